//! Navigation without a click, and data that the page must not send or store.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::{with_each_setup, with_visitor};
use hosted_flow_tests::sandbox::Moment;
use hosted_flow_tests::setup::ALL;

use crate::variants::{PAYSAFE_FIRST, one_elsewhere};

#[one_engine("the core decides it; S06 of crates/web shows the page's part in two engines")]
#[test]
fn an_address_that_chooses_a_provider_starts_nothing() -> Outcome {
    with_visitor(async |visitor| {
        for setup in ALL {
            visitor.visit(setup).await?;
            let shown = visitor.look().await?;
            assert!(shown.is_in("idle"), "{}: {shown}", setup.name);
            assert_eq!(shown.provider, setup.provider, "{}", setup.name);
            let calls = visitor.backend_calls().await?;
            let is_question = |call: &String| call.contains("/flows?open=true");
            assert!(
                calls.len() == 1 && calls.iter().all(is_question),
                "{}, calls: {calls:?}",
                setup.name
            );
            assert_eq!(visitor.open_flows().await?.len(), 0, "{}", setup.name);
            visitor.check().await?;
        }
        Ok(())
    })
}

/// Fault D03.
#[test]
fn the_provider_learns_at_most_the_page_s_origin() -> Outcome {
    with_each_setup(one_elsewhere(&PAYSAFE_FIRST)?, async |visitor, setup| {
        visitor.visit_with(setup, "&customer=secret").await?;
        let before = Moment::now(&setup.provider_origin(&visitor.environment)).await?;
        visitor.leave("start").await?;
        let referrer = visitor
            .browser
            .run("return document.referrer;", &[])
            .await?;
        let referrer = referrer.as_str().unwrap_or_default().to_owned();
        assert!(
            referrer.is_empty() || referrer == visitor.environment.page,
            "told: {referrer}"
        );
        for seen in before.since().await? {
            let path = seen.referrer_path.as_str();
            assert!(matches!(path, "" | "/"), "told: {seen:?}");
        }
        visitor.choose("abandon", None).await?;
        visitor.wait_for("settled", "abandoned").await.map(drop)
    })
}
