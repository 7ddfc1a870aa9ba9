//! Every language.

use std::collections::BTreeSet;

use hosted_flow_screen::gallery::exhibits;
use hosted_flow_screen::{Key, Locale, Texts};

use crate::support::{all_in, drawn, texts_of};

#[test]
fn there_are_46_languages_and_more_are_welcome() {
    assert!(Locale::ALL.len() >= 46, "{}", Locale::ALL.len());
    let rtl = Locale::ALL.iter().filter(|it| it.direction() == "rtl");
    let rtl: Vec<_> = rtl.map(|it| it.tag()).collect();
    assert_eq!(rtl, ["ar", "fa", "he"]);
}

#[test]
fn every_screen_is_whole_in_every_language() {
    for locale in Locale::ALL {
        for (name, screen) in all_in(locale) {
            let of = format!("{} in {}", name, locale.tag());
            assert!(!screen.heading.is_empty(), "{of}");
            let below = screen.paragraphs.len() + screen.hints.len();
            assert!(below > 0, "{of}: nothing below the heading");
            for text in texts_of(&screen) {
                assert!(
                    !text.contains(['{', '}']),
                    "{of}: a placeholder is left in {text:?}"
                );
            }
            let labels: BTreeSet<_> = screen.buttons.iter().map(|it| &it.label).collect();
            assert_eq!(
                labels.len(),
                screen.buttons.len(),
                "{of}: two buttons say the same"
            );
            let steps: BTreeSet<_> = screen.steps.all.iter().map(|it| &it.name).collect();
            assert_eq!(
                steps.len(),
                screen.steps.all.len(),
                "{of}: two steps have one name"
            );
        }
    }
}

#[test]
fn every_text_of_the_catalogue_is_on_a_screen() {
    let texts = Texts::new(Locale::En);
    let all = exhibits();
    // Each text is replaced by its own name, so that it is recognized wherever it is shown.
    let marked = Key::ALL.iter().fold(texts, |texts, key| {
        let placeholders: String = braces(&texts.get(*key));
        let text = format!("«{}»{placeholders}", key.name());
        texts.with(*key, &text).expect("the same placeholders")
    });
    let mut shown = String::new();
    for exhibit in &all {
        for text in texts_of(&drawn(exhibit, &marked)) {
            shown += &text;
        }
    }
    let unused = Key::ALL
        .iter()
        .filter(|key| !shown.contains(&format!("«{}»", key.name())));
    let unused: Vec<_> = unused.map(|key| key.name()).collect();
    assert_eq!(unused, [""; 0], "no screen of the gallery shows these");
}

/// The placeholders of a text, as they are in it.
fn braces(text: &str) -> String {
    let parts = text.split('{').skip(1);
    let names = parts.filter_map(|part| part.split_once('}'));
    names.flat_map(|(name, _)| ["{", name, "}"]).collect()
}

#[test]
fn no_language_is_a_copy_of_another() {
    let texts = |locale: Locale| Key::ALL.map(|key| Texts::new(locale).get(key).to_string());
    let all = Locale::ALL.map(|locale| (locale.tag(), texts(locale)));
    for (index, (tag, texts)) in all.iter().enumerate() {
        for (other, others) in &all[..index] {
            let same = texts
                .iter()
                .zip(others)
                .filter(|(one, two)| one == two)
                .count();
            assert!(
                same * 2 < Key::ALL.len(),
                "{same} texts of {tag} are those of {other}"
            );
        }
    }
}
