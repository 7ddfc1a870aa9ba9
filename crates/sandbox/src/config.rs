//! What a sandbox is started with.

use hosted_flow_core::config::ParameterName;
use hosted_flow_core::provider::LaunchOptions;

use crate::connectpay::ConnectPayNames;
use crate::page_url::PageUrl;
use crate::per_provider::PerProvider;
use crate::scenario::Scenario;
use crate::timings::Timings;
use crate::webhooks::Webhooks;

/// What a sandbox is started with.
#[derive(Clone, Debug)]
pub struct Config {
    /// Each provider's port on 127.0.0.1; 0 takes a free one.
    pub ports: PerProvider<u16>,
    /// The onboarding page that visitors are sent back to.
    pub page: PageUrl,
    /// How fast the providers are.
    pub timings: Timings,
    /// Makes every id the same in each run; none takes the scenario's seed, or without a scenario
    /// the system's dice.
    pub seed: Option<u64>,
    /// What is to happen from the start; none means that everything works.
    pub scenario: Option<Scenario>,
    /// Where webhooks go; none sends none.
    pub webhooks: Option<Webhooks>,
    /// The Airwallex accounts that there are; none given, any `acct_…` is made when it is first
    /// named.
    pub airwallex_accounts: Vec<String>,
    /// Name of the parameter in which Airwallex sends an error code to the error URL. Airwallex's
    /// page lists the codes, and not where they appear.
    pub airwallex_error_parameter: ParameterName,
    /// Which generation of names ConnectPay uses.
    pub connectpay_names: ConnectPayNames,
}

impl Config {
    /// Free ports, the default timings, ids that nobody can foretell, no webhooks and no faults.
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
