//! The Back button: from the hosted page, and after the end.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::journey::{journey, journeys};
use hosted_flow_tests::setup::{ALL, PAYSAFE, Setup};

#[test]
fn b05_back_from_the_hosted_page_frees_the_button() -> Outcome {
    journeys(&ALL, async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.browser.back().await?;
        goes_on(visitor).await
    })
}

#[test]
fn b06_a_new_visit_while_the_session_is_open_offers_to_continue() -> Outcome {
    journeys(&ALL, async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        let address = setup.address(&visitor.environment, "");
        visitor.open(setup, &address, &address).await?;
        goes_on(visitor).await
    })
}

async fn goes_on(visitor: &mut hosted_flow_tests::visitor::Visitor) -> Outcome {
    visitor.wait_to_be_back().await?;
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

#[test]
fn b07_back_after_the_end_leads_to_no_error_and_no_second_flow() -> Outcome {
    back_after_the_end(&PAYSAFE)
}

#[test]
fn b07_back_after_the_end_with_a_fixed_way_back() -> Outcome {
    back_after_the_end(&hosted_flow_tests::setup::ONDATO)
}

fn back_after_the_end(setup: &'static Setup) -> Outcome {
    journey(async |visitor| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;

        // The provider's own page stands between: what it shows then is its business.
        visitor.browser.back().await?;
        visitor.browser.forward().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await?;
        visitor.check().await?;

        // All the way back, to the entry in which the person pressed the button.
        let address = setup.address(&visitor.environment, "");
        visitor.open(setup, &address, &address).await?;
        visitor.wait_to_be_back().await?;
        let shown = visitor
            .wait_until("the end or an invitation", |shown| {
                shown.is("settled", "approved") || shown.is_in("idle")
            })
            .await?;
        assert_eq!(shown.code, "", "{shown}");
        assert_eq!(visitor.open_flows().await?.len(), 0);
        Ok(())
    })
}
