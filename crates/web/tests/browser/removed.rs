//! Taken out of the document by a page that does not unmount it, and put back.

use std::time::Duration;

use hosted_flow::{HostedFlow, HostedFlowProps, Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::{Callback, Html};

use crate::stage::answer::{Answer, json};
use crate::stage::flows::{HOSTED, launch_to, open, paysafe};
use crate::stage::{Stage, locks, page};

const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";

fn deciding() -> Answer {
    json(200, &paysafe(1, "ONGOING_VERIFICATION"))
}

/// Waits for the provider, with everything that a wait holds.
async fn waiting() -> Stage {
    let stage = Stage::watching("waiting", [deciding()]).await;
    stage.until("it has its turn", || locks::taken() == 1).await;
    assert_eq!(stage.told.open(), 1);
    stage
}

/// What the page has put around the component.
fn place(stage: &Stage) -> Element {
    let root = stage.root().expect("a component");
    root.parent_element().expect("a place")
}

/// Nothing goes on, and nothing is held.
async fn is_over(stage: &Stage, what: &str) {
    stage.settle().await;
    assert_eq!(stage.listeners.kinds(), [""; 0], "{what}");
    assert_eq!(stage.clock.timers(), 0, "{what}");
    assert_eq!(stage.told.open(), 0, "{what}");
    assert_eq!(stage.channels.open(), 0, "{what}");
    assert_eq!(locks::taken(), 0, "{what}");
    let calls = stage.backend.count();
    stage.advance(Duration::from_hours(1)).await;
    assert_eq!(stage.backend.count(), calls, "{what}");
}

/// Fault B53.
#[wasm_bindgen_test]
async fn what_is_taken_out_of_the_document_ends() {
    let stage = waiting().await;
    place(&stage).remove();
    is_over(&stage, "removed").await;

    let stage = waiting().await;
    place(&stage).set_inner_html("");
    is_over(&stage, "emptied").await;

    let stage = Stage::idle(Provider::Paysafe, []).await;
    place(&stage).remove();
    is_over(&stage, "with nothing to wait for").await;

    let (held, later) = json(201, &launch_to(HOSTED)).held();
    let stage = Stage::idle(Provider::Paysafe, [held]).await;
    stage.press("start").await;
    place(&stage).remove();
    stage.settle().await;
    assert!(stage.backend.last().is_aborted());
    later.give();
    is_over(&stage, "in the middle of a click").await;
    assert_eq!(stage.departures(), [""; 0], "nobody is sent away");
}

/// Fault B53.
#[wasm_bindgen_test]
async fn what_is_moved_goes_on() {
    let stage = waiting().await;
    let (place, events) = (place(&stage), stage.events());
    let new_home = page::append("main");
    place.remove();
    new_home.append_child(&place).expect("it fits");
    stage.settle().await;
    assert_eq!(stage.told.open(), 1);
    assert_eq!(stage.told.urls().len(), 1, "the same one");
    assert_eq!(locks::taken(), 1);
    assert_eq!(stage.events(), events);
    assert_eq!(stage.backend.count(), 2);
    stage
        .told
        .tell("flow", &paysafe(2, "COMPLETED").to_string());
    stage.until_phase("settled").await;
    new_home.remove();
}

/// Fault B53.
#[wasm_bindgen_test]
async fn what_is_put_back_begins_again() {
    let stage = waiting().await;
    let place = place(&stage);
    place.remove();
    is_over(&stage, "removed").await;
    stage.forget();
    let listed = json(200, &open(&[paysafe(1, "ACTIVE")]));
    let completed = json(200, &paysafe(2, "COMPLETED"));
    stage.backend.answer([listed, completed]);
    let body = page::document().body().expect("a body");
    body.append_child(&place).expect("it fits");
    stage.until_phase("settled").await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
    assert_eq!(stage.backend.lines(), [FIND, READ]);
}

/// Fault B53.
#[wasm_bindgen_test]
async fn in_a_shadow_root_it_ends_as_well() {
    let stage = Stage::new([json(200, &open(&[paysafe(1, "ACTIVE")])), deciding()]);
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
    };
    let app = yew::Renderer::<HostedFlow>::with_root_and_props(place.clone(), props).render();
    stage.until("it is told", || stage.told.open() == 1).await;
    place.remove();
    is_over(&stage, "removed").await;
    app.destroy();
    host.remove();
}
