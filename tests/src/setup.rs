//! The demo's set-ups, as data: the address of each, its hosted page, and its return.

use crate::environment::Environment;

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
}

/// The origin of a hosted page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Ondato's own.
    Ondato,
    /// Ondato's, with a white-label host.
    WhiteLabel,
    /// Paysafe's own.
    Paysafe,
    /// Airwallex's own.
    Airwallex,
    /// None: connectFi has no hosted page.
    ConnectFi,
    /// ConnectPay's own.
    ConnectPay,
}

/// The return address of a hosted page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// A fixed address of the configuration, without our parameter and the host page's.
    Fixed,
    /// The return URL of the create.
    AsGiven,
}

/// Ondato with its default host.
pub const ONDATO: Setup = Setup {
    name: "Ondato",
    query: "provider=ondato",
    provider: "ondato",
    host: Host::Ondato,
    way_back: WayBack::Fixed,
};

/// Ondato with a white-label host.
pub const WHITE_LABEL: Setup = Setup {
    name: "Ondato, white-label",
    query: "provider=ondato&host=white-label",
    provider: "ondato",
    host: Host::WhiteLabel,
    way_back: WayBack::AsGiven,
};

/// Paysafe.
pub const PAYSAFE: Setup = Setup {
    name: "Paysafe",
    query: "provider=paysafe",
    provider: "paysafe",
    host: Host::Paysafe,
    way_back: WayBack::AsGiven,
};

/// Airwallex, which starts with a QR code on a desktop computer.
pub const AIRWALLEX: Setup = Setup {
    name: "Airwallex",
    query: "provider=airwallex",
    provider: "airwallex",
    host: Host::Airwallex,
    way_back: WayBack::AsGiven,
};

/// connectFi, whose documents are uploaded on the page itself.
pub const CONNECTFI: Setup = Setup {
    name: "connectFi",
    query: "provider=connectfi",
    provider: "connectfi",
    host: Host::ConnectFi,
    way_back: WayBack::AsGiven,
};

/// An identity check by Ondato, and the account at ConnectPay that follows it.
pub const ACCOUNT: Setup = Setup {
    name: "Ondato, then ConnectPay",
    query: "provider=connectpay",
    provider: "connectpay",
    host: Host::Ondato,
    way_back: WayBack::AsGiven,
};

/// ConnectPay with a hosted page of its own.
pub const CONNECTPAY: Setup = Setup {
    name: "ConnectPay",
    query: "provider=connectpay&link=own",
    provider: "connectpay",
    host: Host::ConnectPay,
    way_back: WayBack::AsGiven,
};

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
            Host::WhiteLabel => environment.ondato.clone(),
            _ => self.origin(environment),
        }
    }

    /// Origin of its hosted page.
    #[must_use]
    pub fn origin(&self, environment: &Environment) -> String {
        match self.host {
            Host::Ondato => environment.ondato.clone(),
            Host::WhiteLabel => environment.white_label(),
            Host::Paysafe => environment.paysafe.clone(),
            Host::Airwallex => environment.airwallex.clone(),
            Host::ConnectFi => environment.connectfi.clone(),
            Host::ConnectPay => environment.connectpay.clone(),
        }
    }
}
