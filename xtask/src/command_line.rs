//! What was asked for.

use crate::driver::Browser;
use crate::failure::{Failure, Outcome};
use crate::ports::Ports;
use crate::test::{Options, Step};

/// One command, with everything it needs to know.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Say what there is.
    Help,
    /// Serve everything on loopback.
    Demo { ports: Ports },
    /// Run the tests, all or some.
    Test(Options),
    /// Weigh the page.
    Size,
    /// Measure in a browser.
    Bench,
    /// Try every order of events.
    Explore,
    /// Simulate polling.
    Polling,
    /// Put the component on and off without end, and wait for days.
    Soak,
    /// Feed every reader with anything, for so long each.
    Fuzz { seconds: u32 },
    /// Print every figure of `docs/figures.md`.
    Figures,
}

pub(crate) const HELP: &str = "\
usage: cargo xtask COMMAND

  demo [--port N]               set up what is missing, build the page, serve everything on
                                127.0.0.1: the page on port N (8080), the sandbox's providers on
                                N+1 to N+5; stops on Ctrl-C
  test [OPTION…] [STEP…]        set up what is missing and run every test, or only the steps named:
                                fmt clippy native tidy docs deny wasm size e2e
    --keep-going                go on behind a step that failed
    --fresh                     run steps that have passed with the same files as well
    --all-engines               every end-to-end test in every engine
    --timings                   write how long each crate takes to compile
  test e2e NAME…                the end-to-end tests whose names hold one of these, in Chromium or
    --engine ENGINE             chromium, firefox or webkit
  test quick                    fmt, clippy, native, tidy, and one end-to-end test for each provider
  size                          build the page and weigh every file it loads against
                                size-budget.toml
  bench                         measure the backend, and the page in Chromium
  explore                       try every order of events of a verification with two retries
  polling                       simulate how often a page asks, and how late it knows
  soak                          put the component on a page and off again 1,000 times, wait for days
                                that a clock plays, and see that nothing is left behind
  fuzz [SECONDS]                feed every reader with anything, SECONDS (300) for each, guided by
                                what it reaches
  figures                       the figures of docs/figures.md: explore, polling, soak, and a short fuzz
  help                          this text";

const DEFAULT_PORT: u16 = 8080;

/// Of fuzzing, for each target.
const DEFAULT_SECONDS: u32 = 300;

impl Command {
    /// Reads the words after `cargo xtask`.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Outcome<Self> {
        let mut words = words.into_iter();
        let Some(name) = words.next() else {
            return Ok(Self::Help);
        };
        match name.as_str() {
            "help" | "--help" | "-h" => Ok(Self::Help),
            "demo" => demo(words),
            "test" => test(words),
            "size" => alone(words, Self::Size),
            "bench" => alone(words, Self::Bench),
            "explore" => alone(words, Self::Explore),
            "polling" => alone(words, Self::Polling),
            "soak" => alone(words, Self::Soak),
            "fuzz" => fuzz(words),
            "figures" => alone(words, Self::Figures),
            _ => Err(Failure::new(format!(
                "there is no `{name}`; see `cargo xtask help`"
            ))),
        }
    }
}

fn demo(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    let mut ports = Ports::starting_at(DEFAULT_PORT);
    while let Some(word) = words.next() {
        let number = match word.strip_prefix("--port") {
            Some("") => words.next().unwrap_or_default(),
            Some(joined) if joined.starts_with('=') => joined[1..].to_owned(),
            _ => return Err(unexpected(&word)),
        };
        ports = number.parse().ok().and_then(Ports::starting_at);
    }
    let ports = ports.ok_or_else(|| Failure::new("--port wants a number from 1 to 65530"))?;
    Ok(Command::Demo { ports })
}

fn fuzz(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    let Some(word) = words.next() else {
        return Ok(Command::Fuzz {
            seconds: DEFAULT_SECONDS,
        });
    };
    let seconds = word.parse().ok().filter(|seconds| *seconds > 0);
    let seconds = seconds.ok_or_else(|| Failure::new("fuzz wants a number of seconds"))?;
    alone(words, Command::Fuzz { seconds })
}

fn test(words: impl Iterator<Item = String>) -> Outcome<Command> {
    let mut words = words.peekable();
    let is_quick = words.next_if(|word| word == "quick").is_some();
    let mut options = if is_quick {
        Options::quick()
    } else {
        Options::default()
    };
    let mut named = Vec::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--keep-going" => options.keep_going = true,
            "--fresh" => options.fresh = true,
            "--all-engines" => options.all_engines = true,
            "--timings" => options.timings = true,
            "--engine" if !is_quick => options.engine = Some(engine(words.next().as_deref())?),
            _ => match (Step::named(&word), named.as_slice()) {
                (Some(step), _) if !is_quick => named.push(step),
                (None, [Step::E2e]) if !word.starts_with('-') => options.words.push(word),
                _ => return Err(unexpected(&word)),
            },
        }
    }
    if is_quick {
        return Ok(Command::Test(options));
    }
    if (!options.words.is_empty() || options.engine.is_some()) && named != [Step::E2e] {
        return Err(Failure::new(
            "names and an engine go with the step e2e alone",
        ));
    }
    // Named in any order, run in ours: what fails fast comes first.
    let steps = Step::ALL
        .into_iter()
        .filter(|step| named.contains(step) || named.is_empty());
    options.steps = steps.collect();
    Ok(Command::Test(options))
}

