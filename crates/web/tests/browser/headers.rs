//! The host page's own headers.

use std::cell::RefCell;
use std::future::pending;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, HostEvent, Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::Fixture;
use crate::fixture::answer::{Answer, json, never, problem};
use crate::fixture::flows::{open, paysafe};

/// A visit whose calls have a token, `current` until it is renewed; also returns the arguments of
/// each call of the source.
async fn visit(answers: impl IntoIterator<Item = Answer>) -> (Fixture, Rc<RefCell<Vec<bool>>>) {
    let requests = Rc::new(RefCell::new(Vec::new()));
    let noted = requests.clone();
    let source = HeaderSource::new(move |renew| {
        noted.borrow_mut().push(renew);
        let token = if renew { "fresh" } else { "current" };
        async move { vec![("x-csrf-token".to_owned(), token.to_owned())] }
    });
    let fixture = Fixture::new(answers);
    fixture.mount(with(source)).await;
    (fixture, requests)
}

fn with(source: HeaderSource) -> Settings {
    Settings {
        headers: Some(source),
        ..Settings::new(Provider::Paysafe)
    }
}

fn tokens(fixture: &Fixture) -> Vec<Option<String>> {
    let calls = fixture.backend.calls();
    let token = |call: &crate::fixture::Call| call.header("x-csrf-token").map(str::to_owned);
    calls.iter().map(token).collect()
}

/// Fault K14.
#[wasm_bindgen_test]
async fn a_stale_token_is_renewed_once() {
    for (status, refusal) in [(401, "session-expired"), (403, "anti-forgery-missing")] {
        let (fixture, requests) = visit([problem(status, refusal), json(200, &open(&[]))]).await;
        fixture.until_phase("idle").await;
        assert_eq!(*requests.borrow(), [false, true], "{status}");
        let expected = ["current", "fresh"].map(|token| Some(token.to_owned()));
        assert_eq!(tokens(&fixture), expected, "{status}");
        assert_eq!(fixture.backend.max_concurrent(), 1, "{status}");
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
        let (fixture, requests) = visit([refusal(), refusal()]).await;
        fixture.until_phase("problem").await;
        fixture.advance(Duration::from_mins(10)).await;
        assert_eq!(*requests.borrow(), [false, true], "{status}");
        assert_eq!(fixture.backend.count(), 2, "{status}");
        assert_eq!(fixture.code().as_deref(), Some(code), "{status}");
    }
}

/// Fault K14.
#[wasm_bindgen_test]
async fn the_next_call_requests_a_token_again() {
    let (fixture, requests) = visit([
        json(200, &open(&[])),
        problem(403, "origin-not-allowed"),
        never(),
    ])
    .await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    assert_eq!(*requests.borrow(), [false, false, true]);
    let calls = fixture.backend.calls();
    assert_eq!(calls.len(), 3);
    assert_eq!(
        calls[1].header("idempotency-key"),
        calls[2].header("idempotency-key")
    );
    assert_eq!(calls[1].body, calls[2].body);
}

/// Fault S03.
#[wasm_bindgen_test]
async fn an_invalid_header_is_a_problem_and_no_panic() {
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
        let fixture = Fixture::new([]);
        fixture.mount(with(source)).await;
        fixture.until_phase("problem").await;
        assert_eq!(
            fixture.code().as_deref(),
            Some("headers-refused"),
            "{name:?}: {value:?}"
        );
        let expected = HostEvent::Problem {
            code: "headers-refused".to_owned(),
        };
        assert!(
            fixture.events().contains(&expected),
            "{:?}",
            fixture.events()
        );
        assert_eq!(fixture.backend.count(), 0, "{name:?}: {value:?}");
        assert!(!fixture.text().contains("x-admin"), "{}", fixture.text());
    }
}

/// Fault N04.
#[wasm_bindgen_test]
async fn a_source_that_never_answers_ends_at_the_deadline() {
    let fixture = Fixture::new([]);
    fixture.mount(with(HeaderSource::new(|_| pending()))).await;
    fixture.advance(Duration::from_mins(1)).await;
    assert_eq!(fixture.phase(), "problem");
    assert_eq!(fixture.code().as_deref(), Some("cannot-reach"));
    assert_eq!(fixture.backend.count(), 0);
}

/// Fault N13.
#[wasm_bindgen_test]
async fn waiting_goes_on_after_sign_in_without_a_launch() {
    let (fixture, _) = visit([
        json(200, &open(&[paysafe(1, "ONGOING_VERIFICATION")])),
        json(200, &paysafe(1, "ONGOING_VERIFICATION")),
        problem(401, "session-expired"),
        problem(401, "session-expired"),
    ])
    .await;
    fixture.until_phase("waiting").await;
    fixture.advance(Duration::from_secs(3)).await;
    assert_eq!(fixture.code().as_deref(), Some("session-expired"));
    assert_eq!(fixture.headline(), "Please sign in");
    let events = fixture.events();
    assert_eq!(
        events
            .iter()
            .filter(|event| **event == HostEvent::SessionExpired)
            .count(),
        1
    );
    fixture.advance(Duration::from_mins(10)).await;
    assert_eq!(fixture.backend.count(), 4);

    fixture
        .backend
        .answer([json(200, &paysafe(2, "ONGOING_VERIFICATION"))]);
    fixture.press("check-now").await;
    fixture.until_phase("waiting").await;
    assert_eq!(
        fixture.backend.lines()[4..],
        ["GET /hosted-flow/v1/flows/flw_7QmBackend"]
    );
}
