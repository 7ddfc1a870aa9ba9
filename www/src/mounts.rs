//! A page that mounts and unmounts the component, as a single-page application does. For
//! `cargo xtask soak`, which controls it by two events of the document.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::Onboarding;

/// The component, or nothing.
#[component]
pub(crate) fn Mounts() -> Html {
    let is_shown = use_state_eq(|| true);
    use_effect_with((), {
        let is_shown = is_shown.setter();
        move |()| {
            let on = |name: &'static str, shown: bool| {
                let is_shown = is_shown.clone();
                let document = gloo_utils::document();
                EventListener::new(&document, name, move |_| is_shown.set(shown))
            };
            let listeners = [on("mounts:on", true), on("mounts:off", false)];
            move || drop(listeners)
        }
    });
    html! { if *is_shown { <Onboarding /> } }
}
