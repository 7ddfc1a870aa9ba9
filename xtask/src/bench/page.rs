//! `cargo xtask bench page`: our pages beside a peer's, in one run.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{peer, shell};
use crate::driver::{Browser, Driver};
use crate::examples::{self, PROVIDER};
use crate::failure::{Outcome, While as _};
use crate::fingerprint::files;
use crate::package;
use crate::page::{self, Page};
use crate::process;
use crate::servers::{self, Servers};
use crate::setup::{self, Need, Toolbox};

/// What is measured.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// How often each load is.
    pub(crate) runs: u16,
    /// The networks by their names; all of them where none is named.
    pub(crate) networks: Vec<String>,
    /// How many times slower the processor is.
    pub(crate) slowness: Vec<u8>,
}

/// The networks, as the program that measures has them.
pub(crate) const NETWORKS: [&str; 3] = ["none", "fast-3g", "slow-3g"];

/// A measured page: its name in the tables, and its servers.
struct Measured {
    name: &'static str,
    servers: Servers,
}

/// Builds and serves the pages, and runs the program that measures them.
pub(crate) fn run(options: &Options) -> Outcome {
    let needs = setup::PAGE.into_iter().chain(package::NEEDS);
    let toolbox = Toolbox::with(needs.chain([Need::Chromium]))?;
    page::build(&toolbox, Page::Five)?;
    page::build(&toolbox, Page::Two)?;
    let package = package::build(&toolbox, &examples::PROGRAMS)?;
    println!("servers: building");
    servers::build()?;
    let serve = |name, folder: &Path| {
        let servers = Servers::start_with(folder, servers::UNLIMITED)?;
        Ok(Measured { name, servers })
    };
    let element = element_page(&package)?;
    let measured = [
        serve("Yew, two providers", &Page::Two.folder()?)?,
        serve("Yew, five, everything", &Page::Five.folder()?)?,
        serve("element, one provider", &element)?,
        serve("React, oidc-client-ts", &peer::build(&toolbox)?)?,
    ];
    // The element names the sandbox's host, whose port is known now.
    write_element(
        &package,
        &element,
        measured[2].servers.ports.provider(PROVIDER),
    )?;
    let driver = Driver::start(Browser::Chromium, &toolbox)?;
    let mut program = toolbox.command("cargo")?;
    program.args(["run", "--quiet", "--package=hosted-flow-tests"]);
    program.arg("--bin=bench_page");
    driver.describe(&mut program, measured[0].servers.ports);
    program.env("HOSTED_FLOW_BENCH", plan(options, &measured).to_string());
    process::run(&mut program)
}

fn plan(options: &Options, measured: &[Measured]) -> Value {
    let at = |port: u16| format!("http://127.0.0.1:{port}");
    let places = measured.iter().map(|Measured { name, servers }| {
        let ports = servers.ports;
        json!({ "name": name, "origin": at(ports.page), "sandbox": at(ports.sandbox()) })
    });
    let all = NETWORKS.map(str::to_owned).to_vec();
    let networks = Some(&options.networks).filter(|named| !named.is_empty());
    json!({
        "runs": options.runs,
        "networks": networks.unwrap_or(&all),
        "slowness": options.slowness,
        "places": places.collect::<Vec<_>>(),
    })
}

/// A page in our shell with the custom element, and the files of the package that it loads.
fn element_page(package: &Path) -> Outcome<PathBuf> {
    let folder = shell::folder("bench-element")?;
    let program = format!("{PROVIDER}.wasm");
    for file in files(package)? {
        let name = file.strip_prefix(package).unwrap_or(&file);
        // A page with one provider loads its program alone.
        if name.ends_with(&program) {
            shell::put(&folder.join("hf").join(name), &read(&file)?)?;
        }
    }
    write_element(package, &folder, 1)?;
    Ok(folder)
}

fn write_element(package: &Path, folder: &Path, port: u16) -> Outcome {
    let script = |name: &str, attributes: &str| -> Outcome<String> {
        let bytes = read(&package.join(name).with_extension("js"))?;
        let file = shell::hashed(name, "js", &bytes);
        shell::put(&folder.join(&file), &bytes)?;
        let integrity = hosted_flow_seal::integrity(&bytes);
        Ok(format!(
            "<script{attributes} src=/{file} integrity={integrity}></script>"
        ))
    };
    // As sealing puts it into a page.
    let clean = String::from_utf8_lossy(&read(&package.join("clean.js"))?).into_owned();
    let clean = format!(
        "<script data-hosted-flow-inline data-provider={PROVIDER} \
         data-backend=/hosted-flow/v1>{clean}</script>"
    );
    let preload = format!("<link rel=preload as=fetch href=/hf/{PROVIDER}.wasm>");
    let head = clean + &script("element", " type=module")? + &preload;
    let element = format!(
        "<hosted-flow provider={PROVIDER} base=/hf loopback-hosts=127.0.0.1:{port}></hosted-flow>"
    );
    shell::write(folder, &head, &element)
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).doing(|| format!("read {}", file.display()))
}
