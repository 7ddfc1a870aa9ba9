//! The page of `cargo xtask gallery`: every screen in every language. `gallery.js` steers it by
//! attributes of the root element and an event of the document, as the tests do.

use gloo_events::EventListener;
use hosted_flow::gallery::{Gallery, names};
use hosted_flow::{Locale, Theme};
use yew::prelude::*;

fn main() {
    if let Some(place) = gloo_utils::document().get_element_by_id("hosted-flow") {
        yew::Renderer::<Page>::with_root(place).render();
    }
}

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
struct Wish {
    /// The number of the wish; the elements of the one before are not used again.
    number: String,
    locale: Locale,
    names: Vec<String>,
    theme: Theme,
}

impl Wish {
    fn read() -> Self {
        let tag = attribute("data-gallery-locale");
        let names = attribute("data-gallery-names");
        Self {
            number: attribute("data-gallery-wish"),
            locale: Locale::choose([tag.as_str()], &Locale::ALL).unwrap_or(Locale::En),
            names: names.split_whitespace().map(str::to_owned).collect(),
            theme: match attribute("data-gallery-theme").as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::Auto,
            },
        }
    }
}

/// Shows what is wished for, and says which wish is shown.
#[component]
fn Page() -> Html {
    let wish = use_state(Wish::read);
    use_effect_with((), {
        let wish = wish.setter();
        move |()| {
            let document = gloo_utils::document();
            let listener =
                EventListener::new(&document, "gallery:show", move |_| wish.set(Wish::read()));
            let tags: Vec<&str> = Locale::ALL.iter().map(|it| it.tag()).collect();
            say("data-gallery-locales", &tags.join(" "));
            say("data-gallery-all", &names().join(" "));
            move || drop(listener)
        }
    });
    use_effect_with(wish.number.clone(), |number| {
        say("data-gallery-shown", number);
    });
    let Wish {
        number,
        locale,
        names,
        theme,
    } = (*wish).clone();
    let support = html! { <a lang="en" dir="ltr" href="mailto:help@alder-finch.example">{ "Write to us" }</a> };
    let details = html! {
        <form lang="en" dir="ltr" class="gallery-form">
            <label>{ "What do you do for a living?" }<input maxlength="60" /></label>
            <button type="button">{ "Send" }</button>
        </form>
    };
    let sign_in =
        html! { <a lang="en" dir="ltr" class="gallery-button" href="#sign-in">{ "Sign in" }</a> };
    let next = html! { <a lang="en" dir="ltr" class="gallery-button" href="#next">{ "Go to your account" }</a> };
    let consent = html! {
        <p lang="en" dir="ltr">{ "We share your details with our partner. " }<a href="#privacy">{ "Privacy notice" }</a></p>
    };
    html! {
        <Gallery key={number} {locale} {names} {theme} {support} {details} {sign_in} {consent} {next} />
    }
}

fn attribute(name: &str) -> String {
    let root = gloo_utils::document().document_element();
    root.and_then(|root| root.get_attribute(name))
        .unwrap_or_default()
}

fn say(name: &str, text: &str) {
    if let Some(root) = gloo_utils::document().document_element() {
        let _ = root.set_attribute(name, text);
    }
}
