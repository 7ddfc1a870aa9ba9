//! `hosted-flow-backend --config FILE [--until-stdin-closes]`: the contract on a port.

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{error, fs, io};

use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::{Server, Stop};
use lexopt::Arg;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn error::Error>> {
    let Some(arguments) = Arguments::parse(lexopt::Parser::from_env())? else {
        writeln!(io::stdout(), "{USAGE}")?;
        return Ok(());
    };
    let text = fs::read_to_string(&arguments.config)
        .map_err(|error| format!("cannot read the configuration: {error}"))?;
    let server = Server::bind(ServerConfig::from_toml(&text)?).await?;
    // Before anybody is told that we are there: they may stop us at once.
    let stop = Stop::listen(arguments.until_stdin_closes)?;
    writeln!(io::stdout(), "listening http://{}", server.address())?;
    server.run(stop.told()).await?;
    Ok(())
}

struct Arguments {
    config: PathBuf,
    until_stdin_closes: bool,
}

impl Arguments {
    /// `None` when help is wanted.
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let mut config: Option<OsString> = None;
        let mut until_stdin_closes = false;
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("config") => config = Some(parser.value()?),
                Arg::Long("until-stdin-closes") => until_stdin_closes = true,
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                other => return Err(other.unexpected()),
            }
        }
        let config = config.ok_or("--config FILE is missing")?.into();
        Ok(Some(Self {
            config,
            until_stdin_closes,
        }))
    }
}

const USAGE: &str = "usage: hosted-flow-backend --config FILE [--until-stdin-closes]

  --config FILE          TOML; crates/backend/demo.toml shows one
  --until-stdin-closes   stop when standard input closes, as at SIGINT and SIGTERM";
