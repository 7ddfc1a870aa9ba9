//! Failures of a request.

use std::collections::BTreeSet;
use std::time::Duration;

use hosted_flow::{HostEvent, Provider};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{Answer, endless, html, json, never, problem, reject, trickle};
use crate::fixture::body::Meter;
use crate::fixture::flows::{open, paysafe};
use crate::fixture::memory::memory;
use crate::fixture::{Fixture, page};

const PORTAL: &str = "<!doctype html><title>Wi-Fi</title><h1 id=portal>Welcome to the airport</h1>\
    <img src=x onerror=alert(1)><script>window.portal = 1</script>";

/// The maximum back-off after a first and a second failure of the first lookup.
const BACK_OFF: Duration = Duration::from_secs(8);

/// Fault N24.
#[wasm_bindgen_test]
async fn one_huge_chunk_is_not_copied() {
    let meter = Meter::default();
    let fixture = Fixture::idle(
        Provider::Paysafe,
        [endless(&meter, 8 * 1024 * 1024), never()],
    )
    .await;
    let before = memory();
    fixture.press("start").await;
    fixture
        .until("it is aborted", || meter.is_cancelled())
        .await;
    let grown = memory() - before;
    assert!(grown < 1024 * 1024, "{grown} bytes for a discarded body");
    assert_eq!(fixture.phase(), "starting");
}

/// Fault N24.
#[wasm_bindgen_test]
async fn a_huge_body_is_aborted() {
    let meter = Meter::default();
    let answers = [endless(&meter, 16 * 1024), json(200, &open(&[]))];
    let fixture = Fixture::visit(Provider::Paysafe, answers).await;
    assert!(meter.is_cancelled());
    assert!(
        meter.bytes() <= 128 * 1024,
        "{} bytes were read",
        meter.bytes()
    );
    assert_eq!(fixture.phase(), "checking", "one failure is not shown");
    fixture.advance(BACK_OFF).await;
    assert_eq!(fixture.phase(), "idle");
    assert_eq!(fixture.backend.count(), 2);
}

/// Faults N06, N21.
#[wasm_bindgen_test]
async fn an_html_page_as_an_answer_is_not_trusted_and_not_shown() {
    for (status, code) in [
        (200, "not-understood"),
        (500, "cannot-reach"),
        (502, "cannot-reach"),
        (504, "cannot-reach"),
    ] {
        let portal = || html(status, PORTAL);
        let fixture = Fixture::visit(Provider::Paysafe, [portal(), portal(), portal()]).await;
        fixture.advance(3 * BACK_OFF).await;
        assert_eq!(fixture.phase(), "problem", "{status}");
        assert_eq!(fixture.code().as_deref(), Some(code), "{status}");
        assert!(
            fixture.text().contains("We can’t connect right now"),
            "{}",
            fixture.text()
        );
        assert!(!fixture.text().contains("airport"), "{status}");
        assert!(!fixture.console.text().contains("airport"), "{status}");
        assert_eq!(
            fixture.find_all("#portal, img, script").len(),
            0,
            "{status}"
        );
        assert_eq!(fixture.backend.count(), 3, "{status}");

        fixture.backend.answer([json(200, &open(&[]))]);
        fixture.press("check-now").await;
        fixture.until_phase("idle").await;
    }
}

/// Fault N21.
#[wasm_bindgen_test]
async fn a_captive_portal_while_waiting_is_no_verdict() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let portals = [
        ongoing(1),
        html(200, PORTAL),
        html(200, "COMPLETED"),
        html(200, r#"{"status":"COMPLETED"}"#),
    ];
    let answers = portals.into_iter().chain((2..40).map(ongoing));
    let fixture = Fixture::polling("waiting", answers).await;
    fixture.advance(Duration::from_mins(1)).await;
    assert_eq!(fixture.phase(), "waiting");
    assert_eq!(fixture.status().as_deref(), Some("processing"));
    assert!(fixture.backend.count() > 5, "{}", fixture.describe());
    let events = fixture.events();
    let is_verdict = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
    assert!(!events.iter().any(is_verdict), "{events:?}");
}

