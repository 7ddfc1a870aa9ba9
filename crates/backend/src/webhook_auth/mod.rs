//! Authentication of webhooks: whether a delivery comes from the provider that it names. It knows
//! neither flows nor routes; [`crate::webhooks`] has those.

mod keys;
mod refusals;
mod signature;

pub(crate) use keys::Keys;
pub(crate) use refusals::Refusals;
pub(crate) use signature::{Delivery, Forged};

/// The sender of a webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sender {
    Airwallex,
    ConnectFi,
    ConnectPay,
    Ondato,
    Paysafe,
}

impl Sender {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Airwallex => "airwallex",
            Self::ConnectFi => "connectfi",
            Self::ConnectPay => "connectpay",
            Self::Ondato => "ondato",
            Self::Paysafe => "paysafe",
        }
    }
}
