//! The back/forward cache for real: the document is frozen when it is left, and comes back as it
//! was.
//!
//! All three browsers keep a page that is served without `no-store` and has no `unload` listener,
//! Firefox only if no request is under way either; that the demo's page is such a page is what is
//! tested here.

use hosted_flow_tests::environment::BrowserKind;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::with_each_setup;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, WHITE_LABEL};
use hosted_flow_tests::visitor::{Visitor, selector};
use serde_json::{Value, json};

/// Every `pageshow` of this document from here on, as whether it came out of the cache.
const LISTEN: &str = r"
    window.testShown = [];
    addEventListener('pageshow', ({ persisted }) => testShown.push(persisted));
";

/// Absent in any other document than that one.
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
fn a_page_that_was_left_while_it_listened_goes_on() -> Outcome {
    with_each_setup(&[&WHITE_LABEL, &ONDATO], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        let is_busy = |shown: &Shown| shown.is_in("checking") || shown.is_in("waiting");
        visitor.wait_until("checking or waiting", is_busy).await?;
        visitor.browser.run(LISTEN, &[]).await?;
        // Somewhere else, and back: the provider decides meanwhile or later.
        let elsewhere = format!("{}/sandbox/", setup.provider_origin(&visitor.environment));
        visitor.browser.go(&elsewhere).await?;
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        if visitor.browser.kind() == BrowserKind::Firefox {
            // It keeps no page with an open connection: this one loaded anew.
            assert_eq!(visitor.browser.run(SHOWN, &[]).await?, Value::Null);
        } else {
            came_out_of_the_cache(visitor, 1).await?;
        }
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Presses a button by the page's own means, and waits for the hosted page.
///
/// A click of Firefox's driver waits for where it leads, with an `unload` listener; so does a
/// script for as long as it runs. A page that is left with one is not kept.
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
