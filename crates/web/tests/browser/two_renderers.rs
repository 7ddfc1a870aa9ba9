//! Yew and direct DOM calls draw the same screens: the same nodes, focus and announcements.

use std::cell::RefCell;

use hosted_flow::gallery::{Gallery, PaintedGallery, names};
use hosted_flow::{Locale, Parts};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::fixture::page::document;
use crate::fixture::{page, task};

thread_local! {
    static WANTED: RefCell<Option<UseStateSetter<(String, Locale)>>> = const { RefCell::new(None) };
    /// The last one of which every effect has run.
    static DRAWN: RefCell<Option<(String, Locale)>> = const { RefCell::new(None) };
}

/// A place with one exhibit, drawn by Yew in place of the one before.
#[component]
fn ByYew() -> Html {
    let wanted = use_state(|| (String::from("none"), Locale::En));
    WANTED.set(Some(wanted.setter()));
    // Yew lets the browser go on between two effects that take long, and runs a child's before its
    // parent's.
    use_effect_with((*wanted).clone(), |drawn| DRAWN.set(Some(drawn.clone())));
    let (name, locale) = (*wanted).clone();
    let part = |name: &'static str| html! { <a data-part={name} href="#">{ name }</a> };
    html! {
        <Gallery
            {locale}
            names={vec![name]}
            support={part("support")}
            details={part("details")}
            sign_in={part("sign_in")}
            consent={part("consent")}
            next={part("next")}
        />
    }
}

fn parts() -> Parts {
    let part = |name: &str| {
        let link = document().create_element("a").expect("an element");
        link.set_attribute("data-part", name).expect("an attribute");
        link.set_attribute("href", "#").expect("an attribute");
        link.set_text_content(Some(name));
        Some(link.into())
    };
    Parts {
        support: part("support"),
        details: part("details"),
        sign_in: part("sign_in"),
        consent: part("consent"),
        next: part("next"),
    }
}

/// What a person has of a screen: its markup without the number of the screen, and where the focus is.
fn seen(place: &Element) -> (String, String) {
    let root = place
        .query_selector("[data-hosted-flow]")
        .expect("a selector");
    let root = root.expect("a screen");
    let mut text = String::new();
    describe(&root, &mut text);
    let active = document().active_element();
    let active = active.filter(|active| root.contains(Some(active)));
    let active = active.map_or_else(String::new, |active| {
        active.tag_name() + " " + &active.text_content().unwrap_or_default()
    });
    (text, active)
}

/// A node with its attributes in the order of their names, and all nodes in it.
fn describe(node: &web_sys::Node, out: &mut String) {
    let Some(element) = node.dyn_ref::<Element>() else {
        // Two texts side by side are one to a person.
        *out += &node.node_value().unwrap_or_default();
        return;
    };
    *out += "\n<";
    *out += &element.namespace_uri().unwrap_or_default();
    *out += &element.tag_name();
    let mut attributes: Vec<String> = element
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
        .map(|name| {
            let value = element.get_attribute(&name).unwrap_or_default();
            let is_numbered = value.starts_with("hosted-flow-document-");
            let last = value.rsplit_once('-').filter(|_| is_numbered);
            [
                name.as_str(),
                "=",
                last.map_or(value.as_str(), |(_, last)| last),
            ]
            .concat()
        })
        .collect();
    attributes.sort();
    *out += &attributes.join(" ");
    *out += ">";
    let mut child = node.first_child();
    while let Some(node) = child {
        describe(&node, out);
        child = node.next_sibling();
    }
    *out += "</>";
}

