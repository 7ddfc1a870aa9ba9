//! The flight record: complete enough for a replay, and without private data. That it has no secret
//! is checked after every step of every test of this program.

use hosted_flow_core::document::FileFacts;
use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::CallId;

use crate::harness::Harness;
use crate::harness::replay::replay;
use crate::harness::replies::{
    approved, bare_with_retry_after, created, deciding, documents, html, json_reply, no_network,
    open, open_flows, paysafe, problem, timed_out,
};

/// Replays a record, and checks that the replay has the same record.
#[track_caller]
fn check_replay(recorded: &Harness) {
    let record = recorded.recorder.export();
    assert_eq!(replay(&recorded.config, &record), record);
}

#[test]
fn a_verification_with_each_provider_is_replayed() {
    for provider in Provider::ALL {
        if provider == Provider::ConnectFi {
            continue;
        }
        let left = Harness::new(provider).left();
        check_replay(&left);
        let done = left
            .returned()
            .answered(deciding(provider))
            .timer_fired()
            .answered(no_network())
            .timer_fired()
            .answered(approved(provider))
            .shows("settled");
        check_replay(&done);
    }
}

#[test]
fn a_day_on_a_bad_network_is_replayed() {
    let rough = Harness::new(Provider::Paysafe)
        .visited()
        .answered(html())
        .timer_fired()
        .answered(open_flows([paysafe("ACTIVE")]))
        .answered(bare_with_retry_after(503, "20"))
        .offline()
        .online()
        .timer_fired()
        .answered(timed_out())
        .timer_fired()
        .answered(paysafe("SOMETHING_NEW").revision(3))
        .hidden()
        .visible()
        .answered(problem(404, "flow-not-found"))
        .timer_fired()
        .answered(problem(404, "flow-not-found"))
        .shows("problem")
        .pressed(Action::Start)
        .answered(problem(422, "purpose-unknown"))
        .shows("problem");
    check_replay(&rough);
}

#[test]
fn a_refused_launch_and_a_second_tab_are_replayed() {
    let evil = serde_json::json!({
        "kind": "paysafe", "redirectUrl": "https://evil.example/x", "secureCode": "c2Rm",
    });
    let refused = Harness::new(Provider::Paysafe)
        .starting()
        .answered(open(Provider::Paysafe).launching(evil))
        .shows("problem");
    check_replay(&refused);

    let mut tab = Harness::new(Provider::Ondato).waiting();
    tab.send(Event::Leadership(false));
    check_replay(&tab);
}

#[test]
fn documents_are_replayed() {
    let mut head = [0; hosted_flow_core::document::HEAD_BYTES];
    head[..4].copy_from_slice(b"\xff\xd8\xff\xe0");
    let jpeg = FileFacts { bytes: 1_000, head };
    let wanted = || documents(&[("PASSPORT", false), ("CONTRACT", false)]);
    let sent = Harness::new(Provider::ConnectFi)
        .starting()
        .answered(wanted())
        .chose("doc-0", jpeg)
        .chose("doc-1", jpeg)
        .pressed(Action::Upload)
        .uploaded(wanted());
    check_replay(&sent);
}

/// Faults D10, D14.
#[test]
fn recorded_text_is_short_plain_and_allowed() {
    let hostile = "\u{202e}</script>\u{1b}[31m\"\\".repeat(400);
    let status = serde_json::json!({
        "id": "flw_1", "provider": "paysafe", "revision": 1, "fullName": "Ada Lovelace",
        "status": { "provider": "paysafe", "sessionStatus": hostile, "iban": "DE89370400440532013000" },
    });
    let odd = Harness::new(Provider::Paysafe)
        .visited()
        .answered(open_flows([paysafe("ACTIVE")]))
        .answered(json_reply(200, &status));
    let record = odd.recorder.export();
    for absent in [
        "Ada",
        "DE89",
        "script",
        "\u{202e}",
        "\u{1b}",
        "bank.example",
        "https",
    ] {
        assert!(!record.contains(absent), "{absent:?} in {record}");
    }
    assert!(record.len() < 4_000, "{} bytes", record.len());
}

#[test]
fn the_last_steps_are_kept_and_the_others_counted() {
    let mut long = Harness::new(Provider::Paysafe).waiting();
    for _ in 0..30 {
        long = long.timer_fired().answered(deciding(Provider::Paysafe));
    }
    for _ in 0..70 {
        long = long
            .hidden()
            .visible()
            .answered(deciding(Provider::Paysafe));
    }
    let record: serde_json::Value = serde_json::from_str(&long.recorder.export()).unwrap();
    assert_eq!(record["steps"].as_array().unwrap().len(), 250);
    assert_eq!(
        record["dropped"], 22,
        "a visit, its answer and 270 more, less 250"
    );
}

#[test]
fn a_trace_id_is_valid_and_constant_in_a_visit() {
    let recorder = &Harness::new(Provider::Paysafe).recorder;
    let header = recorder.traceparent(CallId(3));
    let parts: Vec<&str> = header.split('-').collect();
    assert_eq!(parts, ["00", recorder.trace(), "0000000000000004", "01"]);
    assert_eq!(recorder.trace().len(), 32);
    assert!(recorder.export().contains(recorder.trace()));
    let starting = Harness::new(Provider::Paysafe)
        .starting()
        .answered(created(Provider::Paysafe));
    assert!(!starting.recorder.export().contains("returnUrl"));
}
