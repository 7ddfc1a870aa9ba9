//! A page of Leptos with hosted-flow in it.

mod flow;
mod verification;

use hosted_flow::{HeaderSource, HostEvent, Locale, Provider, Settings};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use crate::flow::Flow;
use crate::verification::Verification;

fn main() {
    let place = document().get_element_by_id("hosted-flow");
    // Leptos leaves what is there: the words for where it cannot run.
    let place = place.inspect(|place| place.set_text_content(None));
    if let Some(place) = place.and_then(|place| place.dyn_into().ok()) {
        mount_to(place, App).forget();
    }
}

#[component]
fn App() -> impl IntoView {
    let is_shown = RwSignal::new(true);
    let is_lithuanian = RwSignal::new(false);
    let has_second = RwSignal::new(false);
    let log = RwSignal::new(Vec::<String>::new());

    let settings = move || settings(if is_lithuanian.get() { Locale::Lt } else { Locale::En });
    let hear = move |event| {
        if let HostEvent::Settled { flow, status } = event {
            log.update(|log| log.push(format!("settled {} {status:?}", flow.as_str())));
        }
    };

    view! {
        <main>
            <h1>"Open your account"</h1>
            <Show when=move || is_shown.get()>
                <Flow settings=settings hear=hear />
            </Show>
            <Show when=move || has_second.get()>
                <Verification />
            </Show>
            <p>
                <button id="mount" on:click=move |_| is_shown.update(|it| *it = !*it)>"Take it out, or put it in"</button>
                <button id="language" on:click=move |_| is_lithuanian.update(|it| *it = !*it)>"English, or Lithuanian"</button>
                <button id="second" on:click=move |_| has_second.update(|it| *it = !*it)>"A second one"</button>
            </p>
            <ol id="log">
                {move || log.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ol>
        </main>
    }
}

fn settings(locale: Locale) -> Settings {
    // Called before each call of your backend, and with `true` after a 401.
    let headers = HeaderSource::new(|renew| async move {
        if renew {
            // Whatever signs the person in again.
            let _ = JsFuture::from(window().fetch_with_str("/")).await;
        }
        vec![("x-page".into(), "leptos".into())]
    });
    Settings {
        headers: Some(headers),
        // Where the sandbox plays Paysafe on your own machine; a page in production has no such line.
        loopback_hosts: vec![sandbox().into()],
        ..Settings::new(Provider::Paysafe).locale(locale)
    }
}

fn sandbox() -> String {
    let port = window().location().port().unwrap_or_default();
    format!("127.0.0.1:{}", port.parse::<u32>().unwrap_or_default() + 2)
}
