//! The command line.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use hosted_flow_sandbox::{Config, PageUrl, PageUrlError};
use lexopt::{Arg, Parser, ValueExt};

/// What the command line asks for.
#[derive(Debug)]
pub(crate) enum Command {
    Run {
        config: Config,
        until_stdin_closes: bool,
    },
    Help,
}

/// The answer to `--help`.
pub(crate) const USAGE: &str = "\
Plays Ondato and Paysafe on 127.0.0.1.

usage: hosted-flow-sandbox [options]

  --ondato-port PORT           0 takes a free one; default 8081
  --paysafe-port PORT          0 takes a free one; default 8082
  --page URL                   the onboarding page; default http://127.0.0.1:8080/
  --decision-after-ms MS       from an Ondato completion to its decision; default 3000
  --paysafe-lifetime-ms MS     lifetime of a Paysafe session; default 600000
  --paysafe-ongoing-ms MS      from a Paysafe approval to its completion; default 0
  --until-stdin-closes         stop when standard input ends
  --help                       show this
";

const DEFAULT_PAGE: &str = "http://127.0.0.1:8080/";

/// Reads the arguments after the program's name.
pub(crate) fn read(
    arguments: impl IntoIterator<Item = impl Into<OsString>>,
) -> Result<Command, ArgumentError> {
    let mut config = Config {
        ondato_port: 8081,
        paysafe_port: 8082,
        ..Config::new(PageUrl::parse(DEFAULT_PAGE).map_err(ArgumentError::Page)?)
    };
    let mut until_stdin_closes = false;
    let mut given = Vec::new();
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        let Arg::Long(name) = argument else {
            return Err(argument.unexpected().into());
        };
        let name = name.to_owned();
        if given.contains(&name) {
            return Err(ArgumentError::Twice(name));
        }
        match name.as_str() {
            "ondato-port" => config.ondato_port = number(&mut parser, &name, PORT)?,
            "paysafe-port" => config.paysafe_port = number(&mut parser, &name, PORT)?,
            "page" => {
                let page = parser.value()?.string()?;
                config.page = PageUrl::parse(&page).map_err(ArgumentError::Page)?;
            }
            "decision-after-ms" => config.decision_after = milliseconds(&mut parser, &name)?,
            "paysafe-lifetime-ms" => config.paysafe_lifetime = milliseconds(&mut parser, &name)?,
            "paysafe-ongoing-ms" => config.paysafe_ongoing = milliseconds(&mut parser, &name)?,
            "until-stdin-closes" => until_stdin_closes = true,
            "help" => return Ok(Command::Help),
            other => return Err(Arg::Long(other).unexpected().into()),
        }
        given.push(name);
    }
    Ok(Command::Run {
        config,
        until_stdin_closes,
    })
}

const PORT: &str = "a port from 0 to 65535";
const MILLISECONDS: &str = "a whole number of milliseconds";

fn milliseconds(parser: &mut Parser, name: &str) -> Result<Duration, ArgumentError> {
    number(parser, name, MILLISECONDS).map(Duration::from_millis)
}

fn number<T: FromStr>(
    parser: &mut Parser,
    name: &str,
    expected: &'static str,
) -> Result<T, ArgumentError> {
    let value = parser.value()?.string()?;
    value.parse().map_err(|_| ArgumentError::Value {
        name: name.to_owned(),
        value,
        expected,
    })
}

/// What is wrong with the command line, in one line.
#[derive(Debug)]
pub(crate) enum ArgumentError {
    Syntax(lexopt::Error),
    Page(PageUrlError),
    Value {
        name: String,
        value: String,
        expected: &'static str,
    },
    Twice(String),
}

impl From<lexopt::Error> for ArgumentError {
    fn from(error: lexopt::Error) -> Self {
        Self::Syntax(error)
    }
}

impl fmt::Display for ArgumentError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(formatter, "{error}"),
            Self::Page(error) => write!(formatter, "--page: {error}"),
            // Quoted with `Debug`, so that a line end in it stays one line here.
            Self::Value {
                name,
                value,
                expected,
            } => write!(formatter, "--{name}: {value:?} is not {expected}"),
            Self::Twice(name) => write!(formatter, "--{name} is given twice"),
        }
    }
}

impl Error for ArgumentError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refuses(arguments: &[&str], expected: &str) {
        let error = read(arguments).unwrap_err().to_string();
        assert_eq!(error, expected);
        assert!(!error.contains('\n'));
    }

    #[test]
    fn without_arguments_the_documented_defaults_hold() {
        let Command::Run {
            config,
            until_stdin_closes,
        } = read([] as [&str; 0]).unwrap()
        else {
            panic!("help was not asked for");
        };
        assert_eq!((config.ondato_port, config.paysafe_port), (8081, 8082));
        assert_eq!(config.page.as_str(), "http://127.0.0.1:8080/");
        assert_eq!(config.decision_after, Duration::from_secs(3));
        assert_eq!(config.paysafe_lifetime, Duration::from_mins(10));
        assert_eq!(config.paysafe_ongoing, Duration::ZERO);
        assert!(!until_stdin_closes);
    }

    #[test]
    fn every_argument_is_taken() {
        let line = "--ondato-port 1 --paysafe-port=2 --page http://h/ --decision-after-ms 3 \
                    --paysafe-lifetime-ms 4 --paysafe-ongoing-ms 5 --until-stdin-closes";
        let Command::Run {
            config,
            until_stdin_closes,
        } = read(line.split_whitespace()).unwrap()
        else {
            panic!("help was not asked for");
        };
        assert_eq!((config.ondato_port, config.paysafe_port), (1, 2));
        assert_eq!(config.page.as_str(), "http://h/");
        assert_eq!(config.decision_after, Duration::from_millis(3));
        assert_eq!(config.paysafe_lifetime, Duration::from_millis(4));
        assert_eq!(config.paysafe_ongoing, Duration::from_millis(5));
        assert!(until_stdin_closes);
        assert!(matches!(read(["--help"]), Ok(Command::Help)));
    }

    #[test]
    fn what_is_wrong_is_said_exactly() {
        refuses(&["--port", "1"], "invalid option '--port'");
        refuses(&["-p"], "invalid option '-p'");
        refuses(&["page"], r#"unexpected argument "page""#);
        refuses(&["--page"], "missing argument for option '--page'");
        refuses(
            &["--page", "/join"],
            "--page: the page is not an absolute http or https url",
        );
        refuses(
            &["--ondato-port", "65536"],
            r#"--ondato-port: "65536" is not a port from 0 to 65535"#,
        );
        refuses(
            &["--decision-after-ms", "-1"],
            r#"--decision-after-ms: "-1" is not a whole number of milliseconds"#,
        );
        refuses(
            &["--until-stdin-closes=1"],
            "unexpected argument for option '--until-stdin-closes': \"1\"",
        );
        refuses(
            &["--page", "http://a/", "--page", "http://b/"],
            "--page is given twice",
        );
    }
}
