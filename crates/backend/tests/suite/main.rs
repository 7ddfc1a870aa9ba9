//! The backend from outside: requests to its router, in front of providers that do as they are
//! told.

#![cfg(test)]

mod airwallex;
mod app;
mod binary;
mod config;
mod connectfi;
mod connectpay;
mod create;
mod data;
mod demo;
mod documents;
mod follow;
mod guard;
mod handoff;
mod idempotency;
mod launch;
mod open;
mod others;
mod provider_faults;
mod read;
mod sandbox;
mod secrets;
mod store_faults;
mod stub;
