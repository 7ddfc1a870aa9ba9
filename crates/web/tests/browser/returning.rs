//! The return from the hosted page: the parameters of the address, and their effect.

use std::time::Duration;

use hosted_flow::{FlowId, Provider, Settings};
use hosted_flow_core::attempt::{AttemptRecord, AttemptState};
use hosted_flow_core::time::Timestamp;
use js_sys::JSON;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, never};
use crate::fixture::flows::{FLOW, HOSTED, launch_to, ondato, open, paysafe};
use crate::fixture::page::{self, history, local_storage, session_storage};
use crate::fixture::patch::Patch;
use crate::fixture::{Fixture, keep};

const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";

/// Stores the record of an attempt with this state, as the launch of [`FLOW`] did.
pub(crate) fn remember(fixture: &Fixture, random: &str, provider: Provider) -> String {
    remember_flow(fixture, FLOW, random, provider)
}

/// The same for another flow.
pub(crate) fn remember_flow(
    fixture: &Fixture,
    flow: &str,
    random: &str,
    provider: Provider,
) -> String {
    let flow = FlowId::new(flow).expect("an id");
    let random = AttemptState::parse(random).expect("a state");
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a date"
    )]
    let now = Timestamp::from_millis(fixture.clock.wall() as u64);
    let record = AttemptRecord::new(flow, provider, &random, now);
    local_storage()
        .set_item(&record.key(), &record.to_text())
        .expect("room");
    record.key()
}

async fn mount(fixture: &Fixture) {
    fixture.mount(Settings::new(Provider::Paysafe)).await;
}

