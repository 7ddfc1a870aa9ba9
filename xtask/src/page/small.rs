//! The opt-in `--small`: Rust's standard library is built with the page, for size, and a panic ends the
//! program where it happens. Both are unstable in Rust, so no page has it that does not ask for it.

use std::process::Command;

/// What the standard library consists of; a test's has its harness too.
const STD: &str = "std panic_abort";
const STD_OF_TESTS: &str = "std panic_abort test";

/// Flags for the compiler, after others.
pub(super) const FLAGS: &str = " -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none";
/// Those of tests, which format for debugging what they compare.
const FLAGS_OF_TESTS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zpanic-abort-tests";

/// Lets cargo build the standard library. The stable compiler takes unstable flags by the first of these.
pub(super) fn build_std(command: &mut Command) {
    with(command, STD);
}

/// The same for the tests that run in a browser, with their flags.
pub(crate) fn of_tests(command: &mut Command) {
    with(command, STD_OF_TESTS);
    command.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        FLAGS_OF_TESTS,
    );
}

fn with(command: &mut Command, std: &str) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", std)
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
}
