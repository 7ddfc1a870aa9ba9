//! A return URL that another user opens.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::with_visitor;
use hosted_flow_tests::setup::{PAYSAFE, Setup, WHITE_LABEL};

/// Faults B08, P05.
#[one_engine("the backend's rule; B08 of crates/web shows the page's part in two engines")]
#[test]
fn another_user_with_a_return_url_sees_an_invitation() -> Outcome {
    [&PAYSAFE, &WHITE_LABEL]
        .into_iter()
        .try_for_each(shared_with_a_stranger)
}

fn shared_with_a_stranger(setup: &'static Setup) -> Outcome {
    let mut arrival = String::new();
    with_visitor(async |visitor| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        arrival = visitor.arrival().await?;
        Ok(())
    })?;
    assert!(
        arrival.contains("hf_attempt="),
        "the return URL carries no attempt: {arrival}"
    );
    with_visitor(async |stranger| {
        let clean = setup.address(&stranger.environment, "");
        let mut addresses = vec![arrival];
        if *setup == PAYSAFE {
            // A forged one, without an attempt.
            addresses.push(format!("{clean}&sessionId=x&sessionStatus=COMPLETED"));
        }
        for address in addresses {
            stranger.open(setup, &address, &clean).await?;
            stranger.wait_to_be_back().await?;
            let shown = stranger.wait_for_action("start").await?;
            assert!(shown.is_in("idle"), "{shown}");
            assert_eq!(stranger.open_flows().await?.len(), 0);
            stranger.check().await?;
        }
        Ok(())
    })
}
