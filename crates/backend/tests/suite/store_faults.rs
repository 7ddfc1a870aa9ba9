//! A store that fails, and one that other processes write to as well.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use hosted_flow_backend::store::{
    Claim, Claimed, Due, DueQuery, Fingerprint, Handed, HandoffLink, IdempotencyKey, MemoryStore,
    RecentQuery, Redemption, Replaced, SecretHash, Store, StoreError, StoredFlow,
};
use hosted_flow_backend::{Backend, UserId};
use hosted_flow_core::contract::{CreateFlow, FlowId};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use tokio::sync::broadcast::Receiver;
use tokio::time::Instant;

use crate::app::{App, configuration};
use crate::stub::Answer;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mood {
    /// The ends of all open flows are told between the two halves of a list.
    Tells,
    Well,
    /// Every call fails.
    Down,
    /// Nothing can be written over.
    WriteDown,
    /// Another process writes first, every time.
    Overtaken,
    /// Another process creates the flow, and takes for ever.
    Claimed,
    Panics,
    /// The next flow is never stored.
    Hangs,
    /// It is at that now, and all else is well.
    Hung,
}

#[derive(Clone, Debug)]
pub(crate) struct Faulty {
    store: Arc<MemoryStore>,
    mood: Arc<Mutex<Mood>>,
    /// Whose flows that are due were asked for, and when.
    pub(crate) reads: Arc<Mutex<Vec<(Provider, Instant)>>>,
    pings: Arc<AtomicUsize>,
}

impl Faulty {
    pub(crate) fn new() -> Self {
        Self {
            store: Arc::default(),
            mood: Arc::new(Mutex::new(Mood::Well)),
            reads: Arc::default(),
            pings: Arc::default(),
        }
    }

    pub(crate) fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    pub(crate) fn pings(&self) -> usize {
        self.pings.load(Ordering::Relaxed)
    }

    pub(crate) fn mood(&self) -> Result<Mood, StoreError> {
        match *self.mood.lock().unwrap() {
            Mood::Down => Err(StoreError::new("needle-message")),
            mood => Ok(mood),
        }
    }
}

#[async_trait]
impl Store for Faulty {
    async fn claim(&self, claim: &Claim) -> Result<Claimed, StoreError> {
        match self.mood()? {
            Mood::Claimed => Ok(Claimed::InProgress),
            _ => self.store.claim(claim).await,
        }
    }

    async fn release(&self, claim: &Claim) -> Result<(), StoreError> {
        self.mood()?;
        self.store.release(claim).await
    }

    async fn insert(&self, flow: StoredFlow, claim: &Claim) -> Result<(), StoreError> {
        let mood = self.mood()?;
        assert_ne!(mood, Mood::Panics, "as the test wants it");
        if mood == Mood::Hangs {
            self.is(Mood::Hung);
            std::future::pending::<()>().await;
        }
        self.store.insert(flow, claim).await
    }

    async fn flow(&self, user: &UserId, id: &FlowId) -> Result<Option<StoredFlow>, StoreError> {
        self.mood()?;
        self.store.flow(user, id).await
    }

    async fn open_flows(
        &self,
        user: &UserId,
        provider: Option<Provider>,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        self.mood()?;
        self.store.open_flows(user, provider, limit).await
    }

    async fn recent_flows(&self, query: &RecentQuery<'_>) -> Result<Vec<StoredFlow>, StoreError> {
        if self.mood()? == Mood::Tells {
            for flow in self.store.open_flows(query.user, None, 9).await? {
                self.store.mark_delivered(&flow.id, flow.revision).await?;
            }
        }
        self.store.recent_flows(query).await
    }

    async fn flows_with(
        &self,
        user: &UserId,
        provider: Provider,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        self.mood()?;
        self.store.flows_with(user, provider, limit).await
    }

    async fn flows_of(&self, provider: Provider, key: &str) -> Result<Vec<StoredFlow>, StoreError> {
        self.mood()?;
        self.store.flows_of(provider, key).await
    }

    async fn replace(&self, flow: StoredFlow, expected: u64) -> Result<Replaced, StoreError> {
        match self.mood()? {
            Mood::WriteDown => Err(StoreError::new("read only")),
            Mood::Overtaken => Ok(Replaced::MovedOn),
            _ => self.store.replace(flow, expected).await,
        }
    }

    async fn mark_delivered(&self, id: &FlowId, revision: u64) -> Result<(), StoreError> {
        match self.mood()? {
            Mood::WriteDown => Err(StoreError::new("read only")),
            _ => self.store.mark_delivered(id, revision).await,
        }
    }

    async fn sweep(&self, now: Timestamp, keep: Duration) -> Result<usize, StoreError> {
        self.mood()?;
        self.store.sweep(now, keep).await
    }

    async fn take_due(&self, query: &DueQuery) -> Result<Due, StoreError> {
        self.reads
            .lock()
            .unwrap()
            .push((query.provider, Instant::now()));
        self.mood()?;
        self.store.take_due(query).await
    }

    async fn set_due(&self, id: &FlowId, revision: u64, at: Timestamp) -> Result<(), StoreError> {
        self.mood()?;
        self.store.set_due(id, revision, at).await
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.pings.fetch_add(1, Ordering::Relaxed);
        self.mood()?;
        // Others may ask meanwhile.
        tokio::task::yield_now().await;
        self.store.ping().await
    }

