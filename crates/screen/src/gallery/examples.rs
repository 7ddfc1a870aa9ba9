//! The providers that stand for others on the screens that are alike with several.

use hosted_flow_core::provider::{Facts, Provider, Subject};

/// The first that verifies who somebody is.
pub(super) fn identity() -> Provider {
    first(|facts| facts.subject == Subject::Identity)
}

/// The first that verifies a bank account.
pub(super) fn bank() -> Provider {
    first(|facts| facts.subject == Subject::BankAccount)
}

/// The first that opens an account.
pub(super) fn account() -> Provider {
    first(|facts| facts.subject == Subject::NewAccount)
}

/// The first whose check needs a phone.
pub(super) fn phone() -> Provider {
    first(|facts| facts.needs_phone)
}

/// The first without a hosted page, which takes documents here.
pub(super) fn documents() -> Provider {
    first(|facts| facts.hosts.is_empty())
}

fn first(is_one: impl Fn(&Facts) -> bool) -> Provider {
    let mut all = Provider::ALL.into_iter();
    all.find(|provider| is_one(provider.facts()))
        .expect("there is one of each kind")
}
