//! Airwallex: create a hosted flow, authorise the person into it at every click, read it and the
//! account that the verdict comes from. The `locale` of its documents is in the address of a request for
//! information, not of a hosted flow.

mod answers;
pub(super) mod config;
pub(super) mod webhook;

use std::collections::BTreeMap;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::{HeaderName, HeaderValue, Method};
use hosted_flow_core::contract::{FlowStatus, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::provider::airwallex;
use hosted_flow_core::provider::airwallex::wire::{AuthorizeHostedFlow, CreateHostedFlow};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::providers::api::{Api, Call};
use crate::providers::error::{ProviderCode, ProviderError};
use crate::providers::http::{HttpClient, Reply};
use crate::providers::room::{ClientParts, ProviderClient, ProviderConfig, Room};
use crate::providers::session::{CreateSession, ProviderStatus, Resume, SessionCreated};
use crate::providers::sign_in::SignIn;
use crate::providers::token::{Token, UNSAID};
use crate::providers::word::{id, word};
use crate::settings::{
    BaseUrl, ConfigError, CustomerTemplate, Fault, InKey, check_purpose, required,
};
use crate::store::{ProviderSession, StoredFlow};
use crate::user::UserId;
use answers::{Account, ErrorBody, HostedFlow, Login};
use config::{AirwallexConfig, AirwallexSetup};

pub(crate) const ROOM: Room = Room::new(Provider::Airwallex, "/airwallex", webhook::subject);

/// The client of Airwallex's API for hosted flows.
#[derive(Debug)]
pub(crate) struct Airwallex {
    api: Api,
    base: BaseUrl,
    account: CustomerTemplate,
    identity: CustomerTemplate,
    on_behalf_of: Option<String>,
    setup: Option<AirwallexSetup>,
    setups: BTreeMap<String, AirwallexSetup>,
}

impl ProviderConfig for AirwallexConfig {
    fn provider(&self) -> Provider {
        ROOM.provider
    }

    fn base_urls(&self) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError> {
        let url = BaseUrl::parse(&self.base_url).in_key("airwallex.base_url")?;
        Ok(vec![("airwallex.base_url", url)])
    }

    fn client(
        self: Box<Self>,
        parts: &ClientParts,
    ) -> Result<Box<dyn ProviderClient>, ConfigError> {
        let base = BaseUrl::parse(&self.base_url).in_key("airwallex.base_url")?;
        let client = Airwallex::new(*self, base, parts.http.clone())?;
        Ok(Box::new(client))
    }
}

impl Airwallex {
    fn new(config: AirwallexConfig, base: BaseUrl, http: HttpClient) -> Result<Self, ConfigError> {
        let client_id = config.client_id.resolve().in_key("airwallex.client_id")?;
        let api_key = config.api_key.resolve().in_key("airwallex.api_key")?;
        let url = base.below(["api", "v1", "authentication", "login"]);
        let sign_in = SignIn::new(url, "application/json", String::new(), token)
            .with_secret(CLIENT_ID, &client_id)
            .in_key("airwallex.client_id")?
            .with_secret(API_KEY, &api_key)
            .in_key("airwallex.api_key")?;
        if config.setup.is_none() && config.setups.is_empty() {
            return Err(Fault::Missing).in_key("airwallex.setup");
        }
        if let Some(setup) = &config.setup {
            required(&setup.template).in_key("airwallex.setup.template")?;
        }
        for (purpose, setup) in &config.setups {
            let key = format!("airwallex.setups.{purpose}");
            check_purpose(purpose).in_key(key.as_str())?;
            required(&setup.template).in_key(format!("{key}.template"))?;
        }
        let account = CustomerTemplate::parse(&config.account_id);
        let identity = CustomerTemplate::parse(&config.identity);
        if let Some(account) = &config.on_behalf_of {
            id(account.clone())
                .map_err(|_| Fault::NotInAHeader)
                .in_key("airwallex.on_behalf_of")?;
        }
        Ok(Self {
            api: Api::new(http, sign_in),
            base,
            account: account.in_key("airwallex.account_id")?,
            identity: identity.in_key("airwallex.identity")?,
            on_behalf_of: config.on_behalf_of,
            setup: config.setup,
            setups: config.setups,
        })
    }

    /// The set-up of a purpose, or of none.
    fn setup(&self, purpose: Option<&str>) -> Option<&AirwallexSetup> {
        match purpose {
            Some(purpose) => self.setups.get(purpose),
            None => self.setup.as_ref(),
        }
    }

    async fn authorize(
        &self,
        user: &UserId,
        hosted_flow: &str,
    ) -> Result<(HostedFlow, Launch), Refused> {
        let url = self.hosted_flows([hosted_flow, "authorize"]);
        let body = AuthorizeHostedFlow {
            identity: self.identity.fill(user).into(),
        };
        let reply = self.call(Call::send(Method::POST, url, &body)?).await?;
        let authorized: HostedFlow = answer(&reply)?;
        if authorized.id != hosted_flow {
            return Err(ProviderError::NotUnderstood("it speaks of another hosted flow").into());
        }
        let url = authorized.url.clone();
        let url = url.ok_or(ProviderError::NotUnderstood(
            "an authorisation without its link",
        ))?;
        Ok((authorized, Launch::Airwallex(airwallex::Launch { url })))
    }

    async fn call(&self, call: Call) -> Result<Reply, ProviderError> {
        let Some(account) = &self.on_behalf_of else {
            return self.api.call(call).await;
        };
        let account = HeaderValue::try_from(account)
            .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))?;
        self.api.call(call.with_header(ON_BEHALF_OF, account)).await
    }

    fn hosted_flows<'a>(&self, rest: impl IntoIterator<Item = &'a str>) -> Url {
        let path = ["api", "v1", "hosted_flows"];
        self.base.below(path.into_iter().chain(rest))
    }
}

