//! HMAC-SHA256 under any of several keys.

use std::fmt;

use ring::hmac;

use super::Forged;

/// The keys that a sender may sign with: more than one while an old one is being replaced.
pub(crate) struct SigningKeys(Vec<hmac::Key>);

impl SigningKeys {
    pub(crate) fn new<K: AsRef<[u8]>>(keys: impl IntoIterator<Item = K>) -> Self {
        let key = |key: K| hmac::Key::new(hmac::HMAC_SHA256, key.as_ref());
        Self(keys.into_iter().map(key).collect())
    }

    /// Whether the tag is that of the message. Compares in constant time.
    pub(crate) fn verify(&self, message: &[u8], tag: &[u8]) -> Result<(), Forged> {
        let is_signed = |key: &hmac::Key| hmac::verify(key, message, tag).is_ok();
        let is_good = self.0.iter().any(is_signed);
        is_good.then_some(()).ok_or(Forged::Mismatch)
    }
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} signing keys", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_any_key_is_good_and_of_no_other() {
        let keys = SigningKeys::new(["old", "new"]);
        let sign = |key: &str, message: &[u8]| {
            let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
            hmac::sign(&key, message).as_ref().to_vec()
        };
        for key in ["old", "new"] {
            assert_eq!(keys.verify(b"body", &sign(key, b"body")), Ok(()));
            let other = keys.verify(b"bodY", &sign(key, b"body"));
            assert_eq!(other, Err(Forged::Mismatch));
        }
        let tag = sign("other", b"body");
        assert_eq!(keys.verify(b"body", &tag), Err(Forged::Mismatch));
        assert_eq!(keys.verify(b"body", &[]), Err(Forged::Mismatch));
        let cut = &sign("new", b"body")[..31];
        assert_eq!(keys.verify(b"body", cut), Err(Forged::Mismatch));
        assert_eq!(format!("{keys:?}"), "2 signing keys");
    }
}
