//! When the backend is asked again: somebody looks, the network is back, and it has had its rest.

use std::time::Duration;

use super::{Effect, Flow, cancel_timer, start_timer};
use crate::answer::{HttpResponse, TransportError, retry_after};
use crate::config::Config;
use crate::features;
use crate::state::{Page, Shown, State, Watching};
use crate::time::Now;

impl Flow {
    /// The person looks or not, the network is there or not.
    pub(super) fn on_page(
        &mut self,
        config: &Config,
        before: Page,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if self.state == State::Settled {
            if !before.visible && self.page.is_awake() {
                self.look_again(config, now, effects);
            }
            return;
        }
        if before.is_awake() == self.page.is_awake() || !self.is_asking() {
            return;
        }
        if before.is_awake() {
            cancel_timer(effects);
        } else if self.awaited.is_none() {
            // One check, however many ticks were missed; not at once where there was no network, for
            // a whole office comes back online at the same moment.
            let jitter = if before.is_online() { 0 } else { 2 };
            let delay = self.jitter_rng.up_to(Duration::from_secs(jitter));
            self.ask_after(delay, u64::MAX, config, now, effects);
        }
    }

    /// Whether there is anything to ask, or may be: whoever is invited to begin may have begun in
    /// another tab.
    fn is_asking(&self) -> bool {
        matches!(
            self.state,
            State::Watching(_) | State::Finding { .. } | State::Redeeming { .. } | State::Idle
        )
    }

    /// A final status ends the polling, but the provider may still correct it: one request when the
    /// page is visible again.
    fn look_again(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let is_recent = |at: Duration| now.monotonic.saturating_sub(at) < LOOK_AGAIN;
        let is_due = self.awaited.is_none() && !self.asked_at.is_some_and(is_recent);
        if is_due && self.retry_after_left(now).is_zero() {
            self.check(config, effects);
        }
    }

    /// When the backend wants to be asked again, whoever looks meanwhile. A failure that says
    /// nothing of it does not end a wish that was there, and what a click has made is no question.
    pub(super) fn note_retry_after(
        &mut self,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
    ) {
        let Ok(answer) = answer else { return };
        let least = retry_after(answer);
        let is_question = self.is_asking() || self.state == State::Settled;
        if is_question && (least.is_some() || answer.status < 400) {
            self.not_before = now.monotonic + least.unwrap_or_default();
        }
    }

    /// How long to wait with a question, unless the person waits for the answer.
    fn rest(&self, now: Now) -> Duration {
        let is_asked = |it: &Watching| it.shown == Shown::Checking && it.goes_well();
        match &self.state {
            State::Watching(watching) if is_asked(watching) => Duration::ZERO,
            _ => self.retry_after_left(now),
        }
    }

    /// Asks after that time, or as soon as the backend wants to be asked again, for a revision that
    /// other tabs have told of, or may have.
    pub(super) fn ask_after(
        &mut self,
        delay: Duration,
        told: u64,
        config: &Config,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let delay = self.rest(now).max(delay);
        if !delay.is_zero() {
            if features::TABS {
                self.announced = self.announced.max(Some(told));
            }
            return start_timer(delay, effects);
        }
        match self.state {
            State::Finding { .. } | State::Idle => self.find(config, effects),
            State::Redeeming { .. } if features::HANDOFF => self.redeem(config, effects),
            _ => self.check(config, effects),
        }
    }
}

/// How long a final status that was just read is not asked for again.
pub(super) const LOOK_AGAIN: Duration = Duration::from_mins(1);
