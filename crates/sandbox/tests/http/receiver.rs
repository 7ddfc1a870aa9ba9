//! A receiver of webhooks for tests.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::collections::VecDeque;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{Config, Delivery, Outcome, Webhooks};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::fixture::Fixture;

/// A server for webhooks, until it is dropped.
pub(crate) struct Receiver {
    pub(crate) base: String,
    received: mpsc::UnboundedReceiver<Webhook>,
    responses: Responses,
    server: JoinHandle<()>,
}

/// A received webhook.
pub(crate) struct Webhook {
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

type Responses = Arc<Mutex<VecDeque<(StatusCode, &'static str)>>>;

/// Maximum time to wait for a webhook.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A sandbox that sends its webhooks to the receiver.
pub(crate) async fn with_receiver() -> (Fixture, Receiver) {
    let receiver = Receiver::new().await;
    let fixture = Fixture::with(|config| receiver.listen(config)).await;
    (fixture, receiver)
}

impl Receiver {
    pub(crate) async fn new() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let base = format!("http://{}/hooks", listener.local_addr().unwrap());
        let (sender, received) = mpsc::unbounded_channel();
        let responses = Responses::default();
        let router = Router::new()
            .fallback(take)
            .with_state((sender, Arc::clone(&responses)));
        let server = tokio::spawn(async move {
            axum::serve(listener, router).await.unwrap();
        });
        Self {
            base,
            received,
            responses,
            server,
        }
    }

    /// Configures a sandbox to send its webhooks here.
    pub(crate) fn listen(&self, config: &mut Config) {
        config.webhooks = Some(Webhooks::to(&self.base).unwrap());
    }

    /// Sets the responses to the next webhooks; after them it is `200` with `OK` again.
    pub(crate) fn respond_with(&self, responses: &[(StatusCode, &'static str)]) {
        self.responses.lock().unwrap().extend(responses);
    }

    /// The next webhook.
    #[track_caller]
    pub(crate) fn next(&mut self) -> impl Future<Output = Webhook> {
        let caller = std::panic::Location::caller();
        async move {
            let next = timeout(TIMEOUT, self.received.recv()).await;
            let next = next.unwrap_or_else(|_| panic!("{caller}: no webhook came"));
            next.unwrap()
        }
    }

    /// Whether a webhook was received that no test waited for.
    pub(crate) fn has_more(&mut self) -> bool {
        self.received.try_recv().is_ok()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Webhook {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }
}

impl Fixture {
    /// Completes a hosted page with the default reason.
    pub(crate) fn choose(&self, provider: Provider, id: &str, outcome: Outcome) {
        self.sandbox.play(provider, id, outcome, None).unwrap();
    }

    /// Waits until a provider's log has at least that many attempts.
    pub(crate) async fn deliveries(&self, provider: Provider, count: usize) -> Vec<Delivery> {
        let enough = async {
            loop {
                let deliveries = self.sandbox.deliveries(provider);
                if deliveries.len() >= count {
                    return deliveries;
                }
                tokio::task::yield_now().await;
            }
        };
        timeout(TIMEOUT, enough).await.unwrap()
    }
}

async fn take(
    State((sender, responses)): State<(mpsc::UnboundedSender<Webhook>, Responses)>,
    request: Request,
) -> (StatusCode, &'static str) {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1024 * 1024).await.unwrap();
    let webhook = Webhook {
        path: parts.uri.to_string(),
        headers: parts.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    };
    let response = responses.lock().unwrap().pop_front();
    // The receiver is dropped when the test has ended.
    let _ = sender.send(webhook);
    response.unwrap_or((StatusCode::OK, "OK"))
}
