//! The view: what is to be shown, as data, without texts and layout.

mod documents;
mod offers;
mod topic;

pub(crate) use documents::FileOffer;
pub use documents::{DocumentView, FileState};
pub(crate) use offers::Offers;
pub use topic::{Advice, Notice, ProblemTopic, Topic};

use std::time::Duration;

use crate::action::Action;
use crate::contract::FlowId;
use crate::journey::JourneyStage;
use crate::next_action::NextAction;
use crate::provider::Provider;
use crate::state::{FlowSnapshot, Patience, ProblemKind, Shown, State};
use crate::status::{Outcome, Status};
use crate::wire::Redacted;

/// The phase, as in `data-phase`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The person may start.
    Idle,
    /// A start is in progress.
    Starting,
    /// The browser is navigating to the hosted page.
    Leaving,
    /// Reading, before the first answer.
    Checking,
    /// Waiting for the provider's decision.
    Waiting,
    /// Polling has stopped; the person may leave.
    Parked,
    /// The person has something to do.
    NeedsInput,
    /// A final status.
    Settled,
    /// A problem.
    Problem,
}

impl Phase {
    /// The name in `data-phase`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Starting => "starting",
            Self::Leaving => "leaving",
            Self::Checking => "checking",
            Self::Waiting => "waiting",
            Self::Parked => "parked",
            Self::NeedsInput => "needs-input",
            Self::Settled => "settled",
            Self::Problem => "problem",
        }
    }
}

/// What is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The provider.
    pub provider: Provider,
    /// The phase.
    pub phase: Phase,
    /// The status, once there is one.
    pub status: Option<Status>,
    /// The topic of the screen.
    pub topic: Topic,
    /// The stage that the person has reached.
    pub stage: JourneyStage,
    /// The buttons, the most important first.
    pub actions: Vec<Action>,
    /// The button that was clicked and is in progress: still visible, and busy.
    pub pressed: Option<Action>,
    /// A notice beside the text.
    pub notice: Option<Notice>,
    /// The problem code.
    pub problem: Option<String>,
    /// The reference for support.
    pub reference: Option<FlowId>,
    /// Whether the person should contact support.
    pub support: bool,
    /// Documents that are uploaded here.
    pub documents: Vec<DocumentView>,
    /// Whether the host page's own form for missing details is shown here.
    pub has_form: bool,
    /// Whether the next click leads to a hand-off, unless the person chooses this device.
    pub offers_handoff: bool,
    /// The hand-off link to our own resume page, to be shown as a QR code and in no other way.
    pub handoff: Option<Redacted<String>>,
    /// When that link expires, on the monotonic clock (`performance.now()`), so that the time left
    /// can be counted without a new view every second.
    pub handoff_until: Option<Duration>,
    /// The name that is shown in place of the provider's.
    pub brand: Option<String>,
    /// What the person should know before they leave.
    pub advice: Option<Advice>,
}

impl View {
    /// The view for invalid settings; there is no flow.
    #[must_use]
    pub fn misconfigured(provider: Provider, code: &str) -> Self {
        Self {
            phase: Phase::Problem,
            topic: Topic::Problem(ProblemTopic::Misconfigured),
            problem: Some(code.to_owned()),
            actions: Vec::new(),
            support: true,
            ..Self::blank(provider)
        }
    }

    /// The view before the flow is mounted.
    #[must_use]
    pub fn before(provider: Provider) -> Self {
        Self::blank(provider)
    }

