//! A Yew component that sends a person to a provider's hosted page (identity check, bank account),
//! brings them back safely, and shows the result.
//!
//! **In scope**: the component ([`HostedFlow`]), the hook ([`use_hosted_flow`]) for pages with their
//! own screens, and the browser calls behind them.
//!
//! **Out of scope**: decisions. `hosted-flow-core` makes them, and this crate drives it.
//!
//! **Where to start**: [`HostedFlow`]; its stylesheet is `style/hosted-flow.css`.

// A panic of such a slice prints the text, which may be a secret.
#![warn(clippy::string_slice)]

mod browser;
mod code;
#[cfg(feature = "yew")]
mod component;
mod document_map;
mod driver;
#[cfg(feature = "gallery")]
pub mod gallery;
mod headers;
#[cfg(feature = "yew")]
mod hook;
#[cfg(feature = "yew")]
mod journey;
mod mounted;
mod painter;
mod qr;
mod recorder;
#[cfg(feature = "yew")]
mod screen;
mod settings;
#[cfg(feature = "yew")]
mod title;
mod user_action;
mod using;

pub use browser::Root;
pub use browser::dom::Parts;
pub use browser::file::{ChosenFile, Preview};
#[cfg(feature = "yew")]
pub use component::{HostedFlow, HostedFlowProps};
pub use headers::HeaderSource;
#[cfg(feature = "yew")]
pub use hook::use_hosted_flow;
pub use hosted_flow_core::config::ConfigError;
pub use hosted_flow_core::contract::FlowId;
pub use hosted_flow_core::document::FileInfo;
pub use hosted_flow_core::flow::{Action, FunnelStep, HostEvent};
pub use hosted_flow_core::provider::Provider;
pub use hosted_flow_core::status::Status;
pub use hosted_flow_core::view::{Advice, DocumentView, FileState, Notice, Phase, View};
pub use hosted_flow_screen::{Key, Locale, LocaleError, Text, short_code};
#[cfg(feature = "yew")]
pub use journey::{HostedJourney, HostedJourneyProps};
pub use mounted::{Handle, mount, mount_with};
pub use recorder::FlightRecorder;
pub use settings::{Settings, Theme};
pub use user_action::UserAction;

/// The old name.
#[deprecated(note = "renamed to `UserAction`")]
pub type Gesture = UserAction;
