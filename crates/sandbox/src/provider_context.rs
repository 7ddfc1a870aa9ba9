//! What every provider is created with.

use hosted_flow_core::provider::Provider;

use crate::approvals::Approvals;
use crate::clock::Clock;
use crate::page_url::PageUrl;
use crate::random::SeedSource;
use crate::scenario_needs::ScenarioNeeds;
use crate::settings::Settings;
use crate::timings::SharedTimings;
use crate::webhook_queue::WebhookQueue;

/// What every provider is created with.
#[derive(Clone, Debug)]
pub(crate) struct ProviderContext {
    pub(crate) provider: Provider,
    /// On 127.0.0.1.
    pub(crate) port: u16,
    pub(crate) page: PageUrl,
    pub(crate) clock: Clock,
    pub(crate) timings: SharedTimings,
    pub(crate) settings: Settings,
    pub(crate) needs: ScenarioNeeds,
    pub(crate) approvals: Approvals,
    pub(crate) seeds: SeedSource,
    pub(crate) webhook_queue: WebhookQueue,
}

impl ProviderContext {
    /// Origin of the provider's API and of its hosted pages.
    pub(crate) fn origin(&self) -> String {
        origin(self.port)
    }
}

pub(crate) fn origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}
