//! Two nodes on one PostgreSQL.

use std::time::{Duration, Instant};

use hosted_flow_backend::config::{Config, StoreConfig};
use hosted_flow_backend::store::SqlStore;
use tokio::task::JoinSet;

use crate::app::App;
use crate::events::{Stream, events};
use crate::postgres::new_database;
use crate::stub::{Answer, Stub};
use crate::wait::until;
use crate::webhooks::{is_ok, paysafe, paysafe_event};

/// Two nodes that share a database and their providers.
pub(crate) async fn nodes(stub: &Stub, change: impl Fn(&mut Config)) -> [App; 2] {
    let url = new_database().await;
    let store = async || SqlStore::open(&StoreConfig::new(&*url)).await.unwrap();
    [
        App::before(stub.clone(), store().await, &change).await,
        App::before(stub.clone(), store().await, &change).await,
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_that_hits_one_node_is_told_on_the_other() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stub = Stub::default();
    let age = Duration::from_millis(200);
    let [here, there] = nodes(&stub, |config| config.minimum_read_age = age).await;
    let id = here.flow("paysafe").await;
    // It has looked as often as it would for a while, and nothing changes by itself.
    let mut stream = Stream::open(events(&here, &id)).await;
    assert_eq!(stream.revision().await, "1");
    until(async || stub.count("GET ") >= 1).await;

    stub.session("ONGOING_VERIFICATION", None);
    is_ok(&paysafe(&there, &paysafe_event("session1")).send().await);
    let (revision, flow) = stream.event().await.unwrap();
    assert_eq!(revision, "2");
    assert_eq!(flow["status"]["sessionStatus"], "ONGOING_VERIFICATION");
    // Any node serves any flow.
    assert_eq!(there.read(&id).send().await.body, flow);

    stub.session("COMPLETED", None);
    is_ok(&paysafe(&there, &paysafe_event("session1")).send().await);
    let (revision, flow) = stream.event().await.unwrap();
    assert_eq!(revision, "3");
    assert_eq!(flow["status"]["sessionStatus"], "COMPLETED");
    assert_eq!(stream.block().await, None);
    // The person has been told, whichever node is asked.
    for app in [&here, &there] {
        assert_eq!(app.open().await, [""; 0]);
    }
}

/// The listener's own node does not look: it is the other's news that it hears.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_listener_hears_of_what_only_another_node_has_read() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let (stub, elsewhere) = (Stub::default(), Stub::default());
    let url = new_database().await;
    let store = async || SqlStore::open(&StoreConfig::new(&*url)).await.unwrap();
    let minute = |config: &mut Config| config.minimum_read_age = Duration::from_mins(1);
    let always = |config: &mut Config| config.minimum_read_age = Duration::ZERO;
    let here = App::before(stub.clone(), store().await, minute).await;
    let there = App::before(elsewhere.clone(), store().await, always).await;
    let id = here.flow("paysafe").await;
    let mut stream = Stream::open(events(&here, &id)).await;
    assert_eq!(stream.revision().await, "1");
    until(async || stub.count("GET ") == 1).await;
    elsewhere.session("COMPLETED", None);
    is_ok(&paysafe(&there, &paysafe_event("session1")).send().await);
    let (revision, flow) = stream.event().await.unwrap();
    assert_eq!(revision, "2");
    assert_eq!(flow["status"]["sessionStatus"], "COMPLETED");
    assert_eq!((stub.count("GET "), elsewhere.count("GET ")), (1, 1));
}

/// A thousand readers ask both nodes, and the provider is asked once.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_readers_of_two_nodes_share_one_look() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stub = Stub::default();
    let minute = Duration::from_mins(1);
    let nodes = nodes(&stub, |config| config.minimum_read_age = minute).await;
    let nodes: &'static [App; 2] = Box::leak(Box::new(nodes));
    let id = nodes[0].flow("paysafe").await;
    stub.session("COMPLETED", None);
    stub.always("GET ", Answer::Late(Duration::from_millis(50)));
    let mut readers = JoinSet::new();
    for number in 0..1000 {
        let id = id.clone();
        readers.spawn(async move { nodes[number % 2].read(&id).send().await });
    }
    for answer in readers.join_all().await {
        // The node that does not look answers what is known until then.
        assert!(answer.flow().revision <= 2, "{}", answer.text);
    }
    for node in nodes {
        assert_eq!(node.read(&id).send().await.flow().revision, 2);
    }
    assert_eq!(stub.count("GET "), 1);
}

/// And once again in each least age, as long as they go on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_take_turns_to_look() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let stub = Stub::default();
    let age = Duration::from_millis(250);
    let nodes = nodes(&stub, |config| config.minimum_read_age = age).await;
    let id = nodes[0].flow("paysafe").await;
    let began = Instant::now();
    while stub.count("GET ") < 5 {
        for node in &nodes {
            assert_eq!(node.read(&id).send().await.flow().revision, 1);
        }
    }
    // The database counts whole milliseconds, so that each may be one shorter.
    let took = began.elapsed() + Duration::from_millis(4);
    assert!(took >= age * 4, "{took:?}");
}
