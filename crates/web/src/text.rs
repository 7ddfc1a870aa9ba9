//! Every sentence that a person reads, and nothing else.
//!
//! Plain words, for somebody who is anxious about their passport: what happened, what happens
//! next, what they can do. Nothing is promised that nobody knows, and nothing is blamed on them.

pub(crate) mod documents;
mod partner;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use hosted_flow_core::features;
use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Notice, Phase, ProblemTopic, Topic, View};

pub(crate) use partner::pace;
use partner::{Partner, Text, partner, wait};

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
/// Name of the record of what happened.
pub(crate) const RECORD: &str = "Technical details";
/// Above it.
pub(crate) const RECORD_LEAD: &str =
    "Support may ask you for these. They hold times and codes, and nothing about you.";
/// Where support is a way on for the impatient.
pub(crate) const SUPPORT_IF_LONG: &str =
    "If it takes longer than you can wait, contact support and quote what stands below.";

/// Where the page has no form of its own here for the details that are missing.
pub(crate) const DETAILS_ELSEWHERE: &str = "You will be asked for them by the company whose page this is. Once they have arrived, it goes \
     on here.";
/// Above the page's form for details.
pub(crate) const DETAILS_BELOW: &str =
    "Fill in what is asked for below. Once it has arrived, it goes on here.";
/// What a code to scan is, for screen readers.
pub(crate) const CODE_TO_SCAN: &str = "Code to scan with the camera of your phone";

/// A screen's words.
pub(crate) struct Words {
    pub(crate) heading: &'static str,
    pub(crate) paragraphs: Vec<&'static str>,
    pub(crate) hints: &'static [&'static str],
}

/// The words of a view.
pub(crate) fn words(view: &View) -> Words {
    let (heading, text) = wait(view).unwrap_or_else(|| text(view));
    let hints = if invites(view) {
        partner(view.provider).hints
    } else {
        &[]
    };
    Words {
        heading,
        paragraphs: vec![text],
        hints,
    }
}

fn text(view: &View) -> Text {
    let partner = partner(view.provider);
    match &view.topic {
        _ if invites(view) && is_at_a_desk(view) => (partner.invitation.0, INVITATION_AT_A_DESK),
        _ if invites(view) => partner.invitation,
        Topic::OnYourPhone if view.handoff.is_some() => CODE_SHOWN,
        // The screen stays as it was at the click; only its button is busy.
        Topic::Preparing | Topic::Leaving if !is_at_a_desk(view) => partner.unfinished,
        Topic::Invitation | Topic::Preparing | Topic::Leaving | Topic::OnYourPhone => PHONE,
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
        Topic::DocumentsNeeded if view.documents.is_empty() => documents::NOT_NAMED_YET,
        Topic::DocumentsNeeded => documents::NEEDED,
        Topic::DataNeeded => only_with(features::DETAILS, partner.details),
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
        Topic::Declined(cause) => declined(partner, *cause, view.support),
        Topic::Expired => (
            "The time ran out",
            "The verification was open for too long and was closed, to keep you safe. Nothing was \
             decided. You can start again.",
        ),
        Topic::Abandoned => (
            "You stopped before the end",
            "That is all right, nothing was decided. You can start again whenever you like.",
        ),
        Topic::Failed(cause) => failed(*cause, view.support),
        Topic::Problem(problem) => self::problem(*problem, partner),
    }
}

/// Whether this is the invitation to begin, or its button being worked on.
fn invites(view: &View) -> bool {
    let opens = matches!(view.topic, Topic::Preparing | Topic::Leaving);
    view.topic == Topic::Invitation || (opens && !goes_on(view))
}

/// Whether the button that was pressed goes on with an open session.
fn goes_on(view: &View) -> bool {
    matches!(view.pressed, Some(Action::Continue | Action::Reauthorize))
}

/// What is said of an ability, in a build that has it.
const fn only_with(is_built: bool, text: Text) -> Text {
    if is_built { text } else { ("", "") }
}

const INVITATION_AT_A_DESK: &str = "This step needs the camera of a phone. Next, we show you a code to scan with it: it opens our \
     own page there, where you go on. This page follows along.";

const PHONE: Text = only_with(
    features::HANDOFF,
    (
        "Continue on your phone",
        "This step needs the camera of a phone. We show you a code to scan with it, good for a \
         few minutes and one phone. You can have a new one at any time.",
    ),
);

