//! The stages between the first click and the result, as the person sees them.

use crate::contract::FlowStatus;
use crate::features;
use crate::provider::Provider;
use crate::status::{Outcome, Status};

/// A stage of the verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JourneyStage {
    /// On our page, before the start.
    Begin,
    /// On the provider's hosted page.
    Away,
    /// Documents are uploaded on our page.
    Documents,
    /// The identity is verified, so that the rest can begin.
    Identity,
    /// Data is entered in the host page's form.
    Details,
    /// The provider decides.
    Decision,
    /// There is a result.
    Result,
}

impl JourneyStage {
    /// The stages of a provider, in order.
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
        match status {
            FlowStatus::ConnectPay(status) if features::CONNECTPAY => {
                let application = status.application.as_ref().map(|it| it.status.as_str());
                Self::at_connectpay(application, outcome)
            }
            FlowStatus::ConnectFi(_) => Self::at_or_after(Self::Documents, outcome),
            _ => Self::at_or_after(Self::Away, outcome),
        }
    }

    /// `customer_stage` is where the person has something to do.
    fn at_or_after(customer_stage: Self, outcome: &Outcome) -> Self {
        match outcome.status {
            Status::Approved | Status::Declined => Self::Result,
            // The last three come without a decision: the flow stopped where the person was.
            Status::NotStarted
            | Status::AwaitingCustomer
            | Status::NeedsInput
            | Status::Expired
            | Status::Abandoned
            | Status::Failed => customer_stage,
            Status::Processing | Status::InReview | Status::Unknown(_) => Self::Decision,
        }
    }

    fn at_connectpay(application: Option<&str>, outcome: &Outcome) -> Self {
        match (application, &outcome.status) {
            // A declined identity leads back to the first stage.
            (None | Some("IDV_TOKEN_GENERATED" | "IDV_DECLINED" | "IDV_TOKEN_EXPIRED"), _) => {
                Self::Identity
            }
            (_, Status::NeedsInput) => Self::Details,
            (_, Status::Approved | Status::Declined) => Self::Result,
            _ => Self::Decision,
        }
    }
}
