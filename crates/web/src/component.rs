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
    /// The host page's settings.
    pub settings: Settings,
    /// Receives every host event: ids and codes, never a secret or a URL.
    #[prop_or_default]
    pub on_event: Callback<HostEvent>,
    /// How to reach support, such as a link or a telephone number; shown where support can help.
    #[prop_or_default]
    pub support: Html,
    /// The host page's own form for the requested details ([`HostEvent::InputNeeded`] names them),
    /// shown while they are requested. The form sends them to the page owner's backend; the component
    /// sees the change at its next poll.
    #[prop_or_default]
    pub details: Html,
}

/// Sends a person to a provider's hosted page, brings them back and shows the result.
///
/// Style it with the custom properties of `hosted-flow.css`; find its parts by the `data-…`
/// attributes (`data-phase`, `data-status`, `data-action`, `data-code`, `data-document`).
#[component]
pub fn HostedFlow(props: &HostedFlowProps) -> Html {
    let settings = use_recorder(&props.settings);
    let root = use_node_ref();
    let (view, on_action) = use_mount(&settings, 0, &props.on_event, Some(&root));
    let (support, details) = (props.support.clone(), props.details.clone());
    html! { <Screen {root} {view} {on_action} {support} {details} recorder={settings.recorder} /> }
}

/// The settings, with a flight recorder of the component's own where the page sets none.
#[hook]
pub(crate) fn use_recorder(settings: &Settings) -> Settings {
    if !features::RECORDER {
        // Constant in a build, so every render calls the same hooks.
        return settings.clone();
    }
    let ours = use_memo((), |()| FlightRecorder::default());
    let recorder = settings.recorder.clone();
    Settings {
        recorder: recorder.or_else(|| Some((*ours).clone())),
        ..settings.clone()
    }
}
