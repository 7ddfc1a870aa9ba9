//! What a screen is about.

use crate::status::Cause;

/// What a screen is about; one heading and one text each, in the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What is going to happen, and an invitation to begin.
    Invitation,
    /// We ask whether something is open already.
    LookingUp,
    /// The hosted page is being prepared.
    Preparing,
    /// The browser is on its way to the hosted page.
    Leaving,
    /// We ask what became of it.
    Checking,
    /// The person is back; the provider has not said anything yet.
    JustBack,
    /// The provider's machines are at work.
    Processing,
    /// People at the provider are at work.
    InReview,
    /// The provider says something that we do not know; we go on asking.
    StillWaiting,
    /// The person has not finished on the hosted page.
    Unfinished,
    /// It goes on on the person's phone.
    OnYourPhone,
    /// Documents are wanted, and taken here.
    DocumentsNeeded,
    /// Data is wanted, and taken by the host's own form.
    DataNeeded,
    /// The person has not finished, and we have stopped asking by ourselves.
    UnfinishedForLong,
    /// The provider decides for long, and we have stopped asking by ourselves.
    YouMayLeave,
    /// Verified.
    Approved,
    /// Refused, with the cause where there is one.
    Declined(Option<Cause>),
    /// The session ran out.
    Expired,
    /// The person left without finishing.
    Abandoned,
    /// It broke, with the cause where there is one.
    Failed(Option<Cause>),
    /// Something is wrong on this side.
    Problem(ProblemTopic),
}

/// What a problem is about, as far as the person is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemTopic {
    /// No network.
    Offline,
    /// The backend does not answer.
    Unreachable,
    /// Signed out.
    SessionExpired,
    /// No such flow, or not theirs.
    NotFound,
    /// The flow is over.
    Gone,
    /// The code that was scanned is not good any more.
    HandoffOver,
    /// We could not open the hosted page.
    CannotOpen,
    /// The page stands in a frame.
    Framed,
    /// The browser or the page lacks something.
    Unsupported,
    /// The page's settings are wrong.
    Misconfigured,
}

/// A remark beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The browser is offline: we go on when it is back.
    Offline,
    /// Several tries have failed: we go on trying.
    TryingAgain,
    /// The hosted page did not open.
    DidNotOpen,
}
