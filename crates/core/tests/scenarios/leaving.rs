//! From the click to the hosted page.

use hosted_flow_core::config::{ParameterName, ReturnPage};
use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::Topic;
use serde_json::{Value, json};

use crate::harness::replies::{created, open, open_flows, paysafe};
use crate::harness::{Harness, secs, state_of};

const PAYSAFE: Provider = Provider::Paysafe;

/// Fault B01.
#[test]
fn a_double_click_creates_once_and_navigates_once() {
    let clicked = Harness::new(PAYSAFE)
        .idle()
        .pressed(Action::Start)
        .pressed(Action::Start)
        .pressed(Action::Continue)
        .pressed(Action::StartOver);
    assert_eq!(clicked.calls_of("post"), 1);
    let left = clicked
        .answered(created(PAYSAFE))
        .pressed(Action::Start)
        .pressed(Action::Continue)
        .shows("leaving");
    assert_eq!(left.navigations.len(), 1);
    assert_eq!(left.calls_of("post"), 1);
}

#[test]
fn the_record_is_stored_before_the_browser_leaves() {
    let left = Harness::new(PAYSAFE).left();
    let place = |name: &str| left.last.iter().position(|effect| effect == name).unwrap();
    assert!(place("SaveAttempt") < place("Navigate"));
    assert!(place("RememberShown") < place("Navigate"));

    assert_eq!(left.stored.len(), 1);
    let (key, text) = left.stored.first_key_value().unwrap();
    let hash = state_of(1).hash();
    assert_eq!(key, &format!("hosted-flow:attempt:{hash}"));
    assert_eq!(
        serde_json::from_str::<Value>(text).unwrap(),
        json!({ "version": 1, "flow": "flw_1", "provider": "paysafe", "stateHash": hash,
                "launchedAt": left.wall.as_millis() })
    );
}

#[test]
fn a_create_has_provider_return_url_and_purpose() {
    let mut page = Harness::new(PAYSAFE);
    page.config.purpose = Some("payout".to_owned());
    let started = page.starting();
    let (_, request) = started.in_flight.as_ref().unwrap();
    assert_eq!(request.url, "/hosted-flow/v1/flows");
    let state = state_of(1);
    let back = format!(
        "https://bank.example/onboarding?step=3&utm=a%20b&hf_attempt={}#verify",
        state.expose()
    );
    assert_eq!(
        serde_json::from_str::<Value>(request.body.as_ref().unwrap().expose()).unwrap(),
        json!({ "provider": "paysafe", "returnUrl": back, "purpose": "payout" })
    );
    assert_eq!(request.idempotency_key.as_ref().unwrap().len(), 32);
}

#[test]
fn a_page_may_set_return_page_and_parameter() {
    let mut page = Harness::new(PAYSAFE);
    page.config.return_url = Some(ReturnPage::parse("https://bank.example/back?x=1").unwrap());
    page.config.parameter = ParameterName::parse("visit").unwrap();
    let left = page.left();
    let back = format!(
        "https://bank.example/back?x=1&visit={}",
        state_of(1).expose()
    );
    assert_eq!(left.last_return_url(), back);
    let returned = left.returned();
    assert_eq!(returned.request_line(), "GET /flows/flw_1");
    assert!(returned.stored.is_empty(), "the record is used");
}

/// Fault K06.
#[test]
fn a_retried_create_keeps_its_key_a_new_click_does_not() {
    use crate::harness::replies::{bare, timed_out};
    let tried = Harness::new(PAYSAFE)
        .starting()
        .answered(timed_out())
        .shows("starting")
        .retried()
        .answered(bare(503))
        .retried();
    let keys = |harness: &Harness| -> Vec<String> {
        let keys = harness
            .calls
            .iter()
            .filter_map(|c| c.idempotency_key.clone());
        keys.collect()
    };
    let first = keys(&tried);
    assert_eq!(first.len(), 3);
    assert!(first.iter().all(|key| *key == first[0]));

    let given_up = tried
        .answered(bare(503))
        .shows("problem")
        .has_problem("cannot-reach")
        .offers(&[Action::CheckNow]);
    let again = given_up
        .pressed(Action::CheckNow)
        .answered(open_flows([]))
        .pressed(Action::Start);
    assert_ne!(keys(&again)[3], first[0]);
}

