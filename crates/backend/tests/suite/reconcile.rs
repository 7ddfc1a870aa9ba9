//! Reconciliation: open flows without requests, whose webhooks are lost.

use std::collections::BTreeMap;
use std::time::Duration;

use hosted_flow_backend::Backend;
use hosted_flow_backend::config::Config;
use hosted_flow_backend::store::MemoryStore;
use hosted_flow_core::provider::Provider;
use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use crate::app::{App, configuration};
use crate::on_postgres::nodes;
use crate::store_faults::{Faulty, Mood};
use crate::stub::{Answer, Stub};
use crate::wait::until;
use crate::webhooks::{is_ok, paysafe, paysafe_event};

const MINUTE: Duration = Duration::from_mins(1);

/// An app, and the time that the test plays there.
struct Played {
    app: App,
    now: Timestamp,
}

impl Played {
    /// With one flow without requests.
    async fn flow(app: App) -> Self {
        app.flow("paysafe").await;
        Self::from_now(app).await
    }

    /// From the moment on at which the flows so far are known to be there.
    async fn from_now(app: App) -> Self {
        let now = Timestamp::now();
        let played = Self { app, now };
        played.reconcile().await;
        played
    }

    async fn reconcile(&self) {
        self.app.backend.reconcile_at(self.now).await;
    }

    /// Lets time pass, on both clocks.
    async fn pass(&mut self, time: Duration) {
        self.now += SignedDuration::try_from(time).unwrap();
        tokio::time::pause();
        tokio::time::advance(time).await;
        tokio::time::resume();
    }

    async fn pass_and_reconcile(&mut self, time: Duration) {
        self.pass(time).await;
        self.reconcile().await;
    }

    /// How often a session was read at Paysafe.
    fn reads(&self) -> usize {
        self.app.stub.count("GET /digitalwallets")
    }

    fn counted(&self, provider: &str, outcome: &str) -> u64 {
        let labels = format!("{{provider=\"{provider}\",outcome=\"{outcome}\"}}");
        self.app
            .count(&format!("reconciliation_reads_total{labels}"))
    }
}

/// As by default: at most one read every two seconds.
fn paced(config: &mut Config) {
    config.minimum_read_age = Duration::from_secs(2);
}

/// The database's clock, by which nodes take turns, cannot be played.
async fn in_memory() -> App {
    App::on(MemoryStore::new(), paced).await
}

/// Fault K20.
#[tokio::test]
async fn a_flow_whose_webhook_is_lost_ends_all_the_same() {
    let mut played = Played::flow(App::with(paced).await).await;
    played.app.stub.session("COMPLETED", None);
    played.pass_and_reconcile(MINUTE).await;
    assert_eq!(played.reads(), 0);
    played.pass_and_reconcile(MINUTE).await;
    assert_eq!(
        (played.reads(), played.counted("paysafe", "changed")),
        (1, 1)
    );
    let open = played.app.get("/flows?open=true").send().await;
    assert_eq!(
        open.body["flows"][0]["status"]["sessionStatus"],
        "COMPLETED"
    );
    assert_eq!(open.body["flows"][0]["revision"], 2);
    // An end is not read again.
    for _ in 0..9 {
        played.pass_and_reconcile(MINUTE * 60).await;
    }
    assert_eq!(played.reads(), 1);
}

/// Fault K20.
#[tokio::test]
async fn an_unchanged_flow_is_read_whenever_its_age_has_doubled() {
    let mut played = Played::flow(in_memory().await).await;
    let (second, day) = (Duration::from_secs(1), MINUTE * 60 * 24);
    let mut age = MINUTE * 2;
    played.pass_and_reconcile(age).await;
    assert_eq!(played.reads(), 1);
    for reads in 2..=14 {
        let rest = age.min(day);
        played.pass_and_reconcile(rest.saturating_sub(second)).await;
        assert_eq!(played.reads(), reads - 1, "{age:?}");
        played.pass_and_reconcile(second * 2).await;
        assert_eq!(played.reads(), reads, "{age:?}");
        age += rest + second;
    }
    assert!(age > day * 3, "{age:?}");
    assert_eq!(played.counted("paysafe", "unchanged"), 14);
}

