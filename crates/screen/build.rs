//! Writes the texts of `locales/*.ftl` as Rust source.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use hosted_flow_catalogue::Catalogue;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let catalogue = Catalogue::read(Path::new("locales")).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    let has_feature = |name: &str| {
        let variable = format!("CARGO_FEATURE_{}", name.to_uppercase());
        env::var_os(variable).is_some()
    };
    let folder = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(
        Path::new(&folder).join("texts.rs"),
        catalogue.rust(has_feature),
    )?;
    Ok(())
}