/// Fault N20.
#[wasm_bindgen_test]
async fn a_redirect_to_a_page_is_a_sign_in() {
    let login = html(200, "<h1>Sign in</h1>").redirected();
    let fixture = Fixture::visit(Provider::Paysafe, [login]).await;
    fixture.until_phase("problem").await;
    assert_eq!(fixture.code().as_deref(), Some("session-expired"));
    assert!(fixture.events().contains(&HostEvent::SessionExpired));
    assert_eq!(fixture.headline(), "Please sign in");

    let redirected = json(200, &open(&[])).redirected();
    let fixture = Fixture::visit(Provider::Paysafe, [redirected]).await;
    fixture.until_phase("idle").await;
}

/// Faults N04, N05.
#[wasm_bindgen_test]
async fn a_call_of_more_than_ten_seconds_is_aborted() {
    for slow in [never as fn() -> Answer, trickle] {
        let fixture = Fixture::visit(Provider::Paysafe, [slow(), json(200, &open(&[]))]).await;
        let first = fixture.backend.last();
        fixture.advance(Duration::from_millis(9_900)).await;
        assert_eq!(fixture.backend.count(), 1);
        assert!(!first.is_aborted());
        fixture.advance(Duration::from_millis(100)).await;
        assert!(first.is_aborted(), "{}", fixture.describe());
        fixture.advance(BACK_OFF).await;
        assert_eq!(fixture.phase(), "idle");
        assert_eq!(fixture.backend.count(), 2);
        assert_eq!(fixture.backend.max_concurrent(), 1);
    }
}

/// Fault N03.
#[wasm_bindgen_test]
async fn no_network_is_retried_three_times_then_by_hand() {
    let fixture = Fixture::visit(Provider::Ondato, [reject(), reject(), reject()]).await;
    assert_eq!(fixture.phase(), "checking");
    fixture.advance(3 * BACK_OFF).await;
    assert_eq!(fixture.code().as_deref(), Some("cannot-reach"));
    assert_eq!(fixture.backend.count(), 3);
    fixture.advance(Duration::from_mins(30)).await;
    assert_eq!(fixture.backend.count(), 3);
    fixture.backend.answer([json(200, &open(&[]))]);
    fixture.press("check-now").await;
    fixture.until_phase("idle").await;
}

/// Fault N12.
#[wasm_bindgen_test]
async fn a_readable_retry_after_is_kept_others_are_ours() {
    let busy = problem(503, "busy").header("retry-after", "120");
    let fixture = Fixture::visit(Provider::Paysafe, [busy, json(200, &open(&[]))]).await;
    fixture.advance(Duration::from_millis(119_900)).await;
    assert_eq!(fixture.backend.count(), 1, "sooner than `Retry-After`");
    // With the jitter of a first failure on top.
    let jitter = Duration::from_millis(4_100);
    fixture.advance_until_phase("idle", jitter).await;

    // As from another origin that does not expose the header.
    let fixture = Fixture::visit(
        Provider::Paysafe,
        [problem(503, "busy"), json(200, &open(&[]))],
    )
    .await;
    fixture.advance(Duration::from_secs(4)).await;
    assert_eq!(fixture.phase(), "idle");
}

/// Fault N02.
#[wasm_bindgen_test]
async fn offline_while_waiting_is_announced_once_without_polling() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let fixture = Fixture::polling("waiting", [ongoing(1), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.backend.count(), 3);
    let before = fixture.announcements.heard().len();
    page::set_online(false);
    fixture.advance(Duration::from_mins(10)).await;
    assert_eq!(fixture.backend.count(), 3);
    assert_eq!(fixture.phase(), "waiting", "{}", fixture.describe());
    let said = fixture.announcements.heard().split_off(before);
    assert_eq!(
        said,
        ["You’re offline. We’ll continue when you’re back online."]
    );

    fixture.backend.answer([ongoing(3), never()]);
    page::set_online(true);
    fixture.settle().await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.backend.count(), 4, "one request within two seconds");
    assert_eq!(fixture.status().as_deref(), Some("processing"));
}

/// Fault N02.
#[wasm_bindgen_test]
async fn failures_while_offline_do_not_count() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let fixture = Fixture::polling("waiting", [ongoing(1)]).await;
    for _ in 0..12 {
        let (failing, later) = reject().held();
        fixture.backend.answer([failing]);
        fixture.advance(Duration::from_secs(2)).await;
        page::set_online(false);
        later.give();
        fixture.settle().await;
        page::set_online(true);
        fixture.settle().await;
        assert_eq!(fixture.phase(), "waiting", "{}", fixture.describe());
    }
    fixture.backend.answer([ongoing(2), never()]);
    fixture.advance(Duration::from_secs(4)).await;
    assert_eq!(fixture.phase(), "waiting");
}

