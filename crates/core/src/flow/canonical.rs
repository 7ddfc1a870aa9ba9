//! A flow without what makes no difference, for programs that tell states apart.

use std::time::Duration;

use super::asking::LOOK_AGAIN;
use super::event_stream::{EventStream, GOOD, PAUSE};
use super::watching::GRACE;
use super::{Config, Flow};
use crate::poll::Stopwatch;
use crate::random::JitterRng;
use crate::request::CallId;
use crate::state::State;
use crate::time::Now;

/// A flow as [`Flow::canonical`] makes it, and how its calls were renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// The flow, on a monotonic clock that shows [`Canonical::MONOTONIC`].
    pub flow: Flow,
    /// The call whose answer is awaited, as it was called; it is [`Canonical::CALL`] now.
    pub awaited: Option<CallId>,
    /// The file under way, as its call was called; it is [`Canonical::UPLOAD`] now.
    pub upload: Option<CallId>,
}

impl Canonical {
    /// What the monotonic clock of a canonical flow shows.
    pub const MONOTONIC: Duration = Duration::from_hours(1);
    /// The call whose answer a canonical flow awaits.
    pub const CALL: CallId = CallId(1);
    /// The call of a canonical flow that sends a file.
    pub const UPLOAD: CallId = CallId(2);
}

impl Canonical {
    /// The same where no other tab tells anything: then it makes no difference when the backend was
    /// asked.
    #[must_use]
    pub fn alone(mut self) -> Self {
        if self.flow.state != State::Settled {
            self.flow.asked_at = self.flow.asked_at.map(|_| Duration::ZERO);
        }
        self
    }
}

impl Flow {
    /// The same flow, told by what it will do: moments are moved, calls and revisions renumbered,
    /// the dice are new, and of time that is counted only its end makes a difference: of a budget,
    /// of what was said, of the moments after a return.
    ///
    /// It decides as this flow would, but for jitter, and for how soon such a time ends.
    #[must_use]
    pub fn canonical(&self, config: &Config, now: Now) -> Canonical {
        let moved = |moment: Duration| {
            let ahead = moment.saturating_sub(now.monotonic);
            let ago = now.monotonic.saturating_sub(moment);
            (Canonical::MONOTONIC + ahead).saturating_sub(ago)
        };
        // Elsewhere they are started anew before they count.
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
        // What is over is over, however long.
        let ahead = |until: Duration, as_if: Duration| {
            let is_over = until <= now.monotonic;
            if is_over { Duration::ZERO } else { as_if }
        };
        match &mut flow.stream {
            EventStream::Disconnected { until } => {
                *until = ahead(*until, Canonical::MONOTONIC + PAUSE);
            }
            EventStream::Connected { good_until, .. } => {
                let whole = Canonical::MONOTONIC + GOOD;
                *good_until = good_until.map(|until| ahead(until, whole));
            }
            EventStream::Unsupported => {}
        }
        if let Some(link) = &mut flow.link {
            link.until = moved(link.until);
        }
        let is_just_back = |at: Duration| now.monotonic.saturating_sub(at) < GRACE;
        let was_back = self.returned_at.filter(|at| is_just_back(*at));
        flow.returned_at = was_back.map(|_| Canonical::MONOTONIC);
        // Whoever asked a while ago may ask at once.
        let recent = if self.state == State::Settled {
            LOOK_AGAIN
        } else {
            config.poll.shortest
        };
        let is_recent = |at: Duration| now.monotonic.saturating_sub(at) < recent;
        let asked_at = self.asked_at.filter(|at| is_recent(*at)).map(moved);
        flow.asked_at = self.asked_at.map(|_| asked_at.unwrap_or_default());
        let is_ahead = self.not_before > now.monotonic;
        flow.not_before = if is_ahead {
            moved(self.not_before)
        } else {
            Duration::ZERO
        };
        if let Some(known) = &mut flow.snapshot {
            // What was kept for Back has no outcome and its revision.
            known.revision = u64::from(known.outcome.is_some() || known.revision > 0);
        }
        // What was told is known already, or may be what the next answer tells, or is more than that.
        let known = self.snapshot.as_ref().map(|known| known.revision);
        flow.announced = self.announced.map(|told| {
            let ahead = told.saturating_sub(known.unwrap_or_default());
            match (Some(told) > known, ahead <= 2) {
                (false, _) => 0,
                (true, true) => 2,
                (true, false) => u64::MAX,
            }
        });
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
