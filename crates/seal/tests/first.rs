//! The first words, which are written into a page.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod dist;

use hosted_flow_seal::{Difference, SealError, check, seal};

use dist::{Dist, PROGRAM, START, dist};

/// The page of one provider, with an element for the first words.
fn with_first(html: &str, element: &str) -> Dist {
    let script = "<script src=\"/clean.js\" data-provider=\"paysafe\"></script>";
    let dist = dist(&format!(
        "<!doctype html><html{html}>{script}{START}{PROGRAM}></script>\n{element}<div id=\"hosted-flow\"></div></html>"
    ));
    dist.put("clean.js", "//hostedFlowArrival");
    dist
}

/// What stands in the element.
fn words(dist: &Dist) -> String {
    let page = dist.page();
    let (_, words) = page.split_once(" hidden>").unwrap();
    words
        .split_once("</div><div id=\"hosted-flow\">")
        .unwrap()
        .0
        .to_owned()
}

/// Fault B70.
#[test]
fn the_first_words_are_written_in_the_page_s_language() {
    let dist = with_first(
        " lang=\"de-AT\"",
        "<div data-hosted-flow-first hidden></div>",
    );
    assert!(seal(&dist.0, "/").unwrap().is_changed);
    let german = words(&dist);
    assert!(
        german.starts_with(
            "<section class=\"hosted-flow\" part=\"hosted-flow\" lang=\"de\" dir=\"ltr\""
        ),
        "{german}"
    );
    assert!(german.contains("data-provider=\"paysafe\""), "{german}");
    assert!(german.contains("data-action=\"start\""), "{german}");
    // It stays byte for byte, and other words are replaced.
    let page = dist.page();
    assert!(!seal(&dist.0, "/").unwrap().is_changed);
    assert!(check(&dist.0, "/").is_ok());
    dist.put("index.html", &page.replace("lang=\"de-AT\"", "lang=\"lt\""));
    let error = check(&dist.0, "/").unwrap_err();
    assert!(
        matches!(error, SealError::Differs(Difference::FirstWords(2))),
        "{error}"
    );
    assert!(seal(&dist.0, "/").unwrap().is_changed);
    let lithuanian = words(&dist);
    assert!(lithuanian.contains("lang=\"lt\"") && !lithuanian.contains("lang=\"de\""));
    assert_eq!(dist.page().matches("<section").count(), 1);
}

/// Fault B70.
#[test]
fn the_first_words_follow_the_element_s_attributes() {
    let dist = with_first(
        "",
        "<div data-hosted-flow-first data-provider=airwallex lang=ar data-brand='A &amp; B' \
         data-heading-level=3 data-theme=dark></div>",
    );
    seal(&dist.0, "/").unwrap();
    let both = words(&dist);
    // A phone's and a desktop computer's.
    assert_eq!(both.matches("<section data-on=").count(), 2);
    for part in ["dir=\"rtl\"", "data-theme=\"dark\"", "<h3 ", "A &amp; B"] {
        assert!(both.contains(part), "{part} in {both}");
    }
    assert!(!seal(&dist.0, "/").unwrap().is_changed);
}

#[test]
fn first_words_that_cannot_be_are_refused() {
    for (attributes, expected) in [
        ("data-provider=nobody", "data-provider"),
        ("data-provider", "data-provider"),
        ("lang=tlh", "lang"),
        ("data-brand=''", "data-brand"),
        ("data-hosts=http://a", "data-hosts"),
        ("data-handoff=maybe", "data-handoff"),
        ("data-offers-not-now=1", "data-offers-not-now"),
        ("data-heading-level=7", "data-heading-level"),
        ("data-theme=pink", "data-theme"),
    ] {
        let element = format!("<div data-hosted-flow-first {attributes}></div>");
        let error = with_first(" lang=en", &element).refused();
        let is_it = |error: &SealError| matches!(error, SealError::FirstWords { attribute, line: 2 } if *attribute == expected);
        assert!(is_it(&error), "{attributes}: {error}");
    }
    let no_language = with_first("", "<div data-hosted-flow-first></div>").refused();
    assert!(matches!(
        no_language,
        SealError::FirstWords {
            attribute: "lang",
            ..
        }
    ));
}
