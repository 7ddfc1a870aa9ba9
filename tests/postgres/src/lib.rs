//! A PostgreSQL server that tests start for themselves.
//!
//! **In scope**: finding the server's programs, starting one in a temporary folder, a database for
//! each test, and what happens where there is no server: tests that need one are skipped, and a line
//! says so and how to get one. Where the variable `CI` is set, they fail instead.
//!
//! **Out of scope**: installing PostgreSQL; `cargo xtask test` does that. Start at
//! [`skip_without_postgres`].

mod server;

#[cfg(feature = "databases")]
mod databases;

use std::env;
use std::io::{self, Write as _};
use std::sync::OnceLock;

#[cfg(feature = "databases")]
pub use self::databases::new_database;
pub use self::server::{Postgres, programs};

/// Returns from a test that needs PostgreSQL where there is none.
///
/// ```no_run
/// fn a_test() {
///     hosted_flow_tests_postgres::skip_without_postgres!();
///     // …
/// }
/// ```
#[macro_export]
macro_rules! skip_without_postgres {
    () => {
        if $crate::is_missing() {
            return;
        }
    };
}

/// Whether tests that need PostgreSQL are to be skipped, because no server can be started here. The
/// first time it says so, past libtest's capture of output.
///
/// # Panics
///
/// Where no server can be started and the variable `CI` is set.
#[must_use]
pub fn is_missing() -> bool {
    static SAID: OnceLock<()> = OnceLock::new();
    let Err(reason) = shared() else {
        return false;
    };
    assert!(!is_ci(), "{}", failed(reason));
    SAID.get_or_init(|| {
        // What `eprintln!` writes is not shown for a test that passes.
        let _ = writeln!(io::stderr(), "\n{}", skipped(reason));
    });
    true
}

/// The server of this process, or why there is none.
fn shared() -> &'static Result<Postgres, String> {
    static SERVER: OnceLock<Result<Postgres, String>> = OnceLock::new();
    SERVER.get_or_init(|| Postgres::start().map_err(|error| error.to_string()))
}

fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty())
}

fn skipped(reason: &str) -> String {
    format!("SKIPPED: tests that need PostgreSQL: {reason}; `cargo xtask test native` installs it")
}

fn failed(reason: &str) -> String {
    format!("this test needs PostgreSQL: {reason}; `cargo xtask test native` installs it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_server_is_one_line_with_the_way_to_get_it() {
        for line in [skipped("none was found"), failed("none was found")] {
            assert!(!line.contains('\n'), "{line}");
            assert!(line.contains("PostgreSQL: none was found; `cargo xtask"));
        }
    }
}
