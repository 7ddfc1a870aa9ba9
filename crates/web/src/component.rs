//! The component: the hook with a screen.

use hosted_flow_core::features;
use hosted_flow_core::flow::HostEvent;
use yew::prelude::*;

use crate::hook::use_mount;
use crate::recorder::FlightRecorder;
use crate::screen::Screen;
use crate::settings::Settings;

/// Properties of [`HostedFlow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HostedFlowProps {
    /// What the page sets.
    pub settings: Settings,
    /// Told of every change: ids and codes, never a secret or a URL.
    #[prop_or_default]
    pub on_event: Callback<HostEvent>,
    /// How to reach support, shown where that is the way on: a link, a telephone number.
    #[prop_or_default]
    pub support: Html,
    /// The page's own form for details that are asked for ([`HostEvent::InputNeeded`] says which),
    /// shown while they are. It sends them to the page's own backend; what follows is noticed by
    /// itself.
    #[prop_or_default]
    pub details: Html,
}

/// Sends a person to a provider's hosted page, brings them back and shows what became of it.
///
/// Style it with the custom properties of `hosted-flow.css`; find its parts by the `data-…`
/// attributes (`data-phase`, `data-status`, `data-action`, `data-code`, `data-document`).
#[component]
pub fn HostedFlow(props: &HostedFlowProps) -> Html {
    let settings = use_recorder(&props.settings);
    let root = use_node_ref();
    let (view, on_gesture) = use_mount(&settings, 0, &props.on_event, Some(&root));
    let (support, details) = (props.support.clone(), props.details.clone());
    html! { <Screen {root} {view} {on_gesture} {support} {details} recorder={settings.recorder} /> }
}

/// The settings, with a record of the component's own where the page brings none.
#[hook]
pub(crate) fn use_recorder(settings: &Settings) -> Settings {
    if !features::RECORDER {
        // The same in every render of a build, as hooks have to be.
        return settings.clone();
    }
    let ours = use_memo((), |()| FlightRecorder::default());
    let recorder = settings.recorder.clone();
    Settings {
        recorder: recorder.or_else(|| Some((*ours).clone())),
        ..settings.clone()
    }
}
