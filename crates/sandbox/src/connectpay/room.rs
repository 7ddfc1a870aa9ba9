//! ConnectPay in the table of the providers: its operations, statuses and webhooks.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use crate::notification::Notification;
use crate::room::{Accepted, Operation, Room, StatusField, WebhookRules, header};

/// ConnectPay's secret token of 36 characters.
pub const CONNECTPAY_WEBHOOK_TOKEN: &str = "5a9d0c1e-0000-4000-8000-00005a9db0c5";

pub(crate) const ROOM: Room = Room {
    provider: Provider::ConnectPay,
    port_option: "connectpay-port",
    default_port: "8085",
    operations: OPERATIONS,
    status_fields: STATUS_FIELDS,
    webhooks: WebhookRules {
        path: Some("/connectpay"),
        headers,
        retry_delay,
        response_timeout: Duration::from_secs(10),
        accepted: Accepted::OkInBody,
        max_failures: Some(MAX_FAILURES),
    },
};

const OPERATIONS: &[Operation] = &[
    ("POST", "/baas/onboarding/personal/idv", "initiate"),
    ("POST", "/baas/onboarding/personal/idv/session", "submit"),
    ("GET", "/baas/onboarding/personal/applications/*", "read"),
    (
        "POST",
        "/baas/onboarding/personal/applications/*/data",
        "complete",
    ),
];

const STATUS_FIELDS: &[StatusField] = &[StatusField {
    operations: &["submit", "read"],
    object: "/application",
    name: "status",
    first: "IDV_TOKEN_GENERATED",
    expired: Some(("IDV_TOKEN_EXPIRED", None)),
}];

/// ConnectPay disables the webhook after this many consecutive failures.
const MAX_FAILURES: u32 = 100;

fn headers(notification: &Notification, _: Timestamp, token: &str) -> Vec<(String, String)> {
    let time = format!("{:.3}", notification.occurred_at);
    vec![
        header(token, CONNECTPAY_WEBHOOK_TOKEN.to_owned()),
        header("x-connectpay-timestamp", time),
    ]
}

/// Six retries.
fn retry_delay(attempt: u32) -> Option<Duration> {
    let seconds = match attempt {
        1 | 2 => 5,
        3 => 30,
        4 => 5 * 60,
        5 => 60 * 60,
        6 => 24 * 60 * 60,
        _ => return None,
    };
    Some(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::tests::{check, plan};
    use crate::webhooks::Webhooks;

    #[test]
    fn webhooks_carry_the_token() {
        check(
            &ROOM,
            &[
                ("x-webhook-token", CONNECTPAY_WEBHOOK_TOKEN),
                ("x-connectpay-timestamp", "2023-11-14T22:13:20.123Z"),
            ],
        );
    }

    #[test]
    fn there_are_six_retries() {
        assert_eq!(plan(&ROOM), [5, 5, 30, 300, 3600, 86_400]);
    }

    #[test]
    fn there_are_no_uploads() {
        assert!(!ROOM.is_operation("upload"));
    }

    #[test]
    fn the_token_has_its_documented_length() {
        assert_eq!(CONNECTPAY_WEBHOOK_TOKEN.len(), 36);
    }

    #[test]
    fn webhooks_have_a_path_of_their_own() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks/").unwrap();
        let at = |path: &str| Some(format!("http://127.0.0.1:8080/hooks{path}"));
        assert_eq!(webhooks.url(&ROOM, None), at("/connectpay"));
    }
}
