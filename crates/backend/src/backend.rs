//! The backend as its routes share it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tracing::warn;

use crate::config::{Config, ConfigError, Fault, InKey};
use crate::contract::{AntiForgery, Seats};
use crate::flows::{Gates, Handoffs, Watchers, patience};
use crate::metrics::Metrics;
use crate::providers::Providers;
use crate::rates::Rates;
use crate::readiness::Readiness;
use crate::return_url::PageOrigin;
use crate::store::{Ages, KEY_LIFETIME, Store};
use crate::uploads::Uploads;
use crate::webhooks::{Keys, Refusals};

/// Everything behind the routes; clones share it.
#[derive(Clone, Debug)]
pub struct Backend(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) store: Box<dyn Store>,
    pub(crate) providers: Providers,
    pub(crate) origins: Vec<PageOrigin>,
    pub(crate) handoffs: Option<Handoffs>,
    pub(crate) uploads: Uploads,
    pub(crate) gates: Gates,
    pub(crate) watchers: Arc<Watchers>,
    pub(crate) seats: Arc<Seats>,
    pub(crate) rates: Rates,
    pub(crate) anti_forgery: Option<AntiForgery>,
    pub(crate) stopping: watch::Sender<bool>,
    pub(crate) webhook_keys: Keys,
    pub(crate) webhook_refusals: Refusals,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) readiness: Readiness,
    /// How long a `GET` waits for a provider.
    pub(crate) patience: Duration,
    /// How long a flow is kept after its last change.
    pub(crate) keep: Duration,
    /// When flows are read that nobody asks about, if they are.
    pub(crate) reconciled_at: Option<Ages>,
}

impl Backend {
    /// Checks every value of a configuration and makes the providers' clients. Nothing is asked
    /// of a provider yet.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the first key that cannot be used.
    pub fn new(config: Config, store: impl Store) -> Result<Self, ConfigError> {
        let age = config.minimum_read_age;
        let range = Fault::OutOfRange("of up to a minute");
        let in_range = age <= Duration::from_mins(1);
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("minimum_read_age")?;
        let keep = config.keep;
        let in_range = (KEY_LIFETIME..=LONGEST_KEPT).contains(&keep);
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
        let seats = Seats::new(config.streams, metrics.streams.clone());
        let webhook_keys = Keys::new(&config.webhooks)?;
        let connectfi = config.connectfi.clone();
        let providers = Providers::new(config, &metrics)?;
        // After the URL itself has been found to be one.
        connectfi.map_or(Ok(()), |connectfi| webhook_keys.check_callback(&connectfi))?;
        Ok(Self(Arc::new(Inner {
            patience: patience(timeout),
            keep,
            reconciled_at,
            providers,
            store: Box::new(store),
            origins,
            handoffs,
            uploads,
            gates: Gates::new(age),
            watchers: Arc::default(),
            seats: Arc::new(seats),
            rates,
            anti_forgery,
            stopping: watch::Sender::new(false),
            webhook_keys,
            webhook_refusals: Refusals::default(),
            metrics,
            readiness: Readiness::default(),
        })))
    }

    /// Ends what would go on for ever: whoever listens to a flow is told to come back, and finds
    /// another server. To be called when a server begins to stop, which it could not otherwise.
    /// From then on `/readyz` says no.
    pub fn stop(&self) {
        self.0.stopping.send_replace(true);
    }

    /// What has been counted so far, as text for Prometheus.
    #[must_use]
    pub fn metrics(&self) -> String {
        let lost = self.0.store.connections_lost();
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
        warn!("`protection.calls_at_once` is 1: no call is left for flows that nobody asks about");
    }
    Ok(Some(Ages {
        first: reconciliation.first,
        longest: reconciliation.longest,
    }))
}

/// Ten years.
const LONGEST_KEPT: Duration = Duration::from_hours(10 * 365 * 24);
