//! A page that `hosted-flow new` has written, built as its README says.

use std::env;
use std::fs;
use std::path::Path;

use super::npm::{Stranger, npm, quietly};
use super::{archive, copy_all};
use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;
use crate::ports::Ports;
use crate::process;
use crate::trunk::SANDBOX;
use crate::workspace;

/// What is typed after `hosted-flow new`, and where the page is then.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Template {
    name: &'static str,
    build: &'static [&'static [&'static str]],
    output: &'static str,
}

pub(super) const PLAIN: Template = Template {
    name: "plain",
    build: &[&["run", "files"]],
    output: "public",
};

pub(super) const REACT: Template = Template {
    name: "react",
    build: &[&["install", "--prefer-offline"], &["run", "build"]],
    output: "dist",
};

pub(super) const VUE: Template = Template {
    name: "vue",
    ..REACT
};

const NEW: &str = "new-page";

/// Writes and builds the page, with the sandbox at these ports. Returns the policy of its backend's
/// configuration.
pub(super) fn build(
    template: &Template,
    package: &Path,
    ports: Ports,
    page: &Path,
) -> Outcome<Option<String>> {
    let stranger = Stranger::new(&format!("new-{}", template.name))?;
    // Where `--path` looks for it, as the package is not published.
    let archive = archive(package)?;
    let packed = stranger.0.join("target/xtask/package");
    let doing = || format!("copy {}", archive.display());
    fs::create_dir_all(&packed).doing(doing)?;
    let name = archive.file_name().unwrap_or_default();
    fs::copy(&archive, packed.join(name)).doing(doing)?;
    let program = workspace::built("hosted-flow")?;
    let mut new = process::command(&program)?;
    new.args(["new", "--template", template.name, NEW, "--path"])
        .arg(&stranger.0)
        .current_dir(&stranger.0);
    quietly(&mut new, template.name)?;
    let folder = stranger.0.join(NEW);
    let sandbox = format!("127.0.0.1:{}", ports.sandbox());
    let mut replaced = 0;
    for file in files(&folder)? {
        let is_page = ["html", "tsx", "vue"]
            .iter()
            .any(|end| file.extension().unwrap_or_default() == *end);
        let text = fs::read_to_string(&file).unwrap_or_default();
        if is_page && text.contains(SANDBOX) {
            let text = text.replace(SANDBOX, &sandbox);
            fs::write(&file, text).doing(|| format!("write {}", file.display()))?;
            replaced += 1;
        }
    }
    if replaced == 0 {
        return Err(Failure::new(format!("no page names {SANDBOX}")));
    }
    let users = env::var_os("PATH").unwrap_or_default();
    let ours = program.parent().unwrap_or(&program).to_path_buf();
    let path = env::join_paths([ours].into_iter().chain(env::split_paths(&users)));
    let path = path.doing(|| "put our program on PATH".into())?;
    for arguments in template.build {
        let mut npm = npm(&folder)?;
        npm.args(*arguments)
            .args(["--no-audit", "--no-fund", "--loglevel=error"])
            .env("PATH", &path);
        quietly(&mut npm, template.name)?;
    }
    copy_all(&folder.join(template.output), page)?;
    let backend = folder.join("hosted-flow.toml");
    let backend = fs::read_to_string(&backend).doing(|| "read hosted-flow.toml".into())?;
    let policy = backend
        .lines()
        .find_map(|line| line.strip_prefix("policy = "));
    Ok(policy.map(|policy| policy.trim_matches('"').to_owned()))
}
