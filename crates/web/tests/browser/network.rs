//! What may become of a request on its way.

use std::collections::BTreeSet;
use std::time::Duration;

use hosted_flow::{HostEvent, Provider};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{Answer, endless, html, json, never, problem, reject, trickle};
use crate::stage::body::Meter;
use crate::stage::flows::{open, paysafe};
use crate::stage::memory::memory;
use crate::stage::{Stage, page};

const PORTAL: &str = "<!doctype html><title>Wi-Fi</title><h1 id=portal>Welcome to the airport</h1>\
    <img src=x onerror=alert(1)><script>window.portal = 1</script>";

/// The longest back-off after a first and a second failure at arriving.
const BACK_OFF: Duration = Duration::from_secs(8);

/// Fault N24.
#[wasm_bindgen_test]
async fn what_comes_in_one_huge_piece_is_not_even_copied() {
    let meter = Meter::default();
    let stage = Stage::idle(
        Provider::Paysafe,
        [endless(&meter, 8 * 1024 * 1024), never()],
    )
    .await;
    let before = memory();
    stage.press("start").await;
    stage.until("it is given up", || meter.is_cancelled()).await;
    let grown = memory() - before;
    assert!(grown < 1024 * 1024, "{grown} bytes for what is thrown away");
    assert_eq!(stage.phase(), "starting");
}

/// Fault N24.
#[wasm_bindgen_test]
async fn a_huge_body_is_given_up() {
    let meter = Meter::default();
    let answers = [endless(&meter, 16 * 1024), json(200, &open(&[]))];
    let stage = Stage::visit(Provider::Paysafe, answers).await;
    assert!(meter.is_cancelled());
    assert!(
        meter.bytes() <= 128 * 1024,
        "{} bytes were read",
        meter.bytes()
    );
    assert_eq!(
        stage.phase(),
        "checking",
        "one failure is nothing to worry anybody with"
    );
    stage.advance(BACK_OFF).await;
    assert_eq!(stage.phase(), "idle");
    assert_eq!(stage.backend.count(), 2);
}