/// Faults B09, D02.
#[wasm_bindgen_test]
async fn the_address_is_cleaned_and_the_host_keeps_its_own() {
    let (held, later) = json(200, &paysafe(1, "ACTIVE")).held();
    let fixture = Fixture::new([held, never()]);
    remember(&fixture, STATE, Provider::Paysafe);
    let kept = JSON::parse(r#"{"router":{"key":"k1","n":[1,2]},"scroll":12}"#).expect("JSON");
    let ours = format!("hf_attempt={STATE}&sessionId=s1&sessionStatus=COMPLETED&status=OK");
    let hosts = "/join/step?utm=a%20b&empty=&flag&x=%zz+y&utm=2";
    page::go_to(&format!("{hosts}&{ours}#part?2&hf_attempt=no"), &kept);
    let entries = history().length().expect("a length");
    mount(&fixture).await;

    // Before the first answer, and before another script can read it.
    assert_eq!(fixture.phase(), "checking");
    let origin = page::window().location().origin().expect("an origin");
    assert_eq!(
        page::href(),
        format!("{origin}{hosts}#part?2&hf_attempt=no")
    );
    let entry = history().state().expect("a state");
    assert_eq!(JSON::stringify(&entry).ok(), JSON::stringify(&kept).ok());
    assert_eq!(history().length(), Ok(entries));
    assert_eq!(page::records(), [], "the record is used");
    assert_eq!(fixture.backend.lines(), [READ]);
    assert!(!fixture.markup().contains(STATE));
    assert!(!page::document().title().contains(STATE));
    later.give();
    fixture.until_phase("waiting").await;
}

/// Fault P05.
#[wasm_bindgen_test]
async fn the_address_is_no_verdict() {
    for status in ["COMPLETED", "FAILED", "%3Cb%3E"] {
        let active = |revision| json(200, &paysafe(revision, "ACTIVE"));
        let fixture = Fixture::new((1..20).map(active));
        remember(&fixture, STATE, Provider::Paysafe);
        let address = format!("/?hf_attempt={STATE}&sessionStatus={status}&statusReason=OTHER");
        page::go_to(&address, &JsValue::NULL);
        mount(&fixture).await;
        fixture.until_phase("waiting").await;
        assert_eq!(
            fixture.status().as_deref(),
            Some("awaiting-customer"),
            "{status}"
        );
        assert_eq!(
            fixture.headline(),
            "Checking your result",
            "not shown as unfinished"
        );
        fixture.advance(Duration::from_secs(12)).await;
        assert_eq!(fixture.phase(), "needs-input", "{status}");
        assert_eq!(fixture.departures(), [""; 0]);
    }
}

/// Fault P34.
#[wasm_bindgen_test]
async fn a_forged_state_cleans_the_address_and_touches_no_record() {
    let forged = [
        "",
        "0",
        "__proto__",
        "constructor",
        "%00",
        "0123456789ABCDEF0123456789ABCDEF",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "ffffffffffffffffffffffffffffffff",
        "0123456789abcdef0123456789abcdef&hf_attempt=0123456789abcdef0123456789abcdef",
        "%3Cimg%20src=x%20onerror=alert(1)%3E",
    ];
    for state in forged {
        let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE")), never()]);
        let key = remember(&fixture, STATE, Provider::Paysafe);
        page::go_to(&format!("/?a=1&hf_attempt={state}"), &JsValue::NULL);
        mount(&fixture).await;
        assert!(page::href().ends_with("/?a=1"), "{}", page::href());
        assert_eq!(
            fixture.backend.lines(),
            [READ],
            "{state}: our own flow, by our own record"
        );
        let kept: Vec<String> = page::records().into_iter().map(|(key, _)| key).collect();
        assert_eq!(kept, [key], "{state}");
        assert_eq!(fixture.find_all("img").len(), 0, "{state}");
        assert_eq!(fixture.departures(), [""; 0]);
    }
}

/// Fault B08.
#[wasm_bindgen_test]
async fn a_return_url_in_another_browser_lists_open_flows() {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    page::go_to(
        &format!("/?hf_attempt={STATE}&sessionStatus=COMPLETED"),
        &JsValue::NULL,
    );
    mount(&fixture).await;
    fixture.until_phase("idle").await;
    assert!(page::href().ends_with('/'), "{}", page::href());
    assert_eq!(fixture.backend.lines(), [FIND]);
}

/// Fault P35.
#[wasm_bindgen_test]
async fn a_state_works_once() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE"))]);
    remember(&fixture, STATE, Provider::Paysafe);
    let address = format!("/?hf_attempt={STATE}");
    page::go_to(&address, &JsValue::NULL);
    mount(&fixture).await;
    assert_eq!(fixture.backend.lines(), [READ]);
    fixture.unmount().await;

    // In another tab, whose session storage is empty.
    session_storage().clear().expect("a storage");
    page::go_to(&address, &JsValue::NULL);
    fixture.backend.answer([json(200, &open(&[]))]);
    mount(&fixture).await;
    fixture.until_phase("idle").await;
    assert_eq!(
        fixture.backend.lines()[1..],
        [FIND],
        "the second time it is an ordinary visit"
    );
}

/// Fault P36.
#[wasm_bindgen_test]
async fn the_record_of_another_provider_is_not_used() {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    let key = remember(&fixture, STATE, Provider::Ondato);
    page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
    mount(&fixture).await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.backend.lines(), [FIND]);
    assert_eq!(page::records()[0].0, key);
}

/// Fault P38.
#[wasm_bindgen_test]
async fn an_error_in_the_address_cancels_nothing_and_is_not_shown() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ONGOING_VERIFICATION")), never()]);
    remember(&fixture, STATE, Provider::Paysafe);
    let query = "?error=access_denied&error_description=%3Cimg%20src=x%20onerror=alert(1)%3ENope";
    page::go_to(&format!("/{query}"), &JsValue::NULL);
    mount(&fixture).await;
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.lines(), [READ]);
    assert!(
        page::href().ends_with(query),
        "other parameters stay: {}",
        page::href()
    );
    assert!(!fixture.text().contains("Nope") && !fixture.text().contains("access_denied"));
    assert_eq!(fixture.find_all("img").len(), 0);
}

/// Fault B09.
#[wasm_bindgen_test]
async fn the_result_is_shown_though_cleaning_the_url_fails() {
    let fixture = Fixture::new([json(200, &paysafe(1, "COMPLETED"))]);
    remember(&fixture, STATE, Provider::Paysafe);
    page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
    keep(Patch::throwing(&history(), "replaceState"));
    mount(&fixture).await;
    fixture.until_phase("settled").await;
    assert_eq!(page::records(), []);
}

