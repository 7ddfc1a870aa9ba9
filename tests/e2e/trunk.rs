//! The page as `trunk build` alone makes it during development: without integrity hashes and
//! size optimization.

use std::env;
use std::path::PathBuf;

use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::Front;
use hosted_flow_tests::run::session;

/// The folder in which `cargo xtask test` has built it.
fn folder() -> Outcome<PathBuf> {
    let folder = env::var_os("HOSTED_FLOW_TRUNK_PAGE").filter(|folder| !folder.is_empty());
    folder.map(PathBuf::from).ok_or_else(|| {
        Failure::new("HOSTED_FLOW_TRUNK_PAGE is not set: run `cargo xtask test`, which builds it")
    })
}

#[test]
fn a_page_that_trunk_alone_has_built_starts() -> Outcome {
    let folder = folder()?;
    session(async |visitor| {
        // The demo still signs the visitor in, sends its policy, and serves the contract.
        let front = Front::start(&visitor.environment.page, move |path, answer| {
            answer.replace_by_file(&folder, path);
        });
        let front = front.await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        let shown = visitor.wait_for_action("start").await?;
        assert!(shown.is_in("idle"), "{shown}");
        Ok(())
    })
}
