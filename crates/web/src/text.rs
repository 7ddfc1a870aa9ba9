//! Every sentence that a person reads, and nothing else.
//!
//! Plain words, for somebody who is anxious about their passport: what happened, what happens
//! next, what they can do. Nothing is promised that nobody knows, and nothing is blamed on them.

mod partner;
#[cfg(test)]
mod tests;

use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Notice, Phase, ProblemTopic, Topic, View};

use partner::{Partner, Text, partner};

/// Name of the whole component, for screen readers.
pub(crate) const REGION: &str = "Verification";
/// Name of the list of stages, for screen readers.
pub(crate) const PROGRESS: &str = "Progress";
/// Before the flow's id.
pub(crate) const REFERENCE: &str = "Reference:";
/// Before a problem's code.
pub(crate) const CODE: &str = "Error code:";
/// Where support is the way on.
pub(crate) const SUPPORT: &str = "Please contact support and quote what stands below.";
/// Where support is a way on for the impatient.
pub(crate) const SUPPORT_IF_LONG: &str =
    "If it takes longer than you can wait, contact support and quote what stands below.";

/// A screen's words.
pub(crate) struct Words {
    pub(crate) heading: &'static str,
    pub(crate) paragraphs: Vec<&'static str>,
    pub(crate) hints: &'static [&'static str],
}

/// The words of a view.
pub(crate) fn words(view: &View) -> Words {
    let partner = partner(view.provider);
    let (heading, text) = match &view.topic {
        // The screen stays as it was at the click; only its button is busy.
        Topic::Preparing | Topic::Leaving if goes_on(view) => partner.unfinished,
        Topic::Invitation | Topic::Preparing | Topic::Leaving => {
            return Words {
                heading: partner.invitation.0,
                paragraphs: vec![partner.invitation.1],
                hints: partner.hints,
            };
        }
        Topic::LookingUp => ("One moment", "We are looking up where you left off."),
        Topic::Checking => (
            "Checking your result",
            "We are asking how your verification went. This takes a moment.",
        ),
        Topic::JustBack => (
            "Checking your result",
            "Thank you. We are waiting to hear how it went. This takes a moment.",
        ),
        Topic::Processing => (
            "Your details are being checked",
            "You are done on your side. The result can come in a moment or take longer. You can \
             stay here, or close this page and come back later: it goes on without you.",
        ),
        Topic::InReview => (
            "Someone is looking at your details",
            "You are done on your side. A person is taking a closer look, which is quite normal. \
             You can close this page and come back later: it goes on without you.",
        ),
        Topic::StillWaiting => (
            "Still in progress",
            "There is no result yet. You can stay here, or close this page and come back later: \
             it goes on without you.",
        ),
        Topic::Unfinished => partner.unfinished,
        Topic::DocumentsNeeded => (
            "We need your documents",
            "Add a photo or scan of each document below. They go to our partner and are used for \
             this check alone.",
        ),
        Topic::DataNeeded => (
            "We need some more details",
            "Your identity is confirmed so far. Fill in the details that are still missing, then \
             it goes on by itself.",
        ),
        Topic::UnfinishedForLong => (
            partner.unfinished.0,
            "You can go on where you stopped, now or whenever it suits you. If you have finished \
             on another device, press the second button to see the result.",
        ),
        Topic::YouMayLeave => (
            "This is taking longer",
            "Nothing is wrong, and there is nothing you need to do. You can close this page now: \
             the check goes on without you. Come back any time to see the result.",
        ),
        Topic::Approved => (
            partner.approved,
            "Thank you. There is nothing more to do here.",
        ),
        Topic::Declined(cause) => declined(partner, *cause),
        Topic::Expired => (
            "The time ran out",
            "The verification was open for too long and was closed, to keep you safe. Nothing was \
             decided. You can start again.",
        ),
        Topic::Abandoned => (
            "You stopped before the end",
            "That is all right, nothing was decided. You can start again whenever you like.",
        ),
        Topic::Failed(cause) => failed(*cause),
        Topic::Problem(problem) => self::problem(*problem, partner),
    };
    Words {
        heading,
        paragraphs: vec![text],
        hints: &[],
    }
}

/// Whether the button that was pressed goes on with an open session.
fn goes_on(view: &View) -> bool {
    matches!(view.pressed, Some(Action::Continue | Action::Reauthorize))
}

fn declined(partner: &Partner, cause: Option<Cause>) -> Text {
    let text = match cause {
        Some(Cause::Photo) => {
            "A photo could not be read. Try again in good light, with the whole document in the \
             picture, in focus and without glare."
        }
        Some(Cause::Document) => {
            "This document cannot be used: it may have expired, be of another kind, or be in a \
             script that is not supported. You can try again with another document."
        }
        Some(Cause::DataMismatch) => {
            "What is on the document does not match what you entered. Check your name and dates, \
             then try again."
        }
        Some(Cause::Face) => {
            "Your face could not be matched to the photo on the document. Try again alone in the \
             picture, in good light, with your face uncovered."
        }
        Some(Cause::Duplicate) => {
            "These details are already in use with another account. Support can sort this out \
             with you."
        }
        Some(Cause::UnsupportedBank) => {
            "This bank is not supported. You can try again with an account at another bank."
        }
        Some(Cause::MissingDetails) => {
            "The bank did not tell us enough to show that the account is yours. You can try again \
             with another account."
        }
        Some(Cause::NameMismatch) => {
            "The name on the account is not the name we have for you. Support can confirm the \
             account with a bank statement."
        }
        Some(Cause::InstrumentNotUnique) => {
            "This account could not be used for you alone, as can happen with shared accounts. \
             Support can sort this out with you."
        }
        _ => "The check did not succeed. Support can tell you what is possible now.",
    };
    (partner.declined, text)
}

