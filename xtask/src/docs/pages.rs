//! One page, as the site has it.

use std::collections::BTreeSet;

use super::paths::{place, resolved};
use super::summary::Summary;

/// Files that a browser shows as they are. Links to other sources lose their link: the site has no
/// place for them.
const SHOWN: [&str; 4] = ["json", "png", "svg", "txt"];

/// A page for the site, and the files that it shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Staged {
    pub(super) text: String,
    /// From the root of the repository.
    pub(super) assets: BTreeSet<String>,
}

/// The text with links that work in the site.
pub(super) fn stage(
    path: &str,
    text: &str,
    summary: &Summary,
    is_file: impl Fn(&str) -> bool,
) -> Staged {
    let mut staged = Staged {
        text: String::new(),
        assets: BTreeSet::new(),
    };
    let mut is_block = false;
    let mut is_code = false;
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```");
        is_block ^= is_fence;
        if is_block || is_fence {
            staged.text.push_str(line);
            continue;
        }
        if line.trim().is_empty() {
            // A lone backtick must not hide the rest of the page.
            is_code = false;
        }
        if let Some(image) = image(line).and_then(|image| resolved(path, image)) {
            staged.assets.insert(image);
        }
        let mut rest = line;
        while let Some(next) = rest.find(['`', ']']) {
            let (before, after) = rest.split_at(next);
            staged.text.push_str(before);
            let target = after.strip_prefix("](").filter(|_| !is_code);
            let Some((target, end)) = target.and_then(|target| target.split_once(')')) else {
                is_code ^= after.starts_with('`');
                let (one, end) = after.split_at(1);
                staged.text.push_str(one);
                rest = end;
                continue;
            };
            close_link(&mut staged, path, target, summary, &is_file);
            rest = end;
        }
        staged.text.push_str(rest);
    }
    staged
}

/// Ends a link whose text is written already.
fn close_link(
    staged: &mut Staged,
    path: &str,
    target: &str,
    summary: &Summary,
    is_file: impl Fn(&str) -> bool,
) {
    let (file, anchor) = target.split_at(target.find('#').unwrap_or(target.len()));
    let is_outside = file.is_empty() || file.contains(':');
    let target_path = resolved(path, file).filter(|_| !is_outside);
    let Some(found) = target_path else {
        staged.text.extend(["](", target, ")"]);
        return;
    };
    let is_shown = SHOWN.iter().any(|end| found.ends_with(&format!(".{end}")));
    if summary.has(&found) {
        let file = place(file);
        staged.text.extend(["](", file.as_str(), anchor, ")"]);
    } else if is_shown && is_file(&found) {
        staged.text.extend(["](", target, ")"]);
        staged.assets.insert(found);
    } else {
        open_bracket(&staged.text).map(|at| staged.text.remove(at));
    }
}

/// Where the bracket stands that the next `]` would close.
fn open_bracket(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, sign) in text.char_indices().rev() {
        match sign {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The file of an `<img>` in a line.
fn image(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("<img src=\"")?;
    let (source, _) = rest.split_once('"')?;
    (!source.contains(':')).then_some(source)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged(text: &str) -> Staged {
        let list = "# Summary\n[Us](../README.md)\n- [A](a.md)\n- [B](b/README.md)\n";
        let summary = Summary::read(list).unwrap();
        stage("docs/a.md", text, &summary, |path| path != "docs/none.png")
    }

    #[test]
    fn links_to_pages_stay_and_an_index_has_its_name() {
        for (text, expected) in [
            ("[b](b/README.md#c)", "[b](b/index.md#c)"),
            ("[us](../README.md)", "[us](../index.md)"),
            ("[`a`](a.md), [x](#y)", "[`a`](a.md), [x](#y)"),
            (
                "[x](https://a.example/README.md)",
                "[x](https://a.example/README.md)",
            ),
            ("`[b](b/README.md)`", "`[b](b/README.md)`"),
            (
                "```\n[b](b/README.md)\n```\n",
                "```\n[b](b/README.md)\n```\n",
            ),
        ] {
            assert_eq!(staged(text).text, expected);
        }
    }

    #[test]
    fn links_to_sources_lose_their_link() {
        assert_eq!(
            staged("see [the [own]\npage](../www) here").text,
            "see the [own]\npage here"
        );
        assert_eq!(staged("[x](../www/index.html#a)").text, "x");
        assert_eq!(staged("[x](none.png)").text, "x");
    }

    #[test]
    fn files_that_are_shown_are_copied() {
        let staged = staged("[x](../contract/openapi.json)\n<img src=\"p.png\" alt=\"\">\n");
        let assets: Vec<_> = staged.assets.iter().map(String::as_str).collect();
        assert_eq!(assets, ["contract/openapi.json", "docs/p.png"]);
        assert!(staged.text.starts_with("[x](../contract/openapi.json)\n"));
    }
}
