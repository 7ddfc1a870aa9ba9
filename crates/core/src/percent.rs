//! The `percent-encoding` crate's output in one piece of memory.
//!
//! There is room for all of it from the start: a buffer that grows leaves copies of its old content
//! in memory, and the content may be a secret.

use percent_encoding::{AsciiSet, percent_decode_str, utf8_percent_encode};

/// Encodes what is in the set, and every non-ASCII character.
pub(crate) fn encode(text: &str, set: &'static AsciiSet) -> String {
    let mut encoded = String::with_capacity(text.len() * 3);
    encoded.extend(utf8_percent_encode(text, set));
    encoded
}

/// Decodes; an invalid percent sequence stays as it is.
pub(crate) fn decode(text: &str) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    decoded.extend(percent_decode_str(text));
    decoded
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use percent_encoding::NON_ALPHANUMERIC;

    use super::{decode, encode};

    #[test]
    fn the_buffers_have_room_from_the_start() {
        let plain = "a".repeat(100);
        assert!(encode(&plain, NON_ALPHANUMERIC).capacity() >= 300);
        let encoded = "%61".repeat(100);
        assert!(decode(&encoded).capacity() >= 300);
    }
}
