//! What every part of the configuration is made of: sections, values, credentials, errors; and the
//! sections that are of no provider. [`crate::config`] is made of these and of the providers' own.

mod credential;
mod environment;
mod error;
mod handoff;
mod limits;
mod reconciliation;
pub(crate) mod section;
mod store;
mod users;
mod values;

pub use credential::Credential;
pub use environment::Overrides;
pub use error::{ConfigError, Fault};
pub use handoff::HandoffConfig;
pub use limits::{
    AntiForgeryConfig, ConnectionsConfig, ProtectionConfig, RateLimitConfig, StreamsConfig,
};
pub use reconciliation::ReconciliationConfig;
pub use store::StoreConfig;
pub use users::{DemoConfig, Users};

pub(crate) use environment::Environment;
pub(crate) use error::InKey;
pub(crate) use handoff::handoff;
pub(crate) use limits::{anti_forgery, connections, protection, rate_limit, streams};
pub(crate) use reconciliation::reconciliation;
pub(crate) use store::MEMORY;
pub(crate) use users::users;
pub(crate) use values::{BaseUrl, CustomerTemplate, check_purpose, required};
