//! The page as `trunk build` alone makes it during development: without integrity hashes and
//! size optimization.

use std::path::PathBuf;
use std::{env, fs};

use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;
use http::StatusCode;

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
            let path = path.split('?').next().unwrap_or_default();
            let name = match path.trim_start_matches('/') {
                "" => "index.html",
                name => name,
            };
            // No URL of the page leads out of its folder: a browser has resolved each `..`.
            if let Ok(bytes) = fs::read(folder.join(name)) {
                serve(answer, name, bytes);
            }
        });
        let front = front.await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        let shown = visitor.wait_for_action("start").await?;
        assert!(shown.is_in("idle"), "{shown}");
        Ok(())
    })
}

/// Replaces the body of the demo's answer by a file, and keeps its headers.
fn serve(answer: &mut Answer, name: &str, bytes: Vec<u8>) {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    answer.status = StatusCode::OK;
    answer.body = bytes.into();
    answer.set("content-type", kind);
}
