//! What a journey says of the browser engines that it is run in.
//!
//! **In scope**: the attribute and whether it is written as it must be. It changes nothing of the
//! test: `cargo xtask test` reads it in the sources.
//!
//! **Out of scope**: which tests have it. A house rule holds them against a list
//! (`tests/house/engines.rs`).

use proc_macro::{TokenStream, TokenTree};

/// The test is run in one engine, unless all are asked for: what it proves does not differ between
/// them. The reason says why, and where the rest is proved.
///
/// ```text
/// #[one_engine("the backend's rule; a code is drawn and read in all engines in a_phone_goes_on_…")]
/// #[test]
/// fn a_code_is_good_for_one_phone() {}
/// ```
///
/// With `own_browser` behind the reason, the test is never given a browser process in which another
/// test was: `#[one_engine("counts what the browser holds", own_browser)]`.
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

    /// A raw string is none that a reader of the sources would find.
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