/// Faults N06, N21.
#[wasm_bindgen_test]
async fn a_page_instead_of_an_answer_is_not_believed_and_not_shown() {
    for (status, code) in [
        (200, "not-understood"),
        (500, "cannot-reach"),
        (502, "cannot-reach"),
        (504, "cannot-reach"),
    ] {
        let portal = || html(status, PORTAL);
        let stage = Stage::visit(Provider::Paysafe, [portal(), portal(), portal()]).await;
        stage.advance(3 * BACK_OFF).await;
        assert_eq!(stage.phase(), "problem", "{status}");
        assert_eq!(stage.code().as_deref(), Some(code), "{status}");
        assert!(
            stage.text().contains("Check your connection"),
            "{}",
            stage.text()
        );
        assert!(!stage.text().contains("airport"), "{status}");
        assert!(!stage.console.text().contains("airport"), "{status}");
        assert_eq!(stage.find_all("#portal, img, script").len(), 0, "{status}");
        assert_eq!(stage.backend.count(), 3, "{status}");

        stage.backend.answer([json(200, &open(&[]))]);
        stage.press("check-now").await;
        stage.until_phase("idle").await;
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
    let stage = Stage::watching("waiting", answers).await;
    stage.advance(Duration::from_mins(1)).await;
    assert_eq!(stage.phase(), "waiting");
    assert_eq!(stage.status().as_deref(), Some("processing"));
    assert!(stage.backend.count() > 5, "{}", stage.describe());
    let events = stage.events();
    let is_verdict = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
    assert!(!events.iter().any(is_verdict), "{events:?}");
}

/// Fault N20.
#[wasm_bindgen_test]
async fn a_redirect_to_a_page_is_a_sign_in() {
    let login = html(200, "<h1>Sign in</h1>").redirected();
    let stage = Stage::visit(Provider::Paysafe, [login]).await;
    stage.until_phase("problem").await;
    assert_eq!(stage.code().as_deref(), Some("session-expired"));
    assert!(stage.events().contains(&HostEvent::SessionExpired));
    assert_eq!(stage.headline(), "Please sign in");

    let redirected = json(200, &open(&[])).redirected();
    let stage = Stage::visit(Provider::Paysafe, [redirected]).await;
    stage.until_phase("idle").await;
}

/// Faults N04, N05.
#[wasm_bindgen_test]
async fn what_takes_longer_than_ten_seconds_is_given_up() {
    for slow in [never as fn() -> Answer, trickle] {
        let stage = Stage::visit(Provider::Paysafe, [slow(), json(200, &open(&[]))]).await;
        let first = stage.backend.last();
        stage.advance(Duration::from_millis(9_900)).await;
        assert_eq!(stage.backend.count(), 1);
        assert!(!first.is_aborted());
        stage.advance(Duration::from_millis(100)).await;
        assert!(first.is_aborted(), "{}", stage.describe());
        stage.advance(BACK_OFF).await;
        assert_eq!(stage.phase(), "idle");
        assert_eq!(stage.backend.count(), 2);
        assert_eq!(stage.backend.most_at_once(), 1);
    }
}

/// Fault N03.
#[wasm_bindgen_test]
async fn no_network_is_tried_three_times_and_then_by_hand() {
    let stage = Stage::visit(Provider::Ondato, [reject(), reject(), reject()]).await;
    assert_eq!(stage.phase(), "checking");
    stage.advance(3 * BACK_OFF).await;
    assert_eq!(stage.code().as_deref(), Some("cannot-reach"));
    assert_eq!(stage.backend.count(), 3);
    stage.advance(Duration::from_mins(30)).await;
    assert_eq!(stage.backend.count(), 3);
    stage.backend.answer([json(200, &open(&[]))]);
    stage.press("check-now").await;
    stage.until_phase("idle").await;
}

/// Fault N12.
#[wasm_bindgen_test]
async fn a_readable_retry_after_is_kept_others_are_ours() {
    let busy = problem(503, "busy").header("retry-after", "120");
    let stage = Stage::visit(Provider::Paysafe, [busy, json(200, &open(&[]))]).await;
    stage.advance(Duration::from_millis(119_900)).await;
    assert_eq!(stage.backend.count(), 1, "sooner than asked for");
    // With the jitter of a first failure on top.
    let jitter = Duration::from_millis(4_100);
    stage.advance_until_phase("idle", jitter).await;

    // As it comes from another origin that does not expose the header.
    let stage = Stage::visit(
        Provider::Paysafe,
        [problem(503, "busy"), json(200, &open(&[]))],
    )
    .await;
    stage.advance(Duration::from_secs(4)).await;
    assert_eq!(stage.phase(), "idle");
}

/// Fault N02.
#[wasm_bindgen_test]
async fn offline_while_waiting_is_said_once_and_asks_nothing() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let stage = Stage::watching("waiting", [ongoing(1), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.backend.count(), 3);
    let before = stage.announcements.heard().len();
    page::set_online(false);
    stage.advance(Duration::from_mins(10)).await;
    assert_eq!(stage.backend.count(), 3);
    assert_eq!(stage.phase(), "waiting", "{}", stage.describe());
    let said = stage.announcements.heard().split_off(before);
    assert_eq!(
        said,
        ["You are offline. We go on by ourselves once you are back."]
    );

    stage.backend.answer([ongoing(3), never()]);
    page::set_online(true);
    stage.settle().await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.backend.count(), 4, "one question, within two seconds");
    assert_eq!(stage.status().as_deref(), Some("processing"));
}

/// Fault N02.
#[wasm_bindgen_test]
async fn failures_while_offline_do_not_count() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let stage = Stage::watching("waiting", [ongoing(1)]).await;
    for _ in 0..12 {
        let (failing, later) = reject().held();
        stage.backend.answer([failing]);
        stage.advance(Duration::from_secs(2)).await;
        page::set_online(false);
        later.give();
        stage.settle().await;
        page::set_online(true);
        stage.settle().await;
        assert_eq!(stage.phase(), "waiting", "{}", stage.describe());
    }
    stage.backend.answer([ongoing(2), never()]);
    stage.advance(Duration::from_secs(4)).await;
    assert_eq!(stage.phase(), "waiting");
}

