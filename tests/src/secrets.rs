//! Secrets that must never be found in a page, in any encoding.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use url::Url;

/// The secrets of a test.
#[derive(Default)]
pub struct Secrets(BTreeSet<Secret>);

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Secret {
    what: &'static str,
    value: String,
}

// The values must not be in the output of a failed test.
impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_set()
            .entries(self.0.iter().map(|secret| secret.what))
            .finish()
    }
}

impl Secrets {
    /// Adds a secret.
    pub fn add(&mut self, what: &'static str, value: &str) {
        // Shorter values would match by chance.
        if value.len() >= 8 {
            self.0.insert(Secret {
                what,
                value: value.to_owned(),
            });
        }
    }

    /// Adds the secrets in the URL of a hosted page: the whole URL, the credentials in its query, and
    /// the unguessable parts of its path. Ondato's `id` alone is none.
    pub fn add_hosted_url(&mut self, url: &str) {
        self.add("the hosted page's address", url);
        let Ok(url) = Url::parse(url) else { return };
        for (name, value) in url.query_pairs() {
            if name != "id" {
                self.add("the hosted page's secret", &value);
            }
        }
        for segment in url.path_segments().into_iter().flatten() {
            if segment.len() >= 24 {
                self.add("the hosted page's path", segment);
            }
        }
    }

    /// Adds the value of our own parameter in an address.
    pub fn add_attempt_in(&mut self, url: &str) {
        if let Some(state) = attempt_in(url) {
            self.add("the attempt's state", &state);
        }
    }

    /// The secrets in a text.
    #[must_use]
    pub fn found_in(&self, text: &str) -> BTreeSet<&'static str> {
        // Percent-encoding may be written in either case.
        let text = text.to_lowercase();
        let stands = |form: String| text.contains(&form.to_lowercase());
        let is_found = |secret: &&Secret| forms(&secret.value).into_iter().any(stands);
        self.0
            .iter()
            .filter(is_found)
            .map(|secret| secret.what)
            .collect()
    }

    /// The text with every secret redacted, for the output of a failed test.
    #[must_use]
    pub fn struck_out(&self, text: &str) -> String {
        let forms = self.0.iter().flat_map(|secret| forms(&secret.value));
        // The longest first: others may be parts of it.
        let mut forms: Vec<String> = forms.collect();
        forms.sort_by_key(|form| Reverse(form.len()));
        forms.iter().fold(text.to_owned(), |text, form| {
            text.replace(form.as_str(), "[secret]")
        })
    }

    /// The number of secrets.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// The value of our own parameter in an address.
#[must_use]
pub fn attempt_in(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let (_, value) = url.query_pairs().find(|(name, _)| name == "hf_attempt")?;
    Some(value.into_owned())
}

/// The forms of a value: plain, percent-encoded once and twice, escaped for HTML and JSON, reversed,
/// in hex, and in the Base64 of any surrounding text.
fn forms(value: &str) -> BTreeSet<String> {
    let once = percent_encode(value);
    let twice = percent_encode(&once);
    let html = value.replace('&', "&amp;");
    let json = value.replace('/', "\\/");
    // Without the padding, which other encodings may omit.
    let unpadded = value.trim_end_matches('=').to_owned();
    let backwards = value.chars().rev().collect();
    let hex: Vec<String> = value.bytes().map(|byte| format!("{byte:02x}")).collect();
    let plain = [value.to_owned(), once, twice, html, json, unpadded];
    let mut forms = BTreeSet::from(plain);
    forms.extend([backwards, hex.concat()]);
    forms.extend((0..3).flat_map(|before| base64(value, before)));
    forms
}

/// Its Base64 after this many bytes, in both alphabets, without the characters that also encode
/// neighbouring bytes.
fn base64(value: &str, before: usize) -> [String; 2] {
    let text = format!("{}{value}", "x".repeat(before));
    let skipped = [0, 2, 3][before];
    [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD].map(|alphabet| {
        let letters = alphabet.encode(&text);
        letters[skipped..letters.len() - 1].to_owned()
    })
}

/// As `encodeURIComponent`, for ASCII.
fn percent_encode(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTED: &str = "http://127.0.0.1:1/instruments/verifications/fa2830cb8ea46b43577a7b8d\
                          /initiate?secureCode=c2Rm%2Bc2ZzZg%3D%3D";

    fn found(text: &str) -> usize {
        let mut secrets = Secrets::default();
        secrets.add_hosted_url(HOSTED);
        secrets.add_attempt_in("/ignored");
        secrets.add_attempt_in("http://127.0.0.1:1/?a=b&hf_attempt=0123456789abcdef");
        secrets.found_in(text).len()
    }

    /// Fault D01.
    #[test]
    fn a_secret_is_found_in_every_encoding() {
        assert_eq!(found("x c2Rm+c2ZzZg== x"), 1);
        assert_eq!(found("x c2Rm+c2ZzZg x"), 1);
        assert_eq!(found("x c2Rm%2Bc2ZzZg%3D%3D x"), 1);
        assert_eq!(found("x c2Rm%2bc2ZzZg%3d%3d x".to_lowercase().as_str()), 1);
        assert_eq!(found("x c2Rm%252Bc2ZzZg%253D%253D x"), 1);
        assert_eq!(found("/fa2830cb8ea46b43577a7b8d/"), 1);
        assert_eq!(found("hf_attempt=0123456789abcdef"), 1);
        assert_eq!(found("fedcba9876543210"), 1);
        assert_eq!(
            found(&STANDARD_NO_PAD.encode("?secureCode=c2Rm+c2ZzZg==&a")),
            1
        );
        assert_eq!(
            found(&URL_SAFE_NO_PAD.encode("secureCode=c2Rm+c2ZzZg==&a")),
            1
        );
        assert_eq!(found(&URL_SAFE_NO_PAD.encode("ecureCode=c2Rm+c2ZzZg==")), 1);
        assert_eq!(found("30313233343536373839616263646566"), 1);
        assert_eq!(found(HOSTED), 3);
    }

    /// Fault D01.
    #[test]
    fn a_secret_is_redacted() {
        let mut secrets = Secrets::default();
        secrets.add("it", "c2Rm+c2Zz==");
        assert_eq!(secrets.struck_out("a=c2Rm%2Bc2Zz%3D%3D&b"), "a=[secret]&b");
    }

    #[test]
    fn what_is_not_secret_is_not_found() {
        assert_eq!(
            found("http://127.0.0.1:1/?id=x initiate secureCode verifications"),
            0
        );
        let mut ondato = Secrets::default();
        ondato.add_hosted_url("http://127.0.0.1:1/?id=0e8b9ac4-7d4c-4a83-a2b3-6b5a1f1c2d3e");
        assert!(
            ondato
                .found_in("0e8b9ac4-7d4c-4a83-a2b3-6b5a1f1c2d3e")
                .is_empty()
        );
    }

    #[test]
    fn values_are_not_in_debug() {
        let mut secrets = Secrets::default();
        secrets.add_hosted_url(HOSTED);
        assert_eq!(secrets.count(), 3);
        assert!(secrets.found_in(&format!("{secrets:?}")).is_empty());
    }
}
