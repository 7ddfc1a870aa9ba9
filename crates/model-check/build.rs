//! Sets `cfg(optimized)` for a build with optimization, for which Rust has no `cfg`: the time limit of
//! an input depends on it.
#![allow(
    clippy::print_stdout,
    reason = "cargo reads what a build script prints"
)]

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(optimized)");
    if env::var("OPT_LEVEL").is_ok_and(|level| level != "0") {
        println!("cargo::rustc-cfg=optimized");
    }
}
