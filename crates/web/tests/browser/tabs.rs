//! Several tabs, and several components on one page, with one flow.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::{Array, Object, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{StorageEvent, StorageEventInit};

use crate::fixture::answer::{Answer, json};
use crate::fixture::flows::{open, paysafe};
use crate::fixture::other_tab::OtherTab;
use crate::fixture::patch::{Patch, function, get};
use crate::fixture::{Fixture, keep, page};
use crate::returning::{remember, remember_flow};

const FLOW: &str = "flw_7QmBackend";
const LIST: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";
const MINUTE: Duration = Duration::from_mins(1);

fn deciding(revision: u64) -> Answer {
    json(200, &paysafe(revision, "ONGOING_VERIFICATION"))
}

/// This tab waits as a follower, and another one polls.
async fn following() -> (Fixture, OtherTab) {
    let fixture = Fixture::new([json(200, &open(&[paysafe(1, "ACTIVE")])), deciding(1)]);
    let other = OtherTab::new();
    other.hold_lock(FLOW).await;
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("waiting").await;
    // It requests the lock, which another tab holds, and follows.
    fixture
        .until("it rests", || {
            fixture.event_sources.open() == 0 && is_due(&fixture, MINUTE)
        })
        .await;
    (fixture, other)
}

/// Whether a timer is due after exactly this time.
fn is_due(fixture: &Fixture, wait: Duration) -> bool {
    fixture.clock.waits().contains(&wait)
}

/// Fault B12.
#[wasm_bindgen_test]
async fn a_follower_reads_once_a_minute() {
    let (fixture, _other) = following().await;
    let calls = fixture.backend.count();
    fixture.advance(Duration::from_secs(59)).await;
    assert_eq!(fixture.backend.count(), calls, "{}", fixture.describe());
    fixture.backend.answer([deciding(1)]);
    fixture.advance(Duration::from_secs(5)).await;
    assert_eq!(fixture.backend.count(), calls + 1);
}

/// Fault B12.
#[wasm_bindgen_test]
async fn this_tab_polls_once_the_other_is_closed() {
    let (fixture, other) = following().await;
    drop(other);
    let is_soon = || !is_due(&fixture, MINUTE);
    fixture.until("it polls again", is_soon).await;
    assert_eq!(fixture.event_sources.open(), 1, "and it has a stream");
    fixture.backend.answer([deciding(1)]);
    let calls = fixture.backend.count();
    fixture.advance(Duration::from_secs(3)).await;
    assert_eq!(fixture.backend.count(), calls + 1);
}

/// Fault B12.
#[wasm_bindgen_test]
async fn both_end_on_the_same_state() {
    let (fixture, other) = following().await;
    fixture.advance(Duration::from_secs(3)).await;
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    other.tell(format!("paysafe {FLOW} 2"));
    fixture.until_phase("settled").await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
}

/// Fault B12.
#[wasm_bindgen_test]
async fn an_idle_tab_continues_the_flow_of_another_tab() {
    let fixture = Fixture::idle(Provider::Paysafe, []).await;
    assert_eq!(fixture.actions(), ["start"]);
    // Not so soon after its own read.
    fixture.advance(Duration::from_secs(5)).await;
    let begun = || paysafe(1, "ACTIVE");
    fixture
        .backend
        .answer([json(200, &open(&[begun()])), json(200, &begun())]);
    let other = OtherTab::new();
    other.tell(format!("paysafe {FLOW} 1"));
    fixture.until_phase("needs-input").await;
    assert_eq!(fixture.actions(), ["continue", "check-now"]);
    let read = format!("GET /hosted-flow/v1/flows/{FLOW}");
    assert_eq!(
        fixture.backend.lines(),
        [LIST, LIST, &read],
        "none of its own"
    );
}

/// Fault B22.
#[wasm_bindgen_test]
async fn a_forged_message_only_causes_a_read() {
    let (fixture, other) = following().await;
    fixture.advance(Duration::from_secs(3)).await;
    let calls = fixture.backend.count();
    let garbage = ["COMPLETED", "paysafe", "paysafe flw_other 9", "<b>"];
    // It has listened for a shorter time than this tab, so this one has received whatever it has.
    let third = OtherTab::new();
    for garbage in garbage {
        other.tell(garbage);
    }
    // As if another tab had stored an answer.
    for key in [
        format!("hosted-flow:attempt:{FLOW}"),
        format!("paysafe {FLOW} 9"),
    ] {
        let init = StorageEventInit::new();
        init.set_key(Some(&key));
        init.set_new_value(Some(&paysafe(9, "COMPLETED").to_string()));
        let event = StorageEvent::new_with_event_init_dict("storage", &init);
        page::dispatch(&event.expect("an event"));
    }
    fixture
        .until("all messages were received", || third.heard() == garbage)
        .await;
    fixture.settle().await;
    assert_eq!(
        fixture.backend.count(),
        calls,
        "none of these caused a request"
    );
    other.tell(JsValue::NULL);
    other.tell(Object::new());
    fixture.backend.answer([deciding(1)]);
    other.tell(format!("paysafe {FLOW} 18446744073709551615"));
    fixture
        .until("it reads", || fixture.backend.count() == calls + 1)
        .await;
    fixture.settle().await;
    assert_eq!(fixture.phase(), "waiting");
    assert_eq!(fixture.status().as_deref(), Some("processing"));
    assert_eq!(fixture.backend.count(), calls + 1);
}

