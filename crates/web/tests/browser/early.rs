//! The first request, which the script of the `<head>` sends before the program is there.

use std::time::Duration;

use hosted_flow::{FlightRecorder, HeaderSource, Provider, Settings};
use hosted_flow_core::attempt::AttemptState;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{json, never, problem, reject};
use crate::fixture::flows::{open, paysafe};
use crate::fixture::page;
use crate::fixture::patch::{Patch, function, get, set};
use crate::fixture::{Fixture, keep};
use crate::returning::remember;

const CLEAN: &str = include_str!("../../start/clean.js");

/// The script's surroundings. Its own window, for what it locks there stays locked.
const PLAYED: &str = "
    const document = { currentScript: { dataset: data }, prerendering };
    const location = { href, origin: globalThis.location.origin };
    const window = {}, history = { replaceState() {} };
    const addEventListener = (name, listener) => (window[name] = listener);
";

pub(crate) const STATE: &str = "0123456789abcdef0123456789abcdef";
const READ: &str = "GET /hosted-flow/v1/flows/flw_7QmBackend";
const FIND: &str = "GET /hosted-flow/v1/flows?open=true&provider=paysafe";
pub(crate) const BACKEND: (&str, &str) = ("backend", "/hosted-flow/v1");
pub(crate) const PAYSAFE: (&str, &str) = ("provider", "paysafe");

/// What the script leaves in its window.
pub(crate) struct Head(Object);

impl Head {
    /// Runs the script in the page as it is, with these attributes.
    pub(crate) async fn run(fixture: &Fixture, data: &[(&str, &str)], prerendering: bool) -> Self {
        let attributes = Object::new();
        for (name, value) in data {
            set(&attributes, name, &JsValue::from_str(value));
        }
        let text = format!("{PLAYED} {CLEAN} return window;");
        let run = Function::new_with_args("data, href, prerendering", &text);
        let (href, prerendering) = (page::href().into(), prerendering.into());
        let window = run.call3(&JsValue::NULL, &attributes, &href, &prerendering);
        fixture.settle().await;
        // The browser's own SHA-256 is on another thread.
        let head = Self(window.expect("no exception").unchecked_into());
        fixture
            .until("asked, or nothing to ask", || {
                fixture.backend.count() > 0 || !head.is_there()
            })
            .await;
        head
    }

    fn is_there(&self) -> bool {
        Reflect::has(&self.0, &"hostedFlowEarly".into()).expect("an answer")
    }

    /// Hands the request to the program, as the browser's own window does.
    fn hand_over(&self) {
        plant(&function(&self.0, "hostedFlowEarly"));
    }

    /// The page is left, perhaps into the back/forward cache.
    fn leave(&self) {
        let listener = function(&self.0, "pagehide");
        listener.call0(&JsValue::NULL).expect("no exception");
    }
}

fn plant(give: &JsValue) {
    let window: Object = page::window().unchecked_into();
    keep(Patch::value(&window, "hostedFlowEarly", give));
}

/// A request of the script that is under way, for a page that has come back.
async fn returned(
    answers: impl IntoIterator<Item = crate::fixture::answer::Answer>,
) -> (Fixture, Head) {
    let fixture = Fixture::new(answers);
    remember(&fixture, STATE, Provider::Paysafe);
    page::go_to(&format!("/?hf_attempt={STATE}"), &JsValue::NULL);
    let head = Head::run(&fixture, &[PAYSAFE, BACKEND], false).await;
    assert_eq!(fixture.backend.lines(), [READ]);
    (fixture, head)
}

async fn mount(fixture: &Fixture) {
    fixture.mount(Settings::new(Provider::Paysafe)).await;
}

/// A `traceparent` without its random part.
pub(crate) fn form_of(traceparent: &str) -> String {
    let parts: Vec<&str> = traceparent.split('-').collect();
    assert!(AttemptState::parse(parts[1]).is_some(), "{traceparent}");
    [parts[0], parts[2], parts[3]].join("-")
}

