//! The mapping of each status and reason.

use hosted_flow_core::contract::read_flow;
use hosted_flow_core::next_action::NextAction;
use hosted_flow_core::provider;
use hosted_flow_core::status::{Outcome, Status};
use serde_json::{Value, json};

use crate::lines::Case;

mod ondato {
    table!(
        "ondato_statuses.txt",
        super::check_ondato,
        documented_statuses_and_reasons,
        p01_a_word_never_seen_waits,
        p02_a_word_that_only_looks_like_one_is_unknown,
        p06_a_reason_beside_an_open_status_changes_nothing,
        p07_a_finished_walk_is_no_approval,
        p39_who_left_may_begin_again,
        p42_a_verdict_without_a_session_is_none,
        d14_a_hostile_word_is_cut_and_made_harmless,
    );
}

mod paysafe {
    table!(
        "paysafe_statuses.txt",
        super::check_paysafe,
        documented_statuses_and_reasons,
        p01_a_word_never_seen_waits,
        p02_a_word_that_only_looks_like_one_is_unknown,
        p06_a_reason_beside_an_open_status_changes_nothing,
        p39_who_left_may_begin_again,
        t05_a_session_that_ran_out_is_begun_again,
        d14_a_hostile_word_is_cut_and_made_harmless,
    );
}

mod airwallex {
    table!(
        "airwallex_statuses.txt",
        super::check_airwallex,
        documented_statuses,
        p01_a_word_never_seen_waits,
        p02_a_word_that_only_looks_like_one_is_unknown,
        p07_a_finished_walk_is_no_approval,
        p40_each_code_has_its_next_step,
    );
}

mod connectfi {
    table!(
        "connectfi_statuses.txt",
        super::check_connectfi,
        documented_statuses,
        p01_a_word_never_seen_waits,
        p02_a_word_that_only_looks_like_one_is_unknown,
        p07_completed_alone_is_no_approval,
        p42_words_that_contradict_each_other_are_no_approval,
    );
}

mod connectpay {
    table!(
        "connectpay_statuses.txt",
        super::check_connectpay,
        documented_statuses,
        p01_a_word_never_seen_waits,
        p02_a_word_that_only_looks_like_one_is_unknown,
        p07_a_token_and_an_approved_identity_are_no_account,
    );
}

/// idv | kyc | reason | status | cause | next
#[track_caller]
fn check_ondato(case: &Case) {
    check(case, &ondato_values(case), 3);
}

pub(crate) fn ondato_values(case: &Case) -> Value {
    let mut status = json!({ "provider": "ondato" });
    if let Some(idv) = case.maybe(0) {
        status["identityVerification"] = json!({ "status": idv });
    }
    if let Some(kyc) = case.maybe(1) {
        status["kycIdentification"] = json!({ "status": kyc, "statusReason": case.maybe(2) });
    }
    status
}

/// session status | reason | status | cause | next
#[track_caller]
fn check_paysafe(case: &Case) {
    check(case, &paysafe_values(case), 2);
}

pub(crate) fn paysafe_values(case: &Case) -> Value {
    json!({
        "provider": "paysafe", "sessionStatus": case.maybe(0), "statusReason": case.maybe(1),
    })
}

/// hosted flow | account | error | status | cause | next
#[track_caller]
fn check_airwallex(case: &Case) {
    check(case, &airwallex_values(case), 3);
}

pub(crate) fn airwallex_values(case: &Case) -> Value {
    let named = |value: Option<&str>| value.map(|value| json!({ "status": value }));
    json!({
        "provider": "airwallex", "hostedFlow": named(case.maybe(0)),
        "account": named(case.maybe(1)), "error": case.maybe(2),
    })
}

/// kyc | attributes | documents | status | outcome | status | cause | next
#[track_caller]
fn check_connectfi(case: &Case) {
    check(case, &connectfi_values(case), 5);
}

pub(crate) fn connectfi_values(case: &Case) -> Value {
    let values = |index: usize| case.maybe(index).into_iter().flat_map(|it| it.split(','));
    let mut status = json!({
        "provider": "connectfi", "status": case.maybe(3), "outcome": case.maybe(4),
    });
    if let Some(kyc) = case.maybe(0) {
        let codes: Vec<&str> = values(1).collect();
        status["kyc"] = json!({ "status": kyc, "attributeCodes": codes });
    }
    let document = |(number, uploaded): (usize, &str)| {
        json!({
            "id": format!("doc-{number}"), "label": "PASSPORT", "type": "PASSPORT",
            "uploadStatus": uploaded == "yes",
        })
    };
    if case.maybe(2).is_some() {
        let documents: Vec<Value> = values(2).enumerate().map(document).collect();
        status["kycDocumentList"] = json!(documents);
    }
    status
}

/// status | hosted link | client | status | cause | next
#[track_caller]
fn check_connectpay(case: &Case) {
    check(case, &connectpay_values(case), 3);
}

pub(crate) fn connectpay_values(case: &Case) -> Value {
    let application = case.maybe(0).map(|value| {
        json!({
            "status": value, "applicationId": "564a09f1", "hostedLink": case.maybe(1).is_some(),
            "baasClientId": case.maybe(2),
        })
    });
    json!({ "provider": "connectpay", "application": application })
}

/// The outcome of a provider's status.
pub(crate) fn outcome_of(status: &Value) -> Outcome {
    let body = json!({
        "id": "flw_1", "provider": status["provider"], "revision": 1, "status": status,
    });
    let flow = read_flow(body.to_string().as_bytes()).unwrap();
    provider::outcome(&flow.status.0)
}

#[track_caller]
fn check(case: &Case, status: &Value, expected: usize) {
    let outcome = outcome_of(status);
    let name = match &outcome.status {
        Status::Unknown(value) => format!("unknown {value}"),
        known => known.name().to_owned(),
    };
    let why = outcome.cause.map(|cause| format!("{cause:?}"));
    assert_eq!(name, case.text(expected), "{case}");
    assert_eq!(why.as_deref(), case.maybe(expected + 1), "{case}");
    assert_eq!(
        format!("{:?}", outcome.next_action),
        case.text(expected + 2),
        "{case}"
    );
    // A status that is not final must leave something to do or to wait for.
    assert!(
        outcome.status.is_terminal() || outcome.next_action != NextAction::Nothing,
        "{case}"
    );
}

/// Fault P42.
#[test]
fn connectfi_s_customer_and_kyc_must_agree() {
    let status_of = |rest: Value| {
        let mut status = json!({ "provider": "connectfi" });
        for (name, value) in rest.as_object().unwrap() {
            status[name] = value.clone();
        }
        outcome_of(&status).status
    };
    let approved = json!({ "status": "APPROVED" });
    for value in ["REVIEW", "PENDING", "DECLINED", "approved", ""] {
        let status = status_of(json!({ "kyc": approved, "kycStatus": value }));
        assert_eq!(status, Status::unknown(value), "{value}");
        let newer = json!({ "status": "completed", "outcome": "Approved", "kycStatus": value });
        assert_eq!(status_of(newer), Status::unknown(value), "{value}");
    }
    for rest in [
        json!({ "kyc": approved, "kycStatus": "APPROVED" }),
        json!({ "kyc": approved, "kycStatus": null }),
    ] {
        assert_eq!(status_of(rest), Status::Approved);
    }
    // The customer's own status alone is no session, and no approval.
    let alone = status_of(json!({ "kycStatus": "APPROVED" }));
    assert_eq!(alone, Status::unknown("APPROVED"));
}
