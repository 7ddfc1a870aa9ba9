//! A page that npm and a bundler build.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use super::copy_all;
use crate::failure::{Failure, Outcome, While as _};
use crate::process;

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
    let mut build = npm(&stranger.0)?;
    build.args(bundler.build).arg("--silent");
    quietly(build.envs(bundler.environment.iter().copied()), name)?;
    copy_all(&stranger.0.join(bundler.output), page)
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
pub(super) struct Stranger(pub(super) PathBuf);

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
