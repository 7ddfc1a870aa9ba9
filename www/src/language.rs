//! The language: chosen in the page, and loaded when it is chosen.

use std::cell::RefCell;

use gloo_events::EventListener;
use hosted_flow::Locale;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlSelectElement, Response};
use yew::prelude::*;

thread_local! {
    /// A language stays in memory once it is read, so each is read once.
    static LOADED: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

/// The chosen language; `None` until one is loaded.
#[hook]
pub(crate) fn use_language() -> Option<Locale> {
    if !cfg!(feature = "five") {
        // Constant in a build, so every render calls the same hooks.
        return None;
    }
    let language = use_state(|| None::<Locale>);
    use_effect_with((), {
        let language = language.setter();
        move |()| {
            let select = gloo_utils::document().get_element_by_id("demo-language");
            let select = select.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            let listener = select.map(|select| {
                spawn_local(list(select.clone()));
                let chosen = select.clone();
                let choose = move |_: &_| load(chosen.value(), language.clone());
                EventListener::new(&select, "change", choose)
            });
            move || drop(listener)
        }
    });
    *language
}

/// Fills the list: English is there, and each other one is loaded when it is chosen.
async fn list(select: HtmlSelectElement) {
    let index = fetch("/locales/index.txt").await.unwrap_or_default();
    for (tag, name) in index.lines().filter_map(|line| line.split_once(' ')) {
        let Ok(option) = gloo_utils::document().create_element("option") else {
            return;
        };
        let attributes = [("value", tag), ("lang", tag)];
        let is_set =
            attributes.map(|(attribute, value)| option.set_attribute(attribute, value).is_ok());
        option.set_text_content(Some(name));
        if is_set.contains(&false) || select.append_child(&option).is_err() {
            return;
        }
    }
}

fn load(tag: String, language: UseStateSetter<Option<Locale>>) {
    let known = LOADED.with_borrow(|all| all.iter().find(|it| it.tag() == tag).copied());
    if tag == Locale::En.tag() || known.is_some() {
        return language.set(known);
    }
    spawn_local(async move {
        let Some(file) = fetch(&format!("/locales/{tag}.txt")).await else {
            return;
        };
        // A file that is cut off or of another version is not used; the page stays as it is.
        if let Ok(locale) = Locale::parse(&file) {
            LOADED.with_borrow_mut(|all| all.push(locale));
            language.set(Some(locale));
        }
    });
}

async fn fetch(path: &str) -> Option<String> {
    let answer = JsFuture::from(gloo_utils::window().fetch_with_str(path));
    let answer: Response = answer.await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    text.as_string()
}