    pub(crate) fn of(
        provider: Provider,
        state: &State,
        known: Option<&FlowSnapshot>,
        signals: Signals,
    ) -> Self {
        let Signals { online, is_paused } = signals;
        // After a sign-out, the next user of the page may be another person.
        let is_signed_out = matches!(state, State::Problem(ProblemKind::SessionExpired));
        let known = known.filter(|_| !is_signed_out);
        let outcome = known.and_then(|known| known.outcome.as_ref());
        let view = Self {
            status: outcome.map(|outcome| outcome.status.clone()),
            reference: known.map(|known| known.id.clone()),
            stage: stage(provider, known),
            ..Self::blank(provider)
        };
        match state {
            State::New => view,
            State::Finding { failures, .. } | State::Redeeming { failures } => Self {
                notice: notice(online, *failures),
                actions: if *failures > 0 || !online || is_paused {
                    vec![Action::CheckNow]
                } else {
                    Vec::new()
                },
                ..view
            },
            State::Idle => Self {
                phase: Phase::Idle,
                topic: Topic::Invitation,
                actions: vec![Action::Start],
                ..view
            },
            State::Starting(starting) => Self {
                phase: Phase::Starting,
                topic: Topic::Preparing,
                pressed: Some(starting.pressed),
                notice: notice(online, starting.failures)
                    .or((starting.pace.patience >= Patience::Slow).then_some(Notice::SlowStart)),
                actions: match starting.pace.patience {
                    Patience::Over => vec![Action::Cancel],
                    _ => Vec::new(),
                },
                ..view
            },
            State::Leaving { pressed } => Self {
                pressed: Some(*pressed),
                phase: Phase::Leaving,
                topic: Topic::Leaving,
                stage: JourneyStage::away_with(provider),
                ..view
            },
            State::Watching(watching) => {
                let goes_well = watching.failures == 0 && online && !is_paused;
                let notice = if watching.stalled && online {
                    Some(Notice::DidNotOpen)
                } else {
                    notice(online, watching.failures)
                };
                Self {
                    notice,
                    ..view.watching(watching.shown, outcome, goes_well)
                }
            }
            State::Settled => view.settled(outcome),
            State::Problem(problem) => view.problem(problem, outcome),
        }
    }

    fn blank(provider: Provider) -> Self {
        Self {
            provider,
            phase: Phase::Checking,
            status: None,
            topic: Topic::LookingUp,
            stage: JourneyStage::first_with(provider),
            actions: Vec::new(),
            pressed: None,
            notice: None,
            problem: None,
            reference: None,
            support: false,
            documents: Vec::new(),
            has_form: false,
            offers_handoff: false,
            handoff: None,
            handoff_until: None,
            brand: None,
            advice: None,
        }
    }

    fn watching(self, shown: Shown, outcome: Option<&Outcome>, goes_well: bool) -> Self {
        let status = outcome.map(|outcome| &outcome.status);
        let next = outcome.map(|outcome| outcome.next_action);
        let is_customers = next.is_some_and(NextAction::is_customers);
        // A manual check: its button stays visible and busy, and keeps the focus.
        let is_manual_check = shown == Shown::Checking && outcome.is_some() && goes_well;
        let pressed = is_manual_check.then_some(Action::CheckNow);
        let mut actions = Vec::new();
        // Not just after a return: the person would restart what they have finished.
        if shown != Shown::Waiting {
            actions.extend(next.and_then(NextAction::button));
        }
        if pressed.is_none() && (shown != Shown::Checking || !goes_well) {
            actions.push(Action::CheckNow);
        }
        let topic = match (shown, status) {
            (Shown::NeedsInput | Shown::Parked | Shown::Checking, Some(_))
                if next == Some(NextAction::Upload) =>
            {
                Topic::DocumentsNeeded
            }
            (Shown::NeedsInput | Shown::Parked | Shown::Checking, Some(_))
                if next == Some(NextAction::ProvideData) =>
            {
                Topic::DataNeeded
            }
            (Shown::Parked, _) if is_customers => Topic::UnfinishedForLong,
            (Shown::Parked, _) => Topic::YouMayLeave,
            (_, None) => Topic::Checking,
            (Shown::NeedsInput, _) => Topic::Unfinished,
            (Shown::Checking, Some(_)) if is_customers => Topic::Unfinished,
            (_, Some(Status::InReview)) => Topic::InReview,
            (_, Some(Status::Processing)) => Topic::Processing,
            (_, Some(Status::AwaitingCustomer)) => Topic::JustBack,
            (_, Some(_)) => Topic::StillWaiting,
        };
        let phase = match shown {
            Shown::Checking => Phase::Checking,
            Shown::Waiting => Phase::Waiting,
            Shown::NeedsInput => Phase::NeedsInput,
            Shown::Parked => Phase::Parked,
        };
        Self {
            phase,
            topic,
            actions,
            pressed,
            support: topic == Topic::YouMayLeave,
            has_form: topic == Topic::DataNeeded,
            ..self
        }
    }

