//! ConnectPay: submit an identity that Ondato has approved, or ask for ConnectPay's own hosted
//! link; read the application; hand in the full data.

mod answers;
pub(super) mod config;
pub(super) mod webhook;

use std::collections::BTreeMap;

use async_trait::async_trait;
use axum::http::Method;
use axum::http::header::AUTHORIZATION;
use hosted_flow_core::contract::{FlowStatus, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::provider::connectpay;
use hosted_flow_core::provider::connectpay::wire::{InitiateIdv, SubmitSession};
use hosted_flow_core::wire::{Object, Redacted};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::Url;

use crate::providers::api::Call;
use crate::providers::error::ProviderError;
use crate::providers::http::{HttpClient, Reply};
use crate::providers::room::{ClientParts, ProviderClient, ProviderConfig, Room};
use crate::providers::session::{CreateSession, ProviderStatus, SessionCreated, Submission};
use crate::providers::sign_in::basic;
use crate::providers::token::Token;
use crate::providers::word::{id, word};
use crate::return_url::is_secure_or_loopback;
use crate::settings::{
    BaseUrl, ConfigError, CustomerTemplate, Fault, InKey, check_purpose, required,
};
use crate::store::{ProviderSession, StoredFlow};
use crate::user::UserId;
use answers::{Application, HostedIdv, Named};
use config::{ConnectPayConfig, ConnectPayMode, ConnectPayPaths, ConnectPaySetup};

pub(crate) const ROOM: Room = Room {
    // The link.
    opens_once: true,
    ..Room::new(Provider::ConnectPay, "/connectpay", webhook::subject)
};

/// The client of ConnectPay's onboarding API.
#[derive(Debug)]
pub(crate) struct ConnectPay {
    http: HttpClient,
    /// It never ends: there is no exchange for it.
    authorization: Token,
    base: BaseUrl,
    paths: ConnectPayPaths,
    reference: CustomerTemplate,
    provider_id: String,
    notification_url: Option<Redacted<String>>,
    setup: Option<ConnectPaySetup>,
    setups: BTreeMap<String, ConnectPaySetup>,
}

impl ProviderConfig for ConnectPayConfig {
    fn provider(&self) -> Provider {
        ROOM.provider
    }

    fn base_urls(&self) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError> {
        let url = BaseUrl::parse(&self.base_url).in_key("connectpay.base_url")?;
        Ok(vec![("connectpay.base_url", url)])
    }

    fn client(
        self: Box<Self>,
        parts: &ClientParts,
    ) -> Result<Box<dyn ProviderClient>, ConfigError> {
        let base = BaseUrl::parse(&self.base_url).in_key("connectpay.base_url")?;
        let http = match &self.identity {
            Some(files) => parts.http_with_identity(
                "connectpay.identity",
                &files.certificate,
                &files.private_key,
            )?,
            None => parts.http.clone(),
        };
        Ok(Box::new(ConnectPay::new(*self, base, http)?))
    }
}

impl ConnectPay {
    fn new(config: ConnectPayConfig, base: BaseUrl, http: HttpClient) -> Result<Self, ConfigError> {
        let key = config
            .client_key
            .resolve()
            .in_key("connectpay.client_key")?;
        let secret = config
            .client_secret
            .resolve()
            .in_key("connectpay.client_secret")?;
        let notification = config.notification_url.as_ref();
        let notification = notification.map(|url| notification_url(url.resolve()?));
        required(&config.provider_id).in_key("connectpay.provider_id")?;
        for (name, path) in [
            ("submit", &config.paths.submit),
            ("initiate", &config.paths.initiate),
            ("status", &config.paths.status),
            ("data", &config.paths.data),
        ] {
            check_path(path).in_key(format!("connectpay.paths.{name}"))?;
        }
        if config.setup.is_none() && config.setups.is_empty() {
            return Err(Fault::Missing).in_key("connectpay.setup");
        }
        for purpose in config.setups.keys() {
            check_purpose(purpose).in_key(format!("connectpay.setups.{purpose}"))?;
        }
        let reference = CustomerTemplate::parse(&config.external_reference);
        Ok(Self {
            http,
            authorization: Token::fixed(AUTHORIZATION, basic(key.expose(), secret.expose())),
            base,
            paths: config.paths,
            reference: reference.in_key("connectpay.external_reference")?,
            provider_id: config.provider_id,
            notification_url: notification
                .transpose()
                .in_key("connectpay.notification_url")?,
            setup: config.setup,
            setups: config.setups,
        })
    }

    /// The set-up of a purpose, or of none.
    fn setup(&self, purpose: Option<&str>) -> Option<&ConnectPaySetup> {
        match purpose {
            Some(purpose) => self.setups.get(purpose),
            None => self.setup.as_ref(),
        }
    }

    async fn call(&self, call: &Call) -> Result<Reply, ProviderError> {
        self.http.send(call.request(&self.authorization)?).await
    }
}

#[async_trait]
impl ProviderClient for ConnectPay {
    fn knows(&self, purpose: Option<&str>) -> bool {
        self.setup(purpose).is_some()
    }

    fn submission(&self, purpose: Option<&str>) -> Option<Submission<'_>> {
        let setup = self.setup(purpose)?;
        (setup.mode == ConnectPayMode::Submitted).then_some(Submission {
            source: Provider::Ondato,
            purposes: &setup.ondato_purposes,
        })
    }

    /// The purposes whose flows begin by themselves.
    fn following(&self) -> Vec<Option<String>> {
        let named = self.setups.iter().map(|(name, setup)| (Some(name), setup));
        let all = self.setup.iter().map(|setup| (None, setup)).chain(named);
        let follows = |setup: &ConnectPaySetup| {
            setup.follow_ondato && setup.mode == ConnectPayMode::Submitted
        };
        let following = all.filter(|(_, setup)| follows(setup));
        following.map(|(name, _)| name.cloned()).collect()
    }

    /// Submits an approved session of Ondato's.
    async fn submit(&self, user: &UserId, identity: &str) -> Result<SessionCreated, ProviderError> {
        let body = SubmitSession {
            external_reference: self.reference.fill(user).into(),
            session_id: identity.to_owned().into(),
            provider_id: self.provider_id.clone(),
            notification_url: self.notification_url.clone(),
        };
        let url = self.base.at(&self.paths.submit, "");
        let reply = self.call(&Call::send(Method::POST, url, &body)?).await?;
        let (id, application) = application(&reply)?;
        Ok(SessionCreated {
            session: Session {
                application: id.clone(),
                identity: Some(identity.to_owned()),
            }
            .stored(),
            status: status(id, application.status, application.baas_client_id, false)?,
            expires_at: None,
            launch: None,
        })
    }

    /// Asks for a hosted link.
    async fn create_session(
        &self,
        request: &CreateSession<'_>,
    ) -> Result<SessionCreated, ProviderError> {
        let setup = self.setup(request.purpose);
        if setup.is_none_or(|setup| setup.mode != ConnectPayMode::Hosted) {
            return Err(ProviderError::NotConfigured);
        }
        // Which of the three somebody comes back to is a hint and no verdict, so they are one.
        let back = || Some(request.attempt.return_url.expose().to_owned().into());
        let body = InitiateIdv {
            external_reference: Some(self.reference.fill(request.user).into()),
            success_url: back(),
            failure_url: back(),
            drop_url: back(),
        };
        let url = self.base.at(&self.paths.initiate, "");
        let reply = self.call(&Call::send(Method::POST, url, &body)?).await?;
        let idv: HostedIdv = understand(&reply)?;
        let person = id(idv.id().unwrap_or_default().to_owned())?;
        let url = idv.link().cloned();
        let url = url.ok_or(ProviderError::NotUnderstood(
            "a hosted verification without its link",
        ))?;
        Ok(SessionCreated {
            session: Session {
                application: person.clone(),
                identity: None,
            }
            .stored(),
            status: status(person, idv.status, None, true)?,
            expires_at: Timestamp::now().checked_add(LINK_LIFETIME).ok(),
            launch: Some(Launch::ConnectPay(connectpay::Launch { url })),
        })
    }

    /// Reads an application.
    async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        let Session {
            application: application_id,
            identity,
        } = session(&flow.session)?;
        let url = self.base.at(&self.paths.status, &application_id);
        let (id, read) = application(&self.call(&Call::get(url)).await?)?;
        if id != application_id {
            return Err(ProviderError::NotUnderstood(
                "it speaks of another application",
            ));
        }
        let client = read.baas_client_id;
        Ok(ProviderStatus::of(status(
            id,
            read.status,
            client,
            identity.is_none(),
        )?))
    }

    /// Hands in the full data, as the host's form has it.
    async fn provide(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
    ) -> Result<ProviderStatus, ProviderError> {
        let Session {
            application: application_id,
            identity,
        } = session(&flow.session)?;
        let url = self.base.at(&self.paths.data, &application_id);
        let reply = self.call(&Call::send(Method::POST, url, data)?).await?;
        if matches!(reply.status.as_u16(), 400 | 422) {
            // How its errors are written is not documented, so no field can be named.
            return Err(ProviderError::Invalid(Vec::new()));
        }
        let (id, read) = application(&reply)?;
        let is_hosted = identity.is_none();
        let session = Session {
            // The page's examples show another id from here on.
            application: id.clone(),
            identity,
        };
        let client = read.baas_client_id;
        Ok(ProviderStatus {
            session: Some(session.stored()),
            ..ProviderStatus::of(status(id, read.status, client, is_hosted)?)
        })
    }

    fn submitted(&self, of: &ProviderSession) -> Option<String> {
        session(of).ok()?.identity
    }
}

