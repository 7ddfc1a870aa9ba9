//! The preload of the program, which its request is given.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::Front;
use hosted_flow_tests::run::{session, with_visitor};
use hosted_flow_tests::setup::PAYSAFE;
use serde_json::json;

/// What began each request for the program, as the browser tells it.
const STARTED_BY: &str = r"
    const all = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'));
    return all.map(({ initiatorType }) => initiatorType);
";

/// Fault S14.
#[test]
fn the_program_is_asked_for_once_where_nothing_may_keep_it() -> Outcome {
    session(async |visitor| {
        let asked = Arc::new(AtomicUsize::new(0));
        let front = {
            let asked = Arc::clone(&asked);
            Front::start(&visitor.environment.page, move |path, answer| {
                if path.ends_with("_bg.wasm") {
                    asked.fetch_add(1, Ordering::SeqCst);
                    answer.set("cache-control", "no-store");
                }
            })
        };
        let front = front.await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        visitor.wait_for_action("start").await?;
        let started = visitor.browser.run(STARTED_BY, &[]).await?;
        let asked = asked.load(Ordering::SeqCst);
        if asked == 1 && started == json!(["link"]) {
            return Ok(());
        }
        let text = format!("the program was asked for {asked} times, by {started}");
        Err(Failure::new(text))
    })
}

/// Also on return, and nothing of it is in the console.
///
/// Fault S14.
#[test]
fn a_return_takes_the_preloaded_program_silently() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        let started = visitor.browser.run(STARTED_BY, &[]).await?;
        if started == json!(["link"]) {
            return Ok(());
        }
        Err(Failure::new(format!("asked for by {started}")))
    })
}
