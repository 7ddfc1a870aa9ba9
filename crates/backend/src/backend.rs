//! The backend as its routes share it.

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::{Flow, FlowId};
use jiff::Timestamp;
use serde_json::Value;
use tracing::warn;

use crate::config::{Config, ConfigError, Fault, InKey};
use crate::flows::{FlowSettings, Flows, Handoffs, ProvideError};
use crate::limits::{AntiForgery, Rates, StreamLimiter, Uploads};
use crate::metrics::Metrics;
use crate::providers::{ProviderSettings, Providers};
use crate::readiness::Readiness;
use crate::return_url::PageOrigin;
use crate::store::{Ages, KEY_LIFETIME, Store};
use crate::user::UserId;
use crate::webhook_auth::{Keys, Refusals};

/// The state behind the routes; clones share it.
#[derive(Clone, Debug)]
pub struct Backend(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) flows: Arc<Flows>,
    pub(crate) origins: Vec<PageOrigin>,
    pub(crate) uploads: Uploads,
    pub(crate) streams: Arc<StreamLimiter>,
    pub(crate) rates: Rates,
    pub(crate) anti_forgery: Option<AntiForgery>,
    pub(crate) webhook_keys: Keys,
    pub(crate) webhook_refusals: Refusals,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) readiness: Readiness,
    /// How long a flow is kept after its last change.
    pub(crate) keep: Duration,
}

impl Backend {
    /// Checks every value of a configuration and creates the providers' clients. No provider is
    /// called yet.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the first key that cannot be used.
    pub fn new(mut config: Config, store: impl Store) -> Result<Self, ConfigError> {
        let age = config.minimum_read_age;
        let range = Fault::OutOfRange("of up to a minute");
        let in_range = age <= Duration::from_mins(1);
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("minimum_read_age")?;
        let keep = config.keep;
        let in_range = (KEY_LIFETIME..=MAX_KEPT).contains(&keep);
        in_range
            .then_some(())
            .ok_or(Fault::OutOfRange("from 24h to 87600h"))
            .in_key("store.keep")?;
        let origins = origins(&config.page_origins).in_key("page_origins")?;
        let handoffs = config.handoff.as_ref();
        let handoffs = handoffs.map(|config| Handoffs::new(config, &origins));
        let handoffs = handoffs.transpose()?;
        let uploads = Uploads::new(config.max_document).in_key("max_document")?;
        let timeout = config.provider_timeout;
        let metrics = Arc::new(Metrics::new());
        let anti_forgery = config.anti_forgery.clone().map(AntiForgery::new);
        let anti_forgery = anti_forgery.transpose()?;
        let reconciled_at = ages(&config)?;
        let rates = Rates::new(config.rate_limit.checked()?);
        let streams = StreamLimiter::new(config.streams, metrics.streams.clone());
        let webhook_keys = config.webhooks.keys()?;
        let sections = config.take_providers();
        let mut callbacks = Vec::new();
        for section in &sections {
            let callback = section.callback();
            callbacks.extend(callback.map(|(key, url)| (section.provider(), key, url)));
        }
        let settings = ProviderSettings {
            sections,
            timeout,
            protection: config.protection,
            keys: config.keys,
        };
        let providers = Providers::new(settings, &metrics)?;
        // After the URLs themselves have been found to be some.
        for (provider, key, url) in callbacks {
            webhook_keys.check_callback(provider, &url).in_key(key)?;
        }
        let settings = FlowSettings {
            handoffs,
            minimum_read_age: age,
            provider_timeout: timeout,
            reconciled_at,
        };
        let flows = Flows::new(settings, Box::new(store), providers, Arc::clone(&metrics));
        Ok(Self(Arc::new(Inner {
            flows: Arc::new(flows),
            keep,
            origins,
            uploads,
            streams: Arc::new(streams),
            rates,
            anti_forgery,
            webhook_keys,
            webhook_refusals: Refusals::default(),
            metrics,
            readiness: Readiness::default(),
        })))
    }

    /// Ends the event streams, whose browsers reconnect to another server, and the background loops.
    /// To be called when a server begins to stop, which open streams would prevent. From then on
    /// `/readyz` answers `503`.
    pub fn stop(&self) {
        self.0.flows.stop();
    }

    /// Passes data on that a provider asks for.
    /// The host collects it in its own form, as a JSON object with the provider's field names.
    ///
    /// # Errors
    ///
    /// [`ProvideError`]; [`ProvideError::Invalid`] names the values that were refused.
    pub async fn provide_data(
        &self,
        user: &UserId,
        flow: &FlowId,
        data: Value,
    ) -> Result<Flow, ProvideError> {
        self.0.flows.provide_data(user, flow, data).await
    }

    /// Refreshes open flows without a request, as `Config::reconciliation` says, for as long as this
    /// is polled and until [`Backend::stop`]: a host spawns it once. Several nodes on one
    /// database may each do so; they share the flows.
    pub async fn reconcile(self) {
        Arc::clone(&self.0.flows).reconcile().await;
    }

    /// Reads one page of each provider's flows that are due at this time: for a host that has a
    /// scheduler of its own, in place of [`Backend::reconcile`].
    pub async fn reconcile_at(&self, now: Timestamp) {
        self.0.flows.reconcile_at(now).await;
    }

    /// The metrics so far, in the text format of Prometheus.
    #[must_use]
    pub fn metrics(&self) -> String {
        let lost = self.0.flows.store().connections_lost();
        self.0.metrics.database_connections_lost(lost);
        self.0.metrics.text()
    }
}

fn origins(given: &[String]) -> Result<Vec<PageOrigin>, Fault> {
    if given.is_empty() {
        return Err(Fault::Empty);
    }
    let parse = |text: &String| PageOrigin::parse(text).ok_or(Fault::NotAnOrigin);
    given.iter().map(parse).collect()
}

fn ages(config: &Config) -> Result<Option<Ages>, ConfigError> {
    let reconciliation = config.reconciliation.checked()?;
    if !reconciliation.enabled {
        return Ok(None);
    }
    if config.protection.calls_at_once < 2 {
        warn!("`protection.calls_at_once` is 1: no call is left for reconciliation");
    }
    Ok(Some(Ages {
        first: reconciliation.first,
        max_interval: reconciliation.max_interval,
    }))
}

/// Ten years.
const MAX_KEPT: Duration = Duration::from_hours(10 * 365 * 24);
