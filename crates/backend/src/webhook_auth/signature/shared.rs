//! A secret that is sent along: in a header, in the path, or as a password.

use std::fmt;

use axum::http::HeaderName;
use ring::hmac;
use url::Url;

use super::{Delivery, Forged};

/// The secrets that a sender may send: more than one while an old one is being replaced.
///
/// Kept and compared as HMACs, in constant time: neither what they are nor how long they are shows
/// in how long a comparison takes.
#[derive(Clone)]
pub(crate) struct SharedSecrets {
    tags: Vec<hmac::Tag>,
    key: hmac::Key,
}

impl SharedSecrets {
    pub(crate) fn new<S: AsRef<[u8]>>(secrets: impl IntoIterator<Item = S>) -> Self {
        // Not a secret itself: it only makes what is compared of one length.
        let key = hmac::Key::new(hmac::HMAC_SHA256, b"hosted-flow webhooks");
        let tag = |secret: S| hmac::sign(&key, secret.as_ref());
        Self {
            tags: secrets.into_iter().map(tag).collect(),
            key,
        }
    }

    pub(crate) fn check(&self, given: &[u8]) -> Result<(), Forged> {
        let is_it = |tag: &hmac::Tag| hmac::verify(&self.key, given, tag.as_ref()).is_ok();
        let is_good = self.tags.iter().any(is_it);
        is_good.then_some(()).ok_or(Forged::Mismatch)
    }
}

impl fmt::Debug for SharedSecrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} shared secrets", self.tags.len())
    }
}

/// The secret is in a header.
#[derive(Debug)]
pub(crate) struct InHeader {
    pub(crate) name: HeaderName,
    pub(crate) secrets: SharedSecrets,
}

impl InHeader {
    pub(crate) fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        self.secrets.check(delivery.header(&self.name)?)
    }
}

/// The secret is the last segment of the path.
#[derive(Debug)]
pub(crate) struct InPath(pub(crate) SharedSecrets);

impl InPath {
    pub(crate) fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        let given = delivery.path_secret.ok_or(Forged::Unsigned)?;
        self.0.check(given.as_bytes())
    }

    /// Whether a URL's path ends with one of the secrets.
    pub(crate) fn is_in(&self, url: &str) -> bool {
        let url = Url::parse(url).ok();
        let path = url.as_ref().and_then(Url::path_segments);
        let last = path.and_then(|mut segments| segments.next_back());
        last.is_some_and(|last| self.0.check(last.as_bytes()).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use jiff::Timestamp;

    use super::*;

    const SECRET: &str = "0f8b3c52-6a1f-4d7e-9a55-3b1f0a2c4d6e";
    const NEW: &str = "5d2a1c90-1111-4b7e-8a55-9b1f0a2c4d6e";

    fn delivery<'a>(headers: &'a HeaderMap, path_secret: Option<&'a str>) -> Delivery<'a> {
        Delivery {
            headers,
            path_secret,
            body: b"{}",
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_secret_in_a_header_is_letter_for_letter() {
        let check = |values: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append("x-token", value.parse().unwrap());
            }
            let scheme = InHeader {
                name: HeaderName::from_static("x-token"),
                secrets: SharedSecrets::new([SECRET, NEW]),
            };
            scheme.check(&delivery(&headers, None))
        };
        assert_eq!((check(&[SECRET]), check(&[NEW])), (Ok(()), Ok(())));
        assert_eq!(check(&[]), Err(Forged::Unsigned));
        assert_eq!(check(&[SECRET, SECRET]), Err(Forged::Malformed));
        let upper = SECRET.to_uppercase();
        for wrong in ["", "x", &upper, &SECRET[1..], &format!("{SECRET}0")] {
            assert_eq!(check(&[wrong]), Err(Forged::Mismatch), "{wrong}");
        }
    }

    #[test]
    fn a_secret_in_the_path_is_letter_for_letter() {
        let headers = HeaderMap::new();
        let check = |given| InPath(SharedSecrets::new([SECRET])).check(&delivery(&headers, given));
        assert_eq!(check(Some(SECRET)), Ok(()));
        assert_eq!(check(Some(NEW)), Err(Forged::Mismatch));
        assert_eq!(check(None), Err(Forged::Unsigned));
    }

    #[test]
    fn debug_shows_no_secret() {
        let secrets = SharedSecrets::new([SECRET]);
        assert_eq!(format!("{secrets:?}"), "1 shared secrets");
    }
}
