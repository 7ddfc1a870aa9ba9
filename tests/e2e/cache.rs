//! The real back/forward cache: the document is frozen when it is left, and restored as it was.
//!
//! All three browsers cache a page that is served without `no-store` and has no `unload` listener,
//! Firefox only without a pending request. These tests check that the demo's page is eligible.

use hosted_flow_tests::environment::BrowserKind;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::with_each_setup;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, WHITE_LABEL};
use hosted_flow_tests::visitor::{Visitor, selector};
use serde_json::{Value, json};

/// The `persisted` of every `pageshow` of this document from now on.
const LISTEN: &str = r"
    window.testShown = [];
    addEventListener('pageshow', ({ persisted }) => testShown.push(persisted));
";

/// Absent in every other document.
const SHOWN: &str = "return window.testShown ?? null;";

/// Fault B05.
#[test]
fn back_out_of_the_cache_frees_the_button() -> Outcome {
    with_each_setup(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.browser.run(LISTEN, &[]).await?;
        press(visitor, "start").await?;
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        came_out_of_the_cache(visitor, 1).await?;

        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        visitor.check().await?;
        press(visitor, "continue").await?;
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        came_out_of_the_cache(visitor, 2).await?;
        assert_eq!(visitor.open_flows().await?.len(), 1);
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        assert_eq!(visitor.open_flows().await?.len(), 0);
        Ok(())
    })
}

/// Fault B47.
#[test]
fn a_page_left_with_an_open_stream_continues() -> Outcome {
    with_each_setup(&[&WHITE_LABEL, &ONDATO], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        let is_busy = |shown: &Shown| shown.is_in("checking") || shown.is_in("waiting");
        visitor.wait_until("checking or waiting", is_busy).await?;
        visitor.browser.run(LISTEN, &[]).await?;
        // Away and back; the provider decides meanwhile or later.
        let elsewhere = format!("{}/sandbox/", setup.provider_origin(&visitor.environment));
        visitor.browser.go(&elsewhere).await?;
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        if visitor.browser.kind() == BrowserKind::Firefox {
            // It caches no page with an open connection: this one was reloaded.
            assert_eq!(visitor.browser.run(SHOWN, &[]).await?, Value::Null);
        } else {
            came_out_of_the_cache(visitor, 1).await?;
        }
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Clicks a button by a script in the page, and waits for the hosted page.
///
/// Firefox's driver adds an `unload` listener while a click or a script runs, which makes the page
/// ineligible for the cache.
async fn press(visitor: &mut Visitor, action: &str) -> Outcome {
    visitor.wait_for_action(action).await?;
    let press = "setTimeout(() => document.querySelector(arguments[0]).click());";
    let button = selector(action);
    visitor.browser.run(press, &[button.into()]).await?;
    visitor.wait_for_hosted_page().await.map(drop)
}

async fn came_out_of_the_cache(visitor: &Visitor, times: usize) -> Outcome {
    let shown = visitor.browser.run(SHOWN, &[]).await?;
    assert_eq!(shown, json!(vec![true; times]), "each `pageshow` so far");
    Ok(())
}
