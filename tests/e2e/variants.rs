//! Tests with several variants that do not differ for an engine.

use std::env;

use hosted_flow_tests::environment::{BrowserKind, Environment};
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, Setup, WHITE_LABEL};

/// The set-ups that lead directly to a hosted page. The first of them returns with secret parameters
/// in its address.
pub(crate) const PAYSAFE_FIRST: [&Setup; 3] = [&PAYSAFE, &ONDATO, &WHITE_LABEL];

/// All of them in Chromium, and the first in other engines, unless all engines are requested.
pub(crate) fn one_elsewhere<T>(variants: &[T]) -> Outcome<&[T]> {
    let is_everything = env::var_os("HOSTED_FLOW_ALL_ENGINES").is_some();
    let count = match Environment::read()?.browser {
        BrowserKind::Firefox | BrowserKind::WebKit if !is_everything => 1,
        _ => variants.len(),
    };
    Ok(&variants[..count])
}
