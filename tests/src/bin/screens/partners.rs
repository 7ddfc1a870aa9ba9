//! The screens of Airwallex, connectFi and ConnectPay.

use hosted_flow_tests::browser::Device;
use hosted_flow_tests::setup::{ACCOUNT, AIRWALLEX, CONNECTFI, CONNECTPAY};

use crate::plan::{Answers, Chosen, Fate, Screen, screen, uploading, variant, with};

const fn airwallex(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&AIRWALLEX, phase, status))
}

const fn connectfi(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&CONNECTFI, phase, status))
}

const fn account(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&ACCOUNT, phase, status))
}

const fn on_a_phone(screen: Screen) -> Screen {
    Screen {
        device: Device::Phone,
        ..variant("phone", screen)
    }
}

const fn and(selector: &'static str, screen: Screen) -> Screen {
    Screen {
        with: Some(selector),
        ..screen
    }
}

/// All of them.
pub(crate) const SCREENS: &[Screen] = &[
    screen(&AIRWALLEX, "idle", ""),
    on_a_phone(screen(&AIRWALLEX, "idle", "")),
    variant(
        "no-code",
        airwallex("needs-input", "awaiting-customer", INIT),
    ),
    Screen {
        press: &["continue"],
        ..variant(
            "code",
            and(
                ".hosted-flow-code",
                airwallex("needs-input", "awaiting-customer", INIT),
            ),
        )
    },
    on_a_phone(airwallex("needs-input", "awaiting-customer", INIT)),
    airwallex("waiting", "processing", FINISHED),
    airwallex("settled", "approved", ACTIVE),
    airwallex("settled", "declined", SUSPENDED),
    variant("again", airwallex("settled", "failed", NOT_FOUND)),
    variant("support", airwallex("settled", "failed", UNAUTHORIZED)),
    Screen {
        rest: "&hf_handoff=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
        code: Some("handoff-over"),
        ..on_a_phone(screen(&AIRWALLEX, "problem", ""))
    },
    screen(&CONNECTFI, "idle", ""),
    variant("missing", connectfi("needs-input", "needs-input", LICENSE)),
    on_a_phone(connectfi("needs-input", "needs-input", LICENSE)),
    uploading(
        CHOSEN,
        &[],
        &[],
        variant("chosen", connectfi("needs-input", "needs-input", MANY)),
    ),
    uploading(
        CHOSEN,
        &[Fate::Refused, Fate::Lost],
        &["upload"],
        and(
            "[data-state=refused] ~ [data-state=lost]",
            variant("lost", connectfi("needs-input", "needs-input", MANY)),
        ),
    ),
    uploading(
        CHOSEN,
        &[Fate::Refused, Fate::Lost, Fate::Stuck],
        &["upload", "upload"],
        and(
            "[data-state=refused] ~ [data-state=sending]",
            variant("sending", connectfi("needs-input", "needs-input", MANY)),
        ),
    ),
    and(
        "form.shop-form",
        variant(
            "details",
            connectfi("needs-input", "needs-input", ATTRIBUTES),
        ),
    ),
    Screen {
        code: Some("cannot-reach"),
        answers: Answers::Lost(ATTRIBUTES),
        speed: 100,
        ..and(
            "form.shop-form",
            variant("details", connectfi("problem", "needs-input", ATTRIBUTES)),
        )
    },
    connectfi("waiting", "processing", r#"{"kyc":{"status":"PENDING"}}"#),
    connectfi("waiting", "in-review", r#"{"kyc":{"status":"REVIEW"}}"#),
    connectfi("settled", "approved", r#"{"kyc":{"status":"APPROVED"}}"#),
    connectfi("settled", "declined", r#"{"kyc":{"status":"DECLINED"}}"#),
    variant("identity", screen(&ACCOUNT, "idle", "")),
    account(
        "waiting",
        "processing",
        r#"{"application":{"status":"IDV_TOKEN_GENERATED"}}"#,
    ),
    variant(
        "captured",
        account(
            "waiting",
            "processing",
            r#"{"application":{"status":"APPLICATION_CAPTURED"}}"#,
        ),
    ),
    and(
        "form.shop-form",
        account(
            "needs-input",
            "needs-input",
            r#"{"application":{"status":"IDV_APPROVED"}}"#,
        ),
    ),
    account(
        "waiting",
        "in-review",
        r#"{"application":{"status":"COMPLIANCE_REVIEW"}}"#,
    ),
    account(
        "settled",
        "approved",
        r#"{"application":{"status":"ACCOUNT_ISSUED"}}"#,
    ),
    variant(
        "again",
        account(
            "settled",
            "declined",
            r#"{"application":{"status":"IDV_DECLINED"}}"#,
        ),
    ),
    variant(
        "support",
        account(
            "settled",
            "declined",
            r#"{"application":{"status":"APPLICATION_DECLINED"}}"#,
        ),
    ),
    account(
        "settled",
        "expired",
        r#"{"application":{"status":"IDV_TOKEN_EXPIRED"}}"#,
    ),
    variant("own", screen(&CONNECTPAY, "idle", "")),
    variant(
        "own",
        with(
            Answers::Flow(r#"{"application":{"status":"IDV_TOKEN_GENERATED","hostedLink":true}}"#),
            screen(&CONNECTPAY, "needs-input", "awaiting-customer"),
        ),
    ),
];

const CHOSEN: &[(usize, Chosen)] = &[
    (2, Chosen::Jpeg),
    (3, Chosen::Jpeg),
    (4, Chosen::Heic),
    (5, Chosen::TooLarge),
    (6, Chosen::Jpeg),
];

const INIT: &str = r#"{"hostedFlow":{"status":"INIT"},"account":{"status":"CREATED"}}"#;

const FINISHED: &str = r#"{"hostedFlow":{"status":"FINISHED"},"account":{"status":"SUBMITTED"}}"#;

const ACTIVE: &str = r#"{"hostedFlow":{"status":"FINISHED"},"account":{"status":"ACTIVE"}}"#;

const SUSPENDED: &str = r#"{"hostedFlow":{"status":"FINISHED"},"account":{"status":"SUSPENDED"}}"#;

const NOT_FOUND: &str = r#"{"error":"FLOW_INSTANCE_NOT_FOUND"}"#;

const UNAUTHORIZED: &str = r#"{"error":"UNAUTHORIZED"}"#;

const LICENSE: &str = r#"{"kyc":{"status":"WAITING_DATA"},"kycDocumentList":[
    {"id":"d1","type":"LICENSE","documentSide":"FRONT","uploadStatus":false},
    {"id":"d2","type":"LICENSE","documentSide":"BACK","uploadStatus":false}]}"#;

const MANY: &str = r#"{"kyc":{"status":"WAITING_DATA"},"kycDocumentList":[
    {"id":"d1","type":"LICENSE","documentSide":"FRONT","uploadStatus":true},
    {"id":"d2","type":"LICENSE","documentSide":"BACK","uploadStatus":false},
    {"id":"d3","type":"PASSPORT","uploadStatus":false},
    {"id":"d4","type":"ID_CARD","documentSide":"FRONT","uploadStatus":false},
    {"id":"d5","type":"ID_CARD","documentSide":"BACK","uploadStatus":false},
    {"id":"d6","type":"UTILITY","uploadStatus":false},
    {"id":"d7","type":"CONTRACT","uploadStatus":false}]}"#;

const ATTRIBUTES: &str = r#"{"kyc":{"status":"WAITING_DATA","attributeCodes":["cardAttributes"]},
    "kycDocumentList":[{"id":"d1","type":"PASSPORT","uploadStatus":true}]}"#;
