//! The journey: the stages between the first click and the result, as the person sees them.

use crate::contract::FlowStatus;
use crate::features;
use crate::provider::Provider;
use crate::status::{Outcome, Status};

/// A stage of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JourneyStage {
    /// Here, before anything has begun.
    Begin,
    /// On the provider's page.
    Away,
    /// Documents are handed in, on our page.
    Documents,
    /// Somebody makes sure who the person is, so that the rest can begin.
    Identity,
    /// Data is handed in, in the host's form.
    Details,
    /// The provider decides.
    Decision,
    /// There is a result.
    Result,
}

impl JourneyStage {
    /// The stages with a provider, in order.
    #[must_use]
    pub fn all_with(provider: Provider) -> &'static [Self] {
        use JourneyStage::{Away, Begin, Decision, Details, Documents, Identity, Result};
        match provider {
            Provider::Ondato | Provider::Paysafe | Provider::Airwallex => {
                &[Begin, Away, Decision, Result]
            }
            Provider::ConnectFi => &[Begin, Documents, Decision, Result],
            Provider::ConnectPay => &[Identity, Details, Decision, Result],
        }
    }

    /// The first stage with a provider.
    #[must_use]
    pub fn first_with(provider: Provider) -> Self {
        Self::all_with(provider)[0]
    }

    /// Where a person is who has left for the provider's page.
    pub(crate) fn away_with(provider: Provider) -> Self {
        let away = Self::all_with(provider).contains(&Self::Away);
        if away {
            Self::Away
        } else {
            Self::first_with(provider)
        }
    }

    /// Where a provider's words put the person.
    pub(crate) fn of(status: &FlowStatus, outcome: &Outcome) -> Self {
        match status {
            FlowStatus::ConnectPay(status) if features::CONNECTPAY => {
                let word = status.application.as_ref().map(|it| it.status.as_str());
                Self::at_connectpay(word, outcome)
            }
            FlowStatus::ConnectFi(_) => Self::with_turn(Self::Documents, outcome),
            _ => Self::with_turn(Self::Away, outcome),
        }
    }

    /// `turn` is where the person does their part.
    fn with_turn(turn: Self, outcome: &Outcome) -> Self {
        match outcome.status {
            Status::Approved | Status::Declined => Self::Result,
            // Of the last three nothing was decided: the journey stopped where the person was.
            Status::NotStarted
            | Status::AwaitingCustomer
            | Status::NeedsInput
            | Status::Expired
            | Status::Abandoned
            | Status::Failed => turn,
            Status::Processing | Status::InReview | Status::Unknown(_) => Self::Decision,
        }
    }

    fn at_connectpay(word: Option<&str>, outcome: &Outcome) -> Self {
        match (word, &outcome.status) {
            // An identity that is not accepted leads back to the first stage.
            (None | Some("IDV_TOKEN_GENERATED" | "IDV_DECLINED" | "IDV_TOKEN_EXPIRED"), _) => {
                Self::Identity
            }
            (_, Status::NeedsInput) => Self::Details,
            (_, Status::Approved | Status::Declined) => Self::Result,
            _ => Self::Decision,
        }
    }
}
