//! What matters most, on a store that outlives its process.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::http::StatusCode;
use hosted_flow_backend::config::{Config, StoreConfig};
use hosted_flow_backend::store::SqlStore;
use tokio::task::JoinSet;

use crate::app::App;
use crate::sealed::{has_no_needle, in_seconds};
use crate::stub::{Answer, SECURE_CODE, Stub};

/// A database's file, in an empty folder of its own.
pub(crate) fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("sqlite-{name}"));
    // What an earlier run left.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder.join("flows.db")
}

/// The store in a file; opened again, it is what the next process finds.
pub(crate) async fn store(file: &Path) -> SqlStore {
    let url = format!("sqlite:{}", file.display());
    SqlStore::open(&StoreConfig::new(&*url)).await.unwrap()
}

/// The backend on a file, in front of providers that others may have asked before.
pub(crate) async fn app(file: &Path, stub: &Stub, change: impl FnOnce(&mut Config)) -> App {
    App::before(stub.clone(), store(file).await, change).await
}

#[tokio::test]
async fn a_new_process_goes_on_where_the_old_one_was() {
    let (file, stub) = (file("process"), Stub::default());
    let old = app(&file, &stub, |_| {}).await;
    let id = old.create("ondato", "k").send().await.flow().id;
    let launched = old.launch(id.as_str()).send().await;
    drop(old);

    let new = app(&file, &stub, |_| {}).await;
    assert_eq!(new.open().await, [id.to_string()]);
    let again = new.create("ondato", "k").send().await;
    assert_eq!(
        (again.status, again.flow().id),
        (StatusCode::OK, id.clone())
    );
    let other = new.create("paysafe", "k").send().await;
    other.is_problem(422, "idempotency-key-reused");
    let launch = new.launch(id.as_str()).send().await;
    assert_eq!(launch.body["launch"], launched.body["launch"]);
    let foreign = new.read(id.as_str()).user("ben").send().await;
    foreign.is_problem(404, "flow-not-found");

    stub.idv("Completed");
    stub.kyc("Approved", None);
    let read = new.read(id.as_str()).send().await;
    assert_eq!(
        read.body["status"]["kycIdentification"]["status"],
        "Approved"
    );
    drop(new);

    // The final status was delivered, and the provider is not called any more.
    let looks = stub.count("GET ");
    let last = app(&file, &stub, |_| {}).await;
    assert_eq!(last.open().await, [] as [String; 0]);
    assert_eq!(last.read(id.as_str()).send().await.body, read.body);
    assert_eq!(stub.count("GET "), looks);
    assert_eq!(stub.count("POST /v1/identity-verifications"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_at_once_in_two_processes_make_one_session() {
    for provider in ["ondato", "paysafe"] {
        let (file, stub) = (file(provider), Stub::default());
        stub.always("POST /", Answer::Late(Duration::from_millis(50)));
        let mut processes: Vec<&'static App> = Vec::new();
        for _ in 0..2 {
            processes.push(Box::leak(Box::new(app(&file, &stub, |_| {}).await)));
        }
        let mut requests = JoinSet::new();
        for number in 0..20 {
            let app = processes[number % 2];
            requests.spawn(async move { app.create(provider, "k").send().await });
        }
        let answers = requests.join_all().await;
        let created = answers
            .iter()
            .filter(|answer| answer.status == StatusCode::CREATED);
        assert_eq!(created.count(), 1);
        for answer in &answers {
            assert!(answer.status.is_success(), "{}", answer.text);
            assert_eq!(answer.flow().id, answers[0].flow().id);
        }
        let sessions = stub.count("POST /v1/identity-verifications")
            + stub.count("POST /digitalwallets/customers");
        assert_eq!(sessions, 1);
    }
}

#[tokio::test]
async fn the_file_holds_no_secret_and_no_launch_without_a_key() {
    let (file, stub) = (file("keyless"), Stub::default());
    stub.expires(in_seconds(3600));
    let app = app(&file, &stub, |_| {}).await;
    let first = app.create("paysafe", "k").send().await;
    assert_eq!(first.body["launch"]["secureCode"], SECURE_CODE);
    let again = app.create("paysafe", "k").send().await;
    assert_eq!((again.status, again.flow().launch), (StatusCode::OK, None));
    app.launch(first.flow().id.as_str()).send().await;
    assert_eq!(stub.count("POST /digitalwallets/customers"), 2);
    has_no_needle(&file);
}
