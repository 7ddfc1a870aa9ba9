//! One thing that can happen to a page.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::document::FileFacts;
use hosted_flow_core::flow::{Action, Event};

use super::answers::Answered;
use super::replies::Reply;

/// How much time goes by before something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// None to speak of.
    Stands,
    /// What the timer was set to.
    Due(Duration),
    /// A pause that is longer than every budget.
    Long,
}

/// One thing that happens.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    /// The page is loaded: for the first time, anew, or on the way back.
    Visit(Arrival),
    Press(Action, Time),
    Answer(Rc<Answered>),
    Uploaded(Rc<Answered>),
    StreamMessage(Reply),
    StreamClosed,
    TimerFired(Time),
    Visible(bool, Time),
    Online(bool),
    /// Whose turn it is, by the browser: this tab's or another's.
    Leadership(bool, Time),
    /// What another tab tells of this flow, by its revision.
    TabMessage(u64, Time),
    /// Back, to the page as it was frozen.
    Restored(Time),
    /// The browser does not navigate.
    Refused,
    Chosen(Option<FileFacts>),
    /// What must change nothing: it is not due, not on the screen, or was given up.
    Late(Event),
}

/// How a page is come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrival {
    /// What stands in the address behind the page's own query.
    pub(super) query: String,
    /// In a browser that remembers nothing.
    pub(super) is_strange: bool,
    /// In a tab that has shown nothing.
    pub(super) is_other_tab: bool,
}

impl Choice {
    /// Whether this comes by itself, and not by what the person or the network does.
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
