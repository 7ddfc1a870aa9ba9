//! The command line.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use lexopt::{Arg, ValueExt};

/// What is asked for.
pub(super) enum Arguments {
    Help,
    Version,
    Check(SocketAddr),
    CheckConfig(PathBuf),
    Backup { config: PathBuf, target: PathBuf },
    Serve(Serve),
}

pub(super) struct Serve {
    pub(super) config: PathBuf,
    pub(super) until_stdin_closes: bool,
}

impl Arguments {
    pub(super) fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut command: Option<OsString> = None;
        let mut target: Option<PathBuf> = None;
        let mut config: Option<OsString> = None;
        let mut until_stdin_closes = false;
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("config") => config = Some(parser.value()?),
                Arg::Long("check") => return Ok(Self::Check(parser.value()?.parse()?)),
                Arg::Long("until-stdin-closes") => until_stdin_closes = true,
                Arg::Long("help") | Arg::Short('h') => return Ok(Self::Help),
                Arg::Long("version") | Arg::Short('V') => return Ok(Self::Version),
                Arg::Value(word) if command.is_none() => command = Some(word),
                Arg::Value(word)
                    if target.is_none() && command.as_ref().is_some_and(|it| it == "backup") =>
                {
                    target = Some(word.into());
                }
                other => return Err(other.unexpected()),
            }
        }
        let config = config.ok_or("--config FILE is missing").map(PathBuf::from);
        match command.as_ref().map(|word| word.to_str()) {
            None => Ok(Self::Serve(Serve {
                config: config?,
                until_stdin_closes,
            })),
            Some(Some("backup")) => Ok(Self::Backup {
                config: config?,
                target: target.ok_or("backup needs the FILE that it writes")?,
            }),
            Some(Some("check-config")) => Ok(Self::CheckConfig(config?)),
            Some(_) => Err("no such command; --help lists them".into()),
        }
    }
}

pub(super) const USAGE: &str = "usage: {program} --config FILE [--until-stdin-closes]
       {program} check-config --config FILE
       {program} backup --config FILE BACKUP
       {program} --check ADDRESS
       {program} --version

  --config FILE          TOML; crates/backend/demo.toml shows one
  --until-stdin-closes   stop when standard input closes, as at SIGINT and SIGTERM
  check-config           check the file and the environment as a start does, open no database and
                         no port; the exit code says
  backup                 copy the database of SQLite into a new file, while the server may run
  --check ADDRESS        ask the server at host:port whether it lives; the exit code says";
