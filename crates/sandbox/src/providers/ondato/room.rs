//! Ondato in the table of the providers: its operations, statuses and webhooks.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use super::Ondato;
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::notification::Notification;
use crate::random::hex;
use crate::room::{
    Accepted, Operation, PAGE, Room, StatusField, WebhookRules, header, hmac_sha256,
};
use crate::settings::Settings;
use crate::timings::{Timing, timing};

/// Secret for `Ondato-Signature`. The basic credentials are [`CLIENT_ID`] and [`CLIENT_SECRET`].
pub const WEBHOOK_SECRET: &str = "sandbox-ondato-webhook-secret";

pub(crate) const ROOM: Room = Room {
    provider: Provider::Ondato,
    port_option: "ondato-port",
    default_port: "8081",
    start: |context| Arc::new(Ondato::new(context)),
    timings: &[&DECISION],
    settings: &[],
    operations: OPERATIONS,
    status_operation: "read",
    are_needs: None,
    scenarios: &[],
    scenario_parts: include_str!("../../../scenarios/ondato/parts.toml"),
    status_fields: STATUS_FIELDS,
    webhooks: WebhookRules {
        path: Some("/ondato"),
        headers,
        retry_delay,
        response_timeout: Duration::from_secs(30),
        accepted: Accepted::Success,
        max_failures: None,
    },
    accent: None,
};

/// From the completion of an identity verification to its decision.
pub(super) const DECISION: Timing = timing!(
    "ondato-decision",
    "3000",
    "from an Ondato completion to its decision"
);

const OPERATIONS: &[Operation] = &[
    ("POST", "/connect/token", "sign-in"),
    ("POST", "/v1/identity-verifications", "create"),
    ("GET", "/v1/identity-verifications/*", "read"),
    (
        "PUT",
        "/v1/identity-verifications/*/setup-localisations",
        "localise",
    ),
    ("GET", "/v1/identifications/*", "read-kyc"),
    ("GET", "/", PAGE),
];

const STATUS_FIELDS: &[StatusField] = &[
    StatusField {
        operations: &["read"],
        object: "",
        name: "status",
        first: "Pending",
        expired: Some(("Expired", None)),
    },
    StatusField {
        operations: &["read-kyc"],
        object: "",
        name: "status",
        first: "Awaiting",
        expired: None,
    },
];

/// Ondato signs the time of the event, not of the attempt: receivers must accept the age of a retry.
fn headers(notification: &Notification, _: Timestamp, _: &Settings) -> Vec<(String, String)> {
    let time = notification.occurred_at.as_second().to_string();
    let key = WEBHOOK_SECRET.as_bytes();
    let code = hmac_sha256(key, &[&time, ".", &notification.body]);
    let credentials = STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
    vec![
        header("ondato-signature", format!("t={time},s={}", hex(&code))),
        header("authorization", format!("Basic {credentials}")),
    ]
}

/// The first nine as documented, then 12 and 24 hours, 30 attempts in all.
fn retry_delay(attempt: u32) -> Option<Duration> {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    let seconds = match attempt {
        1 => 10,
        2 => 30,
        3 => MINUTE,
        4 => 5 * MINUTE,
        5 => 10 * MINUTE,
        6 => 30 * MINUTE,
        7 => HOUR,
        8 => 3 * HOUR,
        9 => 6 * HOUR,
        10 => 12 * HOUR,
        11..=29 => 24 * HOUR,
        _ => return None,
    };
    Some(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::faults::Fault;
    use crate::faults::tests::check_status;
    use crate::room::tests::{check, plan};
    use crate::webhooks::Webhooks;

    /// The expected signature was computed by another implementation.
    #[test]
    fn webhooks_are_signed() {
        check(
            &ROOM,
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
    }

    #[test]
    fn thirty_attempts_are_made_as_documented() {
        let plan = plan(&ROOM);
        assert_eq!(
            plan[..9],
            [10, 30, 60, 300, 600, 1800, 3600, 10_800, 21_600]
        );
        assert_eq!(plan[9..11], [43_200, 86_400]);
        assert_eq!(plan.len() + 1, 30);
    }

    #[test]
    fn an_error_has_no_status_to_replace() {
        let error = json!({ "message": "not found" });
        check_status(&ROOM, &Fault::Backwards, error.clone(), &error);
        assert!(ROOM.has_expired_status("read"));
    }

    #[test]
    fn webhooks_have_a_path_of_their_own() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks/").unwrap();
        let at = |path: &str| Some(format!("http://127.0.0.1:8080/hooks{path}"));
        assert_eq!(webhooks.url(&ROOM, None), at("/ondato"));
    }
}
