//! Snippets of the documents that no compiler reads: data that must parse, commands that must exist.

use std::collections::BTreeSet;

use crate::repository::{FILES, File, none};

/// A block of code in a document.
#[derive(Debug)]
pub(crate) struct Block<'a> {
    /// The line of its fence.
    pub(crate) line: usize,
    pub(crate) language: &'a str,
    pub(crate) text: String,
}

pub(crate) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found: Vec<Block> = Vec::new();
    let mut is_code = false;
    for (index, line) in text.lines().enumerate() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            is_code = !is_code;
            if is_code {
                found.push(Block {
                    line: index + 1,
                    language: language.split(',').next().unwrap_or_default(),
                    text: String::new(),
                });
            }
        } else if let Some(block) = found.last_mut().filter(|_| is_code) {
            block.text.push_str(line);
            block.text.push('\n');
        }
    }
    found
}

/// What is wrong with a block, for a language that we read here.
fn fault(block: &Block) -> Option<String> {
    match block.language {
        "json" => serde_json::from_str::<serde_json::Value>(&block.text)
            .err()
            .map(|error| error.to_string()),
        "toml" => toml::from_str::<toml::Table>(&block.text)
            .err()
            .map(|error| error.message().to_owned()),
        "html" => unbalanced(&block.text),
        _ => None,
    }
}

/// Elements without an end tag.
const VOID: [&str; 5] = ["img", "input", "link", "meta", "br"];

/// The first tag of HTML that has no partner.
fn unbalanced(html: &str) -> Option<String> {
    let mut open: Vec<String> = Vec::new();
    for part in html.split('<').skip(1) {
        let name: String = part
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        if part.starts_with(['!', '?']) || VOID.contains(&name.as_str()) {
            continue;
        }
        if !part.contains('>') {
            return Some(format!("<{name} does not end"));
        }
        if !part.starts_with('/') {
            open.push(name);
        } else if open.pop().as_ref() != Some(&name) {
            return Some(format!("</{name}> ends nothing"));
        }
    }
    open.pop().map(|name| format!("<{name}> has no end"))
}

fn documents(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.has_extension("md"))
}

fn wrong_blocks(files: &[File]) -> Vec<String> {
    documents(files)
        .flat_map(|file| {
            let wrong = blocks(&file.text).into_iter();
            wrong.filter_map(|block| {
                let fault = fault(&block)?;
                Some(format!(
                    "{}:{}: {}: {fault}",
                    file.path, block.line, block.language
                ))
            })
        })
        .collect()
}

#[test]
fn data_in_documents_can_be_read() {
    none(&wrong_blocks(&FILES));
    let all = documents(&FILES).flat_map(|file| blocks(&file.text));
    let languages: BTreeSet<String> = all.map(|block| block.language.to_owned()).collect();
    for language in ["html", "json", "rust", "sh", "toml"] {
        assert!(languages.contains(language), "no block of {language}");
    }
}

#[test]
fn data_that_cannot_be_read_is_found() {
    let with = |text: &str| wrong_blocks(&[File::new("docs/a.md", text)]).len();
    assert_eq!(with("```json\n{ \"a\": 1 }\n```\n"), 0);
    assert_eq!(with("```json\n{ a: 1 }\n```\n"), 1);
    assert_eq!(with("```toml\na = 1\n```\n"), 0);
    assert_eq!(with("```toml\na = \n```\n"), 1);
    assert_eq!(with("```html\n<p>A<br>B</p>\n```\n"), 0);
    assert_eq!(with("```html\n<p>A<b>B</p>\n```\n"), 1);
    assert_eq!(with("```html\n<p\n```\n"), 1);
    assert_eq!(with("```text\n{ a: 1 }\n```\n"), 0);
}

/// A program of ours, and where its words are defined.
const PROGRAMS: [(&str, &str); 5] = [
    ("cargo xtask ", "xtask/src/"),
    ("hosted-flow-sandbox ", "crates/sandbox/src/"),
    (
        "cargo run -p hosted-flow-checker -- ",
        "crates/checker/src/args.rs",
    ),
    ("hosted-flow-check ", "crates/checker/src/args.rs"),
    ("hosted-flow-backend ", "crates/backend/src/cli/"),
];

