//! The TypeScript types of the package: that the sources hold them, and that pages can use them.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::SOURCES;
use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;
use crate::process;
use crate::setup::{self, Toolbox};
use crate::workspace;

/// Compiles the sources, the types, and what pages write with them. Nothing is written.
pub(super) fn check(toolbox: &Toolbox, root: &Path, work: &Path) -> Outcome {
    let sources = root.join(SOURCES);
    let folder = workspace::scratch("package")?.join("types");
    if folder.exists() {
        fs::remove_dir_all(&folder).doing(|| format!("remove {}", folder.display()))?;
    }
    for name in ["src", "types", "typing"] {
        for file in files(&sources.join(name))? {
            let name = file.strip_prefix(&sources).unwrap_or(&file);
            copy_to(&file, &folder.join(name))?;
        }
    }
    copy_to(&work.join("built.ts"), &folder.join("src/built.ts"))?;
    copy_to(
        &sources.join("tsconfig.json"),
        &folder.join("tsconfig.json"),
    )?;
    let packages = setup::typescript_packages()?;
    symlink(&packages, folder.join("node_modules"))
        .doing(|| format!("link to {}", packages.display()))?;
    println!("package: checking its types");
    process::run(toolbox.command("tsc")?.arg("--project").arg(&folder))
}

/// Puts the types beside the scripts.
pub(super) fn copy(root: &Path, folder: &Path) -> Outcome {
    for file in files(&root.join(SOURCES).join("types"))? {
        let name = file.file_name().unwrap_or_default();
        copy_to(&file, &folder.join(name))?;
    }
    Ok(())
}

fn copy_to(from: &Path, to: &Path) -> Outcome {
    let doing = || format!("copy {}", from.display());
    fs::create_dir_all(to.parent().unwrap_or(to)).doing(doing)?;
    fs::copy(from, to).doing(doing).map(drop)
}
