//! Polling until the status is final.

use std::time::Duration;

use super::arriving::{MAX_FIND_FAILURES, problem_of, read};
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
    /// Starts to watch the known flow, with a read at once.
    pub(super) fn watch(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        if self.snapshot.is_none() {
            return self.find_again(config, effects);
        }
        // A new watch has a new budget; one that is under way keeps its own.
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

    /// The timer of a wait. A message that is still trusted replaces the read.
    pub(super) fn on_timer(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let has_newer_revision = features::TABS && self.announced.is_some();
        if self.is_trusted_until(now).is_some() && !has_newer_revision {
            // Nothing was read, so `Retry-After` of the last answer stays in force.
            self.on_known(config, now, effects);
        } else {
            self.check(config, effects);
        }
    }

    /// Sends one status request.
    pub(super) fn check(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let Some(known) = &self.snapshot else { return };
        let request = Request::read(&config.backend, &known.id, known.etag.as_deref());
        self.cancel_pending(effects);
        if self.may_request() {
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
        match self.apply_status(config, answer) {
            Ok(StatusRead::Status) => {
                self.end_manual_check();
                if self.has_streamed() {
                    self.check_stream(config, revision.as_ref(), now, effects);
                }
                self.on_known(config, now, effects);
            }
            Ok(StatusRead::Foreign) => {
                if self.is_recent() {
                    self.forget_recent(effects);
                }
                // Its record stays: it belongs to another page of the same host.
                self.drop_flow(effects);
                self.find_again(config, effects);
            }
            Err(ResponseError::NotFound | ResponseError::Forbidden | ResponseError::Gone)
                if self.is_reading_recent() =>
            {
                self.drop_stored_recent(config, effects);
            }
            Err(ResponseError::NotFound) => self.on_missing(config, effects),
            Err(ResponseError::Transient(failure)) => self.check_later(config, failure, effects),
            Err(refusal) => {
                let problem = problem_of(refusal);
                if problem == ProblemKind::FlowNotFound {
                    self.lose_flow(effects);
                }
                self.stop(problem);
            }
        }
    }

    /// An answer about a settled flow. Only a newer revision is a correction, and its status need
    /// not be final; a failure changes nothing.
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

    /// Applies an answer about the watched flow; one about another flow is dropped.
    fn apply_status(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
    ) -> Result<StatusRead, ResponseError> {
        let knows_status = self.snapshot.as_ref().is_some_and(|k| k.outcome.is_some());
        if let Ok(answer) = answer
            && knows_status
            && classify(answer) == Ok(ResponseKind::NotModified)
        {
            return Ok(StatusRead::Status);
        }
        let flow = read(answer, contract::read_flow)?;
        let is_ours = config.is_for(&flow);
        match &self.snapshot {
            // A lagging replica does not undo what was known before the page went into the
            // back/forward cache.
            Some(known) if known.id == flow.id && is_ours && known.is_at_least(&flow) => {}
            // Storage named a flow that is not this component's.
            Some(known) if known.id == flow.id && !is_ours && !known.is_confirmed => {
                return Ok(StatusRead::Foreign);
            }
            _ => return Err(TransientKind::NotUnderstood.into()),
        }
        let etag = answer.as_ref().ok().and_then(|answer| answer.etag.clone());
        self.apply(flow, etag);
        Ok(StatusRead::Status)
    }

    /// Schedules the next step by the known status.
    pub(super) fn on_known(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let Some(outcome) = self.snapshot.as_ref().and_then(|k| k.outcome.clone()) else {
            return;
        };
        if outcome.status.is_terminal() {
            self.forget_records(effects);
            self.keep_recent(now, effects);
            // After a reload, a result of an earlier visit is found as before.
            if let Some(known) = self.snapshot.as_ref().filter(|_| !self.is_recent()) {
                effects.push(Effect::RememberShown(known.id.clone()));
            }
            cancel_timer(effects);
            self.uploads = Uploads::default();
            // A later correction starts no automatic launch.
            self.renewal = None;
            self.state = State::Settled;
            return;
        }
        self.drop_recent();
        let is_expired = self.is_link_expired || outcome.cause == Some(Cause::LinkExpired);
        // An automatic launch follows the first status after the return, or none: no later one
        // moves the person away.
        if let Some(press) = self.renewal.take()
            && is_expired
            && outcome.next_action == NextAction::Reauthorize
        {
            return self.launch_again(config, press, now, effects);
        }
        let is_customer = outcome.next_action.is_customers();
        // Just after a return, the provider may not have noticed yet: a person who has finished
        // must not read that they have not.
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
            stalled: stalled && outcome.next_action.is_away(),
            ..Watching::checking()
        });
        if !is_over && self.page.is_active() {
            let min_wait = self.retry_after_left(now);
            let soon = config
                .poll
                .interval(waited, Some(min_wait), &mut self.jitter_rng);
            let interval = self.follower_interval(soon);
            // A trusted message replaces polling; the timer only counts the time of the budget.
            let trusted_until = self.is_trusted_until(now).filter(|_| !self.is_following());
            let trusted = trusted_until.map(|until| {
                let trusted = until.saturating_sub(now.monotonic);
                trusted
                    .min(budget.saturating_sub(waited))
                    .min(Stopwatch::MAX_STEP)
            });
            // An expired code leaves the screen at once, and the grace ends at its time, even while
            // polling is paused.
            let link = self.link.as_ref();
            let link = link.map(|link| link.until.saturating_sub(now.monotonic));
            let grace = grace.map(|grace| grace.max(soon));
            let soonest = [link, grace]
                .into_iter()
                .flatten()
                .fold(trusted.unwrap_or(interval), Duration::min);
            let soonest = if self.has_newer_revision() {
                soonest.min(config.poll.min_interval)
            } else {
                soonest
            };
            start_timer(soonest.max(min_wait), effects);
        }
    }

    fn on_missing(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let State::Watching(watching) = &mut self.state else {
            return;
        };
        if !watching.missed {
            watching.missed = true;
            if self.page.is_active() {
                start_timer(config.poll.min_interval, effects);
            }
            return;
        }
        // A flow that the list names but a read does not find would be searched for without end.
        if self
            .snapshot
            .as_ref()
            .is_some_and(|known| known.is_confirmed)
        {
            self.lose_flow(effects);
            self.stop(ProblemKind::FlowNotFound);
        } else {
            // A record of another user of this browser, or of an old flow.
            self.find_another(config, effects);
        }
    }

    /// The stored flow is of no use: lists the open flows instead.
    fn find_another(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.lose_flow(effects);
        self.find_again(config, effects);
    }

    pub(super) fn forget_flow(&mut self, effects: &mut Vec<Effect>) {
        self.forget_records(effects);
        self.drop_flow(effects);
    }

    pub(super) fn drop_flow(&mut self, effects: &mut Vec<Effect>) {
        effects.push(Effect::ForgetShown);
        self.snapshot = None;
        // The link was made for this flow and this user.
        self.link = None;
        self.drop_recent();
        self.is_elsewhere = false;
        // Chosen for this flow; another one may want a document of the same name.
        self.uploads = Uploads::default();
    }

    fn check_later(&mut self, config: &Config, failure: Transient, effects: &mut Vec<Effect>) {
        // A failure while the browser is offline says nothing about the backend.
        if !self.page.is_online() {
            return;
        }
        let is_known = self.outcome().is_some();
        let is_recent = self.is_reading_recent();
        let State::Watching(watching) = &mut self.state else {
            return;
        };
        let limit = if is_recent {
            MAX_FIND_FAILURES
        } else {
            config.poll.max_failures
        };
        watching.failures = (watching.failures + 1).min(limit);
        let failures = watching.failures;
        if failures >= limit && is_known {
            // What is known stays on the screen.
            watching.gave_up = Some(failure.kind);
        } else if failures >= limit {
            if is_recent {
                // It must not block a start; a later visit tries again.
                self.snapshot = None;
                self.drop_recent();
            }
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

/// What an answer to a status request is about.
enum StatusRead {
    /// The watched flow; the snapshot is up to date.
    Status,
    /// A flow of another provider, or for another purpose.
    Foreign,
}

/// How long after a return an unfinished status may mean that the provider has not noticed yet.
pub(super) const GRACE: Duration = Duration::from_secs(10);
