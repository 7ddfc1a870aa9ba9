//! A sandbox of five providers on loopback: Ondato, Paysafe, Airwallex, connectFi and ConnectPay.
//! It has their APIs in their own wire formats, their hosted pages, each on an origin of its own so
//! that a browser really leaves the onboarding page, their webhooks, and fault injection.
//!
//! **In scope**: what the providers' public documents say about sign-in, sessions, hosted pages,
//! statuses, reasons, webhooks and their signatures. The person on the hosted page chooses the
//! outcome, and [`Scenario`]s inject faults reproducibly.
//!
//! **Out of scope**: any real verification, TLS (and with it ConnectPay's client certificates), the
//! providers' design, and behaviour that no document states. Comments say where something is
//! invented.
//!
//! Start at [`Sandbox::start`]. The state machines are `ondato/idv.rs`, `paysafe/session.rs`,
//! `airwallex/{flow,account}.rs`, `connectfi/kyc.rs` and `connectpay/application.rs`; in all of
//! them the time is an argument. HTTP is a thin layer over them. Faults are injected between it and
//! the port, and `webhooks` sends what the providers report. A module imports only from layers
//! below its own; ARCHITECTURE.md lists them.
//!
//! ```
//! use hosted_flow_core::provider::Provider;
//! use hosted_flow_sandbox::{Config, PageUrl, Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let page = PageUrl::parse("http://127.0.0.1:8080/")?;
//! let sandbox = Sandbox::start(Config::new(page)).await?;
//! assert!(sandbox.origin(Provider::Paysafe).starts_with("http://127.0.0.1:"));
//! sandbox.stop().await;
//! # Ok(())
//! # }
//! ```

mod approvals;
mod args;
mod authorization;
mod bounded_map;
mod choice;
pub mod cli;
mod clock;
mod config;
mod credentials;
mod faults;
mod fields;
mod hosted_page;
mod notification;
mod page_url;
mod per_provider;
mod played;
mod provider_context;
pub mod providers;
mod random;
mod request_log;
mod return_url;
mod room;
mod running_providers;
mod sandbox;
mod scenario;
mod scenario_control;
mod scenario_needs;
mod server;
mod settings;
mod shutdown;
mod start_error;
mod timings;
mod token_endpoint;
mod tokens;
mod webhook_queue;
mod webhooks;

pub use choice::{ChoiceError, Outcome};
pub use config::Config;
pub use credentials::{CLIENT_ID, CLIENT_SECRET};
pub use page_url::{PageUrl, PageUrlError};
pub use per_provider::PerProvider;
pub use request_log::{LogEntry, Referrer};
pub use sandbox::Sandbox;
pub use scenario::{FaultProblem, Scenario, ScenarioError};
pub use settings::SettingError;
pub use start_error::StartError;
pub use timings::Timings;
pub use webhooks::{Delivery, DeliveryResult, TargetError, Webhooks};
