//! Asking the backend until there is an answer.

use std::time::Duration;

use super::arriving::{problem_of, read};
use super::{Effect, Flow, cancel_timer, start_timer};
use crate::answer::{
    HttpResponse, ResponseError, ResponseKind, Transient, TransientKind, TransportError, classify,
};
use crate::config::Config;
use crate::contract;
use crate::features;
use crate::next_action::NextAction;
use crate::poll::Stopwatch;
use crate::request::Request;
use crate::state::Uploads;
use crate::state::{FlowSnapshot, ProblemKind, Shown, State, Watching};
use crate::status::{Cause, Status};
use crate::time::Now;

impl Flow {
    /// Begins to watch the flow that is known, with a check at once.
    pub(super) fn watch(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        if self.snapshot.is_none() {
            return self.find_again(config, effects);
        }
        // A new watch is a new wait, with its budget; an old one goes on where it was.
        if !matches!(self.state, State::Watching(_)) {
            self.customers_time.restart();
            self.providers_time.restart();
        }
        self.state = State::Watching(Watching::checking());
        self.check(config, effects);
    }

    pub(super) fn watch_after_stalled(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.watch(config, effects);
        if let State::Watching(watching) = &mut self.state {
            watching.stalled = true;
        }
    }

    /// The time of a wait is over. What was told is still good where asking rested.
    pub(super) fn on_timer(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let has_newer_revision = features::TABS && self.announced.is_some();
        if self.is_trusted_until(now).is_some() && !has_newer_revision {
            // The backend has said nothing since: it wants to be left alone as long as before.
            self.on_known(config, now, effects);
        } else {
            self.check(config, effects);
        }
    }

    /// One status request.
    pub(super) fn check(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let Some(known) = &self.snapshot else { return };
        let request = Request::read(&config.backend, &known.id, known.etag.as_deref());
        self.give_up(effects);
        if self.may_ask() {
            self.call(request, effects);
        }
    }

    pub(super) fn on_status(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let revision = self.revision();
        match self.take_status(config, answer) {
            Ok(Taken::Status) => {
                if self.has_streamed() {
                    self.check_stream(config, revision.as_ref(), now, effects);
                }
                self.on_known(config, now, effects);
            }
            Ok(Taken::Foreign) => {
                // Its record stays: it belongs to another page of the same host.
                self.drop_flow(effects);
                self.find_again(config, effects);
            }
            Err(ResponseError::NotFound) => self.on_missing(config, effects),
            Err(ResponseError::Transient(failure)) => self.check_later(config, failure, effects),
            Err(refusal) => {
                let problem = problem_of(refusal);
                if problem == ProblemKind::FlowNotFound {
                    self.forget_flow(effects);
                }
                self.stop(problem);
            }
        }
    }

    /// What the backend says of a flow that is settled. Only a newer revision is a correction, to
    /// another end or to a status that is none; a failure says nothing.
    pub(super) fn on_corrected(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let Ok(flow) = read(answer, contract::read_flow) else {
            return;
        };
        let is_newer = |known: &FlowSnapshot| known.id == flow.id && known.revision < flow.revision;
        if !self.snapshot.as_ref().is_some_and(is_newer) || !config.is_for(&flow) {
            return;
        }
        let etag = answer.as_ref().ok().and_then(|answer| answer.etag.clone());
        self.apply(flow, etag);
        self.customers_time.restart();
        self.providers_time.restart();
        self.on_known(config, now, effects);
    }

    /// Takes in an answer about the flow that is watched; an answer about another is dropped.
    fn take_status(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
    ) -> Result<Taken, ResponseError> {
        let knows_status = self.snapshot.as_ref().is_some_and(|k| k.outcome.is_some());
        if let Ok(answer) = answer
            && knows_status
            && classify(answer) == Ok(ResponseKind::NotModified)
        {
            return Ok(Taken::Status);
        }
        let flow = read(answer, contract::read_flow)?;
        let is_ours = config.is_for(&flow);
        match &self.snapshot {
            // What was known before the page was kept for Back is not taken back by a replica that
            // lags.
            Some(known) if known.id == flow.id && is_ours && known.is_at_least(&flow) => {}
            // Storage named a flow, and it is none of this component's.
            Some(known) if known.id == flow.id && !is_ours && !known.is_confirmed => {
                return Ok(Taken::Foreign);
            }
            _ => return Err(TransientKind::NotUnderstood.into()),
        }
        let etag = answer.as_ref().ok().and_then(|answer| answer.etag.clone());
        self.apply(flow, etag);
        Ok(Taken::Status)
    }

