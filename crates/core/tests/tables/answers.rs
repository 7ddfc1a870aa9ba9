//! The classification of responses.

use std::time::Duration;

use hosted_flow_core::answer::{
    HttpResponse, ResponseError, ResponseKind, TransientKind, classify,
};
use hosted_flow_core::contract::{self, ReadError};
use hosted_flow_core::provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::time::Timestamp;

use crate::lines::Case;

mod sorting {
    table!(
        "answers.txt",
        super::check_answer,
        understood_answers_are_json_or_not_modified,
        n06_a_fault_of_the_server_may_pass,
        n09_too_many_requests_may_pass,
        n13_401_is_signed_out,
        n14_403_is_forbidden,
        n15_404_is_not_found,
        n16_409_is_a_conflict,
        n17_410_is_gone,
        n18_other_refusals_are_for_good,
        n19_408_425_and_499_may_pass,
        n20_a_redirect_to_a_sign_in_page_is_signed_out,
        n21_a_captive_portal_says_nothing,
        n22_json_of_another_type_is_not_understood,
        n23_an_empty_answer_is_not_understood,
        n35_an_intermediarys_refusal_is_not_understood,
        n36_a_status_outside_the_contract_is_not_understood,
    );
}

mod retry_after {
    table!(
        "retry_after.txt",
        super::check_retry_after,
        n07_seconds_are_the_least_to_wait,
        n08_a_date_counts_from_the_backend_s_clock,
        n10_a_very_long_wait_is_clamped,
        n11_what_is_malformed_is_ignored,
    );
}

mod bodies {
    table!(
        "bodies.txt",
        super::check_body,
        n23_half_a_body_is_not_json,
        n25_deep_nesting_is_refused,
        n26_what_is_not_exactly_the_shape_is_refused,
        k10_new_fields_are_tolerated,
        k11_an_address_is_no_part_of_a_status,
        p13_a_launch_without_its_code_is_none,
        t06_times_are_only_text,
    );
}

/// status | content type | redirected | body | what it is
#[track_caller]
fn check_answer(case: &Case) {
    let answer = HttpResponse {
        status: case.text(0).parse().unwrap(),
        content_type: case.maybe(1).map(str::to_owned),
        redirected: case.text(2) == "yes",
        body: case.text(3).into(),
        ..HttpResponse::default()
    };
    let found = match classify(&answer) {
        Ok(ResponseKind::Json(body)) => {
            assert_eq!(body, case.text(3).as_bytes(), "{case}");
            "json".to_owned()
        }
        Ok(ResponseKind::NotModified) => "not-modified".to_owned(),
        Err(ResponseError::Transient(transient)) => {
            format!("transient {}", name_of(transient.kind))
        }
        Err(ResponseError::SessionExpired) => "session-expired".to_owned(),
        Err(ResponseError::Forbidden) => "forbidden".to_owned(),
        Err(ResponseError::NotFound) => "not-found".to_owned(),
        Err(ResponseError::Conflict { .. }) => "conflict".to_owned(),
        Err(ResponseError::Gone) => "gone".to_owned(),
        Err(ResponseError::Permanent { status, code }) => format!("permanent {status} {code}"),
    };
    assert_eq!(found, case.text(4), "{case}");
}

fn name_of(kind: TransientKind) -> &'static str {
    match kind {
        TransientKind::Unreachable => "unreachable",
        TransientKind::ServerFault => "server-fault",
        TransientKind::Throttled => "throttled",
        TransientKind::NotUnderstood => "not-understood",
    }
}

/// status | retry-after | date | seconds
#[track_caller]
fn check_retry_after(case: &Case) {
    let answer = HttpResponse {
        status: case.text(0).parse().unwrap(),
        retry_after: case.maybe(1).map(str::to_owned),
        date: case.maybe(2).map(str::to_owned),
        ..HttpResponse::default()
    };
    let Err(ResponseError::Transient(transient)) = classify(&answer) else {
        panic!("{case}: not transient");
    };
    let expected = case.maybe(3).map(|seconds| seconds.parse().unwrap());
    assert_eq!(
        transient.retry_after,
        expected.map(Duration::from_secs),
        "{case}"
    );
}

