//! The sandbox over HTTP, as a backend and a browser meet it.

mod frame;
mod ondato_api;
mod ondato_page;
mod paysafe_api;
mod paysafe_page;
mod stage;
