//! Percent-encoding ([RFC 3986 §2.1](https://www.rfc-editor.org/rfc/rfc3986#section-2.1)): a few
//! lines in place of tables that weigh more than they. A property test holds them against the
//! `percent-encoding` crate.

use crate::random::hex_digit;

/// Encodes everything but ASCII letters, digits and the bytes that are kept.
pub(crate) fn encode(text: &str, kept: &[u8]) -> String {
    // Room for all of it: a text that grows leaves behind what it was, and it may be a secret.
    let mut encoded = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(hex_digit(byte >> 4).to_ascii_uppercase());
            encoded.push(hex_digit(byte & 15).to_ascii_uppercase());
        }
    }
    encoded
}

/// Decodes every `%` that two hexadecimal digits follow; what is none stays as it is.
pub(crate) fn decode(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = digit(at + 1).zip(digit(at + 2)).filter(|_| byte == b'%');
        let pair = pair.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        decoded.push(pair.unwrap_or(byte));
        at += if pair.is_some() { 3 } else { 1 };
    }
    decoded
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
    use proptest::prelude::*;

    use super::{decode, encode};

    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');

    proptest! {
        /// Fault P12.
        #[test]
        fn texts_are_encoded_as_the_crate_does(text in any::<String>()) {
            prop_assert_eq!(
                encode(&text, b""),
                utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string()
            );
            prop_assert_eq!(
                encode(&text, b"-."),
                utf8_percent_encode(&text, KEPT).to_string()
            );
            prop_assert_eq!(decode(&encode(&text, b"")), text.as_bytes());
        }

        /// Fault P11.
        #[test]
        fn texts_are_decoded_as_the_crate_does(text in "([%0-9a-fA-Fx é]|\\PC){0,20}") {
            prop_assert_eq!(decode(&text), percent_decode_str(&text).collect::<Vec<u8>>());
        }
    }
}
