//! The message between tabs.

use std::fmt;

use crate::contract::FlowId;
use crate::provider::Provider;

/// Announces a revision of a flow to the other tabs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabMessage {
    pub(super) provider: Provider,
    pub(super) flow: FlowId,
    pub(super) revision: u64,
}

impl TabMessage {
    /// Reads a message. Any script of this origin may have sent it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let message = Self {
            provider: Provider::from_name(parts.next()?)?,
            flow: FlowId::new(parts.next()?).ok()?,
            revision: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(message)
    }
}

impl fmt::Display for TabMessage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (provider, flow, revision) = (self.provider, &self.flow, self.revision);
        write!(formatter, "{provider} {flow} {revision}")
    }
}
