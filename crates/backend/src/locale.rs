//! The person's language, as the page names it.

/// A language tag ([BCP 47](https://www.rfc-editor.org/info/bcp47)) in its general shape. Whether
/// there is such a language is not known, and needs not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Locale(String);

impl Locale {
    /// Checks what a page asked for.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut subtags = text.split('-');
        let language = subtags.next()?;
        let is_language =
            (2..=8).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
        let is_subtag = |subtag: &str| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let is_tag = text.len() <= MAX_BYTES && is_language && subtags.all(is_subtag);
        is_tag.then(|| Self(text.to_owned()))
    }

    /// The tag that fits best of those that are offered, the first of several: by the look-up of
    /// [RFC 4647](https://www.rfc-editor.org/rfc/rfc4647#section-3.4), which shortens the tag from its
    /// end, and at each length also a longer tag that begins so (`lt` finds `lt-LT`). Never one in
    /// another script: who reads `zh-Hant` may not read `zh-CN`.
    pub(crate) fn look_up<'a>(&self, offered: &[&'a str]) -> Option<&'a str> {
        let mut range = self.0.as_str();
        loop {
            let equal = offered.iter().find(|tag| tag.eq_ignore_ascii_case(range));
            let longer = || offered.iter().find(|tag| begins_with(tag, range));
            if let Some(tag) = equal.or_else(longer) {
                return Some(tag);
            }
            let (shorter, last) = range.rsplit_once('-')?;
            if last.len() == SCRIPT && last.bytes().all(|b| b.is_ascii_alphabetic()) {
                return None;
            }
            // A single letter only introduces what has just been cut off.
            range = match shorter.rsplit_once('-') {
                Some((shorter, single)) if single.len() == 1 => shorter,
                _ => shorter,
            };
        }
    }
}

fn begins_with(tag: &str, range: &str) -> bool {
    let begin = tag.get(..range.len());
    begin.is_some_and(|begin| begin.eq_ignore_ascii_case(range))
        && tag.as_bytes().get(range.len()) == Some(&b'-')
}

/// What [RFC 5646](https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1) asks everybody to make room
/// for.
const MAX_BYTES: usize = 35;

/// The length of a script's subtag; no other of that length is of letters alone.
const SCRIPT: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_well_formed_tag_is_a_locale() {
        for text in [
            "lt",
            "de-AT",
            "pt-br",
            "zh-Hant-TW",
            "de-DE-u-co-phonebk",
            "qqq-x-nobody",
            "es-419",
            "en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaa",
        ] {
            assert!(Locale::parse(text).is_some(), "{text}");
        }
        for text in [
            "",
            "-",
            "e",
            "en-",
            "-en",
            "en--GB",
            "en_GB",
            "en GB",
            "en-GB ",
            "en\0",
            "123",
            "e1",
            "abcdefghi",
            "en-abcdefghi",
            "lietuvių",
            "en,de",
            "*",
            "<b>",
            "en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaa",
        ] {
            assert_eq!(Locale::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_best_tag_is_looked_up() {
        let offered = [
            "en-GB",
            "lt-LT",
            "de-DE",
            "de-CH",
            "pt-PT",
            "pt-BR",
            "zh-CN",
            "sr-Latn-RS",
            "fr",
        ];
        for (asked, expected) in [
            ("de-DE", Some("de-DE")),
            ("DE-de", Some("de-DE")),
            ("de-ch", Some("de-CH")),
            ("lt", Some("lt-LT")),
            ("de-AT", Some("de-DE")),
            ("de-AT-1996", Some("de-DE")),
            ("de-AT-u-co-phonebk", Some("de-DE")),
            ("de-x-informal", Some("de-DE")),
            ("pt-BR", Some("pt-BR")),
            ("pt-AO", Some("pt-PT")),
            ("fr-CA", Some("fr")),
            ("en", Some("en-GB")),
            ("sr-Latn", Some("sr-Latn-RS")),
            ("zh-Hans-CN", None),
            ("zh-Hant", None),
            ("zh-Hant-TW", None),
            ("d", None),
            ("ltg", None),
            ("ja", None),
        ] {
            let locale = Locale(asked.to_owned());
            assert_eq!(locale.look_up(&offered), expected, "{asked}");
        }
        assert_eq!(Locale("en".to_owned()).look_up(&[]), None);
    }
}
