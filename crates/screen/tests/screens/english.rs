//! The English texts, read as a worried person would.

use std::collections::BTreeSet;

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Phase, Topic, View};
use hosted_flow_screen::{Key, Locale, Texts};

use crate::support::{all_in, english, texts_of};

fn every_text() -> BTreeSet<String> {
    let screens = all_in(Locale::En).into_iter();
    screens
        .flat_map(|(_, screen)| texts_of(&screen))
        .map(|text| text.to_string())
        .collect()
}

#[test]
fn headings_and_buttons_are_short() {
    for (name, screen) in all_in(Locale::En) {
        let heading = &screen.heading;
        assert!(
            (4..=50).contains(&heading.chars().count()),
            "{name}: {heading:?}"
        );
        assert!(
            heading.starts_with(char::is_uppercase),
            "{name}: {heading:?}"
        );
        assert!(
            heading.ends_with(char::is_alphabetic),
            "{name}: {heading:?}"
        );
        for button in &screen.buttons {
            let label = &button.label;
            assert!(
                (4..=34).contains(&label.chars().count()),
                "{name}: {label:?}"
            );
            assert!(!label.ends_with('.'), "{name}: {label:?}");
            assert_eq!(label.ends_with('…'), button.is_busy, "{name}: {label:?}");
        }
    }
}

#[test]
fn no_sentence_is_long() {
    for text in every_text() {
        for sentence in text.split_inclusive(". ") {
            let length = sentence.trim().chars().count();
            assert!(length <= 110, "{length} characters: {sentence:?}");
        }
    }
}

#[test]
fn paragraphs_are_made_of_whole_sentences() {
    for (name, screen) in all_in(Locale::En) {
        for text in &screen.paragraphs {
            assert!(text.starts_with(char::is_uppercase), "{name}: {text:?}");
            assert!(text.ends_with('.'), "{name}: {text:?}");
        }
        for hint in &screen.hints {
            assert!(hint.starts_with(char::is_uppercase), "{name}: {hint:?}");
            assert!(!hint.ends_with('.'), "{name}: {hint:?}");
        }
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
        "timeout",
        "at hand",
        "nothing is lost",
        "nothing is wrong",
        "keep you safe",
        "it goes on",
    ];
    for text in every_text() {
        let lower = text.to_lowercase();
        for word in harsh {
            assert!(!lower.contains(word), "{word:?} in {text:?}");
        }
    }
}

#[test]
fn apostrophes_and_quotation_marks_are_typographic() {
    let texts = Texts::new(Locale::En);
    for key in Key::ALL {
        let text = texts.get(key);
        assert!(
            !text.contains(['\'', '"']) && !text.contains("..."),
            "{text:?}"
        );
    }
}

#[test]
fn what_must_not_be_explained_reads_like_what_is_not_known() {
    for provider in Provider::ALL {
        let of = |cause| {
            english(&View {
                topic: Topic::Declined(cause),
                phase: Phase::Settled,
                actions: vec![Action::StartOver],
                ..View::before(provider)
            })
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
        english(&View {
            topic,
            ..View::before(Provider::Ondato)
        })
        .paragraphs
    };
    let texts: BTreeSet<_> = helpful.map(text).into();
    assert_eq!(texts.len(), helpful.len());
}

#[test]
fn texts_name_support_or_retry_where_they_help() {
    let said = |topic: &Topic, support| {
        let view = View {
            topic: *topic,
            support,
            ..View::before(Provider::ConnectPay)
        };
        english(&view).paragraphs.concat()
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
    for (name, screen) in all_in(Locale::En) {
        for text in texts_of(&screen) {
            let lower = text.to_lowercase();
            let named = Provider::ALL
                .into_iter()
                .filter(|it| lower.contains(it.name()));
            let named: Vec<_> = named.collect();
            assert!(named.len() < 2, "{name}: {text:?}");
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
                let screen = english(&View {
                    topic,
                    pressed,
                    offers_handoff,
                    ..View::before(provider)
                });
                (screen.heading, screen.paragraphs, screen.hints, screen.mark)
            };
            for after in [Topic::Preparing, Topic::Leaving] {
                let now = shown(after, Some(pressed));
                assert_eq!(now, shown(before, None), "{after:?}");
            }
        }
    }
}
