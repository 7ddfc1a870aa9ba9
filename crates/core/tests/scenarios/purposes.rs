//! Open flows, and their provider and purpose.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;

use crate::harness::Harness;
use crate::harness::replies::{deciding, json_reply, open, open_flows};

const PAYSAFE: Provider = Provider::Paysafe;

fn page_with_a_purpose() -> Harness {
    let mut page = Harness::new(PAYSAFE);
    page.config.purpose = Some("pay out & in".to_owned());
    page
}

#[test]
fn open_flows_are_listed_by_purpose() {
    assert_eq!(
        page_with_a_purpose().visited().request_line(),
        "GET /flows?open=true&provider=paysafe&purpose=pay%20out%20%26%20in"
    );
}

/// Fault K03.
#[test]
fn a_flow_for_another_purpose_is_not_continued() {
    let found = page_with_a_purpose().visited().answered(open_flows([
        open(PAYSAFE).id("flw_other").purpose("deposit"),
        open(PAYSAFE).id("flw_ours").purpose("pay out & in"),
    ]));
    assert_eq!(found.request_line(), "GET /flows/flw_ours");
    Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE).purpose("deposit")]))
        .shows("idle");
}

#[test]
fn a_flow_without_a_purpose_is_ours() {
    let found = page_with_a_purpose()
        .visited()
        .answered(open_flows([open(PAYSAFE)]));
    assert_eq!(found.request_line(), "GET /flows/flw_1");
}

/// Fault K10.
#[test]
fn an_unknown_provider_in_the_list_hides_nothing() {
    let list = serde_json::json!({ "flows": [
        { "id": "flw_9", "provider": "acme", "revision": 1, "status": { "provider": "acme" } },
        open(PAYSAFE).json(),
    ] });
    let found = Harness::new(PAYSAFE)
        .visited()
        .answered(json_reply(200, &list));
    assert_eq!(found.request_line(), "GET /flows/flw_1");
}

/// Fault B05.
#[test]
fn a_restored_idle_page_lists_the_open_flows_again() {
    // Another page may have started a flow meanwhile.
    let again = Harness::new(PAYSAFE).idle().restored().shows("checking");
    assert_eq!(
        again.request_line(),
        "GET /flows?open=true&provider=paysafe"
    );
    let found = again
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .shows("needs-input");
    assert_eq!(found.calls_of("post"), 0);
}

#[test]
fn a_launch_of_a_processing_flow_waits_for_it() {
    let waits = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .pressed(Action::Continue)
        .answered(deciding(PAYSAFE).revision(2))
        .shows("waiting");
    assert_eq!(waits.navigations.len(), 0);
    assert_eq!(waits.timer_fired().request_line(), "GET /flows/flw_1");
}