/// What is stored of a session; the names of the fields must not change.
#[derive(Serialize, Deserialize)]
struct Session {
    /// The application's id.
    application: String,
    /// The identity that was submitted; none where the person is identified on ConnectPay's own link.
    identity: Option<String>,
}

impl Session {
    fn stored(&self) -> ProviderSession {
        ProviderSession::new(ROOM.provider, &*self.application, self)
    }
}

fn session(stored: &ProviderSession) -> Result<Session, ProviderError> {
    let session = stored.fields(ROOM.provider);
    session.ok_or(ProviderError::NotConfigured)
}

fn understand<T: for<'de> Deserialize<'de>>(reply: &Reply) -> Result<T, ProviderError> {
    if reply.status.is_success() {
        reply.json()
    } else {
        Err(reply.refusal())
    }
}

/// An application, by itself or in an object of that name.
fn application(reply: &Reply) -> Result<(String, Application), ProviderError> {
    let named: Named = understand(reply)?;
    let application = match named.application {
        Some(Object(application)) => application,
        None => reply.json()?,
    };
    let of = id(application.id().unwrap_or_default().to_owned())?;
    Ok((of, application))
}

fn status(
    application: String,
    status: String,
    client: Option<String>,
    is_hosted: bool,
) -> Result<FlowStatus, ProviderError> {
    let application = connectpay::Application {
        status: word(status)?,
        application_id: Some(application),
        // It never hides the status.
        baas_client_id: client.and_then(|client| id(client).ok()),
        hosted_link: is_hosted,
    };
    Ok(FlowStatus::ConnectPay(connectpay::FlowStatus {
        application: Some(application),
    }))
}

