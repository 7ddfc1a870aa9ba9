//! Why a command failed.

use std::fmt;

/// The result of every fallible function of `xtask`.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a command failed, as one clear line for the person who ran it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// An error: what went wrong and, where known, what to do.
    Message(String),
    /// Ctrl-C, or a request to terminate.
    Interrupted,
}

impl Failure {
    /// A failure with this message.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self::Message(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message(text) => f.write_str(text),
            Self::Interrupted => f.write_str("interrupted"),
        }
    }
}

/// Adds to an error what was being done.
pub(crate) trait While<T> {
    /// Turns the error into a [`Failure`] that starts with `doing`.
    fn doing(self, doing: impl FnOnce() -> String) -> Outcome<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn doing(self, doing: impl FnOnce() -> String) -> Outcome<T> {
        self.map_err(|error| Failure::Message(format!("cannot {}: {error}", doing())))
    }
}
