//! Several tabs, and several components on one page, with one flow.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use js_sys::{Array, Object, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{StorageEvent, StorageEventInit};

use crate::returning::{remember, remember_flow};
use crate::stage::answer::{Answer, json};
use crate::stage::flows::{open, paysafe};
use crate::stage::other_tab::OtherTab;
use crate::stage::patch::{Patch, function, get};
use crate::stage::{Stage, keep, page};

const FLOW: &str = "flw_7QmBackend";
const LIST: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";
const MINUTE: Duration = Duration::from_mins(1);

fn deciding(revision: u64) -> Answer {
    json(200, &paysafe(revision, "ONGOING_VERIFICATION"))
}

/// This tab waits, and another one asks.
async fn following() -> (Stage, OtherTab) {
    let stage = Stage::new([json(200, &open(&[paysafe(1, "ACTIVE")])), deciding(1)]);
    let other = OtherTab::new();
    other.take_turn(FLOW).await;
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("waiting").await;
    // It asks for its turn, is told that another tab has it, and rests.
    stage
        .until("it rests", || {
            stage.told.open() == 0 && is_due(&stage, MINUTE)
        })
        .await;
    (stage, other)
}

/// Whether something is due after exactly so long.
fn is_due(stage: &Stage, wait: Duration) -> bool {
    stage.clock.waits().contains(&wait)
}

/// Fault B12.
#[wasm_bindgen_test]
async fn a_follower_reads_once_a_minute() {
    let (stage, _other) = following().await;
    let asked = stage.backend.count();
    stage.advance(Duration::from_secs(59)).await;
    assert_eq!(stage.backend.count(), asked, "{}", stage.describe());
    stage.backend.answer([deciding(1)]);
    stage.advance(Duration::from_secs(5)).await;
    assert_eq!(stage.backend.count(), asked + 1);
}

/// Fault B12.
#[wasm_bindgen_test]
async fn when_the_other_tab_is_closed_this_one_asks() {
    let (stage, other) = following().await;
    drop(other);
    let is_soon = || !is_due(&stage, MINUTE);
    stage.until("it asks again", is_soon).await;
    assert_eq!(stage.told.open(), 1, "and it listens");
    stage.backend.answer([deciding(1)]);
    let asked = stage.backend.count();
    stage.advance(Duration::from_secs(3)).await;
    assert_eq!(stage.backend.count(), asked + 1);
}

/// Fault B12.
#[wasm_bindgen_test]
async fn both_end_on_the_same_state() {
    let (stage, other) = following().await;
    stage.advance(Duration::from_secs(3)).await;
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    other.tell(format!("paysafe {FLOW} 2"));
    stage.until_phase("settled").await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
}

/// Fault B12.
#[wasm_bindgen_test]
async fn a_tab_that_invites_goes_on_with_what_another_one_has_begun() {
    let stage = Stage::idle(Provider::Paysafe, []).await;
    assert_eq!(stage.actions(), ["start"]);
    // Not so soon after it has asked for itself.
    stage.advance(Duration::from_secs(5)).await;
    let begun = || paysafe(1, "ACTIVE");
    stage
        .backend
        .answer([json(200, &open(&[begun()])), json(200, &begun())]);
    let other = OtherTab::new();
    other.tell(format!("paysafe {FLOW} 1"));
    stage.until_phase("needs-input").await;
    assert_eq!(stage.actions(), ["continue", "check-now"]);
    let read = format!("GET /hosted-flow/v1/flows/{FLOW}");
    assert_eq!(
        stage.backend.lines(),
        [LIST, LIST, &read],
        "none of its own"
    );
}

