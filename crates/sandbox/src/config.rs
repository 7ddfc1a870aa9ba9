//! Configuration of a sandbox.

use hosted_flow_core::config::ParameterName;
use hosted_flow_core::provider::LaunchOptions;

use crate::connectpay::ConnectPayNames;
use crate::page_url::PageUrl;
use crate::per_provider::PerProvider;
use crate::scenario::Scenario;
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
    /// The Airwallex accounts that exist. Empty: any `acct_…` is created when it is first used.
    pub airwallex_accounts: Vec<String>,
    /// Name of the parameter in which Airwallex sends an error code to the error URL. Airwallex
    /// documents the codes, not the parameter.
    pub airwallex_error_parameter: ParameterName,
    /// Which generation of names ConnectPay uses.
    pub connectpay_names: ConnectPayNames,
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
            airwallex_accounts: Vec::new(),
            airwallex_error_parameter: LaunchOptions::default().error_code_name,
            connectpay_names: ConnectPayNames::default(),
        }
    }
}
