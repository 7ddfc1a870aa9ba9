//! The HTTP client: a deadline, a limit on the size of an answer, no redirects.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::USER_AGENT;
use hyper::{Request, Response};
use hyper_rustls::{ConfigBuilderExt, HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client as Pool;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::ClientConfig;
use rustls::crypto::ring;

use crate::call::{Call, Who};
use crate::events;
use crate::exchange::{Exchange, Failure, Reply};
use crate::plan::{Credentials, Plan};

/// Sends calls as the plan's users.
#[derive(Clone)]
pub(crate) struct Client {
    pool: Pool<HttpsConnector<HttpConnector>, Full<Bytes>>,
    base: String,
    user: Credentials,
    other: Credentials,
    timeout: Duration,
    silence: Duration,
}

impl Client {
    /// `None` when this machine trusts no certificate authority.
    pub(crate) fn new(plan: &Plan) -> Option<Self> {
        let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .ok()?;
        let trust = builder.with_native_roots().ok()?.with_no_client_auth();
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(trust)
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        Some(Self {
            pool: Pool::builder(TokioExecutor::new()).build(connector),
            base: plan.base.as_str().to_owned(),
            user: plan.user.clone(),
            other: plan.other.clone().unwrap_or_default(),
            timeout: plan.timeout,
            silence: plan.silence,
        })
    }

    /// Sends a call and reads the whole answer. It waits beyond the deadline, to distinguish a late
    /// answer from a missing one.
    pub(crate) async fn send(&self, call: Call) -> Exchange {
        let begun = Instant::now();
        let reading = async {
            let (head, body) = self.request(&call).await?.into_parts();
            let read = Limited::new(body, MAX_READ).collect().await;
            let body = read.map_err(|error| {
                if error.is::<LengthLimitError>() {
                    Failure::Endless
                } else {
                    Failure::Broken
                }
            })?;
            Ok(Reply {
                status: head.status.as_u16(),
                headers: head.headers,
                body: body.to_bytes(),
            })
        };
        let reply = tokio::time::timeout(self.timeout * 2, reading).await;
        Exchange::new(call, reply.unwrap_or(Err(Failure::TimedOut)), begun)
    }

    /// Sends a call and reads its stream until enough was seen, it ends, or it is silent for too
    /// long.
    pub(crate) async fn listen(&self, call: Call) -> (Exchange, events::Ending) {
        let begun = Instant::now();
        let head = tokio::time::timeout(self.timeout * 2, self.request(&call)).await;
        let (head, mut body) = match head.unwrap_or(Err(Failure::TimedOut)) {
            Ok(response) => response.into_parts(),
            Err(failure) => {
                let exchange = Exchange::new(call, Err(failure), begun);
                return (exchange, events::Ending::Closed);
            }
        };
        // The time until the first byte: the stream itself has no deadline.
        let answered = Instant::now();
        let mut bytes = Vec::new();
        let mut deadline = tokio::time::Instant::now() + self.silence;
        let mut begun_with = (false, false);
        let ending = loop {
            if events::is_enough(&bytes) || bytes.len() > MAX_READ {
                break events::Ending::Alive;
            }
            // Comments may never end: only the first event and the first heartbeat extend the time.
            let has = (events::is_begun(&bytes), events::heartbeats(&bytes) > 0);
            if has != begun_with {
                begun_with = has;
                deadline = tokio::time::Instant::now() + self.silence;
            }
            match tokio::time::timeout_at(deadline, body.frame()).await {
                Err(_) => break events::Ending::Silent,
                Ok(None | Some(Err(_))) => break events::Ending::Closed,
                Ok(Some(Ok(frame))) => {
                    bytes.extend_from_slice(frame.data_ref().map_or(&[], |data| data));
                }
            }
        };
        let reply = Reply {
            status: head.status.as_u16(),
            headers: head.headers,
            body: bytes.into(),
        };
        let mut exchange = Exchange::new(call, Ok(reply), begun);
        exchange.took = answered - begun;
        (exchange, ending)
    }

    async fn request(&self, call: &Call) -> Result<Response<Incoming>, Failure> {
        let mut request = Request::builder()
            .method(call.method.clone())
            .uri(format!("{}{}", self.base, call.path))
            .header(
                USER_AGENT,
                concat!("hosted-flow-check/", env!("CARGO_PKG_VERSION")),
            );
        let credentials = match call.who {
            Who::User => self.user.headers(),
            Who::Other => self.other.headers(),
            Who::Nobody => &[],
        };
        for (name, value) in call.headers.iter().chain(credentials) {
            request = request.header(name, value);
        }
        let body = Full::new(Bytes::from(call.body.clone()));
        let request = request.body(body).map_err(|_| Failure::NotSent)?;
        let sent = self.pool.request(request).await;
        sent.map_err(|error| {
            if error.is_connect() {
                Failure::Unreachable
            } else {
                Failure::Broken
            }
        })
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Client").finish_non_exhaustive()
    }
}

/// The maximum that is read of an answer: more than is allowed, so that a too large one is detected.
const MAX_READ: usize = 1024 * 1024;
