//! Every JSON example of the five providers' pages, and the additions of newer documents, read and
//! written by our wire types. `fixtures/README.md` explains the file names.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use hosted_flow_core::contract;
use hosted_flow_core::provider::{airwallex, connectfi, connectpay, oauth, ondato, paysafe};
use hosted_flow_core::wire::Object;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[test]
fn every_fixture_is_read_and_written_back_the_same() {
    let fixtures = Fixture::all();
    for fixture in &fixtures {
        let Read { written, .. } = fixture.read().unwrap();
        if !fixture.has_extra_fields() {
            assert_eq!(written, fixture.json(), "{}", fixture.path.display());
        }
    }
    let pages = fixtures.iter().filter(|f| f.name().contains(".page."));
    assert_eq!(
        pages.count(),
        4 + 8 + 3 + 3,
        "4 examples on Ondato's page, 7 and a request on Paysafe's, 3 each on connectFi's and \
         ConnectPay's; Airwallex's shows none"
    );
}

/// Fault K10.
#[test]
fn undocumented_fields_change_nothing() {
    for fixture in Fixture::all() {
        let mut json = fixture.json();
        add_unknown_fields(&mut json);
        let before = fixture.read().unwrap().written;
        let after = read(&fixture.kind(), &json).unwrap().written;
        // A webhook's payload is kept whole.
        if !after.to_string().contains(UNKNOWN) {
            assert_eq!(after, before, "{}", fixture.path.display());
        }
    }
}

/// Fault K10.
#[test]
fn a_missing_field_is_never_misread() {
    for fixture in Fixture::all() {
        let Value::Object(fields) = fixture.json() else {
            panic!("{} is no object", fixture.path.display());
        };
        for name in fields.keys() {
            let mut fewer = fields.clone();
            fewer.remove(name);
            if let Ok(Read { written, .. }) = read(&fixture.kind(), &Value::Object(fewer)) {
                assert!(
                    written.get(name).is_none(),
                    "{name} is not documented in {}",
                    fixture.path.display()
                );
            }
        }
    }
}

