//! A tree of markup as HTML.

use super::node::{Element, Node};

/// The HTML of an element. The host page's own parts are left out.
#[must_use]
pub fn html(element: &Element) -> String {
    let mut html = String::new();
    write(&mut html, element);
    html
}

fn write(html: &mut String, element: &Element) {
    *html += "<";
    *html += element.tag;
    if !element.class.is_empty() {
        for name in ["class", "part"] {
            attribute(html, name, element.class);
        }
    }
    for (name, value) in element.fixed {
        attribute(html, name.text(), value);
    }
    for (name, value) in &element.varying {
        if let Some(value) = value {
            attribute(html, name.text(), value);
        }
    }
    *html += ">";
    // They have no content, and no end.
    if matches!(element.tag, "img" | "input") {
        return;
    }
    for child in &element.children {
        match child {
            Node::Element(child) => write(html, child),
            Node::Text(text) => escape(html, text, ""),
            Node::Slot(_) => {}
        }
    }
    *html += "</";
    *html += element.tag;
    *html += ">";
}

fn attribute(html: &mut String, name: &str, value: &str) {
    *html += " ";
    *html += name;
    *html += "=\"";
    escape(html, value, "\"");
    *html += "\"";
}

/// `more` is what must not stand there as well.
fn escape(html: &mut String, text: &str, more: &str) {
    for c in text.chars() {
        match c {
            '&' => *html += "&amp;",
            '<' => *html += "&lt;",
            '>' => *html += "&gt;",
            '"' if !more.is_empty() => *html += "&quot;",
            c => html.push(c),
        }
    }
}
