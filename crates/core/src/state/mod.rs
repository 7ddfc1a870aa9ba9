//! The states, and the data beside them.

mod starting;
mod uploads;

pub(crate) use starting::{Canceled, Pace, Patience, Stage, Starting};
pub(crate) use uploads::{Upload, UploadStage, Uploads};

use std::time::Duration;

use crate::action::Action;
use crate::answer::TransientKind;
use crate::config::ConfigError;
use crate::contract::{Flow, FlowId};
use crate::document::Wanted;
use crate::hosted_url::HostedUrlError;
use crate::journey::JourneyStage;
use crate::status::Outcome;
use crate::wire::Redacted;

/// What the component is doing. What the backend says is in [`FlowSnapshot`], and never mixed into
/// this.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum State {
    /// Not mounted yet.
    New,
    /// No flow is open; the person may start.
    Idle,
    /// Listing this user's open flows.
    Finding {
        failures: u32,
        /// The code of the `409` of a create, if that is why the flows are listed.
        conflict: Option<String>,
    },
    /// Redeeming the token of a scanned link.
    Redeeming { failures: u32 },
    /// From the click to the launch.
    Starting(Box<Starting>),
    /// The browser is navigating to the hosted page.
    Leaving {
        pressed: Action,
        /// The host of the hosted page.
        host: String,
    },
    /// Polling until the status is final.
    Watching(Watching),
    /// A final status.
    Settled,
    /// A problem that does not pass by itself.
    Problem(ProblemKind),
}

/// A link that is shown as a QR code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Link {
    pub(crate) url: Redacted<String>,
    /// When it expires, on the monotonic clock.
    pub(crate) until: Duration,
}

/// Polling until the status is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Watching {
    pub(crate) shown: Shown,
    /// Failures in a row.
    pub(crate) failures: u32,
    /// Whether one `404` has been seen: a replica may lag, so only a second one counts.
    pub(crate) missed: bool,
    /// Whether the navigation to the hosted page never began.
    pub(crate) stalled: bool,
    /// Why the reads have stopped, after too many failures.
    pub(crate) gave_up: Option<TransientKind>,
}

/// The last press of "check now".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum ManualCheck {
    /// None, or something has changed since.
    #[default]
    None,
    /// Its read is pending.
    Pending,
    /// Its read has found nothing new.
    NothingNew,
}

impl State {
    pub(crate) fn finding() -> Self {
        Self::Finding {
            failures: 0,
            conflict: None,
        }
    }
}

impl Watching {
    pub(crate) fn checking() -> Self {
        Self {
            shown: Shown::Checking,
            failures: 0,
            missed: false,
            stalled: false,
            gave_up: None,
        }
    }

    /// Whether nothing is read any more by itself.
    pub(crate) fn is_parked(self) -> bool {
        self.shown == Shown::Parked || self.gave_up.is_some()
    }

    /// Whether the last read succeeded.
    pub(crate) fn goes_well(self) -> bool {
        self.failures == 0 && !self.missed
    }
}

/// Which of the waiting screens is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shown {
    Checking,
    Waiting,
    NeedsInput,
    Parked,
}

/// The last known state of the flow.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FlowSnapshot {
    pub(crate) id: FlowId,
    pub(crate) revision: u64,
    pub(crate) etag: Option<String>,
    /// `None` while only the id is known.
    pub(crate) outcome: Option<Outcome>,
    /// Whether the backend has reported a session at the provider.
    pub(crate) is_begun: bool,
    /// Set together with the outcome.
    pub(crate) stage: Option<JourneyStage>,
    pub(crate) documents: Vec<Wanted>,
    /// The provider's names for the data that it wants.
    pub(crate) attributes: Vec<String>,
    /// Whether the backend has confirmed the flow in this visit. Storage alone does not.
    pub(crate) is_confirmed: bool,
}

impl FlowSnapshot {
    pub(crate) fn by_id(id: FlowId) -> Self {
        Self {
            id,
            revision: 0,
            etag: None,
            is_begun: false,
            outcome: None,
            stage: None,
            documents: Vec::new(),
            attributes: Vec::new(),
            is_confirmed: false,
        }
    }

