//! Links between the documents: every file and every heading that is linked to is there.

use std::collections::BTreeSet;

use crate::repository::{FILES, File, none, root};

/// A link to another place of the repository, without the text.
#[derive(Debug, PartialEq, Eq)]
struct Link {
    line: usize,
    target: String,
}

/// The relative links of a document, outside of code.
fn links(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    for (index, line) in prose(text) {
        let mut rest = line.as_str();
        while let Some((_, after)) = rest.split_once("](") {
            let target = after.split(')').next().unwrap_or_default();
            let is_foreign = target.contains("://") || target.starts_with("mailto:");
            if !is_foreign {
                found.push(Link {
                    line: index + 1,
                    target: target.to_owned(),
                });
            }
            rest = after;
        }
    }
    found
}

/// The lines outside of blocks of code, without what stands between backticks.
fn prose(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut is_code = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        let is_fence = line.trim_start().starts_with("```");
        let is_prose = !is_code && !is_fence;
        is_code ^= is_fence;
        let words = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        is_prose.then_some((index, words))
    })
}

/// The anchors of the headings, as forges and mdBook make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut is_code = false;
    let mut anchors = BTreeSet::new();
    for line in text.lines() {
        is_code ^= line.trim_start().starts_with("```");
        let hashes = line.len() - line.trim_start_matches('#').len();
        if is_code || hashes == 0 || !line[hashes..].starts_with(' ') {
            continue;
        }
        let title = line[hashes..].trim().to_lowercase();
        let kept = title
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        anchors.insert(kept.collect::<String>().replace(' ', "-"));
    }
    anchors
}

/// The path from the root that a link of a document leads to; nothing where it leaves the repository.
fn resolved(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The links that lead nowhere.
fn broken(files: &[File], is_there: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let documents = files.iter().filter(|file| file.has_extension("md"));
    for file in documents {
        for Link { line, target } in links(&file.text) {
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let path = if path.is_empty() {
                Some(file.path.clone())
            } else {
                resolved(&file.path, path)
            };
            let Some(path) = path.filter(|path| is_there(path)) else {
                found.push(format!("{}:{line}: {target} is not there", file.path));
                continue;
            };
            let document = files.iter().find(|file| file.path == path);
            if !anchor.is_empty() && document.is_none_or(|it| !anchors(&it.text).contains(anchor)) {
                found.push(format!(
                    "{}:{line}: {target} has no such heading",
                    file.path
                ));
            }
        }
    }
    found
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let root = root();
    none(&broken(&FILES, |path| root.join(path).exists()));
    let number: usize = FILES
        .iter()
        .filter(|file| file.has_extension("md"))
        .map(|file| links(&file.text).len())
        .sum();
    assert!(number > 150, "{number} links were found");
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let of = |text: &str| {
        let files = [
            File::new("docs/a.md", text),
            File::new("docs/b.md", "# Who `is` it?\n\n```sh\n# no heading\n```\n"),
        ];
        let known = ["docs/a.md", "docs/b.md", "README.md"];
        broken(&files, |path| known.contains(&path)).len()
    };
    assert_eq!(of("[b](b.md#who-is-it) [c](../README.md) [d](#e)\n# E"), 0);
    assert_eq!(of("[b](c.md)"), 1);
    assert_eq!(of("[b](b.md#who-it-is)"), 1);
    assert_eq!(of("[b](b.md#no-heading)"), 1);
    assert_eq!(of("[b](../../README.md)"), 1);
    assert_eq!(of("`[b](c.md)` and [x](https://a.example/c.md)"), 0);
    assert_eq!(of("```md\n[b](c.md)\n```"), 0);
}

/// The pages of the book: every document of the folder is in the list, and nothing is in it twice.
fn unlisted(summary: &str, documents: &[&str]) -> Vec<String> {
    let listed: Vec<String> = links(summary)
        .iter()
        .filter_map(|link| resolved("docs/SUMMARY.md", &link.target))
        .collect();
    let missing = documents
        .iter()
        .filter(|path| !listed.iter().any(|other| other == *path))
        .map(|path| format!("docs/SUMMARY.md: {path} is missing"));
    let twice = listed
        .iter()
        .enumerate()
        .filter(|(index, path)| listed[..*index].contains(path))
        .map(|(_, path)| format!("docs/SUMMARY.md: {path} stands there twice"));
    missing.chain(twice).collect()
}

#[test]
fn the_book_has_every_document() {
    let is_page = |file: &&File| {
        let is_document = file.is_in("docs") && file.has_extension("md");
        // Those of the codes are added where the book is built.
        let is_listed = file.path == "docs/problems/README.md" || !file.is_in("docs/problems");
        is_document && is_listed && file.path != "docs/SUMMARY.md"
    };
    let documents: Vec<&str> = FILES
        .iter()
        .filter(is_page)
        .map(|file| file.path.as_str())
        .collect();
    assert!(documents.len() > 10, "{documents:?}");
    let summary = FILES.iter().find(|file| file.path == "docs/SUMMARY.md");
    none(&unlisted(&summary.expect("the list").text, &documents));
}

#[test]
fn a_document_that_is_not_in_the_book_is_found() {
    let summary = "- [A](a.md)\n- [B](../b.md)\n";
    assert!(unlisted(summary, &["docs/a.md", "b.md"]).is_empty());
    assert_eq!(unlisted(summary, &["docs/c.md"]).len(), 1);
    assert_eq!(unlisted("- [A](a.md)\n- [B](a.md)\n", &[]).len(), 1);
}
