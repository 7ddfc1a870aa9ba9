//! The demo's set-ups, as data: where each is found, where it leads, and how it comes back.

use crate::environment::Environment;

/// One way in which the demo's page is set up.
#[derive(Debug, PartialEq, Eq)]
pub struct Setup {
    /// For the output of a test that fails.
    pub name: &'static str,
    /// What chooses it in the page's address.
    pub query: &'static str,
    /// `data-provider`.
    pub provider: &'static str,
    /// Where the person is sent.
    pub host: Host,
    /// Where the person is sent back to.
    pub way_back: WayBack,
}

/// Whose origin the hosted page is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Ondato's own.
    Ondato,
    /// Ondato's, under the customer's own name.
    WhiteLabel,
    /// Paysafe's own.
    Paysafe,
    /// Airwallex's own.
    Airwallex,
    /// Nobody's: connectFi has no hosted page.
    ConnectFi,
    /// ConnectPay's own.
    ConnectPay,
}

/// Where a hosted page sends the person back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// To one address that was agreed on beforehand: without our parameter, without the host's.
    Fixed,
    /// To the address that was given at the start.
    AsGiven,
}

/// Ondato as it is by default.
pub const ONDATO: Setup = Setup {
    name: "Ondato",
    query: "provider=ondato",
    provider: "ondato",
    host: Host::Ondato,
    way_back: WayBack::Fixed,
};

/// Ondato on a host of the customer's own.
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

/// Airwallex, which at a desktop computer begins with a code for the phone.
pub const AIRWALLEX: Setup = Setup {
    name: "Airwallex",
    query: "provider=airwallex",
    provider: "airwallex",
    host: Host::Airwallex,
    way_back: WayBack::AsGiven,
};

/// connectFi, whose documents are handed in on the page itself.
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

/// Those whose first button leads straight to a hosted page and, with `approve`, to an approval.
pub const STRAIGHT: [&Setup; 3] = [&ONDATO, &WHITE_LABEL, &PAYSAFE];

/// All that are of one provider.
pub const ALL: [&Setup; 6] = [
    &ONDATO,
    &WHITE_LABEL,
    &PAYSAFE,
    &AIRWALLEX,
    &CONNECTFI,
    &CONNECTPAY,
];

impl Setup {
    /// Its address, with something of the host page's own at the end.
    #[must_use]
    pub fn address(&self, environment: &Environment, rest: &str) -> String {
        format!("{}?{}{rest}", environment.page, self.query)
    }

    /// Origin of the provider itself, whatever name its hosted page goes by.
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
