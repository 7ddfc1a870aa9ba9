//! From the click to the hosted page.

use std::time::Duration;

use super::arriving::{problem_of, read};
use super::{Action, Effect, Flow, NavigationBlocker, Press, start_timer};
use crate::answer::{HttpResponse, ResponseError, TransportError};
use crate::attempt::{AttemptRecord, AttemptState};
use crate::config::{Config, ReturnPage};
use crate::contract::{self, CreateFlow, LaunchFlow};
use crate::features;
use crate::provider;
use crate::request::Request;
use crate::return_url;
use crate::state::{ProblemKind, Stage, Starting, State};
use crate::time::Now;

impl Flow {
    pub(super) fn start(&mut self, config: &Config, press: Press, effects: &mut Vec<Effect>) {
        let entropy = match (self.page.obstacle, self.page.is_online(), press.entropy) {
            (None, true, Some(entropy)) => entropy,
            (obstacle, online, _) => {
                self.give_up(effects);
                // The button stays where it is, with a sentence beside it.
                self.stop(match (obstacle, online) {
                    (Some(NavigationBlocker::Framed), _) => ProblemKind::Framed,
                    (Some(NavigationBlocker::Insecure), _) => ProblemKind::InsecureContext,
                    (None, false) => ProblemKind::Offline,
                    (None, true) => ProblemKind::NoRandomness,
                });
                return;
            }
        };
        // Where storage named a flow that the backend would not even look up, the person may
        // begin all the same.
        if !matches!(press.action, Action::Continue | Action::Reauthorize) {
            self.forget_flow(effects);
        }
        // From a press on, what goes on by itself would be a second launch.
        self.renewal = None;
        let attempt = AttemptState::new(&entropy);
        let page = config
            .return_url
            .as_ref()
            .map_or(press.href.as_str(), ReturnPage::as_str);
        let return_url = return_url::build(page, config.names(), &attempt);
        let offers_handoff = self.offers_handoff(config, press.action);
        self.link = None;
        self.state = State::Starting(Starting {
            pressed: press.action,
            stage: match (self.snapshot.is_some(), offers_handoff) {
                (false, _) => Stage::Creating,
                (true, false) => Stage::Launching,
                (true, true) => Stage::HandingOff,
            },
            attempt,
            return_url: return_url.into(),
            idempotency_key: entropy.idempotency_key(),
            failures: 0,
            is_renewal: false,
            launch: None,
        });
        self.give_up(effects);
        self.call_start(config, effects);
    }

    pub(super) fn call_start(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let State::Starting(starting) = &self.state else {
            return;
        };
        let return_url = starting.return_url.clone();
        let request = match (starting.stage, &self.snapshot) {
            (Stage::Launching, Some(known)) => {
                Request::launch(&config.backend, &known.id, &LaunchFlow { return_url })
            }
            (Stage::HandingOff, Some(known)) if features::HANDOFF => {
                Request::handoff(&config.backend, &known.id)
            }
            _ => {
                let body = CreateFlow {
                    provider: config.provider,
                    return_url,
                    purpose: config.purpose.clone(),
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
            Ok(flow) => self.on_flow(config, stage, flow, now, effects),
            Err(ResponseError::Transient(failure))
                // A create is safe to repeat, by its key. A launch is not: each makes a session.
                if stage == Stage::Creating
                    && failures + 1 < MOST_TRIES
                    && failure.retry_after.unwrap_or_default() <= LONGEST_WAIT_AT_CLICK =>
            {
                let delay =
                    config
                        .poll
                        .back_off(Duration::ZERO, failures + 1, failure, &mut self.jitter_rng);
                let delay = if delay > LONGEST_WAIT_AT_CLICK {
                    // Not all at once either.
                    let least = failure.retry_after.unwrap_or_default();
                    let rest = LONGEST_WAIT_AT_CLICK.saturating_sub(least);
                    LONGEST_WAIT_AT_CLICK.saturating_sub(self.jitter_rng.up_to(rest.min(JITTER_AT_CLICK)))
                } else {
                    delay
                };
                if let State::Starting(starting) = &mut self.state {
                    starting.failures += 1;
                }
                start_timer(delay, effects);
            }
            // Another tab was faster: show what there is instead of making a second session.
            Err(ResponseError::Conflict { code }) if stage == Stage::Creating => {
                self.state = State::Finding {
                    failures: 0,
                    conflict: Some(code),
                };
                self.find(config, effects);
            }
            // The flow has moved on meanwhile.
            Err(ResponseError::Conflict { code }) if has_moved_on(&code) => {
                self.watch(config, effects);
            }
            // There is no flow yet that could be missing or somebody else's.
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
                    self.forget_flow(effects);
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
        self.apply(flow, None);
        let outcome = self
            .snapshot
            .as_ref()
            .and_then(|known| known.outcome.as_ref());
        let is_away = outcome.is_some_and(|outcome| outcome.next_action.is_away());
        match launch {
            Some(launch) => self.set_out(config, launch.0, now, effects),
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
                self.go_on(config, next, effects);
            }
            None if is_away => self.stop(ProblemKind::LaunchMissing),
            // There is nowhere to go: it goes on here, or at the provider, or has been decided
            // meanwhile, on another device perhaps.
            None => {
                self.customers_time.restart();
                self.providers_time.restart();
                self.on_known(config, now, effects);
            }
        }
    }

    fn go_on(&mut self, config: &Config, stage: Stage, effects: &mut Vec<Effect>) {
        if let State::Starting(starting) = &mut self.state {
            starting.stage = stage;
        }
        self.call_start(config, effects);
    }

    /// With a launch in hand: away, or first a code for the person's phone.
    fn set_out(
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
        self.go_on(config, Stage::HandingOff, effects);
    }

    /// Goes on by itself, once, where the link to the hosted page had expired.
    pub(super) fn renew(&mut self, config: &Config, press: Press, effects: &mut Vec<Effect>) {
        self.start(config, press, effects);
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
        .renewed(starting.is_renewal);
        // Saved before navigating: once the page unloads nothing else can run.
        effects.push(Effect::SaveAttempt(record.clone()));
        effects.push(Effect::RememberShown(known.id.clone()));
        self.records.push(record);
        self.state = State::Leaving {
            pressed: starting.pressed,
        };
        start_timer(WATCHDOG, effects);
        effects.push(Effect::Navigate(url));
    }
}

/// Whether a `409` of a launch says that the flow itself has moved on, so that its status tells
/// the rest. Any other code is the reason, and repeating would not change it.
fn has_moved_on(code: &str) -> bool {
    matches!(code, "flow-settled" | "flow-processing" | "flow-changed")
}

/// How long a navigation may take to begin.
const WATCHDOG: Duration = Duration::from_secs(15);

/// Tries of a create or launch at one click.
const MOST_TRIES: u32 = 3;

/// Somebody is looking at a button that they have just pressed.
const LONGEST_WAIT_AT_CLICK: Duration = Duration::from_secs(10);
const JITTER_AT_CLICK: Duration = Duration::from_secs(4);
