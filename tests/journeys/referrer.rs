//! What others learn of the page's address: nothing but, at most, its origin.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::journey::journeys;
use hosted_flow_tests::sandbox::Moment;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, WHITE_LABEL};

/// As a person follows a link of the page's.
const FOLLOW_A_LINK: &str = r"
    const link = document.createElement('a');
    link.href = arguments[0];
    document.body.append(link);
    link.click();
";

#[test]
fn d03_the_next_page_learns_nothing_of_the_return() -> Outcome {
    journeys(
        &[&ONDATO, &WHITE_LABEL, &PAYSAFE],
        async |visitor, setup| {
            visitor.visit_with(setup, "&customer=secret").await?;
            visitor.leave("start").await?;
            visitor.choose("abandon", None).await?;
            visitor.wait_for("settled", "abandoned").await?;
            visitor.check().await?;

            let origin = setup.provider_origin(&visitor.environment);
            let before = Moment::now(&origin).await?;
            let next = format!("{origin}/next");
            visitor
                .browser
                .run(FOLLOW_A_LINK, &[next.clone().into()])
                .await?;
            visitor
                .wait_until("the next page", |shown| shown.url == next)
                .await?;
            let told = visitor
                .browser
                .run("return document.referrer;", &[])
                .await?;
            assert_eq!(told, "");
            let seen = before.since().await?;
            assert!(seen.iter().any(|seen| seen.path == "/next"), "{seen:?}");
            for seen in seen {
                assert_eq!(seen.referrer_origin, None, "{seen:?}");
            }
            let address = setup.address(&visitor.environment, "");
            visitor.open(setup, &address, &address).await?;
            visitor.wait_to_be_back().await
        },
    )
}
