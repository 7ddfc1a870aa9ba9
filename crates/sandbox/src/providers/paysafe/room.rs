//! Paysafe in the table of the providers: its operations, statuses and webhooks.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use super::Paysafe;
use crate::notification::Notification;
use crate::room::{
    Accepted, Operation, PAGE, Room, StatusField, WebhookRules, header, hmac_sha256,
};
use crate::settings::Settings;
use crate::timings::{Timing, timing};

/// Paysafe's HMAC key: 256 bytes, in base64 as Paysafe exchanges it.
pub const WEBHOOK_KEY: &str = "\
    c2FuZGJveC1wYXlzYWZlLXdlYmhvb2sta2V5LTAwMDBzYW5kYm94LXBheXNhZmUtd2ViaG9vay1rZXktMDAwMXNh\
    bmRib3gtcGF5c2FmZS13ZWJob29rLWtleS0wMDAyc2FuZGJveC1wYXlzYWZlLXdlYmhvb2sta2V5LTAwMDNzYW5k\
    Ym94LXBheXNhZmUtd2ViaG9vay1rZXktMDAwNHNhbmRib3gtcGF5c2FmZS13ZWJob29rLWtleS0wMDA1c2FuZGJv\
    eC1wYXlzYWZlLXdlYmhvb2sta2V5LTAwMDZzYW5kYm94LXBheXNhZmUtd2ViaG9vay1rZXktMDAwNw==";

pub(crate) const ROOM: Room = Room {
    provider: Provider::Paysafe,
    port_option: "paysafe-port",
    default_port: "8082",
    start: |context| Arc::new(Paysafe::new(context)),
    timings: &[&LIFETIME, &ONGOING],
    settings: &[],
    operations: OPERATIONS,
    status_operation: "read",
    are_needs: None,
    scenarios: &[],
    scenario_parts: include_str!("../../../scenarios/paysafe/parts.toml"),
    status_fields: STATUS_FIELDS,
    webhooks: WebhookRules {
        path: Some("/paysafe/piv/events"),
        headers,
        retry_delay: |attempt| Some(retry_delay(attempt)),
        response_timeout: Duration::from_secs(10),
        accepted: Accepted::Success,
        max_failures: None,
    },
    accent: Some(["#0b6b4f", "#7fd8b7"]),
};

/// Lifetime of a session.
pub(super) const LIFETIME: Timing = timing!(
    "paysafe-lifetime",
    "600000",
    "lifetime of a Paysafe session"
);

/// How long an approved session stays in `ONGOING_VERIFICATION`.
pub(super) const ONGOING: Timing = timing!(
    "paysafe-ongoing",
    "0",
    "from a Paysafe approval to its completion"
);

const OPERATIONS: &[Operation] = &[
    ("POST", "/digitalwallets/v1/auth/brands/*/token", "sign-in"),
    (
        "POST",
        "/digitalwallets/v2/customers/*/instrument-verifications",
        "create",
    ),
    (
        "POST",
        "/digitalwallets/customers/*/instrument-verifications",
        "create",
    ),
    (
        "GET",
        "/digitalwallets/v2/customers/*/instrument-verifications",
        "list",
    ),
    (
        "GET",
        "/digitalwallets/customers/*/instrument-verifications",
        "list",
    ),
    (
        "GET",
        "/digitalwallets/v2/customers/*/instrument-verifications/*",
        "read",
    ),
    (
        "GET",
        "/digitalwallets/customers/*/instrument-verifications/*",
        "read",
    ),
    ("GET", "/instruments/verifications/*/initiate", PAGE),
];

const STATUS_FIELDS: &[StatusField] = &[StatusField {
    operations: &["create", "read"],
    object: "",
    name: "sessionStatus",
    first: "ACTIVE",
    expired: Some(("FAILED", Some("SESSION_EXPIRED"))),
}];

fn headers(notification: &Notification, _: Timestamp, _: &Settings) -> Vec<(String, String)> {
    // A constant, which a test decodes.
    let key = STANDARD.decode(WEBHOOK_KEY).unwrap_or_default();
    let code = hmac_sha256(&key, &[&notification.body]);
    vec![header("signature", STANDARD.encode(code))]
}

/// Without end, and configurable at Paysafe: here from a minute to an hour.
fn retry_delay(attempt: u32) -> Duration {
    let minutes = 1 << (attempt - 1).min(6);
    Duration::from_mins(minutes).min(Duration::from_hours(1))
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
            &[("signature", "fUFP1dl1UaFLqymrSMh4nsudqW9a5FuOhYTcys22PWI=")],
        );
    }

    #[test]
    fn retries_have_no_end() {
        let plan = plan(&ROOM);
        assert_eq!(plan[..7], [60, 120, 240, 480, 960, 1920, 3600]);
        assert_eq!((plan.len(), plan[98]), (99, 3600));
    }

    #[test]
    fn a_status_is_reset_or_expired() {
        let failed = json!({ "id": "5e", "sessionStatus": "FAILED", "statusReason": "OTHER" });
        check_status(
            &ROOM,
            &Fault::Backwards,
            failed.clone(),
            &json!({ "id": "5e", "sessionStatus": "ACTIVE" }),
        );
        check_status(
            &ROOM,
            &Fault::Expired,
            failed,
            &json!({ "id": "5e", "sessionStatus": "FAILED", "statusReason": "SESSION_EXPIRED" }),
        );
        assert!(!ROOM.has_expired_status("list"));
    }

    #[test]
    fn the_key_has_its_documented_length() {
        assert_eq!(STANDARD.decode(WEBHOOK_KEY).unwrap().len(), 256);
    }

    #[test]
    fn webhooks_have_a_path_of_their_own() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks/").unwrap();
        let at = |path: &str| Some(format!("http://127.0.0.1:8080/hooks{path}"));
        assert_eq!(webhooks.url(&ROOM, None), at("/paysafe/piv/events"));
    }
}
