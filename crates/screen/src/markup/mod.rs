//! The markup of a screen: one tree of elements, which every renderer executes as it stands.
//!
//! Siblings that come and go have keys, so that the host page's own nodes among them stay where they
//! are.

mod documents;
mod help;
mod node;

use hosted_flow_core::features;
use hosted_flow_core::view::View;

use crate::buttons::Button;
use crate::mark::Mark;
use crate::screen::{Form, Screen};
use crate::steps::{Step, Steps};
use crate::texts::Text;
use node::{Name, fixed};

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
    let mut section = Element::new(
        "section",
        vec![
            (Name::Class, fixed("hosted-flow")),
            (Name::Lang, fixed(screen.locale.tag())),
            (Name::Dir, fixed(screen.locale.direction())),
            (Name::DataHostedFlow, fixed("")),
            (Name::DataTheme, fixed(extras.theme)),
            (Name::DataPhase, fixed(screen.phase.name())),
            (Name::DataStatus, status),
            (Name::DataProvider, fixed(view.provider.name())),
            (Name::DataCode, view.problem.clone().map(Text::from)),
            (Name::AriaLabel, Some(screen.label.clone())),
        ],
        vec![steps(&screen.steps), card(screen, extras), live()],
    );
    section.anchor = Some(Anchor::Root);
    section
}

/// The only live region. It stays in the page: a region that is added with its text is not announced.
/// Its text is set when the focus has moved or stayed. Browser translation is off: we could no longer
/// change the text that it replaces.
fn live() -> Node {
    let mut live = Element::new(
        "p",
        vec![
            (Name::Class, fixed("hosted-flow-live")),
            (Name::Role, fixed("status")),
            (Name::Translate, fixed("no")),
        ],
        vec![],
    );
    live.anchor = Some(Anchor::Live);
    live.keyed("live")
}

fn card(screen: &Screen, extras: &Extras<'_>) -> Node {
    let mut all = vec![head(screen, extras)];
    for (text, key) in screen.paragraphs.iter().zip(["1", "2", "3", "4"]) {
        all.push(Element::new("p", vec![], vec![changing(text)]).keyed(key));
    }
    if !screen.hints.is_empty() {
        let hint = |text: &Text| Element::new("li", vec![], vec![Node::Text(text.clone())]).into();
        let hints = screen.hints.iter().map(hint).collect();
        all.push(Element::of_class("ul", "hosted-flow-hints", hints).keyed("hints"));
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
            all.push(Element::of_class("p", "hosted-flow-notice", notice).keyed(key));
        }
    }
    if screen.slots.consent {
        let consent = vec![Node::Slot(Slot::Consent)];
        all.push(Element::of_class("div", "hosted-flow-consent", consent).keyed("consent"));
    }
    let mut actions = Vec::new();
    if screen.slots.sign_in {
        actions.push(Node::Slot(Slot::SignIn));
    }
    if screen.slots.next {
        actions.push(Node::Slot(Slot::Next));
    }
    actions.extend(screen.buttons.iter().map(button));
    all.push(Element::of_class("div", "hosted-flow-actions", actions).keyed("actions"));
    all.extend(help::help(screen));
    let tone = fixed(screen.tone.name());
    Element::new(
        "div",
        vec![
            (Name::Class, fixed("hosted-flow-card")),
            (Name::DataTone, tone),
        ],
        all,
    )
    .keyed("card")
}

fn head(screen: &Screen, extras: &Extras<'_>) -> Node {
    let mark = Element::new(
        "div",
        vec![
            (Name::Class, fixed("hosted-flow-mark")),
            (Name::AriaHidden, fixed("true")),
        ],
        vec![mark(screen.mark)],
    );
    let level = usize::from(extras.heading_level.clamp(1, 6)) - 1;
    let mut heading = Element::new(
        ["h1", "h2", "h3", "h4", "h5", "h6"][level],
        vec![
            (Name::Class, fixed("hosted-flow-heading")),
            (Name::TabIndex, fixed("-1")),
        ],
        vec![changing(&screen.heading)],
    );
    heading.anchor = Some(Anchor::Heading);
    let head = vec![mark.into(), heading.into()];
    Element::of_class("div", "hosted-flow-head", head).keyed("head")
}

/// A text that may change later, in an element of its own with a key. Browser translation replaces
/// our text nodes, and a change to a replaced node would not be visible.
fn changing(text: &Text) -> Node {
    Element::new("span", vec![], vec![Node::Text(text.clone())]).keyed(text.clone())
}

/// For screen readers alone, after another text.
fn also(before: &'static str, text: &Text) -> Node {
    let both = vec![Node::Text(Text::Static(before)), Node::Text(text.clone())];
    Element::of_class("span", "hosted-flow-live", both).into()
}

