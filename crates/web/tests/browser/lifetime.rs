//! Mounting and unmounting.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, Provider, Settings};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, never, trickle};
use crate::fixture::flows::{FLOW, HOSTED, launch_to, open, paysafe};
use crate::fixture::memory::{Held, memory};
use crate::fixture::other_tab::OtherTab;
use crate::fixture::{Fixture, locks, page};

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

/// Fails if an unmounted component leaves anything behind, or still does anything.
async fn nothing_is_left(fixture: &Fixture) {
    assert_eq!(fixture.listeners.kinds(), [""; 0]);
    assert_eq!(fixture.clock.waits(), [Duration::ZERO; 0]);
    assert_eq!(fixture.markup(), "");
    let (calls, events, stored) = (fixture.backend.count(), fixture.events(), page::stored());
    page::set_online(false);
    page::set_online(true);
    page::set_visible(false);
    page::set_visible(true);
    page::show_again(true);
    fixture.advance(Duration::from_hours(1)).await;
    assert_eq!(fixture.backend.count(), calls);
    assert_eq!(fixture.events(), events);
    assert_eq!(page::stored(), stored);
    assert_eq!(fixture.markup(), "");
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_during_a_call() {
    let (held, later) = json(200, &open(&[paysafe(1, "COMPLETED")])).held();
    let fixture = Fixture::visit(Provider::Paysafe, [held]).await;
    assert_eq!(fixture.listeners.kinds(), LISTENED_TO);
    let call = fixture.backend.last();
    assert!(!call.is_aborted());
    fixture.unmount().await;
    assert!(call.is_aborted());
    later.give();
    nothing_is_left(&fixture).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_while_a_body_is_read() {
    let fixture = Fixture::visit(Provider::Paysafe, [trickle()]).await;
    let call = fixture.backend.last();
    fixture.advance(Duration::from_millis(2_500)).await;
    fixture.unmount().await;
    assert!(call.is_aborted());
    // The single pending drop belongs to the stream itself.
    fixture.advance(Duration::from_secs(1)).await;
    nothing_is_left(&fixture).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_between_two_polls() {
    let fixture =
        Fixture::polling("waiting", [json(200, &paysafe(1, "ONGOING_VERIFICATION"))]).await;
    fixture.unmount().await;
    nothing_is_left(&fixture).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_during_a_click() {
    let (held, later) = json(201, &launch_to(HOSTED)).held();
    let fixture = Fixture::idle(Provider::Paysafe, [held]).await;
    fixture.press("start").await;
    fixture.unmount().await;
    later.give();
    nothing_is_left(&fixture).await;
    assert_eq!(
        fixture.departures(),
        [""; 0],
        "no navigation after the unmount"
    );
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_in_the_same_task_as_the_click() {
    let (held, later) = json(201, &launch_to(HOSTED)).held();
    let fixture = Fixture::idle(Provider::Paysafe, [held]).await;
    fixture.button("start").click();
    fixture.unmount().await;
    assert!(fixture.backend.last().is_aborted());
    later.give();
    nothing_is_left(&fixture).await;
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_while_leaving() {
    let fixture = Fixture::idle(Provider::Paysafe, [json(201, &launch_to(HOSTED))]).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    fixture.unmount().await;
    nothing_is_left(&fixture).await;
    assert_eq!(fixture.departures().len(), 1);
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_while_the_host_gets_its_token() {
    let giving = Rc::new(RefCell::new(None));
    let kept = giving.clone();
    let source = HeaderSource::new(move |_| {
        let promise = Promise::new(&mut |resolve, _| drop(kept.replace(Some(resolve))));
        async move {
            let _ = JsFuture::from(promise).await;
            vec![("authorization".to_owned(), "Bearer late".to_owned())]
        }
    });
    let fixture = Fixture::new([]);
    let settings = Settings {
        headers: Some(source),
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings).await;
    fixture.unmount().await;
    let give = giving.take().expect("the headers were requested");
    give.call0(&JsValue::NULL).expect("a promise");
    fixture.settle().await;
    assert_eq!(fixture.backend.count(), 0);
    nothing_is_left(&fixture).await;
}

/// Fault B39.
#[wasm_bindgen_test]
async fn fifty_mounts_and_unmounts() {
    let fixture = Fixture::new([]);
    let deciding = || json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let other = OtherTab::new();
    let channels = fixture.channels.open();
    let mut had = None;
    for round in 0..50 {
        let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
        match round % 5 {
            0 => fixture.backend.answer([json(200, &open(&[]))]),
            1 => fixture.backend.answer([never()]),
            2 | 3 => fixture.backend.answer([listed, deciding()]),
            _ => {
                let settled = json(200, &paysafe(1, "COMPLETED"));
                fixture.backend.answer([listed, settled]);
            }
        }
        if round % 5 == 3 {
            other.hold_lock(FLOW).await;
        }
        fixture.insert(Settings::new(Provider::Paysafe)).await;
        match round % 5 {
            0 => fixture.until_phase("idle").await,
            1 => {}
            2 => {
                fixture
                    .until("the stream is open", || fixture.event_sources.open() == 1)
                    .await;
            }
            3 => fixture.until("it rests", || locks::taken() == 2).await,
            _ => fixture.until_phase("settled").await,
        }
        assert_eq!(fixture.listeners.kinds(), LISTENED_TO, "round {round}");
        assert_eq!(fixture.channels.open(), channels + 1, "round {round}");
        assert!(
            fixture.clock.timers() <= 2,
            "round {round}: {:?}",
            fixture.clock.waits()
        );
        fixture.take_out().await;
        other.release_lock();
        fixture.settle().await;
        assert_eq!(fixture.listeners.kinds(), [""; 0], "round {round}");
        assert_eq!(fixture.clock.timers(), 0, "round {round}");
        assert_eq!(fixture.event_sources.open(), 0, "round {round}");
        assert_eq!(fixture.channels.open(), channels, "round {round}");
        assert_eq!(locks::taken(), 0, "round {round}");
        page::clear_storage();
        fixture.forget();
        // By then each of these paths has run twice, and its caches are filled.
        if round == 9 {
            had = Some((memory(), Held::now()));
        }
    }
    let (bytes, held) = had.expect("a tenth round");
    assert_eq!(memory(), bytes, "bytes after fifty and after ten");
    assert_eq!(held.since(), Some(0.0), "values since the tenth round");
    nothing_is_left(&fixture).await;
}
