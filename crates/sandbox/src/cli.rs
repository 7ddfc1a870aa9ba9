//! The program: runs the providers on loopback until it is stopped. Two binaries call it:
//! `hosted-flow-sandbox` and, as `hosted-flow sandbox`, the one program of them all.

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use hosted_flow_core::provider::Provider;

use crate::args::{self, Invocation};
use crate::config::Config;
use crate::sandbox::Sandbox;
use crate::scenario::Scenario;
use crate::shutdown::Shutdown;

/// Runs it with the arguments after the program's name, until it is stopped. `program` is what a
/// person types for it, for the help and the messages.
///
/// # Panics
///
/// Where the system lets no runtime start, and within another one.
#[tokio::main]
pub async fn run(program: &'static str, arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let result = match args::read(program, arguments) {
        Ok(Invocation::Run {
            config,
            until_stdin_closes,
        }) => play(*config, until_stdin_closes).await,
        Ok(Invocation::ListScenarios) => print(&scenarios()).map_err(Into::into),
        // Prints the help or the error, with exit code 0 or 2.
        Err(error) => error.exit(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{program}: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn play(config: Config, until_stdin_closes: bool) -> Result<(), Box<dyn Error>> {
    let shutdown = Shutdown::listen(until_stdin_closes)?;
    let sandbox = Sandbox::start(config).await?;
    let line = |provider| format!("{provider} {}\n", sandbox.origin(provider));
    print(&Provider::ALL.map(line).concat())?;
    shutdown.wait().await;
    sandbox.stop().await;
    Ok(())
}

/// Each shipped scenario with its description.
fn scenarios() -> String {
    let line = |own: Scenario| format!("{:20} {}\n", own.name(), own.about());
    Scenario::shipped().into_iter().map(line).collect()
}

fn print(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}
