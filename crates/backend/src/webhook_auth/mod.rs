//! Authentication of webhooks: whether a delivery comes from the provider that it names. It knows
//! neither flows nor routes ([`crate::webhooks`] has those), and of no provider which of the schemes
//! it uses ([`crate::providers`] has that).

mod keys;
mod refusals;
mod signature;

pub(crate) use keys::{Keys, Webhook, age, resolve, resolve_any};
pub(crate) use refusals::Refusals;
pub(crate) use signature::{
    Delivery, Forged, InHeader, InPath, SharedSecrets, SigningKeys, from_hex, in_time, number,
};
