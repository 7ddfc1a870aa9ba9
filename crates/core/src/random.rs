//! Randomness as an argument: a seed for jitter, fresh random bytes for secrets.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::time::Duration;

use zeroize::Zeroizing;

/// 256 bits from the platform's cryptographic generator, for one click.
#[derive(Clone, PartialEq, Eq)]
pub struct Entropy(Zeroizing<[u8; 32]>);

impl Hash for Entropy {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.as_slice().hash(hasher);
    }
}

impl Entropy {
    /// Takes bytes that must come from a cryptographic generator.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes.into())
    }

    /// 128 bits for the attempt state, as 32 hexadecimal digits.
    pub(crate) fn attempt_state(&self) -> String {
        hex(&self.0[..16])
    }

    /// The other 128 bits for the idempotency key, as 32 hexadecimal digits.
    pub(crate) fn idempotency_key(&self) -> String {
        hex(&self.0[16..])
    }
}

impl fmt::Debug for Entropy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Entropy([redacted])")
    }
}

/// A random number generator for jitter: `SplitMix64`, whose whole state is its seed. Not for
/// secrets.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JitterRng(u64);

impl JitterRng {
    /// The same seed gives the same numbers.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A random duration from zero to `max` inclusive, in whole milliseconds.
    pub fn up_to(&mut self, max: Duration) -> Duration {
        let max = u64::try_from(max.as_millis()).unwrap_or(u64::MAX);
        // The modulo's bias is under one in 2^40 for any delay used here.
        Duration::from_millis(self.next() % max.saturating_add(1))
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(hex_digit(byte >> 4));
        text.push(hex_digit(byte & 15));
    }
    text
}

/// Whether a text is 128 bits as 32 lower-case hexadecimal digits.
pub(crate) fn is_128_bits(text: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == 32 && text.bytes().all(digit)
}

/// One of `0123456789abcdef`.
fn hex_digit(number: u8) -> char {
    char::from_digit(u32::from(number & 15), 16).unwrap_or('0')
}
