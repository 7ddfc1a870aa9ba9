//! Every result of a visit to a hosted page, as data.

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::{all, session, with_each_setup, with_visitor};
use hosted_flow_tests::sandbox::{Post, under};
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, STRAIGHT, Setup, WHITE_LABEL, WayBack};
use hosted_flow_tests::visitor::Visitor;
use serde_json::Value;

/// The person's choice on the hosted page, and its result.
struct Case {
    choose: &'static str,
    reason: Option<&'static str>,
    then: Then,
    /// Whether the test continues up to an approval.
    goes_on: bool,
}

/// What the page shows.
enum Then {
    /// A final status without an action.
    Settled(&'static str),
    /// A final status, and an offer to start over.
    StartOver(&'static str),
    /// No final status, and an offer to continue.
    Continue,
}

use Then::{Continue, Settled, StartOver};

const fn case(choose: &'static str, then: Then) -> Case {
    Case {
        choose,
        reason: None,
        then,
        goes_on: false,
    }
}

const fn declined(reason: &'static str, then: Then) -> Case {
    Case {
        reason: Some(reason),
        ..case("decline", then)
    }
}

const fn and_on(case: Case) -> Case {
    Case {
        goes_on: true,
        ..case
    }
}

/// The case that each of the three has, and that runs in all engines: to the hosted page and back,
/// there again, and approved.
const LATER: Case = and_on(case("later", Continue));

/// Ondato: the verdict comes some seconds after the return.
const OF_ONDATO: &[Case] = &[
    case("approve", Settled("approved")),
    and_on(case("decline", StartOver("declined"))),
    declined("FacesDoesNotMatch", StartOver("declined")),
    declined("DocumentIsExpired", StartOver("declined")),
    declined("Sanctioned", Settled("declined")),
    case("abandon", StartOver("abandoned")),
    and_on(case("expire", StartOver("expired"))),
    case("error", Continue),
];

/// The same with a white-label host.
const OF_WHITE_LABEL: &[Case] = &[
    case("approve", Settled("approved")),
    case("decline", StartOver("declined")),
    and_on(case("abandon", StartOver("abandoned"))),
    case("expire", StartOver("expired")),
    case("error", Continue),
];

/// Paysafe: the status is the verdict, and its reason selects the next action.
const OF_PAYSAFE: &[Case] = &[
    case("approve", Settled("approved")),
    case("decline", Settled("declined")),
    declined("NAME_MISMATCH", Settled("declined")),
    declined("INSTRUMENT_NOT_UNIQUE", Settled("declined")),
    and_on(declined("UNSUPPORTED_BANK", StartOver("declined"))),
    declined("MISSING_DETAILS", StartOver("declined")),
    and_on(case("abandon", StartOver("abandoned"))),
    and_on(case("expire", StartOver("expired"))),
    and_on(case("error", StartOver("failed"))),
];

/// Faults P39, D04, D07.
#[test]
fn a_later_completion_is_approved_and_announced() -> Outcome {
    with_each_setup(&STRAIGHT, async |visitor, setup| {
        let post = Post::now(&setup.provider_origin(&visitor.environment)).await?;
        follow(visitor, setup, &LATER).await?;
        for end in post.wait().await? {
            assert!(end.ends_with(": taken"), "a webhook: {end}");
        }
        Ok(())
    })
}

/// Fault P39.
#[one_engine("the core's tables decide it; ways out and back are in all engines in P39 and D04")]
#[test]
fn every_outcome_of_ondato() -> Outcome {
    every(&ONDATO, OF_ONDATO)
}

/// Fault P39.
#[one_engine("the core's tables decide it; ways out and back are in all engines in P39 and D04")]
#[test]
fn every_outcome_of_white_label_ondato() -> Outcome {
    every(&WHITE_LABEL, OF_WHITE_LABEL)
}

/// Fault P39.
#[one_engine("the core's tables decide it; ways out and back are in all engines in P39 and D04")]
#[test]
fn every_outcome_of_paysafe() -> Outcome {
    every(&PAYSAFE, OF_PAYSAFE)
}

/// Fault P39.
#[one_engine("the core decides it; Back is in all engines in B05 and B06")]
#[test]
fn back_from_a_broken_hosted_page_allows_a_retry() -> Outcome {
    all(STRAIGHT.map(|setup| {
        // Without the check at the end: Chromium itself prints the URL of a failed page to the
        // console.
        session(async |visitor| {
            let environment = visitor.environment.clone();
            under(&environment, "broken-pages", async || {
                meets_a_broken_page(visitor, setup).await
            })
            .await
        })
    }))
}

async fn meets_a_broken_page(visitor: &mut Visitor, setup: &'static Setup) -> Outcome {
    visitor.visit(setup).await?;
    visitor.click_action("start").await?;
    let origin = setup.origin(&visitor.environment);
    visitor.wait_to_be_at(&origin).await?;
    let is_broken = |shown: &Shown| shown.text.contains("Out of order");
    visitor
        .wait_until("an error of the provider's", is_broken)
        .await?;
    visitor.browser.back().await?;
    visitor.wait_to_be_back().await?;
    let shown = visitor.wait_for_action("continue").await?;
    assert_eq!(shown.status, "awaiting-customer", "{shown}");
    visitor.leave("continue").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await.map(drop)
}

/// Runs every case, each in a new browser, and reports all failures.
fn every(setup: &'static Setup, cases: &[Case]) -> Outcome {
    all(cases.iter().map(|case| {
        let outcome = with_visitor(async |visitor| follow(visitor, setup, case).await);
        let Case { choose, reason, .. } = case;
        let reason = reason.unwrap_or("no reason");
        let name = format!("{}, {choose}, {reason}", setup.name);
        outcome.map_err(|failure| Failure::new(format!("{name}: {failure}")))
    }))
}

async fn follow(visitor: &mut Visitor, setup: &'static Setup, case: &Case) -> Outcome {
    visitor.visit(setup).await?;
    visitor.leave("start").await?;
    visitor.choose(case.choose, case.reason).await?;
    let offer = match case.then {
        Settled(status) => {
            let shown = visitor.wait_for("settled", status).await?;
            assert!(
                shown.actions.is_empty(),
                "offered: {}",
                shown.actions.join(" ")
            );
            return is_over(visitor, setup).await;
        }
        StartOver(status) => {
            visitor.wait_for("settled", status).await?;
            is_over(visitor, setup).await?;
            "start-over"
        }
        Continue => {
            visitor
                .wait_until("awaiting-customer", is_unfinished)
                .await?;
            "continue"
        }
    };
    visitor.wait_for_action(offer).await?;
    if !case.goes_on {
        return Ok(());
    }
    visitor.check().await?;
    visitor.leave(offer).await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await?;
    is_over(visitor, setup).await
}

/// The attempt was found by its record, and the record is removed.
async fn is_over(visitor: &Visitor, setup: &Setup) -> Outcome {
    let stored = "return Object.keys(localStorage);";
    let stored = visitor.browser.run(stored, &[]).await?;
    let stored = stored.as_array().into_iter().flatten();
    let stored: Vec<&str> = stored.filter_map(Value::as_str).collect();
    // The id of the result, by which a later visit finds it, and nothing else.
    let is_result = matches!(stored[..], [one] if one.starts_with("hosted-flow:recent:"));
    assert!(is_result, "still in localStorage: {stored:?}");
    if setup.way_back == WayBack::AsGiven {
        // Without a record the page would list the open flows.
        let calls = visitor.backend_calls().await?;
        let is_by_id = |call: &String| call.starts_with("/hosted-flow/v1/flows/flw_");
        let are_by_id = !calls.is_empty() && calls.iter().all(is_by_id);
        assert!(are_by_id, "calls: {calls:?}");
    }
    Ok(())
}

fn is_unfinished(shown: &Shown) -> bool {
    shown.status == "awaiting-customer" && !shown.is_in("settled")
}
