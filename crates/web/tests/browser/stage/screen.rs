//! What is on the screen, found as the host page and its tests may find it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::Stage;
use super::page::document;

impl Stage {
    /// The component's root.
    pub(crate) fn root(&self) -> Option<Element> {
        self.find("[data-hosted-flow]")
    }

    /// `data-phase`; empty while there is no component.
    pub(crate) fn phase(&self) -> String {
        self.data("data-phase").unwrap_or_default()
    }

    /// `data-status`.
    pub(crate) fn status(&self) -> Option<String> {
        self.data("data-status")
    }

    /// `data-code`.
    pub(crate) fn code(&self) -> Option<String> {
        self.data("data-code")
    }

    fn data(&self, name: &str) -> Option<String> {
        self.root()?.get_attribute(name)
    }

    /// The actions on offer, in their order.
    pub(crate) fn actions(&self) -> Vec<String> {
        let buttons = self.find_all("button");
        let action = |button: Element| button.get_attribute("data-action").unwrap_or_default();
        buttons.into_iter().map(action).collect()
    }

    /// The button of an action.
    pub(crate) fn button(&self, action: &str) -> HtmlElement {
        let found = self.find(&format!("button[data-action={action}]"));
        let button = found.unwrap_or_else(|| panic!("no button {action}; {}", self.describe()));
        button.unchecked_into()
    }

    /// Presses it as a person does, who has it focused then, and lets come what needs no time.
    pub(crate) async fn press(&self, action: &str) {
        let button = self.button(action);
        button.focus().expect("a button can be focused");
        button.click();
        self.settle().await;
    }

    /// The heading.
    pub(crate) fn heading(&self) -> HtmlElement {
        self.find("h2").expect("a heading").unchecked_into()
    }

    /// The heading's text.
    pub(crate) fn headline(&self) -> String {
        self.heading().text_content().unwrap_or_default()
    }

    /// Everything that stands there.
    pub(crate) fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }

    /// The component as markup, attributes and all.
    pub(crate) fn markup(&self) -> String {
        self.place.inner_html()
    }

    /// The first element that a selector finds in the component.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.place.query_selector(selector).expect("a selector")
    }

    /// Every element that a selector finds in the component.
    pub(crate) fn find_all(&self, selector: &str) -> Vec<Element> {
        let found = self.place.query_selector_all(selector).expect("a selector");
        (0..found.length())
            .filter_map(|index| found.get(index))
            .map(JsCast::unchecked_into)
            .collect()
    }
}

/// Whether this is what has the focus.
pub(crate) fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}
