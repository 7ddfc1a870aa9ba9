//! A host page for onboarding: plain HTML with the component in one element.
//!
//! `?provider=` selects the provider, and `&host=white-label` its set-up with a host of its own. A new
//! account follows an identity check, so it is a journey; with `&link=own` the provider of the account
//! checks the identity itself. A selection starts nothing.

mod details;
mod language;
mod mounts;
mod record;

use hosted_flow::{FlowId, HostEvent, HostedFlow, HostedJourney, Locale, Provider, Settings};
use hosted_flow_core::provider::Subject;
use yew::prelude::*;

use language::use_language;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The port of `trunk serve` (`Trunk.toml`), and of the demo beside it.
const TRUNK: u16 = 8090;
const DEMO: u16 = 8080;

/// The provider of an address that names none, and of an identity check before an account.
const FIRST: Provider = Provider::ALL[0];

fn main() {
    let document = gloo_utils::document();
    let Some(place) = document.get_element_by_id("hosted-flow") else {
        return;
    };
    if cfg!(feature = "five") {
        record::write_on_request();
    }
    if cfg!(feature = "mounts") {
        yew::Renderer::<mounts::Mounts>::with_root(place).render();
    } else {
        yew::Renderer::<Onboarding>::with_root(place).render();
    }
}

/// The component, with the page's own additions.
#[component]
fn Onboarding() -> Html {
    let (wanted, hear) = use_wanted();
    let wanted = wanted.as_ref();
    let details = wanted.map(|(flow, attributes)| details::form(flow, attributes));
    let details = details.unwrap_or_default();
    let support = html! { <a href="mailto:help@alder-finch.example">{ "Write to us" }</a> };

    let locale = use_language();
    let location = gloo_utils::window().location();
    let query = location.search().unwrap_or_default();
    let port = location.port().unwrap_or_default();
    let port = match port.parse().unwrap_or_default() {
        TRUNK => DEMO,
        port => port,
    };
    match settings(&query, port) {
        account
            if cfg!(feature = "five")
                && account.provider.facts().subject == Subject::NewAccount
                && account.purpose.is_none() =>
        {
            let identity = Settings {
                purpose: Some("account".into()),
                recorder: record::recorder(),
                ..Settings::new(FIRST)
            };
            let identity = with_loopback(identity, port);
            let (identity, account) = (in_language(identity, locale), in_language(account, locale));
            let on_event = hear.reform(|(_, event)| event);
            html! { <HostedJourney {identity} {account} {on_event} {support} {details} /> }
        }
        settings => {
            let settings = in_language(settings, locale);
            html! { <HostedFlow {settings} on_event={hear} {support} {details} /> }
        }
    }
}

/// The details that are asked for in the page's own form, and what hears of them.
#[hook]
fn use_wanted() -> (Option<(FlowId, Vec<String>)>, Callback<HostEvent>) {
    if !cfg!(feature = "five") {
        // No provider of the page of two asks for details. It is constant in a build, so every render calls
        // the same hooks.
        return (None, Callback::noop());
    }
    let wanted = use_state(|| None);
    let hear = {
        let wanted = wanted.setter();
        Callback::from(move |event| {
            if let HostEvent::InputNeeded { flow, attributes } = event {
                wanted.set(Some((flow, attributes)));
            }
        })
    };
    ((*wanted).clone(), hear)
}

fn in_language(settings: Settings, locale: Option<Locale>) -> Settings {
    Settings { locale, ..settings }
}

/// The selection in the page's address.
fn settings(query: &str, port: u16) -> Settings {
    let chosen = |name: &str| {
        let mut pairs = query.trim_start_matches('?').split('&');
        pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    };
    let provider = chosen("provider")
        .and_then(Provider::from_name)
        .unwrap_or(FIRST);
    let purpose = if chosen("host") == Some("white-label") {
        Some("white-label".into())
    } else if chosen("link") == Some("own") {
        Some("hosted".into())
    } else {
        None
    };
    let settings = Settings {
        purpose,
        recorder: record::recorder(),
        ..Settings::new(provider)
    };
    with_loopback(settings, port)
}

/// The demo's sandbox providers are on the ports after its own, in core's order.
fn with_loopback(settings: Settings, port: u16) -> Settings {
    let port = port.saturating_add(settings.provider as u16 + 1);
    let host = |name: &str| format!("{name}:{port}").into();
    let loopback_hosts = if settings.provider.own_hosts().is_empty() {
        Vec::new()
    } else {
        vec![host("127.0.0.1"), host("verify.localhost")]
    };
    Settings {
        loopback_hosts,
        ..settings
    }
}
