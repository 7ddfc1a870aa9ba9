//! Several tabs of one person, by the browser's own locks and channels: whose turn it is to ask,
//! and what a message from anybody is worth.

use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::journey::journey;
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;
use serde_json::Value;

/// Waits until the page's origin holds so many of our locks.
pub(crate) async fn wait_for_turns(visitor: &Visitor, count: usize) -> Outcome {
    let look = async || {
        let held = visitor.browser.run_async(TURNS).await?;
        Ok((held.as_array().map(Vec::len) == Some(count)).then_some(()))
    };
    wait::until(look)
        .await?
        .ok_or_else(|| Failure::new(format!("waited in vain for {count} turns to be had")))
}

#[test]
fn b12_b47_the_tab_that_waits_has_the_turn_and_gives_it_back_at_the_end() -> Outcome {
    journey(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        wait_for_turns(visitor, 0).await?;
        visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;
        wait_for_turns(visitor, 1).await?;
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        wait_for_turns(visitor, 0).await
    })
}

#[test]
fn b22_a_forged_message_of_another_tab_makes_the_page_ask_and_believe_nothing() -> Outcome {
    journey(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;
        let flow = visitor.open_flows().await?.remove(0);
        let id = flow["id"].as_str().unwrap_or_default().to_owned();
        let before = visitor.backend_calls().await?.len();
        visitor
            .browser
            .run(FORGE, &[Value::from(format!("paysafe {id} 999999"))])
            .await?;
        let look = async || {
            let calls = visitor.backend_calls().await?.len();
            Ok((calls > before).then_some(()))
        };
        let asked = wait::until(look).await?;
        assert!(asked.is_some(), "a rumour is a reason to ask");
        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer");
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

const TURNS: &str = r"
    const { held } = await navigator.locks.query();
    return held.filter(({ name }) => name.startsWith('hosted-flow:')).map(({ name }) => name);
";

const FORGE: &str = r"
    const channel = new BroadcastChannel('hosted-flow');
    channel.postMessage('COMPLETED');
    channel.postMessage(arguments[0]);
    channel.close();
";
