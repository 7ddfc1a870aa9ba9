//! Airwallex in the table of the providers: its operations, statuses and webhooks.

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::config::ParameterName;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use super::Airwallex;
use crate::notification::Notification;
use crate::random::hex;
use crate::room::{
    Accepted, Operation, PAGE, Room, StatusField, WebhookRules, header, hmac_sha256,
};
use crate::settings::{Setting, Settings};
use crate::timings::{Timing, timing};

/// Secret of Airwallex's webhook endpoint.
pub const WEBHOOK_SECRET: &str = "sandbox-airwallex-webhook-secret";

pub(crate) const ROOM: Room = Room {
    provider: Provider::Airwallex,
    port_option: "airwallex-port",
    default_port: "8083",
    start: |context| Arc::new(Airwallex::new(context)),
    timings: &[&CODE, &DECISION],
    settings: &[&ACCOUNTS, &ERROR_PARAMETER],
    operations: OPERATIONS,
    status_operation: "account",
    are_needs: None,
    scenarios: &[],
    scenario_parts: include_str!("../../../scenarios/airwallex/parts.toml"),
    status_fields: STATUS_FIELDS,
    webhooks: WebhookRules {
        path: Some("/airwallex"),
        headers,
        retry_delay,
        response_timeout: Duration::from_secs(10),
        accepted: Accepted::Ok,
        max_failures: None,
    },
    accent: Some(["#9a3412", "#ffb48a"]),
};

/// Lifetime of the code in a link.
pub(super) const CODE: Timing = timing!("airwallex-code", "60000", "lifetime of an Airwallex link");

/// From a finished flow to the account's decision; until then it is `SUBMITTED`.
pub(super) const DECISION: Timing = timing!(
    "airwallex-decision",
    "3000",
    "from a finished flow to the account's decision"
);

pub(super) const ACCOUNTS: Setting = Setting {
    name: "airwallex-accounts",
    value: "IDS",
    default: None,
    help: "the accounts that exist, with spaces between; without it any is made when it is used",
    needs_webhooks: false,
    check: |_| Ok(()),
};

/// Airwallex documents the codes, not the parameter.
pub(super) const ERROR_PARAMETER: Setting = Setting {
    name: "airwallex-error",
    value: "NAME",
    default: Some("code"),
    help: "parameter for Airwallex's error code",
    needs_webhooks: false,
    check: |name| match ParameterName::parse(name) {
        Ok(_) => Ok(()),
        Err(_) => Err("not a name of letters, digits, `-` and `_`"),
    },
};

const OPERATIONS: &[Operation] = &[
    ("POST", "/api/v1/authentication/login", "sign-in"),
    ("POST", "/api/v1/hosted_flows/create", "create"),
    ("GET", "/api/v1/hosted_flows/*", "read"),
    ("POST", "/api/v1/hosted_flows/*/authorize", "authorize"),
    ("GET", "/api/v1/accounts/*", "account"),
    ("GET", "/hosted_flows/*", PAGE),
];

const STATUS_FIELDS: &[StatusField] = &[
    StatusField {
        operations: &["create", "read", "authorize"],
        object: "",
        name: "status",
        first: "INIT",
        expired: None,
    },
    StatusField {
        operations: &["account"],
        object: "",
        name: "status",
        first: "CREATED",
        expired: None,
    },
];

fn headers(notification: &Notification, now: Timestamp, _: &Settings) -> Vec<(String, String)> {
    let time = now.as_millisecond().to_string();
    let key = WEBHOOK_SECRET.as_bytes();
    let code = hmac_sha256(key, &[&time, &notification.body]);
    vec![
        header("x-signature", hex(&code)),
        header("x-timestamp", time),
    ]
}

/// Doubles each time, for about three days; the first delay is not documented.
fn retry_delay(attempt: u32) -> Option<Duration> {
    let first = 30_u64;
    // 30 s × (2¹³ − 1) is 68 hours; one more would be more than three days.
    (attempt <= 13).then(|| Duration::from_secs(first << (attempt - 1)))
}

#[cfg(test)]
mod tests {
    use axum::http::Method;

    use super::*;
    use crate::room::tests::{check, plan};
    use crate::webhooks::Webhooks;

    /// The expected signature was computed by another implementation.
    #[test]
    fn webhooks_are_signed() {
        check(
            &ROOM,
            &[
                (
                    "x-signature",
                    "d6d50d4b5f4ffd6fc54866ff4711fb74bcd3899dadf0120caa940d95fafd44d1",
                ),
                ("x-timestamp", "1700000000123"),
            ],
        );
    }

    #[test]
    fn retries_double_for_about_three_days() {
        let plan = plan(&ROOM);
        assert!(plan.windows(2).all(|pair| pair[1] == 2 * pair[0]));
        let hours = plan.iter().sum::<u64>() / 3600;
        assert!((60..=72).contains(&hours), "{hours}");
    }

    #[test]
    fn requests_map_to_operations() {
        let of = |method, path| ROOM.operation(&method, path);
        assert_eq!(of(Method::GET, "/api/v1/hosted_flows/ahfi_1"), Some("read"));
        assert_eq!(
            of(Method::POST, "/api/v1/hosted_flows/create"),
            Some("create")
        );
        assert_eq!(
            of(Method::POST, "/api/v1/hosted_flows/a/authorize"),
            Some("authorize")
        );
        assert_eq!(of(Method::GET, "/hosted_flows/ahfi_1"), Some(PAGE));
        assert_eq!(of(Method::POST, "/hosted_flows/ahfi_1"), None);
        for none in ["/", "/api/v1/hosted_flows/", "/sandbox/log"] {
            assert_eq!(of(Method::GET, none), None, "{none}");
        }
        assert!(!ROOM.has_expired_status("read"));
    }

    #[test]
    fn webhooks_have_a_path_of_their_own() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks/").unwrap();
        let at = |path: &str| Some(format!("http://127.0.0.1:8080/hooks{path}"));
        assert_eq!(webhooks.url(&ROOM, None), at("/airwallex"));
    }
}
