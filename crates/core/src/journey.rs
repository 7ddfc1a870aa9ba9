//! The stages of a provider.

use crate::contract::FlowStatus;
use crate::provider::Provider;
pub use crate::stage::JourneyStage;
use crate::status::Outcome;

impl JourneyStage {
    /// The stages of a provider, in order.
    #[must_use]
    pub fn all_with(provider: Provider) -> &'static [Self] {
        provider.facts().stages
    }

    /// The first stage of a provider.
    #[must_use]
    pub fn first_with(provider: Provider) -> Self {
        Self::all_with(provider)[0]
    }

    /// The stage while the person is on the hosted page.
    pub(crate) fn away_with(provider: Provider) -> Self {
        let away = Self::all_with(provider).contains(&Self::Away);
        if away {
            Self::Away
        } else {
            Self::first_with(provider)
        }
    }

    /// The stage for a provider's status.
    pub(crate) fn of(status: &FlowStatus, outcome: &Outcome) -> Self {
        status.stage(outcome)
    }
}
