//! A start that takes long, and how the person gives it up.

use std::time::Duration;

use hosted_flow::Provider;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::Fixture;
use crate::fixture::answer::{json, never};
use crate::fixture::flows::{HOSTED, launch_to};

/// Faults B55, K06.
#[wasm_bindgen_test]
async fn a_hanging_start_is_canceled_and_repeated_as_it_was() {
    let answers = [never(), json(201, &launch_to(HOSTED))];
    let fixture = Fixture::idle(Provider::Paysafe, answers).await;
    fixture.press("start").await;
    let create = fixture.backend.last();
    fixture.advance(Duration::from_millis(7_900)).await;
    assert_eq!(fixture.actions(), ["start"]);
    fixture.advance(Duration::from_millis(100)).await;
    assert!(fixture.actions().contains(&"cancel".to_owned()));
    assert!(!create.is_aborted());
    fixture.press("cancel").await;
    assert_eq!(fixture.phase(), "idle");
    assert!(create.is_aborted());
    assert_eq!(fixture.actions(), ["start"]);
    assert_eq!(fixture.clock.timers(), 0);
    fixture.advance(Duration::from_mins(1)).await;
    assert_eq!(fixture.backend.count(), 2, "nothing is sent by itself");

    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    let again = fixture.backend.last();
    let key = |name| (create.header(name).is_some(), again.header(name));
    assert_eq!(
        key("idempotency-key"),
        (true, create.header("idempotency-key"))
    );
    assert_eq!(again.json(), create.json());
    assert_eq!(fixture.departures().len(), 1);
}
