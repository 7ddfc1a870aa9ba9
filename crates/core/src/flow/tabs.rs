//! Several tabs with one flow: one of them asks, the others follow.
//!
//! Whose turn it is to ask is for the browser to say; until it says that another tab asks, and
//! where it cannot say so, this one does. What one tab has learned it spreads as a rumour, which is
//! a reason to ask and nothing else: anybody on this origin may have made it up.

use std::time::Duration;

use super::tab_message::TabMessage;
use super::{Effect, Flow, cancel_timer};
use crate::answer::MAX_RETRY_AFTER;
use crate::config::Config;
use crate::contract::FlowId;
use crate::features;
use crate::state::{Shown, State, Watching};
use crate::time::Now;

/// Whose turn it is to ask about a flow that this tab watches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Leadership {
    /// This tab watches none.
    #[default]
    None,
    /// This tab's, as far as it knows.
    Leader(FlowId),
    /// Another tab's.
    Follower(FlowId),
}

impl Flow {
    /// Whether another tab asks about this flow.
    pub(super) fn is_following(&self) -> bool {
        features::TABS && matches!(self.leadership, Leadership::Follower(_))
    }

    /// Takes part while there is something to ask and somebody who looks at it, in one place so
    /// that no state can forget to let the others have their turn.
    pub(super) fn sync_leadership(&mut self, effects: &mut Vec<Effect>) {
        if !features::TABS {
            return;
        }
        let is_here = self.page.is_awake();
        let asks = |watching: &Watching| watching.shown != Shown::Parked;
        let is_watching = matches!(&self.state, State::Watching(it) if asks(it)) && is_here;
        // What storage alone names may be somebody else's.
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

    /// Whether there is more to be known than is.
    pub(super) fn has_newer_revision(&self) -> bool {
        let known = self.snapshot.as_ref().map(|known| known.revision);
        features::TABS && self.announced > known
    }

    /// The browser says whose turn it is.
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
        // What is due next was reckoned for the other part. After a failure it was reckoned for
        // the failure, and what was told of is asked for soon whoever asks.
        let goes_well = matches!(&self.state, State::Watching(it) if it.goes_well());
        let is_due = self.awaited.is_some() || self.has_newer_revision();
        if before != self.is_following() && !is_due && goes_well {
            cancel_timer(effects);
            self.on_known(config, now, effects);
        }
    }

    /// Asks, unless nobody looks, nothing is new or it has just been asked: whoever makes rumours
    /// up must not make us ask without end.
    pub(super) fn on_tab_message(
        &mut self,
        config: &Config,
        rumour: &TabMessage,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if rumour.provider != config.provider || !self.page.is_awake() {
            return;
        }
        let is_awaited = self.awaited.is_some();
        let is_new = match (&self.state, &self.snapshot) {
            // A backend that fails is asked when its turn comes, whatever is said.
            (State::Watching(watching), Some(known)) => {
                let is_heard = is_awaited || watching.goes_well();
                is_heard && known.id == rumour.flow && known.revision < rumour.revision
            }
            // What it is about is not known yet.
            (State::Idle, _) => true,
            (State::Finding { .. }, _) => is_awaited,
            _ => false,
        };
        if !is_new {
            return;
        }
        if is_awaited {
            // The answer may be of before.
            self.announced = self.announced.max(Some(rumour.revision));
            return;
        }
        let soonest = self.asked_at.map(|at| rest(at + config.poll.shortest, now));
        // Soon enough, and whatever was due later is due then.
        let soonest = soonest.unwrap_or_default();
        self.ask_after(soonest, rumour.revision, config, now, effects);
    }

    /// Tells the other tabs that there is something new.
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

    /// What has been learned of the flow that is known.
    pub(super) fn revision(&self) -> Option<(FlowId, u64)> {
        let known = self
            .snapshot
            .as_ref()
            .filter(|known| known.outcome.is_some())?;
        Some((known.id.clone(), known.revision))
    }

    /// How long the backend still wants not to be asked.
    pub(super) fn retry_after_left(&self, now: Now) -> Duration {
        rest(self.not_before, now)
    }

    /// How seldom is enough: the tab whose turn it is may have been frozen, or lie.
    pub(super) fn follower_interval(&self, delay: Duration) -> Duration {
        if self.is_following() {
            delay.max(SAFETY)
        } else {
            delay
        }
    }
}

/// How long it is until then; a clock that went back makes no wait longer than a backend may.
fn rest(until: Duration, now: Now) -> Duration {
    until.saturating_sub(now.monotonic).min(MAX_RETRY_AFTER)
}

/// How often a tab asks all the same while it is another one's turn.
const SAFETY: Duration = Duration::from_mins(1);
