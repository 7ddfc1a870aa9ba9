//! The backend as its routes share it.

use std::sync::Arc;
use std::time::Duration;

use crate::config::{Config, ConfigError, Fault, InKey};
use crate::flows::{Gates, Handoffs, patience};
use crate::providers::Providers;
use crate::return_url::PageOrigin;
use crate::store::Store;
use crate::uploads::Uploads;

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
    /// How long a `GET` waits for a provider.
    pub(crate) patience: Duration,
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
        let origins = origins(&config.page_origins).in_key("page_origins")?;
        let handoffs = config.handoff.as_ref();
        let handoffs = handoffs.map(|config| Handoffs::new(config, &origins));
        let handoffs = handoffs.transpose()?;
        let uploads = Uploads::new(config.max_document).in_key("max_document")?;
        let timeout = config.provider_timeout;
        let providers = Providers::new(config)?;
        Ok(Self(Arc::new(Inner {
            patience: patience(timeout),
            providers,
            store: Box::new(store),
            origins,
            handoffs,
            uploads,
            gates: Gates::new(age),
        })))
    }
}

fn origins(given: &[String]) -> Result<Vec<PageOrigin>, Fault> {
    if given.is_empty() {
        return Err(Fault::Empty);
    }
    let parse = |text: &String| PageOrigin::parse(text).ok_or(Fault::NotAnOrigin);
    given.iter().map(parse).collect()
}