/// Fault N02.
#[wasm_bindgen_test]
async fn a_visit_that_begins_offline_waits_for_the_network() {
    let stage = Stage::new([reject()]);
    page::set_online(false);
    stage
        .mount(hosted_flow::Settings::new(Provider::Paysafe))
        .await;
    stage.advance(Duration::from_mins(5)).await;
    assert_eq!(
        stage.backend.count(),
        1,
        "tried once: the browser may be wrong"
    );
    assert!(
        stage.text().contains("You are offline."),
        "{}",
        stage.text()
    );
    stage.backend.answer([json(200, &open(&[]))]);
    page::set_online(true);
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.phase(), "idle");
    assert_eq!(stage.backend.count(), 2);
}

/// Fault N27.
#[wasm_bindgen_test]
async fn what_cors_forbids_is_told_once_and_explained_to_nobody() {
    let stage = Stage::visit(Provider::Ondato, [reject(), reject(), reject()]).await;
    stage.advance(3 * BACK_OFF).await;
    assert_eq!(stage.phase(), "problem");
    let told = HostEvent::Problem {
        code: "cannot-reach".to_owned(),
    };
    let events = stage.events();
    let times = events.iter().filter(|event| **event == told).count();
    assert_eq!(times, 1, "{events:?}");
    assert_eq!(stage.headline(), "We cannot be reached right now");
    for word in ["CORS", "origin", "TypeError", "fetch"] {
        assert!(!stage.text().contains(word), "{}", stage.text());
    }
}

/// Fault N32.
#[wasm_bindgen_test]
async fn a_blocked_request_is_hinted_at_from_the_second_on() {
    let hint = "The connection is slow or unsteady. We keep trying.";
    let ongoing = json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let stage = Stage::watching("waiting", [ongoing, reject(), reject(), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    assert_eq!(stage.backend.count(), 3);
    assert!(!stage.text().contains(hint), "once is nothing");
    stage.advance(BACK_OFF).await;
    assert!(stage.backend.count() > 3, "{}", stage.describe());
    assert!(stage.text().contains(hint), "{}", stage.text());
    assert_eq!(stage.phase(), "waiting", "and no verdict");

    stage.backend.otherwise(reject);
    stage
        .advance_until_phase("problem", Duration::from_mins(30))
        .await;
    assert_eq!(stage.code().as_deref(), Some("cannot-reach"));
    assert_eq!(stage.actions(), ["check-now"]);
}

/// Fault N33.
#[wasm_bindgen_test]
async fn the_offline_page_of_a_service_worker_is_no_answer() {
    let ongoing = |revision| json(200, &paysafe(revision, "ONGOING_VERIFICATION"));
    let offline = || html(200, "<h1 id=portal>You seem to be offline</h1>");
    let stage = Stage::watching("waiting", [ongoing(1), offline(), offline(), never()]).await;
    stage.advance(Duration::from_secs(2)).await;
    stage.advance(BACK_OFF).await;
    assert!(stage.backend.count() > 3, "{}", stage.describe());
    assert_eq!(stage.phase(), "waiting");
    assert_eq!(stage.status().as_deref(), Some("processing"));
    assert!(!stage.text().contains("You seem"), "{}", stage.text());
    assert_eq!(stage.find_all("#portal").len(), 0);

    // The network is back, and the worker lets requests through again.
    stage.backend.answer([json(200, &paysafe(2, "COMPLETED"))]);
    stage
        .advance_until_phase("settled", Duration::from_mins(1))
        .await;
    assert_eq!(stage.status().as_deref(), Some("approved"));
}

/// Fault N34.
#[wasm_bindgen_test]
async fn no_two_visits_wait_alike() {
    // Each on a clock that shows the same: whatever differs is thrown by the dice.
    let mut waits = BTreeSet::new();
    for _ in 0..8 {
        let stage = Stage::visit(Provider::Paysafe, [reject()]).await;
        // What else is due is the end of a request's time, which is never sooner.
        let wait = stage.clock.waits()[0];
        assert!(wait <= BACK_OFF, "{}", stage.describe());
        waits.insert(wait);
    }
    assert!(waits.len() > 1, "all of them wait for {waits:?}");
}
