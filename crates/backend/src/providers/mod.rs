//! The providers' clients, and one interface for all of them. What a status *means* is decided in
//! core; [`crate::flows`] acts on it.
//!
//! Each provider has a folder, its room: its section of the configuration, its client, its webhooks.
//! [`each_provider`] lists them; nothing else in this crate names one.

pub(crate) mod airwallex;
mod api;
mod breaker;
mod configured;
pub(crate) mod connectfi;
pub(crate) mod connectpay;
mod error;
mod guard;
mod http;
pub(crate) mod ondato;
pub(crate) mod paysafe;
mod room;
mod session;
mod sign_in;
mod spare;
mod submitting;
mod token;
mod word;

#[cfg(test)]
mod tls_tests;

use std::collections::HashMap;

use hosted_flow_core::contract::{FlowId, Launch};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use serde_json::{Map, Value};
use tokio::time::Instant;
use tracing::warn;

use crate::attempt::Attempt;
use crate::store::{ProviderSession, StoredFlow};
use guard::Guards;

/// A document that a provider asks for: the contract has them in one provider's form.
pub(crate) use hosted_flow_core::provider::connectfi::wire::Document;

pub(crate) use configured::ProviderSettings;
pub(crate) use error::ProviderError;
pub(crate) use room::{ProviderClient, ProviderConfig, Room};
pub(crate) use session::{
    CreateSession, File, Following, ProviderStatus, Resume, SessionCreated, Submission, Unavailable,
};

/// The table of the providers, one line each, by name: the folder, which is also the name of its
/// tables in the configuration, and the structs of these. A macro is called with all lines.
macro_rules! each_provider {
    ($with:ident) => {
        $with! {
            airwallex: AirwallexConfig, AirwallexWebhooks;
            connectfi: ConnectFiConfig, ConnectFiWebhooks;
            connectpay: ConnectPayConfig, ConnectPayWebhooks;
            ondato: OndatoConfig, OndatoWebhooks;
            paysafe: PaysafeConfig, PaysafeWebhooks;
        }
    };
}
pub(crate) use each_provider;

macro_rules! rooms {
    ($($name:ident: $Config:ident, $Webhooks:ident;)*) => {
        /// Every room, in the order of the table.
        pub(crate) const ROOMS: &[Room] = &[$($name::ROOM),*];

        /// The configuration of every provider.
        pub(crate) mod configs {
            $(
                pub use super::$name::config::*;
                pub use super::$name::webhook::$Webhooks;
            )*
        }
    };
}
each_provider!(rooms);

impl Room {
    /// The room of a provider.
    pub(crate) fn of(provider: Provider) -> Option<&'static Self> {
        ROOMS.iter().find(|room| room.provider == provider)
    }
}

/// The documents that a flow's status lists.
pub(crate) fn documents(flow: &StoredFlow) -> &[Document] {
    Room::of(flow.provider()).map_or(&[], |room| (room.documents)(&flow.status))
}

/// Whether a flow's status names data that is asked for besides documents.
pub(crate) fn names_data(flow: &StoredFlow) -> bool {
    Room::of(flow.provider()).is_some_and(|room| (room.names_data)(&flow.status))
}

/// The providers that are served.
#[derive(Debug)]
pub(crate) struct Providers {
    guards: Guards,
    clients: HashMap<Provider, Box<dyn ProviderClient>>,
}

impl Providers {
    /// Whether flows of this provider can be started for this purpose.
    pub(crate) fn check(
        &self,
        provider: Provider,
        purpose: Option<&str>,
    ) -> Result<(), Unavailable> {
        match self.clients.get(&provider) {
            None => Err(Unavailable::Provider),
            Some(client) if !client.knows(purpose) => Err(Unavailable::Purpose),
            Some(_) => Ok(()),
        }
    }

    /// A provider may have been taken out of the configuration since the flow was created.
    fn served(&self, provider: Provider) -> Result<&dyn ProviderClient, ProviderError> {
        let client = self.clients.get(&provider);
        client
            .map(|client| &**client)
            .ok_or(ProviderError::NotConfigured)
    }

