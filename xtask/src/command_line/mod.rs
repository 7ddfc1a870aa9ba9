//! The command line: what it may say, and what it asks for.

#[cfg(test)]
mod tests;

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::driver::Browser;
use crate::failure::{Failure, Outcome};
use crate::ports::Ports;
use crate::test::{Options, Step};

/// One command, with everything it needs to know.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print this text.
    Help(String),
    /// Serve everything on loopback.
    Demo { ports: Ports },
    /// Run the tests, all or some.
    Test(Options),
    /// Measure the bytes of the page.
    Size,
    /// Measure in a browser.
    Bench,
    /// Try every order of events.
    Explore,
    /// Simulate polling.
    Polling,
    /// Mount the component many times, and let days pass on a simulated clock.
    Soak,
    /// Feed every reader with random input, for so long each.
    Fuzz { seconds: u32 },
    /// Print every figure of `docs/figures.md`.
    Figures,
}

const DEFAULT_PORT: &str = "8080";

/// Of fuzzing, for each target.
const DEFAULT_SECONDS: &str = "300";

impl Command {
    /// Reads the arguments after `cargo xtask`.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Outcome<Self> {
        let arguments = arguments.into_iter().map(Into::into);
        match definition().try_get_matches_from(arguments) {
            Ok(matches) => Self::read(&matches),
            Err(error) => match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                    Ok(Self::Help(error.to_string().trim_end().to_owned()))
                }
                _ => {
                    let text = error.to_string();
                    let text = text.strip_prefix("error: ").unwrap_or(&text);
                    Err(Failure::new(text.trim_end()))
                }
            },
        }
    }

    fn read(matches: &ArgMatches) -> Outcome<Self> {
        let Some((name, arguments)) = matches.subcommand() else {
            return Err(Failure::new("a command is missing"));
        };
        Ok(match name {
            "demo" => Self::Demo {
                ports: *required(arguments, "port")?,
            },
            "test" => Self::Test(test_options(arguments)?),
            "size" => Self::Size,
            "bench" => Self::Bench,
            "explore" => Self::Explore,
            "polling" => Self::Polling,
            "soak" => Self::Soak,
            "fuzz" => Self::Fuzz {
                seconds: *required(arguments, "seconds")?,
            },
            "figures" => Self::Figures,
            _ => return Err(Failure::new(format!("`{name}` is not implemented"))),
        })
    }
}

fn required<'a, T: Clone + Send + Sync + 'static>(
    arguments: &'a ArgMatches,
    name: &str,
) -> Outcome<&'a T> {
    let missing = || Failure::new(format!("{name} is missing"));
    arguments.get_one(name).ok_or_else(missing)
}

fn definition() -> clap::Command {
    let command = |name: &'static str, about: &'static str| clap::Command::new(name).about(about);
    clap::Command::new("cargo xtask")
        .bin_name("cargo xtask")
        .about(
            "Builds, tests, measures and serves hosted-flow. Tools that are missing are installed.",
        )
        .no_binary_name(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name("COMMAND")
        .subcommands([
            demo(),
            test(),
            command(
                "size",
                "Build the page and compare the bytes of every file it loads with size-budget.toml",
            ),
            command("bench", "Measure the backend, and the page in Chromium"),
            command(
                "explore",
                "Try every order of events of a verification with two retries",
            ),
            command(
                "polling",
                "Simulate how often a page polls, and how late it learns a result",
            ),
            command(
                "soak",
                "Mount and unmount the component 1,000 times, and check that nothing leaks",
            ),
            fuzz(),
            command(
                "figures",
                "Print the figures of docs/figures.md: explore, polling, soak, and a short fuzz",
            ),
        ])
}

fn demo() -> clap::Command {
    let ports = |text: &str| {
        let ports = text.parse().ok().and_then(Ports::starting_at);
        ports.ok_or("a number from 1 to 65530 is required")
    };
    clap::Command::new("demo")
        .about("Build the page and serve it with its backend and the sandbox on 127.0.0.1")
        .after_help("The sandbox's providers listen on the five ports after N. Ctrl-C stops it.")
        .args_override_self(true)
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("N")
                .help("The port of the page")
                .default_value(DEFAULT_PORT)
                .value_parser(ports),
        )
}

