//! The topic of a screen.

use crate::status::Cause;

/// The topic of a screen. Each has one heading and one text in the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What the verification involves, and a start button.
    Invitation,
    /// The address says that the person is back, but nothing is known of them here: they began in
    /// another browser.
    ReturnedElsewhere,
    /// Listing the open flows.
    LookingUp,
    /// The hosted page is being prepared.
    Preparing,
    /// The browser is navigating to the hosted page.
    Leaving,
    /// The hosted page did not open.
    DidNotOpen,
    /// Reading the status.
    Checking,
    /// The person is back; the provider has not reported anything yet.
    JustBack,
    /// The provider's automatic checks are running.
    Processing,
    /// People at the provider review the case.
    InReview,
    /// The provider's status is unknown; the polling continues.
    StillWaiting,
    /// The person has not finished on the hosted page.
    Unfinished,
    /// The flow continues on the person's phone.
    OnYourPhone,
    /// Documents are wanted, and uploaded here.
    DocumentsNeeded,
    /// Data is wanted, and entered in the host page's own form.
    DataNeeded,
    /// The person has not finished, and polling has stopped.
    UnfinishedForLong,
    /// The provider's status is unknown, and polling has stopped. A known one keeps its topic.
    YouMayLeave,
    /// Verified.
    Approved,
    /// Refused, with the cause where there is one.
    Declined(Option<Cause>),
    /// The session has expired.
    Expired,
    /// The person left without finishing.
    Abandoned,
    /// A technical failure, with the cause where there is one.
    Failed(Option<Cause>),
    /// A problem on this side.
    Problem(ProblemTopic),
}

/// The topic of a problem, as far as it concerns the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemTopic {
    /// No network.
    Offline,
    /// The backend does not respond.
    Unreachable,
    /// Signed out.
    SessionExpired,
    /// There is no such flow, or it is not theirs.
    NotFound,
    /// The flow is over.
    Gone,
    /// The hand-off link is used or expired.
    HandoffOver,
    /// The hosted page could not be opened.
    CannotOpen,
    /// The page is in a frame.
    Framed,
    /// The browser or the page lacks a required feature.
    Unsupported,
    /// The page's settings are invalid.
    Misconfigured,
}

/// A notice beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The browser is offline: reads continue when it is online.
    Offline,
    /// Several tries have failed; the retries continue.
    TryingAgain,
    /// A manual check has found nothing new.
    NoResultYet,
    /// The reads have failed so often that they have stopped; what is known stays.
    Unreachable,
    /// The start takes long; it continues.
    SlowStart,
    /// The person wanted to send documents, but has chosen none.
    NothingChosen,
    /// The page's address, or the link of its code, was copied.
    LinkCopied,
    /// It could not be copied.
    LinkNotCopied,
}

/// What the person should know before they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Advice {
    /// The page is open in another app's own browser, where a check often fails.
    InAppBrowser,
    /// The check needs a camera, and this browser offers none.
    NoCamera,
}
