//! Ondato: `Ondato-Signature: t=<Unix seconds>,s=<hex>`, the HMAC-SHA256 of `{t}.{raw body}`; or
//! HTTP basic authentication; or both, where both are configured.

use axum::http::HeaderName;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};

use super::airwallex::in_time;
use super::{Delivery, Forged, SharedSecrets, SigningKeys, from_hex, number};

/// How Ondato signs, signs in, or does both.
#[derive(Debug)]
pub(in crate::webhook_auth) struct Ondato {
    pub(in crate::webhook_auth) keys: Option<SigningKeys>,
    /// `user:password` each.
    pub(in crate::webhook_auth) sign_in: Option<SharedSecrets>,
    /// Ondato tries again for a day.
    pub(in crate::webhook_auth) oldest: SignedDuration,
}

impl Ondato {
    pub(in crate::webhook_auth) fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        if let Some(secrets) = &self.sign_in {
            secrets.check(&credentials(delivery.header(AUTHORIZATION)?)?)?;
        }
        if let Some(keys) = &self.keys {
            self.check_signature(keys, delivery)?;
        }
        // With neither there would be no proof at all.
        let is_checked = self.sign_in.is_some() || self.keys.is_some();
        is_checked.then_some(()).ok_or(Forged::Unsigned)
    }

    fn check_signature(&self, keys: &SigningKeys, delivery: &Delivery<'_>) -> Result<(), Forged> {
        let header = delivery.header(HeaderName::from_static("ondato-signature"))?;
        let (mut time, mut signature) = (None, None);
        for part in header.split(|byte| *byte == b',') {
            let part = part.trim_ascii();
            let earlier = match part {
                [b't', b'=', value @ ..] => time.replace(value),
                [b's', b'=', value @ ..] => signature.replace(value),
                _ => None,
            };
            if earlier.is_some() {
                return Err(Forged::Malformed);
            }
        }
        let time = time.ok_or(Forged::Malformed)?;
        let signature = from_hex(signature.ok_or(Forged::Malformed)?)?;
        let second = number(time)?;
        keys.verify(&[time, b".", delivery.body].concat(), &signature)?;
        let signed = Timestamp::from_second(second).map_err(|_| Forged::OutOfTime)?;
        in_time(delivery.at.duration_since(signed), self.oldest)
    }
}

/// `user:password` of HTTP basic authentication
/// ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
fn credentials(header: &[u8]) -> Result<Vec<u8>, Forged> {
    let (scheme, value) = header.split_at_checked(6).ok_or(Forged::Malformed)?;
    if !scheme.eq_ignore_ascii_case(b"basic ") {
        return Err(Forged::Malformed);
    }
    let decoded = STANDARD.decode(value.trim_ascii());
    decoded.map_err(|_| Forged::Malformed)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::*;

    // printf '1763719200.{"id":"e1"}' | openssl dgst -sha256 -hmac 'whsec-needle'
    const SIGNATURE: &str = "c81c35bd92ab3ba6dce8b361c209387b8104fa8535a9880f4e764fa7c4bf6f55";
    const BODY: &str = r#"{"id":"e1"}"#;
    const SIGNED: i64 = 1_763_719_200;
    /// `hook:needle`.
    const BASIC: &str = "Basic aG9vazpuZWVkbGU=";

    fn scheme(is_signed: bool, signs_in: bool) -> Ondato {
        Ondato {
            keys: is_signed.then(|| SigningKeys::new(["old", "whsec-needle"])),
            sign_in: signs_in.then(|| SharedSecrets::new(["hook:old", "hook:needle"])),
            oldest: SignedDuration::from_hours(25),
        }
    }

    fn check(scheme: &Ondato, headers: &[(&'static str, &str)], second: i64) -> Result<(), Forged> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        scheme.check(&Delivery {
            headers: &map,
            path_secret: None,
            body: BODY.as_bytes(),
            at: Timestamp::from_second(second).unwrap(),
        })
    }

    fn signed(value: &str, second: i64) -> Result<(), Forged> {
        check(&scheme(true, false), &[("ondato-signature", value)], second)
    }

    #[test]
    fn time_and_body_are_signed_together() {
        for good in [
            format!("t=1763719200,s={SIGNATURE}"),
            format!("s={SIGNATURE}, t=1763719200"),
            format!("t=1763719200,v=2,s={SIGNATURE}"),
        ] {
            assert_eq!(signed(&good, SIGNED), Ok(()), "{good}");
        }
        for (bad, expected) in [
            (format!("t=1763719201,s={SIGNATURE}"), Forged::Mismatch),
            (format!("s={SIGNATURE}"), Forged::Malformed),
            ("t=1763719200".to_owned(), Forged::Malformed),
            (SIGNATURE.to_owned(), Forged::Malformed),
            (String::new(), Forged::Malformed),
            (
                format!("t=1763719200,t=1763719200,s={SIGNATURE}"),
                Forged::Malformed,
            ),
            (
                format!("t=1763719200,s={SIGNATURE},s={SIGNATURE}"),
                Forged::Malformed,
            ),
            ("t=1763719200,s=zz".to_owned(), Forged::Malformed),
            (format!("t=,s={SIGNATURE}"), Forged::Malformed),
        ] {
            assert_eq!(signed(&bad, SIGNED), Err(expected), "{bad}");
        }
        let none = check(&scheme(true, false), &[], SIGNED);
        assert_eq!(none, Err(Forged::Unsigned));
    }

    #[test]
    fn a_delivery_has_its_time() {
        let at = |second| signed(&format!("t=1763719200,s={SIGNATURE}"), second);
        let oldest = SIGNED + 25 * 3600;
        assert_eq!((at(SIGNED - 300), at(oldest)), (Ok(()), Ok(())));
        assert_eq!(at(SIGNED - 301), Err(Forged::OutOfTime));
        assert_eq!(at(oldest + 1), Err(Forged::OutOfTime));
    }

    #[test]
    fn basic_authentication_is_read_strictly() {
        let check = |value: &str| check(&scheme(false, true), &[("authorization", value)], SIGNED);
        for good in [BASIC, "basic aG9vazpvbGQ="] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for (bad, expected) in [
            ("Basic aG9vazp3cm9uZw==", Forged::Mismatch),
            ("Basic", Forged::Malformed),
            ("Bearer aG9vazpuZWVkbGU=", Forged::Malformed),
            ("Basic hook:needle", Forged::Malformed),
        ] {
            assert_eq!(check(bad), Err(expected), "{bad}");
        }
    }

    #[test]
    fn where_both_are_configured_both_are_needed() {
        let signature = format!("t=1763719200,s={SIGNATURE}");
        let (signature, basic) = (
            ("ondato-signature", signature.as_str()),
            ("authorization", BASIC),
        );
        let both = scheme(true, true);
        assert_eq!(check(&both, &[signature, basic], SIGNED), Ok(()));
        for one in [signature, basic] {
            assert_eq!(check(&both, &[one], SIGNED), Err(Forged::Unsigned));
        }
        let neither = scheme(false, false);
        let given = check(&neither, &[signature, basic], SIGNED);
        assert_eq!(given, Err(Forged::Unsigned));
    }
}
