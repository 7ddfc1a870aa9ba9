//! The backend from outside: requests to its router, in front of providers that do as they are
//! told.

#![cfg(test)]

mod airwallex;
mod app;
mod backup;
mod binary;
mod config;
mod connectfi;
mod connections;
mod connectpay;
mod contract_answers;
mod contract_drift;
mod contract_file;
mod corrections;
mod create;
mod data;
mod deadlines;
mod demo;
mod documents;
mod events;
mod faults;
mod follow;
mod guard;
mod handoff;
mod idempotency;
mod killed;
mod launch;
#[cfg(target_os = "linux")]
mod limited;
mod locale;
mod loose;
mod on_postgres;
mod on_sqlite;
mod open;
mod operations;
mod ops;
mod others;
mod protection;
mod provider_faults;
mod proxied;
mod read;
mod reconcile;
mod sandbox;
mod sandbox_connectfi;
mod sealed;
mod secrets;
mod store_faults;
mod stores;
mod stub;
mod tokens;
mod wait;
mod webhook_fuzz;
mod webhooks;
mod wire;

use hosted_flow_tests_postgres as postgres;
