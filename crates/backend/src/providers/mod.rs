//! The providers' clients, and one face for all of them. What a status *means* is the core's;
//! what is done about it is in [`crate::flows`].

mod api;
mod breaker;
mod error;
mod guard;
mod http;
mod ondato;
mod paysafe;
mod token;
mod word;

#[cfg(test)]
mod tls_tests;

use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::{FlowId, FlowStatus, Launch};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use rustls::RootCertStore;

use crate::config::{BaseUrl, Config, ConfigError, Fault, InKey};
use crate::metrics::Metrics;
use crate::return_url::ReturnUrl;
use crate::store::{ProviderSession, Seals, StoredFlow};
use crate::user::UserId;
use guard::Guards;
use http::{HttpClient, Trust};
use ondato::Ondato;
use paysafe::Paysafe;

pub(crate) use error::ProviderError;

/// The providers that are served.
#[derive(Debug)]
pub(crate) struct Providers {
    guards: Guards,
    ondato: Option<Ondato>,
    paysafe: Option<Paysafe>,
}

/// What a new provider session is for.
#[derive(Debug)]
pub(crate) struct Beginning<'a> {
    pub(crate) provider: Provider,
    pub(crate) flow: &'a FlowId,
    pub(crate) user: &'a UserId,
    pub(crate) purpose: Option<&'a str>,
    pub(crate) return_url: &'a ReturnUrl,
}

/// A new provider session.
#[derive(Debug)]
pub(crate) struct Begun {
    pub(crate) session: ProviderSession,
    pub(crate) status: FlowStatus,
    pub(crate) expires_at: Option<Timestamp>,
    pub(crate) launch: Launch,
}

/// What a provider says of a session.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) status: FlowStatus,
    pub(crate) expires_at: Option<Timestamp>,
}

/// Why a flow cannot be started here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotServed {
    Provider,
    Purpose,
}

impl Providers {
    pub(crate) fn new(config: Config, metrics: &Arc<Metrics>) -> Result<Self, ConfigError> {
        let timeout = config.provider_timeout;
        let in_range = timeout > Duration::ZERO && timeout <= Duration::from_mins(1);
        let range = Fault::OutOfRange("above zero, up to a minute");
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("provider_timeout")?;
        if config.ondato.is_none() && config.paysafe.is_none() {
            return Err(Fault::Missing).in_key("ondato or paysafe");
        }
        let protection = config.protection.checked()?;
        let http = HttpClient::new(trust(&config)?, timeout);
        let seals = Seals::new(&config.keys).in_key("store.keys")?;
        let ondato = config
            .ondato
            .map(|ondato| Ondato::new(ondato, http.clone()));
        let paysafe = config
            .paysafe
            .map(|paysafe| Paysafe::new(&paysafe, http.clone(), seals));
        Ok(Self {
            guards: Guards::new(protection, metrics),
            ondato: ondato.transpose()?,
            paysafe: paysafe.transpose()?,
        })
    }

    /// Whether flows of this provider can be started for this purpose.
    pub(crate) fn check(&self, provider: Provider, purpose: Option<&str>) -> Result<(), NotServed> {
        let (is_served, knows_purpose) = match provider {
            Provider::Ondato => (
                self.ondato.is_some(),
                self.ondato
                    .as_ref()
                    .is_some_and(|ondato| ondato.setup(purpose).is_some()),
            ),
            // Paysafe has no set-ups to choose from.
            Provider::Paysafe => (self.paysafe.is_some(), purpose.is_none()),
            Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => (false, false),
        };
        match (is_served, knows_purpose) {
            (false, _) => Err(NotServed::Provider),
            (true, false) => Err(NotServed::Purpose),
            (true, true) => Ok(()),
        }
    }

    /// Makes a new session at the provider.
    pub(crate) async fn begin(&self, beginning: Beginning<'_>) -> Result<Begun, ProviderError> {
        let Beginning {
            provider,
            flow,
            user,
            purpose,
            return_url,
        } = beginning;
        let begun = async {
            match provider {
                Provider::Ondato => {
                    let ondato = self.ondato.as_ref().ok_or(ProviderError::NotConfigured)?;
                    ondato.begin(flow, purpose, return_url).await
                }
                Provider::Paysafe => {
                    let paysafe = self.paysafe.as_ref().ok_or(ProviderError::NotConfigured)?;
                    paysafe.begin(flow, user, return_url).await
                }
                Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => {
                    Err(ProviderError::NotConfigured)
                }
            }
        };
        // Several requests, each with its own time-out; together they end well before the claim
        // of the idempotency key does.
        let begun = async {
            tokio::time::timeout(LONGEST_BEGINNING, Box::pin(begun))
                .await
                .unwrap_or(Err(ProviderError::TimedOut))
        };
        self.guards.call(provider, "begin", begun).await
    }

    /// Reads a flow's session.
    pub(crate) async fn read(&self, flow: &StoredFlow) -> Result<Reading, ProviderError> {
        let reading = Box::pin(self.ask(flow));
        self.guards.call(flow.provider(), "read", reading).await
    }

    async fn ask(&self, flow: &StoredFlow) -> Result<Reading, ProviderError> {
        match &flow.session {
            ProviderSession::Ondato {
                identity_verification,
            } => {
                let ondato = self.ondato.as_ref().ok_or(ProviderError::NotConfigured)?;
                ondato.read(&flow.id, identity_verification).await
            }
            ProviderSession::Paysafe {
                customer, session, ..
            } => {
                let paysafe = self.paysafe.as_ref().ok_or(ProviderError::NotConfigured)?;
                paysafe.read(customer, session).await
            }
        }
    }

    /// Points the way back of a session that goes on at this launch's return URL, where the
    /// provider takes one for a session that exists.
    pub(crate) async fn point_back(&self, flow: &StoredFlow, return_url: &ReturnUrl) {
        if let (
            Some(ondato),
            ProviderSession::Ondato {
                identity_verification,
            },
        ) = (&self.ondato, &flow.session)
        {
            let purpose = flow.purpose.as_deref();
            ondato
                .point_back_again(&flow.id, identity_verification, purpose, return_url)
                .await;
        }
    }

    /// The launch of a flow's session, where it is no secret or was kept.
    pub(crate) fn launch_again(&self, flow: &StoredFlow, now: Timestamp) -> Option<Launch> {
        match &flow.session {
            ProviderSession::Ondato {
                identity_verification,
            } => self
                .ondato
                .as_ref()?
                .launch(identity_verification, flow.purpose.as_deref()),
            ProviderSession::Paysafe {
                session, sealed, ..
            } => {
                let paysafe = self.paysafe.as_ref()?;
                paysafe.launch_again(flow, session, sealed.as_ref()?, now)
            }
        }
    }
}

/// A machine without certificates of authorities is no obstacle to a demo on loopback.
fn trust(config: &Config) -> Result<Trust, ConfigError> {
    let mut https = None;
    if let Some(ondato) = &config.ondato {
        let urls = Ondato::base_urls(ondato)?;
        https = urls
            .iter()
            .any(BaseUrl::is_https)
            .then_some("ondato.id_url");
    }
    if let Some(paysafe) = &config.paysafe
        && Paysafe::base_url(paysafe)?.is_https()
    {
        https = Some("paysafe.base_url");
    }
    match https {
        Some(key) => Trust::of_this_machine()
            .ok_or(Fault::NoTrustedRoots)
            .in_key(key),
        None => Trust::only(RootCertStore::empty())
            .ok_or(Fault::NoTrustedRoots)
            .in_key("ondato"),
    }
}

const LONGEST_BEGINNING: Duration = Duration::from_secs(45);
