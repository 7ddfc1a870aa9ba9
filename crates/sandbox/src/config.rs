//! Configuration of a sandbox.

use crate::page_url::PageUrl;
use crate::per_provider::PerProvider;
use crate::providers::ROOMS;
use crate::scenario::Scenario;
use crate::settings::{Setting, SettingError, Settings};
use crate::timings::Timings;
use crate::webhooks::Webhooks;

/// Configuration of a sandbox.
#[derive(Clone, Debug)]
pub struct Config {
    /// Port of each provider on 127.0.0.1; 0 means any free port.
    pub ports: PerProvider<u16>,
    /// The onboarding page that hosted pages redirect back to.
    pub page: PageUrl,
    /// Delays and lifetimes of the providers.
    pub timings: Timings,
    /// Seed for all ids. `None` means the seed of the scenario, or without one a seed from the
    /// operating system.
    pub seed: Option<u64>,
    /// The scenario that is active at the start; `None` means no faults.
    pub scenario: Option<Scenario>,
    /// Where webhooks are sent; `None` sends none.
    pub webhooks: Option<Webhooks>,
    pub(crate) settings: Settings,
}

impl Config {
    /// Free ports, the default timings, random ids, no webhooks and no faults.
    #[must_use]
    pub fn new(page: PageUrl) -> Self {
        Self {
            ports: PerProvider::default(),
            page,
            timings: Timings::default(),
            seed: None,
            scenario: None,
            webhooks: None,
            settings: Settings::default(),
        }
    }

    /// Sets what one provider alone has. The names are those of the command line:
    /// `connectpay-names`.
    ///
    /// # Errors
    ///
    /// [`SettingError`] when there is no such setting, or the value is invalid.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), SettingError> {
        let setting = setting(name).ok_or(SettingError::Name)?;
        self.settings.set(setting, value)
    }

    /// The value of a setting, or its default.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(setting(name)?)
    }
}

fn setting(name: &str) -> Option<&'static Setting> {
    let mut all = ROOMS.iter().flat_map(|room| room.settings);
    all.find(|setting| setting.name == name).copied()
}