#[async_trait]
impl ProviderClient for Airwallex {
    fn knows(&self, purpose: Option<&str>) -> bool {
        self.setup(purpose).is_some()
    }

    /// Creates a hosted flow and authorises the person into it: a flow is created only after a
    /// click on the button.
    async fn create_session(
        &self,
        request: &CreateSession<'_>,
    ) -> Result<SessionCreated, ProviderError> {
        let setup = self
            .setup(request.purpose)
            .ok_or(ProviderError::NotConfigured)?;
        let account = self.account.fill(request.user);
        let back = || request.attempt.return_url.expose().to_owned().into();
        let body = CreateHostedFlow {
            account_id: account.clone(),
            template: Some(setup.template.clone()),
            return_url: back(),
            error_url: Some(back()),
            metadata: None,
        };
        let url = self.hosted_flows(["create"]);
        let reply = self.call(Call::send(Method::POST, url, &body)?).await?;
        let created: HostedFlow = answer(&reply)?;
        let hosted_flow = id(created.id)?;
        let (authorized, launch) = self.authorize(request.user, &hosted_flow).await?;
        Ok(SessionCreated {
            session: Session {
                account,
                hosted_flow,
            }
            .stored(),
            status: FlowStatus::Airwallex(status_of(authorized.status.or(created.status), None)?),
            expires_at: None,
            launch: Some(launch),
        })
    }

    /// Authorises the person into a hosted flow again: early leavers, and links that have run out.
    async fn resume(&self, flow: &StoredFlow) -> Result<Resume, ProviderError> {
        let Session { hosted_flow, .. } = session(flow)?;
        match self.authorize(&flow.user, &hosted_flow).await {
            Ok((_, launch)) => Ok(Resume::Launch(launch)),
            Err(refused) => refused.said().map(Resume::Instead),
        }
    }

    /// Reads a hosted flow, and the account.
    async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        let Session {
            account,
            hosted_flow,
        } = session(flow)?;
        let reply = self
            .call(Call::get(self.hosted_flows([&*hosted_flow])))
            .await?;
        let read: HostedFlow = match answer(&reply) {
            Ok(read) => read,
            // Without its hosted flow an account's status says nothing of this verification.
            Err(refused) => return refused.said(),
        };
        if read.id != hosted_flow {
            return Err(ProviderError::NotUnderstood(
                "it speaks of another hosted flow",
            ));
        }
        let url = self.base.below(["api", "v1", "accounts", &account]);
        let of_account: Account = answer(&self.call(Call::get(url)).await?)?;
        if of_account.id != account {
            return Err(ProviderError::NotUnderstood("it speaks of another account"));
        }
        let status = status_of(read.status, Some(of_account.status))?;
        Ok(ProviderStatus::of(FlowStatus::Airwallex(status)))
    }

    fn resumes_by_call(&self) -> bool {
        true
    }
}

/// What is stored of a session; the names of the fields must not change.
#[derive(Serialize, Deserialize)]
struct Session {
    /// The connected account, from which the verdict comes.
    account: String,
    /// The hosted flow's id.
    hosted_flow: String,
}

impl Session {
    fn stored(&self) -> ProviderSession {
        ProviderSession::new(ROOM.provider, &*self.account, self)
    }
}

fn session(flow: &StoredFlow) -> Result<Session, ProviderError> {
    let session = flow.session.fields(ROOM.provider);
    session.ok_or(ProviderError::NotConfigured)
}

/// Airwallex did not do it.
#[derive(Debug)]
struct Refused {
    error: ProviderError,
    /// The code of the page's table that says why, if one does.
    code: Option<&'static str>,
}

