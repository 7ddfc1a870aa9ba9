//! A page that npm and a bundler build.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use super::copy_all;
use crate::failure::{Failure, Outcome, While as _};
use crate::process;
use crate::workspace;

/// What builds a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bundler {
    /// The arguments of npm.
    build: &'static [&'static str],
    /// More of its environment.
    environment: &'static [(&'static str, &'static str)],
    /// The folder that it writes.
    output: &'static str,
}

pub(super) const VITE: Bundler = Bundler {
    build: &["run", "build"],
    environment: &[],
    output: "dist",
};

pub(super) const NEXT: Bundler = Bundler {
    environment: &[("NEXT_TELEMETRY_DISABLED", "1")],
    output: "out",
    ..VITE
};

pub(super) const VITE_DEVELOPMENT: Bundler = Bundler {
    environment: &[("NODE_ENV", "development")],
    ..VITE
};

/// Copies the example out of the workspace, installs the package's archive there, and builds the page.
pub(super) fn build(
    bundler: &Bundler,
    name: &str,
    source: &Path,
    archive: &Path,
    page: &Path,
) -> Outcome {
    let stranger = install(name, source, archive)?;
    let mut build = npm(&stranger.0)?;
    build.args(bundler.build).arg("--silent");
    quietly(build.envs(bundler.environment.iter().copied()), name)?;
    copy_all(&stranger.0.join(bundler.output), page)
}

/// Copies the example out of the workspace, and installs its packages and ours there.
fn install(name: &str, source: &Path, archive: &Path) -> Outcome<Stranger> {
    let stranger = Stranger::new(name)?;
    copy_all(source, &stranger.0)?;
    let mut install = npm(&stranger.0)?;
    install
        .args(["install", "--no-audit", "--no-fund", "--prefer-offline"])
        .args(["--include=dev", "--loglevel=error"])
        .arg(archive);
    let begun = Instant::now();
    process::run(&mut install)?;
    let seconds = begun.elapsed().as_secs_f64();
    println!("{name}: npm install took {seconds:.1} s");
    Ok(stranger)
}

/// The folder of an example that lays its server's files over those of its page.
const SERVER: &str = "server";
/// What the page loads first: the tests' own script comes before it.
const FIRST: &str = "<script src=\"/clean.js\"";
const WATCH: &str = "<script src=\"/watch.js\" nonce={nonce} />";

/// Builds a page with its own server, which finds the backend at that port of this machine.
pub(super) fn build_server(
    name: &str,
    source: &Path,
    archive: &Path,
    backend: u16,
) -> Outcome<Stranger> {
    let stranger = install(name, source, archive)?;
    let folder = &stranger.0;
    copy_all(&folder.join(SERVER), folder)?;
    let laid = folder.join(SERVER);
    fs::remove_dir_all(&laid).doing(|| format!("remove {}", laid.display()))?;
    let layout = folder.join("app/layout.tsx");
    let text = fs::read_to_string(&layout).doing(|| format!("read {}", layout.display()))?;
    if !text.contains(FIRST) {
        return Err(Failure::new(format!(
            "{} does not load clean.js",
            layout.display()
        )));
    }
    let text = text.replace(FIRST, &[WATCH, FIRST].concat());
    fs::write(&layout, text).doing(|| format!("write {}", layout.display()))?;
    let watch = workspace::root()?.join("tests/src/watch.js");
    fs::copy(watch, folder.join("public/watch.js")).doing(|| "copy watch.js".into())?;
    let mut build = npm(folder)?;
    build
        .args(["run", "build:server", "--silent"])
        .envs(NEXT.environment.iter().copied())
        .env("BACKEND", format!("http://127.0.0.1:{backend}"));
    quietly(&mut build, name)?;
    Ok(stranger)
}

/// What a build prints is of interest where it fails.
pub(super) fn quietly(build: &mut Command, name: &str) -> Outcome {
    let (has_succeeded, said) = process::read_all(build)?;
    if has_succeeded {
        return Ok(());
    }
    Err(Failure::new(format!("{name} cannot be built:\n{said}")))
}

pub(super) fn npm(folder: &Path) -> Outcome<Command> {
    let mut npm = process::command("npm")?;
    npm.current_dir(folder);
    Ok(npm)
}

/// A folder outside of the workspace, which is removed at the end.
#[derive(Debug)]
pub(crate) struct Stranger(pub(crate) PathBuf);

impl Stranger {
    pub(super) fn new(name: &str) -> Outcome<Self> {
        let process = std::process::id();
        let folder = env::temp_dir().join(format!("hosted-flow-{name}-{process}"));
        fs::create_dir_all(&folder).doing(|| format!("make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
