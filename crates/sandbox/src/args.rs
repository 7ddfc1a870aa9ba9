//! The command line.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io;
use std::str::FromStr;
use std::time::Duration;

use hosted_flow_core::config::ParameterName;
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{
    Config, ConnectPayNames, PageUrl, PageUrlError, Scenario, ScenarioError, TargetError, Webhooks,
};
use lexopt::{Arg, Parser, ValueExt};

/// What the command line asks for.
#[derive(Debug)]
pub(crate) enum Command {
    Run {
        config: Box<Config>,
        until_stdin_closes: bool,
    },
    Help,
    /// The scenarios that come along.
    List,
}

/// The answer to `--help`.
pub(crate) const USAGE: &str = "\
Plays Ondato, Paysafe, Airwallex, connectFi and ConnectPay on 127.0.0.1.

usage: hosted-flow-sandbox [options]

  --ondato-port PORT           0 takes a free one; default 8081
  --paysafe-port PORT          default 8082
  --airwallex-port PORT        default 8083
  --connectfi-port PORT        default 8084
  --connectpay-port PORT       default 8085
  --page URL                   the onboarding page; default http://127.0.0.1:8080/
  --other-page URL             where it is as well; without it nowhere
  --scenario NAME|FILE         what is to go wrong; `list` names those that come along
  --seed N                     the same ids and chances in each run
  --webhooks URL               where webhooks go; without it none are sent
  --connectpay-header NAME     carries ConnectPay's secret token; default x-webhook-token
  --connectpay-names old|new   which generation of names; default old
  --airwallex-error NAME       carries Airwallex's error code; default code
  --until-stdin-closes         stop when standard input ends
  --help                       show this

timings, each in milliseconds:

  --ondato-decision-ms         from an Ondato completion to its decision; default 3000
  --paysafe-lifetime-ms        of a Paysafe session; default 600000
  --paysafe-ongoing-ms         from a Paysafe approval to its completion; default 0
  --airwallex-code-ms          lifetime of an Airwallex link; default 60000
  --airwallex-decision-ms      from a finished flow to the account's decision; default 3000
  --connectfi-pending-ms       from the last document to the next status; default 3000
  --connectfi-review-ms        of a review; default 3000
  --connectpay-check-ms        from a session to its verdict; default 3000
  --connectpay-link-ms         lifetime of ConnectPay's hosted link; default 86400000
  --connectpay-capture-ms      of APPLICATION_CAPTURED; default 2000
  --connectpay-review-ms       of COMPLIANCE_REVIEW; default 3000
";

/// Of the first provider; the others follow it.
const FIRST_PORT: u16 = 8081;

const DEFAULT_PAGE: &str = "http://127.0.0.1:8080/";

/// Reads the arguments after the program's name.
pub(crate) fn read(
    arguments: impl IntoIterator<Item = impl Into<OsString>>,
) -> Result<Command, ArgumentError> {
    let mut config = Config::new(PageUrl::parse(DEFAULT_PAGE).map_err(ArgumentError::Page)?);
    for (provider, port) in Provider::ALL.into_iter().zip(FIRST_PORT..) {
        config.ports[provider] = port;
    }
    let mut until_stdin_closes = false;
    let mut header = None;
    let mut other_page = None;
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
            "page" => {
                let page = parser.value()?.string()?;
                config.page = PageUrl::parse(&page).map_err(ArgumentError::Page)?;
            }
            "other-page" => {
                let page = parser.value()?.string()?;
                other_page = Some(PageUrl::parse(&page).map_err(ArgumentError::OtherPage)?);
            }
            "seed" => config.seed = Some(number(&mut parser, &name, SEED)?),
            "scenario" => match parser.value()?.string()?.as_str() {
                "list" => return Ok(Command::List),
                given => config.scenario = Some(scenario(given)?),
            },
            "webhooks" => {
                let target = parser.value()?.string()?;
                config.webhooks = Some(Webhooks::to(&target).map_err(ArgumentError::Target)?);
            }
            "connectpay-header" => header = Some(parser.value()?.string()?),
            "connectpay-names" => {
                let names = |text: &str| ConnectPayNames::from_name(text);
                config.connectpay_names = one_of(&mut parser, &name, NAMES, names)?;
            }
            "airwallex-error" => {
                let parameter = |text: &str| ParameterName::parse(text).ok();
                config.airwallex_error_parameter =
                    one_of(&mut parser, &name, PARAMETER, parameter)?;
            }
            "until-stdin-closes" => until_stdin_closes = true,
            "help" => return Ok(Command::Help),
            other => match of_a_table(&mut config, other) {
                Some(Slot::Port(port)) => *port = number(&mut parser, &name, PORT)?,
                Some(Slot::Timing(timing)) => {
                    let value = number(&mut parser, &name, MILLISECONDS)?;
                    *timing = Duration::from_millis(value);
                }
                None => return Err(Arg::Long(other).unexpected().into()),
            },
        }
        given.push(name);
    }
    if let Some(other) = other_page {
        config.page = config.page.or(&other);
    }
    // One number says it all: ids and chances.
    if let Some(seed) = config.seed {
        config.scenario = config.scenario.map(|own| own.with_seed(seed));
    }
    if let Some(header) = header {
        let webhooks = config.webhooks.as_mut().ok_or(ArgumentError::NoTarget)?;
        webhooks
            .set_connectpay_header(&header)
            .map_err(ArgumentError::Target)?;
    }
    Ok(Command::Run {
        config: Box::new(config),
        until_stdin_closes,
    })
}

