//! A journey of two providers: who somebody is, and then their account.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::prelude::*;

use crate::browser::timer::Timer;
use crate::component::use_recorder;
use crate::driver;
use crate::hook::use_mount;
use crate::screen::{JourneyPart, Screen};
use crate::settings::Settings;
use crate::user_action::UserAction;

/// Properties of [`HostedJourney`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HostedJourneyProps {
    /// Of the identity check, with Ondato for example.
    pub identity: Settings,
    /// Of the account that follows, with ConnectPay. The backend begins it by itself once the
    /// identity is confirmed.
    pub account: Settings,
    /// Told of every change, and with whom: ids and codes, never a secret or a URL. The journey is
    /// at its end when the account's provider has settled; the identity check settles before.
    #[prop_or_default]
    pub on_event: Callback<(Provider, HostEvent)>,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub support: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub details: Html,
}

/// An identity check and the account that follows it, as one journey with one list of stages.
///
/// A person who has come so far that there is an account under way finds that; everybody else
/// begins with the identity check, and is led on when it is confirmed. An account that was not
/// granted and may be tried again begins with the identity check, too.
#[component]
pub fn HostedJourney(props: &HostedJourneyProps) -> Html {
    let journey = use_reducer_eq(|| Journey::begin(props));
    let settings = if journey.is_identity() {
        &props.identity
    } else {
        &props.account
    };
    let provider = settings.provider;
    let tell = {
        let (host, journey) = (props.on_event.clone(), journey.clone());
        Callback::from(move |event: HostEvent| {
            // That nothing is open yet is this component's business, and not the end of anything.
            let is_ours = journey.is_looking() && event == HostEvent::Phase(Phase::Idle);
            // Before the host's own code, which may throw.
            journey.dispatch(Step::Told(event.clone()));
            if !is_ours {
                host.emit((provider, event));
            }
        })
    };
    let settings = use_recorder(settings);
    let root = use_node_ref();
    let (view, take) = use_mount(&settings, journey.mounts, &tell, Some(&root));
    use_effect_with(*journey, {
        let dispatcher = journey.dispatcher();
        move |journey| {
            let is_pausing = matches!(journey.place, Place::Pausing(_));
            let timer = is_pausing
                .then(|| Timer::after(PAUSE, move || dispatcher.dispatch(Step::LookAgain)));
            move || drop(timer)
        }
    });

    let on_gesture = {
        let (journey, phase) = (journey.clone(), view.phase);
        let both = [props.identity.clone(), props.account.clone()];
        Callback::from(move |user_action| {
            let starts_over = user_action == UserAction::Press(Action::StartOver);
            if !starts_over || journey.is_identity() || phase != Phase::Settled {
                return take.emit(user_action);
            }
            // Both ends have been shown; what is begun now begins without them.
            for config in both.iter().filter_map(|settings| settings.check().ok()) {
                driver::forget_shown(&config);
            }
            journey.dispatch(Step::StartOver);
        })
    };
    let leg = JourneyPart {
        is_identity: journey.is_identity() || journey.place == Place::Looking,
        account: props.account.provider,
    };
    let view = journey.shown(view);
    let (support, details) = (props.support.clone(), props.details.clone());
    html! { <Screen {root} {view} {on_gesture} {support} {details} leg={Some(leg)} recorder={settings.recorder} /> }
}

/// How far a journey is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Journey {
    place: Place,
    /// How many flows have been mounted before this one.
    mounts: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Is there an account under way?
    Looking,
    /// The identity check.
    Identity,
    /// The identity is confirmed: the account appears in a moment. With the looks before this one.
    Following(u8),
    /// It was not there yet, after so many looks.
    Pausing(u8),
    /// The account.
    Account,
}

/// What happens to a journey.
enum Step {
    Told(HostEvent),
    LookAgain,
    StartOver,
}

impl Journey {
    fn begin(props: &HostedJourneyProps) -> Self {
        let identity = props.identity.check();
        let is_identity = identity.map_or(true, |config| driver::is_return(&config));
        let place = if is_identity {
            Place::Identity
        } else {
            Place::Looking
        };
        Self { place, mounts: 0 }
    }

    fn is_identity(self) -> bool {
        self.place == Place::Identity
    }

    /// Whether a look may find nothing, and it goes on all the same.
    fn is_looking(self) -> bool {
        match self.place {
            Place::Looking | Place::Pausing(_) => true,
            Place::Following(looks) => looks < MOST_LOOKS,
            Place::Identity | Place::Account => false,
        }
    }

