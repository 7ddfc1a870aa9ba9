//! What a provider knows of a person, in an answer of a backend that forwards too much of it.

use std::time::Duration;

use hosted_flow::{FlightRecorder, Provider, Settings};
use serde_json::{Value, json as value};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::needles::search;
use crate::stage::Stage;
use crate::stage::answer::json;
use crate::stage::flows::{failed, ondato, open, paysafe};
use crate::stage::other_tab::OtherTab;

const PERSONAL: [&str; 5] = [
    "Ada Lovelace-Byron",
    "DE89370400440532013000",
    "P123456789",
    "1815-12-10",
    "ada@lovelace.example",
];

/// The same flow, with the person in it wherever there is room.
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
    // Inside of what the contract knows as well.
    for (field, _) in status.as_object().expect("an object") {
        if flow["status"][field].is_object() {
            flow["status"][field]["person"] = person.clone();
        }
    }
    flow
}

/// Fault D10.
#[wasm_bindgen_test]
async fn what_a_status_says_of_the_person_goes_no_further() {
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
        let stage = Stage::new([listed, json(200, &with_the_person(begun))]);
        let settings = Settings {
            recorder: Some(recorder.clone()),
            ..Settings::new(provider)
        };
        stage.mount(settings).await;
        stage.until_phase("needs-input").await;
        let name = provider.name();
        let look = async |when: &str| {
            let when = format!("{name}, {when}");
            search(&when, &stage, &recorder, &other, &person).await;
        };
        look("begun").await;

        let [known, iban, ..] = PERSONAL;
        let busy = value!({ "code": "busy", "title": known, "detail": iban });
        stage.backend.answer([
            json(200, &with_the_person(decides)),
            json(503, &busy),
            json(200, &with_the_person(decided)),
        ]);
        stage.press("check-now").await;
        stage.until_phase("waiting").await;
        look("waiting").await;
        stage
            .advance_until_phase("settled", Duration::from_mins(2))
            .await;
        look("settled").await;
        assert!(!stage.events().is_empty(), "the host is told what matters");
        let heard = || !other.heard().is_empty();
        stage.until("other tabs hear of it", heard).await;
        look("told").await;
    }
}
