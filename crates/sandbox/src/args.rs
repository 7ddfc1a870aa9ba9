//! The command line.

mod options;

use std::ffi::OsString;
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{ArgMatches, Error};

use self::options::{ScenarioOption, command};
use crate::config::Config;
use crate::page_url::PageUrl;
use crate::providers::ROOMS;

/// What the command line requests.
#[derive(Debug)]
pub(crate) enum Invocation {
    Run {
        config: Box<Config>,
        until_stdin_closes: bool,
    },
    ListScenarios,
}

/// Reads the arguments after the program's name. `--help` is an [`Error`] as well.
pub(crate) fn read(
    program: &'static str,
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> Result<Invocation, Error> {
    let mut command = command(program);
    let mut given = command.try_get_matches_from_mut(arguments)?;
    let scenario = match given.remove_one("scenario") {
        Some(ScenarioOption::List) => return Ok(Invocation::ListScenarios),
        Some(ScenarioOption::Run(scenario)) => Some(*scenario),
        None => None,
    };
    let mut page: PageUrl = required(&mut given, "page");
    if let Some(other) = given.remove_one("other-page") {
        page = page.or(&other);
    }
    let mut config = Config::new(page);
    for room in ROOMS {
        config.ports[room.provider] = required(&mut given, room.port_option);
        for timing in room.timings {
            let milliseconds = required(&mut given, timing.option);
            if let Some(own) = config.timings.named(timing.name) {
                *own = Duration::from_millis(milliseconds);
            }
        }
        for setting in room.settings {
            let value: Option<String> = given.remove_one(setting.name);
            let set = value.map(|value| config.set(setting.name, &value));
            set.transpose().map_err(|error| {
                let message = format!("--{}: {error}", setting.name);
                command.error(ErrorKind::ValueValidation, message)
            })?;
        }
    }
    config.seed = given.remove_one("seed");
    // One seed for ids and for the scenario's chances.
    config.scenario = match config.seed {
        Some(seed) => scenario.map(|scenario| scenario.with_seed(seed)),
        None => scenario,
    };
    config.webhooks = given.remove_one("webhooks");
    Ok(Invocation::Run {
        config: Box::new(config),
        until_stdin_closes: given.get_flag("until-stdin-closes"),
    })
}

/// The value of an option that has a default.
fn required<T: Clone + Send + Sync + 'static>(given: &mut ArgMatches, option: &str) -> T {
    given
        .remove_one(option)
        .expect("an option with a default has a value")
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::provider::Provider;

    use super::*;
    use crate::timings::Timings;

    fn read(
        arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
    ) -> Result<Invocation, Error> {
        super::read("program", arguments)
    }

    /// The names of all timings.
    fn names() -> impl Iterator<Item = &'static str> {
        let all = ROOMS.iter().flat_map(|room| room.timings);
        all.map(|timing| timing.name)
    }

    #[track_caller]
    fn refuses(arguments: &[&str], kind: ErrorKind, expected: &str) {
        let error = read(arguments).unwrap_err();
        assert_eq!((error.kind(), error.exit_code()), (kind, 2));
        let text = error.to_string();
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn without_arguments_the_defaults_apply() {
        let Invocation::Run {
            config,
            until_stdin_closes,
        } = read([] as [&str; 0]).unwrap()
        else {
            panic!("the list was not requested");
        };
        let ports: Vec<u16> = config.ports.iter().map(|(_, port)| *port).collect();
        assert_eq!(ports, [8081, 8082, 8083, 8084, 8085]);
        assert_eq!(config.page.as_str(), "http://127.0.0.1:8080/");
        assert_eq!(config.timings, Timings::default());
        assert_eq!(config.seed, None);
        assert_eq!(config.setting("connectpay-names"), Some("old"));
        assert_eq!(config.setting("airwallex-error"), Some("code"));
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
        let timings: Vec<_> = names().map(|name| format!("--{name}-ms=4")).collect();
        line.extend(ports.iter().chain(&timings).map(String::as_str));
        let Invocation::Run {
            config,
            until_stdin_closes,
        } = read(line).unwrap()
        else {
            panic!("the list was not requested");
        };
        let ports: Vec<u16> = config.ports.iter().map(|(_, port)| *port).collect();
        assert_eq!(ports, [1, 2, 3, 4, 5]);
        assert_eq!(config.page.origins(), "http://h http://i");
        assert_eq!(config.seed, Some(7));
        let scenario = config.scenario.as_ref().unwrap();
        assert_eq!((scenario.name(), scenario.seed()), ("slow", 7));
        assert!(config.webhooks.is_some());
        assert_eq!(config.setting("connectpay-header"), Some("x-own"));
        assert_eq!(config.setting("connectpay-names"), Some("new"));
        assert_eq!(config.setting("airwallex-error"), Some("reason"));
        let mut timings = config.timings;
        for name in names() {
            assert_eq!(timings.named(name), Some(&mut Duration::from_millis(4)));
        }
        assert!(until_stdin_closes);
        assert!(matches!(
            read(["--scenario=list"]),
            Ok(Invocation::ListScenarios)
        ));
    }

    #[test]
    fn the_help_lists_every_port_and_timing_option() {
        let help = read(["--help"]).unwrap_err();
        assert_eq!((help.kind(), help.exit_code()), (ErrorKind::DisplayHelp, 0));
        let help = help.to_string();
        for name in names() {
            assert!(help.contains(&format!("  --{name}-ms <N>")), "{name}");
        }
        for provider in Provider::ALL {
            assert!(help.contains(&format!("  --{provider}-port <PORT>")));
        }
    }

    #[test]
    fn wrong_arguments_are_refused() {
        let unknown = ErrorKind::UnknownArgument;
        refuses(&["--port", "1"], unknown, "'--port'");
        refuses(&["--stripe-port", "1"], unknown, "'--stripe-port'");
        refuses(&["-p"], unknown, "'-p'");
        refuses(&["-h"], unknown, "'-h'");
        refuses(&["page"], unknown, "'page'");
        let invalid = ErrorKind::ValueValidation;
        let no_page = "'--page <URL>': the page is not an absolute http or https url";
        refuses(&["--page", "/join"], invalid, no_page);
        let no_page = "'--other-page <URL>': the page is not an absolute http or https url";
        refuses(&["--other-page", "/join"], invalid, no_page);
        refuses(
            &["--ondato-port", "65536"],
            invalid,
            "'--ondato-port <PORT>'",
        );
        let timing = "--ondato-decision-ms=-1";
        refuses(&[timing], invalid, "'--ondato-decision-ms <N>'");
        refuses(&["--connectpay-names", "newest"], invalid, "not old or new");
        let no_name = "not a name of letters, digits, `-` and `_`";
        refuses(&["--airwallex-error", "a=b"], invalid, no_name);
        let no_target = "the target is not an absolute http url without a query";
        refuses(&["--webhooks", "https://h/"], invalid, no_target);
        let no_file = "'--scenario <NAME|FILE>': no such scenario or file";
        refuses(&["--scenario", "no-such"], invalid, no_file);
        refuses(
            &["--webhooks", "http://h/", "--connectpay-header", "a b"],
            invalid,
            "--connectpay-header: the header name is invalid",
        );
        refuses(&["--page"], ErrorKind::InvalidValue, "'--page <URL>'");
        refuses(
            &["--until-stdin-closes=1"],
            ErrorKind::TooManyValues,
            "'--until-stdin-closes'",
        );
        refuses(
            &["--connectpay-header", "x-a"],
            ErrorKind::MissingRequiredArgument,
            "--webhooks <URL>",
        );
        refuses(
            &["--page", "http://a/", "--page", "http://b/"],
            ErrorKind::ArgumentConflict,
            "'--page <URL>' cannot be used multiple times",
        );
    }
}