/// Fault D09.
#[wasm_bindgen_test]
async fn other_tabs_receive_ids_and_numbers() {
    let other = OtherTab::new();
    let fixture = Fixture::polling("waiting", [deciding(1)]).await;
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    let both = [1, 2].map(|revision| format!("paysafe {FLOW} {revision}"));
    fixture
        .until("both are sent", || other.heard().len() == 2)
        .await;
    assert_eq!(other.heard(), both);
}

/// Fault B10.
#[wasm_bindgen_test]
async fn no_channel_is_open_in_the_back_cache() {
    let (fixture, other) = following().await;
    fixture.advance(Duration::from_secs(3)).await;
    let calls = fixture.backend.count();
    let channels = fixture.channels.open();
    page::leave();
    assert_eq!(fixture.channels.open(), channels - 1, "its own is closed");
    other.tell(format!("paysafe {FLOW} 9"));
    // Another tab receives it, and that one is open.
    let third = OtherTab::new();
    other.tell("last");
    fixture
        .until("it was sent", || third.heard() == ["last"])
        .await;
    assert_eq!(fixture.backend.count(), calls);

    fixture.backend.answer([deciding(1)]);
    page::show_again(true);
    fixture
        .until("one request after the return", || {
            fixture.backend.count() == calls + 1
        })
        .await;
    fixture.settle().await;
    fixture.advance(Duration::from_secs(3)).await;
    fixture.backend.answer([deciding(9)]);
    other.tell(format!("paysafe {FLOW} 9"));
    fixture
        .until("it receives messages again", || {
            fixture.backend.count() == calls + 2
        })
        .await;
}

/// Fault B10.
#[wasm_bindgen_test]
async fn a_page_restored_while_hidden_polls_once_visible() {
    let fixture = Fixture::polling("waiting", [deciding(1)]).await;
    let calls = fixture.backend.count();
    page::set_visible(false);
    page::leave();
    page::show_again(true);
    fixture.advance(MINUTE).await;
    assert_eq!(fixture.backend.count(), calls, "{}", fixture.describe());
    assert_eq!(fixture.clock.timers(), 0);
    fixture.backend.answer([deciding(1)]);
    page::set_visible(true);
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.count(), calls + 1);
}

/// Fault B47.
#[wasm_bindgen_test]
async fn a_hidden_page_holds_no_lock() {
    let fixture = Fixture::polling("waiting", [deciding(1)]).await;
    let other = OtherTab::new();
    page::set_visible(false);
    // Otherwise this would never end.
    other.hold_lock(FLOW).await;
    assert_eq!(fixture.event_sources.open(), 0);
}

/// Restores the browser's own locks in place of the simulated ones.
fn real_locks() -> JsValue {
    let navigator: Object = get(&page::window(), "navigator").unchecked_into();
    let prototype: Object = get(&get(&page::window(), "Navigator"), "prototype").unchecked_into();
    let own = Object::get_own_property_descriptor(&prototype, &JsValue::from_str("locks"));
    let locks = function(&own, "get").call0(&navigator).expect("locks");
    keep(Patch::value(&navigator, "locks", &locks));
    locks
}

/// The number of holders of the lock, and of requests that wait for it.
async fn turns(locks: &JsValue) -> usize {
    let calls = function(locks, "query").call0(locks).expect("a question");
    let now = JsFuture::from(calls.unchecked_into::<Promise>()).await;
    let now = now.expect("an answer");
    let all = ["held", "pending"].map(|name| Array::from(&get(&now, name)));
    let ours = format!("hosted-flow:{FLOW}");
    let is_ours = |lock: &JsValue| get(lock, "name").as_string().as_ref() == Some(&ours);
    all.iter()
        .flat_map(|list| list.iter())
        .filter(is_ours)
        .count()
}

