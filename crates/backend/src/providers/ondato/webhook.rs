//! Ondato: `Ondato-Signature: t=<Unix seconds>,s=<hex>`, the HMAC-SHA256 of `{t}.{raw body}`; or
//! HTTP basic authentication; or both, where both are configured.

use std::time::Duration;

use axum::http::HeaderName;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::wire::{Object, Redacted};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::loose::if_any;
use crate::providers::room::object;
use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};
use crate::webhook_auth::{
    Delivery, Forged, SharedSecrets, SigningKeys, Webhook, age, from_hex, in_time, number,
    resolve_any,
};

/// A signature, HTTP basic authentication, or both; at least one. Where both are configured, both
/// are needed.
#[derive(Clone, Debug)]
pub struct OndatoWebhooks {
    /// The secrets of `Ondato-Signature`.
    pub secrets: Vec<Credential>,
    /// `user:password` each.
    pub basic: Vec<Credential>,
    /// How old a signed delivery may be. Ondato retries for a day; the default is 25
    /// hours.
    pub oldest: Duration,
}

impl OndatoWebhooks {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let config = Self {
            secrets: section.credentials("secrets")?,
            basic: section.credentials("basic")?,
            oldest: section.duration("oldest")?.unwrap_or(OLDEST),
        };
        section.finish()?;
        Ok(config)
    }

    /// Checks the keys.
    pub(crate) fn checked(&self) -> Result<Box<dyn Webhook>, ConfigError> {
        if self.secrets.is_empty() && self.basic.is_empty() {
            return Err(Fault::Missing).in_key("webhooks.ondato.secrets or basic");
        }
        let secrets = resolve_any(&self.secrets).in_key("webhooks.ondato.secrets")?;
        let basic = resolve_any(&self.basic).in_key("webhooks.ondato.basic")?;
        let are_pairs = basic.iter().all(|pair| pair.expose().contains(':'));
        are_pairs
            .then_some(())
            .ok_or(Fault::Kind("user:password"))
            .in_key("webhooks.ondato.basic")?;
        Ok(Box::new(Proof {
            keys: (!secrets.is_empty())
                .then(|| SigningKeys::new(secrets.iter().map(Redacted::expose))),
            sign_in: (!basic.is_empty())
                .then(|| SharedSecrets::new(basic.iter().map(Redacted::expose))),
            oldest: age(self.oldest).in_key("webhooks.ondato.oldest")?,
        }))
    }
}

/// How Ondato signs, signs in, or does both.
#[derive(Debug)]
struct Proof {
    keys: Option<SigningKeys>,
    /// `user:password` each.
    sign_in: Option<SharedSecrets>,
    /// Ondato tries again for a day.
    oldest: SignedDuration,
}

impl Webhook for Proof {
    fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
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

    fn asks_to_sign_in(&self) -> bool {
        self.sign_in.is_some()
    }
}

impl Proof {
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

/// The identity verification, or its KYC identification.
pub(super) fn subject(body: &[u8]) -> Option<Vec<String>> {
    let event = object::<Event>(body)?;
    let Object(subject) = event.payload;
    match event.kind.split_once('.')?.0 {
        "IdentityVerification" | "Idv" => Some(vec![subject.id?]),
        // Some carry the id of the identification alone.
        "KycIdentification" => {
            let session = subject.identity_verification_id;
            Some(vec![session.filter(|id| !id.is_empty()).or(subject.id)?])
        }
        _ => None,
    }
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    /// The body of the resource's GET.
    payload: Object<Subject>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    #[serde(default, deserialize_with = "if_any")]
    id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    identity_verification_id: Option<String>,
}

const OLDEST: Duration = Duration::from_hours(25);

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use serde_json::json;

    use super::*;
    use crate::providers::ondato::ROOM;
    use crate::providers::room::tests::{check as check_subject, check_needed};

    // printf '1763719200.{"id":"e1"}' | openssl dgst -sha256 -hmac 'whsec-needle'
    const SIGNATURE: &str = "c81c35bd92ab3ba6dce8b361c209387b8104fa8535a9880f4e764fa7c4bf6f55";
    const BODY: &str = r#"{"id":"e1"}"#;
    const SIGNED: i64 = 1_763_719_200;
    /// `hook:needle`.
    const BASIC: &str = "Basic aG9vazpuZWVkbGU=";

    fn scheme(is_signed: bool, signs_in: bool) -> Proof {
        Proof {
            keys: is_signed.then(|| SigningKeys::new(["old", "whsec-needle"])),
            sign_in: signs_in.then(|| SharedSecrets::new(["hook:old", "hook:needle"])),
            oldest: SignedDuration::from_hours(25),
        }
    }

    fn check(scheme: &Proof, headers: &[(&'static str, &str)], second: i64) -> Result<(), Forged> {
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

    #[test]
    fn a_delivery_names_its_session() {
        check_subject(
            &ROOM,
            r#"{"id":"e1","createdUtc":"2026-11-21T10:00:00Z","type":"KycIdentification.Approved",
                "payload":{"id":"k1","identityVerificationId":"i1","status":"Approved"}}"#,
            &["i1"],
        );
        check_subject(
            &ROOM,
            r#"{"id":"e1","createdUtc":"2026-11-21T10:00:00Z","type":"IdentityVerification.StatusChanged",
                "payload":{"id":"i2","status":"Completed"}}"#,
            &["i2"],
        );
    }

    /// Fault P45.
    #[test]
    fn an_identification_names_itself_where_it_names_no_session() {
        for payload in [
            r#"{"id":"k1"}"#,
            r#"{"id":"k1","identityVerificationId":null}"#,
            r#"{"id":"k1","identityVerificationId":""}"#,
            r#"{"id":"k1","identityVerificationId":7}"#,
        ] {
            let body = format!(r#"{{"type":"KycIdentification.Updated","payload":{payload}}}"#);
            check_subject(&ROOM, &body, &["k1"]);
        }
    }

    /// Of what the documents show, only these fields are needed.
    ///
    /// Fault P43.
    #[test]
    fn what_nobody_needs_hides_no_session() {
        let body = json!({"id": "e1", "applicationId": "a", "createdUtc": "2026-11-21T10:00:00Z",
                    "deliveredUtc": "x", "isDelivered": false, "type": "KycIdentification.Approved",
                    "payload": {"identityVerificationId": "i1", "status": "Approved",
                        "document": {"mrzVerified": true, "files": [{"fileId": "f"}]}}});
        check_needed(
            &ROOM,
            &body,
            "/payload/identityVerificationId",
            &["/type"],
            |_| vec!["i1"],
        );
        let body = json!({"id": "e1", "createdUtc": "2026-11-21T10:00:00Z", "type": "Idv.Consented",
                    "payload": {"id": "i2", "status": "Completed", "setup": {"id": "s"},
                        "step": {"consent": {"isConsented": true}}}});
        check_needed(&ROOM, &body, "/payload/id", &["/type"], |_| vec!["i2"]);
    }

    #[test]
    fn what_names_no_session_is_about_none() {
        let body = r#"{"id":"e1","createdUtc":"","type":"Form.Created","payload":{"id":"f"}}"#;
        check_subject(&ROOM, body, &[]);
    }
}
