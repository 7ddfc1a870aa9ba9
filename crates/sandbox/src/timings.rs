//! Delays and lifetimes of the providers. A scenario may change them while the sandbox runs;
//! existing sessions keep theirs.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A delay or lifetime of a provider. Each provider's room lists its own.
#[derive(Debug)]
pub(crate) struct Timing {
    /// In scenarios.
    pub(crate) name: &'static str,
    /// On the command line.
    pub(crate) option: &'static str,
    /// In milliseconds.
    pub(crate) default: &'static str,
    pub(crate) help: &'static str,
    pub(crate) usual: Duration,
}

/// A [`Timing`]: its name, its default in milliseconds, and its help on the command line.
macro_rules! timing {
    ($name:literal, $milliseconds:literal, $help:literal) => {
        $crate::timings::Timing {
            name: $name,
            option: concat!($name, "-ms"),
            default: $milliseconds,
            help: $help,
            usual: match u64::from_str_radix($milliseconds, 10) {
                Ok(milliseconds) => std::time::Duration::from_millis(milliseconds),
                Err(_) => panic!("no number of milliseconds"),
            },
        }
    };
}

pub(crate) use timing;

/// Delays and lifetimes of the providers, by name: `paysafe-lifetime`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timings(BTreeMap<&'static str, Duration>);

impl Timings {
    pub(crate) fn new(all: impl IntoIterator<Item = &'static Timing>) -> Self {
        let all = all.into_iter();
        Self(all.map(|timing| (timing.name, timing.usual)).collect())
    }

    /// The timing with that name; case-sensitive.
    pub fn named(&mut self, name: &str) -> Option<&mut Duration> {
        self.0.get_mut(name)
    }

    pub(crate) fn of(&self, timing: &Timing) -> Duration {
        self.0.get(timing.name).copied().unwrap_or(timing.usual)
    }
}

/// The current timings, shared by all providers.
#[derive(Clone, Debug)]
pub(crate) struct SharedTimings(Arc<Mutex<Timings>>);

impl SharedTimings {
    pub(crate) fn new(timings: Timings) -> Self {
        Self(Arc::new(Mutex::new(timings)))
    }

    pub(crate) fn of(&self, timing: &Timing) -> Duration {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .of(timing)
    }

    pub(crate) fn set(&self, timings: Timings) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = timings;
    }
}
