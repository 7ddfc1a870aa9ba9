//! Paysafe: `Signature`, the HMAC-SHA256 of the raw body in Base64, under a key that is exchanged
//! in Base64. There is no time in it.

use axum::http::HeaderName;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Delivery, Forged, SigningKeys};

/// How Paysafe signs.
#[derive(Debug)]
pub(in crate::webhook_auth) struct Paysafe(pub(in crate::webhook_auth) SigningKeys);

impl Paysafe {
    pub(in crate::webhook_auth) fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        let signature = delivery.header(HeaderName::from_static("signature"))?;
        let signature = STANDARD.decode(signature.trim_ascii());
        let signature = signature.map_err(|_| Forged::Malformed)?;
        self.0.verify(delivery.body, &signature)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use jiff::Timestamp;

    use super::*;

    // printf '{"sessionId":"s1"}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64
    const SIGNATURE: &str = "XFeATBLmDiVF4/2N2M0ZtQoNw0sbWue3f5PLcDJRSko=";
    const BODY: &str = r#"{"sessionId":"s1"}"#;

    fn check(values: &[&str], body: &str) -> Result<(), Forged> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("signature", value.parse().unwrap());
        }
        let keys = SigningKeys::new([[1; 256], [7; 256]]);
        Paysafe(keys).check(&Delivery {
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
}
