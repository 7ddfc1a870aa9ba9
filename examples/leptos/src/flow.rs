//! A flow as a component of Leptos.

use hosted_flow::{Handle, HostEvent, Parts, Settings, mount};
use leptos::html::Div;
use leptos::prelude::*;

/// It begins when the element is in the page, follows the settings, and ends when it is taken out.
#[component]
pub fn Flow(
    settings: impl Fn() -> Settings + 'static,
    hear: impl Fn(HostEvent) + Clone + 'static,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let running = StoredValue::new_local(None::<Handle>);
    Effect::new(move |_| {
        let settings = settings();
        let Some(place) = place.get() else { return };
        running.update_value(|running| match running {
            Some(handle) => handle.update(settings, Parts::default()),
            None => *running = Some(mount(&place, settings, hear.clone())),
        });
    });
    on_cleanup(move || drop(running.try_update_value(Option::take)));
    view! { <div node_ref=place></div> }
}