/// Faults B12, B47.
#[wasm_bindgen_test]
async fn leadership_after_the_wait_is_released_at_once() {
    let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
    let fixture = Fixture::new([listed, deciding(1)]);
    let locks = real_locks();
    let other = OtherTab::new();
    other.hold_lock(FLOW).await;
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("waiting").await;
    let rests = || fixture.event_sources.open() == 0 && is_due(&fixture, MINUTE);
    fixture.until("it rests", rests).await;
    assert_eq!(turns(&locks).await, 2, "one has it, and one waits");

    // The other tab is closed just after the waiting time of a quarter of an hour is over, and before
    // a timer has fired.
    fixture.backend.otherwise(|| deciding(1));
    fixture.advance(Duration::from_secs(14 * 60 + 40)).await;
    assert_eq!(fixture.phase(), "waiting");
    fixture.clock.sleep(Duration::from_secs(25));
    let calls = fixture.backend.count();
    drop(other);
    fixture.until_phase("parked").await;
    assert_eq!(turns(&locks).await, 0, "{}", fixture.describe());
    assert_eq!(fixture.backend.count(), calls);
}

/// Fault B43.
#[wasm_bindgen_test]
async fn without_locks_or_channels_each_tab_polls_for_itself() {
    let navigator: Object = get(&page::window(), "navigator").unchecked_into();
    let window: Object = page::window().unchecked_into();
    let lacks: [&dyn Fn() -> Patch; 4] = [
        &|| Patch::value(&navigator, "locks", &JsValue::UNDEFINED),
        &|| Patch::throwing_getter(&navigator, "locks"),
        &|| Patch::value(&window, "BroadcastChannel", &JsValue::UNDEFINED),
        &|| Patch::throwing(&window, "BroadcastChannel"),
    ];
    for lack in lacks {
        let listed = open(&[paysafe(1, "ACTIVE")]);
        let fixture = Fixture::new([json(200, &listed), deciding(1)]);
        // Another tab holds the lock, and this one could not receive its messages.
        let other = OtherTab::new();
        other.hold_lock(FLOW).await;
        keep(lack());
        fixture.mount(Settings::new(Provider::Paysafe)).await;
        fixture.until_phase("waiting").await;
        fixture.backend.answer([deciding(1)]);
        fixture.advance(Duration::from_secs(3)).await;
        assert_eq!(fixture.backend.count(), 3, "{}", fixture.describe());
    }
}

const STATES: [&str; 2] = [
    "0123456789abcdef0123456789abcdef",
    "fedcba9876543210fedcba9876543210",
];

fn flow(id: &str, session_status: &str) -> Answer {
    let mut flow = paysafe(1, session_status);
    flow["id"] = id.into();
    json(200, &flow)
}

/// Returns with this state, in a tab with empty or copied session storage.
async fn come_back(fixture: &Fixture, random: &str) {
    page::go_to(&format!("/?hf_attempt={random}"), &JsValue::NULL);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("waiting").await;
}

fn keys() -> Vec<String> {
    page::records().into_iter().map(|(key, _)| key).collect()
}

/// Fault B13.
#[wasm_bindgen_test]
async fn two_tabs_with_two_flows_find_each_its_own() {
    for order in [[0, 1], [1, 0]] {
        let fixture = Fixture::new([]);
        let ids = ["flw_first", "flw_second"];
        let records =
            [0, 1].map(|it| remember_flow(&fixture, ids[it], STATES[it], Provider::Paysafe));
        for (turn, it) in order.into_iter().enumerate() {
            page::session_storage().clear().expect("a storage");
            fixture
                .backend
                .answer([flow(ids[it], "ONGOING_VERIFICATION")]);
            come_back(&fixture, STATES[it]).await;
            assert!(fixture.backend.last().url.ends_with(ids[it]));
            assert_eq!(fixture.backend.count(), turn + 1);
            assert!(!keys().contains(&records[it]), "it is used");
            fixture.unmount().await;
            if turn == 0 {
                assert_eq!(keys(), [records[order[1]].as_str()]);
            }
        }
    }
}

/// Fault B14.
#[wasm_bindgen_test]
async fn a_duplicate_of_a_tab_uses_no_attempt_and_the_backend_decides() {
    let fixture = Fixture::new([flow(FLOW, "ONGOING_VERIFICATION")]);
    remember(&fixture, STATES[0], Provider::Paysafe);
    come_back(&fixture, STATES[0]).await;
    fixture.unmount().await;

    // The same address, a copy of the first tab's session storage, and another attempt since.
    let other = remember_flow(&fixture, "flw_second", STATES[1], Provider::Paysafe);
    fixture.backend.answer([flow(FLOW, "ONGOING_VERIFICATION")]);
    come_back(&fixture, STATES[0]).await;
    assert!(fixture.backend.last().url.ends_with(FLOW));
    assert_eq!(fixture.backend.count(), 2);
    assert_eq!(keys(), [other], "the other record is not used");
    assert!(!page::href().contains("hf_attempt"), "{}", page::href());
}
