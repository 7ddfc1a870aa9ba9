//! The binary, killed at any moment: what it has acknowledged is there when it comes back.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::binary::start_with;
use crate::demo::page_dir;
use crate::on_sqlite::file;
use crate::postgres::new_database;
use crate::sealed::in_seconds;
use crate::stub::{Answer, Stub};
use crate::wait::until;
use crate::wire::{Reply, exchange};

/// Times that the binary is killed.
const ROUNDS: usize = 12;
/// Browsers that create, launch and read flows at the same time.
const BROWSERS: usize = 4;

/// What the binary has told about a flow.
#[derive(Clone, Debug)]
struct Known {
    id: String,
    /// The highest that was returned.
    revision: u64,
    /// The last; none while another is asked for that takes its place.
    launch: Option<Value>,
}

/// What the binary has acknowledged, by the idempotency key that it was asked with.
type Acknowledged = Arc<Mutex<HashMap<String, Known>>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_was_acknowledged_is_lost_when_it_is_killed() {
    let url = format!("sqlite:{}", file("killed").display());
    kill_it_again_and_again("killed", &url).await;
    let mut connection = connect(&url).await;
    nothing_is_half_done(&mut connection).await;
    let check = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection);
    let check: String = check.await.unwrap();
    assert_eq!(check, "ok");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_keeps_what_was_acknowledged_before_a_kill() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let url = new_database().await;
    kill_it_again_and_again("killed-postgres", &url).await;
    let mut connection = connect(&url).await;
    nothing_is_half_done(&mut connection).await;
}

/// Fault K19.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_was_under_way_when_it_was_killed_is_soon_free() {
    let sqlite = format!("sqlite:{}", file("killed-key").display());
    kill_it_during_a_create("killed-key", &sqlite).await;
    kill_it_during_a_create("killed-key-postgres", &new_database().await).await;
}

async fn kill_it_during_a_create(name: &str, url: &str) {
    const CREATE: &str = "POST /v1/identity-verifications";
    let stub = Stub::default();
    let config = configuration(name, url, &stub.start().await);
    let (mut child, address) = start_with(&config);
    stub.always(CREATE, Answer::Late(Duration::from_mins(10)));
    let begun = tokio::spawn(async move { create(&address, "begun-ondato").await });
    until(async || stub.count(CREATE) == 1).await;
    kill(&mut child);
    assert!(begun.await.unwrap().is_none());

    stub.as_ever();
    let (mut child, address) = start_with(&config);
    // A new process cannot know that the old one has died; what it knows is how long it may wait.
    let mut connection = connect(url).await;
    let ends = "SELECT ends_at FROM hosted_flow_claims WHERE flow IS NULL";
    let ends: i64 = sqlx::query_scalar(ends)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let soon = Timestamp::now() + Duration::from_secs(15);
    assert!(i128::from(ends) <= soon.as_nanosecond());
    // So long passes.
    let pass = "UPDATE hosted_flow_claims SET claimed_at = claimed_at - 15000000000, \
                ends_at = ends_at - 15000000000";
    sqlx::query(pass).execute(&mut connection).await.unwrap();

    let created = create(&address, "begun-ondato").await.unwrap();
    assert_eq!(created.status, 201, "{created:?}");
    let again = create(&address, "begun-ondato").await.unwrap();
    assert_eq!(
        (again.status, &again.body["id"]),
        (200, &created.body["id"])
    );
    assert_eq!(stub.count(CREATE), 2);
    kill(&mut child);
}

async fn kill_it_again_and_again(name: &str, url: &str) {
    let stub = Stub::default();
    stub.expires(in_seconds(3600));
    let config = configuration(name, url, &stub.start().await);
    let mut all = HashMap::new();
    let mut last = HashMap::new();
    for round in 0..ROUNDS {
        let (mut child, address) = start_with(&config);
        nothing_is_lost(&stub, &address, &last).await;
        let acknowledged = Acknowledged::default();
        let mut browsers = JoinSet::new();
        for browser in 0..BROWSERS {
            let (stub, address) = (stub.clone(), address.clone());
            let (acknowledged, prefix) = (acknowledged.clone(), format!("{round}-{browser}"));
            browsers.spawn(async move { browse(&stub, &address, &prefix, &acknowledged).await });
        }
        // Another moment each time, but never before there is something to lose, and the last time
        // not before there is something of each kind.
        let something = async {
            while {
                let known = acknowledged.lock().unwrap();
                known.is_empty() || (round + 1 == ROUNDS && !is_of_each_kind(&known))
            } {
                sleep(Duration::from_millis(1)).await;
            }
        };
        timeout(Duration::from_secs(30), something).await.unwrap();
        let moment = getrandom::u64().unwrap() % 100_000;
        sleep(Duration::from_micros(moment)).await;
        kill(&mut child);
        browsers.join_all().await;
        last = acknowledged.lock().unwrap().clone();
        all.extend(last.clone());
    }

    assert!(is_of_each_kind(&all));
    let (mut child, address) = start_with(&config);
    nothing_is_lost(&stub, &address, &all).await;
    kill(&mut child);
}

/// Whether there is what was changed and what is sealed.
fn is_of_each_kind(known: &HashMap<String, Known>) -> bool {
    known.values().any(|known| known.revision > 2) && known.values().any(is_sealed)
}

fn is_sealed(known: &Known) -> bool {
    let launch = known.launch.as_ref();
    launch.is_some_and(|launch| launch["secureCode"].is_string())
}

