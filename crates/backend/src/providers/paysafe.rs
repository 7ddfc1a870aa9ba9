//! Paysafe: create an instrument verification session, read it.

use axum::http::Method;
use hosted_flow_core::contract::{FlowId, FlowStatus, Launch};
use hosted_flow_core::provider::paysafe;
use hosted_flow_core::provider::paysafe::wire::{CreateInstrumentVerification, Instrument};
use hosted_flow_core::wire::Object;
use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::answers::paysafe::{ErrorBody, InstrumentVerification};
use super::api::{Api, Call};
use super::error::{ProviderCode, ProviderError};
use super::http::{HttpClient, Reply};
use super::sign_in::SignIn;
use super::word::{id, word};
use super::{ProviderStatus, SessionCreated};
use crate::config::{
    BaseUrl, ConfigError, CustomerTemplate, InKey, PaysafeApi, PaysafeConfig, required,
};
use crate::return_url::ReturnUrl;
use crate::store::{ProviderSession, Sealed, Seals, StoredFlow};
use crate::user::UserId;

/// The client of Paysafe's Embedded Wallet API.
#[derive(Debug)]
pub(crate) struct Paysafe {
    api: Api,
    base: BaseUrl,
    generation: PaysafeApi,
    customer: CustomerTemplate,
    seals: Seals,
}

impl Paysafe {
    /// The root of the API that a configuration names.
    pub(crate) fn base_url(config: &PaysafeConfig) -> Result<BaseUrl, ConfigError> {
        BaseUrl::parse(&config.base_url).in_key("paysafe.base_url")
    }

    pub(crate) fn new(
        config: &PaysafeConfig,
        http: HttpClient,
        seals: Seals,
    ) -> Result<Self, ConfigError> {
        let base = Self::base_url(config)?;
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

    /// Creates a session. Its secret lives in the launch alone, and under seal.
    pub(crate) async fn create_session(
        &self,
        flow: &FlowId,
        user: &UserId,
        return_url: &ReturnUrl,
    ) -> Result<SessionCreated, ProviderError> {
        let customer = self.customer.fill(user);
        let body = CreateInstrumentVerification {
            instrument_type: INSTRUMENT_TYPE.to_owned(),
            return_url: return_url.expose().to_owned(),
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
            session: ProviderSession::Paysafe {
                sealed: self.seals.seal(flow, &id, &launch),
                customer,
                session: id,
            },
            launch: Some(launch),
            status: status(session)?,
            expires_at,
        })
    }

    /// Reads a session.
    pub(crate) async fn read(
        &self,
        customer: &str,
        session: &str,
    ) -> Result<ProviderStatus, ProviderError> {
        let url = self.sessions(customer, Some(session));
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
    pub(crate) fn launch_again(
        &self,
        flow: &StoredFlow,
        session: &str,
        sealed: &Sealed,
        now: Timestamp,
    ) -> Option<Launch> {
        // A session without a known end may have no time left.
        let left = flow.expires_at?.duration_since(now);
        (left > MIN_LEFT)
            .then(|| self.seals.open(&flow.id, session, sealed))
            .flatten()
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
