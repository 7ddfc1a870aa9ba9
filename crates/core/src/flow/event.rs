//! What can happen ([`Event`]) and what is to be done ([`Effect`]), as data.

use std::fmt;
use std::time::Duration;

use super::tab_message::TabMessage;
use crate::action::Action;
use crate::answer::{HttpResponse, TransportError};
use crate::attempt::AttemptRecord;
use crate::contract::FlowId;
use crate::document::FileFacts;
use crate::hosted_url::HostedUrl;
use crate::random::Entropy;
use crate::request::{CallId, Request};
use crate::state::NavigationBlocker;
use crate::status::Status;
use crate::view::Phase;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The component came onto the page.
    Mounted(Visit),
    /// The person pressed a button.
    Pressed(Press),
    /// The answer to [`Effect::Call`]; every call has exactly one, unless a newer call or the end
    /// of the mount cancels it.
    Answered {
        /// Which call.
        id: CallId,
        /// What came.
        answer: Result<HttpResponse, TransportError>,
    },
    /// A file was chosen for a document, or taken back. The shell keeps the file.
    Chosen {
        /// The document's id.
        document: String,
        /// What is to be known of it.
        file: Option<FileFacts>,
    },
    /// So much of [`Effect::Upload`] is on its way.
    UploadProgress {
        /// Which call.
        id: CallId,
        /// Of a hundred.
        percent: u8,
    },
    /// The answer to [`Effect::Upload`]; each has exactly one.
    Uploaded {
        /// Which call.
        id: CallId,
        /// What came.
        answer: Result<HttpResponse, TransportError>,
    },
    /// The data of an `event: flow`, since [`Effect::OpenStream`].
    StreamMessage(Vec<u8>),
    /// [`Effect::OpenStream`] did not succeed, or has broken off, or nothing has come for
    /// [`crate::request::SILENCE`] after a heartbeat.
    StreamClosed,
    /// Since [`Effect::RequestLeadership`], whether it is this tab's turn to ask. Where nobody says so, it
    /// is.
    Leadership(bool),
    /// Another tab has something to tell, or somebody says that it has.
    TabMessage(TabMessage),
    /// The time of [`Effect::StartTimer`] is over.
    TimerFired,
    /// The browser refused [`Effect::Navigate`].
    NavigationRefused,
    /// The page was shown again from the back/forward cache. Whether anybody sees it is told after
    /// that, by [`Event::Visible`].
    Restored,
    /// The page became visible or hidden.
    Visible(bool),
    /// The browser went online or offline.
    Online(bool),
}

/// What a visit starts with.
#[derive(Clone, PartialEq, Eq)]
pub struct Visit {
    /// `location.href`.
    pub href: String,
    /// Every stored key that begins with [`crate::attempt::KEY_PREFIX`], with its text.
    pub records: Vec<(String, String)>,
    /// The flow that this tab showed last, as [`Effect::RememberShown`] stored it.
    pub shown: Option<String>,
    /// Whether the page is visible.
    pub visible: bool,
    /// Whether the browser thinks it is online.
    pub online: bool,
    /// Why the person cannot be sent away from here, if so.
    pub obstacle: Option<NavigationBlocker>,
    /// Whether this looks like a desktop computer: no touch screen.
    pub is_desktop: bool,
    /// Fresh random bytes, for going on by itself where a link had expired.
    pub entropy: Option<Entropy>,
}

impl fmt::Debug for Visit {
    // The address may hold the attempt's state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Visit")
            .field("records", &self.records.len())
            .finish_non_exhaustive()
    }
}

/// A button pressed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Press {
    /// Which.
    pub action: Action,
    /// The page's address at that moment, for the return URL.
    pub href: String,
    /// Fresh random bytes; `None` where the browser has none to give.
    pub entropy: Option<Entropy>,
}

impl fmt::Debug for Press {
    // The address is the host's business, and may still hold an attempt's state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Press")
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// Something to be done. The shell turns each into one browser call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask the backend; cancels a call that is still under way.
    Call {
        /// Goes back in [`Event::Answered`].
        id: CallId,
        /// What to ask.
        request: Request,
    },
    /// Send the file that was chosen for a document, as the part `file` of a form.
    Upload {
        /// Goes back in [`Event::Uploaded`].
        id: CallId,
        /// Where to, by `POST`.
        url: String,
        /// Whose file.
        document: String,
    },
    /// Drop the file that was chosen for a document, and stop sending it.
    ForgetFile(String),
    /// Listen to the server-sent events at this URL, for [`Event::StreamMessage`] and [`Event::StreamClosed`].
    OpenStream(String),
    /// Listen no more.
    CloseStream,
    /// Ask the browser for this tab's turn to ask about a flow, for [`Event::Leadership`].
    RequestLeadership(FlowId),
    /// Let another tab have it.
    ReleaseLeadership,
    /// Tell the other tabs.
    Broadcast(TabMessage),
    /// Send [`Event::TimerFired`] after this long; replaces an earlier one.
    StartTimer(Duration),
    /// Forget the pending [`Effect::StartTimer`].
    CancelTimer,
    /// Replace the address, in the address bar and in this entry of the history, keeping
    /// `history.state`.
    ReplaceAddress(Address),
    /// Store a record, in memory where storage is refused.
    SaveAttempt(AttemptRecord),
    /// Remove the record under this key.
    ForgetAttempt(String),
    /// Keep, for this tab, which flow it shows, so that a reload shows it again.
    RememberShown(FlowId),
    /// Forget that.
    ForgetShown,
    /// Leave for the hosted page.
    Navigate(HostedUrl),
    /// Tell the host page.
    EmitHostEvent(HostEvent),
}

/// An address that may still hold what it is cleaned of only in its history.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(pub String);

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address([redacted])")
    }
}

/// What the host page is told: ids and codes, never a secret, never a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// The phase changed.
    Phase(Phase),
    /// The status changed.
    Status {
        /// The flow.
        flow: FlowId,
        /// What it is now.
        status: Status,
    },
    /// A final status, once.
    Settled {
        /// The flow.
        flow: FlowId,
        /// What it came to.
        status: Status,
    },
    /// Data is wanted that the host's own form asks for.
    InputNeeded {
        /// The flow.
        flow: FlowId,
        /// The provider's names for what is wanted, where it says so.
        attributes: Vec<String>,
    },
    /// Something is wrong.
    Problem {
        /// As in `data-code`.
        code: String,
    },
    /// The person is signed out of the host's page.
    SessionExpired,
}
