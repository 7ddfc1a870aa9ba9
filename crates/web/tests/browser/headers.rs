//! The host page's own headers.

use std::cell::RefCell;
use std::future::pending;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, HostEvent, Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;
use crate::stage::answer::{Answer, json, never, problem};
use crate::stage::flows::{open, paysafe};

/// A visit whose calls carry a token, `current` until it is renewed, and what was asked of the
/// source.
async fn visit(answers: impl IntoIterator<Item = Answer>) -> (Stage, Rc<RefCell<Vec<bool>>>) {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let noted = asked.clone();
    let source = HeaderSource::new(move |renew| {
        noted.borrow_mut().push(renew);
        let token = if renew { "fresh" } else { "current" };
        async move { vec![("x-csrf-token".to_owned(), token.to_owned())] }
    });
    let stage = Stage::new(answers);
    stage.mount(with(source)).await;
    (stage, asked)
}

fn with(source: HeaderSource) -> Settings {
    Settings {
        headers: Some(source),
        ..Settings::new(Provider::Paysafe)
    }
}

fn tokens(stage: &Stage) -> Vec<Option<String>> {
    let calls = stage.backend.calls();
    let token = |call: &crate::stage::Call| call.header("x-csrf-token").map(str::to_owned);
    calls.iter().map(token).collect()
}

/// Fault K14.
#[wasm_bindgen_test]
async fn a_stale_token_is_renewed_once() {
    for (status, refusal) in [(401, "session-expired"), (403, "anti-forgery-missing")] {
        let (stage, asked) = visit([problem(status, refusal), json(200, &open(&[]))]).await;
        stage.until_phase("idle").await;
        assert_eq!(*asked.borrow(), [false, true], "{status}");
        let expected = ["current", "fresh"].map(|token| Some(token.to_owned()));
        assert_eq!(tokens(&stage), expected, "{status}");
        assert_eq!(stage.backend.most_at_once(), 1, "{status}");
    }
}

/// Fault K14.
#[wasm_bindgen_test]
async fn a_token_that_is_refused_again_is_not_renewed_again() {
    for (status, refusal, code) in [
        (401, "session-expired", "session-expired"),
        (403, "anti-forgery-missing", "flow-not-found"),
    ] {
        let refusal = || problem(status, refusal);
        let (stage, asked) = visit([refusal(), refusal()]).await;
        stage.until_phase("problem").await;
        stage.advance(Duration::from_mins(10)).await;
        assert_eq!(*asked.borrow(), [false, true], "{status}");
        assert_eq!(stage.backend.count(), 2, "{status}");
        assert_eq!(stage.code().as_deref(), Some(code), "{status}");
    }
}

/// Fault K14.
#[wasm_bindgen_test]
async fn the_next_call_asks_for_a_token_anew() {
    let (stage, asked) = visit([
        json(200, &open(&[])),
        problem(403, "origin-not-allowed"),
        never(),
    ])
    .await;
    stage.until_phase("idle").await;
    stage.press("start").await;
    assert_eq!(*asked.borrow(), [false, false, true]);
    let calls = stage.backend.calls();
    assert_eq!(calls.len(), 3);
    assert_eq!(
        calls[1].header("idempotency-key"),
        calls[2].header("idempotency-key")
    );
    assert_eq!(calls[1].body, calls[2].body);
}

/// Fault S03.
#[wasm_bindgen_test]
async fn a_header_that_is_none_is_a_problem_and_no_panic() {
    let headers = [
        ("x-csrf-token", "a\r\nx-admin: 1"),
        ("x-csrf-token", "a\nb"),
        ("x-csrf-token", "\u{2713}"),
        ("x csrf", "a"),
        ("x-a\r\nx-b", "a"),
        ("", "a"),
    ];
    for (name, value) in headers {
        let source =
            HeaderSource::new(move |_| async move { vec![(name.to_owned(), value.to_owned())] });
        let stage = Stage::new([]);
        stage.mount(with(source)).await;
        stage.until_phase("problem").await;
        assert_eq!(
            stage.code().as_deref(),
            Some("headers-refused"),
            "{name:?}: {value:?}"
        );
        let told = HostEvent::Problem {
            code: "headers-refused".to_owned(),
        };
        assert!(stage.events().contains(&told), "{:?}", stage.events());
        assert_eq!(stage.backend.count(), 0, "{name:?}: {value:?}");
        assert!(!stage.text().contains("x-admin"), "{}", stage.text());
    }
}

/// Fault N04.
#[wasm_bindgen_test]
async fn a_source_that_never_answers_ends_at_the_deadline() {
    let stage = Stage::new([]);
    stage.mount(with(HeaderSource::new(|_| pending()))).await;
    stage.advance(Duration::from_mins(1)).await;
    assert_eq!(stage.phase(), "problem");
    assert_eq!(stage.code().as_deref(), Some("cannot-reach"));
    assert_eq!(stage.backend.count(), 0);
}

/// Fault N13.
#[wasm_bindgen_test]
async fn waiting_goes_on_after_sign_in_without_a_launch() {
    let (stage, _) = visit([
        json(200, &open(&[paysafe(1, "ONGOING_VERIFICATION")])),
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
        problem(401, "session-expired"),
        problem(401, "session-expired"),
    ])
    .await;
    stage.until_phase("waiting").await;
    stage.advance(Duration::from_secs(3)).await;
    assert_eq!(stage.code().as_deref(), Some("session-expired"));
    assert_eq!(stage.headline(), "Please sign in");
    let told = stage.events();
    assert_eq!(
        told.iter()
            .filter(|event| **event == HostEvent::SessionExpired)
            .count(),
        1
    );
    stage.advance(Duration::from_mins(10)).await;
    assert_eq!(stage.backend.count(), 4);

    stage
        .backend
        .answer([json(200, &paysafe(2, "ONGOING_VERIFICATION"))]);
    stage.press("check-now").await;
    stage.until_phase("waiting").await;
    assert_eq!(
        stage.backend.lines()[4..],
        ["GET /hosted-flow/v1/flows/flw_7QmBackend"]
    );
}
