//! An onboarding page such as a customer would own: plain HTML, with the component in one place.
//!
//! `?provider=ondato|paysafe` chooses the provider and `&host=white-label` Ondato's white-label
//! set-up. Choosing starts nothing.

use hosted_flow::{HostedFlow, HostedFlowProps, Provider, Settings};
use yew::prelude::*;

fn main() {
    let document = gloo_utils::document();
    let Some(place) = document.get_element_by_id("hosted-flow") else {
        return;
    };
    let location = gloo_utils::window().location();
    let query = location.search().unwrap_or_default();
    let port = location.port().unwrap_or_default();
    let props = HostedFlowProps {
        settings: settings(&query, port.parse().unwrap_or_default()),
        on_event: Callback::noop(),
        support: html! { <a href="mailto:help@alder-finch.example">{ "Write to us" }</a> },
    };
    yew::Renderer::<HostedFlow>::with_root_and_props(place, props).render();
}

/// What the page's own address chooses.
fn settings(query: &str, port: u16) -> Settings {
    let chosen = |name: &str| {
        let mut pairs = query.trim_start_matches('?').split('&');
        pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    };
    let provider = chosen("provider")
        .and_then(Provider::from_name)
        .unwrap_or(Provider::Ondato);
    let is_white_label = provider == Provider::Ondato && chosen("host") == Some("white-label");
    Settings {
        purpose: is_white_label.then(|| "white-label".into()),
        // The demo plays the providers on the two ports next to its own.
        loopback_hosts: vec![
            format!("127.0.0.1:{}", port.saturating_add(1)).into(),
            format!("verify.localhost:{}", port.saturating_add(1)).into(),
            format!("127.0.0.1:{}", port.saturating_add(2)).into(),
        ],
        ..Settings::new(provider)
    }
}