fn failed(cause: Option<Cause>) -> Text {
    let text = match cause {
        Some(Cause::Interaction) => {
            "Something went wrong while you chose your bank account. Nothing was decided. You can \
             try again."
        }
        Some(Cause::ProviderFault) => {
            "Our partner had a technical problem. It was nothing you did, and nothing was \
             decided. You can try again."
        }
        _ => "It did not come to an end. Support can tell you what happened and help you on.",
    };
    ("Something went wrong", text)
}

fn problem(topic: ProblemTopic, partner: &Partner) -> Text {
    match topic {
        ProblemTopic::Offline => (
            "You are offline",
            "Check your connection, then try again. Nothing has been sent, and nothing is lost.",
        ),
        ProblemTopic::Unreachable => (
            "We cannot be reached right now",
            "Check your connection, or try again in a minute: it may be our side. Nothing is \
             lost, we remember where you are.",
        ),
        ProblemTopic::SessionExpired => (
            "Please sign in",
            "To keep you safe, this page needs you to be signed in. Sign in, then go on here. \
             Nothing is lost.",
        ),
        ProblemTopic::NotFound => (
            "We could not find this verification",
            "It may have been closed or belong to another sign-in. You can start a new one.",
        ),
        ProblemTopic::Gone => (
            "This verification is closed",
            "It cannot be continued. You can start again.",
        ),
        ProblemTopic::CannotOpen => (
            partner.cannot_open,
            "It was nothing you did. Please try again.",
        ),
        ProblemTopic::Framed => (
            "Please open this page by itself",
            "It is shown inside another page, from where the check cannot be opened safely. Open \
             it in a tab of its own.",
        ),
        ProblemTopic::Unsupported => (
            "This cannot be done safely here",
            "Your browser or this connection lacks something that keeps you safe. Try an \
             up-to-date browser, and an address that begins with https.",
        ),
        ProblemTopic::Misconfigured => (
            "This is not available at the moment",
            "It was nothing you did. Please try again later.",
        ),
    }
}

/// A remark beside the text.
pub(crate) fn notice(notice: Notice, view: &View) -> &'static str {
    match notice {
        Notice::Offline => "You are offline. We go on by ourselves once you are back.",
        Notice::TryingAgain => "The connection is slow or unsteady. We keep trying.",
        Notice::DidNotOpen => partner(view.provider).did_not_open,
    }
}

/// A button's label.
pub(crate) fn button(action: Action, view: &View) -> &'static str {
    let is_problem = view.phase == Phase::Problem;
    let partner = partner(view.provider);
    match (view.phase, action) {
        (Phase::Starting | Phase::Leaving, _) => partner.opening,
        (Phase::Checking, Action::CheckNow) if view.pressed.is_some() => "Checking…",
        (_, Action::Start | Action::Continue | Action::Reauthorize) if is_problem => {
            match view.topic {
                Topic::Problem(ProblemTopic::NotFound) => "Start a new verification",
                _ => "Try again",
            }
        }
        (_, Action::CheckNow) if is_problem => "Try again",
        (_, Action::Start) => partner.start,
        (_, Action::Continue | Action::Reauthorize) => partner.go_on,
        (_, Action::Upload) => "Send",
        (Phase::Problem, Action::StartOver) => "Start again",
        (_, Action::StartOver) => match view.topic {
            Topic::Declined(Some(Cause::Document)) => "Try another document",
            Topic::Declined(Some(Cause::UnsupportedBank | Cause::MissingDetails)) => {
                "Try another bank account"
            }
            Topic::Declined(_) | Topic::Failed(_) => "Try again",
            _ => "Start again",
        },
        (_, Action::CheckNow) => "Check now",
    }
}

/// A stage's name.
pub(crate) fn stage(stage: JourneyStage, view: &View) -> &'static str {
    match stage {
        JourneyStage::Begin => "Start",
        JourneyStage::Away => partner(view.provider).away,
        JourneyStage::Documents => "Documents",
        JourneyStage::Identity => "Identity",
        JourneyStage::Details => "Details",
        JourneyStage::Decision => "Check",
        JourneyStage::Result => "Result",
    }
}

/// What the live region says: the heading of what is shown, or what is being done. Nothing before
/// the person has done anything.
pub(crate) fn announcement(view: &View) -> &'static str {
    match view.phase {
        Phase::Idle => "",
        Phase::Starting | Phase::Leaving => partner(view.provider).opening_aloud,
        _ => view
            .notice
            .map_or_else(|| words(view).heading, |kind| notice(kind, view)),
    }
}
