//! Secret canaries: a recognizable value in every secret of a backend, a provider and the host page,
//! and a search for it in every place that others can read, in every encoding.

use std::time::Duration;

use hosted_flow::{FlightRecorder, HeaderSource, Provider, Settings};
use js_sys::{Function, JSON, Promise};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::Fixture;
use crate::fixture::answer::{json, never, problem};
use crate::fixture::flows::{airwallex, connectpay, ondato, open, paysafe};
use crate::fixture::other_tab::OtherTab;
use crate::fixture::page;

const STATE: &str = "5eed1e5eed1e5eed1e5eed1e5eed1e00";
const BEARER: &str = "n33dle-bearer/Token+1==";
const ANTI_FORGERY: &str = "n33dle-csrf~Token";

/// An attempt with a provider, and its secrets.
struct Attempt {
    provider: Provider,
    /// The answer to a create.
    created: Value,
    /// The parameters that the provider adds to the return URL.
    returned: &'static str,
    canaries: &'static [&'static str],
}

impl Attempt {
    fn new(
        provider: Provider,
        mut created: Value,
        launch: Value,
        returned: &'static str,
        canaries: &'static [&'static str],
    ) -> Self {
        created["launch"] = launch;
        Self {
            provider,
            created,
            returned,
            canaries,
        }
    }

    fn all() -> [Self; 4] {
        [
            Self::new(
                Provider::Ondato,
                ondato(1, "Pending", None),
                serde_json::json!({ "kind": "ondato", "id": "a33d1e00-90e6-4a39-b2a0-4b3d6f9d8e11" }),
                "",
                &["a33d1e00-90e6-4a39-b2a0-4b3d6f9d8e11"],
            ),
            Self::new(
                Provider::Paysafe,
                paysafe(1, "ACTIVE"),
                serde_json::json!({
                    "kind": "paysafe",
                    "redirectUrl": "https://pi-verify.eu-mprod.sandbox.dw-cloud.net/n33dle-path/initiate?ticket=n33dle-ticket",
                    "secureCode": "bjMzZGxlL3NlY3VyZSs+Pz8/Pz4=",
                }),
                "&sessionId=n33dle-session&sessionStatus=COMPLETED",
                &[
                    "bjMzZGxlL3NlY3VyZSs+Pz8/Pz4=",
                    "n33dle-path",
                    "n33dle-ticket",
                    "n33dle-session",
                ],
            ),
            Self::new(
                Provider::Airwallex,
                airwallex(1, "INIT", "CREATED"),
                serde_json::json!({
                    "kind": "airwallex",
                    "url": "https://demo.airwallex.com/n33dle-flow?auth_code=n33dle-auth-c0de#n33dle-part",
                }),
                "&ahfi_id=n33dle-instance&code=n33dle_ERROR",
                &[
                    "n33dle-flow",
                    "n33dle-auth-c0de",
                    "n33dle-part",
                    "n33dle-instance",
                    "n33dle_ERROR",
                ],
            ),
            Self::new(
                Provider::ConnectPay,
                connectpay(1, "APPLICATION_CAPTURED"),
                serde_json::json!({
                    "kind": "connectpay",
                    "url": "https://api2.connectpay.com/n33dle-link?token=n33dle.jwt.Signature_-1",
                }),
                "",
                &["n33dle-link", "n33dle.jwt.Signature_-1"],
            ),
        ]
    }
}

/// The encodings of a value, in lower case as the searched text.
fn forms(value: &str) -> Vec<String> {
    let once = percent(value);
    let mut forms = vec![
        value.to_owned(),
        percent(&once),
        once,
        value.trim_end_matches('=').to_owned(),
        value.replace('/', "\\/"),
        value.chars().rev().collect(),
        hex(value),
    ];
    // The Base64 of a surrounding text depends on the number of bytes before the value. The characters
    // that also encode neighbouring bytes are left out.
    for before in 0..3 {
        let text = format!("{}{value}", "x".repeat(before));
        let encoded = page::window().btoa(&text).expect("ASCII");
        let whole = encoded.trim_end_matches('=');
        let inner = &whole[if before == 0 { 0 } else { before + 1 }..whole.len() - 1];
        forms.extend([inner.to_owned(), inner.replace('+', "-").replace('/', "_")]);
    }
    forms.iter().map(|form| form.to_lowercase()).collect()
}