/// Fault K20.
#[tokio::test]
async fn what_somebody_has_just_read_is_not_read_again() {
    let mut played = Played::flow(in_memory().await).await;
    let ids = played.app.open().await;
    let second = Duration::from_secs(1);
    played.pass(second * 110).await;
    played.app.read(&ids[0]).send().await;
    assert_eq!(played.reads(), 1);
    played.pass_and_reconcile(second * 10).await;
    assert_eq!(played.reads(), 1);
    // Its time has doubled, and a webhook has just come.
    played.pass(second * 115).await;
    is_ok(
        &paysafe(&played.app, &paysafe_event("session1"))
            .send()
            .await,
    );
    until(async || played.reads() == 2).await;
    played.pass_and_reconcile(second * 5).await;
    assert_eq!(played.reads(), 2);
    played.pass_and_reconcile(second * 240).await;
    assert_eq!(played.reads(), 3);
}

/// Fault K20.
#[tokio::test]
async fn the_last_call_is_left_to_who_waits_for_an_answer() {
    // As `in_memory`: a person reads the flow in between.
    let app = App::on(MemoryStore::new(), |config| {
        paced(config);
        config.protection.calls_at_once = 2;
    });
    let mut played = Played::flow(app.await).await;
    let app = &played.app;
    app.stub
        .once("POST /digitalwallets/customers", Answer::Late(MINUTE));
    let create = app.create("paysafe", "slow").response();
    let is_created = until(async || app.stub.count("POST /digitalwallets/customers") == 2);
    tokio::select! {
        answer = create => panic!("{answer:?}"),
        () = is_created => {}
    }
    let later = played.now + SignedDuration::from_mins(2);
    app.backend.reconcile_at(later).await;
    assert_eq!(played.reads(), 0);
    let ids = app.open().await;
    app.read(&ids[0]).send().await;
    assert_eq!(played.reads(), 1);
    // The slow call is given up.
    played.pass(MINUTE * 2).await;
    until(async || {
        let outcome =
            r#"provider_calls_total{provider="paysafe",operation="begin",outcome="timed-out"}"#;
        played.app.count(outcome) == 1
    })
    .await;
    played.reconcile().await;
    assert_eq!(played.reads(), 2);
}

