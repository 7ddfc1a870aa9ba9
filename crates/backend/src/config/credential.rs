//! Secrets that a deployment gives.

use std::{env, fmt};

use hosted_flow_core::wire::Redacted;

use super::{Fault, required};

/// A client's id or secret, in the file itself or in an environment variable.
#[derive(Clone)]
pub enum Credential {
    /// The value.
    Inline(Redacted<String>),
    /// Name of the environment variable that holds it.
    Environment(String),
}

impl Credential {
    /// The value.
    pub(crate) fn resolve(&self) -> Result<Redacted<String>, Fault> {
        let value = match self {
            Self::Inline(value) => value.clone(),
            Self::Environment(name) => env::var(name)
                .map(Redacted::new)
                .map_err(|_| Fault::NoVariable(name.clone()))?,
        };
        required(value.expose())?;
        Ok(value)
    }
}

impl From<&str> for Credential {
    fn from(value: &str) -> Self {
        Self::Inline(value.to_owned().into())
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inline(value) => value.fmt(formatter),
            Self::Environment(name) => write!(formatter, "env {name}"),
        }
    }
}
