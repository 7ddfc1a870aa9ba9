//! What the catalogue refuses, and what it writes.

use hosted_flow_catalogue::{Catalogue, Finding};

const SOURCE: &str = "\
# A head (English).

## Buttons. Feature: documents.

# A button. Max 20.
button-go = Continue with {$name}

# Max 10.
button-stop = Stop
";

fn read(files: &[(&str, &str)]) -> Result<Catalogue, Vec<String>> {
    // With the head that every file has.
    let owned = |(tag, text): &(&str, &str)| {
        let head = if text.starts_with("# A head") {
            ""
        } else {
            "# Some (Own)\n\n"
        };
        ((*tag).to_owned(), format!("{head}{text}"))
    };
    let read = Catalogue::of(files.iter().map(owned).collect());
    read.map_err(|findings| findings.iter().map(Finding::to_string).collect())
}

fn refused(translation: &str) -> String {
    let findings = read(&[("en", SOURCE), ("de", translation)]).expect_err("it is refused");
    findings.join("; ")
}

#[test]
fn a_whole_catalogue_is_read() {
    let german = "button-go = Weiter mit {$name}\nbutton-stop = Halt\n";
    let catalogue = read(&[("de", german), ("en", SOURCE)]).expect("it is whole");
    let keys: Vec<_> = catalogue
        .messages
        .iter()
        .map(|it| it.key.as_str())
        .collect();
    assert_eq!(keys, ["button-go", "button-stop"]);
    assert_eq!(catalogue.messages[0].max, Some(20));
    assert_eq!(catalogue.messages[0].placeholders, ["name"]);
    assert_eq!(catalogue.messages[0].feature.as_deref(), Some("documents"));
    let tags: Vec<_> = catalogue
        .languages
        .iter()
        .map(|it| it.tag.as_str())
        .collect();
    assert_eq!(tags, ["en", "de"], "the source is first");
    assert_eq!(catalogue.languages[1].texts, ["Weiter mit {name}", "Halt"]);
    let names: Vec<_> = catalogue
        .languages
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["English", "Own"]);
}

#[test]
fn what_is_wrong_is_named_with_its_file_and_key() {
    let go = "button-go = Weiter mit {$name}\n";
    for (translation, expected) in [
        (go.to_owned(), "de.ftl: button-stop: is missing"),
        (
            format!("{go}button-stop = Halt\nmore = x"),
            "de.ftl: more: is not in the source",
        ),
        (
            format!("{go}button-stop = Halt\nbutton-stop = Halt"),
            "de.ftl: button-stop: is there twice",
        ),
        (
            format!("button-stop = Halt\n{go}"),
            "de.ftl: has another order than the source",
        ),
        (
            "button-go = Weiter\nbutton-stop = Halt".to_owned(),
            "de.ftl: button-go: has the placeholders [] and not [\"name\"]",
        ),
        (
            "button-go = Weiter mit {$nam}\nbutton-stop = Halt".to_owned(),
            "de.ftl: button-go: has the placeholders [\"nam\"] and not [\"name\"]",
        ),
        (
            format!("{go}button-stop = Halt und nicht weiter"),
            "de.ftl: button-stop: has 21 characters, and 10 is the most",
        ),
        (
            format!("{go}button-stop = <b>x"),
            "de.ftl: button-stop: has markup",
        ),
        (
            format!("{go}button-stop = x\n    y"),
            "de.ftl: button-stop: has a control character or a line break",
        ),
        (
            format!("{go}button-stop = x\u{202e}y"),
            "de.ftl: button-stop: has a control character or a line break",
        ),
        (
            format!("{go}button-stop = x  y"),
            "de.ftl: button-stop: has a space too many",
        ),
        (
            format!("{go}button-stop = {{ NUMBER(1) }}"),
            "de.ftl: button-stop: is not made of text and variables alone",
        ),
        (
            format!("{go}button-stop = Halt\n    .title = x"),
            "de.ftl: button-stop: has an attribute",
        ),
        (
            format!("{go}button-stop = Halt\n-term = x"),
            "de.ftl: term: is a term",
        ),
        (format!("{go}button-stop = Halt\n???"), "de.ftl: line 5: "),
    ] {
        let found = refused(&translation);
        assert!(found.contains(expected), "{found} and not {expected}");
    }
}

