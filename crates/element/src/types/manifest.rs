//! The manifest of the element, for editors and catalogues: the format of
//! <https://github.com/webcomponents/custom-elements-manifest>, version 2.1.0.

use serde_json::{Value, json};

use super::settings::{attributes, camel};
use super::{ELEMENT, events, list, quoted, unions};

const STYLE: &str = include_str!("../../../web/style/hosted-flow.css");
const MARKUP: [&str; 3] = [
    include_str!("../../../screen/src/markup/mod.rs"),
    include_str!("../../../screen/src/markup/documents.rs"),
    include_str!("../../../screen/src/markup/help.rs"),
];

pub(super) fn manifest() -> Value {
    let described: Vec<Value> = attributes()
        .iter()
        .map(|it| {
            json!({
                "name": it.name,
                "description": it.doc,
                "type": { "text": it.kind.attribute() },
                "fieldName": camel(it.name),
            })
        })
        .collect();
    let events: Vec<Value> = events::all()
        .iter()
        .map(|it| {
            let kind = format!("CustomEvent<HostedFlowEventDetails[\"{}\"]>", it.name);
            json!({ "name": it.name, "description": it.doc, "type": { "text": kind } })
        })
        .collect();
    let named = |names: Vec<String>| -> Vec<Value> {
        names
            .into_iter()
            .map(|name| json!({ "name": name }))
            .collect()
    };
    let [_, (_, _, phases), (_, _, statuses), ..] = unions();
    let mut states: Vec<String> = phases
        .into_iter()
        .chain(statuses)
        .map(str::to_owned)
        .collect();
    states.sort();
    states.dedup();
    let class = json!({
        "kind": "class",
        "customElement": true,
        "name": "HostedFlowElement",
        "tagName": "hosted-flow",
        "description": "Sends a person to a provider's hosted page, brings them back and shows the result.",
        "superclass": { "name": "HTMLElement" },
        "attributes": described,
        "members": members(),
        "events": events,
        "slots": slots(),
        "cssParts": named(parts()),
        "cssProperties": properties(),
        "cssStates": named(states),
    });
    let reference = json!({ "name": "HostedFlowElement", "module": "element.js" });
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "element.js",
            "declarations": [class],
            "exports": [
                { "kind": "custom-element-definition", "name": "hosted-flow", "declaration": reference },
                { "kind": "js", "name": "HostedFlowElement", "declaration": reference },
            ],
        }],
    })
}

/// Properties and methods.
fn members() -> Vec<Value> {
    let mut all: Vec<Value> = attributes()
        .iter()
        .map(|it| {
            json!({
                "kind": "field",
                "name": camel(it.name),
                "description": it.doc,
                "type": { "text": it.kind.property() },
                "attribute": it.name,
                "reflects": true,
            })
        })
        .collect();
    for (name, kind, doc) in [
        (
            "headers",
            "HeaderSource | undefined",
            "Gives the headers of a call.",
        ),
        (
            "texts",
            "Texts | undefined",
            "Texts of the page's own, by their names in the catalogue.",
        ),
        (
            "view",
            "HostedFlowView | null",
            "What is shown; `null` until the program is there.",
        ),
    ] {
        assert!(
            ELEMENT.contains(&format!("  get {name}(): {kind} {{")),
            "{name}: {kind}"
        );
        let mut field =
            json!({ "kind": "field", "name": name, "description": doc, "type": { "text": kind } });
        if name == "view" {
            field["readonly"] = true.into();
        }
        all.push(field);
    }
    let shown = "As if its button were clicked: `false`, and nothing else, where the screen does not offer it.";
    for (name, kind, doc) in [
        ("start", "boolean", shown),
        ("continue", "boolean", shown),
        ("checkNow", "boolean", shown),
        ("startOver", "boolean", shown),
        (
            "exportRecord",
            "string | undefined",
            "The record of what happened, for support; nothing until the program is there.",
        ),
    ] {
        assert!(
            ELEMENT.contains(&format!("  {name}(): {kind} {{")),
            "{name}: {kind}"
        );
        all.push(json!({ "kind": "method", "name": name, "description": doc, "return": { "type": { "text": kind } } }));
    }
    all
}

fn slots() -> Vec<Value> {
    let doc = |name: &str| match name {
        "support" => "How to reach support.",
        "details" => "A form for missing details.",
        "sign-in" => "A way to sign in.",
        "consent" => "What the person agrees to before leaving.",
        "next" => "What comes after success.",
        other => panic!("what is the slot {other}?"),
    };
    let read = include_str!("../settings.rs");
    let mut all =
        vec![json!({ "name": "", "description": "Words for where the element cannot run." })];
    for name in list("SLOTS") {
        assert!(read.contains(&format!("{name:?} => &mut parts.")), "{name}");
        all.push(json!({ "name": name, "description": doc(name) }));
    }
    all
}

/// The classes of the markup, which are the names of the parts.
fn parts() -> Vec<String> {
    let texts = MARKUP.iter().flat_map(|source| quoted(source));
    let classes = texts.filter(|text| text.starts_with("hosted-flow") && !text.contains('{'));
    let mut all: Vec<String> = classes
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect();
    all.sort();
    all.dedup();
    all
}

/// The custom properties of the stylesheet, with their values in light.
fn properties() -> Vec<Value> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for line in STYLE.lines() {
        let Some((_, rest)) = line.split_once("var(--hosted-flow-") else {
            continue;
        };
        let Some((name, value)) = rest.split_once(", ") else {
            continue;
        };
        if !all.iter().any(|(known, _)| *known == name) {
            all.push((name, value.trim_end_matches(");")));
        }
    }
    let property = |(name, value): &(&str, &str)| json!({ "name": format!("--hosted-flow-{name}"), "default": value });
    all.iter().map(property).collect()
}
