//! connectFi: start a KYC, read it, hand in documents and data. It has no hosted page.
//!
//! No callback comes for what changes in direct answer to a request, so every answer is itself
//! read as a status.

mod akepa;
mod envelope;
mod kyc;
mod multipart;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::HeaderName;
use hosted_flow_core::contract::FlowStatus;
use hosted_flow_core::document::FileKind;
use hosted_flow_core::provider::connectfi;
use hosted_flow_core::provider::connectfi::wire::{Document, GetToken, User};
use hosted_flow_core::wire::{Object, Redacted};
use serde_json::{Map, Value};
use url::Url;

use super::answers::connectfi::{Data, SignedIn};
use super::api::Api;
use super::error::ProviderError;
use super::http::{HttpClient, Reply};
use super::sign_in::SignIn;
use super::token::Token;
use super::{ProviderStatus, SessionCreated};
use crate::config::{
    BaseUrl, ConfigError, ConnectFiApi, ConnectFiConfig, ConnectFiDocument, CustomerTemplate,
    Fault, InKey, check_purpose,
};
use crate::return_url::is_secure_or_loopback;
use crate::store::{ProviderSession, StoredFlow};
use crate::user::UserId;
use akepa::Akepa;
use kyc::Kyc;

/// The client of both generations of connectFi's API.
#[derive(Debug)]
pub(crate) struct ConnectFi {
    generation: Generation,
    customer: CustomerTemplate,
}

#[derive(Debug)]
enum Generation {
    Kyc(Kyc),
    Akepa(Akepa),
}

/// A document that is being uploaded to connectFi.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) kind: FileKind,
    pub(crate) bytes: Bytes,
}

impl ConnectFi {
    /// The root of the API that a configuration names.
    pub(crate) fn base_url(config: &ConnectFiConfig) -> Result<BaseUrl, ConfigError> {
        BaseUrl::parse(&config.base_url).in_key("connectfi.base_url")
    }

    pub(crate) fn new(config: &ConnectFiConfig, http: HttpClient) -> Result<Self, ConfigError> {
        let base = Self::base_url(config)?;
        let login = config.login.resolve().in_key("connectfi.login")?;
        let password = config.password.resolve().in_key("connectfi.password")?;
        let user = User { login, password };
        // Strings in structs: there is nothing that could fail.
        let body = serde_json::to_string(&GetToken { user: Object(user) }).unwrap_or_default();
        let url = base.below(["auth", "get-token"]);
        let api = Api::new(http, SignIn::new(url, "application/json", body, token));
        let callback = config
            .webhook_url
            .as_ref()
            .map(|url| callback(url.resolve()?));
        let callback = callback.transpose().in_key("connectfi.webhook_url")?;
        let customer = CustomerTemplate::parse(&config.customer_id);
        check_documents(config)?;
        let generation = match config.api {
            ConnectFiApi::Kyc => Generation::Kyc(Kyc {
                api,
                base,
                callback,
            }),
            ConnectFiApi::Akepa => Generation::Akepa(Akepa {
                api,
                base,
                callback,
                documents: config.documents.clone(),
                by_purpose: config.documents_by_purpose.clone(),
            }),
        };
        Ok(Self {
            generation,
            customer: customer.in_key("connectfi.customer_id")?,
        })
    }

    /// Whether flows for this purpose can be started.
    pub(crate) fn knows(&self, purpose: Option<&str>) -> bool {
        match &self.generation {
            Generation::Kyc(_) => purpose.is_none(),
            Generation::Akepa(akepa) => akepa.wanted(purpose).is_some(),
        }
    }

    /// Starts the KYC of a customer.
    pub(crate) async fn create_session(
        &self,
        flow: &str,
        user: &UserId,
        purpose: Option<&str>,
    ) -> Result<SessionCreated, ProviderError> {
        let customer = self.customer.fill(user);
        let (status, application) = match &self.generation {
            Generation::Kyc(kyc) => (kyc.init(&customer).await?, None),
            Generation::Akepa(akepa) => {
                let (status, application) = akepa.identify(flow, &customer, purpose).await?;
                (status, Some(application))
            }
        };
        Ok(SessionCreated {
            session: ProviderSession::ConnectFi {
                customer,
                application,
            },
            status: FlowStatus::ConnectFi(status),
            expires_at: None,
            launch: None,
        })
    }

