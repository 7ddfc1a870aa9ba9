//! Ctrl-C and termination signals, checked in every loop that waits.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::failure::{Failure, Outcome, While as _};

static REQUESTED: AtomicBool = AtomicBool::new(false);

/// From here on SIGINT and SIGTERM are remembered instead of ending the process at once, so that
/// servers, drivers and browsers are stopped before it ends.
pub(crate) fn watch() -> Outcome {
    ctrlc::set_handler(|| REQUESTED.store(true, Ordering::SeqCst))
        .doing(|| "listen for Ctrl-C".into())
}

/// Fails with [`Failure::Interrupted`] after Ctrl-C or a termination signal.
pub(crate) fn check() -> Outcome {
    if REQUESTED.load(Ordering::SeqCst) {
        return Err(Failure::Interrupted);
    }
    Ok(())
}
