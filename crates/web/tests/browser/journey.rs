//! A journey of two: an identity check, and the account that follows it.

use std::time::Duration;

use hosted_flow::{HostEvent, Phase, Provider};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{Answer, json};
use crate::stage::flows::{connectpay, ondato, ondato_launch, open};
use crate::stage::{Stage, page};

const ACCOUNTS: &str = "GET /hosted-flow/v1/flows?open=true&provider=connectpay";
const IDENTITIES: &str = "GET /hosted-flow/v1/flows?open=true&provider=ondato";

async fn visit(answers: impl IntoIterator<Item = Answer>) -> Stage {
    let stage = Stage::new(answers);
    stage
        .mount_journey(Provider::Ondato, Provider::ConnectPay)
        .await;
    stage
}

fn none() -> Answer {
    json(200, &open(&[]))
}

fn approved() -> serde_json::Value {
    ondato(2, "Completed", Some("Approved"))
}

/// Nothing is open: the identity check is offered.
async fn begun() -> Stage {
    let stage = visit([none(), none()]).await;
    stage.until_phase("idle").await;
    stage
}

/// The identity has just been confirmed, while the person looked on.
async fn confirmed(then: impl IntoIterator<Item = Answer>) -> Stage {
    let pending = ondato(1, "Completed", Some("Awaiting"));
    let stage = visit([
        none(),
        json(200, &open(std::slice::from_ref(&pending))),
        json(200, &pending),
    ])
    .await;
    stage.until_phase("waiting").await;
    stage.backend.answer([json(200, &approved())]);
    stage.backend.answer(then);
    let looks = || {
        stage
            .backend
            .lines()
            .iter()
            .filter(|it| *it == ACCOUNTS)
            .count()
    };
    for _ in 0..5 {
        if looks() < 2 {
            stage.advance(Duration::from_secs(1)).await;
        }
    }
    assert_eq!(looks(), 2, "{}", stage.describe());
    stage
}

/// The names of the stages, and the one where the person is.
fn stages(stage: &Stage) -> (Vec<String>, Vec<String>) {
    let text = |element: &web_sys::Element| {
        let first = element.first_child().and_then(|child| child.text_content());
        first.unwrap_or_default()
    };
    let all = stage
        .find_all(".hosted-flow-step")
        .iter()
        .map(text)
        .collect();
    let here = stage
        .find_all("[aria-current=step]")
        .iter()
        .map(text)
        .collect();
    (all, here)
}

#[wasm_bindgen_test]
async fn whoever_has_nothing_open_begins_with_the_identity_check() {
    let stage = begun().await;
    assert_eq!(stage.backend.lines(), [ACCOUNTS, IDENTITIES]);
    assert_eq!(stage.headline(), "Confirm your identity");
    let (all, here) = stages(&stage);
    let expected = [
        "Identity check",
        "Identity confirmed",
        "Details",
        "Review",
        "Account",
    ];
    assert_eq!(all, expected);
    assert_eq!(here, ["Identity check"]);
    let idle = HostEvent::Phase(Phase::Idle);
    let heard = stage.events().into_iter().filter(|event| *event == idle);
    assert_eq!(
        heard.count(),
        1,
        "the look for an account is nobody's business"
    );
    let (launch, hosted) = ondato_launch();
    stage.backend.answer([json(201, &launch)]);
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures(), [hosted]);
}

