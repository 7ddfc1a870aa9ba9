//! Ondato and Paysafe, played on loopback: their APIs in their own wire formats, and their hosted
//! pages, each on an origin of its own so that a browser really leaves the onboarding page.
//!
//! **In scope**: what the providers' pages and public documents say of sign-in, sessions, hosted
//! pages, statuses and reasons, with every outcome at the choice of the person on the hosted page.
//!
//! **Out of scope**: any real check of anything, webhooks, the providers' look, and whatever no
//! document states. What had to be invented says so where it stands.
//!
//! Start at [`Sandbox::start`]. The state machines are `ondato/idv.rs` and `paysafe/session.rs`;
//! both take the time as an argument. HTTP is a thin layer over them.
//!
//! ```
//! use hosted_flow_sandbox::{Config, PageUrl, Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let page = PageUrl::parse("http://127.0.0.1:8080/")?;
//! let sandbox = Sandbox::start(Config::new(page)).await?;
//! assert!(sandbox.paysafe_origin().starts_with("http://127.0.0.1:"));
//! sandbox.stop().await;
//! # Ok(())
//! # }
//! ```

mod access;
mod choice;
mod clock;
mod config;
mod dice;
mod fields;
mod frame;
mod hosted_page;
mod ondato;
mod paysafe;
mod per_provider;
mod place;
mod recent;
mod request_log;
mod return_url;
mod sandbox;
mod timings;
mod tokens;

pub use choice::{ChoiceError, Outcome};
pub use config::{Config, PageUrl, PageUrlError};
pub use ondato::{PLAIN_SET_UP, WHITE_LABEL_HOST, WHITE_LABEL_SET_UP};
pub use per_provider::PerProvider;
pub use request_log::{LogEntry, Referrer};
pub use sandbox::{Sandbox, StartError};
pub use timings::Timings;

/// Client id that both providers know.
pub const CLIENT_ID: &str = "sandbox-client";

/// Secret of [`CLIENT_ID`].
pub const CLIENT_SECRET: &str = "sandbox-secret";
