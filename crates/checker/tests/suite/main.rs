//! The checker against our backend, and against backends that violate one rule each.

#![cfg(test)]

mod binary;
mod broken;
mod ours;
mod stub;
