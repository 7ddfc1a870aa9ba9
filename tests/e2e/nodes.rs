//! Two backends on one PostgreSQL. The browser uses the one, which refreshes a flow once a minute;
//! the providers' webhooks reach the other. A status that the browser shows within seconds has come
//! from there, through the database and the event stream.

use engines::one_engine;
use hosted_flow_tests::environment::Environment;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::files::Files;
use hosted_flow_tests::nodes::Nodes;
use hosted_flow_tests::run::{all, wait_for, with_visitor_in};
use hosted_flow_tests::setup::{AIRWALLEX, CONNECTFI, CONNECTPAY, ONDATO, PAYSAFE, Setup};
use hosted_flow_tests::visitor::Visitor;

/// Fault K04.
#[one_engine("two nodes and a database; event streams are in all engines in B39")]
#[test]
fn a_webhook_on_another_node_reaches_the_waiting_page() -> Outcome {
    let nodes = wait_for(Nodes::start(&Environment::read()?))?;
    let setups = [&ONDATO, &PAYSAFE, &AIRWALLEX, &CONNECTFI, &CONNECTPAY];
    all(setups.map(|setup| {
        let result = with_visitor_in(&nodes.environment, async |visitor| {
            receives_the_status(visitor, setup, &nodes).await
        });
        result.map_err(|failure| Failure::new(format!("{}: {failure}", setup.name)))
    }))
}

async fn receives_the_status(
    visitor: &mut Visitor,
    setup: &'static Setup,
    nodes: &Nodes,
) -> Outcome {
    let of_provider = [("provider", setup.provider)];
    let accepted = [of_provider[0], ("verdict", "accepted")];
    let taken = nodes.far.count("webhooks_total", &accepted).await?;
    let streams = nodes.near.count("streams", &[]).await?;
    until_the_provider_decides(visitor, setup).await?;
    nodes.near.wait_for_more(streams, "streams", &[]).await?;
    // Polling is blocked from here on: a new status comes by the stream.
    let deaf = "window.fetch = () => new Promise(() => {});";
    visitor.browser.run(deaf, &[]).await?;
    let expected = nodes
        .near
        .count("provider_calls_total", &of_provider)
        .await?;

    visitor.wait_for("settled", "approved").await?;
    nodes
        .far
        .wait_for_more(taken, "webhooks_total", &accepted)
        .await?;
    assert_eq!(nodes.near.count("webhooks_total", &[]).await?, 0);
    let calls = nodes
        .near
        .count("provider_calls_total", &of_provider)
        .await?;
    assert_eq!(
        calls, expected,
        "the nearer node has called the provider itself"
    );
    Ok(())
}

/// Acts as the person.
async fn until_the_provider_decides(visitor: &mut Visitor, setup: &'static Setup) -> Outcome {
    visitor.visit(setup).await?;
    if *setup == CONNECTFI {
        let files = Files::new()?;
        visitor.click_action("start").await?;
        let is_requested = |shown: &hosted_flow_tests::page::Shown| shown.documents.len() == 2;
        visitor.wait_until("the documents", is_requested).await?;
        visitor.choose_file(1, &files.png("front")?).await?;
        visitor.choose_file(2, &files.jpeg("back")?).await?;
        visitor.click_action("upload").await?;
        visitor.wait_for("waiting", "processing").await?;
        return Ok(());
    }
    if *setup == AIRWALLEX {
        visitor.click_action("start").await?;
        visitor.leave("reauthorize").await?;
    } else {
        visitor.leave("start").await?;
    }
    visitor.choose("approve", None).await?;
    if *setup == CONNECTPAY {
        let details = "form.shop-form input";
        visitor.wait_for_element(details).await?;
        visitor.browser.enter(details, "Needle-maker").await?;
        visitor.browser.click("form.shop-form button").await?;
        visitor.wait_for("waiting", "in-review").await?;
        return Ok(());
    }
    visitor.wait_for("waiting", "processing").await.map(drop)
}
