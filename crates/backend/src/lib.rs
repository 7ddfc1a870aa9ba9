//! Contract v1 of `hosted-flow`, served: an axum [`router`] to mount in a service that knows its
//! users, and a binary that serves it behind a proxy that names them, or for a demo.
//!
//! **In scope**: the contract's routes with their problems, entity tags, idempotency, documents,
//! handoff and event streams; the providers' [`webhooks`], and [`Backend::reconcile`] for those that
//! are lost; the clients of the five providers, and the limits of their load; [`health`], metrics and
//! limits; the interface of a [`store`], on SQLite, on PostgreSQL and in memory; the configuration;
//! in [`server`], what the binary adds: a port, the demo's page, visitors who are signed in by
//! arriving.
//!
//! **Out of scope**: what a provider's status means (`hosted-flow-core` decides that, here as in the
//! browser), and authentication of users (the host's extractor does that, or the proxy in front of
//! the binary).
//!
//! **Where to start**: [`router`] shows how it is mounted; `flows/` has the operations, one file
//! each; `providers/` has the clients. A request passes `contract/` → `flows/` → `providers/` and
//! `store/`, and back. A webhook passes `webhooks/` → `flows/`.
//!
//! What must hold: one idempotency key makes at most one provider session; a user's request
//! reaches no flow but their own; a provider is asked about a flow by one request at a time; a
//! webhook changes only when a flow is refreshed; a read never leaves a terminal status; a secret is
//! in the provider's response and in ours, and nowhere else.

mod attempt;
mod backend;
pub mod cli;
pub mod config;
mod contract;
mod flows;
mod limits;
mod locale;
mod loose;
mod metrics;
mod observe;
mod operations;
pub mod problem;
mod providers;
mod readiness;
mod return_url;
pub mod server;
mod settings;
pub mod store;
mod sweeping;
mod user;
mod webhook_auth;
mod webhooks;

pub use backend::Backend;
pub use contract::router;
pub use flows::ProvideError;
pub use operations::{administration, health};
pub use user::{UserId, UserIdError};
pub use webhooks::webhooks;
