//! The list of the site's pages: `docs/SUMMARY.md`.

use std::fmt::Write as _;

use super::paths::{place, resolved};
use crate::failure::{Failure, Outcome};

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    /// The heading of a part.
    Part(String),
    Page(Entry),
}

/// A page in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) title: String,
    /// From the root of the repository.
    pub(super) path: String,
    /// How many pages it is below; nothing for one in front of all parts.
    depth: Option<usize>,
}

#[derive(Debug)]
pub(super) struct Summary {
    lines: Vec<Line>,
}

impl Summary {
    /// Reads the list; its links are relative to the folder `docs`.
    pub(super) fn read(text: &str) -> Outcome<Self> {
        let mut lines = Vec::new();
        for line in text.lines().skip(1).filter(|line| !line.trim().is_empty()) {
            let wrong = || Failure::new(format!("docs/SUMMARY.md: `{line}` is not understood"));
            if let Some(title) = line.strip_prefix("# ") {
                lines.push(Line::Part(title.to_owned()));
                continue;
            }
            let trimmed = line.trim_start();
            let depth = (line.len() - trimmed.len()) / 2;
            let (depth, link) = match trimmed.strip_prefix("- ") {
                Some(link) => (Some(depth), link),
                None => (None, trimmed),
            };
            let link = link
                .strip_prefix('[')
                .and_then(|link| link.strip_suffix(')'));
            let (title, target) = link.and_then(|it| it.split_once("](")).ok_or_else(wrong)?;
            lines.push(Line::Page(Entry {
                title: title.to_owned(),
                path: resolved("docs/SUMMARY.md", target).ok_or_else(wrong)?,
                depth,
            }));
        }
        Ok(Self { lines })
    }

    /// Adds pages below another one, in its folder; their names are their titles.
    pub(super) fn add_below(&mut self, path: &str, names: Vec<String>) {
        let is_it = |line: &Line| matches!(line, Line::Page(entry) if entry.path == path);
        let Some(at) = self.lines.iter().position(is_it) else {
            return;
        };
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let pages = names.into_iter().map(|name| {
            Line::Page(Entry {
                path: format!("{folder}/{name}.md"),
                title: name,
                depth: Some(1),
            })
        });
        self.lines.splice((at + 1)..=at, pages);
    }

    /// Every page, in the order of the list.
    pub(super) fn pages(&self) -> impl Iterator<Item = &Entry> {
        self.lines.iter().filter_map(|line| match line {
            Line::Page(entry) => Some(entry),
            Line::Part(_) => None,
        })
    }

    /// The parts with their pages; the first has no title.
    pub(super) fn parts(&self) -> Vec<(&str, Vec<&Entry>)> {
        let mut parts = vec![("", Vec::new())];
        for line in &self.lines {
            match line {
                Line::Part(title) => parts.push((title, Vec::new())),
                Line::Page(entry) => {
                    if let Some((_, pages)) = parts.last_mut() {
                        pages.push(entry);
                    }
                }
            }
        }
        parts
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.pages().any(|page| page.path == path)
    }

    /// The list as mdBook reads it, from the root of the site.
    pub(super) fn for_book(&self) -> String {
        let mut text = String::from("# Summary\n\n");
        for line in &self.lines {
            // Writing to a `String` cannot fail.
            let _ = match line {
                Line::Part(title) => writeln!(text, "\n# {title}\n"),
                Line::Page(Entry { title, path, depth }) => {
                    let bullet = depth.map_or(String::new(), |depth| "  ".repeat(depth) + "- ");
                    writeln!(text, "{bullet}[{title}]({})", place(path))
                }
            };
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "# Summary\n\n[Us](../README.md)\n\n# One\n\n- [A](a.md)\n- [B](b/README.md)\n\n\
                        # Two\n\n- [C](../CHANGELOG.md)\n";

    #[test]
    fn the_list_is_read_and_written_from_the_root() {
        let mut summary = Summary::read(LIST).unwrap();
        summary.add_below("docs/b/README.md", vec!["x".into(), "y".into()]);
        assert!(summary.has("docs/b/y.md"));
        let expected = "# Summary\n\n[Us](index.md)\n\n# One\n\n- [A](docs/a.md)\n\
                        - [B](docs/b/index.md)\n  - [x](docs/b/x.md)\n  - [y](docs/b/y.md)\n\n\
                        # Two\n\n- [C](CHANGELOG.md)\n";
        assert_eq!(summary.for_book(), expected);
        let parts = summary.parts();
        let sizes = parts.iter().map(|(title, pages)| (*title, pages.len()));
        let sizes: Vec<_> = sizes.collect();
        assert_eq!(sizes, [("", 1), ("One", 4), ("Two", 1)]);
    }

    #[test]
    fn a_line_that_is_no_page_is_refused() {
        assert!(Summary::read("# Summary\n- A\n").is_err());
        assert!(Summary::read("# Summary\n- [A](../../a.md)\n").is_err());
    }
}
