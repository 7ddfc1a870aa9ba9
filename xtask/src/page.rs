//! Builds the page with Trunk, unless nothing it is made of has changed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::compressed;
use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::integrity;
use crate::process;
use crate::setup::{self, Toolbox};
use crate::workspace;

/// Everything the page is made of, from the root of the repository.
const INPUTS: [&str; 10] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/core",
    "crates/web",
    "www",
    "xtask/src/compressed.rs",
    "xtask/src/integrity.rs",
    "xtask/src/page.rs",
];
/// The tools that shape it: where they are tells their version, since each has its own folder.
const TOOLS: [&str; 4] = ["trunk", "wasm-bindgen", "wasm-opt", "esbuild"];

/// A page that is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// The demo's: everything that hosted-flow can.
    Five,
    /// The same with two providers, and no more than a trip there and back.
    Two,
    /// The demo's, where the component comes and goes as a test says. It is never weighed.
    Mounts,
}

impl Page {
    /// What is in it, in a few words.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Five => "five providers and every ability",
            Self::Two => "two providers, there and back",
            Self::Mounts => "five providers, coming and going",
        }
    }

    /// Where it is put.
    pub(crate) fn folder(self) -> Outcome<PathBuf> {
        match self {
            Self::Five => workspace::page(),
            Self::Two => Ok(workspace::page()?.with_file_name("page-two")),
            Self::Mounts => Ok(workspace::page()?.with_file_name("page-mounts")),
        }
    }
}

/// Builds a release page into its folder if it is not there yet.
pub(crate) fn build(toolbox: &Toolbox, page: Page) -> Outcome {
    let target = page.folder()?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let folder = workspace::scratch(&name)?;
    // Two builds at a time would take each other's files away; the lock goes with the handle.
    let lock = File::create(folder.join("lock")).doing(|| "open the page's lock".into())?;
    lock.lock()
        .doing(|| "wait for another build of the page".into())?;
    let record = folder.join("fingerprint");
    let inputs = inputs(toolbox)?;
    if let Ok(outputs) = outputs(&target)
        && fs::read_to_string(&record).is_ok_and(|known| known == format!("{inputs} {outputs}"))
    {
        println!("page: nothing has changed since it was built");
        return Ok(());
    }

    println!("page: building with trunk ({})", page.title());
    let mut trunk = toolbox.browser_command("trunk")?;
    hide_folders(toolbox, &mut trunk)?;
    trunk.args(["build", "--release", "--offline", "--dist"]);
    trunk.arg(&target);
    match page {
        Page::Five => {}
        Page::Two => {
            trunk.args(["--no-default-features", "--features", "two", "www/two.html"]);
        }
        Page::Mounts => {
            trunk.args(["--features", "mounts"]);
        }
    }
    // Trunk reads this as a flag of its own and refuses the customary value 1.
    process::run(trunk.env_remove("NO_COLOR"))?;
    shrink(toolbox, &target)?;
    integrity::seal(&target)?;
    compressed::write_all(&target)?;
    let known = format!("{inputs} {}", outputs(&target)?);
    fs::write(&record, known).doing(|| format!("write {}", record.display()))
}

/// A copy of a page that is built, with one more script of the tests' before all others.
pub(crate) fn with_script(page: Page, script: &str) -> Outcome<PathBuf> {
    let script = workspace::root()?.join(script);
    let name = script.file_name().unwrap_or_default().to_string_lossy();
    let page = page.folder()?;
    let of = page.file_name().unwrap_or_default().to_string_lossy();
    let folder = workspace::scratch(&format!("{of}-with-{name}"))?;
    fs::remove_dir_all(&folder).doing(|| format!("empty {}", folder.display()))?;
    let copy = |file: &Path, to: &Path| {
        let doing = || format!("copy {}", file.display());
        fs::create_dir_all(to.parent().unwrap_or(to)).doing(doing)?;
        fs::copy(file, to).doing(doing).map(drop)
    };
    for file in files(&page)? {
        copy(
            &file,
            &folder.join(file.strip_prefix(&page).unwrap_or(&file)),
        )?;
    }
    copy(&script, &folder.join(&*name))?;
    let entry = folder.join("index.html");
    let text = fs::read_to_string(&entry).doing(|| "read the page".into())?;
    let (before, after) = text
        .split_once("<script")
        .ok_or_else(|| Failure::new("the page has no script"))?;
    let text = format!("{before}<script src=\"/{name}\"></script><script{after}");
    fs::write(&entry, text).doing(|| "write the page".into())?;
    compressed::write(&entry)?;
    compressed::write(&folder.join(&*name))?;
    Ok(folder)
}

fn inputs(toolbox: &Toolbox) -> Outcome<String> {
    let root = workspace::root()?;
    let mut fingerprint = Fingerprint::default();
    for name in INPUTS {
        fingerprint.path(&root, name)?;
    }
    for tool in TOOLS {
        let path = toolbox.find(tool).unwrap_or_default();
        fingerprint.text(&path.to_string_lossy());
        // Whoever updates a tool in place changes its length.
        fingerprint.text(&fs::metadata(&path).map_or(0, |file| file.len()).to_string());
    }
    fingerprint.text(&toolbox.browser_rust()?);
    Ok(fingerprint.finish())
}

/// Keeps the folders of the machine that builds it out of the program: where a panic happened is
/// part of what it says.
fn hide_folders(toolbox: &Toolbox, trunk: &mut Command) -> Outcome {
    let sysroot = process::read(
        toolbox
            .browser_command("rustc")?
            .args(["--print", "sysroot"]),
    )?;
    let mut folders = vec![PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust")];
    // Each registry's, so that of a file there nothing is left but the package and its path.
    for registries in ["registry/src", "git/checkouts"] {
        let registries = setup::cargo_home()?.join(registries);
        let registries = fs::read_dir(registries).into_iter().flatten().flatten();
        folders.extend(registries.map(|registry| registry.path()));
    }
    let flags: Vec<String> = folders
        .iter()
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .collect();
    // Cargo adds them to those of its configuration file.
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        flags.join(" "),
    );
    Ok(())
}

/// Makes the scripts small. Trunk's own way stops at `export` and `import()`.
fn shrink(toolbox: &Toolbox, folder: &Path) -> Outcome {
    for file in files(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".js") {
            let mut esbuild = toolbox.command("esbuild")?;
            esbuild
                .arg(&file)
                .arg(format!("--outfile={}", file.display()));
            esbuild.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
            process::run(&mut esbuild)?;
        }
    }
    Ok(())
}

/// What lies in the folder now: somebody may have run trunk by hand in between.
fn outputs(page: &Path) -> Outcome<String> {
    let mut fingerprint = Fingerprint::default();
    fingerprint.path(page, "index.html")?;
    fingerprint.path(page, "")?;
    Ok(fingerprint.finish())
}
