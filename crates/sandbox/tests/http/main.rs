//! The sandbox over HTTP, as a backend and a browser use it.

mod airwallex_api;
mod airwallex_fixture;
mod airwallex_page;
mod connectfi_akepa;
mod connectfi_fixture;
mod connectfi_kyc;
mod connectfi_webhooks;
mod connectpay;
mod connectpay_webhooks;
mod faults;
mod fixture;
mod ondato_api;
mod ondato_page;
mod paysafe_api;
mod paysafe_page;
mod receiver;
mod scenarios;
mod server;
mod token_endpoint;
mod webhooks;
