//! The demo's set-ups, as data: the address of each, its hosted page, and its return.

mod airwallex;
mod connectfi;
mod connectpay;
mod ondato;
mod paysafe;
pub mod screen;

use self::screen::Screen;
use crate::environment::Environment;

pub use self::airwallex::AIRWALLEX;
pub use self::connectfi::CONNECTFI;
pub use self::connectpay::{ACCOUNT, CONNECTPAY};
pub use self::ondato::{ONDATO, WHITE_LABEL};
pub use self::paysafe::PAYSAFE;

/// A configuration of the demo's page.
#[derive(Debug, PartialEq, Eq)]
pub struct Setup {
    /// The name in the output of a failed test.
    pub name: &'static str,
    /// The query that selects it.
    pub query: &'static str,
    /// `data-provider`.
    pub provider: &'static str,
    /// The host of the hosted page.
    pub host: Host,
    /// The kind of return.
    pub way_back: WayBack,
    /// The timings of the sandbox until its provider's decision.
    pub decisions: &'static [&'static str],
}

/// The origin of a hosted page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// That provider's own.
    Of(&'static str),
    /// A host that is the integrator's alone, of the same provider.
    WhiteLabel,
}

/// The return address of a hosted page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// A fixed address of the configuration, without our parameter and the host page's.
    Fixed,
    /// The return URL of the create.
    AsGiven,
}

/// The set-ups whose first button leads directly to a hosted page and, with `approve`, to an approval.
pub const STRAIGHT: [&Setup; 3] = [&ONDATO, &WHITE_LABEL, &PAYSAFE];

/// All set-ups with one provider.
pub const ALL: [&Setup; 6] = [
    &ONDATO,
    &WHITE_LABEL,
    &PAYSAFE,
    &AIRWALLEX,
    &CONNECTFI,
    &CONNECTPAY,
];

/// Where a test or a measurement takes one set-up for its example.
pub const EXAMPLE: &Setup = &PAYSAFE;

/// Another example, whose flows are not those of the first.
pub const OTHER_EXAMPLE: &Setup = &ONDATO;

/// One with which no example begins a flow.
pub const UNUSED: &Setup = &AIRWALLEX;

/// The screens of each provider.
pub const SCREENS: [&[Screen]; 5] = [
    ondato::SCREENS,
    paysafe::SCREENS,
    airwallex::SCREENS,
    connectfi::SCREENS,
    connectpay::SCREENS,
];

/// Every origin of a hosted page or of a provider's API.
#[must_use]
pub fn origins(environment: &Environment) -> Vec<String> {
    ALL.map(|setup| setup.origin(environment)).to_vec()
}

impl Setup {
    /// Its address, with further parameters of the host page.
    #[must_use]
    pub fn address(&self, environment: &Environment, rest: &str) -> String {
        format!("{}?{}{rest}", environment.page, self.query)
    }

    /// Origin of the provider itself, also with a white-label host.
    #[must_use]
    pub fn provider_origin(&self, environment: &Environment) -> String {
        match self.host {
            Host::WhiteLabel => environment.provider(self.provider),
            Host::Of(name) => environment.provider(name),
        }
    }

    /// Origin of its hosted page.
    #[must_use]
    pub fn origin(&self, environment: &Environment) -> String {
        let own = self.provider_origin(environment);
        match self.host {
            Host::WhiteLabel => own.replace("127.0.0.1", "verify.localhost"),
            Host::Of(_) => own,
        }
    }
}
