//! The sandbox: all providers, listening.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::provider::Provider;

use crate::approvals::Approvals;
use crate::choice::{ChoiceError, Outcome};
use crate::clock::Clock;
use crate::config::Config;
use crate::faults::Faults;
use crate::per_provider::PerProvider;
use crate::provider_context::{ProviderContext, origin};
use crate::providers::room;
use crate::random::SeedSource;
use crate::request_log::LogEntry;
use crate::running_providers::RunningProviders;
use crate::scenario::Scenario;
use crate::scenario_control::ScenarioControl;
use crate::scenario_needs::ScenarioNeeds;
use crate::server::{Port, Server, Socket};
use crate::start_error::StartError;
use crate::timings::SharedTimings;
use crate::webhook_queue::WebhookQueue;
use crate::webhooks::{Delivery, WebhookSender};

/// All providers, listening on 127.0.0.1. They stop when it is dropped.
#[derive(Debug)]
#[must_use = "the sandbox stops when it is dropped"]
pub struct Sandbox {
    server: Server,
    clock: Clock,
    control: ScenarioControl,
    providers: RunningProviders,
    ports: PerProvider<Port>,
}

impl Sandbox {
    /// Starts all providers; they accept connections when this returns.
    ///
    /// # Errors
    ///
    /// [`StartError`] when a port is not available, or the operating system provides no random
    /// bytes.
    #[expect(
        clippy::unused_async,
        reason = "sockets and servers want a runtime around them"
    )]
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let clock = Clock::default();
        let timings = SharedTimings::new(config.timings.clone());
        let needs = PerProvider::from_fn(|_| ScenarioNeeds::default());
        let approvals = Approvals::default();
        let scenario_seed = config.scenario.as_ref().map(Scenario::seed);
        let seeds = match config.seed.or(scenario_seed) {
            Some(seed) => SeedSource::from_seed(seed),
            None => SeedSource::from_system()
                .map_err(|error| StartError::Randomness(io::Error::other(error)))?,
        };
        // All ports are bound first, because each provider may need the origins of the others.
        let sockets = PerProvider::try_from_fn(|provider| {
            let port = config.ports[provider];
            Socket::bind(port).map_err(|source| StartError::Listen {
                provider,
                port,
                source,
            })
        })?;
        let control = ScenarioControl {
            timings: timings.clone(),
            faults: Faults::default(),
            needs: needs.clone(),
            default_timings: config.timings.clone(),
            page: config.page.clone(),
            origins: PerProvider::from_fn(|provider| origin(sockets[provider].port)),
            current: Arc::default(),
        };
        control.apply(config.scenario.as_ref());
        let queues = PerProvider::from_fn(|_| match &config.webhooks {
            Some(_) => {
                let (queue, schedule) = WebhookQueue::open();
                (queue, Some(schedule))
            }
            None => (WebhookQueue::default(), None),
        });
        let context = |provider| ProviderContext {
            provider,
            port: sockets[provider].port,
            page: config.page.clone(),
            clock: clock.clone(),
            timings: timings.clone(),
            settings: config.settings.clone(),
            needs: needs[provider].clone(),
            approvals: approvals.clone(),
            seeds: seeds.clone(),
            webhook_queue: queues[provider].0.clone(),
        };
        let providers = RunningProviders::new(context);
        let server = Server::new(clock.clone(), control.clone());
        let ports = sockets
            .map(|provider, socket| server.serve(provider, socket, providers.router(provider)));
        for (provider, (_, schedule)) in queues.iter() {
            if let (Some(schedule), Some(webhooks)) = (schedule, &config.webhooks) {
                server.run_sender(WebhookSender {
                    room: room(provider),
                    schedule: Arc::clone(schedule),
                    webhooks: webhooks.clone(),
                    settings: config.settings.clone(),
                    clock: clock.clone(),
                    faults: control.faults.clone(),
                    log: ports[provider].deliveries.clone(),
                    updates: providers.updates(provider),
                });
            }
        }
        Ok(Self {
            server,
            clock,
            control,
            providers,
            ports,
        })
    }

    /// Origin of a provider's API and of its hosted pages, `http://127.0.0.1:{port}`.
    #[must_use]
    pub fn origin(&self, provider: Provider) -> String {
        origin(self.ports[provider].number)
    }

    /// Advances the sandbox's clock, so that tests need not wait for decisions and expiries.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Replaces the active scenario. Fault counters start at zero; new timings apply to new
    /// sessions.
    pub fn apply(&self, scenario: &Scenario) {
        self.control.apply(Some(scenario));
    }

    /// Completes the hosted page without a browser, and returns the URL that the browser would be
    /// redirected to. `id` is Ondato's identity verification, Paysafe's session, Airwallex's hosted
    /// flow or ConnectPay's application; `reason` is one of the page's, `None` means the provider's
    /// default.
    ///
    /// # Errors
    ///
    /// [`ChoiceError`] when the hosted page does not offer this choice.
    pub fn play(
        &self,
        provider: Provider,
        id: &str,
        outcome: Outcome,
        reason: Option<&str>,
    ) -> Result<String, ChoiceError> {
        self.providers.play(provider, id, outcome, reason)
    }

    /// The last 1000 delivery attempts of a provider's webhooks, oldest first.
    #[must_use]
    pub fn deliveries(&self, provider: Provider) -> Vec<Delivery> {
        self.ports[provider].deliveries.entries()
    }

    /// The last 1000 requests to a provider, oldest first.
    #[must_use]
    pub fn log(&self, provider: Provider) -> Vec<LogEntry> {
        self.ports[provider].log.entries()
    }

    /// Stops all providers: no new connections, and at most two seconds for open ones.
    pub async fn stop(self) {
        drop(self.server);
        for port in self.ports.into_values() {
            port.join().await;
        }
    }
}
