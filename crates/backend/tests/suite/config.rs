//! Configurations that cannot be used, each with the key that is wrong.

use std::time::Duration;

use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::{ServeError, backend};

const GOOD: &str = include_str!("config/good.toml");
const FAULTS: &str = include_str!("config/faults.txt");

async fn check(text: &str) -> Result<(), String> {
    let config = ServerConfig::from_toml(text).map_err(|error| error.to_string())?;
    match backend(&config).await {
        Ok(_) => Ok(()),
        Err(ServeError::Config(error)) => Err(error.to_string()),
        Err(other) => panic!("not the configuration's fault: {other}"),
    }
}

/// The good configuration with one line replaced.
fn with(line: &str, by: &str) -> String {
    assert!(GOOD.contains(line), "{line}");
    GOOD.replacen(line, by, 1)
}

#[tokio::test]
async fn the_good_configuration_is_good() {
    assert_eq!(check(GOOD).await, Ok(()));
}

#[tokio::test]
async fn every_wrong_value_is_named_by_its_key_and_not_quoted() {
    let cases = FAULTS.split("\n\n").skip(1);
    for case in cases.clone() {
        let lines = |mark: &str| {
            let marked = case.lines().filter_map(|line| line.strip_prefix(mark));
            let texts = marked.map(|text| text.strip_prefix(' ').unwrap_or(text));
            texts.collect::<Vec<_>>().join("\n")
        };
        let expected = lines("!");
        let said = check(&with(&lines("-"), &lines("+"))).await.unwrap_err();
        assert!(
            !expected.is_empty() && said.starts_with(&expected),
            "{case}: {said}"
        );
        assert!(!said.contains("needle"), "{said}");
    }
    assert!(cases.count() > 40);
}

#[test]
fn what_may_be_left_out_has_a_default() {
    let config = ServerConfig::from_toml(
        r#"
        listen = "[::1]:8080"
        page_origins = ["https://join.example"]
        [ondato]
        client_id = "client"
        client_secret = "secret"
        setup.setup_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
        [store]
        url = "sqlite:flows.db"
        "#,
    )
    .unwrap();
    assert_eq!(config.base_path, "/hosted-flow/v1");
    assert_eq!(config.store.connections, 10);
    assert_eq!(config.backend.keep, Duration::from_hours(720));
    assert!(config.demo.is_none() && config.backend.paysafe.is_none());
    let ondato = config.backend.ondato.unwrap();
    assert_eq!(
        [ondato.id_url, ondato.idv_api_url, ondato.kyc_api_url],
        [
            "https://id.ondato.com",
            "https://idvapi.ondato.com",
            "https://kycid.ondato.com"
        ]
    );
    let setup = ondato.setup.unwrap();
    assert_eq!((setup.host, setup.session_redirects), (None, false));
}

#[tokio::test]
async fn there_is_at_least_one_provider_and_one_origin() {
    let none = "listen = \"127.0.0.1:0\"\npage_origins = [\"https://join.example\"]\n\
                [store]\nurl = \"memory\"";
    assert_eq!(
        check(none).await.unwrap_err(),
        "`ondato or paysafe` is missing"
    );
    let no_origin = check(&with(
        "[\"https://join.example\", \"http://127.0.0.1:8080\"]",
        "[]",
    ))
    .await;
    assert_eq!(no_origin.unwrap_err(), "`page_origins` must not be empty");
}

#[tokio::test]
async fn a_provider_played_on_this_machine_may_be_plain_http() {
    for host in ["127.0.0.1:8081", "localhost:8081", "verify.localhost:8081"] {
        let text = with("verify.example.com:8443", host);
        assert_eq!(check(&text).await, Ok(()), "{host}");
    }
    let text = GOOD.replace("https://id.ondato.com", "http://127.0.0.1:8081");
    assert_eq!(check(&text).await, Ok(()));
}
