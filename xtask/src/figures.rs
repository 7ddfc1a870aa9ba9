//! `cargo xtask figures`: the figures of `docs/figures.md`.

use crate::failure::Outcome;
use crate::{fuzz, model_check, soak};

/// Every figure of the document, in its order.
pub(crate) fn run() -> Outcome {
    model_check::explore()?;
    model_check::polling()?;
    soak::run()?;
    fuzz::run(SHORT)
}

/// Seconds for each target, where the other figures are printed as well.
const SHORT: u32 = 60;
