//! Both clocks.

use std::time::Duration;

use hosted_flow_core::time::{Now, Timestamp};

/// What the clocks show.
pub(crate) fn now() -> Now {
    let wall = js_sys::Date::now().max(0.0);
    // `performance.now()` does not move when the wall clock is set. Where it is missing the wall
    // clock has to do.
    let monotonic = super::window()
        .and_then(|window| super::property(&window, "performance"))
        .and_then(|performance| super::call(&performance, "now")?.as_f64())
        .map_or(wall, |now| now.max(0.0));
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970 fit for another 500 million years"
    )]
    Now {
        wall: Timestamp::from_millis(wall as u64),
        monotonic: Duration::from_millis(monotonic as u64),
    }
}
