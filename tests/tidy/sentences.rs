//! Sentences for people are in the catalogue (`crates/screen/locales`), and none is in code.

use crate::repository::{File, allows, finds, holds};
use crate::source::{Kind, Piece, pieces, without_tests};

fn sentences(file: &File) -> Vec<String> {
    // Examples of a page's own texts and names.
    let is_example = file.is_in("crates/screen/src/gallery")
        || file.path == "crates/screen/src/gallery.rs"
        || file.path == "crates/web/src/gallery.rs";
    let is_test = file.name() == "tests.rs" || file.path.contains("/tests/");
    let sources = ["crates/core/src", "crates/screen/src", "crates/web/src"];
    let is_concerned = sources.iter().any(|folder| file.is_in(folder));
    if !file.is_rust() || !is_concerned || is_example || is_test {
        return Vec::new();
    }
    let pieces = pieces(without_tests(&file.text));
    let mut found = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let is_literal = piece.kind == Kind::Text && !is_in_attribute(&pieces[..index]);
        if is_literal && is_sentence(piece.text) {
            found.push(format!("{}:{}: \"{}\"", file.path, piece.line, piece.text));
        }
    }
    found
}

/// Begins with a capital letter, and another word follows.
fn is_sentence(text: &str) -> bool {
    let words = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let Some((first, rest)) = words.split_once(' ') else {
        return false;
    };
    let is_word = first
        .chars()
        .all(|c| c.is_alphabetic() || "'’,;:!?".contains(c));
    let is_capital = first.starts_with(char::is_uppercase);
    // A placeholder may stand for the next word.
    is_word
        && is_capital
        && rest
            .trim_start()
            .starts_with(|c: char| c.is_alphabetic() || c == '{')
}

/// Whether the literal after these pieces stands within `#[…]`.
fn is_in_attribute(before: &[Piece<'_>]) -> bool {
    let code: String = before
        .iter()
        .filter(|piece| piece.kind == Kind::Code)
        .map(|piece| piece.text)
        .collect();
    let Some(start) = code.rfind("#[") else {
        return false;
    };
    let depth = code[start..].chars().fold(0, |depth: i32, c| match c {
        '[' => depth + 1,
        // Closed once is closed for good.
        ']' if depth > 0 => match depth - 1 {
            0 => i32::MIN,
            inner => inner,
        },
        _ => depth,
    });
    depth > 0
}

#[test]
fn no_sentence_is_in_code() {
    holds(sentences);
}

#[test]
fn a_sentence_elsewhere_is_found() {
    let sentence = "fn f() -> &str { \"Please try again.\" }";
    finds(sentences, "crates/web/src/screen.rs", sentence);
    finds(
        sentences,
        "crates/web/src/browser/a.rs",
        "html! { { \"I agree\" } }",
    );
    finds(
        sentences,
        "crates/web/src/screen.rs",
        "format!(\"Hello {name}\")",
    );
    finds(sentences, "crates/core/src/view.rs", sentence);
    finds(
        sentences,
        "crates/core/src/view.rs",
        "#[must_use]\nfn f() { \"You may leave\" }",
    );
    allows(sentences, "crates/screen/src/gallery.rs", sentence);
    allows(sentences, "crates/screen/src/gallery/input.rs", sentence);
    allows(
        sentences,
        "crates/web/src/screen.rs",
        "/// Please try again.\nclass=\"hf-a hf-b\"",
    );
    allows(
        sentences,
        "crates/web/src/screen.rs",
        "#[must_use = \"Nothing is done until\"]",
    );
    allows(
        sentences,
        "crates/core/src/contract.rs",
        "\"the answer is not JSON (line {line})\"",
    );
    allows(
        sentences,
        "crates/core/src/request.rs",
        "[\"Idempotency-Key\", \"GET /flows\"]",
    );
    allows(
        sentences,
        "crates/core/src/a.rs",
        "#[cfg(test)]\nmod tests { \"In a test\" }",
    );
    allows(sentences, "crates/web/src/icons.rs", "\"M4 4h16v12\"");
}
