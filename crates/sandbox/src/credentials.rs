//! The one client that all providers know.

/// Client id that all providers know.
pub const CLIENT_ID: &str = "sandbox-client";

/// Secret of [`CLIENT_ID`].
pub const CLIENT_SECRET: &str = "sandbox-secret";
