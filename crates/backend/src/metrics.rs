//! What is counted, for Prometheus. No label holds an id, a user, or a word that a provider or a
//! browser wrote: what is counted has names that we gave it.

#[cfg(test)]
mod ops_tests;

use std::sync::atomic::Ordering;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// Everything that is counted.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    /// Server-sent events' connections.
    pub(crate) streams: Gauge,
    connections: Family<Listener, Gauge>,
    connections_closed: Family<Closed, Counter>,
    database_connections_lost: Counter,
    breakers: Family<Provider, Gauge>,
    call_times: Family<Operation, Histogram, fn() -> Histogram>,
    calls: Family<Call, Counter>,
    request_times: Family<Route, Histogram, fn() -> Histogram>,
    requests: Family<Request, Counter>,
    reconciliation_reads: Family<Reconciliation, Counter>,
    reconciliation_due: Family<Provider, Gauge>,
    transitions: Family<Transition, Counter>,
    webhooks: Family<Webhook, Counter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Listener {
    listener: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Closed {
    listener: &'static str,
    reason: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Provider {
    provider: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Operation {
    provider: &'static str,
    operation: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Call {
    provider: &'static str,
    operation: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Reconciliation {
    provider: &'static str,
    outcome: &'static str,
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
        let help = "Open event streams";
        registry.register("streams", help, streams.clone());
        let connections = Family::default();
        let help = "Connections of the binary's listeners";
        registry.register("connections", help, connections.clone());
        let connections_closed = Family::default();
        let help = "Connections that were closed because they were idle or too many";
        registry.register("connections_closed", help, connections_closed.clone());
        let database_connections_lost = Counter::default();
        let help = "Connections to the database that were closed after a failure";
        let name = "database_connections_lost";
        registry.register(name, help, database_connections_lost.clone());
        let breakers = Family::default();
        let help = "State of a provider's circuit breaker: 0 closed, 1 open, 2 half open";
        registry.register("provider_breaker", help, breakers.clone());
        let times: fn() -> Histogram = || Histogram::new(SECONDS);
        let call_times = Family::new_with_constructor(times);
        let (name, help) = ("provider_call", "How long calls of providers take");
        registry.register_with_unit(name, help, Unit::Seconds, call_times.clone());
        let calls = Family::default();
        let help = "Calls of providers, by result";
        registry.register("provider_calls", help, calls.clone());
        let request_times = Family::new_with_constructor(times);
        let (name, help) = (
            "request",
            "How long requests take, until the answer's headers",
        );
        registry.register_with_unit(name, help, Unit::Seconds, request_times.clone());
        let requests = Family::default();
        let help = "Requests by the route's template and the answer's status";
        registry.register("requests", help, requests.clone());
        let reconciliation_reads = Family::default();
        let help = "Reads of flows by reconciliation, by result";
        registry.register("reconciliation_reads", help, reconciliation_reads.clone());
        let reconciliation_due = Family::default();
        let help = "Open flows that are due for reconciliation";
        registry.register("reconciliation_due", help, reconciliation_due.clone());
        let transitions = Family::default();
        let help = "Changes of a flow's status; from none where it is new";
        registry.register("transitions", help, transitions.clone());
        let webhooks = Family::default();
        let help = "Deliveries of providers' webhooks, by result";
        registry.register("webhooks", help, webhooks.clone());
        Self {
            registry,
            streams,
            connections,
            connections_closed,
            database_connections_lost,
            breakers,
            call_times,
            calls,
            request_times,
            requests,
            reconciliation_reads,
            reconciliation_due,
            transitions,
            webhooks,
        }
    }

    /// Counts a connection that has come, or with -1 one that has gone.
    pub(crate) fn connection(&self, listener: &'static str, change: i64) {
        let connections = self.connections.get_or_create(&Listener { listener });
        connections.inc_by(change);
    }

    /// Counts a connection that we have closed, and why.
    pub(crate) fn closed(&self, listener: &'static str, reason: &'static str) {
        let closed = Closed { listener, reason };
        self.connections_closed.get_or_create(&closed).inc();
    }

    /// Shows what the store has counted.
    pub(crate) fn database_connections_lost(&self, count: u64) {
        let shown = self.database_connections_lost.inner();
        shown.store(count, Ordering::Relaxed);
    }

    /// Shows the state of a provider's breaker.
    pub(crate) fn breaker(&self, provider: &'static str, figure: u8) {
        let breaker = self.breakers.get_or_create(&Provider { provider });
        breaker.set(figure.into());
    }

    /// Counts a call of a provider.
    pub(crate) fn call(
        &self,
        provider: &'static str,
        operation: &'static str,
        outcome: &'static str,
        time: Duration,
    ) {
        let labels = Call {
            provider,
            operation,
            outcome,
        };
        self.calls.get_or_create(&labels).inc();
        let labels = Operation {
            provider,
            operation,
        };
        let times = self.call_times.get_or_create(&labels);
        times.observe(time.as_secs_f64());
    }

    /// Counts a request, by its route's template.
    pub(crate) fn request(&self, method: &'static str, route: &str, status: u16, time: Duration) {
        let route = route.to_owned();
        let labels = Route { method, route };
        let times = self.request_times.get_or_create_owned(&labels);
        times.observe(time.as_secs_f64());
        let Route { route, .. } = labels;
        let labels = Request {
            method,
            route,
            status,
        };
        self.requests.get_or_create(&labels).inc();
    }

    /// Counts a read of a flow by reconciliation.
    pub(crate) fn reconciliation_read(&self, provider: &'static str, outcome: &'static str) {
        let labels = Reconciliation { provider, outcome };
        self.reconciliation_reads.get_or_create(&labels).inc();
    }

    /// Sets the number of a provider's flows that are due for reconciliation.
    pub(crate) fn reconciliation_due(&self, provider: &'static str, flows: usize) {
        let due = self
            .reconciliation_due
            .get_or_create(&Provider { provider });
        due.set(i64::try_from(flows).unwrap_or(i64::MAX));
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

/// From calls within a machine to calls that take longer than any timeout.
const SECONDS: [f64; 10] = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
