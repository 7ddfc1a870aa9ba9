//! Being told instead of asking: server-sent events, where the backend has them.

use std::time::Duration;

use super::state::State;
use super::{Effect, Flow};
use crate::config::Config;
use crate::contract::{self, FlowId};
use crate::features;
use crate::request::Request;
use crate::time::Now;

/// Whether we are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ears {
    /// Not now; perhaps from this moment on, on the monotonic clock.
    Closed { until: Duration },
    /// Of this flow. It has worked once something was heard.
    Open { flow: FlowId, has_heard: bool },
    /// It did not work here.
    Deaf,
}

impl Default for Ears {
    fn default() -> Self {
        Self::Closed {
            until: Duration::ZERO,
        }
    }
}

impl Flow {
    /// Whether asking may rest.
    pub(super) fn is_told(&self) -> bool {
        matches!(
            self.ears,
            Ears::Open {
                has_heard: true,
                ..
            }
        )
    }

    /// Listens while there is something to be heard, in one place so that no state can forget to
    /// stop.
    pub(super) fn tune(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        if !features::EVENTS {
            return;
        }
        let is_awake = self.page.visible && self.page.online;
        let is_watching = matches!(self.state, State::Watching(_))
            && is_awake
            && config.events
            && !self.is_following();
        let known = self.known.as_ref().filter(|known| {
            // What storage alone names may be somebody else's.
            is_watching && known.is_confirmed && known.outcome.is_some()
        });
        match (&self.ears, known) {
            (Ears::Open { flow, .. }, known) if known.is_none_or(|known| known.id != *flow) => {
                effects.push(Effect::Unlisten);
                self.ears = Ears::default();
            }
            (Ears::Closed { until }, Some(known)) if now.monotonic >= *until => {
                effects.push(Effect::Listen(Request::events_url(
                    &config.backend,
                    &known.id,
                )));
                self.ears = Ears::Open {
                    flow: known.id.clone(),
                    has_heard: false,
                };
            }
            _ => {}
        }
    }

    /// A **Flow**, read as strictly as an answer; what cannot be read was not said.
    pub(super) fn on_heard(
        &mut self,
        config: &Config,
        bytes: &[u8],
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let Ears::Open { flow, has_heard } = &mut self.ears else {
            return;
        };
        let said = contract::read_flow(bytes).ok();
        let Some(said) = said.filter(|said| said.id == *flow && config.is_for(said)) else {
            return;
        };
        *has_heard = true;
        self.learn(said, None);
        // An answer that is awaited decides by itself what is next.
        if self.awaited.is_none() && matches!(self.state, State::Watching(_)) {
            effects.push(Effect::Sleep);
            self.on_known(config, None, now, effects);
        }
    }

    /// Nothing more will be heard: we ask as ever, and at once where we had stopped to.
    pub(super) fn on_deaf(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        let Ears::Open { has_heard, .. } = self.ears else {
            return;
        };
        effects.push(Effect::Unlisten);
        if !has_heard {
            self.ears = Ears::Deaf;
            return;
        }
        self.ears = Ears::Closed {
            until: now.monotonic + PAUSE,
        };
        if self.awaited.is_none() && matches!(self.state, State::Watching(_)) {
            self.check(config, effects);
        }
    }
}

/// How often we ask all the same while we are told: a connection can be dead without a word.
pub(super) const SAFETY: Duration = Duration::from_mins(1);

/// A backend that breaks off what it has begun is not asked for it again at once.
const PAUSE: Duration = Duration::from_mins(1);
