//! Personal data of a provider in the answer of a backend that forwards too much.

use std::time::Duration;

use hosted_flow::{FlightRecorder, Provider, Settings};
use serde_json::{Value, json as value};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::Fixture;
use crate::fixture::answer::json;
use crate::fixture::flows::{failed, ondato, open, paysafe};
use crate::fixture::other_tab::OtherTab;
use crate::secret_canaries::search;

const PERSONAL: [&str; 5] = [
    "Ada Lovelace-Byron",
    "DE89370400440532013000",
    "P123456789",
    "1815-12-10",
    "ada@lovelace.example",
];

/// The same flow, with personal data in every place that can hold it.
fn with_the_person(mut flow: Value) -> Value {
    let [name, iban, document, born, email] = PERSONAL;
    let person = value!({
        "fullName": name,
        "iban": iban,
        "document": { "number": document, "dateOfBirth": born },
        "contacts": [email],
    });
    let status = flow["status"].clone();
    for (field, value) in person.as_object().expect("an object") {
        flow[field] = value.clone();
        flow["status"][field] = value.clone();
    }
    // Also inside of members that the contract defines.
    for (field, _) in status.as_object().expect("an object") {
        if flow["status"][field].is_object() {
            flow["status"][field]["person"] = person.clone();
        }
    }
    flow
}

/// Fault D10.
#[wasm_bindgen_test]
async fn personal_data_in_a_status_is_not_passed_on() {
    let kyc = |word| ondato(2, "Completed", Some(word));
    for (provider, begun, decides, decided) in [
        (
            Provider::Paysafe,
            paysafe(1, "ACTIVE"),
            paysafe(2, "ONGOING_VERIFICATION"),
            failed(3, "NAME_MISMATCH"),
        ),
        (
            Provider::Ondato,
            ondato(1, "Pending", None),
            kyc("AwaitingReview"),
            kyc("Approved"),
        ),
    ] {
        let recorder = FlightRecorder::default();
        let other = OtherTab::new();
        let person = PERSONAL.map(str::to_owned);
        let listed = json(200, &open(&[with_the_person(begun.clone())]));
        let fixture = Fixture::new([listed, json(200, &with_the_person(begun))]);
        let settings = Settings {
            recorder: Some(recorder.clone()),
            ..Settings::new(provider)
        };
        fixture.mount(settings).await;
        fixture.until_phase("needs-input").await;
        let name = provider.name();
        let look = async |when: &str| {
            let when = format!("{name}, {when}");
            search(&when, &fixture, &recorder, &other, &person).await;
        };
        look("begun").await;

        let [known, iban, ..] = PERSONAL;
        let busy = value!({ "code": "busy", "title": known, "detail": iban });
        fixture.backend.answer([
            json(200, &with_the_person(decides)),
            json(503, &busy),
            json(200, &with_the_person(decided)),
        ]);
        fixture.press("check-now").await;
        fixture.until_phase("waiting").await;
        look("waiting").await;
        fixture
            .advance_until_phase("settled", Duration::from_mins(2))
            .await;
        look("settled").await;
        assert!(!fixture.events().is_empty(), "the host receives the events");
        let heard = || !other.heard().is_empty();
        fixture.until("other tabs receive a message", heard).await;
        look("told").await;
    }
}
