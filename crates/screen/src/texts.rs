//! The texts of a page: a language, and the texts that the page replaces.

use std::fmt;

use crate::locale::{Key, Locale};

/// A text that is shown: one of the catalogue as it is, or one that was put together. It is the type
/// that Yew has for attributes, so drawing copies nothing.
pub use implicit_clone::unsync::IString as Text;

/// A language, and single texts of the page's own in place of its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    locale: Locale,
    replaced: Vec<(Key, Text)>,
}

/// Why a page's own text cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// It is empty or longer than [`Texts::MAX_LENGTH`] characters.
    Length(Key),
    /// It has a control character, such as a line break.
    Control(Key),
    /// It has other placeholders than the text that it replaces.
    Placeholders(Key),
}

impl TextError {
    /// The text that was to be replaced.
    #[must_use]
    pub fn key(self) -> Key {
        match self {
            Self::Length(key) | Self::Control(key) | Self::Placeholders(key) => key,
        }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Length(_) => "the text is empty or too long: ",
            Self::Control(_) => "the text has a control character: ",
            Self::Placeholders(_) => "the text has other placeholders: ",
        })?;
        out.write_str(self.key().name())
    }
}

impl std::error::Error for TextError {}

impl Texts {
    /// The greatest length of a page's own text, in characters.
    pub const MAX_LENGTH: usize = 400;

    /// The texts of a language.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self {
            locale,
            replaced: Vec::new(),
        }
    }

    /// The same, with one text replaced.
    ///
    /// # Errors
    ///
    /// [`TextError`] where the text would not be shown as a text of the catalogue is.
    pub fn with(mut self, key: Key, text: &str) -> Result<Self, TextError> {
        if text.is_empty() || text.chars().nth(Self::MAX_LENGTH).is_some() {
            return Err(TextError::Length(key));
        }
        if text.contains(char::is_control) {
            return Err(TextError::Control(key));
        }
        let is_closed = text.matches('{').count() == text.matches('}').count();
        let ours = self.locale.text(key);
        let has_all =
            |text, other| placeholders(text).all(|name| count(text, name) == count(other, name));
        if !is_closed || !has_all(text, ours) || !has_all(ours, text) {
            return Err(TextError::Placeholders(key));
        }
        self.replaced.retain(|(other, _)| *other != key);
        self.replaced.push((key, text.to_owned().into()));
        Ok(self)
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A text. Its placeholders are left in it.
    #[must_use]
    pub fn get(&self, key: Key) -> Text {
        let own = self.replaced.iter().find(|(other, _)| *other == key);
        own.map_or_else(
            || Text::Static(self.locale.text(key)),
            |(_, text)| text.clone(),
        )
    }

    /// A text with values in place of its placeholders. A value is never searched for placeholders.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> Text {
        fill(&self.get(key), values, self.locale.is_right_to_left())
    }
}

/// The same of a text that was taken before; with values apart from the text's direction or not.
pub(crate) fn fill(text: &Text, values: &[(&str, &str)], isolates: bool) -> Text {
    if !text.contains('{') {
        return text.clone();
    }
    let mut filled = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        filled += before;
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(other, _)| *other == name);
        let value = value.map_or("", |(_, value)| value);
        // A name in another script does not change the order of the words around it.
        if isolates {
            filled.push('\u{2068}');
        }
        filled += value;
        if isolates {
            filled.push('\u{2069}');
        }
        rest = after;
    }
    filled += rest;
    filled.into()
}

/// The names in braces.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('{').skip(1);
    parts.map(|part| part.split_once('}').map_or(part, |(name, _)| name))
}

fn count(text: &str, name: &str) -> usize {
    placeholders(text).filter(|other| *other == name).count()
}
