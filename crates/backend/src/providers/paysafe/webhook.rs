//! Paysafe: `Signature`, the HMAC-SHA256 of the raw body in Base64, under a key that is exchanged
//! in Base64. There is no time in it.

use axum::http::HeaderName;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::wire::Redacted;
use serde::Deserialize;

use crate::providers::room::object;
use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};
use crate::webhook_auth::{Delivery, Forged, SigningKeys, Webhook, resolve};

/// `Signature` over the body.
#[derive(Clone, Debug)]
pub struct PaysafeWebhooks {
    /// The HMAC keys, in Base64 as they are exchanged.
    pub keys: Vec<Credential>,
}

impl PaysafeWebhooks {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let keys = section.credentials("keys")?;
        section.finish()?;
        Ok(Self { keys })
    }

    /// Checks the keys.
    pub(crate) fn checked(&self) -> Result<Box<dyn Webhook>, ConfigError> {
        let key = "webhooks.paysafe.keys";
        let decode = |text: &Redacted<String>| {
            let key = STANDARD.decode(text.expose()).ok();
            key.filter(|key| !key.is_empty())
                .map(Redacted::new)
                .ok_or(Fault::NotBase64)
        };
        let keys = resolve(&self.keys, key)?;
        let keys: Result<Vec<Redacted<Vec<u8>>>, Fault> = keys.iter().map(decode).collect();
        let keys = keys.in_key(key)?;
        let keys = SigningKeys::new(keys.iter().map(Redacted::expose));
        Ok(Box::new(Proof(keys)))
    }
}

/// How Paysafe signs.
#[derive(Debug)]
struct Proof(SigningKeys);

impl Webhook for Proof {
    fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        let signature = delivery.header(HeaderName::from_static("signature"))?;
        let signature = STANDARD.decode(signature.trim_ascii());
        let signature = signature.map_err(|_| Forged::Malformed)?;
        self.0.verify(delivery.body, &signature)
    }
}

/// The session.
pub(super) fn subject(body: &[u8]) -> Option<Vec<String>> {
    Some(vec![object::<Event>(body)?.session_id])
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    session_id: String,
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;
    use crate::providers::paysafe::ROOM;
    use crate::providers::room::tests::{check as check_subject, check_needed};

    // printf '{"sessionId":"s1"}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64
    const SIGNATURE: &str = "XFeATBLmDiVF4/2N2M0ZtQoNw0sbWue3f5PLcDJRSko=";
    const BODY: &str = r#"{"sessionId":"s1"}"#;

    fn check(values: &[&str], body: &str) -> Result<(), Forged> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("signature", value.parse().unwrap());
        }
        let keys = SigningKeys::new([[1; 256], [7; 256]]);
        Proof(keys).check(&Delivery {
            headers: &headers,
            path_secret: None,
            body: body.as_bytes(),
            at: Timestamp::UNIX_EPOCH,
        })
    }

    #[test]
    fn the_body_is_signed_byte_for_byte() {
        assert_eq!(check(&[SIGNATURE], BODY), Ok(()));
        assert_eq!(
            check(&[SIGNATURE], r#"{"sessionId": "s1"}"#),
            Err(Forged::Mismatch)
        );
        assert_eq!(check(&[], BODY), Err(Forged::Unsigned));
        assert_eq!(check(&[SIGNATURE, SIGNATURE], BODY), Err(Forged::Malformed));
        assert_eq!(check(&["not base64"], BODY), Err(Forged::Malformed));
        assert_eq!(check(&["AAAA"], BODY), Err(Forged::Mismatch));
    }

    #[test]
    fn a_delivery_names_its_session() {
        check_subject(
            &ROOM,
            r#"{"id":"e1","sessionId":"s1","customerId":"c","sessionStatus":"COMPLETED"}"#,
            &["s1"],
        );
    }

    /// Of what the documents show, only these fields are needed.
    ///
    /// Fault P43.
    #[test]
    fn what_nobody_needs_hides_no_session() {
        let body = json!({"id": "e1", "sessionId": "s1", "customerId": "c", "statusReason": "OTHER",
                    "sessionStatus": "FAILED"});
        check_needed(&ROOM, &body, "/sessionId", &[], |_| vec!["s1"]);
    }

    #[test]
    fn what_names_no_session_is_about_none() {
        for body in [r#"{"id":"e1"}"#, ""] {
            check_subject(&ROOM, body, &[]);
        }
    }
}
