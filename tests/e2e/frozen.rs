//! A page that the browser freezes to save energy, and resumes.

use engines::one_engine;
use hosted_flow_tests::environment::BrowserKind;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;
use serde_json::json;

use crate::tabs::{check_pace, noted};

/// Fault B10.
#[one_engine("only Chromium freezes; B10 of crates/web plays it", own_browser)]
#[test]
fn a_frozen_page_reads_once_when_it_is_resumed() -> Outcome {
    session(async |visitor| {
        visitor.come_back_later(&PAYSAFE).await?;
        let page = visitor.environment.page.clone();
        // Each on a separate origin: they share no lock, and both poll.
        let (front, log) = noted(&page).await?;
        let (beside, others) = noted(&page).await?;
        let window = visitor.browser.window().await?;
        open(visitor, &front.origin).await?;
        visitor.browser.run(LISTEN, &[]).await?;
        visitor.browser.open_window().await?;
        open(visitor, &beside.origin).await?;
        visitor.browser.go_on_in(&window).await?;

        visitor.browser.hide_window().await?;
        set(visitor, State::Frozen).await?;
        // Pending answers have arrived by then.
        others.wait_for(others.count() + 1).await?;
        let before = log.count();
        others.wait_for(others.count() + 2).await?;
        assert_eq!(log.count(), before, "polls while frozen");
        set(visitor, State::Active).await?;
        others.wait_for(others.count() + 2).await?;
        assert_eq!(log.count(), before, "polls while hidden");

        visitor.browser.show_window().await?;
        let since = others.count();
        log.wait_for(before + 1).await?;
        let meanwhile = others.count() - since;
        assert!(meanwhile <= 1, "{meanwhile} requests of the other tab");
        log.wait_for(before + 2).await?;
        check_pace(&log, before);
        let heard = visitor.browser.run("return testHeard;", &[]).await?;
        assert_eq!(heard, json!(["freeze", "resume"]));
        visitor.wait_for_action("continue").await.map(drop)
    })
}

async fn open(visitor: &Visitor, origin: &str) -> Outcome {
    let page = format!("{origin}/?{}", PAYSAFE.query);
    visitor.browser.go(&page).await?;
    visitor.wait_for_action("continue").await.map(drop)
}

/// Freezes a hidden page.
#[derive(Clone, Copy)]
enum State {
    Frozen,
    Active,
}

/// Chromium freezes hidden pages and dispatches events. Firefox and `WebKit` freeze a page in the
/// back/forward cache alone, and have neither event: there the events are only dispatched, and the
/// page continues.
async fn set(visitor: &Visitor, state: State) -> Outcome {
    let (name, event) = match state {
        State::Frozen => ("frozen", "freeze"),
        State::Active => ("active", "resume"),
    };
    let browser = &visitor.browser;
    let is_set = if browser.kind() == BrowserKind::Chromium {
        let state = json!({ "state": name });
        browser.cdp("Page.setWebLifecycleState", state).await
    } else {
        let tell = "document.dispatchEvent(new Event(arguments[0]));";
        browser.run(tell, &[event.into()]).await
    };
    is_set.map(drop)
}

const LISTEN: &str = r"
    window.testHeard = [];
    for (const event of ['freeze', 'resume']) {
        document.addEventListener(event, () => testHeard.push(event));
    }
";
