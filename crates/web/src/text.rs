//! Every sentence that a person reads, and nothing else.
//!
//! Plain words, for somebody who is anxious about their passport: what happened, what happens
//! next, what they can do. Nothing is promised that nobody knows, and nothing is blamed on them.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{JourneyStage, Notice, Phase, ProblemTopic, Topic, View};

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
    let provider = view.provider;
    let (heading, text) = match &view.topic {
        // The screen stays as it was at the click; only its button is busy.
        Topic::Preparing | Topic::Leaving if view.pressed == Some(Action::Continue) => {
            unfinished(provider)
        }
        Topic::Invitation | Topic::Preparing | Topic::Leaving => return invitation(provider),
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
        Topic::Unfinished => unfinished(provider),
        Topic::UnfinishedForLong => (
            unfinished(provider).0,
            "You can go on where you stopped, now or whenever it suits you. If you have finished \
             on another device, press the second button to see the result.",
        ),
        Topic::YouMayLeave => (
            "This is taking longer",
            "Nothing is wrong, and there is nothing you need to do. You can close this page now: \
             the check goes on without you. Come back any time to see the result.",
        ),
        Topic::Approved => approved(provider),
        Topic::Declined(cause) => declined(provider, *cause),
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
        Topic::Problem(problem) => self::problem(*problem, provider),
    };
    Words {
        heading,
        paragraphs: vec![text],
        hints: &[],
    }
}

fn invitation(provider: Provider) -> Words {
    match provider {
        Provider::Ondato => Words {
            heading: "Confirm your identity",
            paragraphs: vec![
                "Next, a secure page by Ondato opens, our partner for identity checks. When you \
                 are done you come straight back here.",
            ],
            hints: &[
                "Have your passport or ID card at hand",
                "You need a camera; a phone works best",
                "Your photos go to Ondato, not through this page",
            ],
        },
        Provider::Paysafe => Words {
            heading: "Confirm your bank account",
            paragraphs: vec![
                "Next, a secure page by Paysafe opens, our partner for payments. When you are \
                 done you come straight back here.",
            ],
            hints: &[
                "Have your online banking sign-in at hand",
                "The account must be in your own name",
                "This page never sees your bank password",
            ],
        },
    }
}

fn unfinished(provider: Provider) -> (&'static str, &'static str) {
    match provider {
        Provider::Ondato => (
            "Your identity check is not finished",
            "You can go on where you stopped. If you have just finished, on this or another \
             device, give it a moment: this page notices by itself.",
        ),
        Provider::Paysafe => (
            "Your bank account is not confirmed yet",
            "You can go on with it now. If you have just finished, give it a moment: this page \
             notices by itself.",
        ),
    }
}

fn approved(provider: Provider) -> (&'static str, &'static str) {
    match provider {
        Provider::Ondato => (
            "Your identity is confirmed",
            "Thank you. There is nothing more to do here.",
        ),
        Provider::Paysafe => (
            "Your bank account is confirmed",
            "Thank you. There is nothing more to do here.",
        ),
    }
}

fn declined(provider: Provider, cause: Option<Cause>) -> (&'static str, &'static str) {
    let heading = match provider {
        Provider::Ondato => "We could not confirm your identity",
        Provider::Paysafe => "We could not confirm this bank account",
    };
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
    (heading, text)
}

fn failed(cause: Option<Cause>) -> (&'static str, &'static str) {
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

fn problem(topic: ProblemTopic, provider: Provider) -> (&'static str, &'static str) {
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
        ProblemTopic::CannotOpen => match provider {
            Provider::Ondato => (
                "The identity check could not be opened",
                "It was nothing you did. Please try again.",
            ),
            Provider::Paysafe => (
                "The bank account check could not be opened",
                "It was nothing you did. Please try again.",
            ),
        },
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
pub(crate) fn notice(notice: Notice, provider: Provider) -> &'static str {
    match (notice, provider) {
        (Notice::Offline, _) => "You are offline. We go on by ourselves once you are back.",
        (Notice::TryingAgain, _) => "The connection is slow or unsteady. We keep trying.",
        (Notice::DidNotOpen, Provider::Ondato) => "The page by Ondato did not open. Try again.",
        (Notice::DidNotOpen, Provider::Paysafe) => "The page by Paysafe did not open. Try again.",
    }
}

/// A button's label.
pub(crate) fn button(action: Action, view: &View) -> &'static str {
    let is_problem = view.phase == Phase::Problem;
    match (view.phase, action, view.provider) {
        (Phase::Starting | Phase::Leaving, _, Provider::Ondato) => "Opening Ondato…",
        (Phase::Starting | Phase::Leaving, _, Provider::Paysafe) => "Opening Paysafe…",
        (Phase::Checking, Action::CheckNow, _) if view.pressed.is_some() => "Checking…",
        (_, Action::Start | Action::Continue, _) if is_problem => match view.topic {
            Topic::Problem(ProblemTopic::NotFound) => "Start a new verification",
            _ => "Try again",
        },
        (_, Action::CheckNow, _) if is_problem => "Try again",
        (_, Action::Start, Provider::Ondato) => "Continue to Ondato",
        (_, Action::Start, Provider::Paysafe) => "Continue to Paysafe",
        (_, Action::Continue, Provider::Ondato) => "Go on at Ondato",
        (_, Action::Continue, Provider::Paysafe) => "Go on at Paysafe",
        (Phase::Problem, Action::StartOver, _) => "Start again",
        (_, Action::StartOver, _) => match view.topic {
            Topic::Declined(Some(Cause::Document)) => "Try another document",
            Topic::Declined(Some(Cause::UnsupportedBank | Cause::MissingDetails)) => {
                "Try another bank account"
            }
            Topic::Declined(_) | Topic::Failed(_) => "Try again",
            _ => "Start again",
        },
        (_, Action::CheckNow, _) => "Check now",
    }
}

/// A stage's name.
pub(crate) fn stage(stage: JourneyStage, provider: Provider) -> &'static str {
    match (stage, provider) {
        (JourneyStage::Begin, _) => "Start",
        (JourneyStage::Away, Provider::Ondato) => "Ondato",
        (JourneyStage::Away, Provider::Paysafe) => "Paysafe",
        (JourneyStage::Decision, _) => "Check",
        (JourneyStage::Result, _) => "Result",
    }
}

/// What the live region says: the heading of what is shown, or what is being done. Nothing before
/// the person has done anything.
pub(crate) fn announcement(view: &View) -> &'static str {
    match (view.phase, view.provider) {
        (Phase::Idle, _) => "",
        (Phase::Starting | Phase::Leaving, Provider::Ondato) => "Opening the page by Ondato.",
        (Phase::Starting | Phase::Leaving, Provider::Paysafe) => "Opening the page by Paysafe.",
        _ => view
            .notice
            .map_or_else(|| words(view).heading, |kind| notice(kind, view.provider)),
    }
}

#[cfg(test)]
mod tests;
