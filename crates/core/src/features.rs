//! What is in this build: a page that works with two providers does not pay for five.
//!
//! Each is a cargo feature of the same name, and all of them are on unless a page says otherwise.
//! Everything is compiled and checked in every build; where a feature is off, the one door to it is
//! shut, and what stands behind it is not linked.

/// Documents are handed in on the page.
pub const DOCUMENTS: bool = cfg!(feature = "documents");
/// A code to scan leads on to the person's phone.
pub const HANDOFF: bool = cfg!(feature = "handoff");
/// The backend's server-sent events are listened to.
pub const EVENTS: bool = cfg!(feature = "events");
/// Several tabs of one person ask as one.
pub const TABS: bool = cfg!(feature = "tabs");
/// What happened is written down, for support.
pub const RECORDER: bool = cfg!(feature = "recorder");

/// Ondato is in this build.
pub const ONDATO: bool = cfg!(feature = "ondato");
/// Paysafe is in this build.
pub const PAYSAFE: bool = cfg!(feature = "paysafe");
/// Airwallex is in this build.
pub const AIRWALLEX: bool = cfg!(feature = "airwallex");
/// connectFi is in this build.
pub const CONNECTFI: bool = cfg!(feature = "connectfi");
/// ConnectPay is in this build.
pub const CONNECTPAY: bool = cfg!(feature = "connectpay");

/// There is a provider in this build whose missing details the page's own form asks for.
pub const DETAILS: bool = CONNECTFI || CONNECTPAY;
