//! The Start pages: what they quote is in a file of their example, which a test builds and drives.

use crate::repository::{FILES, File, none};
use crate::snippets::blocks;

/// The frameworks whose page quotes its example, and nothing else but commands.
const PAGES: [&str; 6] = ["angular", "leptos", "next", "react", "svelte", "vue"];

/// The text without the white space that all of its lines begin with.
fn without_indent(text: &str) -> String {
    let is_text = |line: &&str| !line.trim().is_empty();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let indent = text.lines().filter(is_text).map(indent).min().unwrap_or(0);
    let lines = text.lines().map(|line| line.get(indent..).unwrap_or(""));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether consecutive lines of the file are this text, at any indent.
fn has(file: &File, text: &str) -> bool {
    let wanted = without_indent(text);
    let lines: Vec<&str> = file.text.lines().collect();
    let mut runs = lines.windows(wanted.lines().count().max(1));
    runs.any(|run| without_indent(&run.join("\n")) == wanted)
}

fn not_quoted(files: &[File], name: &str) -> Vec<String> {
    let page = format!("docs/start/{name}.md");
    let folder = format!("examples/{name}");
    let Some(page) = files.iter().find(|file| file.path == page) else {
        return vec![format!("{page} is missing")];
    };
    let blocks = blocks(&page.text).into_iter();
    let quotes = blocks.filter(|block| block.language != "sh");
    let is_quoted = |text: &str| {
        let mut own = files.iter().filter(|file| file.is_in(&folder));
        own.any(|file| has(file, text))
    };
    quotes
        .filter(|block| !is_quoted(&block.text))
        .map(|block| format!("{}:{}: not in {folder}", page.path, block.line))
        .collect()
}

#[test]
fn what_start_pages_quote_is_in_their_example() {
    let wrong = PAGES.iter().flat_map(|name| not_quoted(&FILES, name));
    none(&wrong.collect::<Vec<_>>());
}

#[test]
fn what_is_in_no_file_of_the_example_is_found() {
    let example = File::new("examples/react/src/App.tsx", "a\n  <p>\n    b\n  </p>\nc\n");
    let wrong = |text: &str| {
        let page = File::new("docs/start/react.md", text);
        let other = File::new("examples/vue/App.vue", "vue\n");
        not_quoted(
            &[
                page,
                File::new("x", ""),
                other,
                File::new(&*example.path, &*example.text),
            ],
            "react",
        )
        .len()
    };
    assert_eq!(wrong("```tsx\n<p>\n  b\n</p>\n```\n"), 0);
    assert_eq!(wrong("```sh\nnpm install\n```\n"), 0);
    assert_eq!(wrong("```tsx\n<p>\nb\n</p>\n```\n"), 1);
    assert_eq!(wrong("```tsx\n<p>\n  x\n</p>\n```\n"), 1);
    assert_eq!(wrong("```html\nvue\n```\n"), 1);
    assert_eq!(not_quoted(&[], "react"), ["docs/start/react.md is missing"]);
}
