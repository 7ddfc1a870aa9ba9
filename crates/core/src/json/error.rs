//! Why a body could not be read.

use std::fmt;

/// An answer that could not be read. Says where, never what: the text may hold anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON, cut short, too deep, or with a name twice in one object.
    NotJson {
        /// After so many bytes.
        at: usize,
    },
    /// JSON, but a field is missing or not what the contract says.
    NotTheContract {
        /// The field's name in the contract; `flow` or `list` for the whole.
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
