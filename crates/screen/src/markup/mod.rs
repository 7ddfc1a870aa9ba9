//! The markup of a screen: one tree of elements, which every renderer executes as it stands.
//!
//! Siblings that come and go have keys, so that the host page's own nodes among them stay where they
//! are.

mod documents;
mod help;
mod html;
mod node;

use hosted_flow_core::features;
use hosted_flow_core::view::View;

use crate::buttons::Button;
use crate::mark::Mark;
use crate::screen::{Form, Screen};
use crate::steps::Steps;
use crate::texts::Text;
use node::Name;

pub use html::html;
pub use node::{Anchor, Does, Element, Name as AttributeName, Node, Slot};

/// What is drawn beside the screen.
#[derive(Clone, Copy, Debug)]
pub struct Extras<'page> {
    /// The value of `data-theme`.
    pub theme: &'static str,
    /// The level of the heading, 1 to 6.
    pub heading_level: u8,
    /// A number that no other screen of the page has, for the ids of elements.
    pub number: u32,
    /// The code of [`Screen::code`], drawn.
    pub code: Option<&'page CodeDrawing>,
    /// How long the code can still be used.
    pub valid: Option<&'page Text>,
}

/// A drawn code to scan: dark on light, whatever the page's colours are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeDrawing {
    /// Width and height in modules, with the quiet zone.
    pub side: u32,
    /// The dark modules, as an SVG path.
    pub path: Text,
}

/// The tree of a screen.
#[must_use]
pub fn markup(view: &View, screen: &Screen, extras: &Extras<'_>) -> Element {
    let status = view
        .status
        .as_ref()
        .map(|status| Text::from(status.name().to_owned()));
    let all = vec![steps(&screen.steps), card(screen, extras), live()];
    let mut section = Element::new("section", "hosted-flow", all);
    section.fixed = &[(Name::DataHostedFlow, "")];
    section.varying = vec![
        (Name::Lang, known(screen.locale.tag())),
        (Name::Dir, known(screen.locale.direction())),
        (Name::DataTheme, known(extras.theme)),
        (Name::DataPhase, known(screen.phase.name())),
        (Name::DataStatus, status),
        (Name::DataProvider, known(view.provider.name())),
        (Name::DataCode, view.problem.clone().map(Text::from)),
        (Name::AriaLabel, Some(screen.label.clone())),
    ];
    section.anchor = Some(Anchor::Root);
    section
}

/// The only live region. It stays in the page: a region that is added with its text is not announced.
/// Its text is set when the focus has moved or stayed. Browser translation is off: we could no longer
/// change the text that it replaces.
fn live() -> Node {
    let mut live = Element::new("p", "hosted-flow-live", vec![]);
    live.fixed = &[(Name::Role, "status"), (Name::Translate, "no")];
    live.anchor = Some(Anchor::Live);
    live.keyed("live")
}

fn card(screen: &Screen, extras: &Extras<'_>) -> Node {
    let mut all = vec![head(screen, extras)];
    for (text, key) in screen.paragraphs.iter().zip(["1", "2", "3", "4"]) {
        all.push(Element::new("p", "hosted-flow-text", vec![changing(text)]).keyed(key));
    }
    if !screen.hints.is_empty() {
        let hint = |text: &Text| Element::new("li", "", vec![Node::Text(text.clone())]).into();
        let hints = screen.hints.iter().map(hint).collect();
        all.push(Element::new("ul", "hosted-flow-hints", hints).keyed("hints"));
    }
    if features::HANDOFF {
        code(screen, extras, &mut all);
    }
    if let Some(it) = screen.documents.as_ref().filter(|_| features::DOCUMENTS) {
        all.push(documents::documents(it, extras.number));
    }
    if let Some(form) = &screen.form {
        details(form, &mut all);
    }
    for (text, key) in [(&screen.advice, "advice"), (&screen.notice, "notice")] {
        if let Some(text) = text {
            let notice = vec![changing(text)];
            all.push(Element::new("p", "hosted-flow-notice", notice).keyed(key));
        }
    }
    if screen.slots.consent {
        let consent = vec![Node::Slot(Slot::Consent)];
        all.push(Element::new("div", "hosted-flow-consent", consent).keyed("consent"));
    }
    let mut actions = Vec::new();
    if screen.slots.sign_in {
        actions.push(Node::Slot(Slot::SignIn));
    }
    if screen.slots.next {
        actions.push(Node::Slot(Slot::Next));
    }
    actions.extend(screen.buttons.iter().map(button));
    all.push(Element::new("div", "hosted-flow-actions", actions).keyed("actions"));
    all.extend(help::help(screen));
    let mut card = Element::new("div", "hosted-flow-card", all);
    card.varying = vec![(Name::DataTone, known(screen.tone.name()))];
    card.keyed("card")
}

fn head(screen: &Screen, extras: &Extras<'_>) -> Node {
    let mut mark = Element::new("div", "hosted-flow-mark", vec![mark(screen.mark)]);
    mark.fixed = &[(Name::AriaHidden, "true")];
    let level = usize::from(extras.heading_level.clamp(1, 6)) - 1;
    let tag = ["h1", "h2", "h3", "h4", "h5", "h6"][level];
    let mut heading = Element::new(tag, "hosted-flow-heading", vec![changing(&screen.heading)]);
    heading.fixed = &[(Name::TabIndex, "-1")];
    heading.anchor = Some(Anchor::Heading);
    let head = vec![mark.into(), heading.into()];
    Element::new("div", "hosted-flow-head", head).keyed("head")
}

