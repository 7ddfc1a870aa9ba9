//! Which settled flows a person may still want to see.

use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use crate::user::UserId;

/// A request for a user's recent results: of each provider and purpose the newest flow, if its end
/// has been told, it has changed since, and no flow of that provider and purpose is open.
#[derive(Clone, Copy, Debug)]
pub struct RecentQuery<'a> {
    /// Whose flows.
    pub user: &'a UserId,
    /// With this provider only.
    pub provider: Option<Provider>,
    /// Of this purpose only.
    pub purpose: Option<&'a str>,
    /// Only flows that have changed after this time.
    pub since: Timestamp,
    /// Most flows at once.
    pub limit: usize,
}
