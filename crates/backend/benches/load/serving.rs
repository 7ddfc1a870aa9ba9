//! The node that is measured, a provider that answers at once, and a handler that does nothing.

use std::io::{Read as _, Write as _, stdin, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::FromRequestParts;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, X_CONTENT_TYPE_OPTIONS};
use axum::http::request::Parts;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use hosted_flow_backend::config::{Config, PaysafeConfig};
use hosted_flow_backend::problem::Problem;
use hosted_flow_backend::store::MemoryStore;
use hosted_flow_backend::{Backend, UserId, router};
use serde_json::json;
use tokio::net::TcpListener;

use crate::{Outcome, asking};

/// Where the server is.
pub(crate) struct Served {
    pub(crate) port: u16,
    /// Path of the one flow.
    pub(crate) flow: String,
}

impl Served {
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (port, flow) = line.trim().split_once(' ')?;
        Some(Self {
            port: port.parse().ok()?,
            flow: flow.to_owned(),
        })
    }
}

/// Everybody is the same person.
struct Anna;

impl FromRequestParts<Backend> for Anna {
    type Rejection = Problem;

    async fn from_request_parts(_: &mut Parts, _: &Backend) -> Result<Self, Problem> {
        Ok(Self)
    }
}

impl From<Anna> for UserId {
    fn from(_: Anna) -> Self {
        Self::new("anna").expect("a name is an id")
    }
}

/// Serves until standard input closes.
pub(crate) async fn run() -> Outcome {
    let reads = Arc::new(AtomicU64::new(0));
    let provider = serve(provider(Arc::clone(&reads))).await?;
    let mut paysafe = PaysafeConfig::new("brand", "client".into(), "secret".into());
    paysafe.base_url = format!("http://127.0.0.1:{provider}");
    let mut config = Config::new(vec!["https://join.example".to_owned()]);
    config.paysafe = Some(paysafe);
    let contract = router::<Anna>(Backend::new(config, MemoryStore::new())?);

    let app = Router::new().nest("/v1", contract).route(
        "/count",
        get(async move || reads.load(Ordering::Relaxed).to_string()),
    );
    let port = serve(app.clone()).await?;
    let body = json!({"provider": "paysafe", "returnUrl": "https://join.example/"});
    let made = asking::create(port, &body.to_string()).await?;
    let flow = format!("/v1/flows/{made}");
    let bytes = asking::body_of(port, &flow).await?;

    let bare = get(async move || {
        let headers = [
            (CONTENT_TYPE, "application/json"),
            (CACHE_CONTROL, "no-store"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (ETAG, "\"1\""),
        ];
        (headers, bytes.clone()).into_response()
    });
    let port = serve(app.route("/bare", bare)).await?;
    writeln!(stdout(), "{port} {flow}")?;
    // Blocks a thread of its own until we are to stop.
    let end = tokio::task::spawn_blocking(|| stdin().read_to_end(&mut Vec::new()));
    end.await??;
    Ok(())
}

async fn serve(router: Router) -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(port)
}

/// Paysafe, with one session that never ends.
fn provider(reads: Arc<AtomicU64>) -> Router {
    let session = || {
        Json(json!({
            "id": "session1", "instrumentType": "US_BANK_ACCOUNT", "sessionStatus": "ACTIVE",
            "redirectUrl": "https://pi-verify.example/initiate", "secureCode": "c2VjcmV0",
        }))
    };
    let read = async move || {
        reads.fetch_add(1, Ordering::Relaxed);
        session()
    };
    let token = async || {
        Json(json!({"access_token": "token", "expires_in": 36_000, "token_type": "Bearer"}))
    };
    let of_customer = "/customers/{customer}/instrument-verifications";
    Router::new()
        .route("/v1/auth/brands/{brand}/token", post(token))
        .route(of_customer, post(async move || session()))
        .route(&format!("{of_customer}/{{session}}"), get(read))
}
