//! The states, and what is known beside them.

mod uploads;

pub(crate) use uploads::{Upload, UploadStage, Uploads};

use crate::action::Action;
use crate::attempt::AttemptState;
use crate::config::ConfigError;
use crate::contract::{Flow, FlowId, Launch};
use crate::document::Wanted;
use crate::hosted_url::HostedUrlError;
use crate::journey::JourneyStage;
use crate::status::Outcome;
use crate::wire::Redacted;

/// What we are doing. What the provider says is [`FlowSnapshot`], and never mixed into this.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum State {
    /// Not mounted yet.
    New,
    /// Nothing is open; the person may begin.
    Idle,
    /// Asking whether this user has an open flow.
    Finding {
        failures: u32,
        /// The code of the `409` that a create was refused with, if that is why we ask.
        conflict: Option<String>,
    },
    /// Asking for the flow of somebody who scanned a code.
    Redeeming { failures: u32 },
    /// From the click to the launch.
    Starting(Starting),
    /// The browser has been told to go.
    Leaving { pressed: Action },
    /// Asking the backend until there is an answer.
    Watching(Watching),
    /// A final status.
    Settled,
    /// Something is wrong that does not pass by itself.
    Problem(ProblemKind),
}

/// From the click to the launch.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Starting {
    pub(crate) pressed: Action,
    pub(crate) stage: Stage,
    pub(crate) attempt: AttemptState,
    /// Holds the attempt's state.
    pub(crate) return_url: Redacted<String>,
    /// Kept for the whole start, so that a create whose answer was lost makes no second session.
    pub(crate) idempotency_key: String,
    pub(crate) failures: u32,
    /// Whether this follows an expired link by itself.
    pub(crate) is_renewal: bool,
    /// In hand while a link for another device is asked for, should there be none.
    pub(crate) launch: Option<Launch>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Stage {
    Creating,
    Launching,
    HandingOff,
}

/// Asking the backend until there is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Watching {
    pub(crate) shown: Shown,
    /// Failures in a row.
    pub(crate) failures: u32,
    /// Whether one `404` has been seen: a replica may lag, so the first is not believed.
    pub(crate) missed: bool,
    /// Whether the navigation to the hosted page never began.
    pub(crate) stalled: bool,
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
        }
    }

    /// Whether the last answer was one.
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

/// What we know of the flow.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FlowSnapshot {
    pub(crate) id: FlowId,
    pub(crate) revision: u64,
    pub(crate) etag: Option<String>,
    /// `None` while we have its id alone.
    pub(crate) outcome: Option<Outcome>,
    /// Whether there was a session at the provider, as far as the backend has said.
    pub(crate) is_begun: bool,
    /// With the outcome.
    pub(crate) stage: Option<JourneyStage>,
    pub(crate) documents: Vec<Wanted>,
    /// The provider's names for data that it wants.
    pub(crate) attributes: Vec<String>,
    /// Whether the backend itself has named it in this visit, and not only storage.
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

    /// What is left of it when a page that was kept for Back is shown again.
    pub(crate) fn from_before(known: Self) -> Self {
        Self {
            revision: known.revision,
            is_begun: known.is_begun,
            ..Self::by_id(known.id)
        }
    }

    /// Whether the flow is not older than what was known before. (An older one of which something
    /// is known is passed over.)
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

/// What the browser says of its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Network {
    There,
    Gone,
    /// Gone at the beginning, and nothing since: it may be wrong, which the first answer shows.
    Doubtful,
}

impl Network {
    pub(crate) fn told(online: bool) -> Self {
        if online { Self::There } else { Self::Gone }
    }
}

/// The page around us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Page {
    pub(crate) visible: bool,
    pub(crate) network: Network,
    pub(crate) obstacle: Option<NavigationBlocker>,
    pub(crate) is_desktop: bool,
}

impl Page {
    /// Whether anybody looks, and there is a network: else nothing is asked.
    pub(crate) fn is_awake(self) -> bool {
        self.visible && self.is_online()
    }

    pub(crate) fn is_online(self) -> bool {
        self.network == Network::There
    }
}

impl Default for Page {
    fn default() -> Self {
        Self {
            visible: true,
            network: Network::There,
            obstacle: None,
            is_desktop: false,
        }
    }
}

/// Something wrong that does not pass by itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// No network at the click.
    Offline,
    /// The backend does not answer.
    Unreachable,
    /// What answers does not speak the contract: another page, or another version.
    NotUnderstood,
    /// The person is signed out.
    SessionExpired,
    /// The backend says that there is no such flow, or that it is not this person's.
    FlowNotFound,
    /// The backend says that the flow is over.
    FlowGone,
    /// The code that was scanned has been used, or has run out.
    HandoffOver,
    /// The backend refused the request for good.
    Refused {
        /// The problem's code.
        code: String,
    },
    /// The backend gave no launch.
    LaunchMissing,
    /// The launch does not lead to an allowed hosted page.
    LaunchRefused(HostedUrlError),
    /// The browser refused to navigate.
    NavigationRefused,
    /// The page stands in a frame, which providers do not support.
    Framed,
    /// The page was not loaded over https.
    InsecureContext,
    /// The browser has no random numbers to give.
    NoRandomness,
    /// The page's own settings are wrong.
    Config(ConfigError),
}

impl ProblemKind {
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

/// Why a person cannot be sent away from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NavigationBlocker {
    /// The page stands in a frame; providers do not let themselves be framed.
    Framed,
    /// The page is not a secure context: neither https nor loopback.
    Insecure,
}
