//! The program: `--config FILE [--until-stdin-closes]` serves the contract on a port;
//! `--check ADDRESS` says whether another one lives. Two binaries call it: `hosted-flow-backend` and,
//! as `hosted-flow serve`, the one program of them all.

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, error, fs, io};

use lexopt::{Arg, ValueExt};

use crate::config::{LogFormat, ServerConfig};
use crate::server::{Server, Stop, is_healthy};

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
        Arguments::Check(address) => {
            return is_healthy(address)
                .then_some(())
                .ok_or_else(|| "no healthy server is there".into());
        }
        Arguments::Serve(arguments) => arguments,
    };
    let text = fs::read_to_string(&arguments.config)
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

enum Arguments {
    Help,
    Check(SocketAddr),
    Serve(Serve),
}

struct Serve {
    config: PathBuf,
    until_stdin_closes: bool,
}

impl Arguments {
    fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut config: Option<OsString> = None;
        let mut until_stdin_closes = false;
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("config") => config = Some(parser.value()?),
                Arg::Long("check") => return Ok(Self::Check(parser.value()?.parse()?)),
                Arg::Long("until-stdin-closes") => until_stdin_closes = true,
                Arg::Long("help") | Arg::Short('h') => return Ok(Self::Help),
                other => return Err(other.unexpected()),
            }
        }
        let config = config.ok_or("--config FILE is missing")?.into();
        Ok(Self::Serve(Serve {
            config,
            until_stdin_closes,
        }))
    }
}

const USAGE: &str = "usage: {program} --config FILE [--until-stdin-closes]
       {program} --check ADDRESS

  --config FILE          TOML; crates/backend/demo.toml shows one
  --until-stdin-closes   stop when standard input closes, as at SIGINT and SIGTERM
  --check ADDRESS        ask the server at host:port whether it lives; the exit code says";
