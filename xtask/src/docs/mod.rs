//! `cargo xtask docs`: the documents as a site, built by mdBook.
//!
//! The pages of `docs/SUMMARY.md` are copied into a folder with the same places, so that their links
//! stay as they are. Beside each page is its Markdown, and `llms.txt` lists them. One page has every screen.

mod gallery;
mod llms;
mod pages;
mod paths;
mod site;
mod summary;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use self::paths::place;
use self::summary::Summary;
use crate::failure::{Outcome, While as _};
use crate::process;
use crate::setup::{Need, Toolbox};
use crate::workspace;

/// The folder with a page for each problem code, which the list of pages has as one line.
const CODES: &str = "docs/problems";

/// The page that leads to every screen.
const ABOUT_SCREENS: &str = "docs/gallery.md";

/// Builds the site.
pub(crate) fn run() -> Outcome {
    let toolbox = Toolbox::with([Need::MdBook])?;
    let start = Instant::now();
    let root = workspace::root()?;
    let mut summary = Summary::read(&workspace::read("docs/SUMMARY.md")?)?;
    summary.add_below(&format!("{CODES}/README.md"), codes(&root)?);

    let book = workspace::scratch("docs")?;
    let sources = book.join("src");
    remove(&sources)?;
    let mut assets = BTreeSet::new();
    for page in summary.pages() {
        let text = workspace::read(&page.path)?;
        let mut staged = pages::stage(&page.path, &text, &summary, |path| {
            root.join(path).is_file()
        });
        if page.path == ABOUT_SCREENS {
            for part in ["\n**[Open the gallery](../", gallery::PAGE, ")**\n"] {
                staged.text.push_str(part);
            }
        }
        assets.append(&mut staged.assets);
        write(&sources.join(place(&page.path)), &staged.text)?;
    }
    for asset in &assets {
        copy(&root.join(asset), &sources.join(asset))?;
    }
    let gallery = sources.join(gallery::PAGE);
    write(&gallery, &gallery::page())?;
    for (from, name) in gallery::FILES {
        copy(&root.join(from), &gallery.with_file_name(name))?;
    }
    write(&sources.join("SUMMARY.md"), &summary.for_book())?;
    write(&book.join("book.toml"), BOOK)?;

    let site = root.join("target/docs");
    remove(&site)?;
    let mut mdbook = toolbox.command("mdbook")?;
    process::run(mdbook.arg("build").arg(&book).arg("--dest-dir").arg(&site))?;
    for page in summary.pages() {
        let place = place(&page.path);
        copy(&sources.join(&place), &site.join(&place))?;
    }
    let texts = |path: &str| fs::read_to_string(sources.join(path)).unwrap_or_default();
    write(&site.join("llms.txt"), &llms::text(&summary, texts))?;
    site::check(&site)?;
    println!(
        "{} pages in {:.1} s: {}",
        summary.pages().count(),
        start.elapsed().as_secs_f32(),
        site.join("index.html").display()
    );
    Ok(())
}

const BOOK: &str = r#"[book]
title = "hosted-flow"
language = "en"
src = "src"

[build]
create-missing = false

[output.html]
no-section-label = true

[output.html.fold]
enable = true
level = 0

[output.html.print]
enable = false
"#;

/// The pages of the codes, in the order of the alphabet.
fn codes(root: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(root.join(CODES)).doing(|| format!("list {CODES}"))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(".md")?.to_owned()))
        .filter(|name| name != "README")
        .collect();
    names.sort();
    Ok(names)
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("remove {}", folder.display()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    parent(to)?;
    fs::copy(from, to).doing(|| format!("copy {}", from.display()))?;
    Ok(())
}

fn write(file: &PathBuf, text: &str) -> Outcome {
    parent(file)?;
    fs::write(file, text).doing(|| format!("write {}", file.display()))
}

fn parent(file: &Path) -> Outcome {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).doing(|| format!("make {}", folder.display()))
}
