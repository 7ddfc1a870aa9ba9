//! A page with one verification in it.

use hosted_flow::{HostEvent, HostedFlow, Provider, Settings, Status};
use yew::prelude::*;

fn main() {
    if let Some(place) = gloo_utils::document().get_element_by_id("hosted-flow") {
        yew::Renderer::<Verification>::with_root(place).render();
    }
}

#[component]
fn Verification() -> Html {
    let on_event = Callback::from(|event| {
        if let HostEvent::Settled { status: Status::Approved, .. } = event {
            // Ask your own backend before you go on: an event in a browser is no proof.
        }
    });
    let support = html! { <a href="mailto:help@example.com">{ "Write to us" }</a> };
    html! { <HostedFlow settings={settings()} {on_event} {support} /> }
}

fn settings() -> Settings {
    Settings {
        // Where `hosted-flow sandbox` plays Ondato.
        #[cfg(feature = "sandbox")]
        loopback_hosts: vec!["127.0.0.1:8081".into()],
        ..Settings::new(Provider::Ondato)
    }
}
