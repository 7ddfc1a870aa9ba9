//! Random values from one seed: ids, tokens, secure codes and chances.

use std::fmt::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::{StdRng, SysError, SysRng};
use rand::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// One seed, from which each consumer derives an independent generator.
#[derive(Clone)]
pub(crate) struct SeedSource([u8; 32]);

impl SeedSource {
    /// A seed from the operating system.
    pub(crate) fn from_system() -> Result<Self, SysError> {
        let mut rng = SeededRng(StdRng::try_from_rng(&mut SysRng)?);
        Ok(Self(rng.bytes()))
    }

    /// A fixed seed, for reproducible values.
    pub(crate) fn from_seed(seed: u64) -> Self {
        Self(Sha256::digest(seed.to_be_bytes()).into())
    }

    /// The generator of one consumer.
    pub(crate) fn rng(&self, user: &str) -> SeededRng {
        let seed = Sha256::new()
            .chain_update(self.0)
            .chain_update(user)
            .finalize();
        SeededRng(StdRng::from_seed(seed.into()))
    }
}

impl fmt::Debug for SeedSource {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SeedSource")
    }
}

/// A seeded random number generator.
#[derive(Debug)]
pub(crate) struct SeededRng(StdRng);

impl SeededRng {
    #[cfg(test)]
    pub(crate) fn from_seed(seed: u8) -> Self {
        Self(StdRng::from_seed([seed; 32]))
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    /// True with that probability (0 to 1).
    pub(crate) fn chance(&mut self, chance: f64) -> bool {
        let [a, b, c, d] = self.bytes();
        f64::from(u32::from_be_bytes([a, b, c, d])) / (f64::from(u32::MAX) + 1.0) < chance
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

    /// Base64 that contains all characters with a special meaning in a query: `+`, `/`, `=`. A
    /// component that appends the code without encoding it fails at the first attempt.
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

pub(crate) fn hex(bytes: &[u8]) -> String {
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
    fn every_secure_code_has_plus_slash_and_equals() {
        let mut rng = SeededRng::from_seed(1);
        for _ in 0..1000 {
            let code = rng.secure_code();
            assert!(code.contains('+') && code.contains('/') && code.ends_with('='));
            assert_eq!(STANDARD.decode(&code).unwrap().len(), 32);
        }
    }

    #[test]
    fn a_uuid_has_version_and_variant() {
        let mut rng = SeededRng::from_seed(2);
        for _ in 0..100 {
            let uuid = rng.uuid();
            let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12]);
            assert_eq!(&uuid[14..15], "4");
            assert!("89ab".contains(&uuid[19..20]));
        }
    }

    #[test]
    fn a_seed_gives_each_consumer_its_own_sequence() {
        let roll = |seed, user| SeedSource::from_seed(seed).rng(user).hex::<16>();
        assert_eq!(roll(7, "ondato"), roll(7, "ondato"));
        assert_ne!(roll(7, "ondato"), roll(7, "paysafe"));
        assert_ne!(roll(7, "ondato"), roll(8, "ondato"));
        let system = || SeedSource::from_system().unwrap().rng("ondato");
        assert_ne!(system().hex::<16>(), system().hex::<16>());
    }

    #[test]
    fn a_chance_matches_its_frequency() {
        let mut rng = SeededRng::from_seed(4);
        let hits = (0..10_000).filter(|_| rng.chance(0.25)).count();
        assert!((2_200..2_800).contains(&hits), "{hits}");
        assert!(!rng.chance(0.0) && rng.chance(1.0));
    }

    #[test]
    fn consecutive_values_differ() {
        let mut rng = SeededRng::from_seed(3);
        assert_ne!(rng.hex::<32>(), rng.hex::<32>());
    }
}
