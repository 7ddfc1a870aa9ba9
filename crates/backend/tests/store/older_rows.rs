//! Rows of older versions, written out as these wrote them.

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, Row};

use crate::samples::{id, keep, user};
use crate::stores::Stores;

/// Name of the provider, key, second key, session and status.
type OldRow = (
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static str,
);

const ROWS: [OldRow; 8] = [
    (
        "airwallex",
        "acct_1",
        None,
        r#"{"provider":"airwallex","account":"acct_1","hosted_flow":"ahfi_1"}"#,
        r#"{"provider":"airwallex","hostedFlow":{"status":"INIT"}}"#,
    ),
    (
        "connectfi",
        "c1",
        None,
        r#"{"provider":"connectfi","customer":"c1","application":null}"#,
        r#"{"provider":"connectfi","kyc":{"status":"WAITING_DATA","attributeCodes":[]}}"#,
    ),
    (
        "connectfi",
        "iapp_1",
        None,
        r#"{"provider":"connectfi","customer":"c1","application":"iapp_1"}"#,
        r#"{"provider":"connectfi","application":{"status":"running"}}"#,
    ),
    (
        "connectpay",
        "a1",
        None,
        r#"{"provider":"connectpay","application":"a1","identity":"i1"}"#,
        r#"{"provider":"connectpay","application":{"status":"IDV_APPROVED"}}"#,
    ),
    (
        "ondato",
        "i1",
        None,
        r#"{"provider":"ondato","identity_verification":"i1"}"#,
        r#"{"provider":"ondato","identityVerification":{"status":"Pending"}}"#,
    ),
    (
        "ondato",
        "i2",
        Some("k2"),
        r#"{"provider":"ondato","identity_verification":"i2","identification":"k2"}"#,
        r#"{"provider":"ondato","identityVerification":{"status":"Completed"}}"#,
    ),
    (
        "paysafe",
        "s1",
        None,
        r#"{"provider":"paysafe","customer":"anna","session":"s1"}"#,
        r#"{"provider":"paysafe","sessionStatus":"ACTIVE"}"#,
    ),
    (
        "paysafe",
        "s2",
        None,
        r#"{"provider":"paysafe","customer":"anna","session":"s2","sealed":"AAAA"}"#,
        r#"{"provider":"paysafe","sessionStatus":"ACTIVE"}"#,
    ),
];

/// What is read is written again as it was, so that a node of the older version reads it, too.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_of_older_versions_are_read_and_written_as_they_were() {
    let stores = Stores::sqlite();
    let store = stores.open().await;
    sqlx::any::install_default_drivers();
    let mut other = AnyConnection::connect(stores.url()).await.unwrap();
    for (number, (provider, key, second, session, status)) in ROWS.into_iter().enumerate() {
        let second = second.map_or("NULL".to_owned(), |key| format!("'{key}'"));
        let sql = format!(
            "INSERT INTO hosted_flow_flows (id, user_id, revision, created_at, changed_at, purpose, \
             provider, session_key, session, status, expires_at, ended, delivered, second_key) \
             VALUES ('f{number}', 'anna', 1, 0, 0, NULL, '{provider}', '{key}', '{session}', \
             '{status}', NULL, 0, 0, {second})"
        );
        other.execute(AssertSqlSafe(sql)).await.unwrap();
    }
    for (number, (provider, key, second, session, _)) in ROWS.into_iter().enumerate() {
        let provider = Provider::from_name(provider).unwrap();
        let name = format!("f{number}");
        let flow = store.flow(&user("anna"), &id(&name)).await.unwrap();
        let flow = flow.unwrap();
        assert_eq!(flow.provider(), provider);
        assert_eq!(
            (flow.session.key(), flow.session.second_key()),
            (key, second)
        );
        for key in [Some(key), second].into_iter().flatten() {
            let found = store.flows_of(provider, key).await.unwrap();
            assert_eq!(found, std::slice::from_ref(&flow));
        }
        let mut again = flow.clone();
        again.id = id(&format!("{name}-again"));
        keep(&*store, &again).await;
        let sql = format!(
            "SELECT session, session_key, second_key FROM hosted_flow_flows WHERE id = '{name}-again'"
        );
        let row = other.fetch_one(AssertSqlSafe(sql)).await.unwrap();
        let written: Value = serde_json::from_str(&row.get::<String, _>("session")).unwrap();
        assert_eq!(written, serde_json::from_str::<Value>(session).unwrap());
        let keys = json!([
            row.get::<String, _>("session_key"),
            row.get::<Option<String>, _>("second_key"),
        ]);
        assert_eq!(keys, json!([key, second]));
    }
}
