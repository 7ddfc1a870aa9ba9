//! The command line, read into a [`Command`].

mod definition;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;

use self::definition::definition;
use crate::bench::page;
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
    /// Serve every screen on loopback, or write pictures of them into a folder.
    Gallery {
        ports: Ports,
        pictures: Option<PathBuf>,
    },
    /// Run the tests, all or some.
    Test(Options),
    /// Measure the bytes of the page.
    Size { small: bool },
    /// Build the npm package.
    Package,
    /// Pack the crates as for publishing.
    Crates {
        /// Builds each from its package, too.
        verify: bool,
    },
    /// Build the site of the documents.
    Docs,
    /// Put files together of each provider's part.
    Join,
    /// Measure the backend, and returns to the page.
    Bench,
    /// Measure our pages beside a peer's.
    BenchPage(page::Options),
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
            "gallery" => Self::Gallery {
                ports: *required(arguments, "port")?,
                pictures: arguments.get_one("screenshots").cloned(),
            },
            "test" => Self::Test(test_options(arguments)?),
            "size" => Self::Size {
                small: arguments.get_flag("small"),
            },
            "package" => Self::Package,
            "crates" => Self::Crates {
                verify: arguments.get_flag("verify"),
            },
            "docs" => Self::Docs,
            "join" => Self::Join,
            "bench" => match arguments.subcommand() {
                Some((_, arguments)) => Self::BenchPage(page_options(arguments)?),
                None => Self::Bench,
            },
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

fn page_options(arguments: &ArgMatches) -> Outcome<page::Options> {
    let all = |name: &str| arguments.get_many::<String>(name).unwrap_or_default();
    let slowness = arguments.get_many("cpu").unwrap_or_default();
    Ok(page::Options {
        runs: *required::<u16>(arguments, "runs")?,
        networks: all("profile").cloned().collect(),
        slowness: slowness.copied().collect(),
    })
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
    options.all_examples = arguments.get_flag("all");
    options.small = arguments.get_flag("small");
    if options.small
        && !options
            .steps
            .iter()
            .all(|step| [Step::Wasm, Step::E2e].contains(step))
    {
        return Err(Failure::new(
            "--small goes with the steps wasm and e2e alone",
        ));
    }
    if options.all_examples && options.steps != [Step::Packages] {
        return Err(Failure::new("--all goes with the step packages alone"));
    }
    Ok(options)
}

fn quick(words: &[&String], engine: Option<Browser>) -> Outcome<Options> {
    match words.get(1) {
        Some(word) => Err(unexpected(word)),
        None if engine.is_some() => Err(unexpected("--engine")),
        None => Ok(Options::quick()),
    }
}

/// Steps by their names, after `e2e` the names of tests, and after `packages` those of examples.
fn chosen(words: &[&String], engine: Option<Browser>) -> Outcome<Options> {
    let mut options = Options {
        engine,
        ..Options::default()
    };
    let mut named = Vec::new();
    for word in words {
        match (Step::named(word), named.as_slice()) {
            (Some(step), _) => named.push(step),
            (None, [Step::E2e | Step::Packages]) => options.words.push((*word).clone()),
            _ => return Err(unexpected(word)),
        }
    }
    let is_of_browsers = named == [Step::E2e] || named == [Step::Packages];
    if (!options.words.is_empty() || engine.is_some()) && !is_of_browsers {
        return Err(Failure::new(
            "names and an engine go with the step e2e or packages alone",
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
