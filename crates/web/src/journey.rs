//! A journey with two providers: an identity check, then an account.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::flow::{Action, FunnelStep, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, Topic, View};
use hosted_flow_screen::JourneyPart;
use yew::prelude::*;

use crate::browser::timer::Timer;
use crate::component::{use_recorder, use_texts};
use crate::driver;
use crate::hook::use_mount;
use crate::screen::{HostParts, Screen};
use crate::settings::Settings;
use crate::title::use_title;
use crate::user_action::UserAction;

/// Properties of [`HostedJourney`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HostedJourneyProps {
    /// Settings of the identity check, for example with Ondato.
    pub identity: Settings,
    /// Settings of the account that follows, with ConnectPay. The backend creates its flow once the
    /// identity is approved.
    pub account: Settings,
    /// Receives every host event with its provider: ids and codes, never a secret or a URL. The journey
    /// ends when the account's flow is settled; the identity check is settled before.
    #[prop_or_default]
    pub on_event: Callback<(Provider, HostEvent)>,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub support: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub details: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub sign_in: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub consent: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub next: Html,
}

/// An identity check and the account that follows it, as one journey with one list of stages.
///
/// Where an account's flow exists, it is shown. Otherwise the journey starts with the identity
/// check and continues with the account once the identity is approved. A new start after a refused
/// account starts with the identity check, too.
#[component]
pub fn HostedJourney(props: &HostedJourneyProps) -> Html {
    let journey = use_reducer_eq(|| Journey::begin(props));
    let settings = if journey.is_identity() {
        &props.identity
    } else {
        &props.account
    };
    let provider = settings.provider;
    let on_event = {
        let (host, journey) = (props.on_event.clone(), journey.clone());
        Callback::from(move |event: HostEvent| {
            // No account yet is an internal state of the journey, and not its end.
            let is_ours = journey.is_looking_up()
                && matches!(
                    event,
                    HostEvent::Phase(Phase::Idle) | HostEvent::Funnel(FunnelStep::Shown)
                );
            // Before the host page's code, which may throw.
            journey.dispatch(Step::Received(event.clone()));
            if !is_ours {
                host.emit((provider, event));
            }
        })
    };
    let settings = use_recorder(settings);
    let root = use_node_ref();
    let (view, handle) = use_mount(&settings, journey.mounts, &on_event, Some(&root));
    use_effect_with(*journey, {
        let dispatcher = journey.dispatcher();
        move |journey| {
            let is_pausing = matches!(journey.place, Place::Pausing(_));
            let timer = is_pausing.then(|| {
                Timer::after(LOOKUP_DELAY, move || dispatcher.dispatch(Step::LookUpAgain))
            });
            move || drop(timer)
        }
    });

    let on_action = {
        let (journey, phase) = (journey.clone(), view.phase);
        let both = [props.identity.clone(), props.account.clone()];
        Callback::from(move |user_action| {
            let starts_over = user_action == UserAction::Press(Action::StartOver);
            if !starts_over || journey.is_identity() || phase != Phase::Settled {
                return handle.emit(user_action);
            }
            // Both results have been shown; the new attempt starts without them.
            for config in both.iter().filter_map(|settings| settings.check().ok()) {
                driver::forget_shown(&config);
            }
            journey.dispatch(Step::StartOver);
        })
    };
    let part = JourneyPart {
        is_identity: journey.is_identity() || journey.place == Place::LookingUp,
        account: props.account.provider,
    };
    let view = journey.shown(view);
    let parts = HostParts {
        support: props.support.clone(),
        details: props.details.clone(),
        sign_in: props.sign_in.clone(),
        consent: props.consent.clone(),
        next: props.next.clone(),
    };
    let texts = use_texts(&settings);
    use_title(&settings, &view, &texts);
    html! { <Screen {root} {view} {texts} {on_action} {parts} part={Some(part)} theme={settings.theme} heading_level={settings.heading_level} recorder={settings.recorder} /> }
}

/// The state of a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Journey {
    place: Place,
    /// Number of flows that were mounted before this one.
    mounts: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
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
enum Step {
    Received(HostEvent),
    LookUpAgain,
    StartOver,
}

impl Journey {
    fn begin(props: &HostedJourneyProps) -> Self {
        let identity = props.identity.check();
        let is_identity = identity.map_or(true, |config| driver::is_return(&config));
        let place = if is_identity {
            Place::Identity
        } else {
            Place::LookingUp
        };
        Self { place, mounts: 0 }
    }

    fn is_identity(self) -> bool {
        self.place == Place::Identity
    }

    /// Whether a lookup may find nothing without ending the journey.
    fn is_looking_up(self) -> bool {
        match self.place {
            Place::LookingUp | Place::Pausing(_) => true,
            Place::AwaitingAccount(lookups) => lookups < MAX_LOOKUPS,
            Place::Identity | Place::Account => false,
        }
    }

    fn after(self, step: &Step) -> Self {
        let stay = |place| Self { place, ..self };
        let remount = |place| Self {
            place,
            mounts: self.mounts + 1,
        };
        let idle = |step: &Step| matches!(step, Step::Received(HostEvent::Phase(Phase::Idle)));
        match (self.place, step) {
            (Place::LookingUp, step) if idle(step) => remount(Place::Identity),
            (Place::AwaitingAccount(lookups), step) if idle(step) && lookups < MAX_LOOKUPS => {
                stay(Place::Pausing(lookups + 1))
            }
            (
                Place::LookingUp | Place::AwaitingAccount(_),
                Step::Received(HostEvent::Phase(phase)),
            ) if !matches!(phase, Phase::Checking | Phase::Problem) => stay(Place::Account),
            (Place::Pausing(lookups), Step::LookUpAgain) => {
                remount(Place::AwaitingAccount(lookups))
            }
            (Place::Identity, Step::Received(HostEvent::Settled { status, .. }))
                if *status == Status::Approved =>
            {
                remount(Place::AwaitingAccount(0))
            }
            (Place::Account, Step::StartOver) => remount(Place::Identity),
            _ => self,
        }
    }

    /// The view to show. While the account is looked up, the screen does not say that there is none.
    fn shown(self, view: View) -> View {
        let is_missing = view.topic == Topic::LookingUp || view.phase == Phase::Idle;
        match self.place {
            Place::LookingUp if view.phase == Phase::Idle => View::before(view.provider),
            Place::AwaitingAccount(_) | Place::Pausing(_)
                if is_missing && view.notice.is_none() =>
            {
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

/// Lookups after the first one: the account may appear with a delay.
const MAX_LOOKUPS: u8 = 4;

/// The delay between two lookups.
const LOOKUP_DELAY: Duration = Duration::from_secs(2);

#[cfg(test)]
mod tests {
    use hosted_flow_core::contract::FlowId;

    use super::*;

    fn phase(phase: Phase) -> Step {
        Step::Received(HostEvent::Phase(phase))
    }

    fn settled(status: Status) -> Step {
        let flow = FlowId::new("flw_1").unwrap();
        Step::Received(HostEvent::Settled { flow, status })
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
        for place in [
            Place::LookingUp,
            Place::AwaitingAccount(1),
            Place::Pausing(1),
        ] {
            let shown = at(place).shown(idle.clone());
            assert_eq!(shown.phase, Phase::Checking);
            assert_eq!(shown.actions, []);
            assert_eq!(shown.status, None);
        }
        assert_eq!(at(Place::Account).shown(idle.clone()), idle);
    }
}
