//! Background reads: they are made only where they delay no request.

use hosted_flow_core::provider::Provider;
use tokio::time::Instant;

use super::{ProviderError, ProviderStatus, Providers};
use crate::store::StoredFlow;

impl Providers {
    /// Whether this provider is in the configuration.
    pub(crate) fn serves(&self, provider: Provider) -> bool {
        self.clients.contains_key(&provider)
    }

    /// Whether a read that can wait would be made now.
    pub(crate) fn can_spare(&self, provider: Provider) -> bool {
        self.guards.can_spare(provider)
    }

    /// Reads a flow's session if the provider can spare it: its circuit breaker is
    /// closed, and another call could be made at the same time.
    pub(crate) async fn read_if_spare(
        &self,
        flow: &StoredFlow,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let reading = self.ask(flow);
        self.guards
            .call_if_spare(flow.provider(), "read", until, reading)
            .await
    }
}
