//! Why a sandbox did not start.

use std::fmt;
use std::io;

use hosted_flow_core::provider::Provider;

/// Why a sandbox did not start.
#[derive(Debug)]
pub enum StartError {
    /// The port is not available.
    Listen {
        /// The provider of the port.
        provider: Provider,
        /// As configured.
        port: u16,
        /// The system's error.
        source: io::Error,
    },
    /// The operating system provides no random bytes.
    Randomness(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen {
                provider,
                port,
                source,
            } => write!(
                formatter,
                "cannot listen on 127.0.0.1:{port} for {provider}: {source}"
            ),
            Self::Randomness(source) => write!(formatter, "no random bytes: {source}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Listen { source, .. } | Self::Randomness(source) => Some(source),
        }
    }
}
