//! The preload of the element's program, which its request is given.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::Front;
use hosted_flow_tests::run::session;

use super::holds;

/// Fault S14.
#[test]
fn the_element_s_program_is_asked_for_once() -> Outcome {
    session(async |visitor| {
        let asked = Arc::new(AtomicUsize::new(0));
        let front = {
            let asked = Arc::clone(&asked);
            Front::start(&visitor.environment.page, move |path, answer| {
                if path.ends_with("/paysafe.wasm") {
                    asked.fetch_add(1, Ordering::SeqCst);
                    answer.set("cache-control", "no-store");
                }
            })
        };
        let front = front.await?;
        // The demo signs in who asks for its own page.
        visitor.browser.go(&format!("{}/", front.origin)).await?;
        let address = format!("{}/plain.html?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        // The program's button, not that of the first words.
        visitor.wait_for_action("start").await?;
        let asked = asked.load(Ordering::SeqCst).to_string();
        holds(asked == "1", "it is asked for once", &asked)
    })
}
