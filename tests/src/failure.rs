//! Why an end-to-end test failed.

use std::fmt;

/// What every step of an end-to-end test returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why an end-to-end test failed, as text for the person who reads its output.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// A failure that says `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

// A test that answers `Err` is printed with `Debug`; the text has line breaks that shall stay.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for Failure {}

/// Says what was being done when something failed.
pub trait While<T> {
    /// Turns the error into a [`Failure`] that starts with `doing`.
    ///
    /// # Errors
    ///
    /// That failure.
    fn doing(self, doing: &str) -> Outcome<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn doing(self, doing: &str) -> Outcome<T> {
        self.map_err(|error| Failure(format!("cannot {doing}: {error}")))
    }
}
