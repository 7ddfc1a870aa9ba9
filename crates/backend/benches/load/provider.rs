//! Paysafe, answering at once, with sessions that never end.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::Outcome;

pub(crate) struct Provider {
    pub(crate) port: u16,
    sessions: Arc<Sessions>,
}

#[derive(Default)]
struct Sessions {
    made: AtomicU64,
    reads: AtomicU64,
    is_changed: AtomicBool,
    /// When the decision was first returned.
    changed_at: OnceLock<Instant>,
}

impl Provider {
    pub(crate) async fn start() -> Outcome<Self> {
        let sessions = Arc::<Sessions>::default();
        let of_customer = "/customers/{customer}/instrument-verifications";
        let router = Router::new()
            .route("/v1/auth/brands/{brand}/token", post(token))
            .route(of_customer, post(create))
            .route(&format!("{of_customer}/{{session}}"), get(read))
            .with_state(Arc::clone(&sessions));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { port, sessions })
    }

    /// Reads of sessions so far.
    pub(crate) fn reads(&self) -> u64 {
        self.sessions.reads.load(Ordering::Relaxed)
    }

    /// From now on every session says something new.
    pub(crate) fn change(&self) {
        self.sessions.is_changed.store(true, Ordering::Relaxed);
    }

    /// When it was first said.
    pub(crate) fn changed_at(&self) -> Instant {
        *self.sessions.changed_at.get_or_init(Instant::now)
    }
}

async fn token() -> Json<Value> {
    Json(json!({"access_token": "token", "expires_in": 36_000, "token_type": "Bearer"}))
}

async fn create(State(sessions): State<Arc<Sessions>>) -> Json<Value> {
    let number = sessions.made.fetch_add(1, Ordering::Relaxed);
    session(&format!("session{number}"), "ACTIVE")
}

async fn read(
    State(sessions): State<Arc<Sessions>>,
    Path((_, id)): Path<(String, String)>,
) -> Json<Value> {
    sessions.reads.fetch_add(1, Ordering::Relaxed);
    if !sessions.is_changed.load(Ordering::Relaxed) {
        return session(&id, "ACTIVE");
    }
    sessions.changed_at.get_or_init(Instant::now);
    session(&id, "ONGOING_VERIFICATION")
}

fn session(id: &str, status: &str) -> Json<Value> {
    Json(json!({
        "id": id, "instrumentType": "US_BANK_ACCOUNT", "sessionStatus": status,
        "redirectUrl": "https://pi-verify.example/initiate", "secureCode": "c2VjcmV0",
    }))
}
