//! What is counted, for Prometheus. No label holds an id, a user, or a word that a provider or a
//! browser wrote: what is counted has names that we gave it.

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

/// Everything that is counted.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    /// Server-sent events' connections.
    pub(crate) streams: Gauge,
    transitions: Family<Transition, Counter>,
    webhooks: Family<Webhook, Counter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Transition {
    provider: &'static str,
    from: &'static str,
    to: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Webhook {
    provider: &'static str,
    verdict: &'static str,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("hosted_flow");
        let streams = Gauge::default();
        let help = "Connections on which somebody listens to a flow";
        registry.register("streams", help, streams.clone());
        let transitions = Family::default();
        let help = "Changes of a flow's status; from none where it is new";
        registry.register("transitions", help, transitions.clone());
        let webhooks = Family::default();
        let help = "Deliveries of providers' webhooks, by what became of them";
        registry.register("webhooks", help, webhooks.clone());
        Self {
            registry,
            streams,
            transitions,
            webhooks,
        }
    }

    /// Counts a change of a flow's status.
    pub(crate) fn transition(&self, provider: &'static str, from: &'static str, to: &'static str) {
        let labels = Transition { provider, from, to };
        self.transitions.get_or_create(&labels).inc();
    }

    /// Counts a delivery of a webhook.
    pub(crate) fn webhook(&self, provider: &'static str, verdict: &'static str) {
        let labels = Webhook { provider, verdict };
        self.webhooks.get_or_create(&labels).inc();
    }

    /// Everything, as [OpenMetrics](https://prometheus.io/docs/specs/om/open_metrics_spec/) text.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a string does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
