//! JSON from outside, read strictly: one small tree, from which fields are taken by name.
//!
//! `hifijson` does the lexing: numbers, escapes, UTF-16 and UTF-8. `serde_json` would add more
//! bytes to the page, and its derived types accept an array in place of an object. A property test
//! checks that both read the same values. For Rust backends, the tree implements serde's
//! `Deserialize` as well.

mod deserialize;
mod error;

use hifijson::SliceLexer;
use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::{Expect, Lex as _};

pub use error::ReadError;

/// A JSON value. For a number that is not an unsigned integer, only its type is kept.
#[derive(Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(u64),
    OtherNumber,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads bytes that must be exactly one JSON value.
pub(crate) fn parse(bytes: &[u8]) -> Result<Json, ReadError> {
    let mut lexer = SliceLexer::new(bytes);
    let read = lexer.exactly_one(SliceLexer::ws_peek, |next, lexer| {
        value(MAX_DEPTH, next, lexer)
    });
    read.map_err(|NotJson| ReadError::NotJson {
        at: bytes.len() - lexer.as_slice().len(),
    })
}

/// A syntax error. [`ReadError`] reports its position alone.
struct NotJson;

impl From<Expect> for NotJson {
    fn from(_: Expect) -> Self {
        Self
    }
}

/// The value that begins with `next`, with at most `deep` levels below it.
fn value(deep: usize, next: u8, lexer: &mut SliceLexer) -> Result<Json, NotJson> {
    Ok(match next {
        b'"' => Json::Text(text(lexer.discarded())?),
        b'0'..=b'9' | b'-' => number(lexer)?,
        b'[' => {
            let deep = deep.checked_sub(1).ok_or(NotJson)?;
            let mut list = Vec::new();
            lexer
                .discarded()
                .seq(b']', SliceLexer::ws_peek, |next, lexer| {
                    list.push(value(deep, next, lexer)?);
                    Ok::<_, NotJson>(())
                })?;
            Json::List(list)
        }
        b'{' => {
            let deep = deep.checked_sub(1).ok_or(NotJson)?;
            let mut fields: Vec<(String, Json)> = Vec::new();
            lexer
                .discarded()
                .seq(b'}', SliceLexer::ws_peek, |next, lexer| {
                    lexer.expect(|_| Some(next), b'"').ok_or(NotJson)?;
                    let name = text(lexer)?;
                    // A repeated name is refused: two parsers may each take another of its values.
                    let is_known = fields.iter().any(|(known, _)| *known == name);
                    if is_known || fields.len() == MAX_FIELDS {
                        return Err(NotJson);
                    }
                    lexer.expect(SliceLexer::ws_peek, b':').ok_or(NotJson)?;
                    let next = lexer.ws_peek().ok_or(NotJson)?;
                    fields.push((name, value(deep, next, lexer)?));
                    Ok(())
                })?;
            Json::Object(fields)
        }
        _ => lexer
            .null_or_bool()
            .ok_or(NotJson)?
            .map_or(Json::Null, Json::Bool),
    })
}

fn text(lexer: &mut SliceLexer) -> Result<String, NotJson> {
    let text = lexer.str_string().map_err(|_| NotJson)?;
    Ok(text.into_owned())
}

fn number(lexer: &mut SliceLexer) -> Result<Json, NotJson> {
    let (digits, parts) = lexer.num_string().validated().map_err(|_| NotJson)?;
    let is_whole = parts.is_int();
    let number = is_whole.then(|| digits.parse().ok()).flatten();
    Ok(number.map_or(Json::OtherNumber, Json::Number))
}

impl Json {
    /// The fields of an object; `name` stands for this value in an error.
    pub(crate) fn into_fields(self, name: &'static str) -> Result<Fields, ReadError> {
        match self {
            Self::Object(fields) => Ok(Fields(fields)),
            _ => Err(ReadError::NotTheContract { field: name }),
        }
    }
}

/// The fields of an object. Unknown fields are ignored.
pub(crate) struct Fields(Vec<(String, Json)>);

impl Fields {
    fn take(&mut self, name: &str) -> Option<Json> {
        let index = self.0.iter().position(|(known, _)| known == name)?;
        match self.0.swap_remove(index).1 {
            // The contract treats null as absent.
            Json::Null => None,
            value => Some(value),
        }
    }

