//! Cleaning of the page's address, and resolution of URLs against it.

use hosted_flow::{Provider, Settings};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::documents::requested;
use crate::fixture::answer::{json, never};
use crate::fixture::flows::{HOSTED, launch_to, paysafe};
use crate::fixture::patch::set;
use crate::fixture::uploads::JPEG;
use crate::fixture::{Fixture, page};
use crate::returning::remember;

const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

/// The cases of core's tests.
const CASES: &str = include_str!("../../../core/tests/cases/returns_read.txt");

const CLEAN: &str = include_str!("../../start/clean.js");

fn origin() -> String {
    page::window().location().origin().expect("an origin")
}

/// Runs `clean.js` against this address, without a provider's name, and returns the cleaned one. The
/// page's own address stays: a browser ignores some of many changes in a short time.
fn cleaned(address: &str) -> String {
    let text = format!("{PLAYED} {CLEAN} return location.href;");
    let run = Function::new_with_args("location", &text);
    let location = Object::new();
    set(&location, "href", &JsValue::from_str(address));
    let is = run.call1(&JsValue::NULL, &location).expect("no error");
    is.as_string().expect("a text")
}

const PLAYED: &str = "
    const document = {}, window = {}, setTimeout = () => {};
    const history = { state: null, replaceState: (state, title, to) => location.href = to };
";

/// Fault P46.
#[wasm_bindgen_test]
async fn a_group_in_front_of_ours_is_removed_whole() {
    let fixture = Fixture::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&fixture, STATE, Provider::Paysafe);
    let theirs = "sessionId=x&sessionStatus=FAILED";
    let address = format!("/?{theirs}&a=1&hf_attempt={STATE}&status=open&code=SUMMER24");
    page::go_to(&address, &JsValue::NULL);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    let clean = "/?a=1&status=open&code=SUMMER24";
    assert!(page::href().ends_with(clean), "{}", page::href());
    assert_eq!(fixture.backend.lines(), [READ]);
    assert_eq!(page::records(), [], "the attempt is used");
}

/// The end-to-end tests set the script's provider; here it is not set.
///
/// Fault P46.
#[wasm_bindgen_test]
fn the_script_knows_the_values_without_a_provider() {
    let mut seen = 0;
    for line in CASES.lines().filter(|line| line.starts_with("p46 ")) {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let (address, clean) = (cells[2], cells[5]);
        let clean = if clean == "-" { address } else { clean };
        assert_eq!(cleaned(address), clean, "{line}");
        seen += 1;
    }
    assert!(seen > 20, "{seen} cases");
}

/// Fault B54.
#[wasm_bindgen_test]
async fn a_foreign_base_leads_no_call_away() {
    let fixture = Fixture::new([
        json(200, &paysafe(1, "AWAITING_USER_INPUT")),
        json(200, &launch_to(HOSTED)),
    ]);
    remember(&fixture, STATE, Provider::Paysafe);
    page::go_to(&format!("/join?a=1&hf_attempt={STATE}"), &JsValue::NULL);
    page::set_base();
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("needs-input").await;
    let page = format!("{}/join?a=1", origin());
    assert_eq!(page::href(), page);
    let events = fixture.event_sources.urls();
    assert_eq!(events, ["/hosted-flow/v1/flows/flw_7QmBackend/events"]);
    fixture.press("continue").await;
    fixture.until_phase("leaving").await;
    let launch = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";
    assert_eq!(fixture.backend.lines(), [READ, launch]);
    let sent = fixture.backend.last().json();
    let return_url = sent["returnUrl"].as_str().expect("a return URL");
    assert!(return_url.starts_with(&page), "{return_url}");
    assert_eq!(fixture.departures().len(), 1);
}

/// Fault B54.
#[wasm_bindgen_test]
async fn a_foreign_base_leads_no_document_away() {
    let fixture = requested().await;
    page::set_base();
    fixture.choose("doc-0", "passport.jpg", &JPEG).await;
    fixture.choose("doc-1", "bill.pdf", b"%PDF-1.7").await;
    fixture.press("upload").await;
    fixture
        .until("a request", || fixture.uploads.count() == 1)
        .await;
    let line = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-0";
    assert_eq!(fixture.uploads.last().line(), line);
}

/// Fault B54.
#[wasm_bindgen_test]
async fn the_script_needs_no_tag_of_its_own() {
    let _stage = Fixture::new([]);
    page::go_to(&format!("/join?a=1&hf_attempt={STATE}#b"), &JsValue::NULL);
    page::set_base();
    // Inside a bundle, where `document.currentScript` is null.
    let run = Function::new_no_args(CLEAN);
    run.call0(&JsValue::NULL).expect("no exception");
    let page = format!("{}/join?a=1#b", origin());
    assert_eq!(page::href(), page);
    let kept = JsValue::from_str("hostedFlowArrival");
    assert_eq!(Reflect::delete_property(&page::window(), &kept), Ok(true));
}
