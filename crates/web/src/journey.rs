//! A journey with two providers: an identity check, then an account.

mod plan;

use std::cell::Cell;
use std::rc::Rc;

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Phase, View};
use hosted_flow_screen::JourneyPart;
use yew::prelude::*;

use crate::browser::timer::Timer;
use crate::component::{use_flow_screen, use_recorder};
use crate::driver;
use crate::hook::{Mount, use_mount, use_root};
use crate::screen::HostParts;
use crate::settings::Settings;
use crate::user_action::UserAction;
use plan::{Journey, LOOKUP_DELAY, Place, Step};

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
/// Where an account's flow is open, it is shown. Otherwise the journey starts with the identity
/// check and continues with the account once the identity is approved. Where neither is open, the
/// results of an earlier visit are shown: the account's, unless the identity was refused. A new start
/// after a refused account starts with the identity check, too.
#[component]
pub fn HostedJourney(props: &HostedJourneyProps) -> Html {
    let journey = use_reducer_eq(|| Journey::begin(props));
    let settings = if journey.is_identity() {
        &props.identity
    } else {
        &props.account
    };
    let provider = settings.provider;
    let is_recent = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    let on_event = {
        let (host, journey) = (props.on_event.clone(), journey.clone());
        let is_recent = is_recent.clone();
        Callback::from(move |event: HostEvent| {
            let is_ours = journey.hides(&event, is_recent.get());
            // Before the host page's code, which may throw.
            journey.dispatch(Step::Received(event.clone(), is_recent.get()));
            if !is_ours {
                host.emit((provider, event));
            }
        })
    };
    let recorder = use_recorder(settings);
    let root = use_root();
    let mount = Mount {
        number: journey.mounts,
        root: Some(root),
        hides_recent: journey.hides_recent,
        recorder,
        is_recent,
    };
    let (view, handle) = use_mount(settings, &mount, &on_event);
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
    let last = use_mut_ref(|| None::<View>);
    let view = journey.shown(view, provider, last.borrow().as_ref());
    last.replace(Some(view.clone()));
    let is_kept = view.provider != provider;
    let part = JourneyPart {
        is_identity: journey.is_identity()
            || matches!(journey.place, Place::LookingUp | Place::Result)
            || is_kept,
        account: props.account.provider,
    };
    let parts = HostParts {
        support: &props.support,
        details: &props.details,
        sign_in: &props.sign_in,
        consent: &props.consent,
        next: &props.next,
    };
    use_flow_screen(settings, &mount, &view, &on_action, parts, Some(part))
}
