//! What of a provider's answers is passed on: words, and ids that can stand in a path.

use super::error::ProviderError;

/// A status or a reason: 1 to 128 visible ASCII characters, which every documented one is. Whatever
/// else stands in its place is not passed on to a browser.
pub(super) fn word(text: String) -> Result<String, ProviderError> {
    let is_word = (1..=128).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    is_word
        .then_some(text)
        .ok_or(ProviderError::NotUnderstood("a status is not a word"))
}

/// A short text that is shown to nobody but as a last resort: printable ASCII, cut after 64
/// characters.
pub(super) fn label(text: &str) -> Option<String> {
    let printable = |c: &char| c.is_ascii_graphic() || *c == ' ';
    let kept: String = text.chars().filter(printable).take(64).collect();
    (!kept.trim().is_empty()).then_some(kept)
}

/// A resource's id: 1 to 128 letters, digits, `-` and `_`.
pub(super) fn id(text: String) -> Result<String, ProviderError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_id = (1..=128).contains(&text.len()) && text.bytes().all(plain);
    is_id
        .then_some(text)
        .ok_or(ProviderError::NotUnderstood("an id is not plain"))
}