#[wasm_bindgen_test]
async fn whoever_has_an_account_under_way_finds_that() {
    let flow = connectpay(3, "COMPLIANCE_REVIEW");
    let listed = open(std::slice::from_ref(&flow));
    let stage = visit([json(200, &listed), json(200, &flow)]).await;
    stage.until_phase("waiting").await;
    assert_eq!(stages(&stage).1, ["Review"]);
    assert_eq!(stage.headline(), "The bank is looking at your details");
    assert!(stage.text().contains("hours or days"), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn a_confirmed_identity_leads_on_by_itself() {
    let flow = connectpay(1, "IDV_TOKEN_GENERATED");
    let listed = open(std::slice::from_ref(&flow));
    // It takes the backend a moment: the first two looks find nothing.
    let stage = confirmed([none(), none(), json(200, &listed), json(200, &flow)]).await;
    assert_eq!(stage.headline(), "Your identity is being confirmed");
    assert_eq!(stage.actions(), [""; 0], "there is nothing to press");
    assert_eq!(stages(&stage).1, ["Identity confirmed"]);
    stage
        .advance_until_phase("waiting", Duration::from_secs(5))
        .await;
    assert_eq!(stages(&stage).1, ["Identity confirmed"]);
    let posts = stage
        .backend
        .lines()
        .into_iter()
        .filter(|line| line.starts_with("POST"));
    assert_eq!(posts.count(), 0);

    stage
        .backend
        .answer([json(200, &connectpay(2, "ACCOUNT_ISSUED"))]);
    stage
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    assert_eq!(stage.headline(), "Your account is open");
    assert_eq!(stages(&stage).1, ["Account"]);
}

#[wasm_bindgen_test]
async fn an_account_that_does_not_appear_is_offered_after_a_few_looks() {
    let stage = confirmed([none(), none(), none(), none(), none()]).await;
    stage.advance(Duration::from_millis(7_900)).await;
    assert_eq!(stage.phase(), "checking");
    stage.advance(Duration::from_millis(200)).await;
    stage.until_phase("idle").await;
    assert_eq!(stage.headline(), "Open your account");
    assert_eq!(stage.actions(), ["start"]);
    let looks = stage
        .backend
        .lines()
        .into_iter()
        .filter(|line| line == ACCOUNTS);
    assert_eq!(looks.count(), 1 + 5);
    stage.advance(Duration::from_mins(10)).await;
}

#[wasm_bindgen_test]
async fn start_over_after_the_account_leads_to_the_identity_check() {
    let flow = connectpay(1, "IDV_TOKEN_GENERATED");
    let listed = open(std::slice::from_ref(&flow));
    let stage = confirmed([json(200, &listed), json(200, &flow)]).await;
    stage.until_phase("waiting").await;
    stage
        .backend
        .answer([json(200, &connectpay(2, "IDV_DECLINED"))]);
    stage
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    // Nothing of what has ended is open any more.
    stage.backend.answer([none()]);
    stage.press("start-over").await;
    stage.until_phase("idle").await;
    assert_eq!(stage.headline(), "Confirm your identity");
    assert_eq!(stages(&stage).1, ["Identity check"]);

    stage.backend.answer([none(), none()]);
    stage
        .mount_journey_again(Provider::Ondato, Provider::ConnectPay)
        .await;
    stage.until_phase("idle").await;
    assert_eq!(
        stage.headline(),
        "Confirm your identity",
        "a reload shows no old verdict"
    );
}

#[wasm_bindgen_test]
async fn whoever_comes_back_from_the_identity_check_is_met_there() {
    let stage = begun().await;
    let (launch, _) = ondato_launch();
    stage.backend.answer([json(201, &launch)]);
    stage.press("start").await;
    stage.until_phase("leaving").await;
    assert_eq!(stage.departures().len(), 1);
    let body = stage.backend.last().json();
    let back = body["returnUrl"].as_str().expect("a return URL").to_owned();
    page::go_to(&back, &JsValue::NULL);
    stage
        .backend
        .answer([json(200, &ondato(2, "InProgress", None))]);
    stage
        .mount_journey_again(Provider::Ondato, Provider::ConnectPay)
        .await;
    stage.until_phase("waiting").await;
    assert_eq!(
        stage.headline(),
        "Checking your result",
        "just back is not unfinished"
    );
    assert!(!page::href().contains("hf_attempt"), "{}", page::href());
    let looks = stage
        .backend
        .lines()
        .into_iter()
        .filter(|line| line == ACCOUNTS);
    assert_eq!(looks.count(), 1);
}
