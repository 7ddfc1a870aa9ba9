//! The view: what is to be shown, as data, without texts and layout.

mod documents;
mod notices;
mod offers;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod problem_pages;
mod topic;

pub(crate) use documents::FileOffer;
pub use documents::{DocumentView, FileState};
use notices::{notice, watching_notice};
pub(crate) use offers::Offers;
pub use topic::{Advice, Notice, ProblemTopic, Topic};

use std::time::Duration;

use crate::action::Action;
use crate::contract::FlowId;
use crate::journey::JourneyStage;
use crate::next_action::NextAction;
use crate::provider::Provider;
use crate::state::{FlowSnapshot, ManualCheck, Patience, ProblemKind, Shown, State, Watching};
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent parts of a screen"
)]
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
    /// Whether the result is of an earlier visit. The last action then starts over.
    pub is_recent: bool,
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
    /// The hand-off link to our own resume page, to be shown as a QR code. It is copied or shared by a
    /// press alone ([`Action::CopyLink`], [`Action::ShareLink`]), and stands nowhere else.
    pub handoff: Option<Redacted<String>>,
    /// When that link expires, on the monotonic clock (`performance.now()`), so that the time left
    /// can be counted without a new view every second.
    pub handoff_until: Option<Duration>,
    /// The name that is shown in place of the provider's.
    pub brand: Option<String>,
    /// The host of every page that opens, where only one is allowed. Of several, nobody knows before
    /// the launch.
    pub host: Option<String>,
    /// While leaving, the host of the page that opens, to be compared with the address bar.
    pub opens: Option<String>,
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
        let Signals {
            online, is_paused, ..
        } = signals;
        // After a sign-out, the next user of the page may be another person.
        let is_signed_out = matches!(state, State::Problem(ProblemKind::SessionExpired));
        let known = known.filter(|_| !is_signed_out);
        let outcome = known.and_then(|known| known.outcome.as_ref());
        // Changed in place: a view is large, and each branch would move it.
        let mut view = Self {
            status: outcome.map(|outcome| outcome.status.clone()),
            reference: known.map(|known| known.id.clone()),
            stage: stage(provider, known),
            ..Self::blank(provider)
        };
        match state {
            State::New => {}
            State::Finding { failures, .. } | State::Redeeming { failures } => {
                view.notice = notice(online, *failures);
                if *failures > 0 || !online || is_paused {
                    view.actions.push(Action::CheckNow);
                }
            }
            State::Idle => {
                view.phase = Phase::Idle;
                view.topic = if signals.is_elsewhere {
                    Topic::ReturnedElsewhere
                } else {
                    Topic::Invitation
                };
                view.actions.push(Action::Start);
            }
            State::Starting(starting) => {
                let patience = starting.pace.patience;
                view.phase = Phase::Starting;
                view.topic = Topic::Preparing;
                view.pressed = Some(starting.pressed);
                view.notice = notice(online, starting.failures)
                    .or((patience >= Patience::Slow).then_some(Notice::SlowStart));
                if patience == Patience::Over {
                    view.actions.push(Action::Cancel);
                }
            }
            State::Leaving { pressed, host } => {
                view.pressed = Some(*pressed);
                view.opens = Some(host.clone());
                view.phase = Phase::Leaving;
                view.topic = Topic::Leaving;
                view.stage = JourneyStage::away_with(provider);
            }
            State::Watching(watching) => view.watching(*watching, outcome, signals),
            State::Settled => view.settled(outcome, signals),
            State::Problem(problem) => view.problem(problem, outcome),
        }
        view
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
            is_recent: false,
            reference: None,
            support: false,
            documents: Vec::new(),
            has_form: false,
            offers_handoff: false,
            handoff: None,
            handoff_until: None,
            brand: None,
            host: None,
            opens: None,
            advice: None,
        }
    }

    fn watching(&mut self, watching: Watching, outcome: Option<&Outcome>, signals: Signals) {
        let Watching {
            shown, failures, ..
        } = watching;
        let status = outcome.map(|outcome| &outcome.status);
        let next = outcome.map(|outcome| outcome.next_action);
        let is_customers = next.is_some_and(NextAction::is_customers);
        let goes_well = failures == 0 && signals.online && !signals.is_paused;
        let is_manual = signals.manual_check == ManualCheck::Pending;
        // The button of a pending check stays visible and busy, and keeps the focus.
        let is_checking = is_manual || shown == Shown::Checking;
        let is_pressed = is_checking && outcome.is_some() && goes_well;
        // Not just after a return: the person would restart what they have finished.
        if shown != Shown::Waiting
            && let Some(button) = next.and_then(NextAction::button)
        {
            self.actions.push(button);
        }
        if !is_pressed && (shown != Shown::Checking || !goes_well) {
            self.actions.push(Action::CheckNow);
        }
        let is_here = shown != Shown::Waiting;
        let topic = match (shown, status) {
            _ if watching.stalled => Topic::DidNotOpen,
            _ if is_here && next == Some(NextAction::Upload) => Topic::DocumentsNeeded,
            _ if is_here && next == Some(NextAction::ProvideData) => Topic::DataNeeded,
            (Shown::Parked, _) if is_customers => Topic::UnfinishedForLong,
            (_, None) if signals.is_recent => Topic::LookingUp,
            (_, None) => Topic::Checking,
            (Shown::NeedsInput, _) => Topic::Unfinished,
            (Shown::Checking, _) if is_customers => Topic::Unfinished,
            (_, Some(Status::InReview)) => Topic::InReview,
            (_, Some(Status::Processing)) => Topic::Processing,
            (Shown::Parked, _) => Topic::YouMayLeave,
            (_, Some(Status::AwaitingCustomer)) => Topic::JustBack,
            (_, Some(_)) => Topic::StillWaiting,
        };
        let phase = match shown {
            _ if watching.is_parked() => Phase::Parked,
            Shown::Checking => Phase::Checking,
            Shown::NeedsInput => Phase::NeedsInput,
            Shown::Waiting | Shown::Parked => Phase::Waiting,
        };
        self.phase = phase;
        self.topic = topic;
        self.pressed = is_pressed.then_some(Action::CheckNow);
        self.notice = watching_notice(watching, is_pressed, signals);
        self.problem = watching
            .gave_up
            .map(|kind| ProblemKind::of(kind).code().to_owned());
        self.support = phase == Phase::Parked && !is_customers;
        self.has_form = topic == Topic::DataNeeded;
    }

    fn settled(&mut self, outcome: Option<&Outcome>, signals: Signals) {
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
        let may_restart = matches!(next, Some(NextAction::StartOver | NextAction::TryAnother));
        if topic == Topic::Approved && signals.offers_continue {
            self.actions.push(Action::Finish);
        }
        if may_restart || signals.is_recent {
            self.actions.push(Action::StartOver);
        }
        self.phase = Phase::Settled;
        self.topic = topic;
        self.is_recent = signals.is_recent;
        self.support = next == Some(NextAction::ContactSupport);
    }

    fn problem(&mut self, problem: &ProblemKind, outcome: Option<&Outcome>) {
        let next = outcome.map(|outcome| outcome.next_action);
        let primary = match next {
            Some(next) if next.is_away() => next.button().unwrap_or(Action::Continue),
            // The flow is over, and a read must not reopen it.
            Some(NextAction::StartOver | NextAction::TryAnother) => Action::StartOver,
            Some(_) => Action::CheckNow,
            None => Action::Start,
        };
        let (topic, action, support) = match problem {
            ProblemKind::Offline => (ProblemTopic::Offline, Some(primary), false),
            ProblemKind::Unreachable | ProblemKind::NotUnderstood => {
                (ProblemTopic::Unreachable, Some(Action::CheckNow), false)
            }
            ProblemKind::SessionExpired => {
                (ProblemTopic::SessionExpired, Some(Action::CheckNow), false)
            }
            ProblemKind::FlowNotFound => (ProblemTopic::NotFound, Some(Action::Start), false),
            ProblemKind::HandoffOver => (ProblemTopic::HandoffOver, Some(Action::CheckNow), false),
            ProblemKind::FlowGone => (ProblemTopic::Gone, Some(Action::StartOver), false),
            ProblemKind::Refused { .. }
            | ProblemKind::LaunchMissing
            | ProblemKind::LaunchRefused(_) => (ProblemTopic::CannotOpen, Some(primary), true),
            ProblemKind::NavigationRefused => (ProblemTopic::CannotOpen, Some(primary), false),
            ProblemKind::Framed => (ProblemTopic::Framed, Some(Action::OpenInTab), false),
            ProblemKind::InsecureContext | ProblemKind::NoRandomness => {
                (ProblemTopic::Unsupported, Some(primary), true)
            }
            ProblemKind::Config(_) => (ProblemTopic::Misconfigured, None, true),
        };
        let second = match topic {
            // A session that cannot be opened must not block the person forever.
            ProblemTopic::CannotOpen if support && next.is_some_and(NextAction::is_away) => {
                Some(Action::StartOver)
            }
            ProblemTopic::Framed if primary == Action::StartOver => Some(Action::StartOver),
            ProblemTopic::Framed => Some(Action::CheckNow),
            _ => None,
        };
        for action in [action, second].into_iter().flatten() {
            self.actions.push(action);
        }
        self.phase = Phase::Problem;
        self.topic = Topic::Problem(topic);
        self.problem = Some(problem.code().to_owned());
        self.support = support;
    }
}

/// The browser's signals about the page.
#[expect(clippy::struct_excessive_bools, reason = "independent signals")]
#[derive(Clone, Copy)]
pub(crate) struct Signals {
    pub(crate) online: bool,
    /// Whether no request is made because the page seems hidden or offline. The browser may be
    /// wrong, so the view has a button then.
    pub(crate) is_paused: bool,
    pub(crate) manual_check: ManualCheck,
    /// Whether the flow had ended before this visit.
    pub(crate) is_recent: bool,
    /// Whether the address says that the person is back, and nothing is known of them here.
    pub(crate) is_elsewhere: bool,
    pub(crate) offers_continue: bool,
}

/// The stage, by the snapshot alone, so that it does not change with the polling.
fn stage(provider: Provider, known: Option<&FlowSnapshot>) -> JourneyStage {
    match known {
        None => JourneyStage::first_with(provider),
        Some(known) => known.stage.unwrap_or(JourneyStage::away_with(provider)),
    }
}
