//! The failure of an end-to-end test.

use std::fmt;

/// The result of a step of an end-to-end test.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The failure of an end-to-end test, as text.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// A failure with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

// The `Err` of a test is printed with `Debug`; the line breaks of the text must stay.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for Failure {}

/// Adds the failed action to an error.
pub trait While<T> {
    /// Turns the error into a [`Failure`] that starts with `doing`.
    ///
    /// # Errors
    ///
    /// The [`Failure`].
    fn doing(self, doing: &str) -> Outcome<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn doing(self, doing: &str) -> Outcome<T> {
        self.map_err(|error| Failure(format!("cannot {doing}: {error}")))
    }
}
