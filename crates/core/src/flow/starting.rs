//! From the click to the hosted page.

use std::time::Duration;

use super::arriving::{problem_of, read};
use super::handing_off::time_left;
use super::{Action, Effect, Flow, NavigationBlocker, Press, start_timer};
use crate::answer::{HttpResponse, ResponseError, TransportError};
use crate::attempt::{AttemptRecord, AttemptState};
use crate::config::{Config, ReturnPage};
use crate::contract::{self, CreateFlow, LaunchFlow};
use crate::features;
use crate::provider;
use crate::random::Entropy;
use crate::request::Request;
use crate::return_url;
use crate::state::{Canceled, Pace, ProblemKind, Stage, Starting, State};
use crate::time::Now;

impl Flow {
    pub(super) fn start(
        &mut self,
        config: &Config,
        press: Press,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let entropy = match (self.page.obstacle, self.page.is_online(), press.entropy) {
            (None, true, Some(entropy)) => entropy,
            (obstacle, online, _) => {
                self.cancel_pending(effects);
                // The button stays, with a message beside it.
                self.stop(match (obstacle, online) {
                    (Some(NavigationBlocker::Framed), _) => ProblemKind::Framed,
                    (Some(NavigationBlocker::Insecure), _) => ProblemKind::InsecureContext,
                    (None, false) => ProblemKind::Offline,
                    (None, true) => ProblemKind::NoRandomness,
                });
                return;
            }
        };
        // Storage may name a flow id that the backend rejects; the person can start in any case.
        let mut before = None;
        if !matches!(press.action, Action::Continue | Action::Reauthorize) {
            before = self.snapshot.clone().map(Box::new);
            self.forget_flow(effects);
        }
        self.is_elsewhere = false;
        // After a click, an automatic launch would be a second one.
        self.renewal = None;
        let canceled = self.canceled.take_if(|_| self.snapshot.is_none());
        let Canceled {
            attempt,
            return_url,
            idempotency_key,
        } = canceled.map_or_else(
            || new_request(config, &press.href, &entropy),
            |canceled| *canceled,
        );
        let offers_handoff = self.offers_handoff(config, press.action);
        self.link = None;
        self.state = State::Starting(Box::new(Starting {
            pressed: press.action,
            stage: match (self.snapshot.is_some(), offers_handoff) {
                (false, _) => Stage::Creating,
                (true, false) => Stage::Launching,
                (true, true) => Stage::HandingOff,
            },
            attempt,
            return_url,
            idempotency_key,
            failures: 0,
            is_renewal: false,
            launch: None,
            before,
            pace: Pace::new(now.monotonic),
        }));
        self.cancel_pending(effects);
        self.call_start(config, effects);
    }

    pub(super) fn call_start(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let State::Starting(starting) = &self.state else {
            return;
        };
        let return_url = starting.return_url.clone();
        let request = match (starting.stage, &self.snapshot) {
            (Stage::Launching, Some(known)) => {
                let body = LaunchFlow {
                    return_url,
                    locale: config.locale.clone(),
                };
                Request::launch(&config.backend, &known.id, &body)
            }
            (Stage::HandingOff, Some(known)) if features::HANDOFF => {
                Request::handoff(&config.backend, &known.id)
            }
            _ => {
                let body = CreateFlow {
                    provider: config.provider,
                    return_url,
                    purpose: config.purpose.clone(),
                    locale: config.locale.clone(),
                };
                Request::create(&config.backend, &body, &starting.idempotency_key)
            }
        };
        self.call(request, effects);
    }

    pub(super) fn on_started(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let State::Starting(starting) = &self.state else {
            return;
        };
        let (stage, failures) = (starting.stage, starting.failures);
        if features::HANDOFF && stage == Stage::HandingOff {
            return self.on_handed_off(config, answer, now, effects);
        }
        match read(answer, contract::read_flow) {
            Ok(flow) => {
                let launch = flow.launch.as_ref();
                let expires_at = launch.and_then(|launch| launch.0.expires_at());
                // Nobody is sent to a page that closes while it opens: a flow that existed before
                // may come with its earlier launch.
                let is_stale = stage == Stage::Creating
                    && expires_at.is_some_and(|at| time_left(answer, at, now) < LEAST_LEFT);
                self.on_flow(config, stage, flow, is_stale, now, effects);
            }
            Err(ResponseError::Transient(failure))
                // The idempotency key makes a create safe to repeat. A launch has no key: each
                // makes a session.
                if stage == Stage::Creating
                    && failures + 1 < MAX_TRIES
                    && failure.retry_after.unwrap_or_default() <= MAX_WAIT_AT_CLICK =>
            {
                let delay =
                    config
                        .poll
                        .back_off(Duration::ZERO, failures + 1, failure, &mut self.jitter_rng);
                let delay = if delay > MAX_WAIT_AT_CLICK {
                    // Jitter here too, so that many clients do not retry at the same moment.
                    let retry_after = failure.retry_after.unwrap_or_default();
                    let remaining = MAX_WAIT_AT_CLICK.saturating_sub(retry_after);
                    MAX_WAIT_AT_CLICK.saturating_sub(self.jitter_rng.up_to(remaining.min(MAX_JITTER_AT_CLICK)))
                } else {
                    delay
                };
                if let State::Starting(starting) = &mut self.state {
                    starting.failures += 1;
                    starting.pace.retry_at = Some(now.monotonic + delay);
                    // The timer starts again even where the notice is due before the retry, so that
                    // what happens does not depend on the jitter.
                    starting.pace.timer_at = None;
                }
            }
            // Another tab was faster: show its flow instead of making a second session.
            Err(ResponseError::Conflict { code }) if stage == Stage::Creating => {
                self.state = State::Finding {
                    failures: 0,
                    conflict: Some(code),
                };
                self.find(config, effects);
            }
            // The flow's status has changed meanwhile.
            Err(ResponseError::Conflict { code }) if has_moved_on(&code) => {
                self.watch(config, effects);
            }
            // No flow exists yet that could be missing or belong to another person.
            Err(refusal @ (ResponseError::Forbidden | ResponseError::NotFound))
                if stage == Stage::Creating && self.snapshot.is_none() =>
            {
                let code = match refusal {
                    ResponseError::Forbidden => "forbidden",
                    _ => "not-found",
                };
                self.refuse(code);
            }
            Err(refusal) => {
                let problem = problem_of(refusal);
                if matches!(problem, ProblemKind::FlowNotFound | ProblemKind::FlowGone) {
                    self.lose_flow(effects);
                }
                self.stop(problem);
            }
        }
    }

