//! Credentials in the configuration.

use std::{env, fmt};

use hosted_flow_core::wire::Redacted;

use super::{Fault, required};

/// A client's id or secret, in the file itself or in an environment variable. Leading or trailing
/// white space, and line breaks anywhere, are refused.
#[derive(Clone)]
pub enum Credential {
    /// The value.
    Inline(Redacted<String>),
    /// Name of the environment variable that holds it.
    Environment(String),
}

impl Credential {
    /// The value.
    pub(crate) fn resolve(&self) -> Result<Redacted<String>, Fault> {
        let value = match self {
            Self::Inline(value) => value.clone(),
            Self::Environment(name) => env::var(name)
                .map(Redacted::new)
                .map_err(|_| Fault::NoVariable(name.clone()))?,
        };
        required(value.expose())?;
        is_bare(value.expose())
            .then_some(value)
            .ok_or(Fault::NotBare)
    }
}

/// Whether a text has no white space around it and no line break in it. A secret that was copied with
/// its line break would be accepted here, and then match no request. It is not trimmed: the white
/// space may be part of the secret.
fn is_bare(text: &str) -> bool {
    // Invisible characters of an editor or a page: a byte order mark, zero-width spaces.
    let unseen = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let blank = |c: char| c.is_whitespace() || unseen(c);
    !text.starts_with(blank) && !text.ends_with(blank) && !text.contains(['\n', '\r'])
}

impl From<&str> for Credential {
    fn from(value: &str) -> Self {
        Self::Inline(value.to_owned().into())
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inline(value) => value.fmt(formatter),
            Self::Environment(name) => write!(formatter, "env {name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fault K16.
    #[test]
    fn what_nobody_sees_is_refused() {
        let resolve = |text: &str| Credential::from(text).resolve().map(drop);
        for good in ["a", "a b", "pässwörd", "a\tb", "\"a\"", "="] {
            assert_eq!(resolve(good), Ok(()), "{good:?}");
        }
        for bad in [
            "a\n",
            "a\r\n",
            "\na",
            " a",
            "a ",
            "a\t",
            "a\u{a0}",
            "\u{feff}a",
            "a\u{200b}",
            "a\nb",
            "a\rb",
            "\u{2028}a",
            "a\u{3000}",
            "a\u{85}",
        ] {
            assert_eq!(resolve(bad), Err(Fault::NotBare), "{bad:?}");
        }
        assert_eq!(resolve(" \n"), Err(Fault::Empty));
    }
}
