//! Choosing a language, loading one, and texts of the page's own.

use hosted_flow_screen::{Key, Locale, LocaleError, TextError, Texts};

fn chosen(wanted: &str) -> Option<&'static str> {
    Locale::choose([wanted], &Locale::ALL).map(Locale::tag)
}

#[test]
fn a_tag_finds_its_language_by_look_up() {
    for (wanted, found) in [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE-ch-1996", "de"),
        ("de_CH", "de"),
        ("en-GB", "en"),
        ("pt-BR", "pt-BR"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-PT"),
        ("pt-AO", "pt-PT"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-Hant-MO", "zh-Hant"),
        ("sr", "sr-Latn"),
        ("sr-Cyrl-RS", "sr-Latn"),
        ("sr-Latn-ME", "sr-Latn"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("nb-NO", "nb"),
        ("iw", "he"),
        ("in-ID", "id"),
        ("tl", "fil"),
        ("fil-PH", "fil"),
    ] {
        assert_eq!(chosen(wanted), Some(found), "{wanted}");
    }
    for unknown in ["", "-", "xx", "eo", "d", "*", "deu", "en\u{0}", "éé"] {
        assert_eq!(chosen(unknown), None, "{unknown:?}");
    }
}

#[test]
fn the_most_wanted_language_that_is_offered_is_chosen() {
    let offered = [Locale::En, Locale::Lt, Locale::PtPt];
    let chosen =
        |wanted: &[&str]| Locale::choose(wanted.iter().copied(), &offered).map(Locale::tag);
    assert_eq!(chosen(&["fr", "lt-LT", "en"]), Some("lt"));
    assert_eq!(chosen(&["fr", "ja"]), None);
    assert_eq!(chosen(&[]), None);
}

/// A language's file as the build writes it.
fn file() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales");
    let catalogue = hosted_flow_catalogue::Catalogue::read(folder.as_ref());
    let catalogue = catalogue.expect("the catalogue is whole");
    let german = catalogue.languages.iter().find(|it| it.tag == "de");
    catalogue.file(german.expect("there is German"))
}

#[test]
fn a_loaded_language_is_the_linked_one() {
    let loaded = Locale::parse(&file()).expect("it is whole");
    assert_eq!(loaded, Locale::De);
}

#[test]
fn a_file_that_is_not_a_whole_language_is_refused() {
    let file = file();
    let (head, texts) = file.split_once('\n').expect("a head");
    let cut = &file[..file.len() - 1];
    let (shorter, _) = texts.trim_end().rsplit_once('\n').expect("many lines");
    for bad in [
        String::new(),
        "<!doctype html>\n<title>404</title>".to_owned(),
        cut.to_owned(),
        format!("{head}\n{shorter}\n"),
        format!("{file}one more\n"),
        file.replace(" ltr\n", " up\n"),
        file.replace(" de ", " d\"e "),
        file.replace(" de ", "  "),
        format!("{head}\n\n{}", shorter.to_owned() + "\n"),
        format!("{head}\n{}", texts.replacen('a', "\u{7}", 1)),
        format!("{head}\n{}", "x".repeat(200_000)),
    ] {
        assert_eq!(
            Locale::parse(&bad),
            Err(LocaleError::NotALanguage),
            "{bad:.60}"
        );
    }
    let print = head.split(' ').nth(1).expect("a fingerprint");
    let other = file.replace(print, "0000000000000000");
    assert_eq!(Locale::parse(&other), Err(LocaleError::OtherVersion));
}

#[test]
fn a_page_s_own_text_is_shown_in_place_of_ours() {
    let texts = Texts::new(Locale::En)
        .with(Key::ButtonContinueWith, "Go to {provider} now")
        .expect("the same placeholder");
    let shown = texts.fill(Key::ButtonContinueWith, &[("provider", "Ondato")]);
    assert_eq!(shown, "Go to Ondato now");
}

#[test]
fn a_page_s_own_text_keeps_the_rules() {
    let with = |text: &str| Texts::new(Locale::En).with(Key::ButtonContinueWith, text);
    let key = Key::ButtonContinueWith;
    assert_eq!(with(""), Err(TextError::Length(key)));
    let long = format!("{{provider}}{}", "x".repeat(Texts::MAX_LENGTH));
    assert_eq!(with(&long), Err(TextError::Length(key)));
    assert_eq!(with("{provider}\n"), Err(TextError::Control(key)));
    for other in [
        "Go",
        "{name}",
        "{provider} {provider}",
        "{provider",
        "{Provider}",
    ] {
        assert_eq!(with(other), Err(TextError::Placeholders(key)), "{other}");
    }
    let error = with("Go").expect_err("no placeholder").to_string();
    assert_eq!(
        error,
        "the text has other placeholders: button-continue-with"
    );
}

#[test]
fn a_value_is_not_searched_for_placeholders() {
    let texts = Texts::new(Locale::En);
    let values = [("document", "{total}<b>"), ("total", "9")];
    assert_eq!(
        texts.fill(Key::DocumentsFront, &values),
        "{total}<b>, front"
    );
}

#[test]
fn a_name_keeps_apart_from_text_that_runs_from_right_to_left() {
    let filled =
        |locale| Texts::new(locale).fill(Key::ButtonContinueWith, &[("provider", "Ondato")]);
    for locale in [Locale::Ar, Locale::Fa, Locale::He] {
        assert!(
            filled(locale).contains("\u{2068}Ondato\u{2069}"),
            "{locale:?}"
        );
    }
    assert!(!filled(Locale::En).contains('\u{2068}'));
}
