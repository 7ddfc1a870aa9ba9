//! A return: what the address and the storage prove.

use hosted_flow_core::attempt::AttemptRecord;
use hosted_flow_core::config::Config;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::flow::{Action, Flow};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::time::{Now, Timestamp};
use hosted_flow_core::view::Topic;

use crate::harness::replies::{approved, deciding, open, open_flows, paused, paysafe, problem};
use crate::harness::{Harness, PAGE, secs, state_of};

const PAYSAFE: Provider = Provider::Paysafe;
const FINDING: &str = "GET /flows?open=true&provider=paysafe";

/// A record of a launch, as this browser stored it.
fn stored(page: &mut Harness, flow: &str, provider: Provider, click: u8, launched_at: u64) {
    let record = AttemptRecord::new(
        FlowId::new(flow).unwrap(),
        provider,
        &state_of(click),
        Timestamp::from_millis(launched_at),
    );
    page.stored.insert(record.key(), record.to_text());
}

fn with_attempt(click: u8) -> String {
    format!("/back?a=1&hf_attempt={}&b=%zz", state_of(click).expose())
}

#[test]
fn the_attempt_in_the_address_leads_to_its_flow_once() {
    let back = Harness::new(PAYSAFE).left().returned();
    assert_eq!(back.request_line(), "GET /flows/flw_1");
    assert!(back.stored.is_empty(), "used up");
    assert_eq!(
        back.last[0], "ReplaceAddress",
        "cleaned before anything else"
    );
}

/// Fault B04.
#[test]
fn a_reload_before_the_first_answer_goes_on() {
    let same_tab = Harness::new(PAYSAFE).left().returned().reloaded();
    assert_eq!(same_tab.request_line(), "GET /flows/flw_1");
    // The same where the return opened another tab, which had not shown the flow.
    let other_tab = Harness::new(PAYSAFE)
        .left()
        .returned_in_another_tab()
        .reloaded();
    assert_eq!(other_tab.request_line(), "GET /flows/flw_1");
    other_tab.answered(approved(PAYSAFE)).shows("settled");
}

/// Fault B03.
#[test]
fn a_reload_before_the_navigation_offers_to_continue() {
    Harness::new(PAYSAFE)
        .left()
        .reloaded()
        .answered(open(PAYSAFE))
        .shows("needs-input")
        .offers(&[Action::Continue, Action::CheckNow]);
}

/// Fault B06.
#[test]
fn back_to_a_fresh_page_offers_to_go_on() {
    let mut back = Harness::new(PAYSAFE).left();
    back.shown = None;
    let back = back.reloaded();
    assert_eq!(back.request_line(), "GET /flows/flw_1", "by its record");
    assert_eq!(back.stored.len(), 1, "not used");
    back.answered(open(PAYSAFE)).shows("needs-input");
}

/// Fault P35.
#[test]
fn a_used_attempt_recovers() {
    let first = Harness::new(PAYSAFE).left();
    let url = first.last_return_url();
    let used = first.returned().answered(deciding(PAYSAFE));
    // The same address again, from the history.
    let mut again = used.clone().went_to(&url);
    assert_eq!(again.request_line(), "GET /flows/flw_1", "by this tab");
    again.shown = None;
    let again = again.went_to(&url);
    assert_eq!(again.request_line(), FINDING);
}

/// Faults P33, P34.
#[test]
fn without_a_usable_attempt_the_open_flow_is_looked_for() {
    let state = state_of(1).expose().to_owned();
    for query in [
        String::new(),
        "?hf_attempt=".to_owned(),
        "?hf_attempt=__proto__".to_owned(),
        format!("?hf_attempt={state}"),
        format!("?hf_attempt={state}&hf_attempt={state}"),
        format!("?hf_attempt={}", state.to_uppercase()),
        format!("?hf_attempt={}", &state[..31]),
        "?error=access_denied&sessionStatus=FAILED".to_owned(),
    ] {
        let back = Harness::new(PAYSAFE).went_to(&format!("/back{query}"));
        assert_eq!(back.request_line(), FINDING, "{query}");
        let found = back.answered(open_flows([deciding(PAYSAFE).id("flw_3")]));
        assert_eq!(found.request_line(), "GET /flows/flw_3", "{query}");
    }
}

/// Fault P33.
#[test]
fn a_doubled_attempt_uses_no_record_up() {
    let mut page = Harness::new(PAYSAFE);
    let now = page.wall.as_millis();
    stored(&mut page, "flw_1", PAYSAFE, 1, now);
    let state = state_of(1).expose().to_owned();
    let back = page.went_to(&format!("/back?hf_attempt={state}&hf_attempt={state}"));
    assert_eq!(back.stored.len(), 1);
    assert_eq!(back.href, "/back");
}

