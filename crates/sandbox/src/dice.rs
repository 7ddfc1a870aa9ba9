//! Everything random: ids, tokens and secure codes, from one seed.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::{StdRng, SysError, SysRng};
use rand::{Rng, SeedableRng};

/// A generator seeded once, by the operating system; a test seeds it itself.
#[derive(Debug)]
pub(crate) struct Dice(StdRng);

impl Dice {
    pub(crate) fn from_system() -> Result<Self, SysError> {
        StdRng::try_from_rng(&mut SysRng).map(Self)
    }

    #[cfg(test)]
    pub(crate) fn from_seed(seed: u8) -> Self {
        Self(StdRng::from_seed([seed; 32]))
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    /// `2 * N` hexadecimal digits.
    pub(crate) fn hex<const N: usize>(&mut self) -> String {
        hex(&self.bytes::<N>())
    }

    /// A UUID of version 4 ([RFC 9562 §5.4](https://www.rfc-editor.org/rfc/rfc9562#section-5.4)).
    pub(crate) fn uuid(&mut self) -> String {
        let mut bytes = self.bytes::<16>();
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let parts = [0..4, 4..6, 6..8, 8..10, 10..16].map(|part| hex(&bytes[part]));
        parts.join("-")
    }

    /// Base64 with every character that a URL's query treats in a way of its own: `+`, `/`, `=`.
    /// Whoever appends such a code without encoding it is found out at the first attempt.
    pub(crate) fn secure_code(&mut self) -> String {
        loop {
            // 32 bytes end in one `=`; about one text in four has both others.
            let code = STANDARD.encode(self.bytes::<32>());
            if code.contains('+') && code.contains('/') {
                return code;
            }
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_secure_code_has_all_three_characters() {
        let mut dice = Dice::from_seed(1);
        for _ in 0..1000 {
            let code = dice.secure_code();
            assert!(code.contains('+') && code.contains('/') && code.ends_with('='));
            assert_eq!(STANDARD.decode(&code).unwrap().len(), 32);
        }
    }

    #[test]
    fn a_uuid_says_its_version_and_variant() {
        let mut dice = Dice::from_seed(2);
        for _ in 0..100 {
            let uuid = dice.uuid();
            let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12]);
            assert_eq!(&uuid[14..15], "4");
            assert!("89ab".contains(&uuid[19..20]));
        }
    }

    #[test]
    fn two_rolls_differ() {
        let mut dice = Dice::from_seed(3);
        assert_ne!(dice.hex::<32>(), dice.hex::<32>());
    }
}
