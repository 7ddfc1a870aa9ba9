//! A file that cannot grow, as on a disk that is full.

use serde_json::json;
use std::{env, fs, process};

use hosted_flow_core::contract::{CreateFlow, FlowId, FlowStatus};
use hosted_flow_core::provider::{Provider, paysafe};
use jiff::Timestamp;
use sqlx::{AnyConnection, Connection, Executor, Row};

use super::open::sqlite;
use crate::store::{Claim, Fingerprint, IdempotencyKey, ProviderSession, Store, StoredFlow};
use crate::user::UserId;

/// Of each connection: the file stays as large as it is now.
const FULL: &str =
    "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA max_page_count = 1";

/// Bytes that the pages that there are have no room for.
const LARGE: usize = 50_000;

fn flow(name: &str, bytes: usize) -> (StoredFlow, Claim) {
    let (id, user) = (FlowId::new(name).unwrap(), UserId::new("anna").unwrap());
    let claim = Claim {
        user: user.clone(),
        key: IdempotencyKey::parse(name.as_bytes()).unwrap(),
        fingerprint: Fingerprint::of(&CreateFlow {
            provider: Provider::Paysafe,
            return_url: String::new().into(),
            purpose: None,
            locale: None,
        }),
        at: Timestamp::now(),
    };
    let flow = StoredFlow {
        id,
        user,
        revision: 1,
        created_at: claim.at,
        purpose: Some("p".repeat(bytes)),
        session: ProviderSession::new(
            Provider::Paysafe,
            name,
            &json!({"customer": "anna", "session": name}),
        ),
        status: FlowStatus::Paysafe(paysafe::FlowStatus::default()),
        expires_at: None,
        delivered: false,
    };
    (flow, claim)
}

/// Fault K15.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_file_refuses_and_later_writes_are_committed() {
    let folder = env::temp_dir().join(format!("hosted-flow-full-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let url = format!("sqlite:{}/flows.db?mode=rwc", folder.display());
    sqlx::any::install_default_drivers();
    drop(sqlite(&url, 1, "PRAGMA synchronous = FULL").await.unwrap());
    let mut other = AnyConnection::connect(&url).await.unwrap();
    let filler = "CREATE TABLE filler (bytes BLOB); INSERT INTO filler VALUES (zeroblob(400000))";
    other.execute(filler).await.unwrap();

    let store = sqlite(&url, 1, FULL).await.unwrap();
    let (small, small_claim) = flow("small", 1);
    store.insert(small.clone(), &small_claim).await.unwrap();
    // SQLITE_FULL ends the transaction, which a driver may not notice; what is there already
    // (SQLITE_CONSTRAINT_PRIMARYKEY) leaves one open that was begun within it.
    for name in ["refused-1", "refused-2"] {
        let (large, claim) = flow(name, LARGE);
        for (flow, claim, code) in [(large, &claim, 13), (small.clone(), &small_claim, 1555)] {
            let refused = store.insert(flow, claim).await.unwrap_err().to_string();
            assert!(refused.ends_with(&format!(" code {code}")), "{refused}");
        }
    }
    assert_eq!(store.connections_lost(), 4);
    other.execute("DROP TABLE filler").await.unwrap();
    let (flow, claim) = flow("after", LARGE);
    store.insert(flow, &claim).await.unwrap();

    let rows = other.fetch_all("SELECT id FROM hosted_flow_flows ORDER BY id");
    let rows = rows.await;
    let ids: Vec<String> = rows.unwrap().iter().map(|row| row.get(0)).collect();
    assert_eq!(ids, ["after", "small"]);
    assert_eq!(store.connections_lost(), 4);
    fs::remove_dir_all(folder).unwrap();
}
