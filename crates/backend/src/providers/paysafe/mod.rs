//! Paysafe: create an instrument verification session, read it. The `language` of its documents is of its
//! KYC session, not of the verification of an instrument.

mod answers;
pub(super) mod config;
pub(super) mod webhook;

use async_trait::async_trait;
use axum::http::Method;
use hosted_flow_core::contract::{FlowStatus, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::provider::paysafe;
use hosted_flow_core::provider::paysafe::wire::{CreateInstrumentVerification, Instrument};
use hosted_flow_core::wire::Object;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::providers::api::{Api, Call};
use crate::providers::error::{ProviderCode, ProviderError};
use crate::providers::http::{HttpClient, Reply};
use crate::providers::room::{ClientParts, ProviderClient, ProviderConfig, Room};
use crate::providers::session::{CreateSession, ProviderStatus, SessionCreated};
use crate::providers::sign_in::SignIn;
use crate::providers::word::{id, word};
use crate::settings::{BaseUrl, ConfigError, CustomerTemplate, InKey, required};
use crate::store::{ProviderSession, Sealed, Seals, StoredFlow};
use answers::{ErrorBody, InstrumentVerification};
use config::{PaysafeApi, PaysafeConfig};

pub(crate) const ROOM: Room = Room {
    // The secret code.
    opens_once: true,
    ..Room::new(Provider::Paysafe, "/paysafe/piv/events", webhook::subject)
};

/// The client of Paysafe's Embedded Wallet API.
#[derive(Debug)]
pub(crate) struct Paysafe {
    api: Api,
    base: BaseUrl,
    generation: PaysafeApi,
    customer: CustomerTemplate,
    seals: Seals,
}

impl ProviderConfig for PaysafeConfig {
    fn provider(&self) -> Provider {
        ROOM.provider
    }

    fn base_urls(&self) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError> {
        let url = BaseUrl::parse(&self.base_url).in_key("paysafe.base_url")?;
        Ok(vec![("paysafe.base_url", url)])
    }

    fn client(
        self: Box<Self>,
        parts: &ClientParts,
    ) -> Result<Box<dyn ProviderClient>, ConfigError> {
        let base = BaseUrl::parse(&self.base_url).in_key("paysafe.base_url")?;
        let (http, seals) = (parts.http.clone(), parts.seals.clone());
        Ok(Box::new(Paysafe::new(&self, base, http, seals)?))
    }
}

impl Paysafe {
    fn new(
        config: &PaysafeConfig,
        base: BaseUrl,
        http: HttpClient,
        seals: Seals,
    ) -> Result<Self, ConfigError> {
        let client_id = config.client_id.resolve().in_key("paysafe.client_id")?;
        let secret = config
            .client_secret
            .resolve()
            .in_key("paysafe.client_secret")?;
        required(&config.brand).in_key("paysafe.brand")?;
        let sign_in = SignIn::in_header(
            base.below(["v1", "auth", "brands", &config.brand, "token"]),
            client_id.expose(),
            secret.expose(),
        );
        let customer = CustomerTemplate::parse(&config.customer_id);
        Ok(Self {
            api: Api::new(http, sign_in),
            base,
            generation: config.api,
            customer: customer.in_key("paysafe.customer_id")?,
            seals,
        })
    }

    /// The sessions of a customer, or one of them. 2.0.0 documents no read of one session; it is
    /// taken to stand where 1.0.0 has it.
    fn sessions(&self, customer: &str, session: Option<&str>) -> Url {
        let version = match self.generation {
            PaysafeApi::V1 => None,
            PaysafeApi::V2 => Some("v2"),
        };
        let path = ["customers", customer, "instrument-verifications"];
        self.base
            .below(version.into_iter().chain(path).chain(session))
    }
}

#[async_trait]
impl ProviderClient for Paysafe {
    /// Paysafe has no set-ups to choose from.
    fn knows(&self, purpose: Option<&str>) -> bool {
        purpose.is_none()
    }

    /// Creates a session. Its secret lives in the launch alone, and under seal.
    async fn create_session(
        &self,
        request: &CreateSession<'_>,
    ) -> Result<SessionCreated, ProviderError> {
        let customer = self.customer.fill(request.user);
        let body = CreateInstrumentVerification {
            instrument_type: INSTRUMENT_TYPE.to_owned(),
            return_url: request.attempt.return_url.expose().to_owned(),
            merchant_ref_num: None,
        };
        let url = self.sessions(&customer, None);
        let reply = self.api.call(Call::send(Method::POST, url, &body)?).await?;
        let session = read(&reply)?;
        let (Some(redirect_url), Some(secure_code)) =
            (session.redirect_url.clone(), session.secure_code.clone())
        else {
            return Err(ProviderError::NotUnderstood(
                "a new session without its launch",
            ));
        };
        let expires_at = expiry(&session);
        let launch = Launch::Paysafe(paysafe::Launch {
            redirect_url,
            secure_code,
            expiration_time: expires_at.map(|at| at.to_string()),
        });
        let id = id(session.id.clone())?;
        Ok(SessionCreated {
            session: Ids {
                sealed: self.seals.seal(request.flow, &id, &launch),
                customer,
                session: id,
            }
            .stored(),
            launch: Some(launch),
            status: status(session)?,
            expires_at,
        })
    }

    /// Reads a session.
    async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        let stored = flow.session.fields(ROOM.provider);
        let Ids {
            customer, session, ..
        } = stored.ok_or(ProviderError::NotConfigured)?;
        let url = self.sessions(&customer, Some(&session));
        let read = read(&self.api.call(Call::get(url)).await?)?;
        if read.id != session {
            return Err(ProviderError::NotUnderstood("it speaks of another session"));
        }
        Ok(ProviderStatus {
            expires_at: expiry(&read),
            ..ProviderStatus::of(status(read)?)
        })
    }

    /// The launch of a session that waits for the person, if it was kept and the person can still
    /// make something of it.
    fn known_launch(&self, flow: &StoredFlow, now: Timestamp) -> Option<Launch> {
        let Ids {
            session, sealed, ..
        } = flow.session.fields(ROOM.provider)?;
        let sealed = sealed?;
        // A session without a known end may have no time left.
        let left = flow.expires_at?.duration_since(now);
        (left > MIN_LEFT)
            .then(|| self.seals.open(&flow.id, &session, &sealed))
            .flatten()
    }
}

