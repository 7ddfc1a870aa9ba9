//! ConnectPay: an identity check and an account as one journey, and ConnectPay's own hosted page.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::with_visitor;
use hosted_flow_tests::sandbox::{Post, under};
use hosted_flow_tests::setup::{ACCOUNT, CONNECTPAY};
use hosted_flow_tests::visitor::Visitor;

#[one_engine("the backend and the core decide it; ways out and back are in all engines in B05")]
#[test]
fn an_approved_identity_leads_to_the_account_by_itself() -> Outcome {
    with_visitor(async |visitor| {
        let post = Post::now(&CONNECTPAY.provider_origin(&visitor.environment)).await?;
        visitor.visit(&ACCOUNT).await?;
        assert_eq!(visitor.look().await?.provider, "ondato");
        assert_eq!(visitor.stages().await?, stages(0));
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;

        // No click until the bank requests more details.
        visitor.wait_for_element(OCCUPATION).await?;
        let shown = visitor.look().await?;
        assert_eq!(shown.provider, "connectpay", "{shown}");
        assert_eq!(shown.status, "needs-input", "{shown}");
        assert_eq!(visitor.stages().await?, stages(2));
        visitor.start_recording().await?;
        give_details(visitor).await?;
        let shown = visitor.wait_for("settled", "approved").await?;
        assert!(shown.text.contains("Your account is open"), "{shown}");
        assert_eq!(visitor.stages().await?, stages(5));
        assert!(visitor.has_shown("data-status=\"in-review\"").await?);
        for end in post.wait().await? {
            assert!(end.ends_with(": taken"), "a webhook: {end}");
        }
        Ok(())
    })
}

#[one_engine("the backend and the core decide it; ways out and back are in all engines in B05")]
#[test]
fn a_refused_identity_leads_back_to_the_first_stage() -> Outcome {
    with_visitor(async |visitor| {
        let environment = visitor.environment.clone();
        under(&environment, "refusals", async || {
            visitor.visit(&ACCOUNT).await?;
            visitor.leave("start").await?;
            visitor.choose("approve", None).await?;
            let shown = visitor.wait_for("settled", "declined").await?;
            assert_eq!(shown.provider, "connectpay", "{shown}");
            visitor.check().await
        })
        .await?;
        visitor.click_action("start-over").await?;
        let is_first = |shown: &Shown| shown.provider == "ondato" && shown.offers("start");
        visitor.wait_until("the identity check", is_first).await?;
        assert_eq!(visitor.stages().await?, stages(0));
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for_element(OCCUPATION).await
    })
}

#[one_engine("the backend and the core decide it; a new load is in all engines in B06")]
#[test]
fn a_closed_page_finds_the_account_again() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&ACCOUNT).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for_element(OCCUPATION).await?;
        let address = ACCOUNT.address(&visitor.environment, "");
        visitor.open(&ACCOUNT, &address, &address).await?;
        visitor.wait_for_element(OCCUPATION).await?;
        assert_eq!(visitor.stages().await?, stages(2));
        Ok(())
    })
}

#[one_engine("the backend and the core decide it; ways out and back are in all engines in B05")]
#[test]
fn its_own_page_leads_to_the_account_by_the_success_url() -> Outcome {
    with_visitor(async |visitor| {
        leave(visitor).await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for_element(OCCUPATION).await?;
        give_details(visitor).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

#[one_engine("the core's cases of ConnectPay; addresses are read in all engines in P32")]
#[test]
fn its_own_page_comes_back_by_the_failure_url() -> Outcome {
    with_visitor(async |visitor| {
        leave(visitor).await?;
        visitor.choose("decline", None).await?;
        visitor.wait_for("settled", "declined").await?;
        visitor.check().await?;
        visitor.leave("start-over").await?;
        // The hosted page fails, and the flow is still open.
        visitor.choose("error", None).await?;
        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        visitor.leave("continue").await?;
        // These status names have none for an expired application.
        visitor.choose("expire", None).await?;
        visitor.wait_for("settled", "declined").await?;
        visitor.wait_for_action("start-over").await.map(drop)
    })
}

#[one_engine("the core's cases of ConnectPay; addresses are read in all engines in P32")]
#[test]
fn the_drop_url_returns_and_the_flow_can_continue() -> Outcome {
    with_visitor(async |visitor| {
        leave(visitor).await?;
        visitor.choose("later", None).await?;
        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        visitor.check().await?;
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for_element(OCCUPATION).await
    })
}

/// The host page's own form.
const OCCUPATION: &str = "form.shop-form input[name='/occupation']";

async fn leave(visitor: &mut Visitor) -> Outcome {
    visitor.visit(&CONNECTPAY).await?;
    visitor.leave("start").await.map(drop)
}

async fn give_details(visitor: &mut Visitor) -> Outcome {
    visitor.browser.enter(OCCUPATION, "Needle-maker").await?;
    visitor.browser.click("form.shop-form button").await?;
    visitor.add_secret("the occupation", "Needle-maker");
    visitor.wait_for_no_element(OCCUPATION).await
}

/// The stages, with this many done.
fn stages(done: usize) -> Vec<String> {
    let names = ["Identity", "Bank check", "Details", "Review", "Account"];
    let place = |index: usize| match index {
        _ if index < done => "done",
        _ if index == done => "here",
        _ => "ahead",
    };
    let names = names.into_iter().enumerate();
    names
        .map(|(index, name)| format!("{name}: {}", place(index)))
        .collect()
}
