//! A journey: an identity check, and the account that follows it.

use std::time::Duration;

use hosted_flow::{HostEvent, Phase, Provider};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{Answer, json};
use crate::fixture::flows::{connectpay, ondato, ondato_launch, open};
use crate::fixture::{Fixture, page};

const ACCOUNTS: &str = "GET /hosted-flow/v1/flows?open=true&provider=connectpay";
const IDENTITIES: &str = "GET /hosted-flow/v1/flows?open=true&provider=ondato";

async fn visit(answers: impl IntoIterator<Item = Answer>) -> Fixture {
    let fixture = Fixture::new(answers);
    fixture
        .mount_journey(Provider::Ondato, Provider::ConnectPay)
        .await;
    fixture
}

fn none() -> Answer {
    json(200, &open(&[]))
}

fn approved() -> serde_json::Value {
    ondato(2, "Completed", Some("Approved"))
}

/// No flow is open: the identity check is offered.
async fn begun() -> Fixture {
    let fixture = visit([none(), none()]).await;
    fixture.until_phase("idle").await;
    fixture
}

/// The identity has just been approved while the page was visible.
async fn confirmed(then: impl IntoIterator<Item = Answer>) -> Fixture {
    let pending = ondato(1, "Completed", Some("Awaiting"));
    let fixture = visit([
        none(),
        json(200, &open(std::slice::from_ref(&pending))),
        json(200, &pending),
    ])
    .await;
    fixture.until_phase("waiting").await;
    fixture.backend.answer([json(200, &approved())]);
    fixture.backend.answer(then);
    let looks = || {
        fixture
            .backend
            .lines()
            .iter()
            .filter(|it| *it == ACCOUNTS)
            .count()
    };
    for _ in 0..5 {
        if looks() < 2 {
            fixture.advance(Duration::from_secs(1)).await;
        }
    }
    assert_eq!(looks(), 2, "{}", fixture.describe());
    fixture
}

/// The names of the stages, and the current one.
fn stages(fixture: &Fixture) -> (Vec<String>, Vec<String>) {
    let text = |element: &web_sys::Element| {
        let first = element.first_child().and_then(|child| child.text_content());
        first.unwrap_or_default()
    };
    let all = fixture
        .find_all(".hosted-flow-step")
        .iter()
        .map(text)
        .collect();
    let here = fixture
        .find_all("[aria-current=step]")
        .iter()
        .map(text)
        .collect();
    (all, here)
}

#[wasm_bindgen_test]
async fn without_a_flow_the_identity_check_comes_first() {
    let fixture = begun().await;
    assert_eq!(fixture.backend.lines(), [ACCOUNTS, IDENTITIES]);
    assert_eq!(fixture.headline(), "Confirm your identity");
    let (all, here) = stages(&fixture);
    let expected = ["Identity", "Bank check", "Details", "Review", "Account"];
    assert_eq!(all, expected);
    assert_eq!(here, ["Identity"]);
    let idle = HostEvent::Phase(Phase::Idle);
    let heard = fixture.events().into_iter().filter(|event| *event == idle);
    assert_eq!(
        heard.count(),
        1,
        "the search for an account emits no second event"
    );
    let (launch, hosted) = ondato_launch();
    fixture.backend.answer([json(201, &launch)]);
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures(), [hosted]);
}

#[wasm_bindgen_test]
async fn an_existing_account_is_shown() {
    let flow = connectpay(3, "COMPLIANCE_REVIEW");
    let listed = open(std::slice::from_ref(&flow));
    let fixture = visit([json(200, &listed), json(200, &flow)]).await;
    fixture.until_phase("waiting").await;
    assert_eq!(stages(&fixture).1, ["Review"]);
    assert_eq!(fixture.headline(), "The bank is reviewing your details");
    assert!(
        fixture.text().contains("hours or a few working days"),
        "{}",
        fixture.text()
    );
}