    async fn save_handoff(&self, link: HandoffLink) -> Result<(), StoreError> {
        self.mood()?;
        self.store.save_handoff(link).await
    }

    async fn redeem_handoff(&self, redemption: &Redemption) -> Result<Option<Handed>, StoreError> {
        self.mood()?;
        self.store.redeem_handoff(redemption).await
    }

    async fn handoff_session(
        &self,
        session: &SecretHash,
        at: Timestamp,
    ) -> Result<Option<Handed>, StoreError> {
        self.mood()?;
        self.store.handoff_session(session, at).await
    }

    fn changes(&self) -> Receiver<FlowId> {
        self.store.changes()
    }
}

async fn app() -> (App, Faulty) {
    let store = Faulty::new();
    (App::on(store.clone(), |_| {}).await, store)
}

#[tokio::test]
async fn a_store_that_is_down_is_said_to_be_so() {
    let (app, store) = app().await;
    let id = app.flow("ondato").await;
    store.is(Mood::Down);
    for answer in [
        app.create("ondato", "k").send().await,
        app.launch(&id).send().await,
        app.read(&id).send().await,
        app.get("/flows?open=true").send().await,
    ] {
        answer.is_problem(503, "store-unavailable");
        assert_eq!(answer.header("retry-after"), "5");
        assert!(!answer.text.contains("needle"));
    }
}

#[tokio::test]
async fn a_read_answers_although_nothing_can_be_written() {
    let (app, store) = app().await;
    let id = app.flow("paysafe").await;
    store.is(Mood::WriteDown);
    app.stub.session("COMPLETED", None);
    let answer = app.read(&id).send().await;
    assert_eq!(answer.status, StatusCode::OK);
    // What could not be stored is not shown: the next read might not find it again.
    assert_eq!(answer.body["status"]["sessionStatus"], "ACTIVE");
    store.is(Mood::Well);
    app.launch(&id).send().await.is_problem(409, "flow-settled");
    store.is(Mood::WriteDown);
    let answer = app.read(&id).send().await;
    assert_eq!(answer.body["status"]["sessionStatus"], "COMPLETED");
    assert_eq!(app.open().await, [id]);
}

#[tokio::test]
async fn who_is_overtaken_by_another_process_changes_nothing() {
    let (app, store) = app().await;
    let id = app.flow("paysafe").await;
    store.is(Mood::Overtaken);
    app.launch(&id).send().await.is_problem(409, "flow-changed");
    app.stub.session("COMPLETED", None);
    let answer = app.read(&id).send().await;
    assert_eq!(answer.flow().revision, 1);
}

#[tokio::test(start_paused = true)]
async fn a_create_of_another_process_is_not_waited_for_for_ever() {
    let (app, store) = app().await;
    store.is(Mood::Claimed);
    let began = Instant::now();
    let answer = app.create("ondato", "k").send().await;
    answer.is_problem(503, "idempotency-key-in-use");
    assert_eq!(answer.header("retry-after"), "1");
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn a_backend_sweeps_its_store_whatever_happens() {
    let store = Faulty::new();
    let backend = Backend::new(configuration("http://127.0.0.1:1"), store.clone()).unwrap();
    let sweeping = tokio::spawn(backend.sweep());
    let left_behind = Claim {
        user: UserId::new("anna").unwrap(),
        key: IdempotencyKey::parse(b"k").unwrap(),
        fingerprint: Fingerprint::of(&CreateFlow {
            provider: Provider::Ondato,
            return_url: String::new().into(),
            purpose: None,
            locale: None,
        }),
        at: Timestamp::UNIX_EPOCH,
    };
    // As many as a sweep would find now.
    let left = async || {
        let day = Duration::from_hours(24);
        store.store.sweep(Timestamp::now(), day).await.unwrap()
    };
    let hours = |hours| tokio::time::sleep(Duration::from_hours(hours));
    for (mood, expected) in [(Mood::Well, 0), (Mood::Down, 1), (Mood::Well, 0)] {
        store.is(mood);
        assert_eq!(store.store.claim(&left_behind).await.unwrap(), Claimed::New);
        hours(2).await;
        assert_eq!(left().await, expected, "{mood:?}");
    }
    sweeping.abort();
}

#[tokio::test]
async fn a_panic_is_an_answer_too() {
    let (app, store) = app().await;
    store.is(Mood::Panics);
    app.create("ondato", "k")
        .send()
        .await
        .is_problem(500, "internal");
}

#[tokio::test]
async fn a_flow_that_could_not_be_stored_is_not_answered() {
    let (app, store) = app().await;
    app.stub
        .once("POST /v1", Answer::Late(Duration::from_millis(50)));
    let create = app.create("ondato", "k").send();
    let fails = async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        store.is(Mood::Down);
    };
    let (answer, ()) = tokio::join!(create, fails);
    answer.is_problem(503, "store-unavailable");
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_ends_is_not_waited_for() {
    let (app, _) = app().await;
    let (sender, body) = tokio::sync::mpsc::channel::<Result<Bytes, std::io::Error>>(1);
    let body = Body::from_stream(Trickle(body));
    let answer = app.create("ondato", "k").text(body).send().await;
    answer.is_problem(408, "body-too-slow");
    drop(sender);
}

/// A body that comes as it is sent.
struct Trickle(tokio::sync::mpsc::Receiver<Result<Bytes, std::io::Error>>);

impl futures_core::Stream for Trickle {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}
