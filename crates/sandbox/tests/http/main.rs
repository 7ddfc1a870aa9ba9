//! The sandbox over HTTP, as a backend and a browser meet it.

mod airwallex_api;
mod airwallex_page;
mod airwallex_stage;
mod connectfi_akepa;
mod connectfi_kyc;
mod connectfi_stage;
mod connectpay;
mod faults;
mod frame;
mod ondato_api;
mod ondato_page;
mod paysafe_api;
mod paysafe_page;
mod receiver;
mod scenarios;
mod stage;
mod webhooks;
