//! The parts of a journey: which one is mounted, and what is shown between them.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::flow::{Action, HostEvent};
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Looking up whether the account has a flow.
    LookingUp,
    /// The identity check.
    Identity,
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
            hides_recent: !is_identity,
        }
    }

    pub(super) fn is_identity(self) -> bool {
        self.place == Place::Identity
    }

    /// Whether a lookup may find nothing without ending the journey.
    pub(super) fn is_looking_up(self) -> bool {
        match self.place {
            Place::LookingUp | Place::Pausing(_) => true,
            Place::AwaitingAccount(lookups) => lookups < MAX_LOOKUPS,
            Place::Identity | Place::Account => false,
        }
    }

    fn after(self, step: &Step) -> Self {
        let stay = |place| Self { place, ..self };
        let remount = |place, hides_recent| Self {
            place,
            mounts: self.mounts + 1,
            hides_recent,
        };
        let idle = |step: &Step| matches!(step, Step::Received(HostEvent::Phase(Phase::Idle), _));
        match (self.place, step) {
            (Place::LookingUp, step) if idle(step) => remount(Place::Identity, false),
            (Place::AwaitingAccount(lookups), step) if idle(step) && lookups < MAX_LOOKUPS => {
                stay(Place::Pausing(lookups + 1))
            }
            (
                Place::LookingUp | Place::AwaitingAccount(_),
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
            Place::LookingUp if is_unknown => View::before(provider),
            Place::Identity if is_of_another => View::before(provider),
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

#[cfg(test)]
mod tests {
    use hosted_flow_core::contract::FlowId;

    use super::*;

    fn phase(phase: Phase) -> Step {
        Step::Received(HostEvent::Phase(phase), false)
    }

    fn settled(status: Status) -> Step {
        let flow = FlowId::new("flw_1").unwrap();
        Step::Received(HostEvent::Settled { flow, status }, false)
    }

    fn at(place: Place) -> Journey {
        Journey {
            place,
            mounts: 7,
            hides_recent: false,
        }
    }

    #[track_caller]
    fn goes(from: Place, step: &Step, to: Place, is_new_mount: bool) {
        let after = at(from).after(step);
        assert_eq!(after.place, to);
        assert_eq!(after.mounts, 7 + u32::from(is_new_mount), "{from:?}");
    }

    #[test]
    fn nothing_under_way_leads_to_the_identity_check() {
        goes(Place::LookingUp, &phase(Phase::Idle), Place::Identity, true);
    }

    #[test]
    fn an_account_under_way_is_shown_an_unknown_one_awaited() {
        for found in [
            Phase::Waiting,
            Phase::NeedsInput,
            Phase::Parked,
            Phase::Settled,
        ] {
            goes(Place::LookingUp, &phase(found), Place::Account, false);
            goes(
                Place::AwaitingAccount(2),
                &phase(found),
                Place::Account,
                false,
            );
        }
        for unknown in [Phase::Checking, Phase::Problem] {
            goes(Place::LookingUp, &phase(unknown), Place::LookingUp, false);
            goes(
                Place::AwaitingAccount(2),
                &phase(unknown),
                Place::AwaitingAccount(2),
                false,
            );
        }
    }

    #[test]
    fn only_an_approved_identity_leads_to_the_account() {
        let (identity, following) = (Place::Identity, Place::AwaitingAccount(0));
        goes(identity, &settled(Status::Approved), following, true);
        for status in [
            Status::Declined,
            Status::Expired,
            Status::Abandoned,
            Status::Failed,
        ] {
            goes(identity, &settled(status), identity, false);
        }
        goes(identity, &phase(Phase::Settled), identity, false);
        goes(identity, &phase(Phase::Idle), identity, false);
        goes(
            Place::Account,
            &settled(Status::Approved),
            Place::Account,
            false,
        );
    }

    #[test]
    fn a_missing_account_is_offered_after_ten_seconds() {
        let mut journey = at(Place::AwaitingAccount(0));
        let mut lookups = 1;
        let mut waited = Duration::ZERO;
        loop {
            assert_eq!(journey.is_looking_up(), lookups <= u32::from(MAX_LOOKUPS));
            journey = journey.after(&phase(Phase::Idle));
            if journey.place == Place::Account {
                break;
            }
            assert!(matches!(journey.place, Place::Pausing(_)), "{journey:?}");
            journey = journey.after(&Step::LookUpAgain);
            (lookups, waited) = (lookups + 1, waited + LOOKUP_DELAY);
        }
        assert_eq!((lookups, waited), (5, Duration::from_secs(8)));
        assert_eq!(journey.mounts, 7 + 4, "the last lookup stays");
    }

    #[test]
    fn a_new_start_after_the_account_begins_with_the_identity_check() {
        goes(Place::Account, &Step::StartOver, Place::Identity, true);
        goes(Place::Identity, &Step::StartOver, Place::Identity, false);
    }

    #[test]
    fn the_lookup_of_an_account_shows_no_missing_account() {
        let idle = View {
            phase: Phase::Idle,
            topic: Topic::Invitation,
            actions: vec![Action::Start],
            ..View::before(Provider::ConnectPay)
        };
        let provider = Provider::ConnectPay;
        for place in [
            Place::LookingUp,
            Place::AwaitingAccount(0),
            Place::AwaitingAccount(1),
            Place::Pausing(1),
        ] {
            let last = View::before(Provider::Ondato);
            let shown = at(place).shown(idle.clone(), provider, Some(&last));
            assert_eq!(shown.phase, Phase::Checking);
            assert_eq!(shown.actions, []);
            assert_eq!(shown.status, None);
        }
        let shown = at(Place::Account).shown(idle.clone(), provider, None);
        assert_eq!(shown, idle);
    }

    #[test]
    fn between_the_parts_the_screen_stays_as_it_was() {
        let waiting = |topic| View {
            phase: Phase::Waiting,
            topic,
            actions: vec![Action::CheckNow],
            ..View::before(Provider::Ondato)
        };
        let approved = View {
            phase: Phase::Settled,
            topic: Topic::Approved,
            ..View::before(Provider::Ondato)
        };
        let lookup = View::before(Provider::ConnectPay);
        for topic in [Topic::JustBack, Topic::InReview] {
            let last = waiting(topic);
            for view in [&approved, &lookup] {
                let shown = at(Place::AwaitingAccount(0)).shown(
                    view.clone(),
                    Provider::ConnectPay,
                    Some(&last),
                );
                assert_eq!(shown.topic, topic);
                assert_eq!(shown.phase, Phase::Waiting);
                assert_eq!(shown.pressed, Some(Action::CheckNow));
                assert_eq!(shown.actions, []);
            }
        }
        // What is no longer true does not stay.
        let last = waiting(Topic::Unfinished);
        let shown = at(Place::AwaitingAccount(0)).shown(lookup, Provider::ConnectPay, Some(&last));
        assert_eq!(shown.topic, Topic::Checking);
    }

    #[test]
    fn an_old_account_does_not_follow_a_new_identity() {
        let approved = |is_recent| {
            let flow = FlowId::new("flw_1").unwrap();
            let status = Status::Approved;
            Step::Received(HostEvent::Settled { flow, status }, is_recent)
        };
        for is_recent in [true, false] {
            let after = at(Place::Identity).after(&approved(is_recent));
            assert_eq!(after.hides_recent, !is_recent);
            let again = Journey {
                place: Place::Pausing(1),
                ..after
            };
            assert_eq!(again.after(&Step::LookUpAgain).hides_recent, !is_recent);
        }
        assert!(at(Place::Account).after(&Step::StartOver).hides_recent);
        assert!(!at(Place::LookingUp).after(&phase(Phase::Idle)).hides_recent);
    }
}
