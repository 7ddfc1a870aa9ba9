//! Builds the page with Trunk, unless nothing it is made of has changed.

pub(crate) mod compressed;
mod folders;
pub(crate) mod locales;
mod of_one_provider;
mod panic_data;
mod panic_places;
mod panics;
mod short_names;
pub(crate) mod small;
mod wasm;
mod with_script;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use self::folders::Folders;
pub(crate) use self::folders::{RUST_SRC, build_folder, built_in, sysroot};
pub(crate) use self::with_script::{add_script, with_script};
pub(crate) use short_names::{MODULE, has_hash, rename, short_name};

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::process;
use crate::setup::Toolbox;
use crate::workspace;

/// Everything the page is made of, from the root of the repository.
const INPUTS: [&str; 11] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/catalogue",
    "crates/core",
    "crates/screen",
    "crates/seal",
    "crates/web",
    "www",
    "xtask/src/page",
];
/// The tools that build it. Their paths contain their versions, since each version has its folder.
const TOOLS: [&str; 4] = ["trunk", "wasm-bindgen", "wasm-opt", "esbuild"];

/// A page that is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// The demo's: every feature of hosted-flow.
    Five,
    /// The same with two providers and no optional feature.
    Two,
    /// The demo's, where a test mounts and unmounts the component. It has no size budget.
    Mounts,
    /// Every screen in every language, without a backend. It has no size budget either.
    Gallery,
    /// As `Five` and `Two`, with `--small`. The budgets are those of stable Rust.
    SmallFive,
    SmallTwo,
}

impl Page {
    /// What is in it, for messages.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Five => "five providers and every feature",
            Self::Two => "two providers, no optional feature",
            Self::Mounts => "five providers, mounted by tests",
            Self::Gallery => "every screen in every language",
            Self::SmallFive => "five providers and every feature, --small",
            Self::SmallTwo => "two providers, no optional feature, --small",
        }
    }

    /// Where it is put.
    pub(crate) fn folder(self) -> Outcome<PathBuf> {
        match self {
            Self::Five => workspace::page(),
            Self::Two => Ok(workspace::page()?.with_file_name("page-two")),
            Self::Mounts => Ok(workspace::page()?.with_file_name("page-mounts")),
            Self::Gallery => Ok(workspace::page()?.with_file_name("page-gallery")),
            Self::SmallFive => Ok(workspace::page()?.with_file_name("page-small")),
            Self::SmallTwo => Ok(workspace::page()?.with_file_name("page-two-small")),
        }
    }

    pub(crate) fn is_small(self) -> bool {
        matches!(self, Self::SmallFive | Self::SmallTwo)
    }
}

/// Builds a release page into its folder if it is not there yet.
pub(crate) fn build(toolbox: &Toolbox, page: Page) -> Outcome {
    let target = page.folder()?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let folder = workspace::scratch(&name)?;
    // Two builds at a time would remove each other's files. The lock ends with the handle.
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
    build_into(toolbox, page, &workspace::root()?, &target, None)?;
    let known = format!("{inputs} {}", outputs(&target)?);
    fs::write(&record, known).doing(|| format!("write {}", record.display()))
}

/// Flags for the compiler that keep the folders of this machine out of a program.
pub(crate) fn flags(toolbox: &Toolbox, sources: &Path) -> Outcome<String> {
    Ok(Folders::of(toolbox, sources, None)?.flags())
}

/// Makes a program small whose names are short: panics without a message, wasm-opt.
pub(crate) fn make_small(toolbox: &Toolbox, sources: &Path, program: &Path) -> Outcome {
    let folders = Folders::of(toolbox, sources, None)?;
    panics::cut_short(program)?;
    remove_places(&folders, program)?;
    optimize(toolbox, sources, program)
}

