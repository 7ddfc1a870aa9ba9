//! Whose flows these are.

use std::fmt;

/// The host's own, stable name for the person who is signed in: 1 to 128 visible ASCII
/// characters, not only dots.
///
/// It goes to a provider where the provider wants to know its customer (Paysafe), so it must not
/// be a credential such as a session's id. It may be personal data, so `Debug` redacts it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(String);

impl UserId {
    /// Checks an id.
    ///
    /// # Errors
    ///
    /// [`UserIdError`] when it is empty, too long, only dots, or has a character that is not
    /// visible ASCII.
    pub fn new(id: impl Into<String>) -> Result<Self, UserIdError> {
        let id = id.into();
        // In a provider's URL `.` and `..` would be path segments with a meaning of their own.
        let is_sound = id.len() <= 128
            && id.bytes().all(|byte| byte.is_ascii_graphic())
            && id.bytes().any(|byte| byte != b'.');
        is_sound.then_some(Self(id)).ok_or(UserIdError)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UserId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("UserId([redacted])")
    }
}

/// A user's id that is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserIdError;

impl fmt::Display for UserIdError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a user's id is 1 to 128 visible ascii characters and not only dots")
    }
}

impl std::error::Error for UserIdError {}
