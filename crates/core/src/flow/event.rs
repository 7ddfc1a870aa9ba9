//! What can happen ([`Event`]) and what is to be done ([`Effect`]), as data.

use std::fmt;
use std::time::Duration;

use super::tab_message::TabMessage;
use crate::action::Action;
use crate::answer::{HttpResponse, TransportError};
use crate::attempt::AttemptRecord;
use crate::contract::FlowId;
use crate::document::Chosen;
use crate::hosted_url::HostedUrl;
use crate::random::Entropy;
use crate::recent::RecentRecord;
use crate::request::{CallId, Request};
use crate::state::NavigationBlocker;
use crate::status::Status;
use crate::view::Phase;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The component was mounted.
    Mounted(Visit),
    /// The person clicked a button.
    Pressed(Press),
    /// The answer to [`Effect::Call`]. Every call has exactly one, unless a newer call or the end
    /// of the mount cancels it.
    Answered {
        /// The call.
        id: CallId,
        /// The answer, or why there is none.
        answer: Result<HttpResponse, TransportError>,
    },
    /// A file was chosen for a document, or removed. The shell keeps the file.
    Chosen {
        /// The document's id.
        document: String,
        /// The file; `None` if it was removed.
        file: Option<Chosen>,
    },
    /// Progress of [`Effect::Upload`].
    UploadProgress {
        /// The call.
        id: CallId,
        /// In percent.
        percent: u8,
    },
    /// The answer to [`Effect::Upload`]; each has exactly one.
    Uploaded {
        /// The call.
        id: CallId,
        /// The answer, or why there is none.
        answer: Result<HttpResponse, TransportError>,
    },
    /// The data of an `event: flow` of the stream that [`Effect::OpenStream`] opened.
    StreamMessage(Vec<u8>),
    /// The stream of [`Effect::OpenStream`] failed to open, or closed, or sent nothing for
    /// [`crate::request::SILENCE`] after a heartbeat.
    StreamClosed,
    /// After [`Effect::RequestLeadership`]: whether this tab is the leader. Without this event it
    /// is.
    Leadership(bool),
    /// A message on the tabs' channel. It may be forged by any script of this origin.
    TabMessage(TabMessage),
    /// The timer of [`Effect::StartTimer`] has fired.
    TimerFired,
    /// The browser refused [`Effect::Navigate`].
    NavigationRefused,
    /// Whether [`Effect::CopyAddress`], or [`Effect::ShareAddress`] in its place, has copied it.
    Copied(bool),
    /// The page was restored from the back/forward cache. Its visibility follows as
    /// [`Event::Visible`].
    Restored,
    /// The page became visible or hidden.
    Visible(bool),
    /// The browser went online or offline.
    Online(bool),
}

/// The input at the start of a visit.
#[expect(clippy::struct_excessive_bools, reason = "the flags of a browser")]
#[derive(Clone, PartialEq, Eq)]
pub struct Visit {
    /// `location.href`.
    pub href: String,
    /// Every stored key that begins with [`crate::attempt::KEY_PREFIX`], with its text.
    pub records: Vec<(String, String)>,
    /// The flow that this tab showed last, as [`Effect::RememberShown`] stored it.
    pub shown: Option<String>,
    /// The flow that ended here last, as [`Effect::KeepRecent`] stored it.
    pub recent: Option<String>,
    /// Whether the browser came here by a link, a redirect or the address bar: not by a reload, not
    /// by Back or Forward.
    pub is_navigation: bool,
    /// Whether the page is visible.
    pub visible: bool,
    /// Whether the browser reports that it is online.
    pub online: bool,
    /// Why navigation from this page is not possible, if so.
    pub obstacle: Option<NavigationBlocker>,
    /// Whether this looks like a desktop computer: no touch screen.
    pub is_desktop: bool,
    /// Whether the browser offers cameras to pages (`navigator.mediaDevices`).
    pub has_camera: bool,
    /// Whether the browser can share links (`navigator.share`).
    pub can_share: bool,
    /// `navigator.userAgent`.
    pub user_agent: String,
    /// Fresh random bytes, for the automatic launch after an expired link.
    pub entropy: Option<Entropy>,
}

impl fmt::Debug for Visit {
    // The address may hold the attempt state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Visit")
            .field("records", &self.records.len())
            .finish_non_exhaustive()
    }
}

/// A click on a button.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Press {
    /// The button.
    pub action: Action,
    /// The page's address at the click, for the return URL.
    pub href: String,
    /// Fresh random bytes; `None` where the browser provides none.
    pub entropy: Option<Entropy>,
}