/// Fault B04.
#[wasm_bindgen_test]
async fn a_reload_after_the_return_shows_the_same_flow() {
    let ongoing = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    let return_url = fixture.backend.last().json()["returnUrl"]
        .as_str()
        .map(str::to_owned);
    fixture.unmount().await;

    page::go_to(&return_url.expect("a return URL"), &JsValue::NULL);
    fixture.backend.answer([ongoing()]);
    mount(&fixture).await;
    fixture.until_phase("waiting").await;
    assert_eq!(page::records(), []);
    fixture.unmount().await;

    // The address is clean and the record is removed: session storage still names the flow.
    fixture.backend.answer([ongoing(), never()]);
    mount(&fixture).await;
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.lines()[2..], [READ, READ]);
}

/// Fault B11.
#[wasm_bindgen_test]
async fn a_discarded_tab_continues_when_it_is_visible() {
    let ongoing = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let fixture = Fixture::new([ongoing()]);
    remember(&fixture, STATE, Provider::Paysafe);
    page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
    mount(&fixture).await;
    fixture.until_phase("waiting").await;
    fixture.unmount().await;

    // The tab's session storage is restored with it.
    keep(Patch::value(
        &page::document(),
        "wasDiscarded",
        &JsValue::TRUE,
    ));
    page::set_visible(false);
    fixture.backend.answer([ongoing()]);
    mount(&fixture).await;
    fixture.until_phase("waiting").await;
    fixture.advance(Duration::from_mins(30)).await;
    assert_eq!(fixture.backend.count(), 2, "one request while hidden");
    fixture.backend.answer([ongoing()]);
    page::set_visible(true);
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.lines()[1..], [READ; 2]);
}

/// Fault B19.
#[wasm_bindgen_test]
async fn storage_cleared_while_away_is_recovered_by_the_backend() {
    let launch = json(201, &launch_to(HOSTED));
    let fixture = Fixture::idle(Provider::Paysafe, [launch]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    let sent = fixture.backend.last().json();
    let return_url = sent["returnUrl"].as_str().expect("a return URL");
    fixture.unmount().await;

    for storage in [local_storage(), session_storage()] {
        storage.clear().expect("a storage");
    }
    page::go_to(return_url, &JsValue::NULL);
    let ongoing = paysafe(2, "ONGOING_VERIFICATION");
    fixture.backend.answer([
        json(200, &open(std::slice::from_ref(&ongoing))),
        json(200, &ongoing),
    ]);
    mount(&fixture).await;
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.lines()[2..], [FIND, READ]);
    assert!(!page::href().contains("hf_attempt"), "{}", page::href());
    assert_eq!(fixture.departures().len(), 1);
}

/// Fault P37.
#[wasm_bindgen_test]
async fn a_return_after_the_end_shows_the_end() {
    let completed = || json(200, &paysafe(2, "COMPLETED"));
    let fixture = Fixture::new([completed()]);
    remember(&fixture, STATE, Provider::Paysafe);
    let return_url = format!("/?hf_attempt={STATE}&sessionStatus=FAILED");
    for visit in 1..=3 {
        page::go_to(&return_url, &JsValue::NULL);
        mount(&fixture).await;
        fixture.until_phase("settled").await;
        assert_eq!(fixture.status().as_deref(), Some("approved"));
        assert_eq!(fixture.code(), None, "and no error");
        assert_eq!(fixture.actions(), [""; 0], "and no new session is offered");
        assert_eq!(fixture.backend.count(), visit);
        assert_eq!(fixture.backend.last().url, READ[4..]);
        fixture.unmount().await;
        fixture.backend.answer([completed()]);
    }
    assert_eq!(fixture.departures(), [""; 0]);
}

/// Fault P31.
#[wasm_bindgen_test]
async fn a_return_without_parameters_is_recovered() {
    let listed = open(&[ondato(3, "Completed", Some("Awaiting"))]);
    let approved = json(200, &ondato(4, "Completed", Some("Approved")));
    let fixture = Fixture::visit(Provider::Ondato, [json(200, &listed), approved]).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    assert_eq!(fixture.backend.lines()[1], READ);
}
