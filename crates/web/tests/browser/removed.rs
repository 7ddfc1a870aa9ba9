//! Elements that the host page removes from the document without unmounting, and inserts again.

use std::time::Duration;

use hosted_flow::{HostedFlow, HostedFlowProps, Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::{Callback, Html};

use crate::fixture::answer::{Answer, json};
use crate::fixture::flows::{HOSTED, launch_to, open, paysafe};
use crate::fixture::{Fixture, locks, page};

const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";

fn deciding() -> Answer {
    json(200, &paysafe(1, "ONGOING_VERIFICATION"))
}

/// A page that waits for the provider, with stream, lock and timers open.
async fn waiting() -> Fixture {
    let fixture = Fixture::polling("waiting", [deciding()]).await;
    fixture
        .until("it is the leader", || locks::taken() == 1)
        .await;
    assert_eq!(fixture.event_sources.open(), 1);
    fixture
}

/// The host page's element around the component.
fn place(fixture: &Fixture) -> Element {
    let root = fixture.root().expect("a component");
    root.parent_element().expect("a place")
}

/// Fails if anything is still running or held.
async fn is_over(fixture: &Fixture, what: &str) {
    fixture.settle().await;
    assert_eq!(fixture.listeners.kinds(), [""; 0], "{what}");
    assert_eq!(fixture.clock.timers(), 0, "{what}");
    assert_eq!(fixture.event_sources.open(), 0, "{what}");
    assert_eq!(fixture.channels.open(), 0, "{what}");
    assert_eq!(locks::taken(), 0, "{what}");
    let calls = fixture.backend.count();
    fixture.advance(Duration::from_hours(1)).await;
    assert_eq!(fixture.backend.count(), calls, "{what}");
}

/// Fault B53.
#[wasm_bindgen_test]
async fn a_removed_element_ends_its_flow() {
    let fixture = waiting().await;
    place(&fixture).remove();
    is_over(&fixture, "removed").await;

    let fixture = waiting().await;
    place(&fixture).set_inner_html("");
    is_over(&fixture, "emptied").await;

    let fixture = Fixture::idle(Provider::Paysafe, []).await;
    place(&fixture).remove();
    is_over(&fixture, "with nothing to wait for").await;

    let (held, later) = json(201, &launch_to(HOSTED)).held();
    let fixture = Fixture::idle(Provider::Paysafe, [held]).await;
    fixture.press("start").await;
    place(&fixture).remove();
    fixture.settle().await;
    assert!(fixture.backend.last().is_aborted());
    later.give();
    is_over(&fixture, "in the middle of a click").await;
    assert_eq!(fixture.departures(), [""; 0], "no navigation");
}

/// Fault B53.
#[wasm_bindgen_test]
async fn a_moved_element_stays_mounted() {
    let fixture = waiting().await;
    let (place, events) = (place(&fixture), fixture.events());
    let new_home = page::append("main");
    place.remove();
    new_home.append_child(&place).expect("it fits");
    fixture.settle().await;
    assert_eq!(fixture.event_sources.open(), 1);
    assert_eq!(fixture.event_sources.urls().len(), 1, "the same one");
    assert_eq!(locks::taken(), 1);
    assert_eq!(fixture.events(), events);
    assert_eq!(fixture.backend.count(), 2);
    fixture
        .event_sources
        .send("flow", &paysafe(2, "COMPLETED").to_string());
    fixture.until_phase("settled").await;
    new_home.remove();
}

/// Fault B53.
#[wasm_bindgen_test]
async fn an_inserted_element_mounts_again() {
    let fixture = waiting().await;
    let place = place(&fixture);
    place.remove();
    is_over(&fixture, "removed").await;
    fixture.forget();
    let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
    let completed = json(200, &paysafe(2, "COMPLETED"));
    fixture.backend.answer([listed, completed]);
    let body = page::document().body().expect("a body");
    body.append_child(&place).expect("it fits");
    fixture.until_phase("settled").await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
    assert_eq!(fixture.backend.lines(), [FIND, READ]);
}

/// Fault B53.
#[wasm_bindgen_test]
async fn removal_from_a_shadow_root_ends_the_flow() {
    let fixture = Fixture::new([json(200, &open(&[paysafe(1, "ACTIVE")])), deciding()]);
    let host = page::append("div");
    let shadow = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .expect("a shadow root");
    let place = page::append("div");
    shadow.append_child(&place).expect("it fits");
    let props = HostedFlowProps {
        settings: Settings::new(Provider::Paysafe),
        on_event: Callback::noop(),
        support: Html::default(),
        details: Html::default(),
        sign_in: Html::default(),
        consent: Html::default(),
        next: Html::default(),
    };
    let app = yew::Renderer::<HostedFlow>::with_root_and_props(place.clone(), props).render();
    fixture
        .until("the stream is open", || fixture.event_sources.open() == 1)
        .await;
    place.remove();
    is_over(&fixture, "removed").await;
    app.destroy();
    host.remove();
}
