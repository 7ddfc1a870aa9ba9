//! Reload, and the same return URL twice.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::with_each_setup;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, STRAIGHT, WHITE_LABEL};

/// Fault B04.
#[one_engine("the core decides it; B04 of crates/web shows the page's part in two engines")]
#[test]
fn reload_while_waiting_goes_on_to_the_verdict() -> Outcome {
    with_each_setup(&[&ONDATO, &WHITE_LABEL], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        let is_busy = |shown: &Shown| shown.is_in("checking") || shown.is_in("waiting");
        visitor.wait_until("checking or waiting", is_busy).await?;
        visitor.browser.reload().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Fault B04.
#[one_engine("the core decides it; P35 of crates/web shows the page's part in two engines")]
#[test]
fn the_same_return_twice_is_no_error() -> Outcome {
    with_each_setup(&[&WHITE_LABEL, &PAYSAFE], async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        // As if reloaded before the address was cleaned: the attempt is already used.
        let arrival = visitor.arrival().await?;
        let clean = setup.address(&visitor.environment, "");
        visitor.open(setup, &arrival, &clean).await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

#[one_engine("the core decides it; P37 of crates/web shows the page's part in two engines")]
#[test]
fn a_reload_after_the_end_shows_the_end_or_an_invitation() -> Outcome {
    with_each_setup(&STRAIGHT, async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        visitor.browser.reload().await?;
        visitor.wait_to_be_back().await?;
        let is_end = |shown: &Shown| shown.is("settled", "approved") || shown.is_in("idle");
        let shown = visitor
            .wait_until("the end or an invitation", is_end)
            .await?;
        assert_eq!(shown.code, "", "{shown}");
        Ok(())
    })
}
