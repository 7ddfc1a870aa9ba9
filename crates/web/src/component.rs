//! The component: the hook with a screen.

use hosted_flow_core::flow::HostEvent;
use yew::prelude::*;

use crate::hook::use_hosted_flow;
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
}

/// Sends a person to a provider's hosted page, brings them back and shows what became of it.
///
/// Style it with the custom properties of `hosted-flow.css`; find its parts by the `data-…`
/// attributes (`data-phase`, `data-status`, `data-action`, `data-code`).
#[component]
pub fn HostedFlow(props: &HostedFlowProps) -> Html {
    let (view, press) = use_hosted_flow(&props.settings, &props.on_event);
    html! { <Screen {view} {press} support={props.support.clone()} /> }
}
