//! Ownership of flows: the signed-in user decides, and not storage, an address or a browser.

use engines::one_engine;
use hosted_flow_tests::browser::Device;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::{meanwhile, with_each_setup, with_visitor};
use hosted_flow_tests::setup::{ONDATO, PAYSAFE};
use hosted_flow_tests::visitor::Visitor;
use serde_json::Value;

/// Fault K02.
#[one_engine("the backend's rule; no engine has a part in whose flow it is")]
#[test]
fn another_users_flow_looks_like_an_unknown_one() -> Outcome {
    with_visitor(async |visitor| {
        visitor.come_back_later(&PAYSAFE).await?;
        let theirs = only_flow(visitor).await?;
        visitor.provokes("404 (Not Found)");
        visitor.browser.sign_out().await?;
        let of_theirs = seen_with(visitor, &theirs).await?;
        visitor.browser.run(REMEMBER, &[UNKNOWN.into()]).await?;
        let of_none = seen_with(visitor, UNKNOWN).await?;
        assert_eq!(of_theirs, of_none);
        Ok(())
    })
}

/// Loads the page with that flow in storage. Returns what the component shows, and its requests
/// without the flow's id.
async fn seen_with(visitor: &Visitor, id: &str) -> Outcome<(Value, Vec<String>)> {
    assert!(remembers(visitor, id).await?, "{id} is not stored");
    visitor.browser.reload().await?;
    let shown = visitor.wait_for_action("start").await?;
    assert!(shown.is_in("idle"), "{shown}");
    assert!(!remembers(visitor, id).await?, "{id} is still stored");
    let markup = visitor.browser.run(MARKUP, &[]).await?;
    let calls = visitor.backend_calls().await?;
    assert!(calls[0].ends_with(id), "{calls:?}");
    let calls = calls.iter().map(|call| call.replace(id, "…")).collect();
    Ok((markup, calls))
}

/// The id of no flow.
const UNKNOWN: &str = "flw_00000000000000000000000000000000";

/// Fault K09.
#[one_engine("the backend's rule and the core's; no engine has a part in whose flow it is")]
#[test]
fn a_return_as_another_user_shows_nothing() -> Outcome {
    with_each_setup(&[&ONDATO, &PAYSAFE], async |visitor, setup| {
        visitor.come_back_later(setup).await?;
        let theirs = only_flow(visitor).await?;
        visitor.leave("continue").await?;
        visitor.provokes("404 (Not Found)");
        visitor.browser.sign_out().await?;
        visitor.choose("approve", None).await?;
        let shown = visitor.wait_for_action("start").await?;
        assert!(shown.is_in("idle"), "{shown}");
        assert_eq!(shown.status, "", "{shown}");
        assert!(!remembers(visitor, &theirs).await?, "it is stored");
        assert_eq!(visitor.open_flows().await?.len(), 0);
        Ok(())
    })
}

/// Fault S07.
#[one_engine("the core takes no id from an address; S07 of the core proves it")]
#[test]
fn another_users_open_flow_is_not_continued() -> Outcome {
    let mut planted = String::new();
    let mut attempt = String::new();
    with_visitor(async |mallory| {
        mallory.come_back_later(&PAYSAFE).await?;
        planted = only_flow(mallory).await?;
        attempt = mallory.attempts().await?.pop().unwrap_or_default();
        assert_eq!(attempt.len(), 32, "the attempt's state was not seen");
        Ok(())
    })?;
    with_visitor(async |visitor| {
        let named = format!("&flow={planted}&flowId={planted}&hf_flow={planted}");
        let clean = PAYSAFE.address(&visitor.environment, &named);
        let given = format!("{clean}&hf_attempt={attempt}");
        visitor.open(&PAYSAFE, &given, &clean).await?;
        let shown = visitor.wait_for_action("start").await?;
        assert!(shown.is_in("idle"), "{shown}");
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        let calls = visitor.backend_calls().await?;
        let of_theirs = calls.iter().filter(|call| call.contains(&planted));
        assert_eq!(of_theirs.count(), 0, "{calls:?}");
        let requests = visitor.requests().await?;
        assert!(!requests.is_empty());
        assert!(
            requests
                .iter()
                .all(|request| !request.path.contains(&planted))
        );
        Ok(())
    })
}

/// As when an app opens the default browser or an in-app browser.
///
/// Fault B15.
#[one_engine("the backend finds it; another tab is in all engines in B15")]
#[test]
fn a_return_in_another_browser_finds_its_flow() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&ONDATO).await?;
        let hosted = visitor.leave("start").await?;
        let cookie = visitor.browser.session_cookie().await?;
        meanwhile(visitor, Device::Desk, async |other| {
            other.browser.go(&hosted).await?;
            other.wait_for_hosted_page().await?;
            other.choose("approve", None).await?;
            // The user is unknown here.
            let shown = other.wait_for_action("start").await?;
            assert!(shown.is_in("idle"), "{shown}");
            assert_eq!(other.open_flows().await?.len(), 0);
            other.browser.sign_in(&cookie).await?;
            other.browser.reload().await?;
            other.wait_for("settled", "approved").await.map(drop)
        })?;
        // The first browser has received nothing.
        visitor.browser.back().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// The id of the only open flow.
async fn only_flow(visitor: &Visitor) -> Outcome<String> {
    let open = visitor.open_flows().await?;
    match open.as_slice() {
        [flow] => Ok(flow["id"].as_str().unwrap_or_default().to_owned()),
        _ => Err(Failure::new(format!("{} flows are open", open.len()))),
    }
}

/// Whether this browser has stored the flow's id.
async fn remembers(visitor: &Visitor, id: &str) -> Outcome<bool> {
    let stored = visitor.browser.run(STORED, &[]).await?;
    Ok(stored.as_str().unwrap_or_default().contains(id))
}

const STORED: &str = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);";

/// Replaces the session storage of this tab.
const REMEMBER: &str = "sessionStorage.setItem('hosted-flow:shown:paysafe', arguments[0]);";

const MARKUP: &str = "return document.querySelector('[data-hosted-flow]').outerHTML;";
