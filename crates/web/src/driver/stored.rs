//! What a mounted flow keeps in the browser beside its attempt.

use hosted_flow_core::config::Config;
#[cfg(feature = "yew")]
use hosted_flow_core::{attempt::KEY_PREFIX, flow::Flow};

#[cfg(feature = "yew")]
use crate::browser::{
    address, clock,
    storage::{self, StorageArea},
};

/// Whether the address is a return URL of this flow's attempt, or a link that continues it.
#[cfg(feature = "yew")]
pub(crate) fn is_return(config: &Config) -> bool {
    let records = storage::entries(StorageArea::Origin, KEY_PREFIX);
    Flow::is_return(config, &address::arrival(), &records, clock::now())
}

/// Removes the notes of which flow this tab showed last, and which ended here last.
#[cfg(feature = "yew")]
pub(crate) fn forget_shown(config: &Config) {
    storage::remove(StorageArea::Origin, &key("recent", config));
    storage::remove(StorageArea::Tab, &key("shown", config));
}

/// The key of what is stored for a provider and a purpose.
pub(super) fn key(kind: &str, config: &Config) -> String {
    let Config {
        provider, purpose, ..
    } = config;
    match purpose {
        Some(purpose) => format!("hosted-flow:{kind}:{provider}:{purpose}"),
        None => format!("hosted-flow:{kind}:{provider}"),
    }
}