    /// Creates a session at the provider. Here and below, all requests together end at `until`.
    pub(crate) async fn create_session(
        &self,
        request: CreateSession<'_>,
        until: Instant,
    ) -> Result<SessionCreated, ProviderError> {
        let provider = request.provider;
        let created = async { self.served(provider)?.create_session(&request).await };
        let created = self.guards.call(provider, "begin", until, created).await?;
        let CreateSession {
            flow,
            purpose,
            attempt,
            ..
        } = request;
        self.set_redirect_url(flow, provider, &created.session, purpose, attempt, until)
            .await;
        Ok(created)
    }

    /// Reads a flow's session.
    pub(crate) async fn read(
        &self,
        flow: &StoredFlow,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let (provider, reading) = (flow.provider(), self.ask(flow));
        self.guards.call(provider, "read", until, reading).await
    }

    async fn ask(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        self.served(flow.provider())?.read(flow).await
    }

    /// Resumes a flow's session, where the provider supports it.
    pub(crate) async fn resume(
        &self,
        flow: &StoredFlow,
        attempt: &Attempt,
        until: Instant,
    ) -> Result<Resume, ProviderError> {
        let provider = flow.provider();
        let client = self.clients.get(&provider);
        if client.is_some_and(|client| client.resumes_by_call()) {
            let resuming = async { self.served(provider)?.resume(flow).await };
            return self.guards.call(provider, "go-on", until, resuming).await;
        }
        let purpose = flow.purpose.as_deref();
        self.set_redirect_url(&flow.id, provider, &flow.session, purpose, attempt, until)
            .await;
        self.resume_as_known(flow)
    }

    /// Sets the return URL as the session's redirect URL, where that is configured, and with it the
    /// language of the hosted page.
    ///
    /// Its failure is tolerated: the person returns to the redirect URL of the provider's own
    /// configuration, and finds the flow there.
    async fn set_redirect_url(
        &self,
        flow: &FlowId,
        provider: Provider,
        session: &ProviderSession,
        purpose: Option<&str>,
        attempt: &Attempt,
        until: Instant,
    ) {
        let Some(client) = self.clients.get(&provider) else {
            return;
        };
        let Some(language) = client.redirect_language(purpose, attempt.locale.as_ref()) else {
            return;
        };
        let pointing = client.set_redirect_url(session, language, &attempt.return_url);
        let pointed = self.guards.call(provider, "point-back", until, pointing);
        if let Err(error) = pointed.await {
            warn!(%flow, %provider, %error, "redirect URL not set; the provider's configured one applies");
        }
    }

    fn resume_as_known(&self, flow: &StoredFlow) -> Result<Resume, ProviderError> {
        self.known_launch(flow, Timestamp::now())
            .map(Resume::Launch)
            .ok_or(ProviderError::NotConfigured)
    }

    /// Hands in a document that a provider wants.
    pub(crate) async fn upload(
        &self,
        flow: &StoredFlow,
        document: &Document,
        file: &File,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let provider = flow.provider();
        let uploading = async { self.served(provider)?.upload(flow, document, file).await };
        self.guards.call(provider, "upload", until, uploading).await
    }

    /// Hands in data that a provider wants.
    pub(crate) async fn provide(
        &self,
        flow: &StoredFlow,
        data: &Map<String, Value>,
        until: Instant,
    ) -> Result<ProviderStatus, ProviderError> {
        let provider = flow.provider();
        let providing = async { self.served(provider)?.provide(flow, data).await };
        self.guards
            .call(provider, "provide", until, providing)
            .await
    }

    /// The launch of a flow's session, where it is no secret or was kept.
    pub(crate) fn known_launch(&self, flow: &StoredFlow, now: Timestamp) -> Option<Launch> {
        self.clients.get(&flow.provider())?.known_launch(flow, now)
    }
}