    fn on_flow(
        &mut self,
        config: &Config,
        stage: Stage,
        flow: contract::Flow,
        is_stale: bool,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let is_ours = flow.provider == config.provider
            && self
                .snapshot
                .as_ref()
                .is_none_or(|known| known.id == flow.id);
        if !is_ours {
            self.refuse("foreign-flow");
            return;
        }
        let launch = flow.launch.clone();
        if stage == Stage::Creating {
            self.forget_recent(effects);
        }
        self.apply(flow, None);
        let outcome = self
            .snapshot
            .as_ref()
            .and_then(|known| known.outcome.as_ref());
        let is_away = outcome.is_some_and(|outcome| outcome.next_action.is_away());
        match launch.filter(|_| !(is_stale && is_away)) {
            Some(launch) => self.use_launch(config, launch.0, now, effects),
            None if is_away && stage == Stage::Creating => {
                let State::Starting(starting) = &self.state else {
                    return;
                };
                let offers_handoff = self.offers_handoff(config, starting.pressed);
                let next = if offers_handoff {
                    Stage::HandingOff
                } else {
                    Stage::Launching
                };
                self.continue_start(config, next, effects);
            }
            None if is_away => self.stop(ProblemKind::LaunchMissing),
            // No hosted page to open: the flow continues on this page or at the provider, or has
            // been decided meanwhile.
            None => {
                self.customers_time.restart();
                self.providers_time.restart();
                self.on_known(config, now, effects);
            }
        }
    }

    fn continue_start(&mut self, config: &Config, stage: Stage, effects: &mut Vec<Effect>) {
        if let State::Starting(starting) = &mut self.state {
            starting.stage = stage;
        }
        self.call_start(config, effects);
    }

    /// Uses a launch: navigates, or first requests a hand-off link.
    fn use_launch(
        &mut self,
        config: &Config,
        launch: contract::Launch,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let State::Starting(starting) = &self.state else {
            return;
        };
        if !self.offers_handoff(config, starting.pressed) {
            return self.leave(config, &launch, now, effects);
        }
        if let State::Starting(starting) = &mut self.state {
            starting.launch = Some(launch);
        }
        self.continue_start(config, Stage::HandingOff, effects);
    }

    /// The one automatic launch after the link to the hosted page has expired.
    pub(super) fn launch_again(
        &mut self,
        config: &Config,
        press: Press,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        self.start(config, press, now, effects);
        if let State::Starting(starting) = &mut self.state {
            starting.is_renewal = true;
        }
    }

    pub(super) fn leave(
        &mut self,
        config: &Config,
        launch: &contract::Launch,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let url = match provider::hosted_url(launch, &config.hosts, &config.launch) {
            Ok(url) => url,
            Err(error) => {
                self.stop(ProblemKind::LaunchRefused(error));
                return;
            }
        };
        let (State::Starting(starting), Some(known)) = (&self.state, &self.snapshot) else {
            return;
        };
        let record = AttemptRecord::new(
            known.id.clone(),
            config.provider,
            &starting.attempt,
            now.wall,
        )
        .renewed(starting.is_renewal)
        .with_host_state(config.state.clone());
        // Saved before navigating: once the page unloads nothing else can run.
        effects.push(Effect::SaveAttempt(record.clone()));
        effects.push(Effect::RememberShown(known.id.clone()));
        self.records.push(record);
        self.state = State::Leaving {
            pressed: starting.pressed,
            host: url.host().to_owned(),
        };
        start_timer(WATCHDOG, effects);
        effects.push(Effect::Navigate(url));
    }
}

/// The parts of a create that a repetition must not change.
fn new_request(config: &Config, href: &str, entropy: &Entropy) -> Canceled {
    let attempt = AttemptState::new(entropy);
    let page = config.return_url.as_ref().map_or(href, ReturnPage::as_str);
    let return_url = return_url::build(page, config.names(), &attempt);
    Canceled {
        attempt,
        return_url: return_url.into(),
        idempotency_key: entropy.idempotency_key(),
    }
}

/// Whether a `409` of a launch means that the flow's status has changed, so that a read shows the
/// reason. Any other code is the reason itself, and a repeat would not change it.
fn has_moved_on(code: &str) -> bool {
    matches!(code, "flow-settled" | "flow-processing" | "flow-changed")
}

/// A link that expires sooner is not used, if a launch gives another one: the hosted page has to load.
const LEAST_LEFT: Duration = Duration::from_secs(15);

/// How long a navigation may take to begin.
const WATCHDOG: Duration = Duration::from_secs(15);

/// Tries of a create at one click.
const MAX_TRIES: u32 = 3;

/// A person who has just clicked waits for a result; a longer wait ends with a problem.
const MAX_WAIT_AT_CLICK: Duration = Duration::from_secs(10);
const MAX_JITTER_AT_CLICK: Duration = Duration::from_secs(4);
