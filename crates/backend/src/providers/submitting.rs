//! Flows that go on from an identity that another provider has approved.

use hosted_flow_core::provider::Provider;
use tokio::time::Instant;

use super::{Following, ProviderError, Providers, SessionCreated, Submission};
use crate::store::StoredFlow;
use crate::user::UserId;

impl Providers {
    /// How a provider's flows of a purpose go on from another one's identity, where they do.
    pub(crate) fn submission(
        &self,
        provider: Provider,
        purpose: Option<&str>,
    ) -> Option<Submission<'_>> {
        self.clients.get(&provider)?.submission(purpose)
    }

    /// The flows that begin by themselves when an identity is approved.
    pub(crate) fn following(&self) -> Vec<Following> {
        let mut following = Vec::new();
        for (&provider, client) in &self.clients {
            for purpose in client.following() {
                if let Some(submission) = client.submission(purpose.as_deref()) {
                    following.push(Following {
                        provider,
                        source: submission.source,
                        purpose,
                    });
                }
            }
        }
        following
    }

    /// Submits an approved identity.
    pub(crate) async fn submit(
        &self,
        provider: Provider,
        user: &UserId,
        identity: &str,
        until: Instant,
    ) -> Result<SessionCreated, ProviderError> {
        let submitting = async { self.served(provider)?.submit(user, identity).await };
        self.guards.call(provider, "begin", until, submitting).await
    }

    /// The identity that a flow was created with.
    pub(crate) fn submitted(&self, flow: &StoredFlow) -> Option<String> {
        let client = self.clients.get(&flow.provider())?;
        client.submitted(&flow.session)
    }
}
