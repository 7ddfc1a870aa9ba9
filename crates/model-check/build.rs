//! Tells the lab whether it is built with optimization, which no `cfg` of Rust's own does: how long
//! an input may take depends on it.
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
