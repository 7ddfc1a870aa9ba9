//! The program: `--config FILE [--until-stdin-closes]` serves the contract on a port;
//! `check-config` says whether a configuration can be used; `backup` copies the database;
//! `--check ADDRESS` says whether another one lives. Two binaries call it: `hosted-flow-backend` and,
//! as `hosted-flow serve`, the one program of them all.

mod arguments;

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::{env, error, fs, io};

use crate::config::{LogFormat, ServerConfig};
use crate::server::{self, Server, Stop, is_healthy};
use arguments::{Arguments, USAGE};

/// Runs it with the arguments after the program's name, until it is stopped. `program` is what a
/// person types for it, for the help.
///
/// # Panics
///
/// Where the system lets no runtime start, and within another one.
#[tokio::main]
pub async fn run(program: &str, arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match serve(program, lexopt::Parser::from_args(arguments)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is set up before the configuration can be read.
            if !tracing::dispatcher::has_been_set() {
                log_as(LogFormat::Text);
            }
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn log_as(format: LogFormat) {
    let lines = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr);
    match format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
}

async fn serve(program: &str, parser: lexopt::Parser) -> Result<(), Box<dyn error::Error>> {
    let arguments = match Arguments::parse(parser)? {
        Arguments::Help => {
            writeln!(io::stdout(), "{}", USAGE.replace("{program}", program))?;
            return Ok(());
        }
        Arguments::Version => {
            writeln!(io::stdout(), "{program} {}", env!("CARGO_PKG_VERSION"))?;
            return Ok(());
        }
        Arguments::Check(address) => {
            return is_healthy(address)
                .then_some(())
                .ok_or_else(|| "no healthy server is there".into());
        }
        Arguments::CheckConfig(path) => {
            server::check(&read(&path)?)?;
            writeln!(io::stdout(), "the configuration can be used")?;
            return Ok(());
        }
        Arguments::Backup { config, target } => {
            server::backup(&read(&config)?, &target).await?;
            writeln!(io::stdout(), "the backup is complete")?;
            return Ok(());
        }
        Arguments::Serve(arguments) => arguments,
    };
    let config = read(&arguments.config)?;
    let server = Server::bind(config).await?;
    if let Some(address) = server.admin_address() {
        tracing::info!(%address, "metrics");
    }
    // Before the address is printed: a parent process may stop us at once.
    let stop = Stop::listen(arguments.until_stdin_closes)?;
    writeln!(io::stdout(), "listening http://{}", server.address())?;
    server.run(stop.requested()).await?;
    Ok(())
}

/// The configuration in a file and the environment; from then on the log has the format that it says.
fn read(path: &Path) -> Result<ServerConfig, Box<dyn error::Error>> {
    let text = fs::read_to_string(path)
        .map_err(|error| format!("cannot read the configuration: {error}"))?;
    // Names and values that are not text are none of ours.
    let text_of = |(name, value): (OsString, OsString)| {
        Some((name.into_string().ok()?, value.into_string().ok()?))
    };
    let config = ServerConfig::read(&text, env::vars_os().filter_map(text_of))?;
    log_as(config.log_format);
    for variable in &config.unknown_variables {
        tracing::warn!(variable, "no key of the configuration has this variable");
    }
    Ok(config)
}
