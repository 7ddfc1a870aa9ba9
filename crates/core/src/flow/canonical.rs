//! A flow reduced to what decides its behavior, for programs that compare states.

use std::time::Duration;

use super::event_stream::{EventStream, RECONNECT_PAUSE, STREAM_TRUST};
use super::recheck::MIN_RECHECK;
use super::watching::GRACE;
use super::{Config, Flow};
use crate::poll::Stopwatch;
use crate::random::JitterRng;
use crate::request::CallId;
use crate::state::{Patience, State};
use crate::time::Now;

/// A flow as [`Flow::canonical`] makes it, with the original ids of its calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// The flow, at [`Canonical::MONOTONIC`] on the monotonic clock.
    pub flow: Flow,
    /// The original id of the pending call; it is [`Canonical::CALL`] now.
    pub awaited: Option<CallId>,
    /// The original id of the upload call; it is [`Canonical::UPLOAD`] now.
    pub upload: Option<CallId>,
}

impl Canonical {
    /// The monotonic time of a canonical flow.
    pub const MONOTONIC: Duration = Duration::from_hours(1);
    /// The pending call of a canonical flow.
    pub const CALL: CallId = CallId(1);
    /// The upload call of a canonical flow.
    pub const UPLOAD: CallId = CallId(2);
}

impl Canonical {
    /// The same for a model without other tabs: there, the time of the last request makes no
    /// difference.
    #[must_use]
    pub fn alone(mut self) -> Self {
        if self.flow.state != State::Settled {
            self.flow.requested_at = self.flow.requested_at.map(|_| Duration::ZERO);
        }
        self
    }
}

impl Flow {
    /// The same flow in a normal form: times are shifted, calls and revisions are renumbered, and
    /// the jitter generator is reset. Of a budget, a trusted message and the grace after a return,
    /// only the fact that they have ended is kept.
    ///
    /// It decides as this flow would, except for jitter and for the time left until such a period
    /// ends.
    #[must_use]
    pub fn canonical(&self, config: &Config, now: Now) -> Canonical {
        let moved = |moment: Duration| {
            let ahead = moment.saturating_sub(now.monotonic);
            let ago = now.monotonic.saturating_sub(moment);
            (Canonical::MONOTONIC + ahead).saturating_sub(ago)
        };
        // In the other states the stopwatches are restarted before they count.
        let counts = matches!(self.state, State::Watching(_) | State::Redeeming { .. });
        let watch = |watch: &Stopwatch, budget: Duration| {
            let is_spent = counts && watch.waited() >= budget;
            Stopwatch::at(
                moved(now.monotonic),
                if is_spent { budget } else { Duration::ZERO },
            )
        };
        let mut flow = self.clone();
        flow.jitter_rng = JitterRng::new(0);
        flow.customers_time = watch(&self.customers_time, config.poll.customer_budget);
        flow.providers_time = watch(&self.providers_time, config.poll.provider_budget);
        // How long ago it ended makes no difference.
        let ahead = |until: Duration, as_if: Duration| {
            let is_over = until <= now.monotonic;
            if is_over { Duration::ZERO } else { as_if }
        };
        match &mut flow.stream {
            EventStream::Disconnected { until } => {
                *until = ahead(*until, Canonical::MONOTONIC + RECONNECT_PAUSE);
            }
            EventStream::Connected { trusted_until, .. } => {
                let whole = Canonical::MONOTONIC + STREAM_TRUST;
                *trusted_until = trusted_until.map(|until| ahead(until, whole));
            }
            EventStream::Unsupported => {}
        }
        if let Some(link) = &mut flow.link {
            link.until = moved(link.until);
        }
        let is_in_grace = |at: Duration| now.monotonic.saturating_sub(at) < GRACE;
        let returned_at = self.returned_at.filter(|at| is_in_grace(*at));
        flow.returned_at = returned_at.map(|_| Canonical::MONOTONIC);
        // After this time a read is sent without delay.
        let recent = if self.state == State::Settled {
            MIN_RECHECK
        } else {
            config.poll.min_interval
        };
        let is_recent = |at: Duration| now.monotonic.saturating_sub(at) < recent;
        let requested_at = self.requested_at.filter(|at| is_recent(*at)).map(moved);
        flow.requested_at = self.requested_at.map(|_| requested_at.unwrap_or_default());
        let is_ahead = self.not_before > now.monotonic;
        flow.not_before = if is_ahead {
            moved(self.not_before)
        } else {
            Duration::ZERO
        };
        if let Some(known) = &mut flow.snapshot {
            // A snapshot from the back/forward cache has a revision but no outcome.
            known.revision = u64::from(known.outcome.is_some() || known.revision > 0);
        }
        // An announced revision is either known, or one that the next answer may have, or newer
        // than that.
        let known = self.snapshot.as_ref().map(|known| known.revision);
        flow.announced = self.announced.map(|announced| {
            let ahead = announced.saturating_sub(known.unwrap_or_default());
            match (Some(announced) > known, ahead <= 2) {
                (false, _) => 0,
                (true, true) => 2,
                (true, false) => u64::MAX,
            }
        });
        if let State::Starting(starting) = &mut flow.state {
            // As the next step does.
            starting.pace.follow_clock(now.monotonic);
            starting.pace.shift(moved);
            starting.pace.seen_at = Canonical::MONOTONIC;
            if starting.pace.patience == Patience::Over {
                starting.pace.begun_at = Duration::ZERO;
            }
        }
        flow.last_call = Canonical::UPLOAD;
        flow.awaited = self.awaited.map(|_| Canonical::CALL);
        let upload = flow.uploads.rename_call(Canonical::UPLOAD);
        Canonical {
            flow,
            awaited: self.awaited,
            upload,
        }
    }
}