    fn after(self, step: &Step) -> Self {
        let here = |place| Self { place, ..self };
        let anew = |place| Self {
            place,
            mounts: self.mounts + 1,
        };
        let idle = |step: &Step| matches!(step, Step::Told(HostEvent::Phase(Phase::Idle)));
        match (self.place, step) {
            (Place::Looking, step) if idle(step) => anew(Place::Identity),
            (Place::Following(looks), step) if idle(step) && looks < MOST_LOOKS => {
                here(Place::Pausing(looks + 1))
            }
            (Place::Looking | Place::Following(_), Step::Told(HostEvent::Phase(phase)))
                if !matches!(phase, Phase::Checking | Phase::Problem) =>
            {
                here(Place::Account)
            }
            (Place::Pausing(looks), Step::LookAgain) => anew(Place::Following(looks)),
            (Place::Identity, Step::Told(HostEvent::Settled { status, .. }))
                if *status == Status::Approved =>
            {
                anew(Place::Following(0))
            }
            (Place::Account, Step::StartOver) => anew(Place::Identity),
            _ => self,
        }
    }

    /// What is shown of a flow that is mounted: while it is looked for, not that it is missing.
    fn shown(self, view: View) -> View {
        let is_missing = view.topic == Topic::LookingUp || view.phase == Phase::Idle;
        match self.place {
            Place::Looking if view.phase == Phase::Idle => View::before(view.provider),
            Place::Following(_) | Place::Pausing(_) if is_missing && view.notice.is_none() => {
                View {
                    topic: Topic::Processing,
                    ..View::before(view.provider)
                }
            }
            _ => view,
        }
    }
}

impl Reducible for Journey {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        Rc::new(self.after(&step))
    }
}

/// Looks after the first one, for an account that takes a moment to appear.
const MOST_LOOKS: u8 = 4;

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(2);

#[cfg(test)]
mod tests {
    use hosted_flow_core::contract::FlowId;

    use super::*;

    fn phase(phase: Phase) -> Step {
        Step::Told(HostEvent::Phase(phase))
    }

    fn settled(status: Status) -> Step {
        let flow = FlowId::new("flw_1").unwrap();
        Step::Told(HostEvent::Settled { flow, status })
    }

    fn at(place: Place) -> Journey {
        Journey { place, mounts: 7 }
    }

    #[track_caller]
    fn goes(from: Place, step: &Step, to: Place, is_new_mount: bool) {
        let after = at(from).after(step);
        assert_eq!(after.place, to);
        assert_eq!(after.mounts, 7 + u32::from(is_new_mount), "{from:?}");
    }

    #[test]
    fn nothing_under_way_leads_to_the_identity_check() {
        goes(Place::Looking, &phase(Phase::Idle), Place::Identity, true);
    }

    #[test]
    fn an_account_under_way_is_shown_an_unknown_one_awaited() {
        for found in [
            Phase::Waiting,
            Phase::NeedsInput,
            Phase::Parked,
            Phase::Settled,
        ] {
            goes(Place::Looking, &phase(found), Place::Account, false);
            goes(Place::Following(2), &phase(found), Place::Account, false);
        }
        for unknown in [Phase::Checking, Phase::Problem] {
            goes(Place::Looking, &phase(unknown), Place::Looking, false);
            goes(
                Place::Following(2),
                &phase(unknown),
                Place::Following(2),
                false,
            );
        }
    }

    #[test]
    fn a_confirmed_identity_leads_on_and_nothing_else_does() {
        let (identity, following) = (Place::Identity, Place::Following(0));
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
        let mut journey = at(Place::Following(0));
        let mut looks = 1;
        let mut waited = Duration::ZERO;
        loop {
            assert_eq!(journey.is_looking(), looks <= u32::from(MOST_LOOKS));
            journey = journey.after(&phase(Phase::Idle));
            if journey.place == Place::Account {
                break;
            }
            assert!(matches!(journey.place, Place::Pausing(_)), "{journey:?}");
            journey = journey.after(&Step::LookAgain);
            (looks, waited) = (looks + 1, waited + PAUSE);
        }
        assert_eq!((looks, waited), (5, Duration::from_secs(8)));
        assert_eq!(journey.mounts, 7 + 4, "the last look stays");
    }

    #[test]
    fn a_new_start_after_the_account_begins_with_the_identity_check() {
        goes(Place::Account, &Step::StartOver, Place::Identity, true);
        goes(Place::Identity, &Step::StartOver, Place::Identity, false);
    }

    #[test]
    fn while_it_is_looked_for_nobody_reads_that_nothing_is_there() {
        let idle = View {
            phase: Phase::Idle,
            topic: Topic::Invitation,
            actions: vec![Action::Start],
            ..View::before(Provider::ConnectPay)
        };
        for place in [Place::Looking, Place::Following(1), Place::Pausing(1)] {
            let shown = at(place).shown(idle.clone());
            assert_eq!(shown.phase, Phase::Checking);
            assert_eq!(shown.actions, []);
            assert_eq!(shown.status, None);
        }
        assert_eq!(at(Place::Account).shown(idle.clone()), idle);
    }
}
