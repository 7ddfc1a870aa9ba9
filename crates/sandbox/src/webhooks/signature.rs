//! How each provider signs its webhooks.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use sha2::Sha256;

use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::notification::Notification;
use crate::random::hex;

/// Secret of Airwallex's webhook endpoint.
pub const AIRWALLEX_WEBHOOK_SECRET: &str = "sandbox-airwallex-webhook-secret";

/// Secret for `Ondato-Signature`. The basic credentials are [`CLIENT_ID`] and [`CLIENT_SECRET`].
pub const ONDATO_WEBHOOK_SECRET: &str = "sandbox-ondato-webhook-secret";

/// Paysafe's HMAC key: 256 bytes, in base64 as Paysafe exchanges it.
pub const PAYSAFE_WEBHOOK_KEY: &str = "\
    c2FuZGJveC1wYXlzYWZlLXdlYmhvb2sta2V5LTAwMDBzYW5kYm94LXBheXNhZmUtd2ViaG9vay1rZXktMDAwMXNh\
    bmRib3gtcGF5c2FmZS13ZWJob29rLWtleS0wMDAyc2FuZGJveC1wYXlzYWZlLXdlYmhvb2sta2V5LTAwMDNzYW5k\
    Ym94LXBheXNhZmUtd2ViaG9vay1rZXktMDAwNHNhbmRib3gtcGF5c2FmZS13ZWJob29rLWtleS0wMDA1c2FuZGJv\
    eC1wYXlzYWZlLXdlYmhvb2sta2V5LTAwMDZzYW5kYm94LXBheXNhZmUtd2ViaG9vay1rZXktMDAwNw==";

/// ConnectPay's secret token of 36 characters.
pub const CONNECTPAY_WEBHOOK_TOKEN: &str = "5a9d0c1e-0000-4000-8000-00005a9db0c5";

/// The headers of a notification at one attempt. Ondato signs the time of the event, not of the
/// attempt: receivers must accept the age of a retry.
pub(crate) fn headers(
    provider: Provider,
    notification: &Notification,
    now: Timestamp,
    connectpay_header: &str,
) -> Vec<(String, String)> {
    let (body, occurred_at) = (notification.body.as_str(), notification.occurred_at);
    let header = |name: &str, value: String| (name.to_owned(), value);
    match provider {
        Provider::Airwallex => {
            let time = now.as_millisecond().to_string();
            let code = hmac_sha256(AIRWALLEX_WEBHOOK_SECRET.as_bytes(), &[&time, body]);
            vec![
                header("x-signature", hex(&code)),
                header("x-timestamp", time),
            ]
        }
        Provider::Ondato => {
            let time = occurred_at.as_second().to_string();
            let code = hmac_sha256(ONDATO_WEBHOOK_SECRET.as_bytes(), &[&time, ".", body]);
            let credentials = STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
            vec![
                header("ondato-signature", format!("t={time},s={}", hex(&code))),
                header("authorization", format!("Basic {credentials}")),
            ]
        }
        Provider::Paysafe => {
            // A constant, which a test decodes.
            let key = STANDARD.decode(PAYSAFE_WEBHOOK_KEY).unwrap_or_default();
            vec![header(
                "signature",
                STANDARD.encode(hmac_sha256(&key, &[body])),
            )]
        }
        Provider::ConnectFi => Vec::new(),
        Provider::ConnectPay => vec![
            header(connectpay_header, CONNECTPAY_WEBHOOK_TOKEN.to_owned()),
            header("x-connectpay-timestamp", format!("{occurred_at:.3}")),
        ],
    }
}

/// HMAC-SHA256 ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)) over the parts.
fn hmac_sha256(key: &[u8], parts: &[&str]) -> [u8; 32] {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        // HMAC accepts keys of any length.
        return [0; 32];
    };
    for part in parts {
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#"{"id":"1"}"#;

    fn sent(provider: Provider) -> Vec<(String, String)> {
        let time = Timestamp::from_millisecond(1_700_000_000_123).unwrap();
        let mut notification = Notification::new("1".to_owned(), "event", time, &());
        notification.body = BODY.to_owned();
        headers(provider, &notification, time, "x-webhook-token")
    }

    #[track_caller]
    fn check(provider: Provider, expected: &[(&str, &str)]) {
        let sent = sent(provider);
        let sent: Vec<_> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(sent, expected);
    }

    /// Test case 2 of [RFC 4231](https://www.rfc-editor.org/rfc/rfc4231).
    #[test]
    fn the_signature_is_hmac_sha256() {
        let code = hmac_sha256(b"Jefe", &["what do ya want ", "for nothing?"]);
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex(&code), expected);
    }

    #[test]
    fn the_secrets_have_their_documented_lengths() {
        assert_eq!(STANDARD.decode(PAYSAFE_WEBHOOK_KEY).unwrap().len(), 256);
        assert_eq!(CONNECTPAY_WEBHOOK_TOKEN.len(), 36);
    }

    /// The expected signatures were computed by another implementation.
    #[test]
    fn each_provider_has_its_own_signature() {
        check(
            Provider::Airwallex,
            &[
                (
                    "x-signature",
                    "d6d50d4b5f4ffd6fc54866ff4711fb74bcd3899dadf0120caa940d95fafd44d1",
                ),
                ("x-timestamp", "1700000000123"),
            ],
        );
        check(
            Provider::Ondato,
            &[
                (
                    "ondato-signature",
                    "t=1700000000,s=4029ba3c1a82ea149ab8ec4451001a138f75643a8304e87a020149f63b4e777f",
                ),
                (
                    "authorization",
                    "Basic c2FuZGJveC1jbGllbnQ6c2FuZGJveC1zZWNyZXQ=",
                ),
            ],
        );
        check(
            Provider::Paysafe,
            &[("signature", "fUFP1dl1UaFLqymrSMh4nsudqW9a5FuOhYTcys22PWI=")],
        );
    }

    #[test]
    fn connectfi_is_unsigned_and_connectpay_sends_its_token() {
        check(Provider::ConnectFi, &[]);
        check(
            Provider::ConnectPay,
            &[
                ("x-webhook-token", CONNECTPAY_WEBHOOK_TOKEN),
                ("x-connectpay-timestamp", "2023-11-14T22:13:20.123Z"),
            ],
        );
    }
}
