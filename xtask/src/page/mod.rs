//! Builds the page with Trunk, unless nothing it is made of has changed.

pub(crate) mod compressed;
mod folders;
mod integrity;
mod panic_places;
mod with_script;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use self::folders::Folders;
pub(crate) use self::folders::{RUST_SRC, built_in, sysroot};
pub(crate) use self::with_script::with_script;
use crate::failure::{Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::process;
use crate::setup::Toolbox;
use crate::workspace;

/// Everything the page is made of, from the root of the repository.
const INPUTS: [&str; 8] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/core",
    "crates/web",
    "www",
    "xtask/src/page",
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
    make(toolbox, page, &workspace::root()?, &target, None)?;
    let known = format!("{inputs} {}", outputs(&target)?);
    fs::write(&record, known).doing(|| format!("write {}", record.display()))
}

/// Builds a release page from the sources in one folder into another, with nothing that it makes
/// kept elsewhere, and with Rust's own folder or with one that stands for it.
pub(crate) fn make(
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
        // Its hook is for who runs trunk by hand.
        .env("HOSTED_FLOW_XTASK", "1")
        // Cargo adds them to those of its configuration file.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            folders.flags(),
        )
        .envs(built_in(sources)?)
        // Trunk reads this as a flag of its own and refuses the customary value 1.
        .env_remove("NO_COLOR")
        // It tries the module that wasm-bindgen writes, and warns that it cannot make it small.
        .args(["--log", "error,trunk=info,trunk::processing::minify=error"])
        .args(["build", "--release", "--minify", "--offline", "--dist"])
        .arg(target);
    match page {
        Page::Five => {}
        Page::Two => {
            trunk.args(["--no-default-features", "--features", "two", "www/two.html"]);
        }
        Page::Mounts => {
            trunk.args(["--features", "mounts"]);
        }
    }
    process::run(&mut trunk)?;
    for file in files(target)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".js") {
            shrink(toolbox, &file)?;
        } else if name.ends_with(".wasm") {
            optimize(toolbox, sources, &file)?;
            forget_folders(&folders, &file)?;
        }
    }
    integrity::seal(target)?;
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
        // Whoever updates a tool in place changes its length.
        fingerprint.text(&fs::metadata(&path).map_or(0, |file| file.len()).to_string());
    }
    fingerprint.text(&toolbox.browser_rust()?);
    Ok(fingerprint.finish())
}

/// Makes a script small. Trunk's own way stops at `export` and `import()`, and what it makes of others
/// is not the same each time.
fn shrink(toolbox: &Toolbox, file: &Path) -> Outcome {
    let mut esbuild = toolbox.command("esbuild")?;
    esbuild
        .arg(file)
        .arg(format!("--outfile={}", file.display()));
    esbuild.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    process::run(&mut esbuild)
}

/// Makes the program small, as `www/optimize.sh` does for who runs trunk by hand.
fn optimize(toolbox: &Toolbox, sources: &Path, file: &Path) -> Outcome {
    let list = sources.join("www/wasm-opt.args");
    let arguments = fs::read_to_string(&list).doing(|| format!("read {}", list.display()))?;
    let mut wasm_opt = toolbox.command("wasm-opt")?;
    wasm_opt.args(arguments.split_whitespace());
    process::run(wasm_opt.arg(file).arg("-o").arg(file))
}

/// Takes std's places out of the program, and makes sure that no folder of the machine is in it.
fn forget_folders(folders: &Folders, file: &Path) -> Outcome {
    let mut wasm = fs::read(file).doing(|| format!("read {}", file.display()))?;
    let places = panic_places::erase(&mut wasm, &folders.of_std)?;
    panic_places::refuse(&wasm, &folders.refused())?;
    println!("page: {places} places in Rust's own sources taken out of the program");
    fs::write(file, wasm).doing(|| format!("write {}", file.display()))
}

/// What lies in the folder now: somebody may have run trunk by hand in between.
fn outputs(page: &Path) -> Outcome<String> {
    let mut fingerprint = Fingerprint::default();
    fingerprint.path(page, "index.html")?;
    fingerprint.path(page, "")?;
    Ok(fingerprint.finish())
}
