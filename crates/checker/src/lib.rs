//! `hosted-flow-check`: checks a backend in any language against every rule of contract v1 of
//! `hosted-flow`, and reports for each rule what was seen and how to fix it.
//!
//! **In scope**: every rule of `contract/openapi.json` that can be seen from outside, one
//! [`Rule`] each: creates and idempotency keys, launches, reads, the open list, the optional
//! operations, access control, and the rules of every answer.
//!
//! **Out of scope**: the status mapping, webhooks, load, and everything that needs a person on the
//! hosted page: the check opens none.
//!
//! **Where to start**: [`check`]; `rules/mod.rs` has the order of a visit, [`Rule`] the table of the
//! rules.
//!
//! ```text
//! hosted-flow-check https://staging.example/hosted-flow/v1 \
//!     --provider ondato --return-url https://staging.example/verify \
//!     --header 'Cookie: session=…' --other-header 'Cookie: session=…'
//! ```
//!
//! A check creates [`FLOWS`] flows at the backend, and sessions at the provider with them, so use a
//! test environment. At a backend that refuses nothing it creates at most [`MAX_FLOWS`]. It always
//! ends.
//!
//! ```
//! use hosted_flow_checker::{BaseUrl, PageUrl, Plan};
//! use hosted_flow_core::provider::Provider;
//!
//! let base = BaseUrl::parse("https://staging.example/hosted-flow/v1", false)?;
//! let page = PageUrl::parse("https://staging.example/verify")?;
//! let mut plan = Plan::new(base, Provider::Ondato, page);
//! plan.user.add("Cookie: session=1")?;
//! // hosted_flow_checker::check(plan).await?
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod args;
mod base_url;
mod call;
pub mod cli;
mod client;
mod events;
mod exchange;
mod plan;
mod report;
mod rule;
mod rules;
mod visit;

use std::fmt;
use std::time::Duration;

use client::Client;
use visit::Visit;

pub use base_url::{BaseUrl, BaseUrlError};
pub use plan::{Credentials, HeaderError, PageUrl, PageUrlError, Plan};
pub use report::{Finding, Report, Verdict};
pub use rule::Rule;

/// Number of flows that a check creates at a backend that passes every rule, with a second user.
pub const FLOWS: usize = 3;

/// Maximum number of flows that a check creates.
pub const MAX_FLOWS: usize = 16;

/// The old name of [`MAX_FLOWS`].
#[deprecated(note = "renamed to `MAX_FLOWS`")]
pub const MOST_FLOWS: usize = MAX_FLOWS;

/// Checks every rule at a backend.
///
/// # Errors
///
/// [`CheckError`] when nothing could be checked: no connection, or a timeout.
pub async fn check(plan: Plan) -> Result<Report, CheckError> {
    let client = Client::new(&plan).ok_or(CheckError::NoTrust)?;
    let nonce = getrandom::u64().map_err(|_| CheckError::Randomness)?;
    let mut visit = Visit::new(plan, client, format!("{nonce:016x}"));
    let visiting = rules::visit(&mut visit);
    let ended = tokio::time::timeout(MAX_TIME, visiting).await;
    ended.map_err(|_| CheckError::OutOfTime)?;
    if visit.is_unreachable() {
        return Err(CheckError::Unreachable);
    }
    Ok(visit.report())
}

/// Why nothing could be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckError {
    /// This machine trusts no certificate authority.
    NoTrust,
    /// The system provides no random bytes.
    Randomness,
    /// No connection to the backend.
    Unreachable,
    /// The whole check took too long.
    OutOfTime,
}

impl fmt::Display for CheckError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NoTrust => "this machine trusts no certificate authority",
            Self::Randomness => "the system gives no random bytes",
            Self::Unreachable => "the backend cannot be connected",
            Self::OutOfTime => "the check took more than ten minutes",
        })
    }
}

impl std::error::Error for CheckError {}

/// The deadline of a whole visit.
const MAX_TIME: Duration = Duration::from_mins(10);