pub(crate) fn configuration(name: &str, url: &str, origin: &str) -> PathBuf {
    let text = format!(
        r#"
        listen = "127.0.0.1:0"
        page_origins = ["https://join.example"]
        minimum_read_age = "0s"
        user.header = "x-authenticated-user"
        rate_limit.per_minute = 0

        [store]
        url = "{url}"
        keys = ["QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="]

        [ondato]
        id_url = "{origin}"
        idv_api_url = "{origin}"
        kyc_api_url = "{origin}"
        client_id = "client"
        client_secret = "secret"
        setup.setup_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

        [paysafe]
        base_url = "{origin}/digitalwallets"
        brand = "brand"
        client_id = "client"
        client_secret = "secret"
        "#
    );
    let path = page_dir(name).with_extension("toml");
    fs::write(&path, text).unwrap();
    path
}

pub(crate) fn kill(child: &mut Child) {
    // SIGKILL: it cannot be caught.
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A person who begins one flow after the other, until the binary dies.
async fn browse(
    stub: &Stub,
    address: &str,
    prefix: &str,
    acknowledged: &Acknowledged,
) -> Option<()> {
    for number in 0.. {
        let provider = ["ondato", "paysafe"][number % 2];
        let key = format!("{prefix}-{number}-{provider}");
        let created = create(address, &key).await?;
        assert_eq!(created.status, 201, "{created:?}");
        let known = Known {
            id: created.body["id"].as_str().unwrap().to_owned(),
            revision: revision(&created),
            launch: Some(created.body["launch"].clone()),
        };
        let id = known.id.clone();
        acknowledged.lock().unwrap().insert(key.clone(), known);
        let update = |change: &dyn Fn(&mut Known)| {
            change(acknowledged.lock().unwrap().get_mut(&key).unwrap());
        };

        if let Some(session) = created.body["launch"]["id"].as_str() {
            // Ondato has deleted it, so that the launch makes another.
            update(&|known| known.launch = None);
            let look = format!("GET /v1/identity-verifications/{session}");
            stub.once(look.leak(), Answer::Status(404));
        }
        let launched = launch(address, &id).await?;
        assert_eq!(launched.status, 200, "{launched:?}");
        update(&|known| {
            known.launch = Some(launched.body["launch"].clone());
            known.revision = revision(&launched);
        });

        for (idv, session) in [("InProgress", "AWAITING_USER_INPUT"), ("Pending", "ACTIVE")] {
            stub.idv(idv);
            stub.session(session, None);
            let read = read(address, &id).await?;
            assert_eq!(read.status, 200, "{read:?}");
            update(&|known| known.revision = known.revision.max(revision(&read)));
        }
    }
    None
}

/// Each is there, with the returned revision or a newer one; its key still leads to it, and its launch to the same
/// session.
async fn nothing_is_lost(stub: &Stub, address: &str, acknowledged: &HashMap<String, Known>) {
    stub.as_ever();
    let before = sessions(stub);
    for (key, known) in acknowledged {
        let replies = [
            create(address, key).await.unwrap(),
            read(address, &known.id).await.unwrap(),
            launch(address, &known.id).await.unwrap(),
        ];
        for reply in &replies {
            let result = (reply.status, reply.body["id"].as_str());
            assert_eq!(result, (200, Some(&*known.id)), "{key}");
            assert!(
                revision(reply) >= known.revision,
                "{key}: {known:?} {reply:?}"
            );
        }
        if let Some(launch) = &known.launch {
            assert_eq!(replies[2].body["launch"], *launch, "{key}");
        }
    }
    assert_eq!(sessions(stub), before);
}

/// How many sessions the providers were asked for.
fn sessions(stub: &Stub) -> usize {
    stub.count("POST /v1/identity-verifications") + stub.count("POST /digitalwallets/customers")
}

pub(crate) async fn connect(url: &str) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(url).await.unwrap()
}

/// A flow without its key would be made twice; a key without its flow would lead nowhere.
async fn nothing_is_half_done(connection: &mut AnyConnection) {
    for half_done in [
        "SELECT count(*) FROM hosted_flow_flows WHERE id NOT IN \
         (SELECT flow FROM hosted_flow_claims WHERE flow IS NOT NULL)",
        "SELECT count(*) FROM hosted_flow_claims WHERE flow NOT IN \
         (SELECT id FROM hosted_flow_flows)",
    ] {
        let count = sqlx::query_scalar(half_done).fetch_one(&mut *connection);
        let count: i64 = count.await.unwrap();
        assert_eq!(count, 0, "{half_done}");
    }
}

fn revision(reply: &Reply) -> u64 {
    reply.body["revision"].as_u64().unwrap()
}

/// A key ends with the provider that it is for.
pub(crate) async fn create(address: &str, key: &str) -> Option<Reply> {
    let (_, provider) = key.rsplit_once('-').unwrap();
    let body = json!({"provider": provider, "returnUrl": RETURN_URL});
    ask(
        address,
        "POST",
        "",
        &format!("idempotency-key: {key}\r\n"),
        &body.to_string(),
    )
    .await
}

async fn launch(address: &str, id: &str) -> Option<Reply> {
    let body = json!({ "returnUrl": RETURN_URL });
    ask(
        address,
        "POST",
        &format!("/{id}/launch"),
        "",
        &body.to_string(),
    )
    .await
}

pub(crate) async fn read(address: &str, id: &str) -> Option<Reply> {
    ask(address, "GET", &format!("/{id}"), "", "").await
}

async fn ask(address: &str, method: &str, path: &str, lines: &str, body: &str) -> Option<Reply> {
    let head = format!(
        "{method} /hosted-flow/v1/flows{path} HTTP/1.1\r\nx-authenticated-user: anna\r\n{lines}\
         content-type: application/json\r\n"
    );
    exchange(address, &head, body).await
}

const RETURN_URL: &str = "https://join.example/";
