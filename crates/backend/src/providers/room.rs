//! What a provider's folder offers: its section of the configuration, its client, and what is the
//! same whatever is configured. [`super::each_provider`] is the list of them.

use std::fmt;
use std::fs;
use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use hosted_flow_core::contract::{FlowStatus, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::wire::Object;
use jiff::Timestamp;
use rustls::RootCertStore;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Document;
use super::error::ProviderError;
use super::http::{HttpClient, Identity, Trust};
use super::session::{CreateSession, File, ProviderStatus, Resume, SessionCreated, Submission};
use crate::locale::Locale;
use crate::return_url::ReturnUrl;
use crate::settings::{BaseUrl, ConfigError, Credential, Fault, InKey};
use crate::store::{ProviderSession, Seals, StoredFlow};
use crate::user::UserId;

/// What is the same of a provider whatever is configured.
pub(crate) struct Room {
    pub(crate) provider: Provider,
    /// The route of its webhooks; a part `{secret}` of it is the provider's secret.
    pub(crate) webhook_route: &'static str,
    /// The keys under which the store may know the session that a delivery is about. Nothing else of
    /// a body is read, and nothing of it is kept: some hold personal data.
    pub(super) subject: fn(&[u8]) -> Option<Vec<String>>,
    /// Whether a session's hosted page opens with a secret, so that it opens once, unless that was
    /// stored.
    pub(crate) opens_once: bool,
    /// The documents that a status lists.
    pub(crate) documents: fn(&FlowStatus) -> &[Document],
    /// Whether a status names data that is asked for besides documents.
    pub(crate) names_data: fn(&FlowStatus) -> bool,
}

impl Room {
    pub(super) const fn new(
        provider: Provider,
        webhook_route: &'static str,
        subject: fn(&[u8]) -> Option<Vec<String>>,
    ) -> Self {
        Self {
            provider,
            webhook_route,
            subject,
            opens_once: false,
            documents: |_| &[],
            names_data: |_| false,
        }
    }

    /// The keys of the session that a delivery is about; `None` for a body that names none.
    pub(crate) fn webhook_subject(&self, body: &[u8]) -> Option<Vec<String>> {
        let mut keys = (self.subject)(body)?;
        // As every id that is stored. PostgreSQL would not even take a text with a NUL in it, and the
        // sender would be asked to retry.
        keys.retain(|key| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_graphic()));
        (!keys.is_empty()).then_some(keys)
    }
}

/// The object that the body of a delivery is.
pub(super) fn object<T: for<'de> Deserialize<'de>>(body: &[u8]) -> Option<T> {
    let object = serde_json::from_slice::<Object<T>>(body);
    object.ok().map(|object| object.0)
}

/// A provider's section of the configuration.
pub(crate) trait ProviderConfig {
    fn provider(&self) -> Provider;

    /// The base URLs of its APIs, each with the key that names it.
    fn base_urls(&self) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError>;

    /// The URL that the provider is told for its webhooks, with the key that names it.
    fn callback(&self) -> Option<(&'static str, Credential)> {
        None
    }

    /// Checks every value, and makes the client.
    fn client(self: Box<Self>, parts: &ClientParts)
    -> Result<Box<dyn ProviderClient>, ConfigError>;
}

