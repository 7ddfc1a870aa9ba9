//! Airwallex: `x-timestamp` in Unix milliseconds, `x-signature` the HMAC-SHA256 of the timestamp
//! and the raw body in hexadecimal.

use std::time::Duration;

use axum::http::HeaderName;
use hosted_flow_core::wire::Redacted;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::providers::room::object;
use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, InKey};
use crate::webhook_auth::{
    Delivery, Forged, SigningKeys, Webhook, age, from_hex, in_time, number, resolve,
};

/// `x-signature` over `x-timestamp` and the body.
#[derive(Clone, Debug)]
pub struct AirwallexWebhooks {
    /// The endpoint's secrets.
    pub secrets: Vec<Credential>,
    /// How old a delivery may be. Airwallex retries for about three days, and does not document
    /// whether it signs each retry again. The default is three days and an hour.
    pub oldest: Duration,
}

impl AirwallexWebhooks {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let config = Self {
            secrets: section.credentials("secrets")?,
            oldest: section.duration("oldest")?.unwrap_or(OLDEST),
        };
        section.finish()?;
        Ok(config)
    }

    /// Checks the keys.
    pub(crate) fn checked(&self) -> Result<Box<dyn Webhook>, ConfigError> {
        let secrets = resolve(&self.secrets, "webhooks.airwallex.secrets")?;
        Ok(Box::new(Proof {
            keys: SigningKeys::new(secrets.iter().map(Redacted::expose)),
            oldest: age(self.oldest).in_key("webhooks.airwallex.oldest")?,
        }))
    }
}

/// How Airwallex signs.
#[derive(Debug)]
struct Proof {
    keys: SigningKeys,
    /// Airwallex retries for about three days, and does not document whether a retry is signed
    /// again.
    oldest: SignedDuration,
}

impl Webhook for Proof {
    fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        let timestamp = delivery.header(HeaderName::from_static("x-timestamp"))?;
        let signature = delivery.header(HeaderName::from_static("x-signature"))?;
        let millis = number(timestamp)?;
        self.keys
            .verify(&[timestamp, delivery.body].concat(), &from_hex(signature)?)?;
        let signed = Timestamp::from_millisecond(millis).map_err(|_| Forged::OutOfTime)?;
        in_time(delivery.at.duration_since(signed), self.oldest)
    }
}

/// The connected account, of which every event is.
pub(super) fn subject(body: &[u8]) -> Option<Vec<String>> {
    Some(vec![object::<Event>(body)?.account_id])
}

/// The envelope that every event of Airwallex's has.
#[derive(Deserialize)]
struct Event {
    account_id: String,
}

const OLDEST: Duration = Duration::from_hours(73);

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use serde_json::json;

    use super::*;
    use crate::providers::airwallex::ROOM;
    use crate::providers::room::tests::{check as check_subject, check_needed};

    // printf '1763719200000{"account_id":"acct_1"}' | openssl dgst -sha256 -hmac 'whsec-needle'
    const SIGNATURE: &str = "fd36925f46e63498a4a233000959c3bdddcf52d0625973ccb71edb07feb7b3a1";
    const BODY: &str = r#"{"account_id":"acct_1"}"#;
    const SIGNED: i64 = 1_763_719_200;

    fn check(headers: &[(&'static str, &str)], body: &str, second: i64) -> Result<(), Forged> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let scheme = Proof {
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

    #[test]
    fn a_delivery_names_its_session() {
        check_subject(
            &ROOM,
            r#"{"id":"evt_1","name":"account.active","account_id":"acct_1","data":{"id":"d"}}"#,
            &["acct_1"],
        );
    }

    /// Of what the documents show, only these fields are needed.
    ///
    /// Fault P43.
    #[test]
    fn what_nobody_needs_hides_no_session() {
        let body = json!({"id": "e", "name": "rfi.closed", "account_id": "acct_1", "data": {"id": "d"},
                    "created_at": "2026-11-21", "version": "1"});
        check_needed(&ROOM, &body, "/account_id", &[], |_| vec!["acct_1"]);
    }

    #[test]
    fn what_names_no_session_is_about_none() {
        for body in [
            r#"{"account_id":""}"#,
            r#"{"account_id":"acct\u0000_1"}"#,
            r#"["acct_1"]"#,
            "not json",
        ] {
            check_subject(&ROOM, body, &[]);
        }
    }
}