fn notification_url(url: Redacted<String>) -> Result<Redacted<String>, Fault> {
    let parsed = Url::parse(url.expose()).map_err(|_| Fault::NotABaseUrl)?;
    is_secure_or_loopback(&parsed)
        .then_some(url)
        .ok_or(Fault::Insecure)
}

/// A path below the root: segments of letters, digits and `-._~`, or `{application}`.
fn check_path(path: &str) -> Result<(), Fault> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let is_segment = |segment: &str| {
        let is_plain = segment.bytes().all(plain) && segment.bytes().any(|byte| byte != b'.');
        segment == "{application}" || is_plain
    };
    path.strip_prefix('/')
        .is_some_and(|rest| rest.split('/').all(is_segment))
        .then_some(())
        .ok_or(Fault::NotABasePath)
}

/// How long ConnectPay's link is good for.
const LINK_LIFETIME: SignedDuration = SignedDuration::from_hours(24);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::providers::room::tests::check_stored;

    #[test]
    fn a_session_is_stored_as_older_versions_stored_it() {
        for (identity, json) in [
            (
                None,
                r#"{"provider":"connectpay","application":"a1","identity":null}"#,
            ),
            (
                Some("i1"),
                r#"{"provider":"connectpay","application":"a1","identity":"i1"}"#,
            ),
        ] {
            let session = Session {
                application: "a1".to_owned(),
                identity: identity.map(str::to_owned),
            };
            check_stored(&session.stored(), json, "a1", None);
            let identity = session.identity.clone();
            let read = super::session(&session.stored()).map(|read| read.identity);
            assert_eq!(read.ok(), Some(identity));
        }
    }
}