/// What is stored of a session; the names of the fields must not change.
#[derive(Serialize, Deserialize)]
struct Ids {
    /// Paysafe's id of the customer.
    customer: String,
    /// The session's id.
    session: String,
    /// Its launch with its secure code, which Paysafe returns once, encrypted. Without a key it is
    /// not stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
}

impl Ids {
    fn stored(&self) -> ProviderSession {
        ProviderSession::new(ROOM.provider, &*self.session, self)
    }
}

fn read(reply: &Reply) -> Result<InstrumentVerification, ProviderError> {
    if reply.status.is_success() {
        return reply.json();
    }
    let refusal = reply.refusal();
    let ProviderError::Refused { status, .. } = refusal else {
        return Err(refusal);
    };
    let code = reply.json::<ErrorBody>().ok().map(|body| body.error.0.code);
    if code.as_deref() == Some(LIMIT) {
        return Err(ProviderError::Limit);
    }
    Err(ProviderError::Refused {
        status,
        code: code.as_deref().and_then(ProviderCode::parse),
    })
}

fn status(session: InstrumentVerification) -> Result<FlowStatus, ProviderError> {
    // What stands beside the status is passed on if it can be; it never hides the status.
    let instrument = session.instrument.and_then(|Object(instrument)| {
        Some(Object(Instrument {
            id: id(instrument.id).ok()?,
            instrument_type: word(instrument.instrument_type).ok()?,
        }))
    });
    Ok(FlowStatus::Paysafe(paysafe::FlowStatus {
        session_status: Some(word(session.session_status)?),
        status_reason: session.status_reason.and_then(|reason| word(reason).ok()),
        instrument,
    }))
}

/// Informative, so one that cannot be read is none.
fn expiry(session: &InstrumentVerification) -> Option<Timestamp> {
    session.expiration_time.as_deref()?.parse().ok()
}

/// The only type that Paysafe verifies for now.
const INSTRUMENT_TYPE: &str = "US_BANK_ACCOUNT";

/// A session that ends sooner is not gone back to.
const MIN_LEFT: SignedDuration = SignedDuration::from_mins(1);

/// Counts verified accounts and open sessions together.
const LIMIT: &str = "DW-BANK-ACCOUNT-LIMIT-EXCEEDED";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::providers::room::tests::check_stored;

    #[test]
    fn a_session_is_stored_as_older_versions_stored_it() {
        let json = r#"{"provider":"paysafe","customer":"c1","session":"s1"}"#;
        let session = Ids {
            customer: "c1".to_owned(),
            session: "s1".to_owned(),
            sealed: None,
        };
        check_stored(&session.stored(), json, "s1", None);
        // With its launch, until that is of no use.
        let json = r#"{"provider":"paysafe","customer":"c1","session":"s1","sealed":"AAAA"}"#;
        let mut stored = ProviderSession::from_stored(json, "s1".to_owned(), None).unwrap();
        let read = stored.fields::<Ids>(ROOM.provider).unwrap();
        assert!(read.sealed.is_some());
        check_stored(&read.stored(), json, "s1", None);
        stored.forget_launch();
        assert!(stored == session.stored());
    }
}
