//! The backend from outside: requests to its router, in front of providers that do as they are
//! told.

#![cfg(test)]

mod app;
mod binary;
mod config;
mod contract_answers;
mod contract_drift;
mod contract_file;
mod create;
mod demo;
mod events;
mod guard;
mod idempotency;
mod killed;
mod launch;
mod on_sqlite;
mod open;
mod operations;
mod protection;
mod provider_faults;
mod read;
mod sandbox;
mod sealed;
mod secrets;
mod store_faults;
mod stub;
mod wait;
mod webhooks;