/// Fault B22.
#[wasm_bindgen_test]
async fn forged_messages_only_mean_ask_again() {
    let (stage, other) = following().await;
    stage.advance(Duration::from_secs(3)).await;
    let asked = stage.backend.count();
    let garbage = ["COMPLETED", "paysafe", "paysafe flw_other 9", "<b>"];
    // It listens since later than this tab, so this one has heard whatever it has.
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
    stage
        .until("all of it was heard", || third.heard() == garbage)
        .await;
    stage.settle().await;
    assert_eq!(stage.backend.count(), asked, "none of these was a reason");
    other.tell(JsValue::NULL);
    other.tell(Object::new());
    stage.backend.answer([deciding(1)]);
    other.tell(format!("paysafe {FLOW} 18446744073709551615"));
    stage
        .until("it asks", || stage.backend.count() == asked + 1)
        .await;
    stage.settle().await;
    assert_eq!(stage.phase(), "waiting");
    assert_eq!(stage.status().as_deref(), Some("processing"));
    assert_eq!(stage.backend.count(), asked + 1);
}

/// Fault D09.
#[wasm_bindgen_test]
async fn the_other_tabs_are_told_ids_and_numbers() {
    let other = OtherTab::new();
    let stage = Stage::watching("waiting", [deciding(1)]).await;
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    stage
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    let both = [1, 2].map(|revision| format!("paysafe {FLOW} {revision}"));
    stage
        .until("both are told", || other.heard().len() == 2)
        .await;
    assert_eq!(other.heard(), both);
}

/// Fault B10.
#[wasm_bindgen_test]
async fn nothing_is_heard_while_the_page_is_kept_for_back() {
    let (stage, other) = following().await;
    stage.advance(Duration::from_secs(3)).await;
    let asked = stage.backend.count();
    let channels = stage.channels.open();
    page::leave();
    assert_eq!(stage.channels.open(), channels - 1, "its own is closed");
    other.tell(format!("paysafe {FLOW} 9"));
    // Another tab hears it, and that one is open.
    let third = OtherTab::new();
    other.tell("last");
    stage
        .until("it was sent", || third.heard() == ["last"])
        .await;
    assert_eq!(stage.backend.count(), asked);

    stage.backend.answer([deciding(1)]);
    page::show_again(true);
    stage
        .until("it asks once, being back", || {
            stage.backend.count() == asked + 1
        })
        .await;
    stage.settle().await;
    stage.advance(Duration::from_secs(3)).await;
    stage.backend.answer([deciding(9)]);
    other.tell(format!("paysafe {FLOW} 9"));
    stage
        .until("it hears again", || stage.backend.count() == asked + 2)
        .await;
}

/// Fault B10.
#[wasm_bindgen_test]
async fn what_comes_back_where_nobody_looks_asks_when_somebody_does() {
    let stage = Stage::watching("waiting", [deciding(1)]).await;
    let asked = stage.backend.count();
    page::set_visible(false);
    page::leave();
    page::show_again(true);
    stage.advance(MINUTE).await;
    assert_eq!(stage.backend.count(), asked, "{}", stage.describe());
    assert_eq!(stage.clock.timers(), 0);
    stage.backend.answer([deciding(1)]);
    page::set_visible(true);
    stage.until_phase("waiting").await;
    assert_eq!(stage.backend.count(), asked + 1);
}

/// Fault B47.
#[wasm_bindgen_test]
async fn a_page_that_nobody_looks_at_holds_no_lock() {
    let stage = Stage::watching("waiting", [deciding(1)]).await;
    let other = OtherTab::new();
    page::set_visible(false);
    // This would never end if it did.
    other.take_turn(FLOW).await;
    assert_eq!(stage.told.open(), 0);
}

/// The browser's own locks, in place of those that are played.
fn real_locks() -> JsValue {
    let navigator: Object = get(&page::window(), "navigator").unchecked_into();
    let prototype: Object = get(&get(&page::window(), "Navigator"), "prototype").unchecked_into();
    let own = Object::get_own_property_descriptor(&prototype, &JsValue::from_str("locks"));
    let locks = function(&own, "get").call0(&navigator).expect("locks");
    keep(Patch::value(&navigator, "locks", &locks));
    locks
}

