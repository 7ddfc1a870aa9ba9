//! `llms.txt`: the list of the pages for programs that read, with the Markdown of each.

use std::fmt::Write as _;

use super::paths::place;
use super::summary::Summary;

/// The list: a part for each part of the site, a line for each page, with its first sentence.
pub(super) fn text(summary: &Summary, text_of: impl Fn(&str) -> String) -> String {
    let mut text = String::from("# hosted-flow\n");
    for (part, pages) in summary.parts() {
        if part.is_empty() {
            for page in pages {
                let about = first_sentence(&text_of(&place(&page.path)));
                let _ = writeln!(text, "\n> {about}");
            }
            continue;
        }
        let _ = writeln!(text, "\n## {part}\n");
        for page in pages {
            let place = place(&page.path);
            let about = first_sentence(&text_of(&place));
            let _ = writeln!(text, "- [{}]({place}): {about}", page.title);
        }
    }
    text
}

/// The first sentence of a page that is no heading, list, table, quotation or code.
fn first_sentence(page: &str) -> String {
    let mut is_code = false;
    let mut paragraph = String::new();
    for line in page.lines() {
        is_code ^= line.starts_with("```");
        let is_text = !is_code
            && !line.starts_with(['#', '-', '|', '>', '<'])
            && !line.starts_with("```")
            // The pages of the codes say first where a code is from.
            && !line.starts_with("From the ");
        if is_text && !line.is_empty() {
            paragraph.push_str(line);
            paragraph.push(' ');
        } else if !paragraph.is_empty() {
            break;
        }
    }
    let paragraph = without_links(paragraph.trim());
    let end = paragraph.find(". ").map_or(paragraph.len(), |at| at + 1);
    paragraph.get(..end).unwrap_or_default().to_owned()
}

/// The text with the words of its links alone: they are relative to the page, not to this list.
fn without_links(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let Some((words, link)) = before.rsplit_once('[').zip(after.split_once(')')) else {
            break;
        };
        kept.extend([words.0, words.1]);
        rest = link.1;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_a_line_with_its_first_sentence() {
        let list = "# Summary\n[Us](../README.md)\n# One\n- [A](a.md)\n";
        let summary = Summary::read(list).unwrap();
        let text = text(&summary, |path| match path {
            "index.md" => "# Us\n\n[What](a.md#b) it `is`\nfor. And more.\n".to_owned(),
            "docs/a.md" => "# `a`\n\nFrom the **b**.\n\n```\nx\n```\n\n| t |\n\nOne.\n".to_owned(),
            other => panic!("{other}"),
        });
        assert_eq!(
            text,
            "# hosted-flow\n\n> What it `is` for.\n\n## One\n\n- [A](docs/a.md): One.\n"
        );
    }
}
