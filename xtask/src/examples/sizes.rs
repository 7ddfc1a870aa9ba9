//! What a page weighs on the wire.

use std::fs;
use std::path::Path;

use super::PROVIDER;
use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;
use crate::page::compressed;
use crate::workspace;

/// Prints the bytes of the scripts and stylesheets that a bundler has written, and of the program that
/// a page with one provider loads, with brotli at its highest level.
pub(super) fn print(name: &str, page: &Path) -> Outcome {
    let measured = workspace::scratch("examples/measured")?;
    let (mut scripts, mut program) = (0, 0);
    for file in files(page)? {
        let of = file.file_name().unwrap_or_default().to_string_lossy();
        let kind = file.extension().unwrap_or_default();
        let is_script = kind == "js" || kind == "css";
        let is_program = kind == "wasm" && of.starts_with(PROVIDER.name());
        if !is_script && !is_program {
            continue;
        }
        let copy = measured.join(&*of);
        fs::copy(&file, &copy).doing(|| format!("copy {}", file.display()))?;
        compressed::write(&copy)?;
        let [brotli, _] = compressed::lengths(&copy)?;
        if is_script {
            scripts += brotli;
        } else {
            program += brotli;
        }
    }
    println!("{name}: {scripts} bytes of scripts and styles, {program} of the program (brotli)");
    Ok(())
}
