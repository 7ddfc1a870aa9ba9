//! `hosted-flow`: one program for a page with hosted-flow in it, from its first file to production.
//!
//! **In scope**: which command is run, and the two that are its own: [`seal`] and [`new`].
//!
//! **Out of scope**: what the backend, the sandbox and the checker do; each is the crate of that name.

mod new;
mod project_name;
mod seal;
mod templates;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let command = arguments.next().unwrap_or_default();
    match command.to_str() {
        Some("new") => new::run(arguments),
        Some("seal") => seal::run(arguments),
        Some("sandbox") => hosted_flow_sandbox::cli::run("hosted-flow sandbox", arguments),
        Some("serve") => hosted_flow_backend::cli::run("hosted-flow serve", arguments),
        Some("check") => hosted_flow_checker::cli::run("hosted-flow check", arguments),
        Some("--help" | "-h") => said(HELP),
        Some("--version" | "-V") => said(concat!("hosted-flow ", env!("CARGO_PKG_VERSION"), "\n")),
        Some("") => misused("no command; --help lists them"),
        _ => misused("no such command; --help lists them"),
    }
}

const HELP: &str = "\
Sends a person to a provider's hosted page, brings them back safely and shows the result.

usage: hosted-flow COMMAND [options]

  new        write a page that works, with its backend's configuration, into a new folder
  seal       write the integrity hashes of a built page into it
  sandbox    simulate the providers on this machine
  serve      run the backend
  check      check a backend against every rule of the contract
  --help     show this; hosted-flow COMMAND --help shows a command's options
  --version  show the version
";

/// What was to be said, on standard output.
fn said(text: &str) -> ExitCode {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(text.as_bytes());
    match written.and_then(|()| stdout.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The exit code of arguments that cannot be understood.
fn misused(why: &str) -> ExitCode {
    eprintln!("hosted-flow: {why}");
    ExitCode::from(2)
}

/// The exit code of a command that failed.
fn failed(command: &str, why: &str) -> ExitCode {
    eprintln!("hosted-flow {command}: {why}");
    ExitCode::FAILURE
}

/// A value that an option is given once.
fn once(place: &mut Option<OsString>, name: &str, value: OsString) -> Result<(), lexopt::Error> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("{name} is given twice").into()),
    }
}