/// A text that may change later, in an element of its own with a key. Browser translation replaces
/// our text nodes, and a change to a replaced node would not be visible.
fn changing(text: &Text) -> Node {
    Element::new("span", "", vec![Node::Text(text.clone())]).keyed(text.clone())
}

/// For screen readers alone, after another text.
fn also(before: &'static str, text: &Text) -> Node {
    let both = vec![Node::Text(Text::Static(before)), Node::Text(text.clone())];
    Element::new("span", "hosted-flow-live", both).into()
}

fn steps(steps: &Steps) -> Node {
    let mut all = Vec::new();
    for step in &steps.all {
        let name = vec![Node::Text(step.name.clone())];
        let name = Element::new("span", "hosted-flow-step-name", name).into();
        let mut element = Element::new(
            "li",
            "hosted-flow-step",
            vec![name, also(", ", &step.state)],
        );
        element.varying = vec![
            (Name::DataPlace, known(step.place.name())),
            (Name::AriaCurrent, known("step").filter(|_| step.is_current)),
        ];
        all.push(element.into());
    }
    let mut list = Element::new("ol", "hosted-flow-steps", all);
    // WebKit takes a list without bullets for none, unless its role says so.
    list.fixed = &[(Name::Role, "list")];
    list.varying = vec![
        (Name::AriaLabel, Some(steps.label.clone())),
        (Name::DataCount, Some(steps.count.clone())),
    ];
    list.keyed("steps")
}

fn mark(mark: Mark) -> Node {
    let paths = mark.paths();
    if paths.is_empty() {
        return Element::new("span", "hosted-flow-ring", vec![]).into();
    }
    let path = |d: &&'static str| path(Text::Static(d)).into();
    let mut svg = Element::new("svg", "", paths.iter().map(path).collect());
    svg.fixed = &[(Name::ViewBox, "0 0 48 48"), (Name::Focusable, "false")];
    svg.varying = vec![(Name::DataTurned, known("").filter(|_| mark.has_direction()))];
    svg.into()
}

fn path(d: Text) -> Element {
    let mut path = Element::new("path", "", vec![]);
    path.varying = vec![(Name::D, Some(d))];
    path
}

/// The code, and how long it can be used. Its link is drawn alone, and stands in no text or attribute.
fn code(screen: &Screen, extras: &Extras<'_>, all: &mut Vec<Node>) {
    let (Some(code), Some(drawing)) = (&screen.code, extras.code) else {
        return;
    };
    let side = drawing.side.to_string();
    let ground = ["M0 0h", &side, "v", &side, "h-", &side, "z"].concat();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    let mut light = path(ground.into());
    let mut dark = path(drawing.path.clone());
    // Colours as attributes, not by the stylesheet: a camera needs them under any theme.
    light.fixed = &[(Name::Fill, "#fff")];
    dark.fixed = &[(Name::Fill, "#000")];
    let mut svg = Element::new("svg", "hosted-flow-code", vec![light.into(), dark.into()]);
    svg.fixed = &[
        (Name::Width, "240"),
        (Name::Height, "240"),
        (Name::Role, "img"),
        (Name::ShapeRendering, "crispEdges"),
    ];
    svg.varying = vec![
        (Name::ViewBox, Some(view_box.into())),
        (Name::AriaLabel, Some(code.label.clone())),
    ];
    all.push(svg.keyed("code"));
    if let Some(valid) = extras.valid {
        let valid = vec![Node::Text(valid.clone())];
        all.push(Element::new("p", "hosted-flow-valid", valid).keyed("valid"));
    }
}

/// The host page's own form, or the text that says who will ask instead.
fn details(form: &Form, all: &mut Vec<Node>) {
    let lead = form.lead.as_ref();
    let lead = lead.map(|text| {
        Element::new("p", "hosted-flow-text", vec![Node::Text(text.clone())]).keyed("lead")
    });
    if !form.is_shown {
        all.extend(lead);
        return;
    }
    let mut inside = Vec::from_iter(lead);
    inside.push(Node::Slot(Slot::Details));
    let mut details = Element::new("div", "hosted-flow-details", inside);
    details.anchor = Some(Anchor::Form);
    all.push(details.keyed("details"));
}

fn button(button: &Button) -> Node {
    let name = button.action.name();
    let mut inside = Vec::new();
    if button.is_busy {
        let mut ring = Element::new("span", "hosted-flow-ring hosted-flow-ring-small", vec![]);
        ring.fixed = &[(Name::AriaHidden, "true")];
        // No text of a button is this.
        inside.push(ring.keyed(""));
    }
    inside.push(changing(&button.label));
    let mut element = Element::new("button", "hosted-flow-button", inside);
    element.fixed = &[(Name::Type, "button")];
    element.varying = vec![
        (Name::DataAction, known(name)),
        (Name::DataRank, known(button.rank.name())),
        // Not `disabled`: a disabled button loses the focus.
        (Name::AriaDisabled, known("true").filter(|_| button.is_busy)),
    ];
    element.does = Some(Does::Press(button.action));
    element.keyed(name)
}

/// A value that needs no memory of its own.
#[expect(clippy::unnecessary_wraps, reason = "as an attribute has it")]
fn known(value: &'static str) -> Option<Text> {
    Some(Text::Static(value))
}
