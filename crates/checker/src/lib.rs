//! `hosted-flow-check`: drives a backend that claims contract v1 of `hosted-flow`, in whatever
//! language, through every rule of it, and says for each what was seen and how to mend it.
//!
//! **In scope**: every rule of `contract/openapi.json` that can be seen from outside, one
//! [`Rule`] each: what a create, its key, a launch, reads, the open list and the optional
//! operations answer, who may see what, and what holds for every answer.
//!
//! **Out of scope**: what a provider's words mean, webhooks, load, and whatever only the person on
//! the hosted page could bring about: nobody goes there.
//!
//! **Where to start**: [`check`]; `rules/mod.rs` is the order of a visit, [`Rule`] the table of
//! what is asked for.
//!
//! ```text
//! hosted-flow-check https://staging.example/hosted-flow/v1 \
//!     --provider ondato --return-url https://staging.example/verify \
//!     --header 'Cookie: session=…' --other-header 'Cookie: session=…'
//! ```
//!
//! A check makes [`FLOWS`] flows at the backend, and with them sessions at the provider, so it is
//! for a test environment. At a backend that refuses nothing it makes [`MOST_FLOWS`] at most. It
//! ends by itself.
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

mod base_url;
mod call;
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

/// Flows that a check makes at a backend that keeps every rule, with a second user.
pub const FLOWS: usize = 3;

/// Flows that a check makes at most, whatever the backend does.
pub const MOST_FLOWS: usize = 16;

/// Visits a backend and looks at every rule.
///
/// # Errors
///
/// [`CheckError`] when nothing can be said: no connection, or no end.
pub async fn check(plan: Plan) -> Result<Report, CheckError> {
    let client = Client::new(&plan).ok_or(CheckError::NoTrust)?;
    let nonce = getrandom::u64().map_err(|_| CheckError::Randomness)?;
    let mut visit = Visit::new(plan, client, format!("{nonce:016x}"));
    let visiting = rules::visit(&mut visit);
    let ended = tokio::time::timeout(LONGEST, visiting).await;
    ended.map_err(|_| CheckError::OutOfTime)?;
    if visit.is_unreachable() {
        return Err(CheckError::Unreachable);
    }
    Ok(visit.report())
}

/// Why nothing can be said about a backend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckError {
    /// This machine trusts no certificate authority.
    NoTrust,
    /// The system gives no random bytes.
    Randomness,
    /// No connection to the backend.
    Unreachable,
    /// The check took too long altogether.
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

/// For a whole visit: nobody waits longer for a report.
const LONGEST: Duration = Duration::from_mins(10);
