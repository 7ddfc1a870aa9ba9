//! What works, but not under the policy of the README.

use std::fmt;

use crate::html::Tag;
use crate::inline;
use crate::place::{Place, place};

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

/// What the policy blocks of a tag, on a page at `base`.
pub(crate) fn of(tag: &Tag<'_>, is_program: bool, base: &str) -> Vec<Notice> {
    let is_foreign = |name: &str| {
        let url = tag.value(name);
        url.is_some_and(|url| place(url, base) == Place::Foreign)
    };
    // What `trunk serve` adds to reload the page is in no page that is deployed.
    let is_of_serve = tag.text.contains("{{__TRUNK_");
    let is_script = tag.is("script") && !is_program && !is_of_serve;
    let is_inline = is_script && tag.attribute("src").is_none() && !inline::is_wanted(tag);
    let is_data = tag.value("type").is_some_and(|kind| kind.ends_with("json"));
    let is_handler = |name: &str| {
        name.get(..2)
            .is_some_and(|on| on.eq_ignore_ascii_case("on"))
    };
    let found = [
        (is_inline && !is_data, Word::InlineScript),
        (
            tag.is("style") || tag.attribute("style").is_some(),
            Word::InlineStyle,
        ),
        (
            tag.attributes().iter().any(|it| is_handler(it.name)),
            Word::Handler,
        ),
        (
            is_script && is_foreign("src") || tag.is_link("stylesheet") && is_foreign("href"),
            Word::Foreign,
        ),
        (tag.is("base"), Word::Base),
    ];
    let found = found.into_iter().filter(|(is_found, _)| *is_found);
    let line = tag.line;
    found.map(|(_, word)| Notice { line, word }).collect()
}