fn fuzz() -> clap::Command {
    clap::Command::new("fuzz")
        .about("Feed every reader with random input, guided by the code that it reaches")
        .arg(
            Arg::new("seconds")
                .value_name("SECONDS")
                .help("Seconds for each reader")
                .default_value(DEFAULT_SECONDS)
                .allow_negative_numbers(true)
                .value_parser(value_parser!(u32).range(1..)),
        )
}

fn test() -> clap::Command {
    let flag = |name: &'static str, help: &'static str| {
        let flag = Arg::new(name).long(name).help(help);
        flag.action(ArgAction::SetTrue)
    };
    let steps = Step::ALL.map(Step::name).join(" ");
    clap::Command::new("test")
        .about("Run every test, or some steps of them")
        .override_usage(
            "cargo xtask test [OPTIONS] [STEP]...\n       \
             cargo xtask test [OPTIONS] e2e NAME...\n       \
             cargo xtask test [OPTIONS] quick",
        )
        .after_help(
            "e2e NAME... runs the end-to-end tests whose names contain one of these, in Chromium or \
             --engine.\nquick runs fmt, clippy, native, tidy, and one end-to-end test for each provider.",
        )
        .args_override_self(true)
        .arg(
            Arg::new("steps")
                .value_name("STEP")
                .num_args(0..)
                .help(format!("Any of: {steps}")),
        )
        .arg(flag("keep-going", "Continue after a step that failed"))
        .arg(flag(
            "fresh",
            "Also run steps that have passed with the same files",
        ))
        .arg(flag(
            "all-engines",
            "Run every end-to-end test in every engine",
        ))
        .arg(
            Arg::new("engine")
                .long("engine")
                .value_name("ENGINE")
                .help("Run end-to-end tests in this engine alone")
                .value_parser(PossibleValuesParser::new(
                    Browser::ALL.map(Browser::name),
                )),
        )
        .arg(flag(
            "timings",
            "Report how long each crate takes to compile",
        ))
}

fn test_options(arguments: &ArgMatches) -> Outcome<Options> {
    let words: Vec<&String> = arguments
        .get_many("steps")
        .map(Iterator::collect)
        .unwrap_or_default();
    let engine: Option<&String> = arguments.get_one("engine");
    let engine = engine.and_then(|name| Browser::named(name));
    let is_quick = words.first().is_some_and(|word| *word == "quick");
    let mut options = if is_quick {
        quick(&words, engine)?
    } else {
        chosen(&words, engine)?
    };
    options.keep_going = arguments.get_flag("keep-going");
    options.fresh = arguments.get_flag("fresh");
    options.all_engines = arguments.get_flag("all-engines");
    options.timings = arguments.get_flag("timings");
    Ok(options)
}

fn quick(words: &[&String], engine: Option<Browser>) -> Outcome<Options> {
    match words.get(1) {
        Some(word) => Err(unexpected(word)),
        None if engine.is_some() => Err(unexpected("--engine")),
        None => Ok(Options::quick()),
    }
}

/// Steps by their names, and after `e2e` the names of tests.
fn chosen(words: &[&String], engine: Option<Browser>) -> Outcome<Options> {
    let mut options = Options {
        engine,
        ..Options::default()
    };
    let mut named = Vec::new();
    for word in words {
        match (Step::named(word), named.as_slice()) {
            (Some(step), _) => named.push(step),
            (None, [Step::E2e]) => options.words.push((*word).clone()),
            _ => return Err(unexpected(word)),
        }
    }
    if (!options.words.is_empty() || engine.is_some()) && named != [Step::E2e] {
        return Err(Failure::new(
            "names and an engine go with the step e2e alone",
        ));
    }
    // Named in any order, run in ours: what fails fast comes first.
    let steps = Step::ALL
        .into_iter()
        .filter(|step| named.contains(step) || named.is_empty());
    options.steps = steps.collect();
    Ok(options)
}

fn unexpected(word: &str) -> Failure {
    Failure::new(format!(
        "`{word}` is not expected here; see `cargo xtask help test`"
    ))
}