/// What clients are made of.
#[derive(Debug)]
pub(crate) struct ClientParts {
    pub(super) http: HttpClient,
    pub(super) seals: Seals,
    pub(super) timeout: Duration,
    /// The base URLs of all APIs.
    pub(super) urls: Vec<(&'static str, BaseUrl)>,
}

impl ClientParts {
    pub(super) fn new(
        urls: Vec<(&'static str, BaseUrl)>,
        seals: Seals,
        timeout: Duration,
    ) -> Result<Self, ConfigError> {
        Ok(Self {
            http: HttpClient::new(trust(&urls)?, timeout),
            seals,
            timeout,
            urls,
        })
    }

    /// An HTTP client with a certificate of its own, which is presented to no other host. The key is
    /// that of the files' table.
    pub(super) fn http_with_identity(
        &self,
        key: &str,
        certificate: &Path,
        private_key: &Path,
    ) -> Result<HttpClient, ConfigError> {
        let read = |path: &Path, name: &str| {
            let key = format!("{key}.{name}");
            fs::read(path).map_err(|_| Fault::NotReadable).in_key(key)
        };
        let trust = trust(&self.urls)?;
        let certificate = read(certificate, "certificate")?;
        let private_key = read(private_key, "private_key")?;
        let identity = Identity::from_pem(&certificate, &private_key)
            .ok_or(Fault::NotAnIdentity)
            .in_key(key)?;
        Ok(HttpClient::new(trust.with_identity(identity), self.timeout))
    }
}

/// A machine without certificates of authorities is no obstacle to a demo on loopback.
fn trust(urls: &[(&'static str, BaseUrl)]) -> Result<Trust, ConfigError> {
    match urls.iter().find(|(_, url)| url.is_https()) {
        Some((key, _)) => Trust::of_this_machine()
            .ok_or(Fault::NoTrustedRoots)
            .in_key(*key),
        None => Trust::only(RootCertStore::empty())
            .ok_or(Fault::NoTrustedRoots)
            .in_key("provider_timeout"),
    }
}

/// A provider's client. Only what a provider has of its own is written; the rest of the calls are
/// answered with [`ProviderError::NotConfigured`].
///
/// Of a response each field that is needed must have its documented type, or the response is refused.
/// A field that is only passed on is left out where it cannot be read (`if_any`). All other fields
/// are ignored. The complete documented types are in core.
#[async_trait]
pub(crate) trait ProviderClient: fmt::Debug + Send + Sync {
    /// Whether flows for this purpose can be started.
    fn knows(&self, purpose: Option<&str>) -> bool;

    /// Creates a session.
    async fn create_session(
        &self,
        request: &CreateSession<'_>,
    ) -> Result<SessionCreated, ProviderError>;

    /// Reads a flow's session.
    async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError>;

    /// Whether a session is resumed by a call, [`ProviderClient::resume`].
    fn resumes_by_call(&self) -> bool {
        false
    }

    /// Resumes a flow's session.
    async fn resume(&self, flow: &StoredFlow) -> Result<Resume, ProviderError> {
        let _ = flow;
        Err(ProviderError::NotConfigured)
    }

    /// The launch of a flow's session, where it is no secret or was kept.
    fn known_launch(&self, flow: &StoredFlow, now: Timestamp) -> Option<Launch> {
        let _ = (flow, now);
        None
    }

    /// The language with which a session's redirect URL is set; none where it is not set.
    fn redirect_language(&self, purpose: Option<&str>, locale: Option<&Locale>) -> Option<&str> {
        let _ = (purpose, locale);
        None
    }

    /// Sets the redirect URL of a session.
    async fn set_redirect_url(
        &self,
        session: &ProviderSession,
        language: &str,
        return_url: &ReturnUrl,
    ) -> Result<(), ProviderError> {
        let _ = (session, language, return_url);
        Err(ProviderError::NotConfigured)
    }

    /// Hands in a document that is wanted.
    async fn upload(
        &self,
        flow: &StoredFlow,
        document: &Document,
        file: &File,
    ) -> Result<ProviderStatus, ProviderError> {
        let _ = (flow, document, file);
        Err(ProviderError::NotConfigured)
    }

    /// Hands in data that is wanted, as the host's form has it.
    async fn provide(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
    ) -> Result<ProviderStatus, ProviderError> {
        let _ = (flow, data);
        Err(ProviderError::NotConfigured)
    }

    /// How flows of a purpose go on from an identity that another provider has approved, where they
    /// do.
    fn submission(&self, purpose: Option<&str>) -> Option<Submission<'_>> {
        let _ = purpose;
        None
    }

    /// The purposes whose flows begin by themselves when an identity is approved.
    fn following(&self) -> Vec<Option<String>> {
        Vec::new()
    }

    /// Submits an approved identity: the key of its session.
    async fn submit(&self, user: &UserId, identity: &str) -> Result<SessionCreated, ProviderError> {
        let _ = (user, identity);
        Err(ProviderError::NotConfigured)
    }

    /// The identity that a session was submitted with.
    fn submitted(&self, session: &ProviderSession) -> Option<String> {
        let _ = session;
        None
    }
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::{Value, json};

    use super::{ProviderSession, Room};

    /// Checks which session a delivery is about; none where no key is expected.
    #[track_caller]
    pub(in crate::providers) fn check(room: &Room, body: &str, expected: &[&str]) {
        let keys = room.webhook_subject(body.as_bytes()).unwrap_or_default();
        assert_eq!(keys, expected, "{body}");
    }

    /// Checks that a session is written as older versions wrote it, and theirs is read as the same.
    #[track_caller]
    pub(in crate::providers) fn check_stored(
        session: &ProviderSession,
        json: &str,
        key: &str,
        second_key: Option<&str>,
    ) {
        let written = serde_json::to_value(session).unwrap();
        assert_eq!(written, serde_json::from_str::<Value>(json).unwrap());
        let (key, second_key) = (key.to_owned(), second_key.map(str::to_owned));
        let read = ProviderSession::from_stored(json, key, second_key).unwrap();
        assert!(read == *session, "{json}");
    }

    /// Checks that only the field at `needed`, what it is in, and those at `kinds` hide the session
    /// where they are of another shape. `keys` is what the changed body names.
    pub(in crate::providers) fn check_needed(
        room: &Room,
        body: &Value,
        needed: &str,
        kinds: &[&str],
        keys: impl Fn(&Value) -> Vec<&'static str>,
    ) {
        let mut pointers = Vec::new();
        fields(body, "", &mut pointers);
        for at in pointers {
            let is_needed = at == needed || needed.starts_with(&format!("{at}/"));
            let is_needed = is_needed || kinds.contains(&at.as_str());
            for shape in [
                json!(null),
                json!(true),
                json!(7),
                json!("?"),
                json!([]),
                json!({}),
            ] {
                // Any value names something.
                if shape == "?" && (at == needed || at.ends_with("Id")) {
                    continue;
                }
                let mut changed = body.clone();
                *changed.pointer_mut(&at).unwrap() = shape;
                let named = keys(&changed);
                let otherwise = named != keys(body);
                let expected = if is_needed && !otherwise {
                    &[][..]
                } else {
                    &named
                };
                check(room, &changed.to_string(), expected);
            }
        }
    }

    fn fields(value: &Value, at: &str, into: &mut Vec<String>) {
        for (name, item) in value.as_object().into_iter().flatten() {
            let at = format!("{at}/{name}");
            fields(item, &at, into);
            into.push(at);
        }
    }
}