fn steps(steps: &Steps) -> Node {
    let step = |step: &Step| {
        let name = vec![Node::Text(step.name.clone())];
        Element::new(
            "li",
            vec![
                (Name::Class, fixed("hosted-flow-step")),
                (Name::DataPlace, fixed(step.place.name())),
                (Name::AriaCurrent, fixed("step").filter(|_| step.is_current)),
            ],
            vec![
                Element::of_class("span", "hosted-flow-step-name", name).into(),
                also(", ", &step.state),
            ],
        )
        .into()
    };
    Element::new(
        "ol",
        vec![
            // WebKit takes a list without bullets for none, unless its role says so.
            (Name::Role, fixed("list")),
            (Name::Class, fixed("hosted-flow-steps")),
            (Name::AriaLabel, Some(steps.label.clone())),
            (Name::DataCount, Some(steps.count.clone())),
        ],
        steps.all.iter().map(step).collect(),
    )
    .keyed("steps")
}

fn mark(mark: Mark) -> Node {
    let path =
        |path: &&'static str| Element::new("path", vec![(Name::D, fixed(path))], vec![]).into();
    match mark.paths() {
        [] => Element::of_class("span", "hosted-flow-ring", vec![]).into(),
        paths => Element::new(
            "svg",
            vec![
                (Name::ViewBox, fixed("0 0 48 48")),
                (Name::Focusable, fixed("false")),
                (Name::DataTurned, fixed("").filter(|_| mark.has_direction())),
            ],
            paths.iter().map(path).collect(),
        )
        .into(),
    }
}

/// The code, and how long it can be used. Its link is drawn alone, and stands in no text or attribute.
fn code(screen: &Screen, extras: &Extras<'_>, all: &mut Vec<Node>) {
    let (Some(code), Some(drawing)) = (&screen.code, extras.code) else {
        return;
    };
    let side = drawing.side.to_string();
    // Colours as attributes, not by the stylesheet: a camera needs them under any theme.
    let path = |fill, d| {
        Element::new(
            "path",
            vec![(Name::Fill, fixed(fill)), (Name::D, Some(d))],
            vec![],
        )
        .into()
    };
    let ground = ["M0 0h", &side, "v", &side, "h-", &side, "z"].concat();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    let svg = Element::new(
        "svg",
        vec![
            (Name::Class, fixed("hosted-flow-code")),
            (Name::ViewBox, Some(view_box.into())),
            (Name::Width, fixed("240")),
            (Name::Height, fixed("240")),
            (Name::Role, fixed("img")),
            (Name::AriaLabel, Some(code.label.clone())),
            (Name::ShapeRendering, fixed("crispEdges")),
        ],
        vec![
            path("#fff", ground.into()),
            path("#000", drawing.path.clone()),
        ],
    );
    all.push(svg.keyed("code"));
    if let Some(valid) = extras.valid {
        let valid = vec![Node::Text(valid.clone())];
        all.push(Element::of_class("p", "hosted-flow-valid", valid).keyed("valid"));
    }
}

/// The host page's own form, or the text that says who will ask instead.
fn details(form: &Form, all: &mut Vec<Node>) {
    let lead = form.lead.as_ref();
    let lead =
        lead.map(|text| Element::new("p", vec![], vec![Node::Text(text.clone())]).keyed("lead"));
    if !form.is_shown {
        all.extend(lead);
        return;
    }
    let mut inside = Vec::from_iter(lead);
    inside.push(Node::Slot(Slot::Details));
    let mut details = Element::of_class("div", "hosted-flow-details", inside);
    details.anchor = Some(Anchor::Form);
    all.push(details.keyed("details"));
}

fn button(button: &Button) -> Node {
    let name = button.action.name();
    let mut inside = Vec::new();
    if button.is_busy {
        inside.push(
            Element::new(
                "span",
                vec![
                    (
                        Name::Class,
                        fixed("hosted-flow-ring hosted-flow-ring-small"),
                    ),
                    (Name::AriaHidden, fixed("true")),
                ],
                vec![],
            )
            // No text of a button is this.
            .keyed(""),
        );
    }
    inside.push(changing(&button.label));
    let mut element = Element::new(
        "button",
        vec![
            (Name::Type, fixed("button")),
            (Name::Class, fixed("hosted-flow-button")),
            (Name::DataAction, fixed(name)),
            (Name::DataRank, fixed(button.rank.name())),
            // Not `disabled`: a disabled button loses the focus.
            (Name::AriaDisabled, fixed("true").filter(|_| button.is_busy)),
        ],
        inside,
    );
    element.does = Some(Does::Press(button.action));
    element.keyed(name)
}
