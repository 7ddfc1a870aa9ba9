//! What works, but not under the policy of the README.

use std::fmt;

/// Something in the page that the policy of the README blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notice {
    /// Where it stands in `index.html`.
    pub line: usize,
    /// What it is.
    pub word: Word,
}

/// What the policy blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Word {
    /// A script in the page itself.
    InlineScript,
    /// A style element, or a `style` attribute.
    InlineStyle,
    /// An attribute such as `onclick`.
    Handler,
    /// A script or stylesheet of another origin.
    Foreign,
    /// A `<base>`.
    Base,
    /// `clean.js` is there, but another script is before it: that one sees the address as it was.
    CleanIsLate,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.word {
            Word::InlineScript => "an inline script, which script-src 'self' blocks",
            Word::InlineStyle => "an inline style, which style-src 'self' blocks",
            Word::Handler => "an event handler in an attribute, which script-src 'self' blocks",
            Word::Foreign => "a file of another origin, which 'self' blocks, without a hash",
            Word::Base => "a <base>, which base-uri 'none' blocks",
            Word::CleanIsLate => "a script before clean.js, which sees the provider's parameters",
        };
        write!(f, "index.html, line {}: {what}", self.line)
    }
}