    fn settled(self, outcome: Option<&Outcome>) -> Self {
        let cause = outcome.and_then(|outcome| outcome.cause);
        let topic = match outcome.map(|outcome| &outcome.status) {
            Some(Status::Approved) => Topic::Approved,
            Some(Status::Declined) => Topic::Declined(cause),
            Some(Status::Expired) => Topic::Expired,
            Some(Status::Abandoned) => Topic::Abandoned,
            Some(Status::Failed) => Topic::Failed(cause),
            // Unreachable: only a terminal status settles.
            _ => Topic::StillWaiting,
        };
        let next = outcome.map(|outcome| outcome.next_action);
        Self {
            phase: Phase::Settled,
            topic,
            actions: match next {
                Some(NextAction::StartOver | NextAction::TryAnother) => vec![Action::StartOver],
                _ => Vec::new(),
            },
            support: next == Some(NextAction::ContactSupport),
            ..self
        }
    }

    fn problem(self, problem: &ProblemKind, outcome: Option<&Outcome>) -> Self {
        let next = outcome.map(|outcome| outcome.next_action);
        let primary = match next {
            Some(next) if next.is_away() => next.button().unwrap_or(Action::Continue),
            // The flow is over, and a read must not reopen it.
            Some(NextAction::StartOver | NextAction::TryAnother) => Action::StartOver,
            Some(_) => Action::CheckNow,
            None => Action::Start,
        };
        let (topic, actions, support) = match problem {
            ProblemKind::Offline => (ProblemTopic::Offline, vec![primary], false),
            ProblemKind::Unreachable | ProblemKind::NotUnderstood => {
                (ProblemTopic::Unreachable, vec![Action::CheckNow], false)
            }
            ProblemKind::SessionExpired => {
                (ProblemTopic::SessionExpired, vec![Action::CheckNow], false)
            }
            ProblemKind::FlowNotFound => (ProblemTopic::NotFound, vec![Action::Start], false),
            ProblemKind::HandoffOver => (ProblemTopic::HandoffOver, vec![Action::CheckNow], false),
            ProblemKind::FlowGone => (ProblemTopic::Gone, vec![Action::StartOver], false),
            ProblemKind::Refused { .. }
            | ProblemKind::LaunchMissing
            | ProblemKind::LaunchRefused(_) => {
                // A session that cannot be opened must not block the person forever.
                let restart = next
                    .is_some_and(NextAction::is_away)
                    .then_some(Action::StartOver);
                let actions = std::iter::once(primary).chain(restart).collect();
                (ProblemTopic::CannotOpen, actions, true)
            }
            ProblemKind::NavigationRefused => (ProblemTopic::CannotOpen, vec![primary], false),
            ProblemKind::Framed => {
                let here = match primary {
                    Action::StartOver => Action::StartOver,
                    _ => Action::CheckNow,
                };
                (ProblemTopic::Framed, vec![Action::OpenInTab, here], false)
            }
            ProblemKind::InsecureContext | ProblemKind::NoRandomness => {
                (ProblemTopic::Unsupported, vec![primary], true)
            }
            ProblemKind::Config(_) => (ProblemTopic::Misconfigured, Vec::new(), true),
        };
        Self {
            phase: Phase::Problem,
            topic: Topic::Problem(topic),
            actions,
            problem: Some(problem.code().to_owned()),
            support,
            // The form stays, so that its input is not lost while the backend is unreachable.
            has_form: topic == ProblemTopic::Unreachable && next == Some(NextAction::ProvideData),
            ..self
        }
    }
}

/// The browser's signals about the page.
#[derive(Clone, Copy)]
pub(crate) struct Signals {
    pub(crate) online: bool,
    /// Whether no request is made because the page seems hidden or offline. The browser may be
    /// wrong, so the view has a button then.
    pub(crate) is_paused: bool,
}

/// The stage, by the snapshot alone, so that it does not change with the polling.
fn stage(provider: Provider, known: Option<&FlowSnapshot>) -> JourneyStage {
    match known {
        None => JourneyStage::first_with(provider),
        Some(known) => known.stage.unwrap_or(JourneyStage::Decision),
    }
}

fn notice(online: bool, failures: u32) -> Option<Notice> {
    match (online, failures) {
        (false, _) => Some(Notice::Offline),
        // A single failure usually passes; a notice would only worry the person.
        (true, 2..) => Some(Notice::TryingAgain),
        (true, _) => None,
    }
}
