//! All providers, listening.

use std::fmt;
use std::io;
use std::time::Duration;

use axum::Router;
use hosted_flow_core::provider::Provider;

use crate::choice::{ChoiceError, Outcome};
use crate::clock::Clock;
use crate::config::Config;
use crate::dice::DiceBox;
use crate::frame::{Frame, Port, Socket};
use crate::ondato::{Ondato, WHITE_LABEL_HOST};
use crate::paysafe::Paysafe;
use crate::per_provider::PerProvider;
use crate::place::{Place, origin};
use crate::request_log::LogEntry;
use crate::timings::Tempo;

/// All providers, listening on 127.0.0.1. Dropping it stops them.
#[derive(Debug)]
#[must_use = "the sandbox stops when it is dropped"]
pub struct Sandbox {
    frame: Frame,
    clock: Clock,
    ondato: Ondato,
    paysafe: Paysafe,
    ports: PerProvider<Port>,
}

impl Sandbox {
    /// Starts all providers; they are ready when this returns.
    ///
    /// # Errors
    ///
    /// [`StartError`] when a port cannot be had or the system gives no random bytes.
    #[expect(
        clippy::unused_async,
        reason = "sockets and servers want a runtime around them"
    )]
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let Config {
            ports,
            page,
            timings,
            seed,
        } = config;
        let clock = Clock::default();
        let tempo = Tempo::new(timings);
        let dice =
            DiceBox::new(seed).map_err(|error| StartError::Randomness(io::Error::other(error)))?;
        let frame = Frame::new(&page.origin(), clock.clone());
        // All of them first: each provider may know where the others are.
        let sockets = PerProvider::try_from_fn(|provider| {
            let port = ports[provider];
            Socket::bind(port).map_err(|source| StartError::Listen {
                provider,
                port,
                source,
            })
        })?;
        let place = |provider| Place {
            provider,
            port: sockets[provider].port,
            page: page.clone(),
            clock: clock.clone(),
            tempo: tempo.clone(),
            dice: dice.clone(),
        };
        let ondato = Ondato::new(place(Provider::Ondato));
        let paysafe = Paysafe::new(place(Provider::Paysafe));
        let router = |provider| match provider {
            Provider::Ondato => ondato.clone().router(),
            Provider::Paysafe => paysafe.clone().router(),
            Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => Router::new(),
        };
        let ports = sockets.map(|provider, socket| frame.serve(socket, router(provider)));
        Ok(Self {
            frame,
            clock,
            ondato,
            paysafe,
            ports,
        })
    }

    /// Origin of a provider's API and of its hosted pages, `http://127.0.0.1:{port}`.
    #[must_use]
    pub fn origin(&self, provider: Provider) -> String {
        origin(self.ports[provider].number)
    }

    /// [`Self::origin`] of Ondato.
    #[must_use]
    pub fn ondato_origin(&self) -> String {
        self.origin(Provider::Ondato)
    }

    /// Host and port of the white-label hosted pages, `verify.localhost:{port}`: the `host` of a
    /// launch.
    #[must_use]
    pub fn white_label_host(&self) -> String {
        format!("{WHITE_LABEL_HOST}:{}", self.ports[Provider::Ondato].number)
    }

    /// [`Self::origin`] of Paysafe.
    #[must_use]
    pub fn paysafe_origin(&self) -> String {
        self.origin(Provider::Paysafe)
    }

    /// Moves the sandbox's clock ahead, for decisions and expiries without waiting.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Plays the person on the hosted page without a browser, and answers where the browser would
    /// be sent. `id` is Ondato's identity verification or Paysafe's session; `reason` goes with
    /// [`Outcome::Decline`], none means the provider's default.
    ///
    /// # Errors
    ///
    /// [`ChoiceError`] when the hosted page would not have offered this.
    pub fn play(
        &self,
        provider: Provider,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        match provider {
            Provider::Ondato => self.ondato.play(id, outcome, reason),
            Provider::Paysafe => self.paysafe.play(id, outcome, reason),
            Provider::Airwallex | Provider::ConnectFi | Provider::ConnectPay => {
                Err(ChoiceError::NoPage)
            }
        }
    }

    /// The last 1000 requests that reached a provider, oldest first.
    #[must_use]
    pub fn log(&self, provider: Provider) -> Vec<LogEntry> {
        self.ports[provider].log.entries()
    }

    /// Stops all providers: no new connections, and two seconds for those that are open.
    pub async fn stop(self) {
        drop(self.frame);
        for port in self.ports.into_values() {
            port.end().await;
        }
    }
}

/// Why a sandbox did not start.
#[derive(Debug)]
pub enum StartError {
    /// The port cannot be had.
    Listen {
        /// Whose port it is.
        provider: Provider,
        /// As configured.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// The system gives no random bytes.
    Randomness(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen {
                provider,
                port,
                source,
            } => write!(
                formatter,
                "cannot listen on 127.0.0.1:{port} for {provider}: {source}"
            ),
            Self::Randomness(source) => write!(formatter, "no random bytes: {source}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Listen { source, .. } | Self::Randomness(source) => Some(source),
        }
    }
}
