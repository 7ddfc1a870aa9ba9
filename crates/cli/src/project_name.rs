//! What a new page may be called: a name that Cargo, npm and every file system accept.

use std::fmt;

/// The name of a new page, and of its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProjectName(String);

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameError {
    Empty,
    TooLong,
    Characters,
    Reserved,
}

const MAX_BYTES: usize = 64;

/// Names that mean something else: to npm, to Cargo and Rust, to the bundlers' configuration, and to
/// Windows. npm installs nothing into a package of the same name.
const RESERVED: &[&str] = &[
    "node_modules",
    "favicon",
    "react",
    "react-dom",
    "vue",
    "vite",
    "typescript",
    "npm",
    "yew",
    "hosted-flow",
    "gloo-utils",
    "hosted-flow-core",
    "hosted-flow-screen",
    "test",
    "core",
    "std",
    "alloc",
    "build",
    "deps",
    "examples",
    "incremental",
    "src",
    "dist",
    "target",
    "as",
    "async",
    "await",
    "break",
    "const",
    "crate",
    "dyn",
    "enum",
    "extern",
    "fn",
    "for",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "match",
    "mod",
    "con",
    "prn",
    "aux",
    "nul",
    "self",
];

impl ProjectName {
    pub(crate) fn parse(name: &str) -> Result<Self, NameError> {
        let is_allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b);
        if name.is_empty() {
            Err(NameError::Empty)
        } else if name.len() > MAX_BYTES {
            Err(NameError::TooLong)
        } else if !name.bytes().all(is_allowed) || !name.as_bytes()[0].is_ascii_lowercase() {
            Err(NameError::Characters)
        } else if RESERVED.contains(&name) || KEYWORDS.contains(&name) || is_device(name) {
            Err(NameError::Reserved)
        } else {
            Ok(Self(name.to_owned()))
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The other keywords of Rust, which no crate can have for its name.
const KEYWORDS: &[&str] = &[
    "abstract", "become", "box", "continue", "do", "else", "false", "final", "gen", "macro",
    "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where",
    "while", "yield",
];

/// A device of Windows: `com1`, …
fn is_device(name: &str) -> bool {
    let number = name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"));
    number.is_some_and(|number| number.len() == 1 && number.as_bytes()[0].is_ascii_digit())
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the name is empty",
            Self::TooLong => "the name has more than 64 characters",
            Self::Characters => {
                "the name is not a lower-case letter, then lower-case letters, digits, - and _"
            }
            Self::Reserved => "the name is reserved: by cargo, npm or Windows",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_cargo_and_npm_accept() {
        let longest = "a".repeat(MAX_BYTES);
        for name in ["a", "my-page", "page_2", "coma", "com10", &longest] {
            assert_eq!(ProjectName::parse(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn other_names_are_refused() {
        let too_long = "a".repeat(MAX_BYTES + 1);
        for (name, expected) in [
            ("", NameError::Empty),
            (&too_long, NameError::TooLong),
            ("..", NameError::Characters),
            ("../page", NameError::Characters),
            ("a/b", NameError::Characters),
            ("a\\b", NameError::Characters),
            ("/page", NameError::Characters),
            ("c:page", NameError::Characters),
            ("page.", NameError::Characters),
            (".page", NameError::Characters),
            ("_page", NameError::Characters),
            ("-page", NameError::Characters),
            ("@scope/page", NameError::Characters),
            ("Page", NameError::Characters),
            ("2page", NameError::Characters),
            ("pagé", NameError::Characters),
            ("a b", NameError::Characters),
            ("a\nb", NameError::Characters),
            ("a\"b", NameError::Characters),
            ("node_modules", NameError::Reserved),
            ("favicon", NameError::Reserved),
            ("react", NameError::Reserved),
            ("hosted-flow", NameError::Reserved),
            ("test", NameError::Reserved),
            ("fn", NameError::Reserved),
            ("where", NameError::Reserved),
            ("nul", NameError::Reserved),
            ("com1", NameError::Reserved),
        ] {
            assert_eq!(ProjectName::parse(name), Err(expected), "{name}");
        }
    }
}
