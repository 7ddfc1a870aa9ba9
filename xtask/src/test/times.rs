//! How long a step took: on the clock, and on the processors.

use std::time::{Duration, Instant};

/// A step that has begun.
#[derive(Debug)]
pub(super) struct Watch {
    begun: Instant,
    cpu: Duration,
}

/// How long something took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Took {
    pub(super) wall: Duration,
    /// User and system time of every program that was started and has ended since; zero where the
    /// system does not tell.
    pub(super) cpu: Duration,
}

impl Watch {
    pub(super) fn start() -> Self {
        Self {
            begun: Instant::now(),
            cpu: cpu_of_children(),
        }
    }

    pub(super) fn stop(&self) -> Took {
        Took {
            wall: self.begun.elapsed(),
            cpu: cpu_of_children().saturating_sub(self.cpu),
        }
    }
}

impl Took {
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            wall: self.wall + other.wall,
            cpu: self.cpu + other.cpu,
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
}