/// Fault K07.
#[test]
fn a_create_whose_answer_was_lost_is_found_again() {
    use crate::harness::replies::timed_out;
    let found = Harness::new(PAYSAFE)
        .starting()
        .answered(timed_out())
        .reloaded()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .shows("needs-input");
    assert_eq!(found.calls_of("post"), 1);
}

/// Fault N01.
#[test]
fn offline_at_the_click_goes_nowhere_and_leaves_nothing_behind() {
    let offline = Harness::new(PAYSAFE)
        .idle()
        .offline()
        .pressed(Action::Start)
        .shows("problem")
        .has_problem("offline")
        .offers(&[Action::Start]);
    assert_eq!(offline.calls_of("post"), 0);
    assert!(offline.stored.is_empty());
    let online = offline.online();
    assert_eq!(online.calls_of("post"), 0, "nothing starts by itself");
    online.pressed(Action::Start).shows("starting");
}

/// Fault B31.
#[test]
fn a_stalled_navigation_frees_the_button_after_15_s() {
    let left = Harness::new(PAYSAFE).left();
    assert_eq!(left.timers.last(), Some(&secs(15)));
    let freed = left.timer_fired();
    assert_eq!(freed.view().topic, Topic::DidNotOpen);
    let freed = freed
        .answered(open(PAYSAFE))
        .shows("needs-input")
        .offers(&[Action::Continue, Action::CheckNow]);
    assert_eq!(freed.view().topic, Topic::DidNotOpen);
    freed.pressed(Action::Continue).shows("starting");
}

/// Fault B31.
#[test]
fn did_not_open_is_shown_until_a_new_status() {
    let freed = Harness::new(PAYSAFE).left().timer_fired();
    let opened = freed
        .clone()
        .answered(paysafe("ONGOING_VERIFICATION"))
        .shows("waiting");
    assert_eq!(opened.view().topic, Topic::Processing, "it did open");
    // Back from the hosted page, which was only slow.
    let back = freed.answered(open(PAYSAFE)).restored();
    assert_eq!(back.view().topic, Topic::Checking, "it did open");
}

/// Fault B05.
#[test]
fn back_into_the_cached_page_reads_again() {
    let back = Harness::new(PAYSAFE)
        .left()
        .after(secs(40))
        .restored()
        .shows("checking");
    assert_eq!(back.request_line(), "GET /flows/flw_1");
    assert_eq!(back.timer, None, "the watchdog is cancelled");
    let again = back
        .answered(open(PAYSAFE))
        .shows("needs-input")
        .pressed(Action::Continue);
    assert_eq!(again.request_line(), "POST /flows/flw_1/launch");
}

/// Fault B05.
#[test]
fn back_during_a_create_finds_the_created_flow() {
    let back = Harness::new(PAYSAFE).starting().restored();
    assert_eq!(back.request_line(), "GET /flows?open=true&provider=paysafe");
    // Cached without a network: the call is lost, and no answer will come.
    let offline = Harness::new(PAYSAFE).starting().offline().restored();
    offline
        .online()
        .timer_fired()
        .answered(open_flows([]))
        .shows("idle");
}

/// Fault B05.
#[test]
fn back_between_two_tries_leaves_no_timer() {
    let back = Harness::new(PAYSAFE)
        .starting()
        .answered(crate::harness::replies::bare(503))
        .restored();
    assert_eq!(back.timer, None);
    back.answered(open_flows([])).shows("idle");
}

/// Fault B25.
#[test]
fn a_refused_navigation_is_a_problem_with_a_button() {
    let refused = Harness::new(PAYSAFE)
        .left()
        .navigation_refused()
        .has_problem("navigation-refused")
        .offers(&[Action::Continue]);
    assert_eq!(refused.timer, None);
    refused
        .pressed(Action::Continue)
        .answered(open(PAYSAFE).with_launch())
        .shows("leaving");
}

