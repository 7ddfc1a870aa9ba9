//! What the script of the `<head>` asks, and what the program asks first, of the same stored states.

use std::time::Duration;

use hosted_flow::{Provider, Settings};
use hosted_flow_core::attempt::{AttemptRecord, AttemptState, KEY_PREFIX};
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::time::Timestamp;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::early::{BACKEND, Head, PAYSAFE, STATE, form_of};
use crate::fixture::answer::never;
use crate::fixture::flows::FLOW;
use crate::fixture::page::{self, local_storage, session_storage};
use crate::fixture::{Call, Fixture};

const OTHER: &str = "fedcba9876543210fedcba9876543210";

/// What is stored, the address, and the page's settings.
struct Case {
    name: &'static str,
    query: String,
    local: Vec<(String, String)>,
    shown: Option<&'static str>,
    data: Vec<(&'static str, &'static str)>,
    settings: Settings,
}

impl Case {
    fn new(name: &'static str) -> Self {
        Self {
            name,
            query: String::new(),
            local: Vec::new(),
            shown: None,
            data: vec![PAYSAFE, BACKEND],
            settings: Settings::new(Provider::Paysafe),
        }
    }

    fn query(self, query: &str) -> Self {
        Self {
            query: query.to_owned(),
            ..self
        }
    }

    fn stored(mut self, (key, text): (String, String)) -> Self {
        self.local.push((key, text));
        self
    }

    fn shown(self, shown: &'static str) -> Self {
        Self {
            shown: Some(shown),
            ..self
        }
    }

    fn data(self, data: &[(&'static str, &'static str)]) -> Self {
        Self {
            data: data.to_vec(),
            ..self
        }
    }

    fn settings(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// What the script asks, and what the program by itself asks first.
    async fn both(&self) -> (Vec<Call>, Vec<Call>) {
        let fixture = Fixture::new([]);
        fixture.backend.otherwise(never);
        for (key, text) in &self.local {
            local_storage().set_item(key, text).expect("room");
        }
        if let Some(shown) = self.shown {
            let scope = self.settings.purpose.as_ref();
            let scope = scope.map_or_else(String::new, |purpose| format!(":{purpose}"));
            let key = format!("hosted-flow:shown:{}{scope}", self.settings.provider);
            session_storage().set_item(&key, shown).expect("room");
        }
        if !self.query.is_empty() {
            page::go_to(&format!("/?{}", self.query), &JsValue::NULL);
        }
        Head::run(&fixture, &self.data, false).await;
        let early = fixture.backend.calls();
        fixture.mount(self.settings.clone()).await;
        let own = fixture.backend.calls().split_off(early.len());
        (early, own)
    }
}

/// The record of an attempt that was launched this long ago.
fn record(flow: &str, state: &str, provider: Provider, age: Duration) -> AttemptRecord {
    let launched = OPENED - u64::try_from(age.as_millis()).expect("a date");
    AttemptRecord::new(
        FlowId::new(flow).expect("an id"),
        provider,
        &AttemptState::parse(state).expect("a state"),
        Timestamp::from_millis(launched),
    )
}

/// The fixture's clock, in milliseconds.
const OPENED: u64 = 1_795_255_200_000;

fn entry(record: &AttemptRecord) -> (String, String) {
    (record.key(), record.to_text())
}

fn ours(flow: &str, state: &str, minutes: u64) -> (String, String) {
    let age = Duration::from_mins(minutes);
    entry(&record(flow, state, Provider::Paysafe, age))
}

/// Everything that the program itself stores, and every kind of address.
fn written() -> Vec<Case> {
    let named = format!("a=1&hf_attempt={STATE}");
    let two = |name| {
        Case::new(name)
            .stored(ours("older", STATE, 9))
            .stored(ours("newer", OTHER, 3))
    };
    let for_purpose = |purpose: &'static str| Settings {
        purpose: Some(purpose.into()),
        ..Settings::new(Provider::Paysafe)
    };
    let with_state = record("with-state", STATE, Provider::Paysafe, Duration::ZERO)
        .renewed(true)
        .with_host_state(Some("b&=\u{e9}\"%".to_owned()));
    let foreign = record("theirs", STATE, Provider::Ondato, Duration::ZERO);
    let at_the_end = record(
        "old",
        STATE,
        Provider::Paysafe,
        Duration::from_mins(24 * 60 - 1),
    );
    let expired = Duration::from_hours(24) + Duration::from_mins(1);
    let expired = record("old", STATE, Provider::Paysafe, expired);
    let airwallex = record("air", STATE, Provider::Airwallex, Duration::ZERO);
    vec![
        Case::new("nothing"),
        Case::new("a purpose")
            .settings(for_purpose("white-label"))
            .data(&[PAYSAFE, BACKEND, ("purpose", "white-label")]),
        Case::new("a purpose with every kind of character")
            .settings(for_purpose("a_b c~'(\u{e9})*&=%2F"))
            .data(&[PAYSAFE, BACKEND, ("purpose", "a_b c~'(\u{e9})*&=%2F")]),
        Case::new("the attempt in the address")
            .stored(ours(FLOW, STATE, 1))
            .query(&named),
        Case::new("a record").stored(ours(FLOW, STATE, 1)),
        two("the older of two is named").query(&named),
        two("the newer of two"),
        two("named twice").query(&format!("{named}&hf_attempt={STATE}")),
        two("named in upper case").query(&named.to_uppercase().replace("HF_ATTEMPT", "hf_attempt")),
        two("named percent-encoded").query(&named.replace('0', "%30").replace("hf_", "hf%5f")),
        two("another state is named").query(&named.replace("0123", "3210")),
        two("an empty name").query("hf_attempt&hf_attempt="),
        two("the name of another page")
            .query(&format!("att={STATE}"))
            .data(&[PAYSAFE, BACKEND, ("parameter", "att")])
            .settings(Settings {
                parameter: Some("att".into()),
                ..Settings::new(Provider::Paysafe)
            }),
        Case::new("this tab showed one").shown("shown-1"),
        two("shown and stored").shown("shown.1"),
        two("shown and named").shown("shown_1").query(&named),
        two("shown is no id").shown("../../admin"),
        two("shown is only dots").shown(".."),
        two("shown is empty").shown(""),
        Case::new("shown for a purpose")
            .shown("shown-1")
            .settings(for_purpose("account"))
            .data(&[PAYSAFE, BACKEND, ("purpose", "account")]),
        Case::new("renewed, with a state of the host").stored(entry(&with_state)),
        Case::new("another provider's")
            .stored(entry(&foreign))
            .query(&named),
        Case::new("on its last day").stored(entry(&at_the_end)),
        Case::new("too old").stored(entry(&expired)).query(&named),
        Case::new("an expired link")
            .stored(entry(&airwallex))
            .shown("air")
            .query("code=TOKEN_EXPIRED&ahfi_id=1")
            .data(&[("provider", "airwallex"), BACKEND])
            .settings(Settings::new(Provider::Airwallex)),
        Case::new("another base")
            .data(&[PAYSAFE, ("backend", "/api/a%20b/")])
            .settings(Settings {
                backend: Some("/api/a%20b/".into()),
                ..Settings::new(Provider::Paysafe)
            }),
    ]
}

