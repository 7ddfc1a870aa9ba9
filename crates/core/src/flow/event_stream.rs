//! Being told instead of asking: server-sent events, where the backend has them.

use std::time::Duration;

use super::{Effect, Flow, cancel_timer};
use crate::config::Config;
use crate::contract::{self, FlowId};
use crate::features;
use crate::request::Request;
use crate::state::{Shown, State, Watching};
use crate::time::Now;

/// Whether we are told.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum EventStream {
    /// Not now; perhaps from this moment on, on the monotonic clock.
    Disconnected { until: Duration },
    /// Of this flow. It has worked once something was heard; what was heard is good until then, on
    /// the monotonic clock.
    Connected {
        flow: FlowId,
        good_until: Option<Duration>,
    },
    /// It did not work here.
    Unsupported,
}

impl Default for EventStream {
    fn default() -> Self {
        Self::Disconnected {
            until: Duration::ZERO,
        }
    }
}

impl Flow {
    /// Whether anything was heard of this flow.
    pub(super) fn has_streamed(&self) -> bool {
        matches!(&self.stream, EventStream::Connected { good_until, .. } if good_until.is_some())
    }

    /// Until when asking may rest, if it may.
    pub(super) fn is_trusted_until(&self, now: Now) -> Option<Duration> {
        match &self.stream {
            EventStream::Connected { good_until, .. } => {
                good_until.filter(|until| *until > now.monotonic)
            }
            _ => None,
        }
    }

    /// A message is trusted for a limited time: the connection may be half-open, or lead to a node
    /// that receives no changes. Only a request shows that.
    pub(super) fn extend_trust(&mut self, config: &Config, now: Now) {
        let good = GOOD.min(self.budget(config) / 3 * 2);
        if let EventStream::Connected { good_until, .. } = &mut self.stream {
            *good_until = Some(now.monotonic + good);
        }
    }

    /// An answer has come where something had been heard before. What is new in it should have been
    /// heard: then the connection is dead, and another one is made.
    pub(super) fn check_stream(
        &mut self,
        config: &Config,
        before: Option<&(FlowId, u64)>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        if self.revision().as_ref() == before {
            self.extend_trust(config, now);
        } else {
            effects.push(Effect::CloseStream);
            self.stream = EventStream::default();
        }
    }

    /// Listens while there is something to be heard, in one place so that no state can forget to
    /// stop.
    pub(super) fn sync_stream(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        if !features::EVENTS {
            return;
        }
        let is_awake = self.page.is_awake();
        let is_watching = matches!(self.state, State::Watching(_))
            && is_awake
            && config.events
            && !self.is_following();
        let known = self.snapshot.as_ref().filter(|known| {
            // What storage alone names may be somebody else's.
            is_watching && known.is_confirmed && known.outcome.is_some()
        });
        match (&self.stream, known) {
            (EventStream::Connected { flow, .. }, known)
                if known.is_none_or(|known| known.id != *flow) =>
            {
                effects.push(Effect::CloseStream);
                self.stream = EventStream::default();
            }
            (EventStream::Disconnected { until }, Some(known)) if now.monotonic >= *until => {
                effects.push(Effect::OpenStream(Request::events_url(
                    &config.backend,
                    &known.id,
                )));
                self.stream = EventStream::Connected {
                    flow: known.id.clone(),
                    good_until: None,
                };
            }
            _ => {}
        }
    }

    /// A **Flow**, read as strictly as an answer; what cannot be read was not said.
    pub(super) fn on_stream_message(
        &mut self,
        config: &Config,
        bytes: &[u8],
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let EventStream::Connected { flow, .. } = &self.stream else {
            return;
        };
        let said = contract::read_flow(bytes).ok();
        let Some(said) = said.filter(|said| said.id == *flow && config.is_for(said)) else {
            return;
        };
        self.apply(said, None);
        self.extend_trust(config, now);
        // An answer that is awaited decides by itself what is next.
        if self.awaited.is_none() && matches!(self.state, State::Watching(_)) {
            cancel_timer(effects);
            self.on_known(config, now, effects);
        }
    }

    /// Nothing more will be heard: we ask as ever, and at once where we had rested.
    pub(super) fn on_stream_closed(
        &mut self,
        config: &Config,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let EventStream::Connected { good_until, .. } = self.stream else {
            return;
        };
        effects.push(Effect::CloseStream);
        if good_until.is_none() {
            self.stream = EventStream::Unsupported;
            return;
        }
        self.stream = EventStream::Disconnected {
            until: now.monotonic + PAUSE,
        };
        let is_parked = matches!(
            self.state,
            State::Watching(Watching {
                shown: Shown::Parked,
                ..
            })
        );
        if self.awaited.is_none() && matches!(self.state, State::Watching(_)) && !is_parked {
            self.ask_after(Duration::ZERO, u64::MAX, config, now, effects);
        }
    }
}

/// The longest time after which the backend is asked beside a stream: less than a minute.
pub(super) const GOOD: Duration = Duration::from_secs(50);

/// A backend that breaks off what it has begun is not asked for it again at once.
pub(super) const PAUSE: Duration = Duration::from_mins(1);