impl Refused {
    /// What the page's code makes of a flow.
    fn said(self) -> Result<ProviderStatus, ProviderError> {
        let code = self.code.ok_or(self.error)?;
        Ok(ProviderStatus::of(FlowStatus::Airwallex(
            airwallex::FlowStatus {
                error: Some(code.to_owned()),
                ..airwallex::FlowStatus::default()
            },
        )))
    }
}

impl From<ProviderError> for Refused {
    fn from(error: ProviderError) -> Self {
        Self { error, code: None }
    }
}

impl From<Refused> for ProviderError {
    fn from(refused: Refused) -> Self {
        refused.error
    }
}

fn answer<T: for<'de> Deserialize<'de>>(reply: &Reply) -> Result<T, Refused> {
    if reply.status.is_success() {
        return Ok(reply.json()?);
    }
    let error = reply.refusal();
    let ProviderError::Refused { status, .. } = error else {
        return Err(error.into());
    };
    let said = reply.json::<ErrorBody>().ok().map(|body| body.code);
    let in_table = CODES.into_iter().find(|code| said.as_deref() == Some(code));
    Err(Refused {
        error: ProviderError::Refused {
            status,
            code: said.as_deref().and_then(ProviderCode::parse),
        },
        code: in_table.or((status == 404).then_some(NOT_FOUND)),
    })
}

fn status_of(
    hosted_flow: Option<String>,
    account: Option<String>,
) -> Result<airwallex::FlowStatus, ProviderError> {
    let named = |status: String| word(status).map(|status| airwallex::Named { status });
    // Public code types the status as optional; a flow without one has just been created.
    let hosted_flow = hosted_flow.unwrap_or_else(|| "INIT".to_owned());
    Ok(airwallex::FlowStatus {
        hosted_flow: Some(named(hosted_flow)?),
        account: account.map(named).transpose()?,
        error: None,
    })
}

fn token(reply: &Reply) -> Result<Token, ProviderError> {
    let login: Login = reply.json()?;
    let lifetime = login.expires_at.as_deref();
    let lifetime = lifetime.and_then(|at| lifetime_until(at, Timestamp::now()));
    Token::bearer(&login.token, lifetime.unwrap_or(UNSAID))
}

/// How long it is until then; none where it has passed. A time without a zone is no time: it could be
/// hours off.
fn lifetime_until(expires_at: &str, now: Timestamp) -> Option<Duration> {
    let ends = Timestamp::strptime("%Y-%m-%dT%H:%M:%S%z", expires_at);
    let ends = ends.or_else(|_| expires_at.parse::<Timestamp>()).ok()?;
    Some(Duration::try_from(ends.duration_since(now)).unwrap_or_default())
}

const CLIENT_ID: HeaderName = HeaderName::from_static("x-client-id");
const API_KEY: HeaderName = HeaderName::from_static("x-api-key");
const ON_BEHALF_OF: HeaderName = HeaderName::from_static("x-on-behalf-of");

const NOT_FOUND: &str = "FLOW_INSTANCE_NOT_FOUND";

/// The page's table, letter for letter.
const CODES: [&str; 5] = [
    airwallex::TOKEN_EXPIRED,
    "UNAUTHORIZED",
    NOT_FOUND,
    "ACTION_NOT_FOUND",
    "UNKNOWN",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::providers::room::tests::check_stored;

    /// Fault P44.
    #[test]
    fn a_tokens_end_is_read_with_its_zone_alone() {
        let now: Timestamp = "2026-05-12T00:00:00Z".parse().unwrap();
        for (given, seconds) in [
            ("2026-05-12T00:30:00+0000", Some(1800)),
            ("2026-05-12T00:30:00+00:00", Some(1800)),
            ("2026-05-12T00:30:00Z", Some(1800)),
            ("2026-05-12T08:30:00+0800", Some(1800)),
            ("2020-01-01T00:00:00+0000", Some(0)),
            ("2026-05-12T00:30:00", None),
            ("2026-05-12", None),
            ("1778545800", None),
            ("+99999-01-01T00:00:00Z", None),
            ("tomorrow", None),
            ("", None),
        ] {
            let expected = seconds.map(Duration::from_secs);
            assert_eq!(lifetime_until(given, now), expected, "{given}");
        }
        let furthest = lifetime_until("9999-12-30T22:00:00Z", now);
        assert!(furthest.is_some_and(|life| life > Duration::from_hours(24)));
    }

    #[test]
    fn a_session_is_stored_as_older_versions_stored_it() {
        let session = Session {
            account: "acct_1".to_owned(),
            hosted_flow: "ahfi_1".to_owned(),
        };
        let json = r#"{"provider":"airwallex","account":"acct_1","hosted_flow":"ahfi_1"}"#;
        check_stored(&session.stored(), json, "acct_1", None);
    }
}
