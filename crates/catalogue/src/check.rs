//! What a text must be like.

use crate::{Finding, Message, SOURCE};

/// The source alone: what its comments must say.
pub(crate) fn source(messages: &[Message]) -> Vec<Finding> {
    let without = messages.iter().filter(|message| message.max.is_none());
    let finding =
        |message: &Message| finding(SOURCE, &message.key, "has no `Max N.` in its comment");
    without.map(finding).collect()
}

/// A language beside the source; the source itself, too.
pub(crate) fn translation(tag: &str, source: &[Message], texts: &[Message]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !is_tag(tag) {
        findings.push(Finding::in_file(tag, "is not named after a BCP 47 tag"));
    }
    for message in texts {
        if !source.iter().any(|other| other.key == message.key) {
            findings.push(finding(tag, &message.key, "is not in the source"));
        }
    }
    for original in source {
        match texts.iter().find(|message| message.key == original.key) {
            Some(message) => findings.extend(text(tag, original, message)),
            None => findings.push(finding(tag, &original.key, "is missing")),
        }
    }
    let keys = |messages: &[Message]| messages.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    if findings.is_empty() && keys(source) != keys(texts) {
        findings.push(Finding::in_file(tag, "has another order than the source"));
    }
    findings
}

fn text(tag: &str, original: &Message, message: &Message) -> Vec<Finding> {
    let mut what = Vec::new();
    let sorted = |message: &Message| {
        let mut names = message.placeholders.clone();
        names.sort();
        names
    };
    if sorted(original) != sorted(message) {
        let (wanted, found) = (&original.placeholders, &message.placeholders);
        what.push(format!("has the placeholders {found:?} and not {wanted:?}"));
    }
    let length = message.text.chars().count();
    if let Some(max) = original.max.filter(|max| length > *max) {
        what.push(format!("has {length} characters, and {max} is the most"));
    }
    if message.text.contains(['<', '>']) || message.text.contains("&#") {
        what.push("has markup".to_owned());
    }
    if message.text.chars().any(is_invisible) {
        what.push("has a control character or a line break".to_owned());
    }
    if message.text.trim() != message.text || message.text.contains("  ") {
        what.push("has a space too many".to_owned());
    }
    let braces = message.text.matches(['{', '}']).count();
    if braces != 2 * message.placeholders.len() {
        what.push("has a brace that is no placeholder".to_owned());
    }
    let finding = |what| finding(tag, &message.key, what);
    what.iter().map(String::as_str).map(finding).collect()
}

/// Line breaks and controls, those of the writing direction among them: the page sets it by `dir`.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// `de`, `fil`, `pt-BR`, `zh-Hant`.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language =
        matches!(language.len(), 2 | 3) && language.bytes().all(|it| it.is_ascii_lowercase());
    is_language
        && parts.all(|part| {
            matches!(part.len(), 2 | 4) && part.bytes().all(|it| it.is_ascii_alphabetic())
        })
}

fn finding(tag: &str, key: &str, what: &str) -> Finding {
    Finding {
        tag: tag.to_owned(),
        key: key.to_owned(),
        what: what.to_owned(),
    }
}
