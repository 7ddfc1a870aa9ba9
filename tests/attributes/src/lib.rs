//! In which browser engines an end-to-end test runs.
//!
//! **In scope**: the attribute, and whether it is well-formed. It does not change the test:
//! `cargo xtask test` reads it from the sources.
//!
//! **Out of scope**: which tests have it. `tests/tidy/engines.rs` holds them against a list.

use proc_macro::{TokenStream, TokenTree};

/// The test runs in one engine unless all are asked for: what it proves does not differ between
/// engines. The reason says why, and which test proves the rest in all engines.
///
/// ```text
/// #[one_engine("the backend's rule; a_phone_… draws it in all engines")]
/// #[test]
/// fn a_code_is_good_for_one_phone() {}
/// ```
///
/// With `own_browser` after the reason, the test always gets a browser process of its own, never one
/// that is kept between tests: `#[one_engine("our own code's counts", own_browser)]`.
#[proc_macro_attribute]
pub fn one_engine(arguments: TokenStream, test: TokenStream) -> TokenStream {
    let words: Vec<Word> = arguments.into_iter().map(Word::read).collect();
    let Err(fault) = check(&words) else {
        return test;
    };
    let error = format!("::core::compile_error!({fault:?});");
    let mut tokens: TokenStream = error.parse().unwrap_or_default();
    tokens.extend(test);
    tokens
}

/// A token, as far as it matters here.
#[derive(Debug, PartialEq, Eq)]
enum Word {
    /// A string in plain quotes, without them.
    Text(String),
    Name(String),
    Comma,
    Other,
}

impl Word {
    fn read(token: TokenTree) -> Self {
        match token {
            TokenTree::Literal(literal) => Self::literal(&literal.to_string()),
            TokenTree::Ident(name) => Self::Name(name.to_string()),
            TokenTree::Punct(mark) if mark.as_char() == ',' => Self::Comma,
            TokenTree::Punct(_) | TokenTree::Group(_) => Self::Other,
        }
    }

    /// A raw string is refused: xtask reads the sources and looks for plain quotes.
    fn literal(written: &str) -> Self {
        let quoted = written.strip_prefix('"');
        let text = quoted.and_then(|rest| rest.strip_suffix('"'));
        text.map_or(Self::Other, |text| Self::Text(text.to_owned()))
    }
}

fn check(words: &[Word]) -> Result<(), &'static str> {
    match words {
        [Word::Text(reason), ..] if reason.trim().is_empty() => Err(EMPTY),
        [Word::Text(_)] => Ok(()),
        [Word::Text(_), Word::Comma, Word::Name(name)] if name == "own_browser" => Ok(()),
        [Word::Text(_), ..] => Err(UNKNOWN),
        _ => Err(NO_REASON),
    }
}

const NO_REASON: &str = "one_engine: the reason is missing: write #[one_engine(\"why one engine is \
                         enough\")], with a string in plain quotes";

const EMPTY: &str = "one_engine: the reason is empty: say why one engine is enough";

const UNKNOWN: &str = "one_engine: nothing but `, own_browser` may follow the reason";

#[cfg(test)]
mod tests {
    use super::{EMPTY, NO_REASON, UNKNOWN, Word, check};

    fn text(reason: &str) -> Word {
        Word::Text(reason.to_owned())
    }

    fn name(name: &str) -> Word {
        Word::Name(name.to_owned())
    }

    #[test]
    fn a_reason_is_enough_and_a_browser_of_its_own_may_follow() {
        assert_eq!(check(&[text("the core's rule")]), Ok(()));
        let own = [text("the core's rule"), Word::Comma, name("own_browser")];
        assert_eq!(check(&own), Ok(()));
    }

    #[test]
    fn without_a_reason_it_does_not_compile() {
        assert_eq!(check(&[]), Err(NO_REASON));
        assert_eq!(check(&[Word::Other]), Err(NO_REASON));
        assert_eq!(check(&[name("own_browser")]), Err(NO_REASON));
        assert_eq!(check(&[text("")]), Err(EMPTY));
        assert_eq!(
            check(&[text(" "), Word::Comma, name("own_browser")]),
            Err(EMPTY)
        );
    }

    #[test]
    fn nothing_else_may_follow() {
        let reason = || text("the core's rule");
        for rest in [
            vec![reason(), Word::Comma],
            vec![reason(), name("own_browser")],
            vec![reason(), Word::Comma, name("own_process")],
            vec![reason(), Word::Comma, name("own_browser"), Word::Comma],
        ] {
            assert_eq!(check(&rest), Err(UNKNOWN), "{rest:?}");
        }
    }

    #[test]
    fn only_plain_quotes_are_a_reason() {
        assert_eq!(Word::literal("\"the core's\""), text("the core's"));
        for written in ["r\"a\"", "r#\"a\"#", "b\"a\"", "c\"a\"", "'a'", "7", "\""] {
            assert_eq!(Word::literal(written), Word::Other, "{written}");
        }
    }
}
