//! Pages as `trunk build` makes them, with Trunk alone: ours without wasm-opt, and a new one of
//! `hosted-flow new`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome, While as _};
use crate::page::built_in;
use crate::process;
use crate::setup::Toolbox;
use crate::workspace;

/// What `www/optimize.sh` says.
const SAID: &str = "wasm-opt is not on PATH: the page works";

/// Where a new page expects Ondato's sandbox.
pub(crate) const SANDBOX: &str = "127.0.0.1:8081";

/// What a new page is called.
const NEW: &str = "new-page";

/// Sets a program's variables for the folders of these pages.
pub(crate) fn describe(command: &mut Command) -> Outcome {
    command.env("HOSTED_FLOW_TRUNK_PAGE", folder()?);
    Ok(())
}

fn folder() -> Outcome<PathBuf> {
    workspace::scratch("trunk-page")
}

/// Builds it in a folder of its own.
pub(crate) fn build(toolbox: &Toolbox) -> Outcome {
    println!("page: building with trunk alone, without wasm-opt");
    let log = workspace::scratch("trunk")?.join("build.log");
    let printed = File::create(&log).doing(|| format!("write {}", log.display()))?;
    let mut trunk = toolbox.browser_command("trunk")?;
    let given = trunk.get_envs().find(|(name, _)| *name == "PATH");
    let path = without_wasm_opt(given.and_then(|(_, path)| path).unwrap_or_default())?;
    trunk
        .env("PATH", path)
        .env_remove("NO_COLOR")
        .args(["build", "--dist"])
        .arg(folder()?)
        .stdout(printed);
    process::run(&mut trunk)?;
    let said = fs::read_to_string(&log).doing(|| format!("read {}", log.display()))?;
    if cfg!(unix) && !said.contains(SAID) {
        return Err(Failure::new(format!(
            "trunk build does not say that {SAID}; see {}",
            log.display()
        )));
    }
    Ok(())
}

/// Writes a page with `hosted-flow new` and builds it as its README says, with these sources in place
/// of the crates that are not published yet.
///
/// Ondato's sandbox has that host. Returns the page's folder.
pub(crate) fn build_new(toolbox: &Toolbox, sandbox: &str) -> Outcome<PathBuf> {
    let folder = workspace::scratch(NEW)?;
    let doing = || format!("make {} again", folder.display());
    fs::remove_dir_all(&folder).doing(doing)?;
    let root = workspace::root()?;
    let program = workspace::built("hosted-flow")?;
    let mut new = process::command(&program)?;
    new.args(["new", "--template=yew", NEW, "--path"])
        .arg(&root);
    new.current_dir(folder.parent().unwrap_or(&folder))
        .stdout(Stdio::null());
    process::run(&mut new)?;
    let main = folder.join("src/main.rs");
    let text = fs::read_to_string(&main).doing(doing)?;
    if !text.contains(SANDBOX) {
        return Err(Failure::new(format!("the page does not name {SANDBOX}")));
    }
    fs::write(&main, text.replace(SANDBOX, sandbox)).doing(doing)?;
    // The versions that all else is tested with.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).doing(doing)?;

    let debug = env::var_os("CARGO_PROFILE_DEV_DEBUG").unwrap_or("line-tables-only".into());
    let mut trunk = toolbox.browser_command("trunk")?;
    let given = trunk.get_envs().find(|(name, _)| *name == "PATH");
    let path = given
        .and_then(|(_, path)| path)
        .unwrap_or_default()
        .to_owned();
    let ours = program.parent().unwrap_or(&root).to_path_buf();
    let path = env::join_paths([ours].into_iter().chain(env::split_paths(&path)));
    trunk
        // Its hook is the program that has just been built.
        .env("PATH", path.doing(|| "put our program on PATH".into())?)
        .env_remove("NO_COLOR")
        // With these and our profile's debug information, what is compiled for our page already.
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env("CARGO_PROFILE_DEV_DEBUG", debug)
        .envs(built_in(&root)?)
        .args(["build", "--offline"])
        .current_dir(&folder);
    let (has_succeeded, said) = process::read_all(&mut trunk)?;
    if has_succeeded {
        return Ok(folder.join("dist"));
    }
    Err(Failure::new(format!(
        "the new page cannot be built:\n{said}"
    )))
}

/// A `PATH` on which there is everything but wasm-opt.
fn without_wasm_opt(path: &OsStr) -> Outcome<OsString> {
    let name = Path::new("wasm-opt").with_extension(env::consts::EXE_EXTENSION);
    let mut folders = Vec::new();
    for (index, folder) in env::split_paths(path).enumerate() {
        if folder.join(&name).exists() {
            let others = workspace::scratch(&format!("trunk/programs-{index}"))?;
            link_others(&folder, &others, &name)?;
            folders.push(others);
        } else {
            folders.push(folder);
        }
    }
    env::join_paths(folders).doing(|| "put the other programs on PATH".into())
}

/// Links the programs of a folder but one into another: the system's own may lie beside it.
fn link_others(folder: &Path, into: &Path, but: &Path) -> Outcome {
    let doing = || format!("link the programs of {}", folder.display());
    fs::remove_dir_all(into).doing(doing)?;
    fs::create_dir_all(into).doing(doing)?;
    for program in fs::read_dir(folder).doing(doing)? {
        let program = program.doing(doing)?;
        if program.file_name() != but {
            link(&program.path(), &into.join(program.file_name())).doing(doing)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(program: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(program, link)
}

#[cfg(not(unix))]
fn link(program: &Path, link: &Path) -> std::io::Result<()> {
    fs::copy(program, link).map(drop)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn everything_but_wasm_opt_stays_on_the_path() {
        let root = env::temp_dir().join(format!("xtask-trunk-{}", std::process::id()));
        let [from, into] = ["from", "into"].map(|name| root.join(name));
        for folder in [&from, &into] {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(into.join("left-over"), "").unwrap();
        for program in ["sh", "wasm-opt", "wasm-opt-not"] {
            fs::write(from.join(program), program).unwrap();
        }
        link_others(&from, &into, Path::new("wasm-opt")).unwrap();
        let found = fs::read_dir(&into).unwrap();
        let mut found: Vec<_> = found.map(|entry| entry.unwrap().file_name()).collect();
        found.sort();
        assert_eq!(found, ["sh", "wasm-opt-not"]);
        assert_eq!(fs::read_to_string(into.join("sh")).unwrap(), "sh");
        fs::remove_dir_all(&root).unwrap();
    }
}