/// Fault K20.
#[tokio::test]
async fn a_provider_that_fails_is_left_alone_and_delays_no_other() {
    let app = App::on(MemoryStore::new(), |config| {
        paced(config);
        config.protection.failures = 3;
        config.protection.rest = MINUTE;
    });
    let app = app.await;
    for _ in 0..8 {
        app.flow("paysafe").await;
    }
    app.flow("ondato").await;
    let mut played = Played::from_now(app).await;
    played
        .app
        .stub
        .always("GET /digitalwallets", Answer::Status(503));
    played.app.stub.idv("InProgress");
    played.pass_and_reconcile(MINUTE * 2).await;
    // Both were in progress at once; the rest of the page is left for later.
    assert_eq!(
        (played.reads(), played.counted("paysafe", "failed")),
        (2, 2)
    );
    assert_eq!(played.counted("ondato", "changed"), 1);
    for _ in 0..3 {
        played.reconcile().await;
        let breaker = r#"provider_breaker{provider="paysafe"}"#;
        assert_eq!((played.reads(), played.app.count(breaker)), (4, 1));
    }

    // It is back: without other requests, this one is the probe.
    played.app.stub.as_ever();
    played.app.stub.session("COMPLETED", None);
    for _ in 0..3 {
        played.pass_and_reconcile(MINUTE * 5).await;
    }
    assert_eq!(played.counted("paysafe", "changed"), 8);
    assert_eq!(
        played.app.count(r#"provider_breaker{provider="paysafe"}"#),
        0
    );
}

/// Fault K20.
#[tokio::test]
async fn a_session_that_is_gone_is_asked_for_less_and_less() {
    let mut played = Played::flow(in_memory().await).await;
    played
        .app
        .stub
        .always("GET /digitalwallets", Answer::Status(404));
    for _ in 0..60 {
        played.pass_and_reconcile(MINUTE).await;
    }
    assert_eq!(
        (played.reads(), played.counted("paysafe", "failed")),
        (5, 5)
    );
}

/// Fault K20.
#[tokio::test]
async fn a_round_reads_a_page_and_two_at_once() {
    let app = App::with(paced).await;
    for _ in 0..20 {
        app.flow("paysafe").await;
    }
    let mut played = Played::from_now(app).await;
    let due = r#"reconciliation_due{provider="paysafe"}"#;
    assert_eq!(played.app.count(due), 0);
    let slow = Answer::Late(Duration::from_millis(2));
    played.app.stub.always("GET /digitalwallets", slow);
    played.pass(MINUTE * 2).await;
    for (reads, is_due) in [(6, 20), (12, 14), (18, 8), (20, 2), (20, 0)] {
        played.reconcile().await;
        assert_eq!((played.reads(), played.app.count(due)), (reads, is_due));
    }
    assert_eq!(played.app.stub.busiest(), 2);
}

/// Fault K20.
#[tokio::test]
async fn nothing_is_read_where_it_is_off_or_after_the_stop() {
    let off = |config: &mut Config| {
        paced(config);
        config.reconciliation.enabled = false;
    };
    let mut played = Played::flow(App::with(off).await).await;
    played.app.backend.clone().reconcile().await;
    played.pass_and_reconcile(MINUTE * 60).await;
    assert_eq!(played.reads(), 0);
    assert!(!played.app.backend.metrics().contains("reconciliation_due{"));

    let mut played = Played::flow(App::with(paced).await).await;
    let reconciling = tokio::spawn(played.app.backend.clone().reconcile());
    until(async || played.app.backend.metrics().contains("reconciliation_due{")).await;
    assert!(!reconciling.is_finished());
    played.app.backend.stop();
    reconciling.await.unwrap();
    played.pass_and_reconcile(MINUTE * 60).await;
    assert_eq!(played.reads(), 0);
}

/// Two nodes are at it at the same moment, again and again.
///
/// Fault K20.
#[tokio::test]
async fn two_nodes_read_each_flow_once() {
    let stub = Stub::default();
    let [here, there] = nodes(&stub, paced).await;
    for _ in 0..15 {
        here.flow("paysafe").await;
    }
    let mut now = Timestamp::now();
    for minutes in [0, 2, 0, 0, 0] {
        now += SignedDuration::from_mins(minutes);
        tokio::join!(
            here.backend.reconcile_at(now),
            there.backend.reconcile_at(now)
        );
    }
    let mut reads = BTreeMap::new();
    for seen in stub.seen("GET /digitalwallets") {
        *reads.entry(seen.path).or_insert(0) += 1;
    }
    assert_eq!(reads.len(), 15, "{reads:?}");
    assert!(reads.values().all(|count| *count == 1), "{reads:?}");
}

/// Fault K20.
#[tokio::test]
async fn what_another_node_has_just_read_is_not_read() {
    let stub = Stub::default();
    let [here, there] = nodes(&stub, paced).await;
    let id = here.flow("paysafe").await;
    let now = Timestamp::now();
    here.backend.reconcile_at(now).await;
    there.read(&id).send().await;
    let later = now + SignedDuration::from_mins(2);
    here.backend.reconcile_at(later).await;
    assert_eq!(stub.count("GET /digitalwallets"), 1);
}

/// Each provider's flows are asked for again and again, whatever is the matter with the store.
///
/// Fault K20.
#[tokio::test(start_paused = true)]
async fn every_providers_loop_goes_on_with_pauses_that_differ() {
    let store = Faulty::new();
    let backend = Backend::new(configuration("http://127.0.0.1:1"), store.clone()).unwrap();
    let reconciling = tokio::spawn(backend.clone().reconcile());
    for mood in [Mood::Well, Mood::Down, Mood::Well] {
        store.is(mood);
        store.reads.lock().unwrap().clear();
        tokio::time::sleep(MINUTE * 10).await;
        let reads = store.reads.lock().unwrap().clone();
        for provider in Provider::ALL {
            let reads = reads.iter().filter(|(of, _)| *of == provider);
            let times: Vec<Instant> = reads.map(|(_, at)| *at).collect();
            // 15 seconds and up to half as much again.
            assert!(
                (26..=41).contains(&times.len()),
                "{provider}: {}",
                times.len()
            );
            let mut pauses: Vec<_> = times.windows(2).map(|two| two[1] - two[0]).collect();
            pauses.sort();
            pauses.dedup();
            assert!(pauses.len() > 10, "{provider}: {pauses:?}");
        }
    }
    backend.stop();
    reconciling.await.unwrap();
}
