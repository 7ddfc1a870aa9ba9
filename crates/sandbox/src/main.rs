//! `hosted-flow-sandbox`: runs the providers on loopback until it is stopped.

mod args;
mod shutdown;

use std::env;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use args::Invocation;
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{Config, Sandbox, Scenario};
use shutdown::Shutdown;

#[tokio::main]
async fn main() -> ExitCode {
    let result = match args::read(env::args_os().skip(1)) {
        Ok(Invocation::Run {
            config,
            until_stdin_closes,
        }) => run(*config, until_stdin_closes).await,
        Ok(Invocation::ListScenarios) => print(&scenarios()).map_err(Into::into),
        // Prints the help or the error, with exit code 0 or 2.
        Err(error) => error.exit(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hosted-flow-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(config: Config, until_stdin_closes: bool) -> Result<(), Box<dyn Error>> {
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