    /// Decides what to do about what is known.
    pub(super) fn on_known(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let Some(outcome) = self.snapshot.as_ref().and_then(|k| k.outcome.clone()) else {
            return;
        };
        if outcome.status.is_terminal() {
            self.forget_records(effects);
            if let Some(known) = &self.snapshot {
                effects.push(Effect::RememberShown(known.id.clone()));
            }
            cancel_timer(effects);
            self.uploads = Uploads::default();
            // A later correction sends nobody away by itself.
            self.renewal = None;
            self.state = State::Settled;
            return;
        }
        let is_expired = self.is_link_expired || outcome.cause == Some(Cause::LinkExpired);
        // At the first word after the return or not at all: nobody is sent away later on.
        if let Some(press) = self.renewal.take()
            && is_expired
            && outcome.next_action == NextAction::Reauthorize
        {
            return self.renew(config, press, effects);
        }
        let is_customer = outcome.next_action.is_customers();
        // Just back from the hosted page, the provider may need a moment to notice: nobody who
        // has finished is to read that they have not.
        let grace = self
            .returned_at
            .and_then(|at| GRACE.checked_sub(now.monotonic.saturating_sub(at)))
            .filter(|grace| {
                !grace.is_zero()
                    && outcome.status == Status::AwaitingCustomer
                    && outcome.cause != Some(Cause::Paused)
                    && !is_expired
            });
        let (waited, budget) = (self.waited(), self.budget(config));
        let is_over = waited >= budget;
        let shown = match (is_over, is_customer && grace.is_none()) {
            (true, _) => Shown::Parked,
            (false, true) => Shown::NeedsInput,
            (false, false) => Shown::Waiting,
        };
        let stalled = matches!(self.state, State::Watching(Watching { stalled: true, .. }));
        self.state = State::Watching(Watching {
            shown,
            stalled: stalled && is_customer,
            ..Watching::checking()
        });
        if !is_over && self.page.is_awake() {
            let least = self.retry_after_left(now);
            let soon = config
                .poll
                .interval(waited, Some(least), &mut self.jitter_rng);
            let interval = self.follower_interval(soon);
            // While we are told, there is nothing to ask: only the time that passes is counted.
            let told = self.is_trusted_until(now).filter(|_| !self.is_following());
            let rest = told.map(|until| {
                let good = until.saturating_sub(now.monotonic);
                good.min(budget.saturating_sub(waited))
                    .min(Stopwatch::LONGEST_STEP)
            });
            // A code that is no longer good is taken off the screen at once, and whoever has not
            // finished is not kept from going on while asking rests.
            let link = self.link.as_ref();
            let link = link.map(|link| link.until.saturating_sub(now.monotonic));
            let grace = grace.map(|grace| grace.max(soon));
            let soonest = [link, grace]
                .into_iter()
                .flatten()
                .fold(rest.unwrap_or(interval), Duration::min);
            let soonest = if self.has_newer_revision() {
                soonest.min(config.poll.shortest)
            } else {
                soonest
            };
            start_timer(soonest.max(least), effects);
        }
    }

    fn on_missing(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let State::Watching(watching) = &mut self.state else {
            return;
        };
        if !watching.missed {
            watching.missed = true;
            if self.page.is_awake() {
                start_timer(config.poll.shortest, effects);
            }
            return;
        }
        // What the list names and nobody finds would be looked for without end.
        if self
            .snapshot
            .as_ref()
            .is_some_and(|known| known.is_confirmed)
        {
            self.forget_flow(effects);
            self.stop(ProblemKind::FlowNotFound);
        } else {
            // A record of somebody else who used this browser, or of a flow long gone.
            self.look_elsewhere(config, effects);
        }
    }

    /// What storage named is of no use: the backend is asked what is open.
    fn look_elsewhere(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.forget_flow(effects);
        self.find_again(config, effects);
    }

    pub(super) fn forget_flow(&mut self, effects: &mut Vec<Effect>) {
        self.forget_records(effects);
        self.drop_flow(effects);
    }

    fn drop_flow(&mut self, effects: &mut Vec<Effect>) {
        effects.push(Effect::ForgetShown);
        self.snapshot = None;
        // Made for it, and for nobody else.
        self.link = None;
        // Chosen for it, and for nothing else that may ask for a document of the same name.
        self.uploads = Uploads::default();
    }

    fn check_later(&mut self, config: &Config, failure: Transient, effects: &mut Vec<Effect>) {
        // What fails while the browser is offline says nothing about the backend.
        if !self.page.is_online() {
            return;
        }
        let State::Watching(watching) = &mut self.state else {
            return;
        };
        watching.failures += 1;
        let failures = watching.failures;
        if failures >= config.poll.most_failures {
            self.stop(problem_of(failure.into()));
        } else if self.page.visible {
            let waited = self.waited();
            let delay = config
                .poll
                .back_off(waited, failures, failure, &mut self.jitter_rng);
            start_timer(delay, effects);
        }
    }
}

/// What an answer to a status request was.
enum Taken {
    /// About the flow that is watched; what is known of it is up to date.
    Status,
    /// About a flow of another provider, or for another purpose.
    Foreign,
}

/// How long after a return an unfinished status is taken for a provider that has not noticed yet.
pub(super) const GRACE: Duration = Duration::from_secs(10);
