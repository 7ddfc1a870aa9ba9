//! The clients that a configuration asks for.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use super::guard::Guards;
use super::room::ClientParts;
use super::{ProviderConfig, Providers, ROOMS};
use crate::metrics::Metrics;
use crate::settings::{ConfigError, Credential, Fault, InKey, ProtectionConfig};
use crate::store::Seals;

/// The part of the configuration that the clients need.
pub(crate) struct ProviderSettings {
    /// The sections of the providers, in the order of the table.
    pub(crate) sections: Vec<Box<dyn ProviderConfig>>,
    pub(crate) timeout: Duration,
    pub(crate) protection: ProtectionConfig,
    pub(crate) keys: Vec<Credential>,
}

impl Providers {
    pub(crate) fn new(
        settings: ProviderSettings,
        metrics: &Arc<Metrics>,
    ) -> Result<Self, ConfigError> {
        let timeout = settings.timeout;
        let in_range = timeout > Duration::ZERO && timeout <= Duration::from_mins(1);
        let range = Fault::OutOfRange("above zero, up to a minute");
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("provider_timeout")?;
        let mut urls = Vec::new();
        for section in &settings.sections {
            urls.extend(section.base_urls()?);
        }
        if urls.is_empty() {
            return Err(Fault::Missing).in_key(any());
        }
        let protection = settings.protection.checked()?;
        let seals = Seals::new(&settings.keys).in_key("store.keys")?;
        let parts = ClientParts::new(urls, seals, timeout)?;
        let mut clients = HashMap::new();
        for section in settings.sections {
            clients.insert(section.provider(), section.client(&parts)?);
        }
        Ok(Self {
            guards: Guards::new(protection, metrics),
            clients,
        })
    }
}

/// The names of all providers, such as `a, b or c`.
fn any() -> String {
    let names: Vec<&str> = ROOMS.iter().map(|room| room.provider.name()).collect();
    match names.split_last() {
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}
