//! wasm-opt, from npm's `binaryen`.
//!
//! Debian 12's own (108) fails at `table.fill`, which wasm-bindgen writes; so where there is no npm,
//! npm is installed from the system's packages.

use std::path::PathBuf;

use super::progress::Installs;
use super::{find, npm, version_of};
use crate::failure::Outcome;

const BINARYEN: npm::Package = npm::Package {
    name: "binaryen",
    version: "132",
    with: &[],
    file: ".bin/wasm-opt",
    why: "its wasm-opt makes the page small",
};
/// The oldest that counts on the user's `PATH`: Debian 13's.
const OLDEST: u32 = 120;

/// Finds wasm-opt on `PATH` or in our folder; else installs it with npm.
pub(super) fn provide(installs: &mut Installs) -> Outcome<PathBuf> {
    let users = find("wasm-opt");
    if let Some(found) = users.filter(|found| is_new_enough(version_of(found).as_deref())) {
        return Ok(found);
    }
    npm::provide(installs, BINARYEN)
}

fn is_new_enough(version: Option<&str>) -> bool {
    version
        .and_then(|version| version.parse::<u32>().ok())
        .is_some_and(|number| number >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn old_and_unreadable_versions_do_not_count() {
        assert!(is_new_enough(Some("132")));
        assert!(is_new_enough(Some("120")));
        assert!(!is_new_enough(Some("108")));
        assert!(!is_new_enough(Some("1.2")));
        assert!(!is_new_enough(None));
    }
}
