//! ConnectPay in the table of the providers: its operations, statuses and webhooks.

use std::sync::Arc;
use std::time::Duration;

use axum::http::HeaderName;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use super::{ConnectPay, Names};
use crate::notification::Notification;
use crate::room::{Accepted, Operation, Room, StatusField, WebhookRules, header};
use crate::settings::{Setting, Settings};
use crate::timings::{Timing, timing};

/// ConnectPay's secret token of 36 characters.
pub const WEBHOOK_TOKEN: &str = "5a9d0c1e-0000-4000-8000-00005a9db0c5";

pub(crate) const ROOM: Room = Room {
    provider: Provider::ConnectPay,
    port_option: "connectpay-port",
    default_port: "8085",
    start: |context| Arc::new(ConnectPay::new(context)),
    timings: &[&CHECK, &LINK, &CAPTURE, &REVIEW],
    settings: &[&TOKEN_HEADER, &NAMES],
    operations: OPERATIONS,
    status_operation: "read",
    are_needs: None,
    scenarios: &[],
    scenario_parts: include_str!("../../../scenarios/connectpay/parts.toml"),
    status_fields: STATUS_FIELDS,
    webhooks: WebhookRules {
        path: Some("/connectpay"),
        headers,
        retry_delay,
        response_timeout: Duration::from_secs(10),
        accepted: Accepted::OkInBody,
        max_failures: Some(MAX_FAILURES),
    },
    accent: Some(["#a01650", "#ff9dc4"]),
};

/// From a session to `IDV_APPROVED` or `IDV_DECLINED`.
pub(super) const CHECK: Timing =
    timing!("connectpay-check", "3000", "from a session to its decision");

/// Lifetime of the hosted link.
pub(super) const LINK: Timing = timing!(
    "connectpay-link",
    "86400000",
    "lifetime of ConnectPay's hosted link"
);

/// How long an application stays in `APPLICATION_CAPTURED`, a status of the newer names.
pub(super) const CAPTURE: Timing = timing!(
    "connectpay-capture",
    "2000",
    "duration of APPLICATION_CAPTURED"
);

/// How long an application stays in `COMPLIANCE_REVIEW`.
pub(super) const REVIEW: Timing =
    timing!("connectpay-review", "3000", "duration of COMPLIANCE_REVIEW");

/// ConnectPay documents that there is a header with its secret token, not the header's name.
const TOKEN_HEADER: Setting = Setting {
    name: "connectpay-header",
    value: "NAME",
    default: Some("x-webhook-token"),
    help: "header for ConnectPay's secret token; x-webhook-token without it",
    needs_webhooks: true,
    check: |name| match HeaderName::try_from(name) {
        Ok(_) => Ok(()),
        Err(_) => Err("the header name is invalid"),
    },
};

pub(super) const NAMES: Setting = Setting {
    name: "connectpay-names",
    value: "old|new",
    default: Some("old"),
    help: "which generation of names ConnectPay uses",
    needs_webhooks: false,
    check: |name| match Names::from_name(name) {
        Some(_) => Ok(()),
        None => Err("not old or new"),
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

fn headers(
    notification: &Notification,
    _: Timestamp,
    settings: &Settings,
) -> Vec<(String, String)> {
    let time = format!("{:.3}", notification.occurred_at);
    let token = settings.get(&TOKEN_HEADER).unwrap_or_default();
    vec![
        header(token, WEBHOOK_TOKEN.to_owned()),
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
                ("x-webhook-token", WEBHOOK_TOKEN),
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
        assert_eq!(WEBHOOK_TOKEN.len(), 36);
    }

    #[test]
    fn webhooks_have_a_path_of_their_own() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks/").unwrap();
        let at = |path: &str| Some(format!("http://127.0.0.1:8080/hooks{path}"));
        assert_eq!(webhooks.url(&ROOM, None), at("/connectpay"));
    }
}