#[test]
fn a_file_has_the_name_of_a_language() {
    for tag in ["german", "d", "de_AT", "DE", "de-", ""] {
        let file = "button-go = Weiter mit {$name}\nbutton-stop = Halt\n";
        let found = read(&[("en", SOURCE), (tag, file)]).expect_err("no tag");
        assert!(found[0].contains("BCP 47"), "{tag}: {found:?}");
    }
}

#[test]
fn the_source_must_be_there_and_state_each_length() {
    let found = read(&[("de", "a = b")]).expect_err("no source");
    assert_eq!(found, ["en.ftl: is missing"]);
    let found = read(&[("en", "# Without.\na = b")]).expect_err("no length");
    assert_eq!(found, ["en.ftl: a: has no `Max N.` in its comment"]);
}

#[test]
fn texts_of_a_feature_that_is_off_are_empty() {
    let catalogue = read(&[("en", SOURCE)]).expect("it is whole");
    let with = catalogue.rust(|feature| feature == "documents");
    assert!(
        with.contains(r#"texts: "Continue with {name}\nStop\n""#),
        "{with}"
    );
    let without = catalogue.rust(|_| false);
    assert!(without.contains(r#"texts: "\n\n""#), "{without}");
    assert!(without.contains("ButtonGo,") && without.contains("pub const En: Self"));
}

#[test]
fn a_provider_has_the_texts_that_begin_with_its_name() {
    let source = "# Name (Name)\n\n## A provider. Feature: bank.\n\n# Max 9.\nbank-start-heading = Go\n\n\
                  # Max 9.\nbank-hint-own = Own\n\n## Another group. Feature: documents.\n\n# Max 9.\n\
                  file-start-heading = File\n\n# Max 9.\nbanking-text = No\n";
    let catalogue = read(&[("en", source)]).expect("it is whole");
    let with = catalogue.rust(|_| true);
    let list = "[\n    (\"bank\", &[\n        (\"start-heading\", Key::BankStartHeading),\n        \
                (\"hint-own\", Key::BankHintOwn),\n    ]),\n];";
    assert!(with.contains(list), "{with}");
    let without = catalogue.rust(|feature| feature != "bank");
    assert!(
        without.contains("OF_PROVIDERS: &[OfProvider] = &[\n];"),
        "{without}"
    );
}

#[test]
fn a_language_s_file_has_a_head_and_a_line_for_each_text() {
    let hebrew = "button-go = {$name}\nbutton-stop = x\n";
    let catalogue = read(&[("en", SOURCE), ("he", hebrew)]).expect("it is whole");
    let file = catalogue.file(&catalogue.languages[1]);
    let print = catalogue.fingerprint();
    assert_eq!(
        file,
        format!("hosted-flow {print:016x} he rtl\n{{name}}\nx\n")
    );
    let other = SOURCE.replace("stop", "halt");
    let other = read(&[("en", &other)]).expect("it is whole");
    assert_ne!(print, other.fingerprint(), "another list of keys");
}

#[test]
fn a_file_begins_with_the_language_s_own_name() {
    for head in ["", "# German\n", "# German ()\n"] {
        let german = head.to_owned();
        let files = vec![
            ("en".to_owned(), SOURCE.to_owned()),
            (
                "de".to_owned(),
                german + "\nbutton-go = {$name}\nbutton-stop = x\n",
            ),
        ];
        let findings = Catalogue::of(files).expect_err("no name");
        let found = findings
            .iter()
            .any(|it| it.what.contains("begin with its name"));
        assert!(found, "{head:?}: {findings:?}");
    }
}
