//! connectFi: start a KYC, read it, hand in documents and data. It has no hosted page.
//!
//! No callback comes for what changes in direct answer to a request, so every answer is itself
//! read as a status.

mod akepa;
mod answers;
pub(super) mod config;
mod envelope;
mod kyc;
mod multipart;
pub(super) mod webhook;

use std::collections::BTreeMap;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::HeaderName;
use hosted_flow_core::contract::FlowStatus;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::provider::connectfi;
use hosted_flow_core::provider::connectfi::wire::{Document, GetToken, User};
use hosted_flow_core::wire::{Object, Redacted};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::Url;

use crate::providers::api::Api;
use crate::providers::error::ProviderError;
use crate::providers::http::{HttpClient, Reply};
use crate::providers::room::{ClientParts, ProviderClient, ProviderConfig, Room};
use crate::providers::session::{CreateSession, File, ProviderStatus, SessionCreated};
use crate::providers::sign_in::SignIn;
use crate::providers::token::Token;
use crate::return_url::is_secure_or_loopback;
use crate::settings::{
    BaseUrl, ConfigError, Credential, CustomerTemplate, Fault, InKey, check_purpose,
};
use crate::store::{ProviderSession, StoredFlow};
use akepa::Akepa;
use answers::{Data, SignedIn};
use config::{ConnectFiApi, ConnectFiConfig, ConnectFiDocument};
use kyc::Kyc;

pub(crate) const ROOM: Room = Room {
    documents,
    names_data,
    ..Room::new(Provider::ConnectFi, "/connectfi/{secret}", webhook::subject)
};

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

impl ProviderConfig for ConnectFiConfig {
    fn provider(&self) -> Provider {
        ROOM.provider
    }

    fn base_urls(&self) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError> {
        let url = BaseUrl::parse(&self.base_url).in_key("connectfi.base_url")?;
        Ok(vec![("connectfi.base_url", url)])
    }

    fn callback(&self) -> Option<(&'static str, Credential)> {
        Some(("connectfi.webhook_url", self.webhook_url.clone()?))
    }

    fn client(
        self: Box<Self>,
        parts: &ClientParts,
    ) -> Result<Box<dyn ProviderClient>, ConfigError> {
        let base = BaseUrl::parse(&self.base_url).in_key("connectfi.base_url")?;
        let client = ConnectFi::new(&self, base, parts.http.clone())?;
        Ok(Box::new(client))
    }
}

impl ConnectFi {
    fn new(config: &ConnectFiConfig, base: BaseUrl, http: HttpClient) -> Result<Self, ConfigError> {
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
}

#[async_trait]
impl ProviderClient for ConnectFi {
    /// Whether flows for this purpose can be started.
    fn knows(&self, purpose: Option<&str>) -> bool {
        match &self.generation {
            Generation::Kyc(_) => purpose.is_none(),
            Generation::Akepa(akepa) => akepa.wanted(purpose).is_some(),
        }
    }

    /// Starts the KYC of a customer.
    async fn create_session(
        &self,
        request: &CreateSession<'_>,
    ) -> Result<SessionCreated, ProviderError> {
        let customer = self.customer.fill(request.user);
        let (flow, purpose) = (request.flow.as_str(), request.purpose);
        let (status, application) = match &self.generation {
            Generation::Kyc(kyc) => (kyc.init(&customer).await?, None),
            Generation::Akepa(akepa) => {
                let (status, application) = akepa.identify(flow, &customer, purpose).await?;
                (status, Some(application))
            }
        };
        Ok(SessionCreated {
            session: Session {
                customer,
                application,
            }
            .stored(),
            status: FlowStatus::ConnectFi(status),
            expires_at: None,
            launch: None,
        })
    }

    /// Reads a KYC.
    async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        let Session {
            customer,
            application,
        } = session(flow)?;
        let customer = &*customer;
        let status = match (&self.generation, application.as_deref()) {
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
    async fn upload(
        &self,
        flow: &StoredFlow,
        document: &Document,
        file: &File,
    ) -> Result<ProviderStatus, ProviderError> {
        let Session {
            customer,
            application,
        } = session(flow)?;
        let customer = &*customer;
        let status = match (&self.generation, application.as_deref()) {
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
    async fn provide(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
    ) -> Result<ProviderStatus, ProviderError> {
        let customer = &*session(flow)?.customer;
        match &self.generation {
            Generation::Kyc(kyc) => kyc.provide(customer, data).await?,
            Generation::Akepa(akepa) => akepa.provide(customer, data).await?,
        }
        self.read(flow).await
    }
}

/// The documents that a status lists.
fn documents(status: &FlowStatus) -> &[Document] {
    match status {
        FlowStatus::ConnectFi(status) => &status.kyc_document_list,
        _ => &[],
    }
}

/// Whether a status asks for attributes.
fn names_data(status: &FlowStatus) -> bool {
    match status {
        FlowStatus::ConnectFi(status) => {
            let kyc = status.kyc.as_ref();
            kyc.is_some_and(|kyc| !kyc.attribute_codes.is_empty())
        }
        _ => false,
    }
}

/// What is stored of a session; the names of the fields must not change.
#[derive(Serialize, Deserialize)]
struct Session {
    /// connectFi's id of the customer.
    customer: String,
    /// The application's id, of the newer API.
    application: Option<String>,
}

impl Session {
    fn stored(&self) -> ProviderSession {
        let key = self.application.as_ref().unwrap_or(&self.customer);
        ProviderSession::new(ROOM.provider, &**key, self)
    }
}

fn session(flow: &StoredFlow) -> Result<Session, ProviderError> {
    let session = flow.session.fields(ROOM.provider);
    session.ok_or(ProviderError::NotConfigured)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::providers::room::tests::check_stored;

    #[test]
    fn a_session_is_stored_as_older_versions_stored_it() {
        for (application, key, json) in [
            (
                None,
                "c1",
                r#"{"provider":"connectfi","customer":"c1","application":null}"#,
            ),
            (
                Some("a1"),
                "a1",
                r#"{"provider":"connectfi","customer":"c1","application":"a1"}"#,
            ),
        ] {
            let session = Session {
                customer: "c1".to_owned(),
                application: application.map(str::to_owned),
            };
            check_stored(&session.stored(), json, key, None);
        }
    }
}
