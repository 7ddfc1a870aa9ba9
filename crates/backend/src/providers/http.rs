//! One request to a provider: TLS, time-outs, a cap on the answer, no redirects.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::header::{DATE, HeaderName, RETRY_AFTER, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode};
use hosted_flow_core::answer::{HttpResponse, ResponseError, classify};
use hosted_flow_core::wire::Object;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper_rustls::{ConfigBuilderExt, HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{ClientConfig, RootCertStore};
use serde::Deserialize;

use super::error::ProviderError;

/// The client that all providers share: one pool of connections.
#[derive(Clone, Debug)]
pub(crate) struct HttpClient {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    /// For one request, from the connection to the last byte.
    timeout: Duration,
}

impl HttpClient {
    pub(crate) fn new(trust: Trust, timeout: Duration) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_connect_timeout(Some(CONNECT_TIMEOUT));
        tcp.set_nodelay(true);
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(trust.0)
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(POOL_IDLE)
            .build(connector);
        Self { client, timeout }
    }

    /// Sends one request and reads the whole answer.
    pub(crate) async fn send(
        &self,
        mut request: Request<Full<Bytes>>,
    ) -> Result<Reply, ProviderError> {
        // Firewalls in front of an API like to refuse what does not say what it is.
        let agent = HeaderValue::from_static(concat!("hosted-flow/", env!("CARGO_PKG_VERSION")));
        request.headers_mut().insert(USER_AGENT, agent);
        tokio::time::timeout(self.timeout, self.exchange(request))
            .await
            .unwrap_or(Err(ProviderError::TimedOut))
    }

    async fn exchange(&self, request: Request<Full<Bytes>>) -> Result<Reply, ProviderError> {
        let response = self.client.request(request).await;
        let (head, body) = response.map_err(|_| ProviderError::Network)?.into_parts();
        let body = Limited::new(body, MAX_BODY)
            .collect()
            .await
            .map_err(|error| {
                if error.is::<LengthLimitError>() {
                    ProviderError::NotUnderstood("the answer is larger than 1 MiB")
                } else {
                    ProviderError::Network
                }
            })?;
        Ok(Reply {
            status: head.status,
            headers: head.headers,
            body: body.to_bytes(),
        })
    }
}

/// Whose certificates a provider may show.
#[derive(Debug)]
pub(crate) struct Trust(ClientConfig);

impl Trust {
    /// The authorities that this machine trusts; `None` when it knows none.
    pub(crate) fn of_this_machine() -> Option<Self> {
        let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .ok()?;
        let config = builder.with_native_roots().ok()?.with_no_client_auth();
        Some(Self(config))
    }

    /// Presents this certificate where the server requests one.
    pub(crate) fn with_identity(mut self, identity: Identity) -> Self {
        self.0.client_auth_cert_resolver = Arc::new(SingleCertAndKey::from(identity.0));
        self
    }

    /// These authorities and no other; without any, no https connection is made.
    pub(crate) fn only(roots: RootCertStore) -> Option<Self> {
        let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .ok()?;
        Some(Self(
            builder.with_root_certificates(roots).with_no_client_auth(),
        ))
    }
}

/// A certificate of our own, with its private key.
#[derive(Debug)]
pub(crate) struct Identity(CertifiedKey);

impl Identity {
    /// Reads both from PEM; `None` when they are not what they should be, or not each other's.
    pub(crate) fn from_pem(certificate: &[u8], private_key: &[u8]) -> Option<Self> {
        let chain = CertificateDer::pem_slice_iter(certificate).collect::<Result<Vec<_>, _>>();
        let chain = chain.ok().filter(|chain| !chain.is_empty())?;
        let key = PrivateKeyDer::from_pem_slice(private_key).ok()?;
        CertifiedKey::from_der(chain, key, &ring::default_provider())
            .ok()
            .map(Self)
    }
}

/// A provider's answer, complete. It may hold tokens, secrets and personal data.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Reply {
    /// The body of a success, as the JSON object that it must be. The parser's own words are
    /// dropped: they quote what was read.
    pub(crate) fn json<T: for<'de> Deserialize<'de>>(&self) -> Result<T, ProviderError> {
        serde_json::from_slice::<Object<T>>(&self.body)
            .map(|object| object.0)
            .map_err(|_| ProviderError::NotUnderstood("the body is not the documented json"))
    }

    /// What an answer that is not a success means wherever it comes from.
    pub(crate) fn refusal(&self) -> ProviderError {
        match self.status.as_u16() {
            429 => ProviderError::Busy {
                retry_after: self.retry_after(),
            },
            status @ 500.. => ProviderError::Fault { status },
            status => ProviderError::Refused { status, code: None },
        }
    }

    /// `Retry-After`, read as the core reads it: seconds or a date, at most five minutes.
    fn retry_after(&self) -> Option<Duration> {
        let header = |name: HeaderName| {
            let value = self.headers.get(name)?.to_str().ok()?;
            Some(value.to_owned())
        };
        let answer = HttpResponse {
            status: self.status.as_u16(),
            retry_after: header(RETRY_AFTER),
            date: header(DATE),
            ..HttpResponse::default()
        };
        match classify(&answer) {
            Err(ResponseError::Transient(failure)) => failure.retry_after,
            _ => None,
        }
    }
}

const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);

/// Largest answer, in bytes.
const MAX_BODY: usize = 1024 * 1024;

/// How long an idle connection is kept: less than servers do, so that they seldom close one under
/// a request.
const POOL_IDLE: Duration = Duration::from_secs(20);
