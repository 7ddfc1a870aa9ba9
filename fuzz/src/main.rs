//! One target under libFuzzer, which makes inputs after what they reach in the code. The target is
//! named by `FUZZ_TARGET`.
#![no_main]

use std::env;
use std::sync::LazyLock;

use hosted_flow_model_check::fuzz::Target;
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = env::var("FUZZ_TARGET").unwrap_or_default();
    Target::named(&name).expect("FUZZ_TARGET names a target")
});

fuzz_target!(|data: &[u8]| (TARGET.check)(data));