    /// Reads a KYC.
    pub(crate) async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        let (customer, application) = ids(flow)?;
        let status = match (&self.generation, application) {
            (Generation::Kyc(kyc), None) => kyc.read(customer).await?,
            (Generation::Akepa(akepa), Some(application)) => {
                akepa.read(flow, customer, application).await?
            }
            // It was started under the other generation.
            _ => return Err(ProviderError::NotConfigured),
        };
        Ok(ProviderStatus::of(FlowStatus::ConnectFi(status)))
    }

    /// Hands in a document that is wanted.
    pub(crate) async fn upload(
        &self,
        flow: &StoredFlow,
        document: &Document,
        file: &File,
    ) -> Result<ProviderStatus, ProviderError> {
        let (customer, application) = ids(flow)?;
        let status = match (&self.generation, application) {
            (Generation::Kyc(kyc), None) => kyc.upload(customer, &document.id, file).await?,
            (Generation::Akepa(akepa), Some(application)) => {
                akepa
                    .upload(flow, customer, application, document, file)
                    .await?
            }
            _ => return Err(ProviderError::NotConfigured),
        };
        Ok(ProviderStatus::of(FlowStatus::ConnectFi(status)))
    }

    /// Hands in data that is wanted, as the host's form has it.
    pub(crate) async fn provide(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
    ) -> Result<ProviderStatus, ProviderError> {
        let (customer, _) = ids(flow)?;
        match &self.generation {
            Generation::Kyc(kyc) => kyc.provide(customer, data).await?,
            Generation::Akepa(akepa) => akepa.provide(customer, data).await?,
        }
        self.read(flow).await
    }
}

/// The documents that a flow's status lists.
pub(crate) fn documents(flow: &StoredFlow) -> &[Document] {
    match &flow.status {
        FlowStatus::ConnectFi(status) => &status.kyc_document_list,
        _ => &[],
    }
}

fn ids(flow: &StoredFlow) -> Result<(&str, Option<&str>), ProviderError> {
    match &flow.session {
        ProviderSession::ConnectFi {
            customer,
            application,
        } => Ok((customer, application.as_deref())),
        _ => Err(ProviderError::NotConfigured),
    }
}

fn check_documents(config: &ConnectFiConfig) -> Result<(), ConfigError> {
    let lists = config.documents_by_purpose.iter();
    let lists = lists.map(|(purpose, wanted)| (Some(purpose), wanted));
    for (purpose, wanted) in lists.chain([(None, &config.documents)]) {
        let key = match purpose {
            Some(purpose) => format!("connectfi.documents_by_purpose.{purpose}"),
            None => "connectfi.documents".to_owned(),
        };
        if let Some(purpose) = purpose {
            check_purpose(purpose).in_key(key.as_str())?;
        }
        // The place that a document goes to is named after what it is.
        let is_known = |document: &ConnectFiDocument| {
            ConnectFiDocument::parse(&akepa::label(document)).as_ref() == Some(document)
        };
        let is_double = |index: usize| wanted[..index].contains(&wanted[index]);
        if !wanted.iter().all(is_known) || (0..wanted.len()).any(is_double) {
            return Err(Fault::NotOneOf(
                "documents that are known, each of them once",
            ))
            .in_key(key);
        }
    }
    Ok(())
}

/// Checks where connectFi calls back: at most 500 characters, without `<` and `>`.
fn callback(url: Redacted<String>) -> Result<Redacted<String>, Fault> {
    let text = url.expose();
    let parsed = Url::parse(text).map_err(|_| Fault::NotABaseUrl)?;
    if text.len() > 500 || text.contains(['<', '>']) || parsed.fragment().is_some() {
        return Err(Fault::NotABaseUrl);
    }
    is_secure_or_loopback(&parsed)
        .then_some(url)
        .ok_or(Fault::Insecure)
}

/// The document shows the tokens by themselves; every other response is in an envelope.
fn token(reply: &Reply) -> Result<Token, ProviderError> {
    let in_envelope = reply.json::<Data<Object<SignedIn>>>();
    let signed_in = match in_envelope {
        Ok(envelope) => envelope.data.0,
        Err(_) => reply.json()?,
    };
    Token::in_header(TOKEN, &signed_in.token.0.base, LIFETIME)
}

const TOKEN: HeaderName = HeaderName::from_static("x-connectfi-token");

/// How long a token lives is not documented: until it is refused, and no longer than this.
const LIFETIME: Duration = Duration::from_hours(1);

type ByPurpose = BTreeMap<String, Vec<ConnectFiDocument>>;

/// What the browser may know of a KYC: nothing else of an answer is passed on.
type Status = connectfi::FlowStatus;
