//! `cargo xtask demo`: the whole system on loopback.

use std::io::{self, Write as _};

use crate::failure::{Failure, Outcome, While as _};
use crate::page::{self, Page};
use crate::ports::Ports;
use crate::servers::{self, Servers};
use crate::setup::{self, Toolbox};

/// Sets up what is missing, builds, serves, and stops on Ctrl-C.
pub(crate) fn run(ports: Ports) -> Outcome {
    // Before anything that takes minutes.
    ports.check_free()?;
    prepare(&Toolbox::with(setup::PAGE)?)?;
    let mut servers = Servers::start(ports, &Page::Five.folder()?)?;
    serve(&mut servers)
}

/// Prints the address, and returns on Ctrl-C.
pub(crate) fn serve(servers: &mut Servers) -> Outcome {
    announce(servers.ports).doing(|| "write to standard output".into())?;
    match servers.watch() {
        Failure::Interrupted => Ok(()),
        said @ Failure::Message(_) => Err(said),
    }
}

/// Builds everything a demo consists of.
pub(crate) fn prepare(toolbox: &Toolbox) -> Outcome {
    page::build(toolbox, Page::Five)?;
    println!("servers: building");
    servers::build()
}

fn announce(ports: Ports) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "ready http://127.0.0.1:{}/", ports.page)?;
    out.flush()
}
