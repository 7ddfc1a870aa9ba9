//! The node: the contract with all its layers, and a handler that does nothing.

use std::io::{Read as _, Write as _, sink, stdin, stdout};

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, X_CONTENT_TYPE_OPTIONS};
use axum::http::request::Parts;
use axum::response::IntoResponse;
use axum::routing::get;
use hosted_flow_backend::config::{Config, PaysafeConfig, StoreConfig};
use hosted_flow_backend::problem::{Code, Problem};
use hosted_flow_backend::store::{MemoryStore, SqlStore};
use hosted_flow_backend::{Backend, UserId, router};
use tokio::net::TcpListener;

use crate::Outcome;

/// The user that the header names: a session layer without a cost.
struct Person(UserId);

impl FromRequestParts<Backend> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Backend) -> Result<Self, Problem> {
        let name = parts.headers.get("x-user");
        let name = name.and_then(|name| UserId::new(name.to_str().ok()?).ok());
        name.map(Self).ok_or(Code::SessionExpired.into())
    }
}

impl From<Person> for UserId {
    fn from(person: Person) -> Self {
        person.0
    }
}

/// Serves until standard input closes.
pub(crate) async fn run(store: &str, provider: &str) -> Outcome {
    // As the binary logs, to nowhere.
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_ansi(false)
        .with_writer(sink)
        .init();
    let mut paysafe = PaysafeConfig::new("brand", "client".into(), "secret".into());
    paysafe.base_url = format!("http://127.0.0.1:{provider}");
    let mut config = Config::new(vec!["https://join.example".to_owned()]);
    config.paysafe = Some(paysafe);
    // It counts, and lets everything through.
    config.rate_limit.per_minute = 1_000_000;
    config.rate_limit.burst = 1_000_000;
    config.streams.per_user = config.streams.in_total;
    let backend = if store == "memory" {
        Backend::new(config, MemoryStore::new())?
    } else {
        let store = SqlStore::open(&StoreConfig::new(store)).await;
        Backend::new(config, store.map_err(|error| error.to_string())?)?
    };
    let contract = router::<Person>(backend);
    let app = Router::new()
        .nest("/v1", contract)
        .route("/bare", get(bare));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move { axum::serve(listener, app).await });
    writeln!(stdout(), "{port}")?;
    // Blocks a thread of its own until we are to stop.
    let end = tokio::task::spawn_blocking(|| stdin().read_to_end(&mut Vec::new()));
    end.await??;
    Ok(())
}

/// What a status read answers, letter for letter but for the ids.
async fn bare() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (ETAG, "\"1\""),
    ];
    (headers, BARE)
}

const BARE: &str = concat!(
    r#"{"id":"flw_00000000000000000000000000000000","provider":"paysafe","revision":1,"#,
    r#""createdAt":"2026-11-21T10:00:00Z","#,
    r#""status":{"provider":"paysafe","sessionStatus":"ACTIVE"}}"#
);
