//! `cargo xtask test`: every check there is, in one order, on every machine.

mod browsers;
mod checks;

use std::time::{Duration, Instant};

use crate::driver::Browser;
use crate::failure::{Failure, Outcome};
use crate::setup::{self, Need, Toolbox};
use crate::size;

/// One step of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Fmt,
    Clippy,
    Native,
    House,
    Docs,
    Deny,
    Wasm,
    Size,
    Journeys,
    WebKit,
}

/// What a step that did not fail has to say; `None` for most.
type Remark = Option<&'static str>;

impl Step {
    /// All steps: what fails fast comes first.
    pub(crate) const ALL: [Self; 10] = [
        Self::Fmt,
        Self::Clippy,
        Self::Native,
        Self::House,
        Self::Docs,
        Self::Deny,
        Self::Wasm,
        Self::Size,
        Self::Journeys,
        Self::WebKit,
    ];

    /// The step of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::House => "house",
            Self::Docs => "docs",
            Self::Deny => "deny",
            Self::Wasm => "wasm",
            Self::Size => "size",
            Self::Journeys => "journeys",
            Self::WebKit => "webkit",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "clippy, native and for the browser",
            Self::Native => "tests of core, backend, sandbox and xtask",
            Self::House => "house rules",
            Self::Docs => "documentation",
            Self::Deny => "licences, sources and advisories of dependencies",
            Self::Wasm => "wasm tests in headless browsers",
            Self::Size => "size of the page",
            Self::Journeys => "whole journeys in Chromium and Firefox",
            Self::WebKit => "whole journeys in WebKit",
        }
    }

    fn needs(self) -> Vec<Need> {
        match self {
            Self::Fmt => vec![Need::Lints],
            Self::Clippy => vec![Need::Lints, Need::WasmTarget],
            Self::Native => vec![Need::Postgres],
            Self::House | Self::Docs => vec![],
            Self::Deny => vec![Need::Deny],
            Self::Wasm => {
                vec![
                    Need::WasmTarget,
                    Need::WasmBindgen,
                    Need::Chromium,
                    Need::Firefox,
                ]
            }
            Self::Size => setup::PAGE.to_vec(),
            Self::Journeys => {
                let others = [Need::Chromium, Need::Firefox, Need::Postgres];
                [&setup::PAGE[..], &others].concat()
            }
            Self::WebKit => [&setup::PAGE[..], &[Need::WebKit, Need::Postgres]].concat(),
        }
    }

    fn run(self, toolbox: &Toolbox) -> Outcome<Remark> {
        match self {
            Self::Fmt => checks::formatting(toolbox)?,
            Self::Clippy => checks::clippy(toolbox)?,
            Self::Native => checks::native(toolbox)?,
            Self::House => checks::house_rules(toolbox)?,
            Self::Docs => checks::documentation(toolbox)?,
            Self::Deny => return checks::dependencies(toolbox),
            Self::Wasm => browsers::wasm(toolbox)?,
            Self::Size => size::weigh(toolbox)?,
            Self::Journeys => browsers::journeys(toolbox, &[Browser::Chromium, Browser::Firefox])?,
            Self::WebKit => browsers::journeys(toolbox, &[Browser::WebKit])?,
        }
        Ok(None)
    }
}

/// Sets up what the steps need and runs them, to the first failure or, if asked, to the end.
pub(crate) fn run(steps: &[Step], keep_going: bool) -> Outcome {
    let mut table = Table::default();
    let begun = Instant::now();
    let toolbox = Toolbox::with(steps.iter().flat_map(|step| step.needs()))?;
    table.push("set-up", begun.elapsed(), &Ok(None));
    for step in steps {
        println!("\n=== {}: {}", step.name(), step.title());
        let begun = Instant::now();
        let outcome = step.run(&toolbox);
        table.push(step.name(), begun.elapsed(), &outcome);
        match outcome {
            Ok(_) => {}
            Err(Failure::Interrupted) => return Err(Failure::Interrupted),
            Err(failure) => {
                println!("{}: {failure}", step.name());
                if !keep_going {
                    break;
                }
            }
        }
    }
    println!("\n{}", table.lines.join("\n"));
    table.verdict()
}

/// What is printed at the end.
#[derive(Debug, Default)]
struct Table {
    lines: Vec<String>,
    failed: Vec<&'static str>,
}

impl Table {
    fn push(&mut self, name: &'static str, took: Duration, outcome: &Outcome<Remark>) {
        let result = match outcome {
            Ok(None) => "ok".to_owned(),
            Ok(Some(remark)) => format!("ok, but {remark}"),
            Err(_) => {
                self.failed.push(name);
                "FAILED".to_owned()
            }
        };
        self.lines.push(format!(
            "{name:<10} {:>7.1} s  {result}",
            took.as_secs_f64()
        ));
    }

    fn verdict(&self) -> Outcome {
        if self.failed.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("failed: {}", self.failed.join(", "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_by_its_name() {
        for step in Step::ALL {
            assert_eq!(Step::named(step.name()), Some(step));
        }
        assert_eq!(Step::named("everything"), None);
    }

    #[test]
    fn the_table_says_what_failed() {
        let mut table = Table::default();
        table.push("fmt", Duration::from_millis(1_250), &Ok(None));
        table.push(
            "deny",
            Duration::from_secs(61),
            &Ok(Some("something was not checked")),
        );
        assert_eq!(table.verdict(), Ok(()));
        table.push(
            "docs",
            Duration::ZERO,
            &Err(Failure::new("a link is broken")),
        );
        assert_eq!(
            table.lines,
            [
                "fmt            1.2 s  ok",
                "deny          61.0 s  ok, but something was not checked",
                "docs           0.0 s  FAILED",
            ]
        );
        assert_eq!(table.verdict(), Err(Failure::new("failed: docs")));
    }
}