impl fmt::Debug for Press {
    // The address belongs to the host page, and may still hold an attempt state.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Press")
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// Something to be done. The shell turns each effect into one browser call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send a request to the backend; cancels a call that is still pending.
    Call {
        /// Goes back in [`Event::Answered`].
        id: CallId,
        /// The request.
        request: Request,
    },
    /// Abort the pending call of [`Effect::Call`]; its answer must not come any more.
    AbortCall,
    /// Send the file that was chosen for a document, as the part `file` of a form.
    Upload {
        /// Goes back in [`Event::Uploaded`].
        id: CallId,
        /// The target of the `POST`.
        url: String,
        /// The document's id.
        document: String,
    },
    /// Release the file that was chosen for a document, and abort its upload.
    ForgetFile(String),
    /// Whether the browser is to ask before the page is left, as chosen files would be lost.
    WarnOnLeave(bool),
    /// Open the event stream at this URL, for [`Event::StreamMessage`] and [`Event::StreamClosed`].
    OpenStream(String),
    /// Close the event stream.
    CloseStream,
    /// Request the browser's leader lock for a flow, for [`Event::Leadership`].
    RequestLeadership(FlowId),
    /// Release the leader lock.
    ReleaseLeadership,
    /// Send a message to the other tabs.
    Broadcast(TabMessage),
    /// Send [`Event::TimerFired`] after this delay; replaces an earlier timer.
    StartTimer(Duration),
    /// Cancel the timer of [`Effect::StartTimer`].
    CancelTimer,
    /// Replace the address, in the address bar and in this entry of the history, and keep
    /// `history.state`.
    ReplaceAddress(Address),
    /// Store a record; in memory, where storage is refused.
    SaveAttempt(AttemptRecord),
    /// Remove the record under this key.
    ForgetAttempt(String),
    /// Store, for this tab, which flow it shows, so that a reload shows it again.
    RememberShown(FlowId),
    /// Remove what [`Effect::RememberShown`] stored.
    ForgetShown,
    /// Store, for this origin, which flow has ended, so that a later visit shows its result.
    KeepRecent(RecentRecord),
    /// Remove what [`Effect::KeepRecent`] stored.
    ForgetRecent,
    /// Navigate to the hosted page.
    Navigate(HostedUrl),
    /// Open this address of the page in a new tab.
    OpenTab(Address),
    /// Follow this link to the page in the person's own browser.
    OpenBrowser(Address),
    /// Copy this address of the page, for [`Event::Copied`].
    CopyAddress(Address),
    /// Offer this address of the page to the apps of this device. Where that fails, copy it, for
    /// [`Event::Copied`].
    ShareAddress(Address),
    /// Emit an event to the host page.
    EmitHostEvent(HostEvent),
}

/// The page's address without the attempt's parameters, or the link of a code. It may be private.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(pub String);

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address([redacted])")
    }
}

/// An event for the host page: ids and codes, never a secret, never a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// The phase changed.
    Phase(Phase),
    /// The status changed.
    Status {
        /// The flow.
        flow: FlowId,
        /// The new status.
        status: Status,
    },
    /// A final status, once.
    Settled {
        /// The flow.
        flow: FlowId,
        /// The final status.
        status: Status,
    },
    /// The person presses "Continue" after the approval; nothing else changes. Offered with
    /// [`crate::config::Config::offers_continue`] alone.
    Finished {
        /// The flow.
        flow: FlowId,
    },
    /// The provider wants data that the host page's own form asks for.
    InputNeeded {
        /// The flow.
        flow: FlowId,
        /// The provider's names for the missing data, where it gives them.
        attributes: Vec<String>,
    },
    /// A problem occurred.
    Problem {
        /// The code, as in `data-code`.
        code: String,
    },
    /// The person is signed out of the host page.
    SessionExpired,
    /// The person came back from the hosted page, in the browser that they left from.
    Returned {
        /// What the host page's settings had as `state` when they left.
        state: Option<String>,
    },
    /// The person clicked "not now". Nothing else changes.
    NotNow,
    /// A step of the visit, for the host page's analytics.
    Funnel(FunnelStep),
}

/// A step of the visit, for the host page's analytics: codes and numbers alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FunnelStep {
    /// The first screen is shown whose content is known.
    Shown,
    /// The person clicked a button.
    Clicked(Action),
    /// The browser is navigating to the hosted page.
    Left,
    /// The person is back from the hosted page.
    BackAfter {
        /// How long they were away, by this device's clock.
        seconds: u32,
    },
}
