//! Why a body cannot be read.

use std::fmt;

/// A body that cannot be read. Says where, but quotes nothing: the text may hold anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON, cut short, too deep, or with a name twice in one object.
    NotJson {
        /// The offset in bytes.
        at: usize,
    },
    /// JSON, but a field is missing or does not follow the contract.
    NotTheContract {
        /// The field's name in the contract; `flow` or `list` for the whole body.
        field: &'static str,
    },
    /// The flow's `status` or `launch` is another provider's than the flow.
    MixedProviders,
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { at } => write!(formatter, "the answer is not JSON (byte {at})"),
            Self::NotTheContract { field } => {
                write!(formatter, "`{field}` is not what contract v1 says")
            }
            Self::MixedProviders => {
                formatter.write_str("the flow and its status or launch name different providers")
            }
        }
    }
}

impl std::error::Error for ReadError {}
