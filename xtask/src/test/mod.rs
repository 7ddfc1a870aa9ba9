//! `cargo xtask test`: every check, in one order, on every machine.

mod checks;
mod e2e;
mod native;
mod passed;
mod step;
mod table;
mod times;
mod wasm;

use std::collections::BTreeSet;

use self::passed::Inputs;
pub(crate) use self::step::Step;
use self::table::Table;
use self::times::Watch;
use crate::driver::Browser;
use crate::failure::{Failure, Outcome};
use crate::setup::Toolbox;
use crate::{crates, same_bytes, size};

/// Which tests to run, and how.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// In the order in which they run.
    pub(crate) steps: Vec<Step>,
    /// End-to-end tests whose names hold one of these, or names of examples; all where there is none.
    pub(crate) words: Vec<String>,
    /// Every example, and the package with every program.
    pub(crate) all_examples: bool,
    /// Continues after a step that failed.
    pub(crate) keep_going: bool,
    /// Runs what has passed already.
    pub(crate) fresh: bool,
    /// Every end-to-end test in every engine.
    pub(crate) all_engines: bool,
    /// With Rust's standard library built for size.
    pub(crate) small: bool,
    /// End-to-end tests in this engine alone.
    pub(crate) engine: Option<Browser>,
    /// Lets cargo report how long each crate takes to compile.
    pub(crate) timings: bool,
}

impl Options {
    /// What is run every few minutes during work. Cargo compiles what has changed.
    pub(crate) fn quick() -> Self {
        Self {
            steps: vec![Step::Fmt, Step::Clippy, Step::Native, Step::Tidy, Step::E2e],
            words: one_each(),
            engine: Some(Browser::Chromium),
            ..Self::default()
        }
    }

    /// The end-to-end tests that are named; of the page with `--small`, one for each provider.
    fn e2e_words(&self) -> Vec<String> {
        if self.small && self.words.is_empty() {
            return one_each();
        }
        self.words.clone()
    }

    /// The flag of cargo's that writes the compile times under `target/cargo-timings`.
    fn timings(&self) -> Option<&'static str> {
        self.timings.then_some("--timings")
    }

    /// The one browser of the end-to-end tests, if there is only one: a test that is named runs in
    /// Chromium unless another engine is given.
    pub(crate) fn browser(&self) -> Option<Browser> {
        let is_e2e = self.steps.contains(&Step::E2e);
        let is_named = is_e2e && (self.small || !self.words.is_empty()) && !self.all_engines;
        self.engine.or(is_named.then_some(Browser::Chromium))
    }

    /// The options that change what a step runs.
    fn how(&self, step: Step) -> String {
        let is_of_browsers = matches!(step, Step::E2e | Step::Packages);
        let mut how = Vec::new();
        if is_of_browsers && self.all_engines {
            how.push("all engines");
        }
        if step == Step::Packages && self.all_examples {
            how.push("all examples");
        }
        if self.small {
            how.push("small");
        }
        how.join(", ")
    }

    /// Whether all of the step runs: only then is it recorded or skipped.
    fn is_whole(&self, step: Step) -> bool {
        let is_of_browsers = matches!(step, Step::E2e | Step::Packages);
        !is_of_browsers || self.words.is_empty() && self.engine.is_none() && !self.small
    }
}

/// One end-to-end test for each provider.
fn one_each() -> Vec<String> {
    let names = include_str!("../../../tests/e2e/one_each.txt").lines();
    names.map(str::to_owned).collect()
}

/// A remark of a step that did not fail; `None` for most.
type Remark = Option<String>;

impl Step {
    fn run(self, toolbox: &Toolbox, options: &Options) -> Outcome<Remark> {
        match self {
            Self::Fmt => checks::formatting(toolbox)?,
            Self::Clippy => checks::clippy(toolbox, options)?,
            Self::Native => native::run(toolbox, options)?,
            Self::Tidy => checks::tidy(toolbox, options)?,
            Self::Docs => checks::documentation(toolbox, options)?,
            Self::Deny => return checks::dependencies(toolbox),
            Self::Crates => crates::check(toolbox, false)?,
            Self::Wasm => wasm::run(toolbox, options)?,
            Self::Size => size::check(toolbox).and_then(|()| same_bytes::check(toolbox))?,
            Self::E2e => e2e::run(toolbox, options)?,
            Self::Packages => e2e::packages(toolbox, options)?,
        }
        Ok(None)
    }

    /// Runs it unless it has passed with the same inputs.
    fn run_or_skip(self, toolbox: &Toolbox, options: &Options) -> Outcome<Remark> {
        if !options.is_whole(self) {
            return self.run(toolbox, options);
        }
        let inputs = Inputs::of(self, &options.how(self), toolbox)?;
        if !options.fresh
            && let Some(since) = passed::since(self, &inputs)
        {
            let minutes = since.as_secs() / 60;
            let remark = format!("skipped: the same files have passed {minutes} min ago");
            println!("{remark} (--fresh runs it)");
            return Ok(Some(remark));
        }
        passed::forget(self)?;
        let remark = self.run(toolbox, options)?;
        // Changes made while it ran have not passed.
        if Inputs::of(self, &options.how(self), toolbox)? == inputs {
            passed::remember(self, &inputs)?;
        }
        Ok(remark)
    }
}

/// Sets up what the steps need and runs them, to the first failure or, if asked, to the end.
pub(crate) fn run(options: &Options) -> Outcome {
    let mut table = Table::default();
    let watch = Watch::start();
    let needs = options.steps.iter().flat_map(|step| step.needs(options));
    let toolbox = Toolbox::with(needs.collect::<BTreeSet<_>>())?;
    table.push("set-up", watch.stop(), &Ok(None));
    for step in &options.steps {
        println!("\n=== {}: {}", step.name(), step.title());
        let watch = Watch::start();
        let outcome = step.run_or_skip(&toolbox, options);
        table.push(step.name(), watch.stop(), &outcome);
        match outcome {
            Ok(_) => {}
            Err(Failure::Interrupted) => return Err(Failure::Interrupted),
            Err(failure) => {
                println!("{}: {failure}", step.name());
                if !options.keep_going {
                    break;
                }
            }
        }
    }
    println!("\n{}", table.text());
    if options.timings {
        println!("how long each crate took to compile: target/cargo-timings");
    }
    table.verdict()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use hosted_flow_core::provider::Provider;

    use super::*;

    #[test]
    fn each_provider_has_an_end_to_end_test_that_is_there() {
        let names = one_each();
        assert_eq!(names.len(), Provider::ALL.len());
        for name in names {
            let (module, function) = name.split_once("::").expect("a module and a test");
            let path = format!("{}/../tests/e2e/{module}.rs", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(path).expect("the module's file");
            assert!(text.contains(&format!("\nfn {function}(")), "{name}");
        }
    }

    #[test]
    fn a_named_test_runs_in_one_engine_unless_another_is_said() {
        let named = Options {
            steps: vec![Step::E2e],
            words: vec!["b01".into()],
            ..Options::default()
        };
        assert_eq!(named.browser(), Some(Browser::Chromium));
        let in_firefox = Options {
            engine: Some(Browser::Firefox),
            ..named.clone()
        };
        assert_eq!(in_firefox.browser(), Some(Browser::Firefox));
        let in_all = Options {
            all_engines: true,
            ..named
        };
        assert_eq!(in_all.browser(), None);
        assert_eq!(Options::default().browser(), None);
    }
}
