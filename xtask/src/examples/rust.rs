//! A page of a Rust framework, which Trunk builds, with these sources in place of the crates that are
//! not published yet.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::copy_all;
use super::npm::{Stranger, quietly};
use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;
use crate::page::built_in;
use crate::setup::Toolbox;
use crate::workspace;

/// The crates of a page, and their folders.
const CRATES: [(&str, &str); 4] = [
    ("hosted-flow", "web"),
    ("hosted-flow-catalogue", "catalogue"),
    ("hosted-flow-core", "core"),
    ("hosted-flow-screen", "screen"),
];
/// What its Start page copies out of the crate.
const COPIED: [&str; 2] = ["crates/web/start", "crates/web/style"];

/// Copies the example out of the workspace and builds the page.
pub(super) fn build(toolbox: &Toolbox, name: &str, source: &Path, page: &Path) -> Outcome {
    let root = workspace::root()?;
    let stranger = Stranger::new(name)?;
    copy_all(source, &stranger.0)?;
    let into = stranger.0.join("hosted-flow");
    fs::create_dir_all(&into).doing(|| format!("make {}", into.display()))?;
    for folder in COPIED {
        for file in files(&root.join(folder))? {
            let to = into.join(file.file_name().unwrap_or_default());
            fs::copy(&file, &to).doing(|| format!("copy {}", file.display()))?;
        }
    }
    let mut ours = String::from("[patch.crates-io]\n");
    for (name, folder) in CRATES {
        let folder = root.join("crates").join(folder);
        let _ = writeln!(ours, "{name} = {{ path = '{}' }}", folder.display());
    }
    let config = stranger.0.join(".cargo/config.toml");
    let doing = || format!("write {}", config.display());
    fs::create_dir_all(stranger.0.join(".cargo")).doing(doing)?;
    fs::write(&config, ours).doing(doing)?;

    let program = workspace::built("hosted-flow")?;
    let debug = env::var_os("CARGO_PROFILE_DEV_DEBUG").unwrap_or("line-tables-only".into());
    let mut trunk = toolbox.browser_command("trunk")?;
    let given = trunk.get_envs().find(|(name, _)| *name == "PATH");
    let path = given.and_then(|(_, path)| path).unwrap_or_default();
    let built = program.parent().unwrap_or(&root).to_path_buf();
    let path = env::join_paths([built].into_iter().chain(env::split_paths(path)));
    trunk
        // Its hook is the program that has just been built.
        .env("PATH", path.doing(|| "put our program on PATH".into())?)
        .env_remove("NO_COLOR")
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env("CARGO_PROFILE_DEV_DEBUG", debug)
        .envs(built_in(&root)?)
        .args(["build", "--locked"])
        .current_dir(&stranger.0);
    quietly(&mut trunk, name)?;
    copy_all(&stranger.0.join("dist"), page)
}
