//! `cargo xtask join`: files that are put together of what all providers share and of each provider's
//! part, so that no file that is written by hand names them all.

mod ordered;

use std::fs;
use std::path::{Path, PathBuf};

use hosted_flow_core::provider::Provider;

use self::ordered::Json;
use crate::failure::{Failure, Outcome, While as _};
use crate::workspace;

const CONTRACT: &str = "contract/openapi.json";
const DEMO: &str = "crates/backend/demo.toml";
const PAGE: &str = "www/index.html";
/// The parts of the pages.
const PARTS: &str = "www/parts";
const PAGE_OF_TWO: &str = "www/two.html";
/// Ends the lines of the shared page that the page of two does not have.
const NOT_OF_TWO: &str = " <!-- not in the page of two -->";

/// Writes the files.
pub(crate) fn run() -> Outcome {
    let root = workspace::root()?;
    for (name, text) in joined(&root)? {
        fs::write(root.join(name), text).doing(|| format!("write {name}"))?;
        println!("join: {name}");
    }
    Ok(())
}

/// Each file with its text.
fn joined(root: &Path) -> Outcome<[(&'static str, String); 4]> {
    Ok([
        (CONTRACT, contract(root)?),
        (DEMO, demo(root)?),
        (PAGE, page(root)?),
        (PAGE_OF_TWO, page_of_two(root)?),
    ])
}

/// An object of a part adds its members to the same object of the contract, and an array its elements.
fn contract(root: &Path) -> Outcome<String> {
    let folder = root.join("contract");
    let mut whole = Json::read(&text(&folder.join("shared.json"))?)?;
    for part in sorted(&folder.join("providers"))? {
        let own = Json::read(&text(&part)?);
        let added = own.and_then(|own| whole.add(own));
        added.map_err(|failure| Failure::new(format!("{}: {failure}", part.display())))?;
    }
    whole.text()
}

/// The demo's configuration: the backend's, with places for the ports and the folders.
fn demo(root: &Path) -> Outcome<String> {
    let folder = root.join("crates/backend/src/providers");
    let mut whole = text(&folder.join("demo.toml"))?;
    for provider in sorted(&folder)? {
        let part = provider.join("demo.toml");
        if part.is_file() {
            whole += "\n";
            whole += &text(&part)?;
        }
    }
    Ok(whole)
}

/// The demo's page, with links to the demo of each provider, in core's order.
fn page(root: &Path) -> Outcome<String> {
    let links = Provider::ALL.map(|provider| links(root, provider));
    let links = links.into_iter().collect::<Outcome<String>>()?;
    with_links(&shared_page(root)?.replace(NOT_OF_TWO, ""), &links)
}

/// The same with two providers: the first link of each that the page is built with.
fn page_of_two(root: &Path) -> Outcome<String> {
    let manifest = text(&root.join("www/Cargo.toml"))?;
    let feature = manifest.lines().find(|line| line.starts_with("two = "));
    let feature = feature.ok_or_else(|| Failure::new("www/Cargo.toml has no feature `two`"))?;
    let is_in = |provider: &Provider| feature.contains(&format!("\"hosted-flow/{provider}\""));
    let mut first = String::new();
    for provider in Provider::ALL.into_iter().filter(is_in) {
        first.extend(links(root, provider)?.split_inclusive('\n').next());
    }
    let page = shared_page(root)?;
    let lines = page.split_inclusive('\n');
    let page: String = lines.filter(|line| !line.contains(NOT_OF_TWO)).collect();
    with_links(&page, &first)
}

fn links(root: &Path, provider: Provider) -> Outcome<String> {
    text(&root.join(format!("{PARTS}/{provider}.html")))
}

fn shared_page(root: &Path) -> Outcome<String> {
    text(&root.join(PARTS).join("page.html"))
}

fn with_links(page: &str, links: &str) -> Outcome<String> {
    const PLACE: &str = "        <!-- providers -->\n";
    match page.split_once(PLACE) {
        Some((before, after)) => Ok([before, links, after].concat()),
        None => Err(Failure::new(format!("{PARTS} has no place for links"))),
    }
}

fn sorted(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let doing = || format!("read the folder {}", folder.display());
    let entries = fs::read_dir(folder).doing(doing)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()).doing(doing));
    let mut paths = paths.collect::<Outcome<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).doing(|| format!("read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_those_of_their_parts() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for (name, joined) in joined(&root).unwrap() {
            let is_same = text(&root.join(name)).unwrap() == joined;
            assert!(
                is_same,
                "{name} is not what its parts say: run `cargo xtask join`"
            );
        }
    }
}
