//! Builds the page with Trunk, unless nothing it is made of has changed.

use std::fs::{self, File};

use crate::failure::{Outcome, While as _};
use crate::fingerprint::Fingerprint;
use crate::integrity;
use crate::process;
use crate::setup::Toolbox;
use crate::workspace;

/// Everything the page is made of, from the root of the repository.
const INPUTS: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/core",
    "crates/web",
    "www",
    "xtask/src/integrity.rs",
];
/// The tools that shape it: where they are tells their version, since each has its own folder.
const TOOLS: [&str; 3] = ["trunk", "wasm-bindgen", "wasm-opt"];

/// Builds the release page into `target/page` if it is not there yet.
pub(crate) fn build(toolbox: &Toolbox) -> Outcome {
    let folder = workspace::scratch("page")?;
    // Two builds at a time would take each other's files away; the lock goes with the handle.
    let lock = File::create(folder.join("lock")).doing(|| "open the page's lock".into())?;
    lock.lock()
        .doing(|| "wait for another build of the page".into())?;
    let record = folder.join("fingerprint");
    let inputs = inputs(toolbox)?;
    if let Ok(outputs) = outputs()
        && fs::read_to_string(&record).is_ok_and(|known| known == format!("{inputs} {outputs}"))
    {
        println!("page: nothing has changed since it was built");
        return Ok(());
    }

    println!("page: building with trunk");
    process::run(
        toolbox
            .browser_command("trunk")?
            .args(["build", "--release", "--offline"])
            // Trunk reads this as a flag of its own and refuses the customary value 1.
            .env_remove("NO_COLOR"),
    )?;
    integrity::seal(&workspace::page()?)?;
    let known = format!("{inputs} {}", outputs()?);
    fs::write(&record, known).doing(|| format!("write {}", record.display()))
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

/// What lies in the folder now: somebody may have run trunk by hand in between.
fn outputs() -> Outcome<String> {
    let page = workspace::page()?;
    let mut fingerprint = Fingerprint::default();
    fingerprint.path(&page, "index.html")?;
    fingerprint.path(&page, "")?;
    Ok(fingerprint.finish())
}
