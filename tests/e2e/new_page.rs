//! A page that `hosted-flow new --template yew` wrote, built by Trunk as its README says: under the
//! strict policy, with the sandbox.

use std::env;
use std::path::PathBuf;

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::Front;
use hosted_flow_tests::run::session;

/// The folder in which `cargo xtask test` has built it.
fn folder() -> Outcome<PathBuf> {
    let folder = env::var_os("HOSTED_FLOW_NEW_PAGE").filter(|folder| !folder.is_empty());
    folder.map(PathBuf::from).ok_or_else(|| {
        Failure::new("HOSTED_FLOW_NEW_PAGE is not set: run `cargo xtask test`, which builds it")
    })
}

/// Fault S10.
#[one_engine("the page's own files; start.js and the program run in every engine elsewhere")]
#[test]
fn a_new_yew_page_starts_under_the_strict_policy() -> Outcome {
    let folder = folder()?;
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, move |path, answer| {
            answer.replace_by_file(&folder, path);
        });
        let front = front.await?;
        visitor.browser.go(&format!("{}/", front.origin)).await?;
        let shown = visitor.wait_for_action("start").await?;
        assert!(shown.is_in("idle"), "{shown}");
        Ok(())
    })
}
