//! The parts of a journey: which one is mounted, and what is shown between them.

#[cfg(test)]
mod tests;

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::flow::{Action, FunnelStep, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::Reducible;

use super::HostedJourneyProps;
use crate::driver;

/// The state of a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Journey {
    pub(super) place: Place,
    /// Number of flows that were mounted before this one.
    pub(super) mounts: u32,
    /// Whether this one shows no result of an earlier visit: an old account does not belong to a
    /// new identity check.
    pub(super) hides_recent: bool,
    /// Whether an account of an earlier visit has ended. Its result is shown unless there is an
    /// identity check to show.
    has_result: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Looking up whether the account has a flow.
    LookingUp,
    /// The identity check.
    Identity,
    /// Looking up the result of an earlier account, as there is no identity check to show.
    Result,
    /// The identity is approved and the account is looked up; the number counts earlier lookups.
    AwaitingAccount(u8),
    /// No account yet after this many lookups; waiting before the next.
    Pausing(u8),
    /// The account.
    Account,
}

/// An event of a journey.
pub(super) enum Step {
    /// A host event, and whether the flow had ended before this visit.
    Received(HostEvent, bool),
    LookUpAgain,
    StartOver,
}

impl Journey {
    pub(super) fn begin(props: &HostedJourneyProps) -> Self {
        let identity = props.identity.check();
        let is_identity = identity.map_or(true, |config| driver::is_return(&config));
        let place = if is_identity {
            Place::Identity
        } else {
            Place::LookingUp
        };
        Self {
            place,
            mounts: 0,
            hides_recent: false,
            has_result: false,
        }
    }

    pub(super) fn is_identity(self) -> bool {
        self.place == Place::Identity
    }

    /// Whether a lookup may find nothing without ending the journey.
    pub(super) fn is_looking_up(self) -> bool {
        match self.place {
            Place::LookingUp | Place::Result | Place::Pausing(_) => true,
            Place::AwaitingAccount(lookups) => lookups < MAX_LOOKUPS,
            Place::Identity => self.has_result,
            Place::Account => false,
        }
    }

    /// Whether a host event is an internal one of the journey: of a lookup that finds nothing, or that
    /// finds a result whose turn has not come.
    pub(super) fn hides(self, event: &HostEvent, is_recent: bool) -> bool {
        let finds_nothing = matches!(
            event,
            HostEvent::Phase(Phase::Idle) | HostEvent::Funnel(FunnelStep::Shown)
        );
        let is_early = self.place == Place::LookingUp && is_recent;
        is_early || (finds_nothing && self.is_looking_up())
    }

    fn after(self, step: &Step) -> Self {
        let stay = |place| Self { place, ..self };
        let remount = |place, hides_recent| Self {
            place,
            mounts: self.mounts + 1,
            hides_recent,
            has_result: false,
        };
        let idle = |step: &Step| matches!(step, Step::Received(HostEvent::Phase(Phase::Idle), _));
        match (self.place, step) {
            (Place::LookingUp | Place::Result, step) if idle(step) => {
                remount(Place::Identity, false)
            }
            // Its last event, so that none of them counts as one of the identity check.
            (Place::LookingUp, Step::Received(HostEvent::Settled { .. }, true)) => Self {
                has_result: true,
                ..remount(Place::Identity, false)
            },
            (Place::LookingUp, Step::Received(_, true)) => self,
            (Place::Identity, step) if idle(step) && self.has_result => {
                remount(Place::Result, false)
            }
            (Place::AwaitingAccount(lookups), step) if idle(step) && lookups < MAX_LOOKUPS => {
                stay(Place::Pausing(lookups + 1))
            }
            (
                Place::LookingUp | Place::Result | Place::AwaitingAccount(_),
                Step::Received(HostEvent::Phase(phase), _),
            ) if !matches!(phase, Phase::Checking | Phase::Problem) => stay(Place::Account),
            (Place::Pausing(lookups), Step::LookUpAgain) => {
                remount(Place::AwaitingAccount(lookups), self.hides_recent)
            }
            (Place::Identity, Step::Received(HostEvent::Settled { status, .. }, is_recent))
                if *status == Status::Approved =>
            {
                remount(Place::AwaitingAccount(0), !is_recent)
            }
            // From now on it is the identity check that is shown.
            (Place::Identity, Step::Received(HostEvent::Phase(phase), _))
                if !matches!(phase, Phase::Checking | Phase::Problem) =>
            {
                Self {
                    has_result: false,
                    ..self
                }
            }
            (Place::Account, Step::StartOver) => remount(Place::Identity, true),
            _ => self,
        }
    }

    /// The view to show. While the account is looked up, the screen does not say that there is none,
    /// and no heading appears for a moment only: `last`, which is on the screen, stays until the first
    /// lookup has ended. The view may still be that of the flow before this one.
    pub(super) fn shown(self, view: View, provider: Provider, last: Option<&View>) -> View {
        let is_of_another = view.provider != provider;
        let is_checking = view.phase == Phase::Checking
            && view.notice.is_none()
            && view.actions.is_empty()
            && view.pressed.is_none();
        let is_unknown = is_of_another || is_checking || view.phase == Phase::Idle;
        match self.place {
            // Also where the result of an account is known, before its turn.
            Place::LookingUp if is_unknown || view.is_recent => View::before(provider),
            Place::Result if is_unknown => View::before(provider),
            Place::Identity if is_of_another || (self.has_result && is_unknown) => {
                View::before(provider)
            }
            Place::AwaitingAccount(0) if is_unknown => kept(last).unwrap_or(view),
            Place::AwaitingAccount(_) | Place::Pausing(_) if is_unknown => View {
                topic: Topic::Processing,
                ..View::before(provider)
            },
            _ => view,
        }
    }
}

/// What stays on the screen between the two parts, if it is still true there.
fn kept(last: Option<&View>) -> Option<View> {
    let last = last?;
    let waits = matches!(
        last.topic,
        Topic::LookingUp
            | Topic::Checking
            | Topic::JustBack
            | Topic::Processing
            | Topic::InReview
            | Topic::StillWaiting
    );
    if !waits {
        return Some(View {
            topic: Topic::Checking,
            ..View::before(last.provider)
        });
    }
    let check = Some(Action::CheckNow);
    let has_button = last.pressed == check || last.actions.contains(&Action::CheckNow);
    Some(View {
        actions: Vec::new(),
        pressed: check.filter(|_| has_button),
        notice: None,
        ..last.clone()
    })
}

impl Reducible for Journey {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        Rc::new(self.after(&step))
    }
}

/// Lookups after the first one: the account may appear with a delay.
const MAX_LOOKUPS: u8 = 4;

/// The delay between two lookups.
pub(super) const LOOKUP_DELAY: Duration = Duration::from_secs(2);
