//! The providers' clients, and one interface for all of them. What a status *means* is decided in
//! core; [`crate::flows`] acts on it.

mod airwallex;
mod answers;
mod api;
mod breaker;
mod configured;
mod connectfi;
mod connectpay;
mod error;
mod guard;
mod http;
mod ondato;
mod paysafe;
mod session;
mod sign_in;
mod spare;
mod token;
mod word;

#[cfg(test)]
mod tls_tests;

use hosted_flow_core::contract::{FlowId, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::provider::connectfi::wire::Document;
use jiff::Timestamp;
use serde_json::{Map, Value};
use tokio::time::Instant;
use tracing::warn;

use crate::attempt::Attempt;
use crate::config::{ConnectPayMode, ConnectPaySetup};
use crate::store::{ProviderSession, StoredFlow};
use crate::user::UserId;
use airwallex::Airwallex;
use connectfi::ConnectFi;
use connectpay::ConnectPay;
use guard::Guards;
use ondato::Ondato;
use paysafe::Paysafe;

pub(crate) use connectfi::{File, documents};
pub(crate) use error::ProviderError;
pub(crate) use session::{CreateSession, ProviderStatus, Resume, SessionCreated, Unavailable};

/// The providers that are served.
#[derive(Debug)]
pub(crate) struct Providers {
    guards: Guards,
    airwallex: Option<Airwallex>,
    connectfi: Option<ConnectFi>,
    connectpay: Option<ConnectPay>,
    ondato: Option<Ondato>,
    paysafe: Option<Paysafe>,
}

impl Providers {
    /// Whether flows of this provider can be started for this purpose.
    pub(crate) fn check(
        &self,
        provider: Provider,
        purpose: Option<&str>,
    ) -> Result<(), Unavailable> {
        let knows_purpose = match provider {
            Provider::Airwallex => {
                let knows = |airwallex: &Airwallex| airwallex.setup(purpose).is_some();
                self.airwallex.as_ref().map(knows)
            }
            Provider::ConnectFi => self.connectfi.as_ref().map(|it| it.knows(purpose)),
            Provider::ConnectPay => {
                let knows = |connectpay: &ConnectPay| connectpay.setup(purpose).is_some();
                self.connectpay.as_ref().map(knows)
            }
            Provider::Ondato => {
                let knows = |ondato: &Ondato| ondato.setup(purpose).is_some();
                self.ondato.as_ref().map(knows)
            }
            // Paysafe has no set-ups to choose from.
            Provider::Paysafe => self.paysafe.as_ref().map(|_| purpose.is_none()),
        };
        match knows_purpose {
            None => Err(Unavailable::Provider),
            Some(false) => Err(Unavailable::Purpose),
            Some(true) => Ok(()),
        }
    }

    /// Creates a session at the provider. Here and below, all requests together end at `until`.
    pub(crate) async fn create_session(
        &self,
        request: CreateSession<'_>,
        until: Instant,
    ) -> Result<SessionCreated, ProviderError> {
        let CreateSession {
            provider,
            flow,
            user,
            purpose,
            attempt,
        } = request;
        let return_url = &attempt.return_url;
        let created = async {
            match provider {
                Provider::Airwallex => {
                    served(self.airwallex.as_ref())?
                        .create_session(user, purpose, return_url)
                        .await
                }
                Provider::ConnectFi => {
                    served(self.connectfi.as_ref())?
                        .create_session(flow.as_str(), user, purpose)
                        .await
                }
                Provider::ConnectPay => {
                    served(self.connectpay.as_ref())?
                        .create_session(user, purpose, return_url)
                        .await
                }
                Provider::Ondato => {
                    served(self.ondato.as_ref())?
                        .create_session(flow, purpose)
                        .await
                }
                Provider::Paysafe => {
                    served(self.paysafe.as_ref())?
                        .create_session(flow, user, return_url)
                        .await
                }
            }
        };
        let created = Box::pin(created);
        let created = self.guards.call(provider, "begin", until, created).await?;
        self.set_redirect_url(flow, &created.session, purpose, attempt, until)
            .await;
        Ok(created)
    }

    /// Reads a flow's session.
    pub(crate) async fn read(
        &self,
        flow: &StoredFlow,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let (provider, reading) = (flow.provider(), Box::pin(self.ask(flow)));
        self.guards.call(provider, "read", until, reading).await
    }

    async fn ask(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        match &flow.session {
            ProviderSession::Airwallex {
                account,
                hosted_flow,
            } => {
                served(self.airwallex.as_ref())?
                    .read(account, hosted_flow)
                    .await
            }
            ProviderSession::ConnectFi { .. } => served(self.connectfi.as_ref())?.read(flow).await,
            ProviderSession::ConnectPay {
                application,
                identity,
            } => {
                served(self.connectpay.as_ref())?
                    .read(application, identity.is_none())
                    .await
            }
            ProviderSession::Ondato {
                identity_verification,
                ..
            } => {
                served(self.ondato.as_ref())?
                    .read(&flow.id, identity_verification)
                    .await
            }
            ProviderSession::Paysafe {
                customer, session, ..
            } => served(self.paysafe.as_ref())?.read(customer, session).await,
        }
    }

    /// Resumes a flow's session, where the provider supports it.
    pub(crate) async fn resume(
        &self,
        flow: &StoredFlow,
        attempt: &Attempt,
        until: Instant,
    ) -> Result<Resume, ProviderError> {
        if let ProviderSession::Airwallex { hosted_flow, .. } = &flow.session {
            let going_on = async {
                let airwallex = served(self.airwallex.as_ref())?;
                airwallex.resume(&flow.user, hosted_flow).await
            };
            let (provider, going_on) = (Provider::Airwallex, Box::pin(going_on));
            return self.guards.call(provider, "go-on", until, going_on).await;
        }
        let purpose = flow.purpose.as_deref();
        self.set_redirect_url(&flow.id, &flow.session, purpose, attempt, until)
            .await;
        self.resume_as_known(flow)
    }

    /// Sets the return URL as the session's redirect URL, where that is configured, and with it the
    /// language of the hosted page (Ondato).
    ///
    /// The other providers' documents name no place for a language: Paysafe's `language` is of its KYC
    /// session, not of the verification of an instrument; Airwallex's `locale` is in the address of a
    /// request for information, not of a hosted flow; ConnectPay's own link and connectFi have none.
    ///
    /// The call is not documented, so its failure is tolerated: the person returns to the redirect
    /// URL of Ondato's own configuration, and finds the flow there.
    async fn set_redirect_url(
        &self,
        flow: &FlowId,
        session: &ProviderSession,
        purpose: Option<&str>,
        attempt: &Attempt,
        until: Instant,
    ) {
        let (
            Some(ondato),
            ProviderSession::Ondato {
                identity_verification,
                ..
            },
        ) = (&self.ondato, session)
        else {
            return;
        };
        let Some(language) = ondato.redirect_language(purpose, attempt.locale.as_ref()) else {
            return;
        };
        let pointing =
            Box::pin(ondato.set_redirect_url(identity_verification, language, &attempt.return_url));
        let pointed = self
            .guards
            .call(Provider::Ondato, "point-back", until, pointing);
        if let Err(error) = pointed.await {
            warn!(%flow, %error, "redirect URL not set at ondato; its configured one applies");
        }
    }

    fn resume_as_known(&self, flow: &StoredFlow) -> Result<Resume, ProviderError> {
        self.known_launch(flow, Timestamp::now())
            .map(Resume::Launch)
            .ok_or(ProviderError::NotConfigured)
    }

    /// Hands in a document that connectFi wants.
    pub(crate) async fn upload(
        &self,
        flow: &StoredFlow,
        document: &Document,
        file: &File,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let uploading = async {
            let connectfi = served(self.connectfi.as_ref())?;
            connectfi.upload(flow, document, file).await
        };
        let (provider, uploading) = (flow.provider(), Box::pin(uploading));
        self.guards.call(provider, "upload", until, uploading).await
    }

    /// Hands in data that a provider wants.
    pub(crate) async fn provide(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let (provider, providing) = (flow.provider(), Box::pin(self.hand_in(flow, data)));
        self.guards
            .call(provider, "provide", until, providing)
            .await
    }

    async fn hand_in(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
    ) -> Result<ProviderStatus, ProviderError> {
        match &flow.session {
            ProviderSession::ConnectFi { .. } => {
                served(self.connectfi.as_ref())?.provide(flow, data).await
            }
            ProviderSession::ConnectPay {
                application,
                identity,
            } => {
                served(self.connectpay.as_ref())?
                    .provide(application, identity.as_deref(), data)
                    .await
            }
            ProviderSession::Airwallex { .. }
            | ProviderSession::Ondato { .. }
            | ProviderSession::Paysafe { .. } => Err(ProviderError::NotConfigured),
        }
    }

    /// How flows of a purpose go on from an identity of Ondato's, where they do.
    pub(crate) fn submitting(
        &self,
        provider: Provider,
        purpose: Option<&str>,
    ) -> Option<&ConnectPaySetup> {
        let connectpay = self.connectpay.as_ref();
        let connectpay = connectpay.filter(|_| provider == Provider::ConnectPay)?;
        let setup = connectpay.setup(purpose)?;
        (setup.mode == ConnectPayMode::Submitted).then_some(setup)
    }

    /// The purposes whose flows begin by themselves when an identity is approved.
    pub(crate) fn following(&self) -> Vec<Option<String>> {
        let connectpay = self.connectpay.as_ref();
        connectpay.map(ConnectPay::following).unwrap_or_default()
    }

    /// Submits an approved identity.
    pub(crate) async fn submit(
        &self,
        user: &UserId,
        identity: &str,
        until: Instant,
    ) -> Result<SessionCreated, ProviderError> {
        let submitting = async {
            let connectpay = served(self.connectpay.as_ref())?;
            connectpay.submit(user, identity).await
        };
        let (provider, submitting) = (Provider::ConnectPay, Box::pin(submitting));
        self.guards.call(provider, "begin", until, submitting).await
    }

    /// The launch of a flow's session, where it is no secret or was kept.
    pub(crate) fn known_launch(&self, flow: &StoredFlow, now: Timestamp) -> Option<Launch> {
        match &flow.session {
            ProviderSession::Ondato {
                identity_verification,
                ..
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
            ProviderSession::Airwallex { .. }
            | ProviderSession::ConnectFi { .. }
            | ProviderSession::ConnectPay { .. } => None,
        }
    }
}

/// A provider may have been taken out of the configuration since the flow was created.
fn served<T>(client: Option<&T>) -> Result<&T, ProviderError> {
    client.ok_or(ProviderError::NotConfigured)
}
