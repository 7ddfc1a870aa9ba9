//! Credentials of the client that all providers accept.

/// Client id that all providers accept.
pub const CLIENT_ID: &str = "sandbox-client";

/// Secret of [`CLIENT_ID`].
pub const CLIENT_SECRET: &str = "sandbox-secret";