/// Faults P36, B13.
#[test]
fn each_attempt_finds_its_own_record() {
    let mut page = Harness::new(PAYSAFE);
    let now = page.wall.as_millis();
    stored(&mut page, "flw_old", PAYSAFE, 1, now - 5_000);
    stored(&mut page, "flw_new", PAYSAFE, 2, now - 1_000);
    stored(&mut page, "flw_idv", Provider::Ondato, 3, now);

    let old = page.clone().went_to(&with_attempt(1));
    assert_eq!(old.request_line(), "GET /flows/flw_old");
    assert_eq!(old.stored.len(), 2);
    assert_eq!(old.href, "/back?a=1&b=%zz");

    let unknown = page.clone().went_to(&with_attempt(9));
    assert_eq!(
        unknown.request_line(),
        "GET /flows/flw_new",
        "the newest of ours"
    );
    assert_eq!(unknown.stored.len(), 3, "no record is changed");

    let of_another_provider = page.went_to(&with_attempt(3));
    assert_eq!(of_another_provider.request_line(), "GET /flows/flw_new");
    assert_eq!(of_another_provider.stored.len(), 3);
}

/// Faults B20, B21.
#[test]
fn invalid_records_are_removed_and_not_used() {
    let mut page = Harness::new(PAYSAFE);
    let now = page.wall.as_millis();
    stored(&mut page, "flw_day", PAYSAFE, 1, now - 86_400_001);
    let key = |end: &str| format!("hosted-flow:attempt:{end}");
    page.stored.insert(key("a"), "{".to_owned());
    page.stored.insert(key("b"), "x".repeat(5 << 20));
    page.stored.insert(
        key("c"),
        r#"{"version":1,"flow":"flw_c","provider":"paysafe","stateHash":"d","launchedAt":1}"#
            .to_owned(),
    );
    page.stored.insert(key("e"), "null".to_owned());
    let cleaned = page.went_to(&with_attempt(1));
    assert!(cleaned.stored.is_empty());
    assert_eq!(cleaned.request_line(), FINDING);
}

/// Fault B21.
#[test]
fn the_tab_s_stored_flow_id_is_checked() {
    for shown in [
        "",
        "..",
        "../admin",
        "https://evil.example/",
        "a b",
        "flw\n1",
    ] {
        let mut page = Harness::new(PAYSAFE);
        page.shown = Some(shown.to_owned());
        assert_eq!(page.visited().request_line(), FINDING, "{shown:?}");
    }
}

/// Fault K03.
#[test]
fn the_flow_of_another_provider_is_never_shown_here() {
    // The tab's storage, or a forged record, names a flow of another provider.
    let mut page = Harness::new(PAYSAFE);
    page.shown = Some("flw_idv".to_owned());
    let requested = page.visited();
    assert_eq!(requested.request_line(), "GET /flows/flw_idv");
    let read = requested
        .answered(approved(Provider::Ondato).id("flw_idv"))
        .shows("checking");
    assert_eq!(read.status(), None, "nothing of it is shown");
    assert_eq!(read.request_line(), FINDING);
    assert_eq!(read.shown, None);
    read.answered(open_flows([])).shows("idle");
}

/// Fault K04.
#[test]
fn a_person_who_paused_may_continue_at_once() {
    Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(paused(PAYSAFE))
        .shows("needs-input")
        .offers(&[Action::Continue, Action::CheckNow]);
}

/// Fault K03.
#[test]
fn a_flow_for_another_purpose_is_never_shown_here() {
    let mut page = Harness::new(PAYSAFE);
    page.shown = Some("flw_1".to_owned());
    let read = page.visited().answered(approved(PAYSAFE).purpose("payout"));
    assert_eq!(read.status(), None, "nothing of it is shown");
    assert_eq!(read.request_line(), FINDING);
    let ours = read.answered(open_flows([
        open(PAYSAFE).purpose("payout"),
        open(PAYSAFE).id("flw_new"),
    ]));
    assert_eq!(ours.request_line(), "GET /flows/flw_new");
}

/// Fault K03.
#[test]
fn a_list_with_other_flows_offers_ours() {
    let found = Harness::new(PAYSAFE).visited().answered(open_flows([
        open(Provider::Ondato).id("flw_idv"),
        open(PAYSAFE).id("flw_new"),
        open(PAYSAFE).id("flw_old"),
    ]));
    assert_eq!(found.request_line(), "GET /flows/flw_new");
}

/// Fault T01.
#[test]
fn a_clock_that_is_a_day_wrong_loses_no_flow() {
    const DAY: u64 = 86_400_000;
    for (at_launch, at_return) in [(DAY, DAY + 100_000), (2 * DAY, DAY + 100_000)] {
        let mut page = Harness::new(PAYSAFE);
        page.wall = Timestamp::from_millis(at_launch);
        let mut left = page.left();
        left.wall = Timestamp::from_millis(at_return);
        // In a tab without its own storage, only the record knows the flow.
        let back = left.returned_in_another_tab();
        assert_eq!(back.request_line(), "GET /flows/flw_1");
        assert_eq!(back.calls_of("open=true"), 1, "not looked for again");
    }
    // The clock was a day slow at the launch, and corrected before the return: the record looks too
    // old.
    let mut page = Harness::new(PAYSAFE);
    page.wall = Timestamp::from_millis(DAY);
    let mut left = page.left();
    left.wall = Timestamp::from_millis(2 * DAY + 100_000);
    // The tab's storage still names the flow.
    let back = left.clone().returned();
    assert!(back.stored.is_empty(), "no record is kept for longer");
    assert_eq!(back.request_line(), "GET /flows/flw_1");
    // In another tab, the list of open flows does.
    let back = left.returned_in_another_tab();
    assert!(back.stored.is_empty(), "no record is kept for longer");
    assert_eq!(back.request_line(), FINDING);
    let found = back.answered(open_flows([deciding(PAYSAFE)]));
    assert_eq!(found.request_line(), "GET /flows/flw_1");
    let found = found.answered(deciding(PAYSAFE)).shows("waiting");
    assert_eq!(found.calls_of("post"), 1, "and none is created");
}

