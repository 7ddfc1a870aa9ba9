//! Which sessions one provider has approved. Another provider of the sandbox, which receives their ids,
//! looks them up here.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

/// Whether a provider has approved the session with that id.
type HasApproved = Box<dyn Fn(&str, Timestamp) -> bool + Send>;

/// The providers that tell which sessions they have approved.
#[derive(Clone, Default)]
pub(crate) struct Approvals(Arc<Mutex<Vec<(Provider, HasApproved)>>>);

impl Approvals {
    /// Lets the other providers ask this one.
    pub(crate) fn offer(
        &self,
        provider: Provider,
        has_approved: impl Fn(&str, Timestamp) -> bool + Send + 'static,
    ) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push((provider, Box::new(has_approved)));
    }

    /// Whether the provider of that name, in any case, has approved a session; `None` where it does not
    /// tell.
    pub(crate) fn ask(&self, name: &str, session: &str, now: Timestamp) -> Option<bool> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut named = all
            .iter()
            .filter(|(provider, _)| provider.name().eq_ignore_ascii_case(name));
        named
            .next()
            .map(|(_, has_approved)| has_approved(session, now))
    }
}

impl fmt::Debug for Approvals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Approvals")
    }
}
