//! The settings of the element: its attributes, and the properties of the same names.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Field, doc_above, list};

/// How a setting is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Provider,
    Theme,
    Text,
    List,
    Number,
    Flag,
}

/// An attribute.
pub(super) struct Attribute {
    /// `return-url`.
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) doc: String,
}

impl Kind {
    /// The type of the property.
    pub(super) fn property(self) -> &'static str {
        match self {
            Self::Provider => "HostedFlowProvider",
            Self::Theme => "\"auto\" | \"light\" | \"dark\"",
            Self::Text => "string",
            Self::List => "string | readonly string[]",
            Self::Number => "number",
            Self::Flag => "boolean",
        }
    }

    /// The type of the attribute, as markup has it.
    pub(super) fn attribute(self) -> &'static str {
        match self {
            Self::List => "string",
            Self::Number => "number | string",
            Self::Flag => "boolean | \"\" | \"true\" | \"false\"",
            other => other.property(),
        }
    }
}

/// `return-url` as `returnUrl`.
pub(super) fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        name + &part[..1].to_uppercase() + &part[1..]
    })
}

/// The arms by which the program reads the settings: their names, and what they do.
fn arms() -> Vec<(&'static str, String)> {
    let source = include_str!("../settings.rs");
    let (_, rest) = source
        .split_once("fn set(")
        .and_then(|(_, rest)| rest.split_once("match name {"))
        .expect("it reads by name");
    let (body, _) = rest.split_once("_ => return None").unwrap_or_default();
    let mut arms: Vec<(&str, String)> = Vec::new();
    for line in body.lines() {
        let named = line
            .trim()
            .strip_prefix('"')
            .and_then(|line| line.split_once("\" =>"));
        match (named, arms.last_mut()) {
            (Some((name, does)), _) => arms.push((name, does.to_owned())),
            (None, Some((_, does))) => *does += line,
            (None, None) => {}
        }
    }
    arms
}

/// How the program reads a setting; nothing where it is no attribute.
fn kind(name: &str) -> Option<Kind> {
    let (_, does) = arms().into_iter().find(|(other, _)| other == &name)?;
    let kinds = [
        ("Provider::from_name(", Some(Kind::Provider)),
        ("theme(", Some(Kind::Theme)),
        ("list(", Some(Kind::List)),
        ("whole(", Some(Kind::Number)),
        ("as_bool(", Some(Kind::Flag)),
        ("Function", None),
        ("texts(", None),
        ("parts(", None),
        ("text(", Some(Kind::Text)),
        ("as_string(", Some(Kind::Text)),
    ];
    let found = kinds.iter().find(|(reader, _)| does.contains(reader));
    found
        .unwrap_or_else(|| panic!("how is {name} read? {does}"))
        .1
}

/// The attributes in the order of the element's script.
pub(super) fn attributes() -> Vec<Attribute> {
    let source = include_str!("../../../web/src/settings.rs");
    let attribute = |name: &'static str| {
        if name == "base" {
            let doc = "The address of the folder with the package's files.".to_owned();
            let kind = Kind::Text;
            return Attribute { name, kind, doc };
        }
        let camel = camel(name);
        let kind = kind(&camel).unwrap_or_else(|| panic!("the program reads no {camel}"));
        let field = match name {
            "state-in-title" => "title".to_owned(),
            name => name.replace('-', "_"),
        };
        let doc = doc_above(source, &format!("pub {field}:"));
        Attribute { name, kind, doc }
    };
    list("ATTRIBUTES").into_iter().map(attribute).collect()
}

pub(super) fn text() -> String {
    let field = |name: String, kind: &str, attribute: &Attribute| Field {
        name,
        kind: kind.to_owned(),
        is_optional: attribute.kind != Kind::Provider,
        doc: attribute.doc.clone(),
    };
    let attributes = attributes();
    let mut text =
        String::from("\n/** What can be set. */\nexport interface HostedFlowSettings {\n");
    for it in &attributes {
        text += &field(camel(it.name), it.kind.property(), it).text("");
    }
    text += "}\n\n/** The settings as attributes. */\nexport interface HostedFlowAttributes {\n";
    for it in &attributes {
        text += &field(it.name.to_owned(), it.kind.attribute(), it).text("");
    }
    text += "  /** The element begins when this is taken away. */\n  hold?: boolean | \"\";\n}\n";
    text += "\n/** The settings as properties: what is set is turned into a text, and what is read is one. */\nexport interface HostedFlowProperties {\n";
    for it in &attributes {
        let (name, kind) = (camel(it.name), it.kind.property());
        let _ = write!(
            text,
            "  get {name}(): string | null;\n  set {name}(value: {kind} | null | undefined);\n"
        );
    }
    text + "}\n"
}

#[test]
fn the_element_turns_each_attribute_into_what_the_program_reads() {
    let attributes = attributes();
    let of_kind = |kind: Kind| -> BTreeSet<&str> {
        let all = attributes.iter().filter(|attribute| attribute.kind == kind);
        all.map(|attribute| attribute.name).collect()
    };
    let listed = |name: &str| -> BTreeSet<&str> { list(name).into_iter().collect() };
    assert_eq!(listed("LISTS"), of_kind(Kind::List));
    assert_eq!(listed("NUMBERS"), of_kind(Kind::Number));
    assert_eq!(listed("FLAGS"), of_kind(Kind::Flag));
    let read = arms();
    let read: BTreeSet<_> = read.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut given: BTreeSet<_> = attributes.iter().map(|it| camel(it.name)).collect();
    given.remove("base");
    given.extend(["headers", "texts", "parts"].map(str::to_owned));
    assert_eq!(read, given);
}
