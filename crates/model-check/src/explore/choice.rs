//! A choice: one possible next event.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::document::FileFacts;
use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::time::Timestamp;

use super::answers::Answered;
use super::replies::Reply;

/// The time that passes before an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// None.
    Zero,
    /// The delay of the timer.
    Due(Duration),
    /// A pause longer than every budget.
    Long,
}

impl Time {
    pub(super) fn passes(self) -> Duration {
        match self {
            Self::Zero => Duration::ZERO,
            Self::Due(wait) => wait.max(SHORT),
            Self::Long => LONG,
        }
    }
}

/// The minimum duration of a timer here: longer than the delay before a flow is shown as
/// unfinished.
const SHORT: Duration = Duration::from_secs(10);

/// A pause longer than every budget of [`super::config`] and the lifetime of every link.
const LONG: Duration = Duration::from_secs(100);

/// One possible next event.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    /// The page is loaded: a first visit, a reload, or a return.
    Visit(Arrival),
    Press(Action, Time),
    Answer(Rc<Answered>),
    Uploaded(Rc<Answered>),
    StreamMessage(Reply),
    StreamClosed,
    TimerFired(Time),
    Visible(bool, Time),
    Online(bool),
    /// The browser grants the lock to this tab or to another one.
    Leadership(bool, Time),
    /// A message of another tab about a revision of this flow.
    TabMessage(u64, Time),
    /// The page is restored from the back/forward cache.
    Restored(Time),
    /// The browser refuses to navigate.
    Refused,
    Chosen(Option<FileFacts>),
    /// An event without effect: it is not due, not on the screen, or of an aborted call.
    Late(Event),
}

/// How the page is loaded.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrival {
    /// The parameters after the page's own query.
    pub(super) query: String,
    /// In a browser with empty storage.
    pub(super) is_other_browser: bool,
    /// By a link or a redirect, not by a reload.
    pub(super) is_navigation: bool,
    /// In a tab with empty session storage.
    pub(super) is_other_tab: bool,
}

/// Noon, 2026-11-21, UTC.
const WALL: u64 = 1_795_262_400_000;

impl Choice {
    /// The wall clock. It stands still, so that equal records have equal times; only a page is loaded
    /// later, so that an attempt is older than the document, by the monotonic clock of
    /// [`hosted_flow_core::flow::Canonical`].
    pub(super) fn wall(&self) -> Timestamp {
        let two_hours = 2 * 3_600_000;
        let is_later = u64::from(matches!(self, Self::Visit(_)));
        Timestamp::from_millis(WALL + is_later * two_hours)
    }

    /// Whether this happens by itself, without the person or a network failure.
    pub(super) fn is_progress(&self) -> bool {
        matches!(
            self,
            Self::Answer(_)
                | Self::Uploaded(_)
                | Self::TimerFired(_)
                | Self::Visible(true, _)
                | Self::Online(true)
        )
    }
}
