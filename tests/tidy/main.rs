//! Tidy tests: rules of the repository that the compiler and clippy do not check.
//!
//! Every rule is a function from text to what breaks it, and is tested twice: on the repository,
//! and on a violation that it must find.

mod arrows;
mod cycles;
mod debug_format;
mod dependencies;
mod engines;
mod faults;
mod files;
mod links;
mod manifests;
mod names;
mod pages;
mod problems;
mod providers;
mod reference;
mod repository;
mod runbook;
mod sentences;
mod snippets;
mod source;
mod start;
mod test_functions;
mod test_names;
mod versions;
mod wire;