/// Fault N26.
#[test]
fn an_array_in_place_of_an_object_is_refused() {
    check_refused(
        "ondato/created",
        r#"["3fa85f64-5717-4562-b3fc-2c963f66afa6"]"#,
    );
    check_refused("ondato/identity-verification", r#"["id", "Completed"]"#);
    check_refused(
        "ondato/identity-verification",
        r#"{"id": "i", "status": "Completed", "setup": ["id"]}"#,
    );
    check_refused(
        "ondato/kyc-identification",
        r#"{"id": "i", "status": "Approved", "document": {"files": [[null, "fileId"]]}}"#,
    );
    check_refused(
        "ondato/setup-localisations",
        r#"{"defaultLanguage": "en", "localisationSettings": [["en", null, "s", "f", "d"]]}"#,
    );
    check_refused(
        "paysafe/instrument-verification",
        r#"{"id": "i", "instrumentType": "CARD", "sessionStatus": "ACTIVE", "instrument": ["1", "CARD"]}"#,
    );
    check_refused(
        "paysafe/instrument-verifications",
        r#"{"instrumentVerifications": [["i", "CARD", null, null, null, null, null, "COMPLETED"]]}"#,
    );
    check_refused("paysafe/webhook", r#"["i", "s", "c", "COMPLETED"]"#);
    check_refused("paysafe/error", r#"{"error": ["1000", "Internal Error"]}"#);
    check_refused(
        "paysafe/error",
        r#"{"error": {"code": "1", "message": "m", "fieldErrors": [["field", "error"]]}}"#,
    );
}

#[track_caller]
fn check_refused(kind: &str, json: &str) {
    let json: Value = serde_json::from_str(json).unwrap();
    assert!(read(kind, &json).is_err(), "{kind} took {json}");
}

/// Faults D01, D10.
#[test]
fn nothing_secret_or_personal_is_in_the_debug_output() {
    let mut looked_for = 0;
    for fixture in Fixture::all() {
        let Read { debug, .. } = fixture.read().unwrap();
        for value in private_values(&fixture.json(), false) {
            looked_for += 1;
            assert!(
                !debug.contains(&value),
                "{value} of {} is in {debug}",
                fixture.path.display()
            );
        }
    }
    assert!(
        looked_for > 50,
        "only {looked_for} private values were looked for"
    );
}

/// Fault D06.
#[test]
fn serde_messages_about_a_body_are_not_passed_on() {
    let secret = "c2Rmc2ZzZmRzZGZzZGY=";
    let body = format!(
        r#"{{"id":"f","provider":"paysafe","revision":"{secret}","status":{{"provider":"{secret}"}}}}"#
    );
    let error = contract::read_flow(body.as_bytes()).unwrap_err();
    assert!(!format!("{error} {error:?}").contains(secret));
}

#[test]
fn a_webhook_names_its_identity_verification() {
    let idv = "89e50d98-c556-4818-8562-3cd98608bf09";
    check_subject("identity-verification-status-changed", Some(idv));
    check_subject("kyc-identification-approved", Some(idv));
    check_subject("idv-status-changed-older", Some(idv));
    check_subject("newer.extra", Some(idv));
    check_subject("form-completed", None);
}

#[track_caller]
fn check_subject(name: &str, expected: Option<&str>) {
    let path = folder().join(format!("ondato/webhook.{name}.json"));
    let text = fs::read_to_string(path).unwrap();
    let event: ondato::wire::WebhookEvent = serde_json::from_str(&text).unwrap();
    assert_eq!(event.identity_verification_id().as_deref(), expected);
}

/// A fixture as our types read it.
struct Read {
    written: Value,
    debug: String,
}

fn read(kind: &str, json: &Value) -> Result<Read, serde_json::Error> {
    use {airwallex::wire as a, connectfi::wire as f, connectpay::wire as c};
    use {ondato::wire as o, paysafe::wire as p};
    match kind {
        "ondato/create-identity-verification" => of::<o::CreateIdentityVerification>(json),
        "ondato/created" => of::<o::Created>(json),
        "ondato/identity-verification" => of::<o::IdentityVerification>(json),
        "ondato/kyc-identification" => of::<o::KycIdentification>(json),
        "ondato/setup-localisations" => of::<o::SetupLocalisations>(json),
        "ondato/webhook" => of::<o::WebhookEvent>(json),
        "paysafe/create-instrument-verification" => of::<p::CreateInstrumentVerification>(json),
        "paysafe/instrument-verification" => of::<p::InstrumentVerification>(json),
        "paysafe/instrument-verifications" => of::<p::InstrumentVerifications>(json),
        "paysafe/webhook" => of::<p::WebhookEvent>(json),
        "paysafe/error" => of::<p::ErrorBody>(json),
        "airwallex/login" => of::<a::Login>(json),
        "airwallex/create-hosted-flow" => of::<a::CreateHostedFlow>(json),
        "airwallex/authorize-hosted-flow" => of::<a::AuthorizeHostedFlow>(json),
        "airwallex/hosted-flow" => of::<a::HostedFlow>(json),
        "airwallex/account" => of::<a::Account>(json),
        "airwallex/error" => of::<a::ErrorBody>(json),
        "airwallex/webhook" => of::<a::WebhookEvent>(json),
        "connectfi/get-token" => of::<f::GetToken>(json),
        "connectfi/signed-in" => of::<f::SignedIn>(json),
        "connectfi/init-kyc" => of::<f::InitKyc>(json),
        "connectfi/kyc-answer" => of::<f::Envelope<f::KycState>>(json),
        "connectfi/identification" => of::<f::Identification>(json),
        "connectfi/ask-status" => of::<f::AskStatus>(json),
        "connectfi/application-answer" => of::<f::Envelope<f::Application>>(json),
        "connectfi/error" => of::<f::ErrorBody>(json),
        "connectpay/submit-session" => of::<c::SubmitSession>(json),
        "connectpay/initiate-idv" => of::<c::InitiateIdv>(json),
        "connectpay/hosted-idv" => of::<c::HostedIdv>(json),
        "connectpay/application-state" => of::<c::ApplicationState>(json),
        "connectpay/application" => of::<c::Application>(json),
        "contract/flow" => of::<contract::Flow>(json),
        "contract/create-flow" => of::<contract::CreateFlow>(json),
        "contract/launch-flow" => of::<contract::LaunchFlow>(json),
        "ondato/token" | "paysafe/token" => of::<oauth::TokenResponse>(json),
        other => panic!("no wire type is called {other}"),
    }
}

fn of<T: DeserializeOwned + Serialize + Debug>(json: &Value) -> Result<Read, serde_json::Error> {
    // Through text, as over the wire: a `Value` would have lost repeated names already.
    let value: Object<T> = serde_json::from_str(&json.to_string())?;
    Ok(Read {
        debug: format!("{value:?} {value:#?}"),
        written: serde_json::to_value(&value)?,
    })
}

struct Fixture {
    path: PathBuf,
}

impl Fixture {
    fn all() -> Vec<Self> {
        let mut paths: Vec<PathBuf> = FOLDERS
            .iter()
            .flat_map(|provider| fs::read_dir(folder().join(provider)).unwrap())
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        paths.into_iter().map(|path| Self { path }).collect()
    }

    fn name(&self) -> String {
        self.path.file_name().unwrap().to_str().unwrap().to_owned()
    }

    /// `ondato/created`, from `ondato/created.page.json`.
    fn kind(&self) -> String {
        let provider = self.path.parent().unwrap().file_name().unwrap();
        let name = self.name();
        let kind = name.split('.').next().unwrap();
        format!("{}/{kind}", provider.to_str().unwrap())
    }

    fn has_extra_fields(&self) -> bool {
        self.name().ends_with(".extra.json")
    }

    fn json(&self) -> Value {
        serde_json::from_str(&fs::read_to_string(&self.path).unwrap()).unwrap()
    }

    fn read(&self) -> Result<Read, String> {
        read(&self.kind(), &self.json())
            .map_err(|error| format!("{}: {error}", self.path.display()))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

const FOLDERS: [&str; 6] = [
    "airwallex",
    "connectfi",
    "connectpay",
    "contract",
    "ondato",
    "paysafe",
];

const UNKNOWN: &str = "aFieldOfTomorrow";

fn add_unknown_fields(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            fields.values_mut().for_each(add_unknown_fields);
            let value = json!({ "deep": [1, null, { "er": "x" }] });
            fields.insert(UNKNOWN.to_owned(), value);
        }
        Value::Array(items) => items.iter_mut().for_each(add_unknown_fields),
        _ => {}
    }
}

/// Every secret or personal leaf, as it would be in `Debug` output.
fn private_values(json: &Value, is_private: bool) -> Vec<String> {
    match json {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| {
                let is_private = match name.as_str() {
                    "registration" | "document" | "payload" | "launch" | "access_token"
                    | "secureCode" | "redirectUrl" | "returnUrl" | "token" | "return_url"
                    | "error_url" | "identity" | "authorization_code" | "url" | "user"
                    | "webhookURL" | "redirectLink" | "externalReference" | "notificationUrl"
                    | "successUrl" | "failureUrl" | "dropUrl" => true,
                    // Ids, times and closed lists of values are not personal.
                    "type" | "status" | "statusReason" | "fileId" | "fileExtension" | "part"
                    | "fileType" | "createdUtc" | "kind" | "host" | "expirationTime" | "method" => {
                        false
                    }
                    name => is_private || name.ends_with("RedirectUrl"),
                };
                private_values(value, is_private)
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .flat_map(|item| private_values(item, is_private))
            .collect(),
        // A short value might match by chance; with its quotes it does not.
        Value::String(text) if is_private && text.len() < 8 => vec![format!("{text:?}")],
        Value::String(text) if is_private => vec![text.clone()],
        Value::Number(number) if is_private => vec![number.to_string()],
        _ => Vec::new(),
    }
}
