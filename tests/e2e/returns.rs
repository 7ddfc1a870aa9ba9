//! Returns: the parameters of the address prove nothing, and are removed from it.

use engines::one_engine;
use hosted_flow_tests::environment::BrowserKind;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::{with_each_setup, with_visitor};
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, STRAIGHT, Setup, WHITE_LABEL};
use hosted_flow_tests::visitor::Visitor;

/// Parameters of the host page in its address; every byte must stay.
const OF_THE_HOST: &str = "&utm=a%20b+c&list=1&list=2&empty=&flag&status=mine&%7e=%C3%A9#part=2";

/// Fault B09.
#[test]
fn white_label_leaves_the_host_s_parameters_as_they_were() -> Outcome {
    keeps_the_host_s_parameters(&WHITE_LABEL)
}

/// Fault B09.
#[one_engine("only another provider; address and history are in all engines in B09")]
#[test]
fn paysafe_leaves_the_host_s_parameters_as_they_were() -> Outcome {
    keeps_the_host_s_parameters(&PAYSAFE)
}

fn keeps_the_host_s_parameters(setup: &'static Setup) -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit_with(setup, OF_THE_HOST).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        // The check at the end compares the address; a reload shows the history entry.
        visitor.check().await?;
        visitor.browser.reload().await?;
        visitor.wait_to_be_back().await
    })
}

/// Fault P05.
#[one_engine("the core decides it; P05 of crates/web shows the page's part in two engines")]
#[test]
fn a_forged_verdict_in_the_url_is_ignored() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        for attempt in ["0123456789abcdef0123456789abcdef", "%00&hf_attempt=twice"] {
            forge(visitor, attempt).await?;
        }
        settle(visitor).await
    })
}

/// Fault P05.
#[one_engine("the core decides it; P05 of crates/web shows the page's part in two engines")]
#[test]
fn a_forged_verdict_with_the_real_attempt_is_none() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        let clean = PAYSAFE.address(&visitor.environment, "");
        // The test reads the attempt state, which the page alone knows.
        visitor.open(&PAYSAFE, &clean, &clean).await?;
        visitor.wait_to_be_back().await?;
        let attempt = visitor.attempts().await?.pop().unwrap_or_default();
        assert_eq!(attempt.len(), 32, "the attempt's state was not seen");
        forge(visitor, &attempt).await?;
        settle(visitor).await
    })
}

/// Opens a return URL that claims success while the session is open.
async fn forge(visitor: &mut Visitor, attempt: &str) -> Outcome {
    let clean = PAYSAFE.address(&visitor.environment, "");
    let forged = format!("{clean}&hf_attempt={attempt}&sessionId=x&sessionStatus=COMPLETED");
    visitor.open(&PAYSAFE, &forged, &clean).await?;
    let is_verdict = |shown: &Shown| shown.is_in("settled") || shown.status == "approved";
    let shown = visitor
        .wait_until("the backend's answer", |shown| {
            is_verdict(shown) || shown.offers("continue")
        })
        .await?;
    assert!(!is_verdict(&shown), "the address was trusted:\n{shown}");
    assert_eq!(shown.status, "awaiting-customer");
    visitor.wait_to_be_back().await?;
    visitor.check().await
}

/// Continues the open session.
async fn settle(visitor: &mut Visitor) -> Outcome {
    visitor.leave("continue").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await.map(drop)
}

/// Fault B15.
#[one_engine("the core decides it; B19 and P31 of crates/web show the page's part")]
#[test]
fn a_browser_that_forgot_recovers_through_the_backend() -> Outcome {
    with_each_setup(&STRAIGHT, async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.start_recording().await?;
        // After the recorder's last entry, which is in the same storage.
        visitor.forget_on_leaving().await?;
        visitor.click_action("start").await?;
        visitor.wait_for_hosted_page().await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        // With a record the page would read the flow by its id.
        let calls = visitor.backend_calls().await?;
        let is_search = |call: &String| call.starts_with("/hosted-flow/v1/flows?open=true");
        assert!(
            calls.iter().any(is_search),
            "the record was not deleted: {calls:?}"
        );
        Ok(())
    })
}

/// Fault B15.
#[test]
fn a_return_in_another_tab_finds_its_flow() -> Outcome {
    with_each_setup(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        visitor.visit(setup).await?;
        let hosted = visitor.leave("start").await?;
        // As when an app opens over the tab: the page is unchanged and hidden.
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for_action("continue").await?;
        let old = visitor.browser.window().await?;
        // A second window opens beside it; the verdict may reach either first.
        let is_beside = visitor.browser.kind() == BrowserKind::WebKit;
        if is_beside {
            visitor.browser.hide_window().await?;
        }
        visitor.browser.open_tab().await?;
        visitor.browser.go(&hosted).await?;
        visitor.wait_for_hosted_page().await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        visitor.check().await?;

        // No click in the old tab.
        visitor.browser.go_on_in(&old).await?;
        if is_beside {
            visitor.browser.show_window().await?;
        }
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Faults K05, D04.
#[one_engine("the core decides it, and K05 of the core proves it")]
#[test]
fn a_status_final_at_the_return_needs_one_request() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("abandon", None).await?;
        visitor.wait_for("settled", "abandoned").await?;
        let calls = visitor.backend_calls().await?;
        assert_eq!(calls.len(), 1, "calls: {calls:?}");
        // By its record: without one the page would list the open flows.
        let is_by_id = calls[0].starts_with("/hosted-flow/v1/flows/flw_");
        assert!(is_by_id, "calls: {calls:?}");
        Ok(())
    })
}
