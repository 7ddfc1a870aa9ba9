//! Names of query parameters.

use std::fmt;

/// Default name of our query parameter.
pub const DEFAULT_PARAMETER: &str = "hf_attempt";

/// Default name of the query parameter with Airwallex's error code. Airwallex's page lists the
/// codes, but not the parameter.
pub const DEFAULT_ERROR_PARAMETER: &str = "code";

/// A query parameter's name: letters, digits, `_` and `-`, so that it needs no encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterName(String);

impl ParameterName {
    /// Checks a name.
    ///
    /// # Errors
    ///
    /// [`ParameterNameError`].
    pub fn parse(text: &str) -> Result<Self, ParameterNameError> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if (1..=64).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParameterNameError)
        }
    }

    pub(crate) fn attempt() -> Self {
        Self(DEFAULT_PARAMETER.to_owned())
    }

    pub(crate) fn secure_code() -> Self {
        Self("secureCode".to_owned())
    }

    pub(crate) fn error_code() -> Self {
        Self(DEFAULT_ERROR_PARAMETER.to_owned())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text that is not a [`ParameterName`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParameterNameError;

impl fmt::Display for ParameterNameError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a query parameter's name is 1 to 64 letters, digits, '_' or '-'")
    }
}

impl std::error::Error for ParameterNameError {}
