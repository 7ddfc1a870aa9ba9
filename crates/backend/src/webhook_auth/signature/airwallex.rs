//! Airwallex: `x-timestamp` in Unix milliseconds, `x-signature` the HMAC-SHA256 of the timestamp
//! and the raw body in hexadecimal.

use axum::http::HeaderName;
use jiff::{SignedDuration, Timestamp};

use super::{Delivery, Forged, SigningKeys, from_hex, number};

/// How Airwallex signs.
#[derive(Debug)]
pub(in crate::webhook_auth) struct Airwallex {
    pub(in crate::webhook_auth) keys: SigningKeys,
    /// Airwallex retries for about three days, and does not document whether a retry is signed
    /// again.
    pub(in crate::webhook_auth) oldest: SignedDuration,
}

impl Airwallex {
    pub(in crate::webhook_auth) fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        let timestamp = delivery.header(HeaderName::from_static("x-timestamp"))?;
        let signature = delivery.header(HeaderName::from_static("x-signature"))?;
        let millis = number(timestamp)?;
        self.keys
            .verify(&[timestamp, delivery.body].concat(), &from_hex(signature)?)?;
        let signed = Timestamp::from_millisecond(millis).map_err(|_| Forged::OutOfTime)?;
        in_time(delivery.at.duration_since(signed), self.oldest)
    }
}

/// Clocks differ a little; a delivery from further ahead is none.
pub(super) fn in_time(age: SignedDuration, oldest: SignedDuration) -> Result<(), Forged> {
    let is_in_time = (-FURTHEST_AHEAD..=oldest).contains(&age);
    is_in_time.then_some(()).ok_or(Forged::OutOfTime)
}

const FURTHEST_AHEAD: SignedDuration = SignedDuration::from_mins(5);

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::*;

    // printf '1763719200000{"account_id":"acct_1"}' | openssl dgst -sha256 -hmac 'whsec-needle'
    const SIGNATURE: &str = "fd36925f46e63498a4a233000959c3bdddcf52d0625973ccb71edb07feb7b3a1";
    const BODY: &str = r#"{"account_id":"acct_1"}"#;
    const SIGNED: i64 = 1_763_719_200;

    fn check(headers: &[(&'static str, &str)], body: &str, second: i64) -> Result<(), Forged> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let scheme = Airwallex {
            keys: SigningKeys::new(["old", "whsec-needle"]),
            oldest: SignedDuration::from_hours(73),
        };
        scheme.check(&Delivery {
            headers: &map,
            path_secret: None,
            body: body.as_bytes(),
            at: Timestamp::from_second(second).unwrap(),
        })
    }

    #[test]
    fn timestamp_and_body_are_signed_together() {
        let stamp = ("x-timestamp", "1763719200000");
        let signature = ("x-signature", SIGNATURE);
        assert_eq!(check(&[stamp, signature], BODY, SIGNED), Ok(()));
        let upper = SIGNATURE.to_uppercase();
        let upper = check(&[stamp, ("x-signature", &upper)], BODY, SIGNED);
        assert_eq!(upper, Ok(()));
        for (headers, body, expected) in [
            (vec![stamp], BODY, Forged::Unsigned),
            (vec![signature], BODY, Forged::Unsigned),
            (vec![stamp, signature], "{}", Forged::Mismatch),
            (
                vec![("x-timestamp", "1763719200001"), signature],
                BODY,
                Forged::Mismatch,
            ),
            (
                vec![("x-timestamp", "now"), signature],
                BODY,
                Forged::Malformed,
            ),
            (vec![stamp, ("x-signature", "zz")], BODY, Forged::Malformed),
            (vec![stamp, ("x-signature", "")], BODY, Forged::Mismatch),
            (vec![stamp, stamp, signature], BODY, Forged::Malformed),
            (vec![stamp, signature, signature], BODY, Forged::Malformed),
        ] {
            assert_eq!(check(&headers, body, SIGNED), Err(expected), "{headers:?}");
        }
    }

    #[test]
    fn a_delivery_has_its_time() {
        let at = |second| {
            let headers = [("x-timestamp", "1763719200000"), ("x-signature", SIGNATURE)];
            check(&headers, BODY, second)
        };
        let oldest = SIGNED + 73 * 3600;
        assert_eq!((at(SIGNED - 300), at(oldest)), (Ok(()), Ok(())));
        assert_eq!(at(SIGNED - 301), Err(Forged::OutOfTime));
        assert_eq!(at(oldest + 1), Err(Forged::OutOfTime));
    }
}