/// Fault P16.
#[test]
fn a_launch_to_another_host_goes_nowhere() {
    let evil = json!({ "kind": "paysafe", "redirectUrl": "https://evil.example/x?secret-path",
                       "secureCode": "c2Rm" });
    let refused = Harness::new(PAYSAFE)
        .starting()
        .answered(open(PAYSAFE).launching(evil))
        .has_problem("launch-host-not-allowed");
    assert_eq!(refused.navigations.len(), 0);
    assert!(refused.stored.is_empty(), "nothing is launched");
    let printed = format!("{:?} {:?}", refused.host_events, refused.view());
    assert!(!printed.contains("secret-path"), "{printed}");
}

#[test]
fn a_missing_launch_is_a_problem() {
    Harness::new(PAYSAFE)
        .starting()
        .answered(open(PAYSAFE))
        .answered(open(PAYSAFE))
        .has_problem("launch-missing")
        .offers(&[Action::Continue, Action::StartOver]);
}

/// Fault K05.
#[test]
fn a_launch_of_a_decided_flow_shows_the_verdict() {
    let done = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .pressed(Action::Continue)
        .answered(paysafe("COMPLETED").revision(2))
        .shows("settled");
    assert_eq!(done.status(), Some("approved"));
    assert_eq!(done.navigations.len(), 0);
}

/// Fault K03.
#[test]
fn a_launch_of_another_flow_goes_nowhere() {
    let other = Harness::new(PAYSAFE)
        .visited()
        .answered(open_flows([open(PAYSAFE)]))
        .answered(open(PAYSAFE))
        .pressed(Action::Continue)
        .answered(open(PAYSAFE).id("flw_2").with_launch())
        .has_problem("foreign-flow");
    assert_eq!(other.navigations.len(), 0);
    assert_eq!(other.view().reference.unwrap().as_str(), "flw_1");
}

/// Fault K03.
#[test]
fn a_create_answered_with_another_provider_s_flow_goes_nowhere() {
    let other = Harness::new(PAYSAFE)
        .starting()
        .answered(open(Provider::Ondato).with_launch())
        .has_problem("foreign-flow");
    assert_eq!(other.navigations.len(), 0);
    assert_eq!(other.status(), None);
}

/// Fault T07.
#[test]
fn every_click_fetches_a_launch_of_its_own() {
    let again = Harness::new(PAYSAFE)
        .left()
        .after(secs(600))
        .restored()
        .answered(open(PAYSAFE))
        .pressed(Action::Continue)
        .shows("starting");
    assert_eq!(
        again.navigations.len(),
        1,
        "nothing of the first is used again"
    );
    let fresh = json!({ "kind": "paysafe", "secureCode": "ZnJlc2g=",
                        "redirectUrl": "https://pi-verify.eu-mprod.sandbox.dw-cloud.net/2" });
    let left = again.answered(open(PAYSAFE).launching(fresh));
    assert_eq!(
        left.navigations[1].expose(),
        "https://pi-verify.eu-mprod.sandbox.dw-cloud.net/2?secureCode=ZnJlc2g%3D"
    );
    assert_eq!(left.stored.len(), 2, "a record for each attempt");
    let back = left.returned().answered(paysafe("COMPLETED"));
    assert!(back.stored.is_empty(), "all are deleted when it is settled");
}

/// The address bar is about to show it.
#[test]
fn the_host_of_the_hosted_page_is_named() {
    let host = "pi-verify.eu-mprod.sandbox.dw-cloud.net";
    let only = Harness::new(PAYSAFE);
    let starting = only.clone().starting().view();
    assert_eq!(
        (starting.host.as_deref(), starting.opens),
        (Some(host), None)
    );
    assert_eq!(only.left().view().opens.as_deref(), Some(host));

    // Of two, nobody knows which one the launch will name.
    let mut several = Harness::new(PAYSAFE);
    several
        .config
        .hosts
        .add_host("verify.bank.example")
        .unwrap();
    assert_eq!(several.clone().idle().view().host, None);
    let left = several.left();
    assert_eq!(left.view().opens.as_deref(), Some(host));
    assert_eq!(left.restored().view().opens, None);

    // One with a port or without https is not named by its name alone.
    let none = Provider::ConnectFi.allowed_hosts();
    let port = none.clone().with_host("bank.example:8443").unwrap();
    assert_eq!((none.only(), port.only()), (None, None));
    let one = none.with_host("Bank.example:443").unwrap();
    assert_eq!(one.only(), Some("bank.example"));
}