/// Fault B65.
#[wasm_bindgen_test]
async fn the_head_script_asks_nothing_unless_it_knows() {
    let token = "hf_handoff=0123456789abcdef0123456789abcdef";
    for (query, data, prerendering) in [
        ("", &[PAYSAFE][..], false),
        ("", &[BACKEND], false),
        ("", &[("provider", "paysafe ondato"), BACKEND], false),
        ("", &[PAYSAFE, ("backend", "")], false),
        ("", &[PAYSAFE, ("backend", "https://api.example/v1")], false),
        ("", &[PAYSAFE, ("backend", "//evil.example/v1")], false),
        ("", &[PAYSAFE, ("backend", "/\\evil.example/v1")], false),
        ("", &[PAYSAFE, ("backend", "/\t/evil.example/v1")], false),
        (token, &[PAYSAFE, BACKEND], false),
        ("", &[PAYSAFE, BACKEND], true),
    ] {
        let fixture = Fixture::new([]);
        if !query.is_empty() {
            page::go_to(&format!("/?{query}"), &JsValue::NULL);
        }
        let head = Head::run(&fixture, data, prerendering).await;
        assert_eq!(fixture.backend.count(), 0, "{query} {data:?}");
        assert!(!head.is_there(), "{query} {data:?}");
    }
}

/// Fault B65.
#[wasm_bindgen_test]
async fn the_program_takes_the_early_answer_over_once() {
    let (fixture, head) = returned([json(200, &paysafe(1, "ACTIVE")), never()]).await;
    assert!(Object::keys(&head.0).length() == 1, "it is not enumerable");
    let sent = fixture.backend.last();
    head.hand_over();
    let recorder = FlightRecorder::default();
    let settings = Settings {
        recorder: Some(recorder.clone()),
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings).await;
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.lines(), [READ], "no second request");
    assert_eq!(page::records(), [], "the attempt is used");
    let trace = sent.header("traceparent").expect("a trace")[3..35].to_owned();
    let record = recorder.export().expect("a record");
    assert!(record.contains(&trace), "{trace} in {record}");
    // Locked, where the browser allows that: nothing can be put there after it.
    let name = JsValue::from_str("hostedFlowEarly");
    let left = Object::get_own_property_descriptor(&head.0, &name);
    assert_eq!(get(&left, "configurable"), JsValue::FALSE);
    assert_eq!(get(&left, "enumerable"), JsValue::FALSE);
    assert_eq!(get(&left, "value"), JsValue::NULL);
    // The next request is the program's own, in the same trace.
    fixture.advance(Duration::from_secs(10)).await;
    assert_eq!(fixture.backend.count(), 2);
    let next = fixture.backend.last();
    assert!(
        next.header("traceparent")
            .expect("a trace")
            .contains(&trace)
    );
}

/// Fault B67.
#[wasm_bindgen_test]
async fn an_early_failure_counts_as_the_program_s_own() {
    for (answer, phase) in [
        (problem(401, "session-expired"), "problem"),
        (problem(500, "internal"), "checking"),
        (reject(), "checking"),
    ] {
        let (fixture, head) = returned([answer]).await;
        head.hand_over();
        mount(&fixture).await;
        fixture.until_phase(phase).await;
        assert_eq!(fixture.backend.count(), 1, "not asked again at once");
        if phase == "problem" {
            assert_eq!(fixture.code().as_deref(), Some("session-expired"));
            continue;
        }
        fixture
            .backend
            .answer([json(200, &paysafe(1, "COMPLETED"))]);
        fixture
            .advance_until_phase("settled", Duration::from_secs(10))
            .await;
        assert_eq!(fixture.backend.lines(), [READ, READ]);
    }
}

/// Fault B67.
#[wasm_bindgen_test]
async fn a_slow_early_answer_is_waited_for_until_the_deadline() {
    let (answer, later) = json(200, &paysafe(1, "COMPLETED")).held();
    let (fixture, head) = returned([answer]).await;
    head.hand_over();
    fixture.advance(Duration::from_secs(9)).await;
    mount(&fixture).await;
    assert_eq!(fixture.phase(), "checking");
    later.give();
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.count(), 1);
    drop(fixture);

    let (fixture, head) = returned([never(), json(200, &paysafe(1, "COMPLETED"))]).await;
    head.hand_over();
    fixture.advance(Duration::from_secs(9)).await;
    mount(&fixture).await;
    assert!(!fixture.backend.last().is_aborted());
    fixture.advance(Duration::from_secs(1)).await;
    assert!(fixture.backend.calls()[0].is_aborted());
    fixture
        .advance_until_phase("settled", Duration::from_secs(10))
        .await;
    assert_eq!(fixture.backend.count(), 2);
}

/// Fault B67.
#[wasm_bindgen_test]
async fn an_early_request_ends_with_the_component() {
    let (fixture, head) = returned([never()]).await;
    head.hand_over();
    mount(&fixture).await;
    fixture.unmount().await;
    assert!(fixture.backend.last().is_aborted());
}

