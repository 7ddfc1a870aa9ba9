//! The set-ups with ConnectPay, and their screens.

use super::screen::{Answers, Screen, and, screen, variant, with};
use super::{Host, Setup, WayBack};

/// An identity check by Ondato, and the account at ConnectPay that follows it.
pub const ACCOUNT: Setup = Setup {
    name: "Ondato, then ConnectPay",
    query: "provider=connectpay",
    provider: "connectpay",
    host: Host::Of("ondato"),
    way_back: WayBack::AsGiven,
    decisions: &["ondato-decision", "connectpay-check", "connectpay-review"],
};

/// ConnectPay with a hosted page of its own.
pub const CONNECTPAY: Setup = Setup {
    name: "ConnectPay",
    query: "provider=connectpay&link=own",
    provider: "connectpay",
    host: Host::Of("connectpay"),
    way_back: WayBack::AsGiven,
    decisions: &["connectpay-check", "connectpay-review"],
};

const fn account(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&ACCOUNT, phase, status))
}

pub(super) const SCREENS: &[Screen] = &[
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