/// How many hold the turn, or wait for it.
async fn turns(locks: &JsValue) -> usize {
    let asked = function(locks, "query").call0(locks).expect("a question");
    let now = JsFuture::from(asked.unchecked_into::<Promise>()).await;
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
    let stage = Stage::new([listed, deciding(1)]);
    let locks = real_locks();
    let other = OtherTab::new();
    other.take_turn(FLOW).await;
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("waiting").await;
    let rests = || stage.told.open() == 0 && is_due(&stage, MINUTE);
    stage.until("it rests", rests).await;
    assert_eq!(turns(&locks).await, 2, "one has it, and one waits");

    // The other tab is closed just when nobody waits any longer: the quarter of an hour is over,
    // and no timer has come to say so.
    stage.backend.otherwise(|| deciding(1));
    stage.advance(Duration::from_secs(14 * 60 + 40)).await;
    assert_eq!(stage.phase(), "waiting");
    stage.clock.sleep(Duration::from_secs(25));
    let asked = stage.backend.count();
    drop(other);
    stage.until_phase("parked").await;
    assert_eq!(turns(&locks).await, 0, "{}", stage.describe());
    assert_eq!(stage.backend.count(), asked);
}

/// Fault B43.
#[wasm_bindgen_test]
async fn without_locks_or_channels_each_tab_asks_for_itself() {
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
        let stage = Stage::new([json(200, &listed), deciding(1)]);
        // Another tab has the turn, and this one could not hear it.
        let other = OtherTab::new();
        other.take_turn(FLOW).await;
        keep(lack());
        stage.mount(Settings::new(Provider::Paysafe)).await;
        stage.until_phase("waiting").await;
        stage.backend.answer([deciding(1)]);
        stage.advance(Duration::from_secs(3)).await;
        assert_eq!(stage.backend.count(), 3, "{}", stage.describe());
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

/// Comes back with this state, in a tab that remembers nothing or what another one does.
async fn come_back(stage: &Stage, random: &str) {
    page::go_to(&format!("/?hf_attempt={random}"), &JsValue::NULL);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("waiting").await;
}

fn keys() -> Vec<String> {
    page::records().into_iter().map(|(key, _)| key).collect()
}

/// Fault B13.
#[wasm_bindgen_test]
async fn two_tabs_with_two_flows_find_each_its_own() {
    for order in [[0, 1], [1, 0]] {
        let stage = Stage::new([]);
        let ids = ["flw_first", "flw_second"];
        let records =
            [0, 1].map(|it| remember_flow(&stage, ids[it], STATES[it], Provider::Paysafe));
        for (turn, it) in order.into_iter().enumerate() {
            page::session_storage().clear().expect("a storage");
            stage
                .backend
                .answer([flow(ids[it], "ONGOING_VERIFICATION")]);
            come_back(&stage, STATES[it]).await;
            assert!(stage.backend.last().url.ends_with(ids[it]));
            assert_eq!(stage.backend.count(), turn + 1);
            assert!(!keys().contains(&records[it]), "it is used up");
            stage.unmount().await;
            if turn == 0 {
                assert_eq!(keys(), [records[order[1]].as_str()]);
            }
        }
    }
}

/// Fault B14.
#[wasm_bindgen_test]
async fn a_duplicate_of_a_tab_uses_no_attempt_and_the_backend_decides() {
    let stage = Stage::new([flow(FLOW, "ONGOING_VERIFICATION")]);
    remember(&stage, STATES[0], Provider::Paysafe);
    come_back(&stage, STATES[0]).await;
    stage.unmount().await;

    // The same address, and a copy of what the first one has stored; and another trip since.
    let other = remember_flow(&stage, "flw_second", STATES[1], Provider::Paysafe);
    stage.backend.answer([flow(FLOW, "ONGOING_VERIFICATION")]);
    come_back(&stage, STATES[0]).await;
    assert!(stage.backend.last().url.ends_with(FLOW));
    assert_eq!(stage.backend.count(), 2);
    assert_eq!(keys(), [other], "what is not meant is not used");
    assert!(!page::href().contains("hf_attempt"), "{}", page::href());
}