/// The commands in blocks for a shell and between backticks.
fn commands(text: &str) -> Vec<String> {
    let shell = blocks(text)
        .into_iter()
        .filter(|block| block.language == "sh")
        .map(|block| block.text.replace("\\\n", " "));
    let mut lines: Vec<String> = shell
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut is_code = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence {
            lines.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    lines
}

/// Options and steps in a command that its program does not have, and packages that do not exist.
fn unknown_words(command: &str, sources: &[File], packages: &[String]) -> Vec<String> {
    let command = command.split('#').next().unwrap_or_default();
    let mut found = Vec::new();
    for (program, place) in PROGRAMS {
        let Some((before, arguments)) = command.split_once(program) else {
            continue;
        };
        // Elsewhere it is the name of a package.
        if !before.is_empty() && !program.starts_with("cargo") {
            continue;
        }
        let is_defined = |word: &str| {
            let quoted = format!("\"{word}\"");
            let mut files = sources.iter().filter(|file| file.path.starts_with(place));
            files.any(|file| file.text.contains(&quoted))
        };
        let mut words = arguments.split_whitespace().peekable();
        if program == "cargo xtask " {
            let name = words.next().unwrap_or_default();
            if is_word(name) && !is_defined(name) {
                found.push(format!("cargo xtask {name}"));
            }
        }
        for word in words {
            let word = word.trim_start_matches('[').trim_end_matches(']');
            let Some(option) = word.strip_prefix("--") else {
                continue;
            };
            let option = option.split('=').next().unwrap_or_default();
            if is_word(option) && option != "help" && !is_defined(option) {
                found.push(format!("{program}--{option}"));
            }
        }
    }
    for flag in ["-p ", "--package ", "cargo install "] {
        let named = command
            .split_once(flag)
            .and_then(|(_, rest)| rest.split_whitespace().next())
            .filter(|_| command.contains("cargo "));
        if let Some(name) = named.filter(|name| name.starts_with("hosted-flow"))
            && !packages.iter().any(|known| known == name)
        {
            found.push(format!("{flag}{name}"));
        }
    }
    found
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

fn packages(files: &[File]) -> Vec<String> {
    let manifests = files.iter().filter(|file| file.name() == "Cargo.toml");
    manifests
        .filter_map(|file| {
            file.text
                .lines()
                .find_map(|line| line.strip_prefix("name = \""))
        })
        .map(|name| name.trim_end_matches('"').to_owned())
        .collect()
}

#[test]
fn commands_in_documents_exist() {
    let packages = packages(&FILES);
    let mut number = 0;
    let mut found = Vec::new();
    for file in documents(&FILES) {
        for command in commands(&file.text) {
            number += usize::from(command.contains("cargo xtask "));
            let unknown = unknown_words(&command, &FILES, &packages);
            found.extend(unknown.iter().map(|word| format!("{}: {word}", file.path)));
        }
    }
    none(&found);
    assert!(number > 40, "{number} commands were found");
}

#[test]
fn a_command_that_does_not_exist_is_found() {
    let sources = [
        File::new("xtask/src/a.rs", "command(\"demo\", …).long(\"port\")"),
        File::new("crates/checker/src/args.rs", "Long(\"json\")"),
    ];
    let packages = ["hosted-flow-core".to_owned()];
    let unknown = |command: &str| unknown_words(command, &sources, &packages).len();
    assert_eq!(unknown("cargo xtask demo [--port N]"), 0);
    assert_eq!(unknown("cargo xtask demos"), 1);
    assert_eq!(unknown("cargo xtask demo --ports 1"), 1);
    assert_eq!(unknown("hosted-flow-check URL --json"), 0);
    assert_eq!(unknown("hosted-flow-check URL --yaml"), 1);
    assert_eq!(unknown("cargo test -p hosted-flow-core"), 0);
    assert_eq!(unknown("cargo test -p hosted-flow-cores"), 1);
    let text = "`cargo xtask a`\n\n```sh\nb \\\n  c\n```\n";
    assert_eq!(commands(text), ["b    c", "cargo xtask a"]);
}
