//! What one tab sends to the others.

use std::fmt;

use crate::contract::FlowId;
use crate::provider::Provider;

/// What one tab tells the others: that there is something new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabMessage {
    pub(super) provider: Provider,
    pub(super) flow: FlowId,
    pub(super) revision: u64,
}

impl TabMessage {
    /// Reads what came from another tab, or from whoever said that it did.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let rumour = Self {
            provider: Provider::from_name(words.next()?)?,
            flow: FlowId::new(words.next()?).ok()?,
            revision: words.next()?.parse().ok()?,
        };
        words.next().is_none().then_some(rumour)
    }
}

impl fmt::Display for TabMessage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (provider, flow, revision) = (self.provider, &self.flow, self.revision);
        write!(formatter, "{provider} {flow} {revision}")
    }
}
