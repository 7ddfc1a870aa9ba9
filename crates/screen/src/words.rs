//! Heading and texts of each topic.

use hosted_flow_core::features;
use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Advice, Notice, Phase, ProblemTopic, Topic, View};

use crate::context::Context;
use crate::locale::Key;
use crate::provider::{self, ProviderTexts};
use crate::texts::Text;

/// A heading, and the text below it.
type Pair = (Key, Key);

/// Heading and text of a view.
pub(crate) fn pair(view: &View) -> Pair {
    let (heading, text) = of_topic(view);
    // The page does not ask any more: to stay would be to wait for nothing.
    let offers_to_stay = matches!(text, Key::ProcessingText | Key::WaitingText);
    if view.phase == Phase::Parked && offers_to_stay {
        return (heading, Key::NoResultText);
    }
    (heading, text)
}

fn of_topic(view: &View) -> Pair {
    let texts = provider::of(view.provider);
    let is_at_identity = view.stage == JourneyStage::Identity;
    match &view.topic {
        _ if invites(view) && needs_phone(view) => (texts.start.0, Key::HandoffStartText),
        _ if invites(view) => texts.start,
        Topic::OnYourPhone if view.handoff.is_some() => {
            (Key::HandoffCodeHeading, Key::HandoffCodeText)
        }
        // The screen stays as it was at the click; only its button is busy.
        Topic::Preparing | Topic::Leaving if !needs_phone(view) => texts.unfinished,
        Topic::Invitation | Topic::Preparing | Topic::Leaving | Topic::OnYourPhone => {
            (Key::HandoffHeading, Key::HandoffText)
        }
        Topic::ReturnedElsewhere => (Key::ElsewhereHeading, Key::ElsewhereText),
        Topic::DidNotOpen => (Key::DidNotOpenHeading, Key::DidNotOpenText),
        Topic::LookingUp => (Key::LookupHeading, Key::LookupText),
        Topic::Checking => (Key::CheckingHeading, Key::CheckingText),
        Topic::JustBack => (Key::CheckingHeading, Key::BackText),
        Topic::Processing if is_at_identity => texts.identity,
        Topic::Processing => texts.processing,
        Topic::InReview => texts.review,
        Topic::StillWaiting => (Key::WaitingHeading, Key::WaitingText),
        Topic::Unfinished => texts.unfinished,
        Topic::UnfinishedForLong => (texts.unfinished.0, Key::UnfinishedLongText),
        Topic::DocumentsNeeded if view.documents.is_empty() => {
            (Key::DocumentsHeading, Key::DocumentsUnknownText)
        }
        Topic::DocumentsNeeded => (Key::DocumentsHeading, Key::DocumentsText),
        Topic::DataNeeded => texts.details,
        Topic::YouMayLeave => (Key::NoResultHeading, Key::NoResultText),
        Topic::Approved => (texts.approved, Key::ApprovedText),
        Topic::Declined(cause) if is_at_identity => {
            (texts.identity_declined, declined(*cause, view.support))
        }
        Topic::Declined(cause) => (texts.declined, declined(*cause, view.support)),
        Topic::Expired => texts.expired,
        Topic::Abandoned => (Key::AbandonedHeading, Key::AbandonedText),
        Topic::Failed(cause) => (Key::FailedHeading, failed(*cause, view.support)),
        Topic::Problem(problem) => self::problem(*problem, texts),
    }
}

/// What else is said below the text.
pub(crate) fn more(view: &View) -> Option<Key> {
    let waits = matches!(
        view.topic,
        Topic::Processing | Topic::InReview | Topic::StillWaiting | Topic::YouMayLeave
    );
    match pair(view).1 {
        _ if view.is_recent => Some(Key::RecentText),
        // The notice names the same button.
        _ if view.notice == Some(Notice::Unreachable) => None,
        _ if view.phase == Phase::Parked && waits => Some(Key::StoppedText),
        Key::HandoffText | Key::HandoffCodeText => Some(Key::HandoffCamera),
        _ => None,
    }
}

