//! Why a command stopped.

use std::fmt;

/// What every fallible part of `xtask` answers with.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a command stopped, as one clear line for the person who ran it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Something went wrong; the text says what and, where known, what to do.
    Said(String),
    /// Ctrl-C, or a request to terminate.
    Interrupted,
}

impl Failure {
    /// A failure that says `text`.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self::Said(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(text) => f.write_str(text),
            Self::Interrupted => f.write_str("interrupted"),
        }
    }
}

/// Says what was being done when a system call failed.
pub(crate) trait While<T> {
    /// Turns the error into a [`Failure`] that starts with `doing`.
    fn doing(self, doing: impl FnOnce() -> String) -> Outcome<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn doing(self, doing: impl FnOnce() -> String) -> Outcome<T> {
        self.map_err(|error| Failure::Said(format!("cannot {}: {error}", doing())))
    }
}
