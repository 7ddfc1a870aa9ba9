//! `cargo xtask package`: the npm package `hosted-flow`, as files and as one archive.

mod glue;
mod manifest;
mod program;
mod server;
mod shared;
mod types;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use hosted_flow_core::provider::Provider;
use serde_json::{Map, Value, json};

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::page::{self, compressed, locales};
use crate::process;
use crate::setup::{Need, Toolbox};
use crate::workspace;

/// What the package needs to be built.
pub(crate) const NEEDS: [Need; 6] = [
    Need::WasmTarget,
    Need::WasmBindgen,
    Need::WasmOpt,
    Need::Esbuild,
    Need::TypeScript,
    Need::ManifestSchema,
];

/// The program of all providers.
pub(crate) const ALL: &str = "all";

/// The programs: one for each provider, in the order of their names, and one of all.
pub(crate) fn programs() -> Vec<&'static str> {
    let mut programs = Provider::ALL.map(Provider::name);
    programs.sort_unstable();
    [&programs[..], &[ALL]].concat()
}

const SOURCES: &str = "packages/hosted-flow";

/// Builds the package and prints what its files weigh.
pub(crate) fn run() -> Outcome {
    let toolbox = Toolbox::with(NEEDS)?;
    let folder = build(&toolbox, &programs())?;
    print_sizes(&folder)?;
    let mut npm = process::command("npm")?;
    npm.args(["pack", "--silent", "--pack-destination"])
        .arg(folder.parent().unwrap_or(&folder))
        .current_dir(&folder);
    let name = process::read(&mut npm)?;
    println!("package: {}", folder.with_file_name(name).display());
    Ok(())
}

/// Builds the package's folder with some of the programs, unless nothing that it is made of has changed.
pub(crate) fn build(toolbox: &Toolbox, programs: &[&str]) -> Outcome<PathBuf> {
    let root = workspace::root()?;
    let name = if programs.len() == self::programs().len() {
        "hosted-flow".to_owned()
    } else {
        format!("hosted-flow-{}", programs.join("-"))
    };
    let folder = workspace::scratch("package")?.join(&name);
    let record = workspace::scratch("package")?.join(format!("{name}.fingerprint"));
    let inputs = inputs(&root)?;
    if fs::read_to_string(&record).is_ok_and(|known| known == inputs) && folder.is_dir() {
        println!("package: nothing has changed since it was built");
        return Ok(folder);
    }
    // What is begun now and not ended is not taken for built.
    if record.exists() {
        fs::remove_file(&record).doing(|| format!("remove {}", record.display()))?;
    }
    let work = workspace::scratch("package")?.join("work");
    for folder in [&folder, &work] {
        if folder.exists() {
            fs::remove_dir_all(folder).doing(|| format!("remove {}", folder.display()))?;
        }
        fs::create_dir_all(folder).doing(|| format!("make the folder {}", folder.display()))?;
    }
    let mut scripts = Vec::new();
    for name in programs {
        println!("package: building the program {name}");
        scripts.push((
            (*name).to_owned(),
            program::build(toolbox, &root, name, &work)?,
        ));
    }
    let shared = shared::join(&scripts)?;
    let mut entries = Vec::new();
    for (name, short) in programs.iter().zip(&shared.names) {
        let program = work.join(format!("{name}_bg.wasm"));
        page::rename(&program, short)?;
        page::make_small(toolbox, &root, &program)?;
        let target = folder.join(format!("{name}.wasm"));
        fs::copy(&program, &target).doing(|| format!("copy {}", program.display()))?;
        entries.push(glue::Entry {
            name: (*name).to_owned(),
            integrity: integrity(&target)?,
        });
    }
    locales::write_all(&root, &folder)?;
    words::write_keys(&root, &folder)?;
    let programs = glue::source(&shared.script, &entries)?;
    bundle(toolbox, &root, &work, &folder, &programs)?;
    types::check(toolbox, &root, &work)?;
    types::copy(&root, &folder)?;
    for (from, to) in COPIED {
        let from = root.join(from);
        fs::copy(&from, folder.join(to)).doing(|| format!("copy {}", from.display()))?;
    }
    page::minify(toolbox, &folder.join("clean.js"))?;
    write_manifests(&root, &folder)?;
    manifest::check(&folder)?;
    server::check(&folder)?;
    fs::write(&record, inputs).doing(|| format!("write {}", record.display()))?;
    Ok(folder)
}

/// Files of the repository, and their names in the package.
const COPIED: [(&str, &str); 7] = [
    ("crates/web/start/clean.js", "clean.js"),
    ("crates/web/style/hosted-flow.css", "hosted-flow.css"),
    ("packages/hosted-flow/README.md", "README.md"),
    (
        "packages/hosted-flow/custom-elements.json",
        "custom-elements.json",
    ),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];