fn engine(name: Option<&str>) -> Outcome<Browser> {
    name.and_then(Browser::named)
        .ok_or_else(|| Failure::new("--engine wants chromium, firefox or webkit"))
}

fn alone(mut words: impl Iterator<Item = String>, command: Command) -> Outcome<Command> {
    words
        .next()
        .map_or(Ok(command), |word| Err(unexpected(&word)))
}

fn unexpected(word: &str) -> Failure {
    Failure::new(format!(
        "`{word}` is not expected here; see `cargo xtask help`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(str::to_owned))
            .map_err(|failure| failure.to_string())
    }

    fn demo_at(port: u16) -> Command {
        Command::Demo {
            ports: Ports::starting_at(port).unwrap(),
        }
    }

    #[test]
    fn nothing_is_help() {
        assert_eq!(parse(""), Ok(Command::Help));
        assert_eq!(parse("--help"), Ok(Command::Help));
    }

    #[test]
    fn the_demo_has_a_port() {
        assert_eq!(parse("demo"), Ok(demo_at(8080)));
        assert_eq!(parse("demo --port 9080"), Ok(demo_at(9080)));
        assert_eq!(parse("demo --port=9080"), Ok(demo_at(9080)));
        for wrong in ["x", "", "0", "65531", "99999"] {
            assert_eq!(
                parse(&format!("demo --port {wrong}")),
                Err("--port wants a number from 1 to 65530".into())
            );
        }
        assert_eq!(
            parse("demo --ports 1"),
            Err("`--ports` is not expected here; see `cargo xtask help`".into())
        );
    }

    #[test]
    fn tests_are_all_or_some_in_our_order() {
        let all = Options {
            steps: Step::ALL.to_vec(),
            ..Options::default()
        };
        assert_eq!(parse("test"), Ok(Command::Test(all.clone())));
        let some = Options {
            steps: vec![Step::Fmt, Step::Wasm],
            keep_going: true,
            ..Options::default()
        };
        assert_eq!(parse("test wasm --keep-going fmt"), Ok(Command::Test(some)));
        let whole = Options {
            fresh: true,
            all_engines: true,
            timings: true,
            ..all
        };
        let line = "test --fresh --all-engines --timings";
        assert_eq!(parse(line), Ok(Command::Test(whole)));
        assert_eq!(parse("test quick"), Ok(Command::Test(Options::quick())));
        for wrong in ["test everything", "test quick fmt", "test fmt everything"] {
            let word = wrong.rsplit(' ').next().unwrap();
            let expected = format!("`{word}` is not expected here; see `cargo xtask help`");
            assert_eq!(parse(wrong), Err(expected));
        }
    }

    #[test]
    fn one_end_to_end_test_is_named_behind_its_step() {
        let named = Options {
            steps: vec![Step::E2e],
            words: vec!["b01".into(), "b02".into()],
            engine: Some(Browser::Firefox),
            ..Options::default()
        };
        let line = "test e2e b01 --engine firefox b02";
        assert_eq!(parse(line), Ok(Command::Test(named)));
        for wrong in ["test e2e --engine", "test e2e --engine safari"] {
            assert_eq!(
                parse(wrong),
                Err("--engine wants chromium, firefox or webkit".into())
            );
        }
        for wrong in ["test --engine webkit", "test fmt e2e --engine webkit"] {
            assert_eq!(
                parse(wrong),
                Err("names and an engine go with the step e2e alone".into())
            );
        }
        assert!(parse("test e2e --engines").is_err());
    }

    #[test]
    fn fuzzing_takes_as_long_as_asked_for() {
        assert_eq!(parse("fuzz"), Ok(Command::Fuzz { seconds: 300 }));
        assert_eq!(parse("fuzz 20"), Ok(Command::Fuzz { seconds: 20 }));
        for wrong in ["fuzz 0", "fuzz x", "fuzz -1"] {
            assert_eq!(parse(wrong), Err("fuzz wants a number of seconds".into()));
        }
        assert!(parse("fuzz 1 2").is_err());
        assert_eq!(parse("figures"), Ok(Command::Figures));
    }

    #[test]
    fn help_names_every_step() {
        let names: Vec<&str> = Step::ALL.into_iter().map(Step::name).collect();
        assert!(HELP.contains(&names.join(" ")), "{names:?}");
    }

    #[test]
    fn unknown_commands_are_refused() {
        assert_eq!(
            parse("dmeo"),
            Err("there is no `dmeo`; see `cargo xtask help`".into())
        );
        assert_eq!(
            parse("size now"),
            Err("`now` is not expected here; see `cargo xtask help`".into())
        );
    }
}
