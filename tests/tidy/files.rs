//! Files: how long, how called, and what their text must not say.

use crate::repository::{File, allows, finds, holds};

/// A file that passes this wants splitting.
const MAX_LINES: usize = 400;

fn too_long(file: &File) -> Vec<String> {
    let is_counted = ["rs", "css", "html"]
        .iter()
        .any(|end| file.has_extension(end));
    let lines = file.text.lines().count();
    let is_over = is_counted && lines > MAX_LINES;
    is_over
        .then(|| format!("{}: {lines} lines", file.path))
        .into_iter()
        .collect()
}

#[test]
fn no_file_is_too_long() {
    holds(too_long);
}

#[test]
fn a_file_that_is_too_long_is_found() {
    finds(too_long, "crates/web/src/a.rs", &"\n".repeat(MAX_LINES + 1));
    finds(too_long, "www/a.css", &"\n".repeat(MAX_LINES + 1));
    allows(too_long, "www/index.html", &"\n".repeat(MAX_LINES));
    allows(too_long, "Cargo.lock", &"\n".repeat(MAX_LINES + 1));
}

/// Folders and files are named after what they are about, not after being of use.
fn vague(file: &File) -> Vec<String> {
    let vague = ["util", "utils", "helper", "helpers", "common", "misc"];
    let is_vague = |part: &str| vague.contains(&part.trim_end_matches(".rs"));
    let is_found = file.is_rust() && file.path.split('/').any(is_vague);
    is_found
        .then(|| format!("{}: says nothing", file.path))
        .into_iter()
        .collect()
}

#[test]
fn no_name_is_vague() {
    holds(vague);
}

#[test]
fn a_vague_name_is_found() {
    finds(vague, "crates/web/src/utils.rs", "");
    finds(vague, "crates/web/src/helpers.rs", "");
    finds(vague, "tests/src/common/wait.rs", "");
    allows(vague, "crates/web/src/utility_bill.rs", "");
}

/// The text of the repository knows nothing of the machine that it was written on.
fn of_this_machine(file: &File) -> Vec<String> {
    let folders = ["root", "work", "home"].map(|name| format!("/{name}/"));
    let names = |line: &str| folders.iter().any(|folder| begins_with(line, folder));
    let lines = file
        .text
        .lines()
        .enumerate()
        .filter(|(_, line)| names(line));
    lines
        .map(|(index, line)| format!("{}:{}: {}", file.path, index + 1, line.trim()))
        .collect()
}

/// Whether a path that begins with this folder is in the line; within a URL it is no path.
fn begins_with(line: &str, folder: &str) -> bool {
    let is_within = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || c == '.');
    line.match_indices(folder)
        .any(|(at, _)| !is_within(&line[..at]))
}

#[test]
fn no_path_of_a_machine_is_named() {
    holds(of_this_machine);
}

#[test]
fn a_path_of_a_machine_is_found() {
    for name in ["root", "work", "home"] {
        finds(
            of_this_machine,
            "README.md",
            &format!("see `/{name}/somebody/notes`"),
        );
        finds(of_this_machine, "a.toml", &format!("path=\"/{name}/a\""));
        allows(
            of_this_machine,
            "README.md",
            &format!("https://example.com/{name}/page"),
        );
    }
}
