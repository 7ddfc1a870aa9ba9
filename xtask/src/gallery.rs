//! `cargo xtask gallery`: every screen in every language, for people to look at.

use std::path::{Path, absolute};

use crate::demo;
use crate::driver::{Browser, Driver};
use crate::failure::{Outcome, While as _};
use crate::page::{self, Page};
use crate::ports::Ports;
use crate::process;
use crate::servers::{self, Servers};
use crate::setup::{self, Need, Toolbox};

/// Builds the page, and serves it until Ctrl-C or writes pictures of it into a folder.
pub(crate) fn run(ports: Ports, pictures: Option<&Path>) -> Outcome {
    let Some(folder) = pictures else {
        // Before anything that takes minutes.
        ports.check_free()?;
        prepare(&Toolbox::with(setup::PAGE)?)?;
        let mut servers = Servers::start(ports, &Page::Gallery.folder()?)?;
        return demo::serve(&mut servers);
    };
    let folder = absolute(folder).doing(|| format!("find {}", folder.display()))?;
    let toolbox = Toolbox::with(setup::PAGE.into_iter().chain([Need::Chromium, Need::Fonts]))?;
    prepare(&toolbox)?;
    let servers = Servers::start_with(&Page::Gallery.folder()?, "")?;
    let driver = Driver::start(Browser::Chromium, &toolbox)?;
    let mut shots = toolbox.command("cargo")?;
    shots.args(["run", "--quiet", "--package=hosted-flow-tests"]);
    shots.arg("--bin=pictures").env("HOSTED_FLOW_SHOTS", folder);
    driver.describe(&mut shots, servers.ports);
    process::run(&mut shots)
}

fn prepare(toolbox: &Toolbox) -> Outcome {
    page::build(toolbox, Page::Gallery)?;
    println!("servers: building");
    servers::build()
}