/// Builds a release page from the sources in one folder into another, with Rust's own sysroot or with
/// a copy of it.
pub(crate) fn build_into(
    toolbox: &Toolbox,
    page: Page,
    sources: &Path,
    target: &Path,
    sysroot: Option<&Path>,
) -> Outcome {
    let folders = Folders::of(toolbox, sources, sysroot)?;
    let mut trunk = toolbox.browser_command("trunk")?;
    trunk
        .current_dir(sources)
        // Its hook is for `trunk build` without xtask.
        .env("HOSTED_FLOW_XTASK", "1")
        // Cargo adds them to those of its configuration file.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            folders.flags() + if page.is_small() { small::FLAGS } else { "" },
        )
        .envs(built_in(sources)?)
        // Trunk reads this as a flag of its own and refuses the customary value 1.
        .env_remove("NO_COLOR")
        // It tries to minify the module that wasm-bindgen writes, and warns that it cannot.
        .args(["--log", "error,trunk=info,trunk::processing::minify=error"])
        .args(["build", "--release", "--minify", "--offline", "--dist"])
        .arg(target);
    match page {
        Page::Five | Page::SmallFive => {}
        Page::Two | Page::SmallTwo => {
            trunk.args(["--no-default-features", "--features", "two", "www/two.html"]);
        }
        Page::Mounts => {
            trunk.args(["--features", "mounts"]);
        }
        Page::Gallery => {
            trunk.args(["--features", "gallery", "www/gallery.html"]);
        }
    }
    if page.is_small() {
        small::build_std(&mut trunk);
    }
    process::run(&mut trunk)?;
    if page == Page::Gallery {
        // Nobody loads it from afar: making it small would take longer than compiling it.
        return Ok(());
    }
    for program in files(target)? {
        if program
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            short_names::shorten(&program)?;
        }
    }
    for file in files(target)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".js") {
            minify(toolbox, &file)?;
        } else if name.ends_with(".wasm") {
            // With `--small` a panic has no message that could be cut.
            if !page.is_small() {
                panics::cut_short(&file)?;
            }
            remove_places(&folders, &file)?;
            optimize(toolbox, sources, &file)?;
        }
    }
    if matches!(page, Page::Five | Page::SmallFive) {
        locales::write_all(sources, target)?;
    }
    seal(target)?;
    of_one_provider::write_all(page, target)?;
    compressed::write_all(target)
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
        // A tool that is updated in place has another length.
        fingerprint.text(&fs::metadata(&path).map_or(0, |file| file.len()).to_string());
    }
    fingerprint.text(&toolbox.browser_rust()?);
    Ok(fingerprint.finish())
}

/// Minifies a script. Trunk's own minifier fails at `export` and `import()`, and its output is not
/// reproducible.
pub(crate) fn minify(toolbox: &Toolbox, file: &Path) -> Outcome {
    let mut esbuild = toolbox.command("esbuild")?;
    esbuild
        .arg(file)
        .arg(format!("--outfile={}", file.display()));
    esbuild.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    process::run(&mut esbuild)
}

/// Optimizes the program for size, as `www/optimize.sh` does for `trunk build` without xtask.
fn optimize(toolbox: &Toolbox, sources: &Path, file: &Path) -> Outcome {
    let list = sources.join("www/wasm-opt.args");
    let arguments = fs::read_to_string(&list).doing(|| format!("read {}", list.display()))?;
    let mut wasm_opt = toolbox.command("wasm-opt")?;
    wasm_opt.args(arguments.split_whitespace());
    process::run(wasm_opt.arg(file).arg("-o").arg(file))?;
    let mut wasm = fs::read(file).doing(|| format!("read {}", file.display()))?;
    let count = panic_data::erase(&mut wasm)?;
    println!("page: {count} bytes of panics' messages removed from the program");
    fs::write(file, wasm).doing(|| format!("write {}", file.display()))
}

/// Writes the integrity hashes into the page, of the files as they are now. Trunk has written some of
/// the scripts before they were minified. The page must have nothing that its policy blocks.
fn seal(target: &Path) -> Outcome {
    let report = hosted_flow_seal::seal(target, "/").doing(|| "seal the page".into())?;
    match report.notices.first() {
        None => Ok(()),
        Some(notice) => Err(Failure::new(format!("the page has {notice}"))),
    }
}

/// Removes the places of panics from the program, and fails where it contains a folder of this machine.
fn remove_places(folders: &Folders, program: &Path) -> Outcome {
    let mut wasm = fs::read(program).doing(|| format!("read {}", program.display()))?;
    let count = panic_places::erase(&mut wasm, &folders.of_sources())?;
    panic_places::refuse(&wasm, &folders.refused())?;
    println!("page: {count} paths of panics removed from the program");
    fs::write(program, wasm).doing(|| format!("write {}", program.display()))
}

/// A fingerprint of the built files: `trunk build` may have replaced them.
fn outputs(page: &Path) -> Outcome<String> {
    let mut fingerprint = Fingerprint::default();
    fingerprint.path(page, "index.html")?;
    fingerprint.path(page, "")?;
    Ok(fingerprint.finish())
}
