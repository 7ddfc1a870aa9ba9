//! Languages: those that a page links, and those that it loads.

use std::fmt;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A language, with all its texts.
///
/// Each is a constant such as [`Locale::Lt`]. A page links the languages that it names, and loads
/// others with [`Locale::parse`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Locale(&'static Language);

#[derive(PartialEq, Eq)]
struct Language {
    tag: &'static str,
    is_right_to_left: bool,
    /// One text a line, in the order of [`Key`].
    texts: &'static str,
}

/// Why a loaded language cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocaleError {
    /// It is not a file of a language, or is cut off.
    NotALanguage,
    /// It was made for another version.
    OtherVersion,
}

impl fmt::Display for LocaleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NotALanguage => "not a file of a language",
            Self::OtherVersion => "a language for another version of hosted-flow",
        })
    }
}

impl std::error::Error for LocaleError {}

impl fmt::Debug for Locale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.tag)
    }
}

/// Longest file of a language, in bytes.
const MAX_FILE: usize = 128 * 1024;

impl Locale {
    /// The BCP 47 tag, such as `pt-BR`, as in `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The writing direction, as in `dir`: `ltr` or `rtl`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if self.0.is_right_to_left {
            "rtl"
        } else {
            "ltr"
        }
    }

    pub(crate) fn is_right_to_left(self) -> bool {
        self.0.is_right_to_left
    }

    /// Reads a language from its file, as the build writes it beside the program.
    ///
    /// The texts are kept for as long as the page lives: read each language once.
    ///
    /// # Errors
    ///
    /// [`LocaleError`] where the file is cut off, is something else, or was made for another version.
    pub fn parse(file: &str) -> Result<Self, LocaleError> {
        let no_language = LocaleError::NotALanguage;
        let (head, texts) = file.split_once('\n').ok_or(no_language)?;
        let mut words = head.split(' ');
        let name = words.next();
        let (fingerprint, tag, direction) = (words.next(), words.next(), words.next());
        if name != Some("hosted-flow") || file.len() > MAX_FILE {
            return Err(no_language);
        }
        if fingerprint != Some(FINGERPRINT) {
            return Err(LocaleError::OtherVersion);
        }
        let is_tag = |tag: &&str| {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            (2..=35).contains(&tag.len()) && tag.bytes().all(allowed)
        };
        let tag = tag.filter(is_tag).ok_or(no_language)?;
        let is_right_to_left = match direction {
            Some("ltr") => false,
            Some("rtl") => true,
            _ => return Err(no_language),
        };
        let is_text = |line: &str| !line.is_empty() && !line.contains(char::is_control);
        let is_whole = texts.ends_with('\n') && texts.lines().count() == Key::ALL.len();
        if !is_whole || !texts.lines().all(is_text) {
            return Err(no_language);
        }
        Ok(Self(Box::leak(Box::new(Language {
            tag: tag.to_owned().leak(),
            is_right_to_left,
            texts: texts.to_owned().leak(),
        }))))
    }

    /// The best of `offered` for the tags that are wanted, most wanted first: look-up as in RFC 4647.
    #[must_use]
    pub fn choose<'tag>(
        wanted: impl IntoIterator<Item = &'tag str>,
        offered: &[Self],
    ) -> Option<Self> {
        wanted
            .into_iter()
            .find_map(|tag| Self::look_up(tag, offered))
    }

    fn look_up(tag: &str, offered: &[Self]) -> Option<Self> {
        let mut range = tag.trim();
        loop {
            let alias = ALIASES
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(range));
            let name = alias.map_or(range, |(_, tag)| tag);
            let is_it = |locale: &&Self| locale.0.tag.eq_ignore_ascii_case(name);
            if let Some(found) = offered.iter().find(is_it) {
                return Some(*found);
            }
            (range, _) = range.rsplit_once(['-', '_'])?;
        }
    }

    pub(crate) fn text(self, key: Key) -> &'static str {
        let mut rest = self.0.texts;
        for _ in 0..key as usize {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        }
        rest.split_once('\n').map_or(rest, |(text, _)| text)
    }
}

/// Other names of a language of the catalogue, and tags that leave out its script or its country.
const ALIASES: [(&str, &str); 18] = [
    ("no", "nb"),
    ("nn", "nb"),
    ("iw", "he"),
    ("in", "id"),
    ("tl", "fil"),
    ("sr", "sr-Latn"),
    ("zh", "zh-Hans"),
    ("zh-TW", "zh-Hant"),
    ("zh-HK", "zh-Hant"),
    ("zh-MO", "zh-Hant"),
    ("pt", "pt-BR"),
    ("pt-AO", "pt-PT"),
    ("pt-CH", "pt-PT"),
    ("pt-CV", "pt-PT"),
    ("pt-GW", "pt-PT"),
    ("pt-LU", "pt-PT"),
    ("pt-MZ", "pt-PT"),
    ("pt-ST", "pt-PT"),
];
