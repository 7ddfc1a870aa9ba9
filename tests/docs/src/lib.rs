//! The Rust snippets of the documents, compiled by `cargo test --doc`. A block that is not to be compiled
//! says `rust,ignore`, and why it does stands beside it.
#![cfg_attr(doctest, allow(missing_docs, reason = "the documents are of others"))]

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub mod readme {}

#[cfg(doctest)]
#[doc = include_str!("../../../crates/web/README.md")]
pub mod readme_of_the_crate {}

#[cfg(doctest)]
#[doc = include_str!("../../../docs/embedding.md")]
pub mod embedding {}

#[cfg(doctest)]
#[doc = include_str!("../../../docs/start/yew.md")]
pub mod start_yew {}
