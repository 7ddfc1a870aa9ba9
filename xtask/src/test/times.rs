//! How long a step took: on the clock, and on the processors.

use std::fs;
use std::time::{Duration, Instant};

/// A step that has begun.
#[derive(Debug)]
pub(super) struct Watch {
    begun: Instant,
    cpu: Duration,
    machine: Duration,
}

/// How long something took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Elapsed {
    pub(super) wall: Duration,
    /// User and system time of every program that was started and has ended since; zero where the
    /// system has no such count.
    pub(super) cpu: Duration,
    /// How long all processors of the machine were busy, with any program. Only this includes browsers
    /// that a driver ends without waiting for them.
    pub(super) machine: Duration,
}

impl Watch {
    pub(super) fn start() -> Self {
        Self {
            begun: Instant::now(),
            cpu: cpu_of_children(),
            machine: busy(),
        }
    }

    pub(super) fn stop(&self) -> Elapsed {
        Elapsed {
            wall: self.begun.elapsed(),
            cpu: cpu_of_children().saturating_sub(self.cpu),
            machine: busy().saturating_sub(self.machine),
        }
    }
}

impl Elapsed {
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            wall: self.wall + other.wall,
            cpu: self.cpu + other.cpu,
            machine: self.machine + other.machine,
        }
    }
}

#[cfg(unix)]
fn cpu_of_children() -> Duration {
    use nix::sys::resource::{UsageWho, getrusage};
    let time = |value: nix::sys::time::TimeVal| {
        let seconds = u64::try_from(value.tv_sec()).unwrap_or_default();
        let micros = u64::try_from(value.tv_usec()).unwrap_or_default();
        Duration::from_secs(seconds) + Duration::from_micros(micros)
    };
    getrusage(UsageWho::RUSAGE_CHILDREN).map_or(Duration::ZERO, |usage| {
        time(usage.user_time()) + time(usage.system_time())
    })
}

#[cfg(not(unix))]
fn cpu_of_children() -> Duration {
    Duration::ZERO
}

/// Since the machine was started; zero where the system has no such count.
fn busy() -> Duration {
    fs::read_to_string("/proc/stat").map_or(Duration::ZERO, |text| busy_in(&text))
}

/// The first line is of all processors: user, nice, system, idle, waiting for input, interrupts and
/// software interrupts, each in hundredths of a second.
fn busy_in(stat: &str) -> Duration {
    let mut words = stat.split_whitespace();
    if words.next() != Some("cpu") {
        return Duration::ZERO;
    }
    let ticks: Vec<u64> = words.take(7).map_while(|word| word.parse().ok()).collect();
    let [user, nice, system, _, _, interrupts, soft] = ticks[..] else {
        return Duration::ZERO;
    };
    Duration::from_millis((user + nice + system + interrupts + soft) * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn what_a_program_computes_is_counted() {
        let watch = Watch::start();
        let mut program = std::process::Command::new("sh");
        program.args(["-c", "i=0; while [ $i -lt 50000 ]; do i=$((i + 1)); done"]);
        assert!(program.status().unwrap().success());
        let took = watch.stop();
        assert!(took.cpu > Duration::ZERO, "{took:?}");
    }

    #[test]
    fn how_long_the_machine_was_busy_is_read() {
        let stat = "cpu  100 20 30 9000 800 4 5 6 7 8\ncpu0 50 10 15 4500 400 2 3 3 3 4";
        assert_eq!(busy_in(stat), Duration::from_millis(1_590));
        for unknown in ["", "intr 1 2 3 4 5 6 7", "cpu 1 2 3", "cpu a b c d e f g"] {
            assert_eq!(busy_in(unknown), Duration::ZERO, "{unknown}");
        }
    }
}
