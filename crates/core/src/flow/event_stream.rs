//! The event stream: server-sent events, where the backend serves them.

use std::time::Duration;

use super::{Effect, Flow, cancel_timer};
use crate::config::Config;
use crate::contract::{self, FlowId};
use crate::features;
use crate::request::Request;
use crate::state::State;
use crate::time::Now;

/// The state of the event stream.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum EventStream {
    /// No stream; a new one may be opened from `until` on, on the monotonic clock.
    Disconnected { until: Duration },
    /// A stream of this flow. It has worked once a message has come; the last message is trusted
    /// until then, on the monotonic clock.
    Connected {
        flow: FlowId,
        trusted_until: Option<Duration>,
    },
    /// No stream of this backend has ever worked.
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
    /// Whether the open stream has sent a message.
    pub(super) fn has_streamed(&self) -> bool {
        matches!(&self.stream, EventStream::Connected { trusted_until, .. } if trusted_until.is_some())
    }

    /// Until when the last message replaces polling, if it does.
    pub(super) fn is_trusted_until(&self, now: Now) -> Option<Duration> {
        match &self.stream {
            EventStream::Connected { trusted_until, .. } => {
                trusted_until.filter(|until| *until > now.monotonic)
            }
            _ => None,
        }
    }

    /// A message is trusted for a limited time: the connection may be half-open, or lead to a node
    /// that receives no changes. Only a request shows that.
    pub(super) fn extend_trust(&mut self, config: &Config, now: Now) {
        let trust = STREAM_TRUST.min(self.budget(config) / 3 * 2);
        if let EventStream::Connected { trusted_until, .. } = &mut self.stream {
            *trusted_until = Some(now.monotonic + trust);
        }
    }

    /// After a read beside a working stream. A change that only the read has shown means that the
    /// stream is dead, so it is replaced.
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

    /// Opens and closes the stream by the state after each step, in one place, so that no state can
    /// leave it open.
    pub(super) fn sync_stream(&mut self, config: &Config, now: Now, effects: &mut Vec<Effect>) {
        if !features::EVENTS {
            return;
        }
        let is_active = self.page.is_active();
        let is_watching = matches!(self.state, State::Watching(_))
            && is_active
            && config.events
            && !self.is_following();
        let known = self.snapshot.as_ref().filter(|known| {
            // A flow id from storage alone may be another person's.
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
                    trusted_until: None,
                };
            }
            _ => {}
        }
    }

    /// A message holds a **Flow** and is read as strictly as an answer; an unreadable one is
    /// ignored.
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
        let message = contract::read_flow(bytes).ok();
        let Some(message) = message.filter(|message| message.id == *flow && config.is_for(message))
        else {
            return;
        };
        self.apply(message, None);
        self.extend_trust(config, now);
        // A pending answer schedules the next step itself.
        if self.awaited.is_none() && matches!(self.state, State::Watching(_)) {
            cancel_timer(effects);
            self.on_known(config, now, effects);
        }
    }

    /// The stream has closed: polling resumes, with a read at once if a trusted message had paused
    /// it.
    pub(super) fn on_stream_closed(
        &mut self,
        config: &Config,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let EventStream::Connected { trusted_until, .. } = self.stream else {
            return;
        };
        effects.push(Effect::CloseStream);
        if trusted_until.is_none() {
            self.stream = EventStream::Unsupported;
            return;
        }
        self.stream = EventStream::Disconnected {
            until: now.monotonic + RECONNECT_PAUSE,
        };
        let polls = matches!(&self.state, State::Watching(watching) if !watching.is_parked());
        if self.awaited.is_none() && polls {
            self.read_after(Duration::ZERO, u64::MAX, config, now, effects);
        }
    }
}

/// How long a message is trusted: less than a minute, so that a stuck stream is found in that time.
pub(super) const STREAM_TRUST: Duration = Duration::from_secs(50);

/// Pause before a closed stream is opened again.
pub(super) const RECONNECT_PAUSE: Duration = Duration::from_mins(1);
