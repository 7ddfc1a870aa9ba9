//! Reads after a change of visibility or network, within the backend's `Retry-After`.

use std::time::Duration;

use super::{Effect, Flow, cancel_timer, start_timer};
use crate::answer::{HttpResponse, TransportError, retry_after};
use crate::config::Config;
use crate::features;
use crate::state::{ManualCheck, Page, Shown, State, Watching};
use crate::time::Now;

impl Flow {
    /// The page became visible or hidden, or went online or offline.
    pub(super) fn on_page(
        &mut self,
        config: &Config,
        before: Page,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if matches!(self.state, State::Settled) {
            if !before.visible && self.page.is_active() {
                self.recheck_final(config, now, effects);
            }
            return;
        }
        if before.is_active() == self.page.is_active() || !self.sends_reads() {
            return;
        }
        if before.is_active() {
            cancel_timer(effects);
        } else if self.awaited.is_none() {
            // One read, however many timers were missed. Jitter after an offline time, because all
            // clients of a site come back online at the same moment.
            let jitter = if before.is_online() { 0 } else { 2 };
            let delay = self.jitter_rng.up_to(Duration::from_secs(jitter));
            self.read_after(delay, u64::MAX, config, now, effects);
        }
    }

    /// Whether this state reads from the backend. The idle state does, because another tab may have
    /// started a flow.
    fn sends_reads(&self) -> bool {
        matches!(
            self.state,
            State::Watching(_) | State::Finding { .. } | State::Redeeming { .. } | State::Idle
        )
    }

    /// A final status ends the polling, but the provider may still correct it: one request when the
    /// page is visible again.
    fn recheck_final(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let is_recent = |at: Duration| now.monotonic.saturating_sub(at) < MIN_RECHECK;
        let is_due = self.awaited.is_none() && !self.requested_at.is_some_and(is_recent);
        if is_due && self.retry_after_left(now).is_zero() {
            self.check(config, effects);
        }
    }

    /// Notes `Retry-After` of an answer to a read. A failure without the header does not end an
    /// earlier wait. Answers to a click are not counted.
    pub(super) fn note_retry_after(
        &mut self,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
    ) {
        let Ok(answer) = answer else { return };
        let retry_after = retry_after(answer);
        let is_read = self.sends_reads() || matches!(self.state, State::Settled);
        if is_read && (retry_after.is_some() || answer.status < 400) {
            self.not_before = now.monotonic + retry_after.unwrap_or_default();
        }
    }

    /// How long a read has to wait. Not at all if the person waits for the answer.
    fn retry_delay(&self, now: Now) -> Duration {
        let is_pending = self.manual_check == ManualCheck::Pending;
        let is_click =
            |it: &Watching| (is_pending || it.shown == Shown::Checking) && it.goes_well();
        match &self.state {
            State::Watching(watching) if is_click(watching) => Duration::ZERO,
            _ => self.retry_after_left(now),
        }
    }

    /// Reads after `delay`, but not before `Retry-After` ends. `announced` is the revision that
    /// another tab announced, or `u64::MAX` if it is not known.
    pub(super) fn read_after(
        &mut self,
        delay: Duration,
        announced: u64,
        config: &Config,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let delay = self.retry_delay(now).max(delay);
        if !delay.is_zero() {
            if features::TABS {
                self.announced = self.announced.max(Some(announced));
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

/// Minimum time between two reads of a final status.
pub(super) const MIN_RECHECK: Duration = Duration::from_mins(1);