/// Fault N02.
#[wasm_bindgen_test]
async fn a_visit_that_begins_offline_waits_for_the_network() {
    let fixture = Fixture::new([reject()]);
    page::set_online(false);
    fixture
        .mount(hosted_flow::Settings::new(Provider::Paysafe))
        .await;
    fixture.advance(Duration::from_mins(5)).await;
    assert_eq!(
        fixture.backend.count(),
        1,
        "tried once: the browser may be wrong"
    );
    assert!(
        fixture.text().contains("You’re offline."),
        "{}",
        fixture.text()
    );
    fixture.backend.answer([json(200, &open(&[]))]);
    page::set_online(true);
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.phase(), "idle");
    assert_eq!(fixture.backend.count(), 2);
}

/// Fault N27.
#[wasm_bindgen_test]
async fn a_cors_failure_is_emitted_once_without_details() {
    let fixture = Fixture::visit(Provider::Ondato, [reject(), reject(), reject()]).await;
    fixture.advance(3 * BACK_OFF).await;
    assert_eq!(fixture.phase(), "problem");
    let expected = HostEvent::Problem {
        code: "cannot-reach".to_owned(),
    };
    let events = fixture.events();
    let times = events.iter().filter(|event| **event == expected).count();
    assert_eq!(times, 1, "{events:?}");
    assert_eq!(fixture.headline(), "We can’t connect right now");
    for word in ["CORS", "origin", "TypeError", "fetch"] {
        assert!(!fixture.text().contains(word), "{}", fixture.text());
    }
}

/// Faults N32, N37.
#[wasm_bindgen_test]
async fn the_second_blocked_request_shows_a_hint() {
    let hint = "We’re having trouble connecting. We’re still trying.";
    let ongoing = json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let fixture = Fixture::polling("waiting", [ongoing, reject(), reject(), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    assert_eq!(fixture.backend.count(), 3);
    assert!(!fixture.text().contains(hint), "one is ignored");
    fixture.advance(BACK_OFF).await;
    assert!(fixture.backend.count() > 3, "{}", fixture.describe());
    assert!(fixture.text().contains(hint), "{}", fixture.text());
    assert_eq!(fixture.phase(), "waiting", "and no verdict");

    fixture.backend.otherwise(reject);
    let headline = fixture.headline();
    fixture
        .advance_until_phase("parked", Duration::from_mins(30))
        .await;
    assert_eq!(fixture.code().as_deref(), Some("cannot-reach"));
    assert_eq!(fixture.actions(), ["check-now"]);
    assert_eq!(fixture.headline(), headline, "what is known stays");
    assert!(fixture.find(".hosted-flow-notice").is_some());
}

/// Fault N33.
#[wasm_bindgen_test]
async fn the_offline_page_of_a_service_worker_is_no_answer() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let offline = || html(200, "<h1 id=portal>You seem to be offline</h1>");
    let fixture = Fixture::polling("waiting", [ongoing(1), offline(), offline(), never()]).await;
    fixture.advance(Duration::from_secs(2)).await;
    fixture.advance(BACK_OFF).await;
    assert!(fixture.backend.count() > 3, "{}", fixture.describe());
    assert_eq!(fixture.phase(), "waiting");
    assert_eq!(fixture.status().as_deref(), Some("processing"));
    assert!(!fixture.text().contains("You seem"), "{}", fixture.text());
    assert_eq!(fixture.find_all("#portal").len(), 0);

    // The network is back, and the worker lets requests through again.
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(fixture.status().as_deref(), Some("approved"));
}

/// Fault N34.
#[wasm_bindgen_test]
async fn two_visits_use_different_delays() {
    // Each visit starts at the same time: only the jitter differs.
    let mut waits = BTreeSet::new();
    for _ in 0..8 {
        let fixture = Fixture::visit(Provider::Paysafe, [reject()]).await;
        // The other timer is the deadline of the request, which is never sooner.
        let wait = fixture.clock.waits()[0];
        assert!(wait <= BACK_OFF, "{}", fixture.describe());
        waits.insert(wait);
    }
    assert!(waits.len() > 1, "all of them wait for {waits:?}");
}
