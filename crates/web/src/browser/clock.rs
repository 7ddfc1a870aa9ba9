//! The wall clock and the monotonic clock.

use std::time::Duration;

use hosted_flow_core::time::{Now, Timestamp};

/// Reads both clocks.
pub(crate) fn now() -> Now {
    let wall = js_sys::Date::now().max(0.0);
    // `performance.now()` does not change when the wall clock is set. Where it is missing, the wall
    // clock replaces it.
    let monotonic = super::window()
        .and_then(|window| super::property(&window, "performance"))
        .and_then(|performance| super::call(&performance, "now")?.as_f64())
        .map_or(wall, |now| now.max(0.0));
    Now {
        wall: Timestamp::from_millis(super::whole(wall)),
        monotonic: Duration::from_millis(super::whole(monotonic)),
    }
}