fn hex(text: &str) -> String {
    let digits: Vec<String> = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

fn percent(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Every place that a script, an extension or a tool can read, with its content.
async fn places(
    fixture: &Fixture,
    recorder: &FlightRecorder,
    other: &OtherTab,
) -> Vec<(String, String)> {
    let ask = Function::new_no_args(&format!("return (async () => {{ {PLACES} }})();"));
    let promise = ask.call0(&JsValue::NULL).expect("a promise");
    let found = JsFuture::from(promise.unchecked_into::<Promise>()).await;
    let found = JSON::stringify(&found.expect("all places")).expect("a text");
    let found = found.as_string().expect("a text");
    let mut places: Vec<(String, String)> = serde_json::from_str(&found).expect("pairs");
    assert!(places.len() > 10, "{places:?}");
    let ours = [
        ("the console", fixture.console.text()),
        ("the events", format!("{:?}", fixture.events())),
        ("the URLs we fetch", fixture.backend.lines().join("\n")),
        (
            "the record for support",
            recorder.export().unwrap_or_default(),
        ),
        ("what other tabs hear", other.heard().join("\n")),
    ];
    places.extend(ours.map(|(place, text)| (place.to_owned(), text)));
    places
}

/// The end-to-end tests search these places, too.
const PLACES: &str = include_str!("../../../../tests/src/traces.js");

/// Fails if a secret is found in any place.
pub(crate) async fn search(
    when: &str,
    fixture: &Fixture,
    recorder: &FlightRecorder,
    other: &OtherTab,
    secrets: &[String],
) {
    let places = places(fixture, recorder, other).await;
    for (place, text) in places {
        let text = text.to_lowercase();
        for secret in secrets {
            for form in forms(secret) {
                assert!(
                    !text.contains(&form),
                    "{when}: {secret}, as {form}, in {place}"
                );
            }
        }
    }
}

/// The attempt state in the return URL that a call sends to the backend.
fn attempt_in(fixture: &Fixture, call: usize) -> String {
    let body = fixture.backend.calls()[call].json();
    let url = body["returnUrl"].as_str().expect("a return URL");
    let (_, rest) = url.split_once("hf_attempt=").expect("a state");
    let random: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(random.len(), 32);
    random
}

/// Faults D01, D02, D05, D07, D08, D09.
#[wasm_bindgen_test]
async fn no_secret_of_any_provider_or_of_the_host_s_stands_anywhere() {
    for attempt in Attempt::all() {
        let name = attempt.provider.name();
        let (created, later) = json(201, &attempt.created).held();
        let fixture = Fixture::new([json(200, &open(&[])), created]);
        page::set_desktop(false);
        let other = OtherTab::new();
        let recorder = FlightRecorder::default();
        let headers = HeaderSource::new(|_| async {
            vec![
                ("authorization".to_owned(), format!("Bearer {BEARER}")),
                ("x-csrf-token".to_owned(), ANTI_FORGERY.to_owned()),
            ]
        });
        let mut secrets: Vec<String> = attempt.canaries.iter().map(|&it| it.to_owned()).collect();
        secrets.extend([STATE, BEARER, ANTI_FORGERY].map(str::to_owned));

        // The return arrives in a browser without the attempt record.
        let address = format!("/join?a=1&hf_attempt={STATE}{}#part", attempt.returned);
        page::go_to(&address, &JsValue::NULL);
        fixture
            .mount(Settings {
                headers: Some(headers),
                recorder: Some(recorder.clone()),
                ..Settings::new(attempt.provider)
            })
            .await;
        fixture.until_phase("idle").await;
        assert!(page::href().ends_with("/join?a=1#part"), "{}", page::href());
        search(
            &format!("{name}, back"),
            &fixture,
            &recorder,
            &other,
            &secrets,
        )
        .await;

        fixture.press("start").await;
        secrets.push(attempt_in(&fixture, 1));
        search(
            &format!("{name}, asking"),
            &fixture,
            &recorder,
            &other,
            &secrets,
        )
        .await;
        let sent = fixture.backend.last();
        assert_eq!(sent.header("x-csrf-token"), Some(ANTI_FORGERY), "{name}");

        later.give();
        fixture.until_phase("leaving").await;
        let left = fixture.departures();
        assert_eq!(left.len(), 1, "{name}");
        let is_carried = attempt
            .canaries
            .iter()
            .any(|canary| left[0].contains(canary));
        assert!(is_carried, "{name}: the launch contains the secret");
        search(
            &format!("{name}, leaving"),
            &fixture,
            &recorder,
            &other,
            &secrets,
        )
        .await;

        fixture.backend.answer([problem(500, "oops"), never()]);
        page::show_again(true);
        fixture.settle().await;
        fixture.advance(Duration::from_secs(5)).await;
        search(
            &format!("{name}, Back"),
            &fixture,
            &recorder,
            &other,
            &secrets,
        )
        .await;
        fixture.unmount().await;
        search(
            &format!("{name}, unmounted"),
            &fixture,
            &recorder,
            &other,
            &secrets,
        )
        .await;
    }
}

/// A function that encodes a value.
type Hide = fn(&str) -> String;

/// Faults D01, D08.
#[wasm_bindgen_test]
async fn a_secret_canary_is_found_in_every_form_and_place() {
    let canary = "n33dle/To?ken+1=";
    let hidden: [(&str, Hide); 6] = [
        ("as it is", str::to_owned),
        ("percent-encoded", |it| percent(it).to_lowercase()),
        ("in base64", |it| {
            page::window()
                .btoa(&format!("a=1&code={it}&b"))
                .expect("ASCII")
        }),
        ("in base64, elsewhere", |it| {
            page::window().btoa(&format!("code={it}")).expect("ASCII")
        }),
        ("in hex", |it| hex(it).to_uppercase()),
        ("backwards", |it| it.chars().rev().collect()),
    ];
    let fixture = Fixture::new([]);
    let recorder = FlightRecorder::default();
    let other = OtherTab::new();
    for (how, hide) in hidden {
        page::document().set_title(&hide(canary));
        let places = places(&fixture, &recorder, &other).await;
        let title = places.iter().find(|(place, _)| place == "document.title");
        let title = title.expect("a title").1.to_lowercase();
        assert!(
            forms(canary).iter().any(|form| title.contains(form)),
            "{how}"
        );
    }
}
