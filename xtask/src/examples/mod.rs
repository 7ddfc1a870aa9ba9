//! The examples: pages of other frameworks, each built by its own bundler in a folder outside of the
//! workspace, with the packed npm package in it, as a stranger would.

mod new;
mod npm;
pub(crate) mod plain;
mod rust;
mod sizes;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::package;
use crate::page;
use crate::ports::{Block, Ports};
use crate::process;
use crate::setup::Toolbox;
use crate::{trunk, workspace};
use hosted_flow_core::provider::Provider;

/// The provider of a page with one provider.
pub(crate) const PROVIDER: Provider = Provider::Paysafe;

/// The programs that the pages load. With `--all` the package has every program.
pub(crate) const PROGRAMS: [&str; 2] = [PROVIDER.name(), "all"];

/// A page for the tests.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Example {
    /// As the names of its tests end: `there_and_back_in_react`.
    pub(crate) name: &'static str,
    /// Whether the usual run has it.
    pub(crate) is_usual: bool,
    /// In `examples`; empty for those of `hosted-flow new`.
    folder: &'static str,
    made: Made,
}

/// How a page is made of an example's folder.
#[derive(Debug, PartialEq, Eq)]
enum Made {
    /// Its files as they are, and those of the package under `/hf`.
    Copied,
    /// By npm and the bundler that its `package.json` names.
    Bundled(&'static npm::Bundler),
    /// By Trunk, from the crates.
    Compiled,
    /// The same, by a server of its own.
    Served,
    /// By `hosted-flow new` and npm.
    New(&'static new::Template),
    /// By `hosted-flow new` and Trunk.
    NewYew,
}

/// Every page.
pub(crate) const ALL: [Example; 13] = [
    Example {
        name: "plain",
        is_usual: true,
        folder: "plain",
        made: Made::Copied,
    },
    Example {
        name: "react",
        is_usual: true,
        folder: "react",
        made: Made::Bundled(&npm::VITE),
    },
    // The components are mounted twice in development alone.
    Example {
        name: "react_strict",
        is_usual: true,
        folder: "react",
        made: Made::Bundled(&npm::VITE_DEVELOPMENT),
    },
    Example {
        name: "vue",
        is_usual: false,
        folder: "vue",
        made: Made::Bundled(&npm::VITE),
    },
    Example {
        name: "svelte",
        is_usual: false,
        folder: "svelte",
        made: Made::Bundled(&npm::VITE),
    },
    Example {
        name: "angular",
        is_usual: false,
        folder: "angular",
        made: Made::Bundled(&npm::VITE),
    },
    Example {
        name: "next",
        is_usual: false,
        folder: "next",
        made: Made::Bundled(&npm::NEXT),
    },
    Example {
        name: "next_server",
        is_usual: false,
        folder: "next",
        made: Made::Served,
    },
    Example {
        name: "leptos",
        is_usual: false,
        folder: "leptos",
        made: Made::Compiled,
    },
    Example {
        name: "new_plain",
        is_usual: true,
        folder: "",
        made: Made::New(&new::PLAIN),
    },
    Example {
        name: "new_yew",
        is_usual: true,
        folder: "",
        made: Made::NewYew,
    },
    Example {
        name: "new_react",
        is_usual: false,
        folder: "",
        made: Made::New(&new::REACT),
    },
    Example {
        name: "new_vue",
        is_usual: false,
        folder: "",
        made: Made::New(&new::VUE),
    },
];

/// A page that is built.
#[derive(Debug)]
pub(crate) struct Site {
    /// Its files.
    pub(crate) page: PathBuf,
    /// Its policy where the strict one is not enough for its framework.
    pub(crate) policy: Option<String>,
    /// The ports of its servers, where it names one.
    pub(crate) block: Option<Block>,
    /// The folder of its own server.
    pub(crate) server: Option<npm::Stranger>,
}

/// The example that a test is about.
pub(crate) fn of_test(test: &str) -> Outcome<&'static Example> {
    let mut all = ALL.iter();
    all.find(|example| test.ends_with(&format!("_in_{}", example.name)))
        .ok_or_else(|| Failure::new(format!("{test} ends with no example's name")))
}

/// Builds an example's page, unless nothing that it is made of has changed.
pub(crate) fn build(toolbox: &Toolbox, example: &Example, programs: &[&str]) -> Outcome<Site> {
    let package = package::build(toolbox, programs)?;
    match &example.made {
        Made::New(template) => {
            return build_new(example.name, |ports, page| {
                new::build(template, &package, ports, page)
            });
        }
        Made::NewYew => {
            return build_new(example.name, |ports, page| {
                let sandbox = format!("127.0.0.1:{}", ports.sandbox());
                copy_all(&trunk::build_new(toolbox, &sandbox)?, page)?;
                Ok(None)
            });
        }
        Made::Served => return build_served(example, &package),
        _ => {}
    }
    let source = workspace::root()?.join("examples").join(example.folder);
    let page = workspace::scratch(&format!("examples/{}", example.name))?;
    let record = page.with_extension("fingerprint");
    let inputs = inputs(&source, &package)?;
    if fs::read_to_string(&record).is_ok_and(|known| known == inputs) {
        println!("{}: nothing has changed since it was built", example.name);
        return Site::of(page, &source);
    }
    let doing = || format!("make {} again", page.display());
    fs::remove_dir_all(&page).doing(doing)?;
    let begun = Instant::now();
    match &example.made {
        Made::Copied => plain::copy(&source, &package, &page)?,
        Made::Bundled(bundler) => {
            let archive = archive(&package)?;
            npm::build(bundler, example.name, &source, &archive, &page)?;
        }
        Made::Compiled => rust::build(toolbox, example.name, &source, &page)?,
        Made::New(_) | Made::NewYew | Made::Served => {}
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!("{}: built in {seconds:.1} s", example.name);
    if matches!(example.made, Made::Bundled(_)) {
        sizes::print(example.name, &page)?;
    }
    // It records for the tests what no driver reports.
    page::add_script(&page.join("index.html"), "tests/src/watch.js")?;
    fs::write(&record, inputs).doing(|| format!("write {}", record.display()))?;
    Site::of(page, &source)
}

/// A page of `hosted-flow new` names the sandbox's port, so it is built again for each run.
fn build_new(
    name: &str,
    build: impl FnOnce(Ports, &Path) -> Outcome<Option<String>>,
) -> Outcome<Site> {
    let page = workspace::scratch(&format!("examples/{name}"))?;
    fs::remove_dir_all(&page).doing(|| format!("make {} again", page.display()))?;
    let block = Block::take()?;
    let begun = Instant::now();
    let policy = build(block.demo(), &page)?;
    let seconds = begun.elapsed().as_secs_f64();
    println!("{name}: built in {seconds:.1} s");
    page::add_script(&page.join("index.html"), "tests/src/watch.js")?;
    Ok(Site {
        page,
        policy,
        block: Some(block),
        server: None,
    })
}

/// A page that comes from a server of its own, which names the backend's port, so it is built again for
/// each run. The backend has none but an empty one.
fn build_served(example: &Example, package: &Path) -> Outcome<Site> {
    let page = workspace::scratch(&format!("examples/{}", example.name))?;
    let entry = page.join("index.html");
    fs::write(&entry, "").doing(|| format!("write {}", entry.display()))?;
    let source = workspace::root()?.join("examples").join(example.folder);
    let block = Block::take()?;
    let begun = Instant::now();
    let backend = block.demo().behind();
    let server = npm::build_server(example.name, &source, &archive(package)?, backend)?;
    println!(
        "{}: built in {:.1} s",
        example.name,
        begun.elapsed().as_secs_f64()
    );
    Ok(Site {
        page,
        policy: None,
        block: Some(block),
        server: Some(server),
    })
}

impl Site {
    /// With the policy that its build has written, or the example's; most have none.
    fn of(page: PathBuf, source: &Path) -> Outcome<Self> {
        let places = [&page, source].map(|folder| folder.join("policy.txt"));
        let Some(file) = places.iter().find(|file| file.is_file()) else {
            return Ok(Self {
                page,
                policy: None,
                block: None,
                server: None,
            });
        };
        let text = fs::read_to_string(file).doing(|| format!("read {}", file.display()))?;
        // It is written on several lines.
        let policy = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Self {
            page,
            policy: Some(policy),
            block: None,
            server: None,
        })
    }
}

fn inputs(source: &Path, package: &Path) -> Outcome<String> {
    let root = workspace::root()?;
    let mut fingerprint = Fingerprint::default();
    fingerprint.path(source, "")?;
    fingerprint.path(package, "")?;
    // Of a page of a Rust framework, the crates are in the package's programs as well.
    for name in [
        "tests/src/watch.js",
        "xtask/src/examples",
        "crates/web/start",
    ] {
        fingerprint.path(&root, name)?;
    }
    Ok(fingerprint.finish())
}

/// Packs the package as it would be published.
fn archive(package: &Path) -> Outcome<PathBuf> {
    let folder = workspace::scratch("examples/archive")?;
    let mut npm = process::command("npm")?;
    npm.args(["pack", "--silent", "--pack-destination"])
        .arg(&folder)
        .current_dir(package);
    Ok(folder.join(process::read(&mut npm)?))
}

/// Copies every file of a folder into another.
fn copy_all(from: &Path, into: &Path) -> Outcome {
    for file in files(from)? {
        let to = into.join(file.strip_prefix(from).unwrap_or(&file));
        let doing = || format!("copy {}", file.display());
        fs::create_dir_all(to.parent().unwrap_or(into)).doing(doing)?;
        fs::copy(&file, &to).doing(doing)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_names_its_example() {
        let name = |test| of_test(test).map(|example| example.name);
        assert_eq!(name("packages::there_and_back_in_react"), Ok("react"));
        assert_eq!(name("packages::a_in_react_strict"), Ok("react_strict"));
        assert_eq!(name("packages::a_in_next_server"), Ok("next_server"));
        assert!(of_test("packages::there_and_back").is_err());
    }
}
