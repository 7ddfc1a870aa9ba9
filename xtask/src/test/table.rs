//! The table at the end of a run.

use std::time::Duration;

use super::Remark;
use super::times::Elapsed;
use crate::failure::{Failure, Outcome};

/// What is printed at the end.
#[derive(Debug, Default)]
pub(super) struct Table {
    lines: Vec<String>,
    all: Elapsed,
    failed: Vec<&'static str>,
}

impl Table {
    pub(super) fn push(&mut self, name: &'static str, took: Elapsed, outcome: &Outcome<Remark>) {
        let result = match outcome {
            Ok(None) => "ok".to_owned(),
            Ok(Some(remark)) => format!("ok, but {remark}"),
            Err(_) => {
                self.failed.push(name);
                "FAILED".to_owned()
            }
        };
        self.lines.push(Self::line(name, took, &result));
        self.all = self.all.plus(took);
    }

    fn line(name: &str, took: Elapsed, result: &str) -> String {
        let seconds = |time: Duration| time.as_secs_f64();
        let [wall, cpu, machine] = [took.wall, took.cpu, took.machine].map(seconds);
        format!("{name:<8} {wall:>8.1} {cpu:>8.1} {machine:>10.1}  {result}")
            .trim_end()
            .to_owned()
    }

    pub(super) fn text(&self) -> String {
        let heading = format!(
            "{:<8} {:>8} {:>8} {:>10}",
            "step", "wall, s", "CPU, s", "machine, s"
        );
        let all = Self::line("all", self.all, "");
        format!("{heading}\n{}\n{all}", self.lines.join("\n"))
    }

    pub(super) fn verdict(&self) -> Outcome {
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
    fn the_table_says_what_failed() {
        let took = |wall, cpu| Elapsed {
            wall: Duration::from_millis(wall),
            cpu: Duration::from_millis(cpu),
            machine: Duration::from_millis(cpu + 1_000),
        };
        let mut table = Table::default();
        table.push("fmt", took(1_250, 2_100), &Ok(None));
        let remark = Some("something was not checked".to_owned());
        table.push("deny", took(61_000, 5_000), &Ok(remark));
        assert_eq!(table.verdict(), Ok(()));
        table.push("docs", took(0, 0), &Err(Failure::new("a link is broken")));
        let lines = [
            "step      wall, s   CPU, s machine, s",
            "fmt           1.2      2.1        3.1  ok",
            "deny         61.0      5.0        6.0  ok, but something was not checked",
            "docs          0.0      0.0        1.0  FAILED",
            "all          62.2      7.1       10.1",
        ];
        assert_eq!(table.text(), lines.join("\n"));
        assert_eq!(table.verdict(), Err(Failure::new("failed: docs")));
    }
}
