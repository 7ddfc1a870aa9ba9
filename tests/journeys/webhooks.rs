//! The demo is told of what happens: the sandbox's webhooks are taken, signed as they are.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::journey::journeys;
use hosted_flow_tests::sandbox::Post;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE};

#[test]
fn the_demo_takes_what_ondato_and_paysafe_send() -> Outcome {
    journeys(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        let post = Post::now(&setup.provider_origin(&visitor.environment)).await?;
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        for end in post.wait().await? {
            assert!(end.ends_with(": taken"), "a webhook: {end}");
        }
        Ok(())
    })
}