/// Fault B68.
#[wasm_bindgen_test]
async fn a_planted_answer_is_refused_and_asked_again() {
    for planted in [
        "return 1",
        "throw new Error('planted')",
        "return { get 0() { throw 1 } }",
        "return [1, { abort: 1 }, 7]",
        "return [{ ok: true, status: 200, json: async () => ({}) }, null, 'a\\r\\nb']",
        "return [Promise.resolve({ status: 200, body: null })]",
        "const used = new Response('{}'); used.text(); return [used]",
    ] {
        let fixture = Fixture::new([json(200, &open(&[]))]);
        plant(&Function::new_no_args(planted));
        mount(&fixture).await;
        fixture.until_phase("idle").await;
        assert_eq!(fixture.backend.lines(), [FIND], "{planted}");
        let trace = fixture.backend.last();
        form_of(trace.header("traceparent").expect("a trace"));
    }
    // These are answers, as a page that replaces `fetch` may give them: hostile until they are read.
    for planted in [
        "return [Promise.reject(1)]",
        "return [new Response('<p>', { headers: { 'content-type': 'application/json' } })]",
        "const held = new Response('{}'); held.body.getReader(); return [held]",
    ] {
        let fixture = Fixture::new([json(200, &open(&[]))]);
        plant(&Function::new_no_args(planted));
        mount(&fixture).await;
        assert_eq!(fixture.phase(), "checking", "{planted}");
        assert_eq!(fixture.backend.count(), 0, "{planted}");
        fixture
            .advance_until_phase("idle", Duration::from_secs(10))
            .await;
        assert_eq!(fixture.backend.lines(), [FIND], "{planted}");
    }
}

/// Fault B65.
#[wasm_bindgen_test]
async fn where_the_host_adds_headers_nothing_early_is_used() {
    let (fixture, head) = returned([never(), json(200, &paysafe(1, "COMPLETED"))]).await;
    head.hand_over();
    let source = HeaderSource::new(|_| async { vec![("x-token".to_owned(), "t".to_owned())] });
    let settings = Settings {
        headers: Some(source),
        ..Settings::new(Provider::Paysafe)
    };
    fixture.mount(settings).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.last().header("x-token"), Some("t"));
    assert!(head.is_there(), "another flow may still want it");
}

/// Fault B65.
#[wasm_bindgen_test]
async fn of_two_flows_on_a_page_the_right_one_gets_the_answer() {
    let fixture = Fixture::new([json(200, &open(&[])), never()]);
    let head = Head::run(&fixture, &[PAYSAFE, BACKEND], false).await;
    head.hand_over();
    fixture.mount(Settings::new(Provider::Ondato)).await;
    let ondato = FIND.replace("paysafe", "ondato");
    assert_eq!(fixture.backend.lines(), [FIND, &ondato]);
    assert!(head.is_there());
    let other = fixture.mount_second(Settings::new(Provider::Paysafe)).await;
    assert_eq!(other.get_attribute("data-phase").as_deref(), Some("idle"));
    assert_eq!(fixture.backend.count(), 2);
}

/// Fault B69.
#[wasm_bindgen_test]
async fn an_early_answer_does_not_outlive_its_page() {
    // Into the back/forward cache before the program was there: it asks when the page is back.
    let (fixture, head) = returned([never(), json(200, &paysafe(1, "COMPLETED"))]).await;
    head.hand_over();
    head.leave();
    assert!(fixture.backend.last().is_aborted());
    assert!(!head.is_there());
    mount(&fixture).await;
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.lines(), [READ, READ]);
    drop(fixture);

    // On a page that never shows the component.
    let (fixture, head) = returned([json(200, &paysafe(1, "ACTIVE"))]).await;
    fixture.advance(Duration::from_secs(59)).await;
    assert!(head.is_there());
    fixture.advance(Duration::from_secs(1)).await;
    assert!(!head.is_there());
}

/// Fault B69.
#[wasm_bindgen_test]
async fn only_the_first_request_of_a_visit_may_be_early() {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    mount(&fixture).await;
    fixture.until_phase("idle").await;
    plant(&Function::new_no_args("return [new Response('planted')]"));
    fixture.backend.answer([
        json(200, &open(&[paysafe(1, "COMPLETED")])),
        json(200, &paysafe(1, "COMPLETED")),
    ]);
    page::show_again(true);
    fixture.until_phase("settled").await;
    assert_eq!(fixture.backend.lines(), [FIND, FIND, READ]);
}
