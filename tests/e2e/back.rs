//! The Back button: from the hosted page, and after the end.

use engines::one_engine;
use hosted_flow_tests::environment::BrowserKind;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::{with_each_setup, with_visitor};
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, Setup};
use hosted_flow_tests::visitor::Visitor;

/// A mark in the document: it is still there only if the browser restores the same document.
const MARK: &str = "window.testMark = true;";
const IS_MARKED: &str = "return window.testMark === true;";

/// A mark in the history entry, whichever document the browser restores for it.
const MARK_THE_ENTRY: &str = "history.replaceState({ e2e: 'begun' }, '');";
const IS_THE_ENTRY: &str = "return history.state?.e2e === 'begun';";

/// A document with such a listener is not eligible for the back/forward cache.
const NOT_KEPT: &str = "addEventListener('unload', () => {});";

/// Fault B06.
#[test]
fn back_to_a_reloaded_page_offers_to_continue() -> Outcome {
    with_each_setup(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.browser.run(MARK, &[]).await?;
        visitor.browser.run(NOT_KEPT, &[]).await?;
        visitor.leave("start").await?;
        visitor.browser.back().await?;
        if visitor.browser.kind() == BrowserKind::WebKit {
            // It caches every document.
            visitor.wait_to_be_back().await?;
            visitor.browser.reload().await?;
        }
        goes_on(visitor).await
    })
}

/// Fault B06.
#[one_engine("S06 of crates/web shows it in two engines; history is in all in B06")]
#[test]
fn a_new_visit_while_the_session_is_open_offers_to_continue() -> Outcome {
    with_each_setup(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        let address = setup.address(&visitor.environment, "");
        visitor.open(setup, &address, &address).await?;
        goes_on(visitor).await
    })
}

/// The session is still open, and the page, which is a new document, shows so.
async fn goes_on(visitor: &mut Visitor) -> Outcome {
    visitor.wait_to_be_back().await?;
    let is_marked = visitor.browser.run(IS_MARKED, &[]).await?;
    assert_eq!(is_marked, false, "the same document");
    let shown = visitor.wait_for_action("continue").await?;
    assert_eq!(shown.status, "awaiting-customer", "{shown}");
    assert_eq!(visitor.open_flows().await?.len(), 1);
    visitor.check().await?;

    visitor.leave("continue").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await?;
    assert_eq!(visitor.open_flows().await?.len(), 0);
    Ok(())
}

/// Fault B07.
#[test]
fn back_after_the_end_leads_to_no_error_and_no_second_flow() -> Outcome {
    back_after_the_end(&PAYSAFE)
}

/// Fault B07.
#[one_engine("only another address; the history is in all engines in B07")]
#[test]
fn back_after_the_end_with_a_fixed_way_back() -> Outcome {
    back_after_the_end(&ONDATO)
}

fn back_after_the_end(setup: &'static Setup) -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(setup).await?;
        visitor.browser.run(MARK_THE_ENTRY, &[]).await?;
        let hosted = visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;

        // The provider's page is between; its content is not checked.
        visitor.browser.back().await?;
        visitor.browser.forward().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await?;
        visitor.check().await?;

        // Back to the entry in which the person clicked the button. Chromium restores the document;
        // Firefox, under its driver, loads a new one.
        visitor.browser.back().await?;
        visitor.wait_to_be_at(&hosted).await?;
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        let is_marked = visitor.browser.run(IS_THE_ENTRY, &[]).await?;
        assert_eq!(is_marked, true, "the entry of the click");
        let shown = visitor.wait_for("settled", "approved").await?;
        assert_eq!(shown.code, "", "{shown}");
        assert_eq!(visitor.open_flows().await?.len(), 0);
        Ok(())
    })
}
