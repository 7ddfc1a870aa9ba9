//! The stages between the first click and the result, as the person sees them.

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
    /// `customer_stage` is where the person has something to do.
    pub(crate) fn at_or_after(customer_stage: Self, outcome: &Outcome) -> Self {
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
}
