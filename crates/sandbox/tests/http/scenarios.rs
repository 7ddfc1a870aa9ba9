//! Scenarios: by name, by link, and reproducible.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::providers::ondato::PLAIN_SET_UP;
use hosted_flow_sandbox::{LogEntry, Scenario, Timings};
use reqwest::StatusCode;

use crate::fixture::{Fixture, PAGE, location, status_of};

/// A fixed sequence of calls, and what two providers' logs have of it.
async fn day(seed: u64) -> Vec<LogEntry> {
    // As shipped, but without delays.
    let toml = include_str!("../../scenarios/rough-day.toml").replace("seconds = 2", "seconds = 0");
    let scenario = Scenario::read("rough-day", &toml).unwrap().with_seed(seed);
    let fixture = Fixture::with(|config| config.scenario = Some(scenario)).await;
    let url = |path: &str| fixture.ondato(path);
    for index in 0..40 {
        let request = match index % 4 {
            0 => fixture.http.post(url("/connect/token")),
            1 => fixture.http.get(url("/v1/identity-verifications/none")),
            2 => fixture
                .http
                .get(fixture.airwallex("/api/v1/accounts/acct_1")),
            _ => fixture
                .http
                .post(fixture.airwallex("/api/v1/authentication/login")),
        };
        // Some are cut, which is intended.
        let _ = request.send().await;
    }
    let mut entries = fixture.sandbox.log(Provider::Ondato);
    entries.extend(fixture.sandbox.log(Provider::Airwallex));
    for entry in &mut entries {
        entry.time.clear();
    }
    entries
}

#[tokio::test]
async fn the_same_seed_and_calls_give_the_same_log() {
    let first = day(7).await;
    assert_eq!(first, day(7).await);
    assert!(first.iter().any(|entry| !entry.faults.is_empty()));
    assert!(first.iter().any(|entry| entry.faults.is_empty()));
    assert_ne!(first, day(8).await);
}

#[tokio::test]
async fn a_seed_makes_ids_reproducible() {
    let run = async |seed| {
        let fixture = Fixture::with(|config| config.seed = seed).await;
        let token = fixture.ondato_token().await;
        (fixture.idv(&token, PLAIN_SET_UP).await, token)
    };
    assert_eq!(run(Some(1)).await, run(Some(1)).await);
    assert_ne!(run(Some(1)).await, run(Some(2)).await);
    assert_ne!(run(None).await, run(None).await);
}

#[tokio::test]
async fn a_link_activates_and_clears_a_scenario() {
    let fixture = Fixture::new().await;
    let choose = async |query: &str| {
        let url = fixture.paysafe(&format!("/sandbox/scenario{query}"));
        fixture.http.get(url).send().await.unwrap()
    };
    let start = async || {
        let url = fixture.airwallex("/sandbox/");
        fixture
            .http
            .get(url)
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap()
    };
    assert!(start().await.contains("No scenario is active"));
    let response = choose("?name=new-statuses&seed=9").await;
    assert_eq!(
        (response.status(), location(&response)),
        (StatusCode::SEE_OTHER, "/sandbox/".to_owned())
    );
    assert!(
        start()
            .await
            .contains("<code>new-statuses</code> with seed 9")
    );

    let token = fixture.ondato_token().await;
    let id = fixture.idv(&token, PLAIN_SET_UP).await;
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "Pending");
    let status = fixture.read_idv(&token, &id).await["status"].clone();
    assert_eq!(status, "UNDOCUMENTED_STATUS");
    choose("").await;
    assert_eq!(fixture.read_idv(&token, &id).await["status"], "Pending");

    for wrong in [
        "?name=nothing",
        "?name=slow&seed=x",
        "?name=slow&name=slow",
        "?seed=1",
    ] {
        assert_eq!(
            choose(wrong).await.status(),
            StatusCode::BAD_REQUEST,
            "{wrong}"
        );
    }
    assert!(start().await.contains("No scenario is active"));
}

#[tokio::test]
async fn every_port_lists_all_providers_and_scenarios() {
    let fixture = Fixture::new().await;
    for provider in Provider::ALL {
        let origin = fixture.sandbox.origin(provider);
        let html = fixture
            .http
            .get(format!("{origin}/sandbox/"))
            .send()
            .await
            .unwrap();
        let html = html.text().await.unwrap();
        for other in Provider::ALL {
            let link = format!(
                r#"<a href="{}/">{other}</a>"#,
                fixture.sandbox.origin(other)
            );
            assert!(html.contains(&link), "{provider}: {other}");
        }
        for scenario in Scenario::shipped() {
            assert!(html.contains(scenario.about()), "{}", scenario.name());
            let link = format!("/sandbox/scenario?name={}&amp;seed=", scenario.name());
            assert!(html.contains(&link));
        }
        assert!(html.contains(&format!(r#"href="{PAGE}""#)));
        let own = fixture.http.get(format!("{origin}/"));
        assert_eq!(status_of(own).await, StatusCode::OK);
    }
    assert!(
        fixture
            .sandbox
            .log(Provider::Ondato)
            .iter()
            .all(|entry| entry.path == "/")
    );
}

#[tokio::test]
async fn new_timings_apply_to_new_sessions() {
    let fixture = Fixture::new().await;
    let token = fixture.paysafe_token().await;
    let before = fixture.session(&token, PAGE).await.id;
    fixture.sandbox.apply(&Scenario::named("expiry").unwrap());
    let after = fixture.session(&token, PAGE).await.id;
    fixture.sandbox.advance(std::time::Duration::from_secs(5));
    let status = async |id: &str| fixture.read_session(&token, id).await["sessionStatus"].clone();
    assert_eq!(
        (status(&before).await, status(&after).await),
        ("ACTIVE".into(), "FAILED".into())
    );
    let mut timings = Timings::default();
    assert_eq!(timings.named("paysafe-lifetime").unwrap().as_secs(), 600);
}

#[tokio::test]
async fn a_scenario_may_set_the_default_needs() {
    let fixture = Fixture::new().await;
    let connectfi = fixture.connectfi().await;
    fixture
        .sandbox
        .apply(&Scenario::named("more-documents").unwrap());
    let kyc = connectfi.init("csta-1").await;
    assert_eq!(kyc["kycDocumentList"].as_array().unwrap().len(), 3);
    assert_eq!(kyc["kyc"]["attributeCodes"][0], "cardAttributes");
}
