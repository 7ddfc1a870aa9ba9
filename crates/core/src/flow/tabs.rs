//! Several tabs with one flow: the leader polls, the others follow.
//!
//! The browser's lock decides which tab leads. Until it names another tab, and where there is no
//! lock, this tab leads. A tab broadcasts each new revision. Such a message only causes a read: any
//! script of this origin may have forged it.

use std::time::Duration;

use super::tab_message::TabMessage;
use super::{Effect, Flow, cancel_timer};
use crate::answer::MAX_RETRY_AFTER;
use crate::config::Config;
use crate::contract::FlowId;
use crate::features;
use crate::state::{FlowSnapshot, State, Watching};
use crate::time::Now;

/// Which tab polls the flow that this tab watches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Leadership {
    /// This tab watches no flow.
    #[default]
    None,
    /// This tab, as far as it knows.
    Leader(FlowId),
    /// Another tab.
    Follower(FlowId),
}

impl Flow {
    /// Whether another tab polls this flow.
    pub(super) fn is_following(&self) -> bool {
        features::TABS && matches!(self.leadership, Leadership::Follower(_))
    }

    /// Requests and releases the leader lock by the state after each step, in one place, so that no
    /// state can keep it. A hidden or offline tab does not hold it.
    pub(super) fn sync_leadership(&mut self, effects: &mut Vec<Effect>) {
        if !features::TABS {
            return;
        }
        let is_active = self.page.is_active();
        let polls = |watching: &Watching| !watching.is_parked();
        let is_watching = matches!(&self.state, State::Watching(it) if polls(it)) && is_active;
        // A flow id from storage alone may be another person's.
        let known = self.snapshot.as_ref();
        let known = known.filter(|known| is_watching && known.outcome.is_some());
        let (Leadership::Leader(flow) | Leadership::Follower(flow)) = &self.leadership else {
            if let Some(known) = known {
                effects.push(Effect::RequestLeadership(known.id.clone()));
                self.leadership = Leadership::Leader(known.id.clone());
            }
            return;
        };
        if known.is_none_or(|known| known.id != *flow) {
            effects.push(Effect::ReleaseLeadership);
            self.leadership = Leadership::None;
        }
    }

    /// Whether another tab announced a newer revision than the known one.
    pub(super) fn has_newer_revision(&self) -> bool {
        let known = self.snapshot.as_ref().map(|known| known.revision);
        features::TABS && self.announced > known
    }

    /// The browser's lock names the leader.
    pub(super) fn on_leadership(
        &mut self,
        config: &Config,
        is_ours: bool,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let (Leadership::Leader(flow) | Leadership::Follower(flow)) = &self.leadership else {
            return;
        };
        let flow = flow.clone();
        let before = self.is_following();
        self.leadership = if is_ours {
            Leadership::Leader(flow)
        } else {
            Leadership::Follower(flow)
        };
        // The timer was set for the other role. A timer after a failure, or for an announced
        // revision, is the same in both.
        let goes_well = matches!(&self.state, State::Watching(it) if it.goes_well());
        let is_due = self.awaited.is_some() || self.has_newer_revision();
        if before != self.is_following() && !is_due && goes_well {
            cancel_timer(effects);
            self.on_known(config, now, effects);
        }
    }

    /// Reads, unless the page is hidden or nothing is new. At most one read per minimum interval:
    /// forged messages must not cause more.
    pub(super) fn on_tab_message(
        &mut self,
        config: &Config,
        message: &TabMessage,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if message.provider != config.provider || !self.page.is_active() {
            return;
        }
        let is_awaited = self.awaited.is_some();
        let is_new = match (&self.state, &self.snapshot) {
            // After a failure the back-off decides, whatever another tab announces.
            (State::Watching(watching), Some(known)) => {
                let may_read = is_awaited || watching.goes_well();
                may_read && known.id == message.flow && known.revision < message.revision
            }
            // No flow is known here that the message could be about.
            (State::Idle, _) => true,
            (State::Finding { .. }, _) => is_awaited,
            _ => false,
        };
        if !is_new {
            return;
        }
        if is_awaited {
            // The pending answer may be older than the announced revision.
            self.announced = self.announced.max(Some(message.revision));
            return;
        }
        let soonest = self
            .requested_at
            .map(|at| remaining(at + config.poll.min_interval, now));
        // This replaces a later timer, whose work the read does as well.
        let soonest = soonest.unwrap_or_default();
        self.read_after(soonest, message.revision, config, now, effects);
    }

    /// Announces a new revision to the other tabs.
    pub(super) fn broadcast(
        &self,
        config: &Config,
        before: Option<&(FlowId, u64)>,
        effects: &mut Vec<Effect>,
    ) {
        let after = self.revision();
        if features::TABS
            && let Some((flow, revision)) = after
            && before != Some(&(flow.clone(), revision))
        {
            let provider = config.provider;
            effects.push(Effect::Broadcast(TabMessage {
                provider,
                flow,
                revision,
            }));
        }
    }

    /// The known flow and its revision, once it has an outcome.
    pub(super) fn revision(&self) -> Option<(FlowId, u64)> {
        revision_of(self.snapshot.as_ref())
    }

    /// The same, or that of the flow which a start has dropped: going back to it is no news.
    pub(super) fn last_revision(&self) -> Option<(FlowId, u64)> {
        let dropped = match &self.state {
            State::Starting(starting) => starting.before.as_deref(),
            _ => None,
        };
        revision_of(self.snapshot.as_ref().or(dropped))
    }

    /// What is left of the last `Retry-After`.
    pub(super) fn retry_after_left(&self, now: Now) -> Duration {
        remaining(self.not_before, now)
    }

    /// A follower reads seldom, but it reads: the leader may be frozen, or the lock may be wrong.
    pub(super) fn follower_interval(&self, delay: Duration) -> Duration {
        if self.is_following() {
            delay.max(FOLLOWER_INTERVAL)
        } else {
            delay
        }
    }
}

fn revision_of(known: Option<&FlowSnapshot>) -> Option<(FlowId, u64)> {
    let known = known.filter(|known| known.outcome.is_some())?;
    Some((known.id.clone(), known.revision))
}

/// The time until then; bounded, because the monotonic clock may go back.
fn remaining(until: Duration, now: Now) -> Duration {
    until.saturating_sub(now.monotonic).min(MAX_RETRY_AFTER)
}

/// How often a follower reads.
const FOLLOWER_INTERVAL: Duration = Duration::from_mins(1);