    /// What is kept of it when a page is restored from the back/forward cache.
    pub(crate) fn from_before(known: Self) -> Self {
        Self {
            revision: known.revision,
            is_begun: known.is_begun,
            ..Self::by_id(known.id)
        }
    }

    /// Whether a flow is not older than this snapshot. Without an outcome only the revision is
    /// kept; with one, [`Flow`]s of older revisions are dropped later.
    pub(crate) fn is_at_least(&self, flow: &Flow) -> bool {
        self.outcome.is_some() || flow.revision >= self.revision
    }

    pub(crate) fn listed(id: FlowId) -> Self {
        Self {
            is_confirmed: true,
            ..Self::by_id(id)
        }
    }
}

/// The browser's network state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Network {
    Online,
    Offline,
    /// Offline at the start, with no event since: the browser may be wrong, which the first answer
    /// shows.
    Unconfirmed,
}

impl Network {
    pub(crate) fn reported(online: bool) -> Self {
        if online { Self::Online } else { Self::Offline }
    }
}

/// The page that the component is in.
#[expect(
    clippy::struct_excessive_bools,
    reason = "what a browser says of itself"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Page {
    pub(crate) visible: bool,
    pub(crate) network: Network,
    pub(crate) obstacle: Option<NavigationBlocker>,
    pub(crate) is_desktop: bool,
    pub(crate) has_camera: bool,
    pub(crate) can_share: bool,
    pub(crate) is_in_app: bool,
    pub(crate) is_android: bool,
}

impl Page {
    /// Whether the page is visible and online: otherwise nothing is read.
    pub(crate) fn is_active(self) -> bool {
        self.visible && self.is_online()
    }

    pub(crate) fn is_online(self) -> bool {
        self.network == Network::Online
    }
}

impl Default for Page {
    fn default() -> Self {
        Self {
            visible: true,
            network: Network::Online,
            obstacle: None,
            is_desktop: false,
            has_camera: true,
            can_share: false,
            is_in_app: false,
            is_android: false,
        }
    }
}

/// A problem that does not pass by itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Offline at the click.
    Offline,
    /// The backend does not respond.
    Unreachable,
    /// The response does not follow the contract: an intermediary, or another version.
    NotUnderstood,
    /// The person is signed out.
    SessionExpired,
    /// The backend says that there is no such flow, or that it is not this person's.
    FlowNotFound,
    /// The backend says that the flow is over.
    FlowGone,
    /// The hand-off link was used, or has expired.
    HandoffOver,
    /// The backend refused the request permanently.
    Refused {
        /// The problem code.
        code: String,
    },
    /// The backend sent no launch.
    LaunchMissing,
    /// The launch does not lead to an allowed hosted page.
    LaunchRefused(HostedUrlError),
    /// The browser refused to navigate.
    NavigationRefused,
    /// The page is in a frame, which providers do not support.
    Framed,
    /// The page is not a secure context.
    InsecureContext,
    /// The browser provides no random numbers.
    NoRandomness,
    /// The page's settings are invalid.
    Config(ConfigError),
}

impl ProblemKind {
    /// The problem of reads that fail in this way.
    pub(crate) fn of(failure: TransientKind) -> Self {
        match failure {
            TransientKind::NotUnderstood => Self::NotUnderstood,
            _ => Self::Unreachable,
        }
    }

    /// The stable code, as in `data-code`.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Offline => "offline",
            Self::Unreachable => "cannot-reach",
            Self::NotUnderstood => "not-understood",
            Self::SessionExpired => "session-expired",
            Self::FlowNotFound => "flow-not-found",
            Self::FlowGone => "flow-gone",
            Self::HandoffOver => "handoff-over",
            Self::Refused { code } => code,
            Self::LaunchMissing => "launch-missing",
            Self::LaunchRefused(error) => error.code(),
            Self::NavigationRefused => "navigation-refused",
            Self::Framed => "framed",
            Self::InsecureContext => "insecure-context",
            Self::NoRandomness => "no-randomness",
            Self::Config(error) => error.code(),
        }
    }
}

/// Why navigation to the hosted page is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NavigationBlocker {
    /// The page is in a frame; providers forbid framing.
    Framed,
    /// The page is not a secure context: neither https nor loopback.
    Insecure,
}