/// Fault K04.
#[test]
fn just_after_a_return_unfinished_is_not_shown() {
    let back = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(open(PAYSAFE))
        .shows("waiting");
    assert_eq!(back.view().topic, Topic::JustBack);
    // A person who has finished would start again with this button.
    assert!(!back.view().actions.contains(&Action::Continue));
    assert!(back.timers.last().unwrap() <= &secs(2), "read again soon");
    let reported = back
        .timer_fired()
        .answered(open(PAYSAFE))
        .shows("waiting")
        .after(secs(10))
        .timer_fired()
        .answered(open(PAYSAFE))
        .shows("needs-input");
    assert_eq!(reported.view().topic, Topic::Unfinished);
}

/// Fault K05.
#[test]
fn an_existing_verdict_is_shown_at_once() {
    let done = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(approved(PAYSAFE))
        .shows("settled");
    assert_eq!(done.timer, None);
    assert_eq!(done.calls_of("get /hosted-flow/v1/flows/"), 1);
}

/// Faults B07, B11.
#[test]
fn a_reload_after_the_verdict_shows_it_again() {
    let again = Harness::new(PAYSAFE)
        .left()
        .returned()
        .answered(approved(PAYSAFE))
        .reloaded();
    assert_eq!(again.request_line(), "GET /flows/flw_1");
    again.answered(approved(PAYSAFE)).shows("settled");
}

/// Fault B19.
#[test]
fn without_storage_the_backend_knows_the_flow() {
    let mut left = Harness::new(PAYSAFE).left();
    left.stored.clear();
    left.shown = None;
    let back = left.returned();
    assert_eq!(back.request_line(), FINDING);
    back.answered(open_flows([deciding(PAYSAFE)]))
        .answered(deciding(PAYSAFE))
        .shows("waiting");
}

/// Fault B08.
#[test]
fn another_user_with_the_address_sees_nothing() {
    let url = Harness::new(PAYSAFE).left().last_return_url();
    let stranger = Harness::new(PAYSAFE).went_to(&url);
    assert_eq!(stranger.view().reference, None);
    stranger.answered(open_flows([])).shows("idle");
    Harness::new(PAYSAFE)
        .went_to(&url)
        .answered(problem(401, "session-expired"))
        .has_problem("session-expired");
}

/// Fault S07.
#[test]
fn an_address_cannot_name_a_flow() {
    let page = Harness::new(PAYSAFE)
        .went_to("/back?flow=flw_evil&id=flw_evil&autostart=1&shown=flw_evil#flow=flw_evil");
    assert_eq!(page.request_line(), FINDING);
    assert_eq!(page.calls_of("post"), 0);
    let idle = page.answered(open_flows([])).shows("idle");
    assert_eq!(idle.calls_of("post"), 0, "nothing starts by itself");
}

/// Fault P03.
#[test]
fn unfinished_after_processing_is_no_error() {
    Harness::new(PAYSAFE)
        .waiting()
        .after(secs(60))
        .timer_fired()
        .answered(paysafe("AWAITING_USER_INPUT").revision(2))
        .shows("needs-input")
        .timer_fired()
        .answered(deciding(PAYSAFE).revision(3))
        .shows("waiting");
}

#[test]
fn a_page_with_several_flows_assigns_the_return() {
    for provider in [Provider::Ondato, Provider::Paysafe] {
        let left = Harness::new(provider).left();
        let stored: Vec<_> = left.stored.clone().into_iter().collect();
        let now = Now {
            wall: left.wall,
            monotonic: left.monotonic,
        };
        let back = left.last_return_url();
        let is_of =
            |provider, href: &str| Flow::is_return(&Config::new(provider), href, &stored, now);
        assert!(is_of(provider, &back));
        assert!(!is_of(Provider::ConnectPay, &back));
        assert!(!is_of(provider, PAGE), "a visit like any other");
        let forged = format!("/join?hf_attempt={}", "0".repeat(32));
        assert!(!is_of(provider, &forged));
        // A scanned link, where hand-offs are on.
        let scanned = "/join?hf_handoff=needle-token-0123456789ab";
        assert!(!is_of(provider, scanned));
        assert!(is_of(Provider::Airwallex, scanned));
    }
}
