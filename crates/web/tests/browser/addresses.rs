//! What is taken out of the page's address, and what the page's addresses are read against.

use hosted_flow::{Provider, Settings};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::documents::asked;
use crate::returning::remember;
use crate::stage::answer::{json, never};
use crate::stage::flows::{HOSTED, launch_to, paysafe};
use crate::stage::patch::set;
use crate::stage::uploads::JPEG;
use crate::stage::{Stage, page};

const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

/// The cases of the core's own tests.
const CASES: &str = include_str!("../../../core/tests/cases/returns_read.txt");

const CLEAN: &str = include_str!("../../start/clean.js");

fn origin() -> String {
    page::window().location().origin().expect("an origin")
}

/// `clean.js` on a page of this address, without a provider's name: what it makes of it. Not this
/// page's: a browser that sees so many changes of its address ignores some.
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
    let stage = Stage::new([json(200, &paysafe(1, "ACTIVE")), never()]);
    remember(&stage, STATE, Provider::Paysafe);
    let theirs = "sessionId=x&sessionStatus=FAILED";
    let address = format!("/?{theirs}&a=1&hf_attempt={STATE}&status=open&code=SUMMER24");
    page::go_to(&address, &JsValue::NULL);
    stage.mount(Settings::new(Provider::Paysafe)).await;
    let clean = "/?a=1&status=open&code=SUMMER24";
    assert!(page::href().ends_with(clean), "{}", page::href());
    assert_eq!(stage.backend.lines(), [READ]);
    assert_eq!(page::records(), [], "the attempt is used");
}

/// In `tests/journeys` the script is told of the provider; here it is not.
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
    let stage = Stage::new([
        json(200, &paysafe(1, "AWAITING_USER_INPUT")),
        json(200, &launch_to(HOSTED)),
    ]);
    remember(&stage, STATE, Provider::Paysafe);
    page::go_to(&format!("/join?a=1&hf_attempt={STATE}"), &JsValue::NULL);
    page::set_base();
    stage.mount(Settings::new(Provider::Paysafe)).await;
    stage.until_phase("needs-input").await;
    let page = format!("{}/join?a=1", origin());
    assert_eq!(page::href(), page);
    let events = stage.told.urls();
    assert_eq!(events, ["/hosted-flow/v1/flows/flw_7QmBackend/events"]);
    stage.press("continue").await;
    stage.until_phase("leaving").await;
    let launch = "POST /hosted-flow/v1/flows/flw_7QmBackend/launch";
    assert_eq!(stage.backend.lines(), [READ, launch]);
    let sent = stage.backend.last().json();
    let return_url = sent["returnUrl"].as_str().expect("a return URL");
    assert!(return_url.starts_with(&page), "{return_url}");
    assert_eq!(stage.departures().len(), 1);
}

/// Fault B54.
#[wasm_bindgen_test]
async fn a_foreign_base_leads_no_document_away() {
    let stage = asked().await;
    page::set_base();
    stage.choose("doc-0", "passport.jpg", &JPEG).await;
    stage.choose("doc-1", "bill.pdf", b"%PDF-1.7").await;
    stage.press("upload").await;
    stage
        .until("a request", || stage.uploads.count() == 1)
        .await;
    let line = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-0";
    assert_eq!(stage.uploads.last().line(), line);
}

/// Fault B54.
#[wasm_bindgen_test]
async fn the_script_needs_no_tag_of_its_own() {
    let _stage = Stage::new([]);
    page::go_to(&format!("/join?a=1&hf_attempt={STATE}#b"), &JsValue::NULL);
    page::set_base();
    // As part of another script, which is not the current one in its promises.
    let run = Function::new_no_args(CLEAN);
    run.call0(&JsValue::NULL).expect("nothing is thrown");
    let page = format!("{}/join?a=1#b", origin());
    assert_eq!(page::href(), page);
    let kept = JsValue::from_str("hostedFlowArrival");
    assert_eq!(Reflect::delete_property(&page::window(), &kept), Ok(true));
}