const PORT: &str = "a port from 0 to 65535";
const NAMES: &str = "old or new";
const PARAMETER: &str = "a name of letters, digits, `-` and `_`";
const SEED: &str = "a whole number from 0";
const MILLISECONDS: &str = "a whole number of milliseconds";

/// A setting whose option's name is made of a name in a table.
enum Slot<'a> {
    Port(&'a mut u16),
    Timing(&'a mut Duration),
}

fn of_a_table<'a>(config: &'a mut Config, option: &str) -> Option<Slot<'a>> {
    if let Some(name) = option.strip_suffix("-port") {
        let provider = Provider::from_name(name)?;
        return Some(Slot::Port(&mut config.ports[provider]));
    }
    let name = option.strip_suffix("-ms")?;
    config.timings.named(name).map(Slot::Timing)
}

/// A scenario that comes along, or one in a file.
fn scenario(given: &str) -> Result<Scenario, ArgumentError> {
    if let Some(scenario) = Scenario::named(given) {
        return Ok(scenario);
    }
    let toml = fs::read_to_string(given).map_err(ArgumentError::File)?;
    Scenario::read(given, &toml).map_err(ArgumentError::Scenario)
}

fn number<T: FromStr>(
    parser: &mut Parser,
    name: &str,
    expected: &'static str,
) -> Result<T, ArgumentError> {
    one_of(parser, name, expected, |text| text.parse().ok())
}

