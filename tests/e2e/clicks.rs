//! Two clicks: one flow, one session, one navigation.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::with_each_setup;
use hosted_flow_tests::sandbox::{Moment, Seen};
use hosted_flow_tests::setup::{Host, ONDATO, PAYSAFE, Setup};
use hosted_flow_tests::visitor::selector;

/// Fault B01.
#[one_engine("B01 of crates/web shows the page's part in two engines")]
#[test]
fn a_double_click_makes_one_flow() -> Outcome {
    with_each_setup(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        visitor.visit(setup).await?;
        let before = Moment::now(&setup.provider_origin(&visitor.environment)).await?;
        visitor.start_recording().await?;
        visitor.browser.double_click(&selector("start")).await?;
        visitor.wait_for_hosted_page().await?;
        let seen = before.since().await?;
        let created = seen
            .iter()
            .filter(|seen| creates_a_session(setup, seen))
            .count();
        assert_eq!(created, 1, "sessions at the provider: {seen:?}");

        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for_action("continue").await?;
        assert_eq!(visitor.open_flows().await?.len(), 1);
        let posts = visitor
            .requests()
            .await?
            .iter()
            .filter(|request| request.method == "POST");
        let paths: Vec<&str> = posts.map(|request| request.path.as_str()).collect();
        assert_eq!(paths[..1], ["/hosted-flow/v1/flows"], "posted: {paths:?}");
        assert!(paths.len() <= 2, "posted: {paths:?}");
        Ok(())
    })
}

fn creates_a_session(setup: &Setup, seen: &Seen) -> bool {
    let path = match setup.host {
        Host::Of("ondato") | Host::WhiteLabel => "/v1/identity-verifications",
        Host::Of("paysafe") => "/instrument-verifications",
        // A double click is not possible there.
        Host::Of(_) => return false,
    };
    seen.method == "POST" && seen.path.ends_with(path)
}