/// Draws the exhibits one after another by Yew. Before each, the first button that there is has the
/// focus.
async fn each_by_yew(order: &[(String, Locale)]) -> Vec<(String, String)> {
    let place = page::append("div");
    let app = yew::Renderer::<ByYew>::with_root(place.clone()).render();
    let mut all = Vec::new();
    task().await;
    for (name, locale) in order {
        focus_first(&place);
        let set = WANTED.with_borrow(Clone::clone);
        set.expect("the component has been drawn")
            .set((name.clone(), *locale));
        let is_drawn =
            || DRAWN.with_borrow(|drawn| drawn.as_ref() == Some(&(name.clone(), *locale)));
        let mut tasks = 0;
        while !is_drawn() {
            task().await;
            tasks += 1;
            assert!(tasks < 10_000, "Yew never draws {name}");
        }
        all.push(seen(&place));
    }
    app.destroy();
    place.remove();
    all
}

async fn each_painted(order: &[(String, Locale)]) -> Vec<(String, String)> {
    let place = page::append("div");
    let mut painted = PaintedGallery::default();
    let parts = parts();
    let mut all = Vec::new();
    for (name, locale) in order {
        focus_first(&place);
        painted.show(&place, name, *locale, &parts);
        task().await;
        all.push(seen(&place));
    }
    drop(painted);
    assert_eq!(place.child_nodes().length(), 0, "nothing is left");
    place.remove();
    all
}

fn focus_first(place: &Element) {
    let button = place.query_selector("button").expect("a selector");
    if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        button.focus().expect("a button takes the focus");
    }
}

async fn are_the_same(order: &[(String, Locale)]) {
    let by_yew = each_by_yew(order).await;
    let painted = each_painted(order).await;
    assert_eq!(by_yew.len(), painted.len());
    for (((name, locale), one), other) in order.iter().zip(&by_yew).zip(&painted) {
        assert_eq!(one, other, "{name} in {}", locale.tag());
    }
}

fn locale(tag: &str) -> Locale {
    Locale::choose([tag], &Locale::ALL).expect("a language")
}

#[wasm_bindgen_test]
async fn both_draw_the_same_screens_in_every_order() {
    // In another order for each language, so that each follows other ones.
    for (tag, step) in [("en", 1), ("ar", 7)] {
        let names = names();
        assert!(
            step == 1 || !names.len().is_multiple_of(step),
            "all are visited"
        );
        let order: Vec<_> = (0..names.len())
            .map(|index| (names[index * step % names.len()].clone(), locale(tag)))
            .collect();
        are_the_same(&order).await;
    }
}

#[wasm_bindgen_test]
async fn both_follow_a_change_of_the_language() {
    let mut order = Vec::new();
    for name in names() {
        for tag in ["de", "ja"] {
            order.push((name.clone(), locale(tag)));
        }
    }
    are_the_same(&order).await;
}

/// A page may have a screen of each, and an id stands for one element.
#[wasm_bindgen_test]
async fn ids_are_unique_among_both() {
    let name = names().into_iter().find(|it| it == "documents-wanted");
    let name = name.expect("an exhibit with documents");
    let place = page::append("div");
    WANTED.set(None);
    let app = yew::Renderer::<ByYew>::with_root(place.clone()).render();
    task().await;
    let set = WANTED.with_borrow(Clone::clone);
    let set = set.expect("the component has been drawn");
    set.set((name.clone(), Locale::En));
    let ids = |place: &Element| {
        let all = place.query_selector_all("[id]").expect("a selector");
        let all = (0..all.length()).filter_map(|index| all.get(index)?.dyn_into::<Element>().ok());
        all.map(|element| element.id()).collect::<Vec<_>>()
    };
    let mut tasks = 0;
    while ids(&place).is_empty() {
        task().await;
        tasks += 1;
        assert!(tasks < 10_000, "Yew never draws {name}");
    }
    let other = page::append("div");
    let mut painted = PaintedGallery::default();
    painted.show(&other, &name, Locale::En, &parts());
    let (by_yew, painted_ids) = (ids(&place), ids(&other));
    assert_eq!(by_yew.len(), painted_ids.len());
    assert!(
        by_yew.iter().all(|id| !painted_ids.contains(id)),
        "{by_yew:?}"
    );
    app.destroy();
    place.remove();
    other.remove();
}