fn one_of<T>(
    parser: &mut Parser,
    name: &str,
    expected: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, ArgumentError> {
    let value = parser.value()?.string()?;
    read(&value).ok_or_else(|| ArgumentError::Value {
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
    OtherPage(PageUrlError),
    Target(TargetError),
    /// A header of webhooks that go nowhere.
    NoTarget,
    File(io::Error),
    Scenario(ScenarioError),
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
            Self::OtherPage(error) => write!(formatter, "--other-page: {error}"),
            Self::Target(error) => write!(formatter, "--webhooks: {error}"),
            Self::NoTarget => formatter.write_str("--connectpay-header goes with --webhooks"),
            Self::File(error) => write!(formatter, "--scenario: no such scenario or file: {error}"),
            Self::Scenario(error) => write!(formatter, "--scenario: {error}"),
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
    use hosted_flow_sandbox::Timings;

    use super::*;

    #[track_caller]
    fn refuses(arguments: &[&str], expected: &str) {
        let error = read(arguments).unwrap_err().to_string();
        assert_eq!(error, expected);
        assert!(!error.contains('\n'));
    }

    #[test]
    fn without_arguments_the_defaults_apply() {
        let Command::Run {
            config,
            until_stdin_closes,
        } = read([] as [&str; 0]).unwrap()
        else {
            panic!("help was not asked for");
        };
        let ports: Vec<u16> = config.ports.iter().map(|(_, port)| *port).collect();
        assert_eq!(ports, [8081, 8082, 8083, 8084, 8085]);
        assert_eq!(config.page.as_str(), "http://127.0.0.1:8080/");
        assert_eq!(config.timings, Timings::default());
        assert_eq!(config.seed, None);
        assert!(!until_stdin_closes);
    }

    #[test]
    fn every_option_is_read() {
        let mut line = vec![
            "--page",
            "http://h/",
            "--other-page",
            "http://i/",
            "--seed=7",
            "--until-stdin-closes",
        ];
        line.extend(["--scenario=slow", "--webhooks=http://h/hooks"]);
        line.extend(["--connectpay-names=new", "--connectpay-header=x-own"]);
        line.push("--airwallex-error=reason");
        let ports = Provider::ALL.into_iter().zip(1..);
        let ports: Vec<_> = ports
            .map(|(provider, port)| format!("--{provider}-port={port}"))
            .collect();
        let timings = Timings::NAMES.map(|name| format!("--{name}-ms=4"));
        line.extend(ports.iter().chain(&timings).map(String::as_str));
        let Command::Run {
            config,
            until_stdin_closes,
        } = read(line).unwrap()
        else {
            panic!("help was not asked for");
        };
        let ports: Vec<u16> = config.ports.iter().map(|(_, port)| *port).collect();
        assert_eq!(ports, [1, 2, 3, 4, 5]);
        assert_eq!(config.page.origins(), "http://h http://i");
        assert_eq!(config.seed, Some(7));
        let scenario = config.scenario.unwrap();
        assert_eq!((scenario.name(), scenario.seed()), ("slow", 7));
        assert_eq!(config.webhooks.unwrap().connectpay_header(), "x-own");
        assert_eq!(config.connectpay_names, ConnectPayNames::New);
        assert_eq!(config.airwallex_error_parameter.as_str(), "reason");
        let mut timings = config.timings;
        for name in Timings::NAMES {
            assert_eq!(timings.named(name), Some(&mut Duration::from_millis(4)));
        }
        assert!(until_stdin_closes);
        assert!(matches!(read(["--help"]), Ok(Command::Help)));
        assert!(matches!(read(["--scenario=list"]), Ok(Command::List)));
    }

    #[test]
    fn the_help_lists_every_port_and_timing_option() {
        for name in Timings::NAMES {
            assert!(USAGE.contains(&format!("  --{name}-ms ")), "{name}");
        }
        for provider in Provider::ALL {
            assert!(USAGE.contains(&format!("  --{provider}-port PORT ")));
        }
    }

    #[test]
    fn wrong_arguments_are_refused() {
        refuses(&["--port", "1"], "invalid option '--port'");
        refuses(&["--stripe-port", "1"], "invalid option '--stripe-port'");
        refuses(&["-p"], "invalid option '-p'");
        refuses(&["page"], r#"unexpected argument "page""#);
        refuses(&["--page"], "missing argument for option '--page'");
        refuses(
            &["--other-page", "/join"],
            "--other-page: the page is not an absolute http or https url",
        );
        refuses(
            &["--page", "/join"],
            "--page: the page is not an absolute http or https url",
        );
        refuses(
            &["--ondato-port", "65536"],
            r#"--ondato-port: "65536" is not a port from 0 to 65535"#,
        );
        refuses(
            &["--ondato-decision-ms", "-1"],
            r#"--ondato-decision-ms: "-1" is not a whole number of milliseconds"#,
        );
        refuses(
            &["--until-stdin-closes=1"],
            "unexpected argument for option '--until-stdin-closes': \"1\"",
        );
        refuses(
            &["--connectpay-names", "newest"],
            r#"--connectpay-names: "newest" is not old or new"#,
        );
        refuses(
            &["--airwallex-error", "a=b"],
            r#"--airwallex-error: "a=b" is not a name of letters, digits, `-` and `_`"#,
        );
        refuses(
            &["--webhooks", "https://h/"],
            "--webhooks: the target is not an absolute http url without a query",
        );
        refuses(
            &["--webhooks", "http://h/", "--connectpay-header", "a b"],
            "--webhooks: the header's name is none",
        );
        refuses(
            &["--connectpay-header", "x-a"],
            "--connectpay-header goes with --webhooks",
        );
        refuses(
            &["--page", "http://a/", "--page", "http://b/"],
            "--page is given twice",
        );
    }
}
