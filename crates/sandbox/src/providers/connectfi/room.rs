//! connectFi in the table of the providers: its operations, statuses and webhooks.

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::provider::Provider;

use super::{ConnectFi, Needs};
use crate::room::{Accepted, Operation, Room, StatusField, WebhookRules};
use crate::timings::{Timing, timing};

pub(crate) const ROOM: Room = Room {
    provider: Provider::ConnectFi,
    port_option: "connectfi-port",
    default_port: "8084",
    start: |context| Arc::new(ConnectFi::new(context)),
    timings: &[&PENDING, &REVIEW],
    settings: &[],
    operations: OPERATIONS,
    status_operation: "read",
    are_needs: Some(|words| Needs::read(words).is_some()),
    scenarios: &[
        (
            "asked-again",
            include_str!("../../../scenarios/connectfi/asked-again.toml"),
        ),
        (
            "lost-uploads",
            include_str!("../../../scenarios/connectfi/lost-uploads.toml"),
        ),
        (
            "more-documents",
            include_str!("../../../scenarios/connectfi/more-documents.toml"),
        ),
    ],
    scenario_parts: include_str!("../../../scenarios/connectfi/parts.toml"),
    status_fields: STATUS_FIELDS,
    webhooks: WebhookRules {
        // It has no configured URL, only the requested one.
        path: None,
        headers: |_, _, _| Vec::new(),
        // "One single POST."
        retry_delay: |_| None,
        response_timeout: Duration::from_secs(10),
        accepted: Accepted::Success,
        max_failures: None,
    },
    accent: Some(["#3f4ab8", "#b4bcff"]),
};

/// How long a KYC is `PENDING` after all data was provided.
pub(super) const PENDING: Timing = timing!(
    "connectfi-pending",
    "3000",
    "from the last document to the next status"
);

/// Duration of a review, if there is one.
pub(super) const REVIEW: Timing = timing!("connectfi-review", "3000", "duration of a review");

const OPERATIONS: &[Operation] = &[
    ("POST", "/auth/get-token", "sign-in"),
    ("POST", "/customer/kyc/init", "create"),
    ("POST", "/customer/kyc/upload/*/*", "upload"),
    ("GET", "/customer/kyc/status/*", "read"),
    ("POST", "/customer/kyc/add-attributes", "update"),
    ("POST", "/customer/update", "update"),
    ("POST", "/akepa/identification", "create"),
    ("POST", "/akepa/status", "read"),
    ("POST", "/akepa/document/generate", "generate"),
    ("POST", "/akepa/document/upload/*", "upload"),
    ("POST", "/akepa/update", "update"),
];

const STATUS_FIELDS: &[StatusField] = &[
    StatusField {
        operations: &["create", "read", "upload", "update"],
        object: "/data/kyc",
        name: "status",
        first: "WAITING_DATA",
        expired: None,
    },
    StatusField {
        operations: &["create", "read", "update"],
        object: "/data",
        name: "status",
        first: "running",
        expired: None,
    },
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::faults::Fault;
    use crate::faults::tests::check_status;
    use crate::room::WEBHOOK;
    use crate::room::tests::check;
    use crate::webhooks::Webhooks;

    #[test]
    fn webhooks_are_unsigned_and_never_repeated() {
        check(&ROOM, &[]);
        assert_eq!((ROOM.webhooks.retry_delay)(1), None);
    }

    #[test]
    fn an_upload_is_an_operation() {
        assert!(ROOM.is_operation("upload"));
        assert!(ROOM.is_operation(WEBHOOK));
    }

    #[test]
    fn an_unknown_status_replaces_that_of_the_kyc() {
        check_status(
            &ROOM,
            &Fault::UnknownStatus("NEW".to_owned()),
            json!({ "code": "0", "data": { "kyc": { "status": "PENDING" } } }),
            &json!({ "code": "0", "data": { "kyc": { "status": "NEW" } } }),
        );
    }

    #[test]
    fn webhooks_have_a_path_of_their_own() {
        let webhooks = Webhooks::to("http://127.0.0.1:8080/hooks/").unwrap();
        assert_eq!(webhooks.url(&ROOM, None), None);
    }
}