/// Everything that the package is made of, from the root of the repository.
const INPUTS: [&str; 15] = [
    ".cargo/config.toml",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "crates/catalogue",
    "crates/core",
    "crates/element",
    "crates/screen",
    "crates/seal",
    "crates/web",
    "packages/hosted-flow",
    "xtask/src/package",
    "xtask/src/page",
];

fn inputs(root: &Path) -> Outcome<String> {
    let mut fingerprint = Fingerprint::default();
    for name in INPUTS {
        fingerprint.path(root, name)?;
    }
    Ok(fingerprint.finish())
}

/// The scripts: TypeScript, with the programs' scripts, the stylesheet and the first words in them.
fn bundle(toolbox: &Toolbox, root: &Path, work: &Path, folder: &Path, programs: &str) -> Outcome {
    let sources = root.join(SOURCES).join("src");
    for file in files(&sources)? {
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, work.join(name)).doing(|| format!("copy {}", file.display()))?;
    }
    let style = root.join("crates/web/style/hosted-flow.css");
    fs::copy(&style, work.join("hosted-flow.css")).doing(|| format!("copy {}", style.display()))?;
    let built = work.join("built.ts");
    let version = format!("export const VERSION = {:?};\n", version(root)?);
    let text = [programs, &words::source(root)?, &version].concat();
    fs::write(&built, text).doing(|| format!("write {}", built.display()))?;
    let mut esbuild = toolbox.command("esbuild")?;
    for name in ["element", "react", "vue"] {
        esbuild.arg(work.join(format!("{name}.ts")));
    }
    esbuild
        .arg(format!("--outdir={}", folder.display()))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
        .args([
            "--loader:.css=text",
            "--log-level=warning",
            "--charset=utf8",
        ])
        // The page's own; and the element is one module, however it is imported.
        .args([
            "--external:react",
            "--external:vue",
            "--external:hosted-flow/element",
        ]);
    process::run(&mut esbuild)
}

/// `package.json` with the version of the crates, and the hashes of the files for `integrity`.
fn write_manifests(root: &Path, folder: &Path) -> Outcome {
    let text = workspace::read("packages/hosted-flow/package.json")?;
    let mut manifest: Map<String, Value> =
        serde_json::from_str(&text).doing(|| "read package.json".into())?;
    manifest.insert("version".into(), version(root)?.into());
    write_json(&folder.join("package.json"), &Value::Object(manifest))?;
    let mut hashes = Map::new();
    for file in loaded(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        hashes.insert(name.into_owned(), integrity(&file)?.into());
    }
    write_json(&folder.join("sri.json"), &json!(hashes))
}

/// The files that a page loads, without the languages.
fn loaded(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut all = files(folder)?;
    all.retain(|file| {
        let kind = file.extension().unwrap_or_default();
        file.parent() == Some(folder) && ["css", "js", "wasm"].iter().any(|it| kind == *it)
    });
    Ok(all)
}

fn write_json(path: &Path, value: &Value) -> Outcome {
    let text = format!("{value:#}\n");
    fs::write(path, text).doing(|| format!("write {}", path.display()))
}

/// The version that all crates have.
fn version(root: &Path) -> Outcome<String> {
    let path = root.join("Cargo.toml");
    let text = fs::read_to_string(&path).doing(|| "read Cargo.toml".into())?;
    let value = text
        .lines()
        .find_map(|line| line.strip_prefix("version = "));
    let missing = || Failure::new("Cargo.toml names no version");
    Ok(value.ok_or_else(missing)?.trim_matches('"').to_owned())
}

fn integrity(file: &Path) -> Outcome<String> {
    let bytes = fs::read(file).doing(|| format!("read {}", file.display()))?;
    Ok(hosted_flow_seal::integrity(&bytes))
}

/// What a page loads, with brotli at its highest level.
fn print_sizes(folder: &Path) -> Outcome {
    let measured = workspace::scratch("package/measured")?;
    let mut sizes = std::collections::BTreeMap::new();
    for file in loaded(folder)? {
        let name = file.file_name().unwrap_or_default();
        let copy = measured.join(name);
        fs::copy(&file, &copy).doing(|| format!("copy {}", file.display()))?;
        compressed::write(&copy)?;
        let [brotli, _] = compressed::lengths(&copy)?;
        println!("{:>9} bytes (brotli)  {}", brotli, name.to_string_lossy());
        sizes.insert(name.to_string_lossy().into_owned(), brotli);
    }
    let of = |name: &str| sizes.get(name).copied().unwrap_or_default();
    let scripts = of("element.js") + of("clean.js");
    for name in programs() {
        let page = scripts + of(&format!("{name}.wasm"));
        println!("{page:>9} bytes (brotli)  a page with the program {name}");
    }
    Ok(())
}