    /// An optional string.
    pub(crate) fn text(&mut self, name: &'static str) -> Result<Option<String>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// A required string.
    pub(crate) fn required_text(&mut self, name: &'static str) -> Result<String, ReadError> {
        self.text(name)?
            .ok_or(ReadError::NotTheContract { field: name })
    }

    /// A required unsigned integer.
    pub(crate) fn required_number(&mut self, name: &'static str) -> Result<u64, ReadError> {
        match self.take(name) {
            Some(Json::Number(number)) => Ok(number),
            _ => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// An optional boolean.
    pub(crate) fn flag(&mut self, name: &'static str) -> Result<Option<bool>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(Json::Bool(flag)) => Ok(Some(flag)),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// A required boolean.
    pub(crate) fn required_flag(&mut self, name: &'static str) -> Result<bool, ReadError> {
        self.flag(name)?
            .ok_or(ReadError::NotTheContract { field: name })
    }

    /// An optional object.
    pub(crate) fn object(&mut self, name: &'static str) -> Result<Option<Fields>, ReadError> {
        self.take(name)
            .map(|value| value.into_fields(name))
            .transpose()
    }

    /// A required object.
    pub(crate) fn required_object(&mut self, name: &'static str) -> Result<Fields, ReadError> {
        self.object(name)?
            .ok_or(ReadError::NotTheContract { field: name })
    }

    /// An optional list; empty if it is absent.
    pub(crate) fn list(&mut self, name: &'static str) -> Result<Vec<Json>, ReadError> {
        match self.take(name) {
            None => Ok(Vec::new()),
            Some(Json::List(list)) => Ok(list),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// An optional list.
    pub(crate) fn optional_list(
        &mut self,
        name: &'static str,
    ) -> Result<Option<Vec<Json>>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(Json::List(list)) => Ok(Some(list)),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// A required list.
    pub(crate) fn required_list(&mut self, name: &'static str) -> Result<Vec<Json>, ReadError> {
        match self.take(name) {
            Some(Json::List(list)) => Ok(list),
            _ => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// An optional list of strings.
    pub(crate) fn texts(&mut self, name: &'static str) -> Result<Vec<String>, ReadError> {
        let text = |item| match item {
            Json::Text(text) => Ok(text),
            _ => Err(ReadError::NotTheContract { field: name }),
        };
        self.list(name)?.into_iter().map(text).collect()
    }
}

/// Maximum nesting of lists and objects. The contract uses four levels.
const MAX_DEPTH: usize = 127;

/// Maximum number of names in one object. The contract uses a dozen. Each name is compared with all
/// the others, so that an unlimited number would block the page.
const MAX_FIELDS: usize = 256;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::{Json, parse};

    /// Pieces of JSON, valid and invalid.
    const PIECES: [&str; 40] = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        " ",
        "\t",
        "\r\n",
        "\u{c}",
        "\u{feff}",
        "null",
        "true",
        "false",
        "nul",
        "TRUE",
        "0",
        "-",
        "-0",
        "7",
        "00",
        "1.5",
        "1.",
        ".5",
        "1e3",
        "1e+3",
        "1e",
        "2E-7",
        "18446744073709551615",
        "18446744073709551616",
        "\"\"",
        "\"a\"",
        "\"b",
        "\"\\n\\\"\\/\"",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\x\"",
        "\"\u{1}\"",
        "\"é😀\"",
    ];

    /// Whether `serde_json` reads the same tree. A number that is too large for a float counts as
    /// equal: only our reader accepts it.
    fn is_read_alike(bytes: &[u8]) -> bool {
        match serde_json::from_slice::<Json>(bytes) {
            Err(error) if error.to_string().starts_with("number out of range") => true,
            expected => parse(bytes).ok() == expected.ok(),
        }
    }

    /// A random value, as text.
    fn value() -> impl Strategy<Value = String> {
        let pieces = PIECES.map(str::to_owned).to_vec();
        prop::sample::select(pieces).prop_recursive(4, 24, 4, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..4);
            let object = prop::collection::vec(("[ab]", inner), 0..4);
            let field = |(name, value)| format!("\"{name}\": {value}");
            prop_oneof![
                list.prop_map(|items| format!("[{}]", items.join(","))),
                object.prop_map(move |fields| {
                    let fields: Vec<_> = fields.into_iter().map(field).collect();
                    format!("{{{}}}", fields.join(" ,"))
                }),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        /// Fault N23.
        #[test]
        fn both_readers_read_the_same_values(text in value()) {
            prop_assert!(is_read_alike(text.as_bytes()), "{text}");
        }

        /// Fault N23.
        #[test]
        fn both_readers_refuse_the_same_pieces(
            pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..8),
        ) {
            let text = pieces.concat();
            prop_assert!(is_read_alike(text.as_bytes()), "{text}");
        }

        /// Fault N23.
        #[test]
        fn both_readers_refuse_the_same_bytes(
            bytes in prop::collection::vec(any::<u8>(), 0..12),
        ) {
            let quoted = [b"\"", &bytes[..], b"\""].concat();
            prop_assert!(is_read_alike(&quoted), "{quoted:?}");
            prop_assert!(is_read_alike(&bytes), "{bytes:?}");
        }
    }

    /// Fault N25.
    #[test]
    fn both_readers_go_as_deep_and_no_deeper() {
        for deep in [1, 126, 127, 128, 100_000] {
            let text = format!("{}{}", "[".repeat(deep), "]".repeat(deep));
            assert_eq!(parse(text.as_bytes()).is_ok(), deep <= 127, "{deep}");
            assert!(is_read_alike(text.as_bytes()), "{deep}");
        }
        assert!(parse("[".repeat(100_000).as_bytes()).is_err());
    }
}
