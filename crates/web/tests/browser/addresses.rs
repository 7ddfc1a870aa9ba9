//! What is taken out of the page's address.

use hosted_flow::{Provider, Settings};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::returning::remember;
use crate::stage::Stage;
use crate::stage::answer::{json, never};
use crate::stage::flows::paysafe;
use crate::stage::page;

const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";

/// The cases of the core's own tests.
const CASES: &str = include_str!("../../../core/tests/cases/returns_read.txt");

const CLEAN: &str = include_str!("../../start/clean.js");

/// Runs `clean.js` as a script of the page's. The address that it keeps is not kept.
fn run_clean() {
    let script = page::append("script");
    script.set_text_content(Some(CLEAN));
    script.remove();
    let kept = JsValue::from_str("hostedFlowArrival");
    let _ = Reflect::delete_property(&page::window(), &kept);
}

#[wasm_bindgen_test]
async fn p46_a_group_in_front_of_ours_is_removed_whole() {
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
#[wasm_bindgen_test]
async fn p46_the_script_knows_the_values_without_a_provider() {
    let _stage = Stage::new([]);
    let mut seen = 0;
    for line in CASES.lines().filter(|line| line.starts_with("p46 ")) {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let (address, cleaned) = (cells[2], cells[5]);
        page::go_to(address, &JsValue::NULL);
        run_clean();
        let clean = if cleaned == "-" { address } else { cleaned };
        let origin = page::window().location().origin().expect("an origin");
        assert_eq!(page::href(), format!("{origin}{clean}"), "{line}");
        seen += 1;
    }
    assert!(seen > 20, "{seen} cases");
}
