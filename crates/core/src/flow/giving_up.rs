//! A start that takes long: the notice, and how the person cancels it.

use super::{Effect, Flow, cancel_timer, start_timer};
use crate::config::Config;
use crate::state::{Canceled, Stage, State};
use crate::time::Now;

impl Flow {
    /// Sets the timer of a start after each step, in one place, so that no path can forget it.
    pub(super) fn sync_start(
        &mut self,
        config: &Config,
        was_starting: bool,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if let State::Starting(starting) = &mut self.state {
            let has_changed = starting.pace.sync(now.monotonic, &config.poll);
            match starting.pace.timer_at.filter(|_| has_changed) {
                Some(at) => start_timer(at.saturating_sub(now.monotonic), effects),
                None if has_changed => cancel_timer(effects),
                None => {}
            }
            return;
        }
        let is_timer =
            |effect: &Effect| matches!(effect, Effect::StartTimer(_) | Effect::CancelTimer);
        if was_starting && !effects.iter().any(is_timer) {
            cancel_timer(effects);
        }
    }

    pub(super) fn on_start_timer(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        if let State::Starting(starting) = &mut self.state
            && starting.pace.fire(now.monotonic, &config.poll)
        {
            self.call_start(config, effects);
        }
    }

    /// The person gives up: back to where they clicked. The create may have succeeded all the same,
    /// so the next one is the same request.
    pub(super) fn give_up(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let State::Starting(starting) = std::mem::replace(&mut self.state, State::Idle) else {
            return;
        };
        let starting = *starting;
        self.cancel_pending(effects);
        effects.push(Effect::AbortCall);
        if starting.stage == Stage::Creating && self.snapshot.is_none() {
            self.canceled = Some(Box::new(Canceled {
                attempt: starting.attempt,
                return_url: starting.return_url,
                idempotency_key: starting.idempotency_key,
            }));
            self.snapshot = starting.before.map(|before| *before);
        }
        let Some(known) = &self.snapshot else { return };
        effects.push(Effect::RememberShown(known.id.clone()));
        let outcome = known.outcome.as_ref();
        if outcome.is_some_and(|outcome| outcome.status.is_terminal()) {
            self.state = State::Settled;
        } else {
            self.watch(config, effects);
        }
    }
}
