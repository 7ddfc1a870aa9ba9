//! `cargo xtask size`: the bytes of the page on the wire.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;
use crate::page::compressed;
use crate::page::{self, Page, locales};
use crate::setup::{self, Need, Toolbox};
use crate::workspace;

const BUDGET: &str = "size-budget.toml";
const ENTRY: &str = "index.html";

/// The pages that are measured, and the names of their budgets in `size-budget.toml`.
const BUDGETS: [(Page, &str); 2] = [
    (Page::Five, "five_providers_brotli"),
    (Page::Two, "two_providers_brotli"),
];

/// The budget of each language.
const OF_LANGUAGE: &str = "one_language_brotli";

/// Builds the page, prints the size of each of its files, and fails over the budget.
pub(crate) fn run() -> Outcome {
    check(&Toolbox::with(setup::PAGE)?)
}

/// Prints what `--small` brings. It has no budget, since it is not made by stable Rust.
pub(crate) fn run_small() -> Outcome {
    let toolbox = Toolbox::with(setup::PAGE.into_iter().chain([Need::RustSource]))?;
    for (usual, small) in [(Page::Two, Page::SmallTwo), (Page::Five, Page::SmallFive)] {
        let [before, after] = [print(&toolbox, usual)?, print(&toolbox, small)?];
        let less = before.brotli.saturating_sub(after.brotli);
        println!(
            "--small brings {less} bytes (brotli): {before} before, {after} after",
            before = before.brotli,
            after = after.brotli
        );
    }
    Ok(())
}

/// The same for each page, with tools that are already installed.
pub(crate) fn check(toolbox: &Toolbox) -> Outcome {
    let mut outcome = Ok(());
    for (page, key) in BUDGETS {
        outcome = outcome.and(check_one(toolbox, page, key)?);
    }
    outcome
}

/// Prints the size of a page. The inner result is whether it is within the budget.
fn check_one(toolbox: &Toolbox, page: Page, key: &str) -> Outcome<Outcome> {
    let budgets = workspace::read(BUDGET)?;
    let [of_language, budget] = [budget(&budgets, OF_LANGUAGE)?, budget(&budgets, key)?];
    let total = print(toolbox, page)?;
    let mut outcome = Ok(());
    if page == Page::Five {
        let sizes = languages(&page.folder()?.join(locales::FOLDER))?;
        println!("{}", range(&sizes));
        outcome = all_within(&sizes, of_language);
    }

    if total.brotli > budget {
        let over = total.brotli - budget;
        return Ok(Err(Failure::new(format!(
            "the page with {} is {over} bytes over its budget of {budget} (brotli, {BUDGET})",
            page.title()
        ))));
    }
    println!("{}", within(total.brotli, budget));
    Ok(outcome)
}

/// Builds a page, and prints the size of each of its files and of all.
fn print(toolbox: &Toolbox, page: Page) -> Outcome<FileSize> {
    page::build(toolbox, page)?;
    println!("\n{}:", page.title());
    let folder = page.folder()?;
    let mut rows = Vec::new();
    for (name, bytes) in loaded(read_all(&folder)?) {
        let [brotli, gzip] = compressed::lengths(&folder.join(&name))?;
        let raw = bytes.len();
        rows.push((name, FileSize { raw, gzip, brotli }));
    }
    let total = rows
        .iter()
        .fold(FileSize::default(), |sum, (_, size)| sum.plus(*size));
    print!("{}", table(&rows, total));
    Ok(total)
}

/// What each language weighs that is loaded when it is chosen, from the smallest to the largest.
fn languages(folder: &Path) -> Outcome<Vec<(usize, String)>> {
    let mut sizes = Vec::new();
    let names = read_all(folder)?.into_keys();
    for name in names.filter(|name| name != locales::INDEX) {
        let [brotli, _] = compressed::lengths(&folder.join(&name))?;
        sizes.push((brotli, name));
    }
    sizes.sort();
    Ok(sizes)
}

fn range(sizes: &[(usize, String)]) -> String {
    let ends = sizes.first().into_iter().chain(sizes.last());
    let ends: Vec<String> = ends.map(|(size, name)| format!("{name} {size}")).collect();
    format!(
        "one of {} languages, loaded by need (brotli): {}",
        sizes.len(),
        ends.join(" to ")
    )
}

/// Whether there are languages, and none is larger than the budget.
fn all_within(sizes: &[(usize, String)], budget: usize) -> Outcome {
    let above = sizes.iter().filter(|(size, _)| *size > budget);
    let above: Vec<String> = above.map(|(size, name)| format!("{name} {size}")).collect();
    if !above.is_empty() {
        return Err(Failure::new(format!(
            "over the budget of {budget} bytes for a language (brotli, {BUDGET}): {}",
            above.join(", ")
        )));
    }
    if sizes.is_empty() {
        return Err(Failure::new("the page has no languages to load"));
    }
    Ok(())
}

fn within(size: usize, budget: usize) -> String {
    let left = budget - size;
    // In tenths of a per cent, without a fraction.
    let per_mille = left * 1_000 / budget.max(1);
    let (whole, tenth) = (per_mille / 10, per_mille % 10);
    format!(
        "within the budget of {budget} bytes (brotli): {left} left, which is {whole}.{tenth} per cent"
    )
}