const CODE_SHOWN: Text = only_with(
    features::HANDOFF,
    (
        "Continue on your phone",
        "Point the camera of your phone at this code. It opens our own page there, where you go \
         on. Leave this page open: it follows along.",
    ),
);

const CODE_OVER: Text = only_with(
    features::HANDOFF,
    (
        "This code cannot be used any more",
        "Each code is good for a few minutes and one phone. Show a new one on your computer \
         and scan it, or sign in here and go on. Nothing is lost.",
    ),
);

fn declined(partner: &Partner, cause: Option<Cause>, is_for_support: bool) -> Text {
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
        _ if is_for_support => {
            "The check did not succeed. Support can tell you what is possible now."
        }
        _ => "The check did not succeed. You can try again.",
    };
    (partner.declined, text)
}

fn failed(cause: Option<Cause>, is_for_support: bool) -> Text {
    let text = match cause {
        Some(Cause::Interaction) => {
            "Something went wrong while you chose your bank account. Nothing was decided. You can \
             try again."
        }
        // Where support is the way on, there is no button to try again with.
        Some(Cause::ProviderFault) if !is_for_support => {
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
             lost.",
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
        ProblemTopic::HandoffOver => CODE_OVER,
        ProblemTopic::CannotOpen => (
            partner.cannot_open,
            "It was nothing you did. Please try again.",
        ),
        ProblemTopic::Framed => (
            "Please open this page by itself",
            "It is shown inside another page, where the check cannot be opened safely. Open it in \
             a tab of its own.",
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
    let is_at_a_desk = is_at_a_desk(view);
    let partner = partner(view.provider);
    match (view.phase, action) {
        (_, Action::Upload) if view.pressed == Some(Action::Upload) => "Sending…",
        (Phase::Starting | Phase::Leaving, _) if shows_code(view) => "Making a code…",
        (Phase::Starting | Phase::Leaving, _) => partner.opening,
        (Phase::Checking, Action::CheckNow) if view.pressed == Some(Action::CheckNow) => {
            "Checking…"
        }
        (_, Action::Start | Action::Continue | Action::Reauthorize) if is_problem => {
            match view.topic {
                Topic::Problem(ProblemTopic::NotFound) => "Start a new verification",
                _ => "Try again",
            }
        }
        (_, Action::CheckNow) if is_problem => "Try again",
        (_, Action::Start) if is_at_a_desk => "Continue on your phone",
        (_, Action::Start) => partner.start,
        (_, Action::Continue) if is_at_a_desk => "Show a new code",
        (_, Action::Reauthorize) if is_at_a_desk => "Continue on this device",
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

/// Whether it goes on on the person's phone, unless they choose to go on here.
fn is_at_a_desk(view: &View) -> bool {
    features::HANDOFF && view.offers_handoff
}

/// Whether what was pressed leads to a code for the phone, and not away from here.
fn shows_code(view: &View) -> bool {
    let is_here = matches!(view.pressed, Some(Action::Reauthorize));
    is_at_a_desk(view) && !is_here && view.phase == Phase::Starting
}

/// A stage's name.
pub(crate) fn stage(stage: JourneyStage, provider: Provider) -> &'static str {
    match (stage, provider) {
        (JourneyStage::Begin, _) => "Start",
        (JourneyStage::Away, _) => partner(provider).away,
        (JourneyStage::Documents, _) => "Documents",
        (JourneyStage::Identity, _) => "Identity confirmed",
        (JourneyStage::Details, _) => "Details",
        (JourneyStage::Decision, Provider::ConnectPay) => "Review",
        (JourneyStage::Decision, _) => "Check",
        (JourneyStage::Result, Provider::ConnectPay) => "Account",
        (JourneyStage::Result, _) => "Result",
    }
}

/// The stage before those of an account, in a journey of two.
pub(crate) const IDENTITY_CHECK: &str = "Identity check";

/// What the live region says: the heading of what is shown, what is being done, or what became of
/// the documents. Nothing before the person has done anything.
pub(crate) fn announcement(view: &View) -> Cow<'static, str> {
    match view.phase {
        Phase::Idle => "".into(),
        Phase::Starting | Phase::Leaving if shows_code(view) => {
            "Opening a code for your phone.".into()
        }
        Phase::Starting | Phase::Leaving => partner(view.provider).opening_aloud.into(),
        _ => match view.notice {
            Some(kind) => notice(kind, view).into(),
            None => {
                documents::announcement(view).map_or_else(|| words(view).heading.into(), Cow::from)
            }
        },
    }
}