/// What another script or another version may have stored: the program is not to get an answer to
/// another question.
fn foreign() -> Vec<Case> {
    let (key, text) = ours(FLOW, STATE, 1);
    let changed = |name, from: &str, to: &str| {
        assert!(text.contains(from), "{name}");
        Case::new(name).stored((key.clone(), text.replace(from, to)))
    };
    let state = |name, state: &str| changed(name, "}", &format!(",\"hostState\":\"{state}\"}}"));
    let mut cases = vec![
        Case::new("not JSON").stored((key.clone(), "{".to_owned())),
        Case::new("null").stored((key.clone(), "null".to_owned())),
        Case::new("empty").stored((key.clone(), String::new())),
        Case::new("another key").stored((format!("{KEY_PREFIX}{OTHER}"), text.clone())),
        Case::new("no hash in the key").stored((KEY_PREFIX.to_owned(), text.clone())),
        changed("another version", "\"version\":1", "\"version\":2"),
        changed(
            "a version of another form",
            "\"version\":1",
            "\"version\":1.0",
        ),
        changed("a name twice", "\"flow\"", "\"flow\":\"other\",\"flow\""),
        changed("spaces", ",", ", "),
        changed("another order", "{", "{\"renewed\":false,"),
        changed("a new field", "}", ",\"more\":[1]}"),
        changed("a flow that is a path", FLOW, "../admin"),
        changed("a flow of dots", FLOW, ".."),
        changed("an escaped flow", FLOW, "\\u0061"),
        changed("another provider", "paysafe", "nobody"),
        changed("no date", "\"launchedAt\":1", "\"launchedAt\":-1"),
        changed("a date with a fraction", "}", ".0}"),
        changed("a date with zeros", "\"launchedAt\":1", "\"launchedAt\":01"),
        changed(
            "a date far off",
            "\"launchedAt\":1",
            "\"launchedAt\":99999991",
        ),
        state("a state that is no UTF-8", "%E9"),
        state("a state that is too long", &"a".repeat(1025)),
        state("a state of many bytes", &"%41".repeat(1024)),
    ];
    for it in &mut cases {
        it.query = format!("hf_attempt={STATE}");
    }
    cases
}

#[track_caller]
fn same(name: &str, early: &[Call], own: &[Call]) {
    assert_eq!(early.len(), 1, "{name}");
    let (early, own) = (&early[0], own.first().expect("a request"));
    assert_eq!(early.url, own.url, "{name}");
    assert_eq!(early.method, own.method, "{name}");
    assert_eq!(early.body, own.body, "{name}");
    assert_eq!(early.cache, own.cache, "{name}");
    assert_eq!(early.credentials, own.credentials, "{name}");
    assert_eq!(early.mode, own.mode, "{name}");
    assert_eq!(early.integrity, own.integrity, "{name}");
    let headers = |call: &Call| -> Vec<(String, String)> {
        let form = |(name, value): &(String, String)| match name.as_str() {
            "traceparent" => (name.clone(), form_of(value)),
            _ => (name.clone(), value.clone()),
        };
        call.headers.iter().map(form).collect()
    };
    assert_eq!(headers(early), headers(own), "{name}");
    let trace = |call: &Call| call.header("traceparent").map(str::to_owned);
    assert!(trace(early).is_some(), "{name}");
    assert_ne!(trace(early), trace(own), "{name}: the trace is random");
}

/// Fault B65.
#[wasm_bindgen_test]
async fn the_head_script_asks_what_the_program_would_ask() {
    for case in written() {
        let (early, own) = case.both().await;
        same(case.name, &early, &own);
    }
}

/// Fault B66.
#[wasm_bindgen_test]
async fn of_foreign_records_the_head_script_asks_nothing_else() {
    let mut asked = 0;
    for case in foreign() {
        let (early, own) = case.both().await;
        if !early.is_empty() {
            same(case.name, &early, &own);
            asked += 1;
        }
    }
    assert!(asked > 0, "what is ignored by both is asked about");
}