/// What to have ready, on the first screen.
pub(crate) fn hints(view: &View, context: &Context) -> Vec<Text> {
    if !invites(view) {
        return Vec::new();
    }
    let hints = provider::of(view.provider).hints;
    let mut hints: Vec<_> = hints.map(|key| context.say(view, key)).into();
    // A code leads to a page of our own.
    if let Some(host) = view.host.as_ref().filter(|_| !needs_phone(view)) {
        // A name is broken after a dot, and not at a hyphen, where it could be read as two.
        let host = host.replace('-', "-\u{2060}").replace('.', ".\u{200b}");
        hints.push(context.texts.fill(Key::StartHost, &[("host", &host)]));
    }
    hints
}

/// Whether this is the first screen, or its button being worked on.
pub(crate) fn invites(view: &View) -> bool {
    let opens = matches!(view.topic, Topic::Preparing | Topic::Leaving);
    let continues = matches!(view.pressed, Some(Action::Continue | Action::Reauthorize));
    view.topic == Topic::Invitation || (opens && !continues)
}

/// Whether the check continues on the person's phone, unless they choose this device.
pub(crate) fn needs_phone(view: &View) -> bool {
    features::HANDOFF && view.offers_handoff
}

fn declined(cause: Option<Cause>, is_for_support: bool) -> Key {
    match cause {
        Some(Cause::Photo) => Key::DeclinedPhotoText,
        Some(Cause::Document) => Key::DeclinedDocumentText,
        Some(Cause::DataMismatch) => Key::DeclinedDataText,
        Some(Cause::Face) => Key::DeclinedFaceText,
        Some(Cause::Duplicate) => Key::DeclinedDuplicateText,
        Some(Cause::UnsupportedBank) => Key::DeclinedBankText,
        Some(Cause::MissingDetails) => Key::DeclinedBankDataText,
        Some(Cause::NameMismatch) => Key::DeclinedNameText,
        Some(Cause::InstrumentNotUnique) => Key::DeclinedSharedText,
        _ if is_for_support => Key::DeclinedSupportText,
        _ => Key::DeclinedRetryText,
    }
}

fn failed(cause: Option<Cause>, is_for_support: bool) -> Key {
    match cause {
        Some(Cause::Interaction) => Key::FailedBankText,
        // Where support is the way on, there is no button to try again with.
        Some(Cause::ProviderFault) if !is_for_support => Key::FailedProviderText,
        _ => Key::FailedSupportText,
    }
}

fn problem(problem: ProblemTopic, texts: &ProviderTexts) -> Pair {
    match problem {
        ProblemTopic::Offline => (Key::OfflineHeading, Key::OfflineText),
        ProblemTopic::Unreachable => (Key::UnreachableHeading, Key::UnreachableText),
        ProblemTopic::SessionExpired => (Key::SignInHeading, Key::SignInText),
        ProblemTopic::NotFound => (Key::NotFoundHeading, Key::NotFoundText),
        ProblemTopic::Gone => (Key::GoneHeading, Key::GoneText),
        ProblemTopic::HandoffOver => (Key::HandoffOverHeading, Key::HandoffOverText),
        ProblemTopic::CannotOpen => (texts.cannot_open, Key::CannotOpenText),
        ProblemTopic::Framed => (Key::FramedHeading, Key::FramedText),
        ProblemTopic::Unsupported => (Key::UnsupportedHeading, Key::UnsupportedText),
        ProblemTopic::Misconfigured => (Key::MisconfiguredHeading, Key::MisconfiguredText),
    }
}

/// What the person should know before they leave.
pub(crate) fn advice(advice: Advice) -> Key {
    match advice {
        Advice::InAppBrowser => Key::AdviceInApp,
        Advice::NoCamera => Key::AdviceNoCamera,
    }
}

/// A notice beside the text.
pub(crate) fn notice(notice: Notice, view: &View) -> Key {
    match notice {
        Notice::Offline => Key::NoticeOffline,
        Notice::TryingAgain => Key::NoticeTrying,
        Notice::NoResultYet => Key::NoticeNoResult,
        Notice::Unreachable => Key::NoticeUnreachable,
        Notice::SlowStart => Key::NoticeSlowStart,
        Notice::NothingChosen => Key::DocumentsNothingChosen,
        Notice::LinkCopied => Key::NoticeLinkCopied,
        // Nothing that could be selected says it.
        Notice::LinkNotCopied if features::HANDOFF && view.handoff.is_some() => {
            Key::HandoffNotCopied
        }
        Notice::LinkNotCopied => Key::AdviceNotCopied,
    }
}
