//! Every screen that there can be, read as a person would.

use std::borrow::Cow;
use std::collections::BTreeSet;

use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Phase, Topic, View};

use super::{
    CODE, CODE_TO_SCAN, DETAILS_BELOW, DETAILS_ELSEWHERE, IDENTITY_CHECK, PROGRESS, REFERENCE,
    REGION, SUPPORT, SUPPORT_IF_LONG, announcement, button, documents, notice, pace, stage, words,
};
use papers::{all_documents, view_of};
use screens::{ACTIONS, NOTICES, views};

mod papers;
mod screens;

/// Every text that can be shown or said with a view.
fn texts(view: &View) -> Vec<Cow<'static, str>> {
    let shown = words(view);
    let mut texts = vec![shown.heading];
    texts.extend(shown.paragraphs);
    texts.extend(shown.hints);
    texts.extend(ACTIONS.map(|action| button(action, view)));
    texts.extend(NOTICES.map(|kind| notice(kind, view)));
    for at in JourneyStage::all_with(view.provider) {
        texts.push(stage(*at, view.provider));
        texts.extend(pace(*at, view.provider));
    }
    texts.extend([REGION, PROGRESS, REFERENCE, CODE, SUPPORT, SUPPORT_IF_LONG]);
    texts.extend([
        IDENTITY_CHECK,
        CODE_TO_SCAN,
        DETAILS_BELOW,
        DETAILS_ELSEWHERE,
    ]);
    texts.extend([documents::DOCUMENTS, documents::SENDING]);
    let texts = texts.into_iter().map(Cow::Borrowed);
    texts.chain([announcement(view)]).collect()
}

/// Every text there is, once.
fn every_text() -> BTreeSet<Cow<'static, str>> {
    let mut texts: BTreeSet<_> = views().iter().flat_map(texts).collect();
    for document in all_documents() {
        texts.insert(documents::name(&document).into_owned().into());
        texts.insert(documents::state(&document));
        texts.insert(documents::choose(document.state).into());
        texts.insert(documents::photograph(document.state).into());
        texts.insert(announcement(&view_of(vec![document])));
    }
    texts
}

#[test]
fn every_screen_has_a_heading_and_something_below_it() {
    for view in views() {
        let words = words(&view);
        let heading = words.heading;
        assert!((4..=50).contains(&heading.len()), "{heading:?}: {view:?}");
        assert!(heading.starts_with(char::is_uppercase), "{heading:?}");
        assert!(heading.ends_with(char::is_alphabetic), "{heading:?}");
        let text = words.paragraphs.concat();
        assert!(!text.is_empty() || !words.hints.is_empty(), "{view:?}");
    }
}

#[test]
fn every_button_has_a_short_label() {
    for view in views() {
        for action in ACTIONS {
            let label = button(action, &view);
            assert!((4..=26).contains(&label.chars().count()), "{label:?}");
            assert!(!label.ends_with('.'), "{label:?}");
        }
    }
}

#[test]
fn buttons_that_stand_together_differ() {
    let together = [Phase::NeedsInput, Phase::Checking, Phase::Waiting];
    for view in views() {
        let is_concerned = together.contains(&view.phase) && view.pressed.is_none();
        let (go_on, check) = (Action::Continue, Action::CheckNow);
        if is_concerned {
            assert_ne!(button(go_on, &view), button(check, &view), "{view:?}");
            let (here, send) = (Action::Reauthorize, Action::Upload);
            assert_ne!(button(send, &view), button(check, &view), "{view:?}");
            let is_choice = button(here, &view) != button(go_on, &view);
            assert_eq!(is_choice, view.offers_handoff, "{view:?}");
        }
    }
}

#[test]
fn a_button_that_is_worked_on_says_so() {
    for view in views() {
        let Some(pressed) = view.pressed else {
            continue;
        };
        let is_busy = matches!(view.phase, Phase::Starting | Phase::Leaving)
            || (view.phase == Phase::Checking && pressed == Action::CheckNow)
            || (view.phase == Phase::NeedsInput && pressed == Action::Upload);
        if is_busy {
            let label = button(pressed, &view);
            assert!(label.ends_with('…'), "{label:?}: {view:?}");
        }
    }
}

#[test]
fn no_sentence_is_long() {
    for text in every_text() {
        for sentence in text.split_inclusive(". ") {
            let length = sentence.trim().chars().count();
            assert!(length <= 160, "{length} characters: {sentence:?}");
        }
    }
}

#[test]
fn paragraphs_are_made_of_whole_sentences() {
    for view in views() {
        let words = words(&view);
        for text in words.paragraphs {
            assert!(text.starts_with(char::is_uppercase), "{text:?}");
            assert!(text.ends_with('.'), "{text:?}");
        }
        for hint in words.hints {
            assert!(hint.starts_with(char::is_uppercase), "{hint:?}");
            assert!(!hint.ends_with('.'), "{hint:?}");
        }
    }
    for text in every_text() {
        assert_eq!(text, text.trim());
        assert!(!text.contains("  ") && !text.contains(" ."), "{text:?}");
    }
}