#[wasm_bindgen_test]
async fn an_approved_identity_leads_to_the_account() {
    let flow = connectpay(1, "IDV_TOKEN_GENERATED");
    let listed = open(std::slice::from_ref(&flow));
    // The backend creates the account with a delay: the first two lookups find nothing.
    let fixture = confirmed([none(), none(), json(200, &listed), json(200, &flow)]).await;
    assert_eq!(fixture.headline(), "Your identity is being confirmed");
    assert_eq!(fixture.actions(), [""; 0], "there is no button");
    assert_eq!(stages(&fixture).1, ["Bank check"]);
    fixture
        .advance_until_phase("waiting", Duration::from_secs(5))
        .await;
    assert_eq!(stages(&fixture).1, ["Bank check"]);
    let posts = fixture
        .backend
        .lines()
        .into_iter()
        .filter(|line| line.starts_with("POST"));
    assert_eq!(posts.count(), 0);

    fixture
        .backend
        .answer([json(200, &connectpay(2, "ACCOUNT_ISSUED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    assert_eq!(fixture.headline(), "Your account is open");
    assert_eq!(stages(&fixture).1, ["Account"]);
}

#[wasm_bindgen_test]
async fn a_missing_account_is_offered_after_a_few_lookups() {
    let fixture = confirmed([none(), none(), none(), none(), none()]).await;
    fixture.advance(Duration::from_millis(7_900)).await;
    assert_eq!(fixture.phase(), "checking");
    fixture.advance(Duration::from_millis(200)).await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.headline(), "Open your account");
    assert_eq!(fixture.actions(), ["start"]);
    let looks = fixture
        .backend
        .lines()
        .into_iter()
        .filter(|line| line == ACCOUNTS);
    assert_eq!(looks.count(), 1 + 5);
    fixture.advance(Duration::from_mins(10)).await;
}

#[wasm_bindgen_test]
async fn start_over_after_the_account_leads_to_the_identity_check() {
    let flow = connectpay(1, "IDV_TOKEN_GENERATED");
    let listed = open(std::slice::from_ref(&flow));
    let fixture = confirmed([json(200, &listed), json(200, &flow)]).await;
    fixture.until_phase("waiting").await;
    fixture
        .backend
        .answer([json(200, &connectpay(2, "IDV_DECLINED"))]);
    fixture
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    // Neither of the ended flows is open.
    fixture.backend.answer([none()]);
    fixture.press("start-over").await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.headline(), "Confirm your identity");
    assert_eq!(stages(&fixture).1, ["Identity"]);

    fixture.backend.answer([none(), none()]);
    fixture
        .mount_journey_again(Provider::Ondato, Provider::ConnectPay)
        .await;
    fixture.until_phase("idle").await;
    assert_eq!(
        fixture.headline(),
        "Confirm your identity",
        "a reload shows no old verdict"
    );
}

#[wasm_bindgen_test]
async fn a_return_from_the_identity_check_shows_it() {
    let fixture = begun().await;
    let (launch, _) = ondato_launch();
    fixture.backend.answer([json(201, &launch)]);
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    let body = fixture.backend.last().json();
    let back = body["returnUrl"].as_str().expect("a return URL").to_owned();
    page::go_to(&back, &JsValue::NULL);
    fixture
        .backend
        .answer([json(200, &ondato(2, "InProgress", None))]);
    fixture
        .mount_journey_again(Provider::Ondato, Provider::ConnectPay)
        .await;
    fixture.until_phase("waiting").await;
    assert_eq!(
        fixture.headline(),
        "Checking your result",
        "a return is not shown as unfinished"
    );
    assert!(!page::href().contains("hf_attempt"), "{}", page::href());
    let looks = fixture
        .backend
        .lines()
        .into_iter()
        .filter(|line| line == ACCOUNTS);
    assert_eq!(looks.count(), 1);
}

/// Fault B60.
#[wasm_bindgen_test]
async fn between_the_services_no_screen_flashes() {
    let pending = ondato(1, "Completed", Some("Awaiting"));
    let account = connectpay(1, "IDV_TOKEN_GENERATED");
    let fixture = visit([
        none(),
        json(200, &open(std::slice::from_ref(&pending))),
        json(200, &pending),
    ])
    .await;
    fixture.until_phase("waiting").await;
    let before = fixture.headline();
    let heard = fixture.announcements.heard().len();
    let (listed, give_list) = json(200, &open(std::slice::from_ref(&account))).held();
    let (read, give_read) = json(200, &account).held();
    fixture
        .backend
        .answer([json(200, &approved()), listed, read]);
    fixture.advance(Duration::from_secs(2)).await;
    for later in [give_list, give_read] {
        assert_eq!(fixture.headline(), before);
        assert_eq!(stages(&fixture).1, ["Identity"]);
        later.give();
        fixture.settle().await;
    }
    fixture.until_phase("waiting").await;
    assert_ne!(fixture.headline(), before);
    assert_eq!(stages(&fixture).1, ["Bank check"]);
    assert_eq!(fixture.announcements.heard()[heard..], [fixture.headline()]);
}

fn with_recent(flow: &serde_json::Value) -> Answer {
    let mut list = open(&[]);
    list["recent"] = serde_json::json!([flow]);
    json(200, &list)
}

/// The identity check was longer ago than a backend lists, or is another company's.
///
/// Faults B59, B60.
#[wasm_bindgen_test]
async fn the_earlier_result_of_an_account_alone_is_shown() {
    let account = || with_recent(&connectpay(3, "APPLICATION_DECLINED"));
    let (listed, give) = account().held();
    let fixture = visit([account(), none(), listed]).await;
    let looks = || fixture.backend.count() == 3;
    fixture.until("the second look", looks).await;
    assert_eq!(fixture.phase(), "checking");
    assert_eq!(fixture.events(), [], "nothing is shown yet");
    give.give();
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.lines(), [ACCOUNTS, IDENTITIES, ACCOUNTS]);
    assert_eq!(fixture.status().as_deref(), Some("declined"));
    assert_eq!(fixture.actions(), ["start-over"]);
    assert_eq!(stages(&fixture).1, ["Account"]);
    let is_end = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
    let ends = fixture.events().into_iter().filter(is_end).count();
    assert_eq!(ends, 1, "told once, when it is shown");
    fixture.backend.answer([none()]);
    fixture.press("start-over").await;
    fixture.until_phase("idle").await;
    assert_eq!(stages(&fixture).1, ["Identity"]);
}

/// Faults B59, B60.
#[wasm_bindgen_test]
async fn an_open_identity_check_stands_before_an_old_account() {
    let identity = ondato(1, "Completed", Some("Awaiting"));
    let fixture = visit([
        with_recent(&connectpay(3, "APPLICATION_DECLINED")),
        json(200, &open(std::slice::from_ref(&identity))),
        json(200, &identity),
    ])
    .await;
    fixture.until_phase("waiting").await;
    assert_eq!(stages(&fixture).1, ["Identity"]);
    let is_end = |event: &HostEvent| matches!(event, HostEvent::Settled { .. });
    assert!(!fixture.events().iter().any(is_end));
}

/// Faults B59, B60.
#[wasm_bindgen_test]
async fn earlier_results_of_both_services_end_at_the_account() {
    let account = || with_recent(&connectpay(3, "APPLICATION_DECLINED"));
    let identity = || with_recent(&approved());
    let fixture = visit([account(), identity(), account()]).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.lines(), [ACCOUNTS, IDENTITIES, ACCOUNTS]);
    assert_eq!(fixture.status().as_deref(), Some("declined"));
    assert_eq!(fixture.actions(), ["start-over"]);
    // The new attempt begins with the identity check, whatever is listed.
    fixture.backend.answer([identity()]);
    fixture.press("start-over").await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.actions(), ["start"]);
    assert_eq!(stages(&fixture).1, ["Identity"]);
}
