//! Reading a Fluent file.

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::Finding;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key, such as `button-check`.
    pub key: String,
    /// Its text; placeholders as `{name}`.
    pub text: String,
    /// The names of its placeholders, in the order of the text.
    pub placeholders: Vec<String>,
    /// Its greatest length in characters: `Max 40.` in the comment above it.
    pub max: Option<usize>,
    /// The cargo feature that it belongs to: `Feature: documents.` in its comment or its group's;
    /// `documents or details` where one of the two is enough.
    pub feature: Option<String>,
}

impl Message {
    /// The name in `Key`: `ButtonCheck`.
    #[must_use]
    pub fn variant(&self) -> String {
        camel_case(&self.key)
    }
}

pub(crate) fn camel_case(name: &str) -> String {
    let capital = |part: &str| {
        let (first, rest) = part.split_at(1);
        first.to_uppercase() + &rest.to_lowercase()
    };
    name.split('-').map(capital).collect()
}

/// Reads a file. Only messages of text and variables are taken: no terms, attributes, selectors or
/// functions, because the program has no interpreter for them.
pub(crate) fn parse(tag: &str, source: &str) -> Result<Vec<Message>, Vec<Finding>> {
    let mut findings = Vec::new();
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        findings.extend(errors.iter().map(|error| {
            let before = source.get(..error.pos.start).unwrap_or(source);
            let line = before.matches('\n').count() + 1;
            Finding::in_file(tag, &format!("line {line}: {error}"))
        }));
        resource
    });
    let mut messages: Vec<Message> = Vec::new();
    let mut group = String::new();
    for entry in &resource.body {
        let mut refuse = |key: &str, what: &str| {
            findings.push(Finding {
                tag: tag.to_owned(),
                key: key.to_owned(),
                what: what.to_owned(),
            });
        };
        let message = match entry {
            Entry::Message(message) => message,
            Entry::GroupComment(comment) => {
                group = joined(comment);
                continue;
            }
            Entry::Term(term) => {
                refuse(term.id.name, "is a term");
                continue;
            }
            // The reason for junk is among the parser's errors.
            Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        let key = message.id.name;
        if !message.attributes.is_empty() {
            refuse(key, "has an attribute");
        }
        if messages.iter().any(|other| other.key == key) {
            refuse(key, "is there twice");
        }
        let text = message.value.as_ref().map(flatten);
        let Some(Some((text, placeholders))) = text else {
            refuse(key, "is not made of text and variables alone");
            continue;
        };
        let comment = message.comment.as_ref().map(joined).unwrap_or_default();
        let feature = after(&comment, "Feature: ").or_else(|| after(&group, "Feature: "));
        messages.push(Message {
            key: key.to_owned(),
            text,
            placeholders,
            max: after(&comment, "Max ").and_then(|max| max.parse().ok()),
            feature,
        });
    }
    if findings.is_empty() {
        Ok(messages)
    } else {
        Err(findings)
    }
}

fn joined(comment: &Comment<&str>) -> String {
    comment.content.join(" ")
}

/// The word after `mark`, up to the full stop.
fn after(comment: &str, mark: &str) -> Option<String> {
    let (_, rest) = comment.split_once(mark)?;
    let (word, _) = rest.split_once('.')?;
    Some(word.to_owned())
}

fn flatten(pattern: &Pattern<&str>) -> Option<(String, Vec<String>)> {
    let mut text = String::new();
    let mut placeholders = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text += value,
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text = text + "{" + id.name + "}";
                placeholders.push(id.name.to_owned());
            }
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some((text, placeholders))
}
