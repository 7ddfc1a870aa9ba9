//! What the npm package says of the program: its TypeScript types, and the manifest of the element.
//!
//! Both are written from the types of the program, the way its settings are read, and the element's
//! script. A test compares them; `UPDATE_DOCS=1 cargo test -p hosted-flow-element` writes them.

mod events;
mod manifest;
mod settings;

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use hosted_flow::Provider;
use serde_json::Value;
use ts_rs::{Config, TS};

use crate::data::ViewData;

/// The element's script.
const ELEMENT: &str = include_str!("../../../packages/hosted-flow/src/element.ts");
const HEAD: &str = "\
// Written from the types of the program: UPDATE_DOCS=1 cargo test -p hosted-flow-element
";
const DATA: &str = "packages/hosted-flow/types/data.d.ts";
const MANIFEST: &str = "packages/hosted-flow/custom-elements.json";

#[test]
fn the_types_of_the_package_are_those_of_the_program() {
    let expected = data();
    assert_eq!(written(DATA, &expected), expected);
}

#[test]
fn the_manifest_of_the_element_is_that_of_the_program() {
    let expected = manifest::manifest();
    let written = written(MANIFEST, &format!("{expected:#}\n"));
    // Not its text: the order of the names depends on who else uses serde_json.
    let written: Value = serde_json::from_str(&written).expect("it is JSON");
    assert_eq!(written, expected);
}

/// What a file of the package has; with `UPDATE_DOCS`, what it shall have.
fn written(path: &str, expected: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, expected).expect("the file can be written");
    }
    fs::read_to_string(&path).expect("there is such a file")
}

fn data() -> String {
    let view = Record {
        name: "HostedFlowView",
        doc: "What is shown.".to_owned(),
        fields: fields::<ViewData<'_>>(),
    };
    let mut text = HEAD.to_owned();
    for (name, doc, values) in unions() {
        let values: Vec<_> = values.iter().map(|value| format!("{value:?}")).collect();
        let values = values.join(" | ");
        let _ = write!(text, "\n/** {doc} */\nexport type {name} = {values};\n");
    }
    text + &view.text() + &events::text() + &settings::text()
}

/// The types whose values are names: their names, what they are, and the values.
fn unions() -> [(&'static str, &'static str, Vec<&'static str>); 5] {
    let phases = include_str!("../../core/src/view.rs");
    let statuses = include_str!("../../core/src/status.rs");
    let actions = include_str!("../../core/src/action.rs");
    [
        (
            "HostedFlowProvider",
            "The providers.",
            Provider::ALL.map(Provider::name).to_vec(),
        ),
        (
            "HostedFlowPhase",
            "The phases, as in `data-phase`.",
            names(phases),
        ),
        (
            "HostedFlowStatus",
            "The statuses, as in `data-status`.",
            names(statuses),
        ),
        (
            "HostedFlowAction",
            "What a button does, as in `data-action`.",
            names(actions),
        ),
        (
            "HostedFlowStep",
            "The steps of a visit.",
            events::STEPS.to_vec(),
        ),
    ]
}

/// What `fn name` of a type answers with.
fn names(source: &'static str) -> Vec<&'static str> {
    let (_, rest) = source.split_once(" fn name(").expect("it has a name");
    let body = rest.split("\n    }\n").next().unwrap_or_default();
    let names = body
        .lines()
        .filter_map(|line| line.split_once("=> \"")?.1.split('"').next());
    names.collect()
}

/// An interface.
struct Record {
    name: &'static str,
    doc: String,
    fields: Vec<Field>,
}

/// One property of it.
#[derive(Clone)]
struct Field {
    name: String,
    kind: String,
    is_optional: bool,
    doc: String,
}

impl Record {
    fn text(&self) -> String {
        let fields: String = self
            .fields
            .iter()
            .map(|field| field.text("readonly "))
            .collect();
        let Self { name, doc, .. } = self;
        format!("\n/** {doc} */\nexport interface {name} {{\n{fields}}}\n")
    }
}

impl Field {
    fn text(&self, modifier: &str) -> String {
        let Self {
            name, kind, doc, ..
        } = self;
        let doc = match doc.as_str() {
            "" => String::new(),
            doc => format!("  /** {doc} */\n"),
        };
        let name = if name.contains('-') {
            format!("{name:?}")
        } else {
            name.clone()
        };
        let optional = if self.is_optional { "?" } else { "" };
        format!("{doc}  {modifier}{name}{optional}: {kind};\n")
    }
}

/// The properties of a type as ts-rs has them: each with its comment before it.
fn fields<T: TS>() -> Vec<Field> {
    let inline = T::inline(&Config::new());
    let inside = inline.trim().trim_start_matches('{').trim_end_matches('}');
    let mut fields = Vec::new();
    let mut rest = inside.trim();
    while !rest.is_empty() {
        let mut doc = String::new();
        if let Some((comment, after)) = rest
            .strip_prefix("/**")
            .and_then(|rest| rest.split_once("*/"))
        {
            let lines = comment
                .lines()
                .map(|line| line.trim().trim_start_matches('*').trim());
            doc = lines.collect::<Vec<_>>().join(" ").trim().to_owned();
            rest = after.trim_start();
        }
        let (field, after) = rest.split_once(',').expect("a comma follows each");
        let (name, kind) = field.split_once(": ").expect("each has a type");
        fields.push(Field {
            name: name.trim_end_matches('?').to_owned(),
            kind: kind.to_owned(),
            is_optional: name.ends_with('?'),
            doc,
        });
        rest = after.trim_start();
    }
    fields
}

/// The first sentence of the comment above a line of Rust, without the links of rustdoc.
fn doc_above(source: &str, line: &str) -> String {
    let (before, _) = source
        .split_once(&format!("\n    {line}"))
        .unwrap_or_else(|| panic!("no {line}"));
    let above = before
        .lines()
        .rev()
        .map(str::trim)
        .take_while(|line| line.starts_with("///") || line.starts_with("#["));
    let comment = above.filter_map(|line| line.strip_prefix("///"));
    let mut lines: Vec<_> = comment.map(str::trim).collect();
    lines.reverse();
    let text = lines.join(" ");
    let sentence = text
        .split_once(". ")
        .map_or(text.as_str(), |(first, _)| first);
    without_links(sentence.trim_end_matches('.')).replace(" (`KNOWN`)", "") + "."
}

fn without_links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let (link, after) = after.split_once("`]").unwrap_or((after, ""));
        let name = link.rsplit("::").next().unwrap_or_default();
        let _ = write!(out, "{before}`{name}`");
        let target = after
            .strip_prefix('(')
            .and_then(|after| after.split_once(')'));
        rest = target.map_or(after, |(_, after)| after);
    }
    out + rest
}

/// The texts in a list of the element's script.
fn list(name: &str) -> Vec<&'static str> {
    let (_, rest) = ELEMENT
        .split_once(&format!("const {name} = "))
        .unwrap_or_else(|| panic!("no list {name}"));
    let (list, _) = rest.split_once(';').unwrap_or_default();
    quoted(list).collect()
}

/// What stands in quotes in a source.
fn quoted(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2)
}
