//! Cargo features, so that a page loads only what it uses.
//!
//! Each constant has a cargo feature of the same name; all are on by default. All code is compiled
//! and checked in every build. Where a feature is off, its only entry point is unreachable, so that
//! the linker drops the code behind it.

/// Documents are uploaded on the page.
pub const DOCUMENTS: bool = cfg!(feature = "documents");
/// Hand-off to the person's phone by QR code.
pub const HANDOFF: bool = cfg!(feature = "handoff");
/// The backend's event stream is used.
pub const EVENTS: bool = cfg!(feature = "events");
/// Of several tabs, one polls.
pub const TABS: bool = cfg!(feature = "tabs");
/// The state of the check is put in front of the page's title.
pub const TITLE: bool = cfg!(feature = "title");
/// Advice about an in-app browser or a missing camera, with a button that copies the page's address.
pub const ADVICE: bool = cfg!(feature = "advice");
/// References for support have a button that copies them.
pub const COPY: bool = cfg!(feature = "copy");
/// The language is chosen among several, by the page and the browser.
pub const LANGUAGES: bool = cfg!(feature = "languages");
/// Texts of the page's own replace those of the catalogue.
pub const TEXTS: bool = cfg!(feature = "texts");
/// The result of an earlier visit is shown where no flow is open.
pub const RECENT: bool = cfg!(feature = "recent");
/// The host page hears the steps of a visit, and gets its own state back with the return.
pub const FUNNEL: bool = cfg!(feature = "funnel");
/// The flight record is kept, for support.
pub const RECORDER: bool = cfg!(feature = "recorder");

/// A provider in this build asks for missing details in the host page's own form.
pub const DETAILS: bool = cfg!(feature = "details");

pub use crate::provider::built::*;