/// Bytes of one file, raw and compressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct FileSize {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl FileSize {
    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The budget in the text of `size-budget.toml`.
fn budget(text: &str, name: &str) -> Outcome<usize> {
    let value = text.lines().find_map(|line| {
        let (key, value) = line.split_once('=')?;
        let value = value.split('#').next()?;
        (key.trim() == name).then(|| value.trim().replace('_', ""))
    });
    value
        .and_then(|value| value.parse().ok())
        .ok_or_else(|| Failure::new(format!("{BUDGET} names no number of bytes as {name}")))
}

/// Every file under the folder, named as a URL names it, without what they are compressed.
fn read_all(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut all = BTreeMap::new();
    let files = files(folder)?.into_iter();
    for path in files.filter(|path| !compressed::is_compressed(path)) {
        let name = path
            .strip_prefix(folder)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        let bytes = fs::read(&path).doing(|| format!("read {}", path.display()))?;
        all.insert(name, bytes);
    }
    Ok(all)
}

/// The entry, and every file that is named in a file that is loaded.
///
/// Names carry a hash of their content, so that a mention is no accident.
fn loaded(mut all: BTreeMap<String, Vec<u8>>) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut waiting: Vec<_> = all.remove_entry(ENTRY).into_iter().collect();
    while let Some((name, bytes)) = waiting.pop() {
        if let Ok(text) = std::str::from_utf8(&bytes) {
            let mentions =
                |other: &String| text.contains(other.rsplit('/').next().unwrap_or(other));
            let mentioned: Vec<String> = all.keys().filter(|key| mentions(key)).cloned().collect();
            waiting.extend(mentioned.iter().filter_map(|key| all.remove_entry(key)));
        }
        found.push((name, bytes));
    }
    found.sort();
    found
}

fn table(rows: &[(String, FileSize)], total: FileSize) -> String {
    let names = rows.iter().map(|(name, _)| name.len());
    let width = names.max().unwrap_or_default().max("total".len());
    let line = |name: &str, [raw, gzip, brotli]: [String; 3]| {
        format!("{name:width$} {raw:>9} {gzip:>9} {brotli:>9}\n")
    };
    let numbers = |size: FileSize| [size.raw, size.gzip, size.brotli].map(|n| n.to_string());
    let mut text = line("bytes", ["raw", "gzip", "brotli"].map(str::to_owned));
    for (name, size) in rows {
        text += &line(name, numbers(*size));
    }
    text + &line("total", numbers(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_one_number() {
        assert_eq!(
            budget("# why\na = 110_000 # bytes\nb = 7", "a"),
            Ok(110_000)
        );
        assert_eq!(budget("a=5", "a"), Ok(5));
        assert!(budget("a = many", "a").is_err());
        assert!(budget("b = 5", "a").is_err());
    }

    #[test]
    fn only_what_is_loaded_counts() {
        let site = [
            (
                "index.html",
                "<script src=\"/app-1.js\"></script><link href=\"/style-2.css\">",
            ),
            (
                "app-1.js",
                "import './snippets/x/inline-3.js'; fetch('app-1_bg.wasm')",
            ),
            ("app-1_bg.wasm", "\0asm"),
            ("snippets/x/inline-3.js", "export {}"),
            ("style-2.css", "body {}"),
            ("left-over.map", "{}"),
        ];
        let all = site.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let names: Vec<String> = loaded(all.into())
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(
            names,
            [
                "app-1.js",
                "app-1_bg.wasm",
                "index.html",
                "snippets/x/inline-3.js",
                "style-2.css"
            ]
        );
    }

    #[test]
    fn what_is_left_of_the_budget_is_said() {
        assert_eq!(
            within(99_010, 100_000),
            "within the budget of 100000 bytes (brotli): 990 left, which is 0.9 per cent"
        );
        assert!(within(0, 0).contains(": 0 left"));
    }

    #[test]
    fn a_language_over_its_budget_is_named() {
        let sizes = [(3_001, "en.txt".to_owned()), (4_001, "el.txt".to_owned())];
        assert_eq!(
            range(&sizes),
            "one of 2 languages, loaded by need (brotli): en.txt 3001 to el.txt 4001"
        );
        assert_eq!(all_within(&sizes, 4_001), Ok(()));
        assert_eq!(
            all_within(&sizes, 4_000).unwrap_err().to_string(),
            "over the budget of 4000 bytes for a language (brotli, size-budget.toml): el.txt 4001"
        );
        assert!(all_within(&[], 4_000).is_err());
    }

    #[test]
    fn the_table_lines_up() {
        let rows = [(
            "a.js".to_owned(),
            FileSize {
                raw: 1_000,
                gzip: 100,
                brotli: 10,
            },
        )];
        let total = FileSize {
            raw: 1_000,
            gzip: 100,
            brotli: 10,
        };
        assert_eq!(
            table(&rows, total),
            "bytes       raw      gzip    brotli\n\
             a.js       1000       100        10\n\
             total      1000       100        10\n"
        );
    }
}
