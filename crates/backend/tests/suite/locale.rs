//! The person's language, on its way to the provider.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::app::{App, Ask, return_url};

/// A backend whose white-label set-up has these languages beside its own, English.
async fn app() -> App {
    App::with(|config| {
        let setups = &mut config.ondato.as_mut().unwrap().setups;
        setups.get_mut("white-label").unwrap().languages =
            ["de-DE", "lt-LT"].map(str::to_owned).to_vec();
    })
    .await
}

fn create<'a>(app: &'a App, key: &str, locale: &Value) -> Ask<'a> {
    let body = json!({"provider": "ondato", "returnUrl": return_url(), "purpose": "white-label",
        "locale": locale});
    app.create("ondato", key).json(&body)
}

/// The language of the newest localisation that Ondato was told.
fn told(app: &App) -> String {
    let localisations = app.stub.seen("setup-localisations");
    let body = localisations.last().unwrap().json();
    let settings = body["localisationSettings"].as_array().unwrap();
    assert_eq!(settings.len(), 1);
    assert_eq!(settings[0]["language"], body["defaultLanguage"]);
    assert_eq!(settings[0]["successRedirectUrl"], return_url());
    body["defaultLanguage"].as_str().unwrap().to_owned()
}

/// Fault P48.
#[tokio::test]
async fn ondato_is_told_the_language_that_fits_best() {
    let app = app().await;
    for (number, (locale, expected)) in [
        ("lt", "lt-LT"),
        ("DE-at", "de-DE"),
        ("en-US", "en-GB"),
        ("ja", "en-GB"),
        ("qqq-x-nobody", "en-GB"),
    ]
    .into_iter()
    .enumerate()
    {
        let create = create(&app, &format!("k{number}"), &json!(locale));
        let created = create.send().await;
        assert_eq!(created.status, StatusCode::CREATED, "{locale}");
        assert_eq!(told(&app), expected, "{locale}");
        // A launch has a language of its own: it may have changed in the meantime.
        let id = created.flow().id;
        let body = json!({"returnUrl": return_url(), "locale": "de"});
        let launched = app.launch(id.as_str()).json(&body).send().await;
        assert_eq!(launched.status, StatusCode::OK);
        assert_eq!(told(&app), "de-DE");
        app.launch(id.as_str()).send().await;
        assert_eq!(told(&app), "en-GB");
    }
    let created = create(&app, "null", &Value::Null).send().await;
    assert_eq!(created.status, StatusCode::CREATED);
    assert_eq!(told(&app), "en-GB");
}

/// Fault P48.
#[tokio::test]
async fn a_new_session_is_told_the_language_of_the_launch() {
    let app = app().await;
    let id = create(&app, "k", &json!("de")).send().await.flow().id;
    app.stub.idv("Expired");
    let body = json!({"returnUrl": return_url(), "locale": "lt-LT"});
    app.launch(id.as_str()).json(&body).send().await;
    assert_eq!(app.stub.count("POST /v1/identity-verifications"), 2);
    assert_eq!(told(&app), "lt-LT");
}

/// Fault P48.
#[tokio::test]
async fn a_locale_that_is_no_language_tag_is_refused() {
    let app = app().await;
    let id = app.flow("ondato").await;
    let asked = app.stub.count("");
    for (locale, code) in [
        (json!(""), "locale-invalid"),
        (json!("en_GB"), "locale-invalid"),
        (json!("needle\r\nneedle"), "locale-invalid"),
        (json!("e".repeat(36)), "locale-invalid"),
        (json!(7), "body-malformed"),
        (json!(["en"]), "body-malformed"),
    ] {
        let created = create(&app, "k", &locale).send().await;
        created.is_problem(400, code);
        assert!(!created.text.contains("needle"));
        let body = json!({"returnUrl": return_url(), "locale": locale});
        let launched = app.launch(&id).json(&body).send().await;
        launched.is_problem(400, code);
    }
    assert_eq!(app.stub.count(""), asked);
}

/// Fault P48.
#[tokio::test]
async fn the_same_key_with_another_locale_is_the_same_request() {
    let app = app().await;
    let first = create(&app, "k", &json!("lt")).send().await.flow();
    for locale in [json!("de"), Value::Null] {
        let again = create(&app, "k", &locale).send().await;
        assert_eq!(again.status, StatusCode::OK);
        assert_eq!(again.flow(), first);
    }
    assert_eq!(app.stub.count("setup-localisations"), 1);
    assert_eq!(told(&app), "lt-LT");
}

/// Fault P48.
#[tokio::test]
async fn a_provider_without_a_place_for_it_is_told_no_language() {
    let app = app().await;
    for provider in ["ondato", "paysafe", "airwallex", "connectfi"] {
        let body = json!({"provider": provider, "returnUrl": return_url(), "locale": "lt"});
        let created = app.create(provider, provider).json(&body).send().await;
        assert_eq!(created.status, StatusCode::CREATED, "{}", created.text);
    }
    assert_eq!(app.stub.count("setup-localisations"), 0);
    for seen in app.stub.seen("") {
        assert!(!seen.body.contains("\"lt\""), "{}", seen.body);
    }
}
