//! The checker against our own backend, and against backends that break one rule each.

#![cfg(test)]

mod binary;
mod broken;
mod ours;
mod stub;
