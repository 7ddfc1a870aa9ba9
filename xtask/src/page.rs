//! Builds the page with Trunk, unless nothing it is made of has changed.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::compressed;
use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::integrity;
use crate::places;
use crate::process;
use crate::setup::{self, Toolbox};
use crate::workspace;

/// Everything the page is made of, from the root of the repository.
const INPUTS: [&str; 11] = [
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
    "xtask/src/places.rs",
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

/// Where cargo puts what it builds of these sources, where that is not below them: the variables
/// that say so, each with its folder.
///
/// Other sources than the repository's have folders of their own: in one and the same, cargo could
/// take what it finds there for theirs.
pub(crate) fn built_in(sources: &Path) -> Outcome<Vec<(&'static str, PathBuf)>> {
    let is_elsewhere = sources != workspace::root()?;
    let folder = |name: &'static str| {
        let mut folder = sources.join(env::var_os(name)?);
        if is_elsewhere {
            let last = folder.file_name()?.to_string_lossy().into_owned();
            folder.set_file_name(format!("{last}-elsewhere"));
        }
        Some((name, folder))
    };
    let names = ["CARGO_TARGET_DIR", "CARGO_BUILD_BUILD_DIR"].into_iter();
    Ok(names.filter_map(folder).collect())
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

/// The folders of the machine that builds the page, which are kept out of the program: where a panic
/// happened is part of what it says.
struct Folders {
    /// Where the sources are. The compiler does not get it: cargo names what it builds in the
    /// workspace from its root, and another flag would compile every dependency again.
    sources: PathBuf,
    /// Others, each with what the compiler is to call it.
    renamed: Vec<(PathBuf, String)>,
    /// Where the sources of std are by then.
    of_std: Vec<String>,
    /// Rust's, unless it is its own.
    sysroot: Option<PathBuf>,
}

impl Folders {
    fn of(toolbox: &Toolbox, sources: &Path, sysroot: Option<&Path>) -> Outcome<Self> {
        let mut renamed = Vec::new();
        for (_, folder) in built_in(sources)? {
            renamed.push((folder, "target".into()));
        }
        // Each registry's, so that of a file there nothing is left but the package and its path.
        for registries in ["registry/src", "git/checkouts"] {
            let registries = setup::cargo_home()?.join(registries);
            let registries = fs::read_dir(registries).into_iter().flatten().flatten();
            renamed.extend(registries.map(|registry| (registry.path(), String::new())));
        }
        // With `rust-src` the compiler calls std's sources by where they are here; without, by
        // where they were when std was compiled.
        let said = process::read(toolbox.browser_command("rustc")?.arg("-vV"))?;
        let std = format!("/rustc/{}", commit(&said));
        let sysroot = sysroot.map(Path::to_path_buf);
        let root = match &sysroot {
            Some(sysroot) => sysroot.clone(),
            None => self::sysroot(toolbox)?,
        };
        renamed.push((root.join(RUST_SRC), std.clone()));
        Ok(Self {
            sources: sources.to_path_buf(),
            renamed,
            of_std: vec![format!("{std}/library"), "/rust/deps".into()],
            sysroot,
        })
    }

    /// Flags for the compiler. One with a space would be taken for two; where that matters, the
    /// program is refused in the end.
    fn flags(&self) -> String {
        let flag = |(folder, name): &(PathBuf, String)| {
            let flag = format!("--remap-path-prefix={}={name}", folder.display());
            (!flag.contains(char::is_whitespace)).then_some(flag)
        };
        let sysroot = self.sysroot.iter();
        let sysroot = sysroot.map(|folder| format!("--sysroot={}", folder.display()));
        let flags: Vec<String> = self
            .renamed
            .iter()
            .filter_map(flag)
            .chain(sysroot)
            .collect();
        flags.join(" ")
    }

    /// What must not be in the program. A folder such as `/src` is no more than a part of others.
    fn refused(&self) -> Vec<String> {
        let renamed = self.renamed.iter().map(|(folder, _)| folder);
        let folders = [&self.sources].into_iter().chain(renamed);
        let folders = folders.filter(|folder| folder.components().count() > 2);
        let folders = folders.map(|folder| folder.display().to_string());
        folders.chain(self.of_std.iter().cloned()).collect()
    }
}

/// Where Rust's folder holds the sources of std, with the component `rust-src`.
pub(crate) const RUST_SRC: &str = "lib/rustlib/src/rust";

/// The folder of the Rust that compiles for the browser.
pub(crate) fn sysroot(toolbox: &Toolbox) -> Outcome<PathBuf> {
    let mut rustc = toolbox.browser_command("rustc")?;
    process::read(rustc.args(["--print", "sysroot"])).map(PathBuf::from)
}

/// The commit that a compiler was built from, of which Debian's says nothing.
fn commit(version: &str) -> String {
    let line = |line: &str| Some(line.strip_prefix("commit-hash: ")?.trim().to_owned());
    let is_commit = |hash: &String| hash.len() == 40 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    let hash = version.lines().find_map(line).filter(is_commit);
    hash.unwrap_or_else(|| "0".repeat(40))
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
    let places = places::erase(&mut wasm, &folders.of_std)?;
    places::refuse(&wasm, &folders.refused())?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compiler_s_commit_is_found_or_is_nothing() {
        let hash = "0123456789abcdef0123456789abcdef01234567";
        let said = format!("rustc 1.95.0 (012345678 2026-04-14)\ncommit-hash: {hash}\nhost: x");
        assert_eq!(commit(&said), hash);
        assert_eq!(commit("commit-hash: unknown"), "0".repeat(40));
    }

    #[test]
    fn a_folder_with_a_space_makes_no_two_flags() {
        let folders = Folders {
            sources: "/e/clone".into(),
            renamed: vec![
                ("/a b/c".into(), String::new()),
                ("/src".into(), String::new()),
                ("/d/e".into(), "/rustc/1".into()),
            ],
            of_std: vec!["/rustc/1/library".into()],
            sysroot: Some("/r".into()),
        };
        assert_eq!(
            folders.flags(),
            "--remap-path-prefix=/src= --remap-path-prefix=/d/e=/rustc/1 --sysroot=/r"
        );
        assert_eq!(
            folders.refused(),
            ["/e/clone", "/a b/c", "/d/e", "/rustc/1/library"]
        );
    }
}
