//! Put on the page, and taken off it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, Provider, Settings};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{json, never, trickle};
use crate::stage::flows::{FLOW, HOSTED, launch_to, open, paysafe};
use crate::stage::memory::{Held, memory};
use crate::stage::other_tab::OtherTab;
use crate::stage::{Stage, locks, page};

const LISTENED_TO: [&str; 8] = [
    "keydown",
    "offline",
    "online",
    "pagehide",
    "pageshow",
    "pageshow",
    "pointerdown",
    "visibilitychange",
];

/// Fails if anything is left of a component that has been taken off, or still happens to it.
async fn nothing_is_left(stage: &Stage) {
    assert_eq!(stage.listeners.kinds(), [""; 0]);
    assert_eq!(stage.clock.waits(), [Duration::ZERO; 0]);
    assert_eq!(stage.markup(), "");
    let (calls, events, stored) = (stage.backend.count(), stage.events(), page::stored());
    page::set_online(false);
    page::set_online(true);
    page::set_visible(false);
    page::set_visible(true);
    page::show_again(true);
    stage.advance(Duration::from_hours(1)).await;
    assert_eq!(stage.backend.count(), calls);
    assert_eq!(stage.events(), events);
    assert_eq!(page::stored(), stored);
    assert_eq!(stage.markup(), "");
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_during_a_request() {
    let (held, later) = json(200, &open(&[paysafe(1, "COMPLETED")])).held();
    let stage = Stage::visit(Provider::Paysafe, [held]).await;
    assert_eq!(stage.listeners.kinds(), LISTENED_TO);
    let call = stage.backend.last();
    assert!(!call.is_aborted());
    stage.unmount().await;
    assert!(call.is_aborted());
    later.give();
    nothing_is_left(&stage).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_while_a_body_is_read() {
    let stage = Stage::visit(Provider::Paysafe, [trickle()]).await;
    let call = stage.backend.last();
    stage.advance(Duration::from_millis(2_500)).await;
    stage.unmount().await;
    assert!(call.is_aborted());
    // The one drop that was on its way is the stream's own.
    stage.advance(Duration::from_secs(1)).await;
    nothing_is_left(&stage).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_between_two_questions() {
    let stage = Stage::watching("waiting", [json(200, &paysafe(1, "ONGOING_VERIFICATION"))]).await;
    stage.unmount().await;
    nothing_is_left(&stage).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_in_the_middle_of_a_click() {
    let (held, later) = json(201, &launch_to(HOSTED)).held();
    let stage = Stage::idle(Provider::Paysafe, [held]).await;
    stage.press("start").await;
    stage.unmount().await;
    later.give();
    nothing_is_left(&stage).await;
    assert_eq!(
        stage.departures(),
        [""; 0],
        "nobody is sent away from a page that has moved on"
    );
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_in_the_same_task_as_the_click() {
    let (held, later) = json(201, &launch_to(HOSTED)).held();
    let stage = Stage::idle(Provider::Paysafe, [held]).await;
    stage.button("start").click();
    stage.unmount().await;
    assert!(stage.backend.last().is_aborted());
    later.give();
    nothing_is_left(&stage).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_on_the_way_out() {
    let stage = Stage::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    stage.press("start").await;
    stage.until_phase("leaving").await;
    stage.unmount().await;
    nothing_is_left(&stage).await;
    assert_eq!(stage.departures().len(), 1);
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_while_the_host_looks_for_its_token() {
    let giving = Rc::new(RefCell::new(None));
    let kept = giving.clone();
    let source = HeaderSource::new(move |_| {
        let promise = Promise::new(&mut |resolve, _| drop(kept.replace(Some(resolve))));
        async move {
            let _ = JsFuture::from(promise).await;
            vec![("authorization".to_owned(), "Bearer late".to_owned())]
        }
    });
    let stage = Stage::new([]);
    let settings = Settings {
        headers: Some(source),
        ..Settings::new(Provider::Paysafe)
    };
    stage.mount(settings).await;
    stage.unmount().await;
    let give = giving.take().expect("the source was asked");
    give.call0(&JsValue::NULL).expect("a promise");
    stage.settle().await;
    assert_eq!(stage.backend.count(), 0);
    nothing_is_left(&stage).await;
}

/// Fault B39.
#[wasm_bindgen_test]
async fn fifty_times_on_and_off() {
    let stage = Stage::new([]);
    let deciding = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let other = OtherTab::new();
    let channels = stage.channels.open();
    let mut had = None;
    for round in 0..50 {
        let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
        match round % 5 {
            0 => stage.backend.answer([json(200, &open(&[]))]),
            1 => stage.backend.answer([never()]),
            2 | 3 => stage.backend.answer([listed, deciding()]),
            _ => {
                let settled = json(200, &paysafe(1, "COMPLETED"));
                stage.backend.answer([listed, settled]);
            }
        }
        if round % 5 == 3 {
            other.take_turn(FLOW).await;
        }
        stage.come(Settings::new(Provider::Paysafe)).await;
        match round % 5 {
            0 => stage.until_phase("idle").await,
            1 => {}
            2 => stage.until("it is told", || stage.told.open() == 1).await,
            3 => stage.until("it rests", || locks::taken() == 2).await,
            _ => stage.until_phase("settled").await,
        }
        assert_eq!(stage.listeners.kinds(), LISTENED_TO, "round {round}");
        assert_eq!(stage.channels.open(), channels + 1, "round {round}");
        assert!(
            stage.clock.timers() <= 2,
            "round {round}: {:?}",
            stage.clock.waits()
        );
        stage.go().await;
        other.give_turn();
        stage.settle().await;
        assert_eq!(stage.listeners.kinds(), [""; 0], "round {round}");
        assert_eq!(stage.clock.timers(), 0, "round {round}");
        assert_eq!(stage.told.open(), 0, "round {round}");
        assert_eq!(stage.channels.open(), channels, "round {round}");
        assert_eq!(locks::taken(), 0, "round {round}");
        page::clear_storage();
        stage.forget();
        // By then every way of these has been gone twice, and what they need is there.
        if round == 9 {
            had = Some((memory(), Held::now()));
        }
    }
    let (bytes, held) = had.expect("a tenth round");
    assert_eq!(memory(), bytes, "bytes after fifty and after ten");
    assert_eq!(held.since(), Some(0.0), "values since the tenth round");
    nothing_is_left(&stage).await;
}