#[test]
fn nothing_is_shouted_and_nobody_is_blamed() {
    let harsh = [
        "!",
        "fail",
        "invalid",
        "incorrect",
        "illegal",
        "reject",
        "refuse",
        "denied",
        "deny",
        "suspicious",
        "fraud",
        "sanction",
        "forbidden",
        "mistake",
        "your fault",
        "you must",
        "you did not",
        "unsuccessful",
        "unfortunately",
        "sorry",
        "oops",
        "json",
        "null",
        "server",
        "backend",
        "api",
        "session",
        "timeout",
    ];
    for text in every_text() {
        let lower = text.to_lowercase();
        for word in harsh {
            assert!(!lower.contains(word), "{word:?} in {text:?}");
        }
    }
}

#[test]
fn what_must_not_be_explained_reads_like_what_is_not_known() {
    for provider in Provider::ALL {
        let of = |cause| {
            let topic = Topic::Declined(cause);
            let view = View {
                topic,
                phase: Phase::Settled,
                ..View::before(provider)
            };
            (
                words(&view).heading,
                words(&view).paragraphs,
                button(Action::StartOver, &view),
            )
        };
        assert_eq!(of(Some(Cause::NotExplained)), of(Some(Cause::Unclassified)));
        assert_eq!(of(Some(Cause::NotExplained)), of(None));
    }
}

#[test]
fn every_cause_that_can_be_mended_has_its_own_text() {
    let helpful = [
        Cause::Photo,
        Cause::Document,
        Cause::DataMismatch,
        Cause::Face,
        Cause::Duplicate,
        Cause::UnsupportedBank,
        Cause::MissingDetails,
        Cause::NameMismatch,
        Cause::InstrumentNotUnique,
        Cause::NotExplained,
    ];
    let text = |cause| {
        let topic = Topic::Declined(Some(cause));
        words(&View {
            topic,
            ..View::before(Provider::Ondato)
        })
        .paragraphs
    };
    for (index, &cause) in helpful.iter().enumerate() {
        for &other in &helpful[..index] {
            assert_ne!(text(cause), text(other), "{cause:?} and {other:?}");
        }
    }
}

#[test]
fn texts_name_support_or_retry_where_they_help() {
    let said = |topic: &Topic, support| {
        let view = View {
            topic: *topic,
            support,
            ..View::before(Provider::ConnectPay)
        };
        words(&view).paragraphs.concat()
    };
    for cause in [None, Some(Cause::ProviderFault), Some(Cause::Unclassified)] {
        for topic in [Topic::Failed(cause), Topic::Declined(cause)] {
            let with_support = said(&topic, true);
            assert!(!with_support.contains("again"), "{topic:?}: {with_support}");
        }
        let alone = said(&Topic::Declined(cause), false);
        assert!(!alone.contains("upport"), "{cause:?}: {alone}");
    }
}

#[test]
fn no_other_provider_is_named() {
    for view in views() {
        for other in Provider::ALL.into_iter().filter(|it| *it != view.provider) {
            for text in texts(&view) {
                let is_named = text.to_lowercase().contains(other.name());
                assert!(!is_named, "{text:?}: {view:?}");
            }
        }
    }
}

/// Fault B48.
#[test]
fn what_is_announced_is_the_heading_or_what_is_being_done() {
    for view in views() {
        let said = announcement(&view);
        match view.phase {
            Phase::Idle => assert_eq!(said, "", "{view:?}"),
            Phase::Starting | Phase::Leaving => assert!(said.starts_with("Opening "), "{said:?}"),
            _ => assert_eq!(said, words(&view).heading, "{view:?}"),
        }
        for kind in NOTICES {
            let remarked = View {
                notice: Some(kind),
                ..view.clone()
            };
            let is_said = !matches!(view.phase, Phase::Idle | Phase::Starting | Phase::Leaving);
            let said = announcement(&remarked);
            assert_eq!(said == notice(kind, &view), is_said, "{remarked:?}");
        }
    }
}

#[test]
fn the_screen_stays_as_it_was_at_the_click() {
    for provider in Provider::ALL {
        for (before, pressed, offers_handoff) in [
            (Topic::Invitation, Action::Start, false),
            (Topic::Invitation, Action::Start, true),
            (Topic::Unfinished, Action::Continue, false),
            (Topic::OnYourPhone, Action::Continue, true),
            (Topic::OnYourPhone, Action::Reauthorize, true),
        ] {
            let shown = |topic, pressed| {
                let words = words(&View {
                    topic,
                    pressed,
                    offers_handoff,
                    ..View::before(provider)
                });
                (words.heading, words.paragraphs, words.hints)
            };
            for after in [Topic::Preparing, Topic::Leaving] {
                assert_eq!(
                    shown(after, Some(pressed)),
                    shown(before, None),
                    "{after:?}"
                );
            }
        }
    }
}