/// Fault N08.
#[test]
fn without_the_backend_s_clock_a_date_counts_from_this_device_s() {
    let wait = |date: Option<&str>, retry_after: &str| {
        let answer = HttpResponse {
            status: 503,
            retry_after: Some(retry_after.to_owned()),
            date: date.map(str::to_owned),
            received_at: Timestamp::parse("2026-11-21T10:00:00Z"),
            ..HttpResponse::default()
        };
        match classify(&answer) {
            Err(ResponseError::Transient(transient)) => transient.retry_after,
            other => panic!("{other:?}"),
        }
    };
    let minute = "Sat, 21 Nov 2026 10:01:00 GMT";
    for date in [
        None,
        Some(""),
        Some("yesterday"),
        Some("Tue, 31 Nov 2026 10:00:00 GMT"),
    ] {
        assert_eq!(wait(date, minute), Some(Duration::from_mins(1)), "{date:?}");
        // A device that is a year behind waits no longer than the limit.
        let year = "Sun, 21 Nov 2027 10:00:00 GMT";
        assert_eq!(wait(date, year), Some(Duration::from_mins(5)), "{date:?}");
        let past = "Sat, 21 Nov 2026 09:00:00 GMT";
        assert_eq!(wait(date, past), Some(Duration::ZERO), "{date:?}");
    }
    // The backend's own clock has precedence.
    let hour_later = Some("Sat, 21 Nov 2026 10:00:50 GMT");
    assert_eq!(wait(hour_later, minute), Some(Duration::from_secs(10)));
}

/// body | its mapped status, or why it cannot be read
#[track_caller]
fn check_body(case: &Case) {
    let body = case.text(0);
    let found = match contract::read_flow(body.as_bytes()) {
        Ok(flow) => match provider::outcome(&flow.status.0).status {
            Status::Unknown(value) => format!("unknown {value}"),
            status => status.name().to_owned(),
        },
        Err(error) => {
            // The error says where, and quotes nothing.
            let printed = format!("{error} {error:?}");
            assert!(!printed.contains("COMPLETED"), "{case}: {printed}");
            match error {
                ReadError::NotJson { .. } => "not-json",
                ReadError::NotTheContract { .. } => "not-the-contract",
                ReadError::MixedProviders => "mixed-providers",
            }
            .to_owned()
        }
    };
    assert_eq!(found, case.text(1), "{case}");
    // The same in a list of flows.
    let list = format!(r#"{{"flows":[{body}]}}"#);
    let listed = contract::read_open_flows(list.as_bytes());
    assert_eq!(
        listed.is_ok_and(|flows| flows.len() == 1),
        contract::read_flow(body.as_bytes()).is_ok(),
        "{case}"
    );
}

/// Fault N26.
#[test]
fn invalid_utf_8_is_refused() {
    let body = br#"{"id":"flw_1","provider":"paysafe","revision":1,
        "status":{"provider":"paysafe","sessionStatus":"COMPLETED"}}"#;
    assert!(contract::read_flow(body).is_ok());
    for (at, byte) in [(8, 0xff), (70, 0x80), (0, 0xef), (body.len() - 1, 0)] {
        let mut broken = body.to_vec();
        broken[at] = byte;
        assert!(contract::read_flow(&broken).is_err(), "byte {at}");
    }
    let utf16: Vec<u8> = body.iter().flat_map(|&byte| [byte, 0]).collect();
    assert!(contract::read_flow(&utf16).is_err());
}

/// Fault N23.
#[test]
fn a_truncated_body_is_refused() {
    let body = br#"{"id":"flw_1","provider":"paysafe","revision":1,"status":{"provider":"paysafe","sessionStatus":"COMPLETED"}}"#;
    for end in 0..body.len() {
        assert!(contract::read_flow(&body[..end]).is_err(), "{end} bytes");
    }
}

/// Fault S09.
#[test]
fn a_body_with_too_many_names_is_refused() {
    use std::fmt::Write as _;

    // As many names as fit into the largest body that is read.
    let mut body = String::from("{");
    for name in 0..contract::MAX_BODY_BYTES / 9 {
        write!(body, "\"{name:04x}\":1,").unwrap();
    }
    body += r#""z":1}"#;
    assert!(body.len() <= contract::MAX_BODY_BYTES);
    // Each name is compared with all before it, so the reader must stop early. The time it takes
    // would depend on the machine.
    let read = contract::read_flow(body.as_bytes());
    let Err(ReadError::NotJson { at }) = read else {
        panic!("{read:?}");
    };
    assert!(at <= 300 * 9, "it read {at} bytes of {}", body.len());
}
