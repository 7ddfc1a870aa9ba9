//! Configurations that cannot be used, each with the key that is wrong.

use hosted_flow_backend::Backend;
use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::store::MemoryStore;

const GOOD: &str = include_str!("config/good.toml");
const FAULTS: &str = include_str!("config/faults.txt");

fn check(text: &str) -> Result<(), String> {
    let config = ServerConfig::from_toml(text).map_err(|error| error.to_string())?;
    let backend = Backend::new(config.backend, MemoryStore::new());
    backend.map(drop).map_err(|error| error.to_string())
}

/// The good configuration with one line replaced.
fn with(line: &str, by: &str) -> String {
    assert!(GOOD.contains(line), "{line}");
    GOOD.replacen(line, by, 1)
}

#[test]
fn the_good_configuration_is_good() {
    assert_eq!(check(GOOD), Ok(()));
}

#[test]
fn every_wrong_value_is_named_by_its_key_and_not_quoted() {
    let cases = FAULTS.split("\n\n").skip(1);
    for case in cases.clone() {
        let lines = |mark: &str| {
            let marked = case.lines().filter_map(|line| line.strip_prefix(mark));
            let texts = marked.map(|text| text.strip_prefix(' ').unwrap_or(text));
            texts.collect::<Vec<_>>().join("\n")
        };
        let expected = lines("!");
        let said = check(&with(&lines("-"), &lines("+"))).unwrap_err();
        assert!(
            !expected.is_empty() && said.starts_with(&expected),
            "{case}: {said}"
        );
        assert!(!said.contains("needle"), "{said}");
    }
    assert!(cases.count() > 75);
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
        "#,
    )
    .unwrap();
    assert_eq!(config.base_path, "/hosted-flow/v1");
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

#[test]
fn there_is_at_least_one_provider_and_one_origin() {
    let none = "listen = \"127.0.0.1:0\"\npage_origins = [\"https://join.example\"]";
    let missing = "`airwallex, connectfi, connectpay, ondato or paysafe` is missing";
    assert_eq!(check(none).unwrap_err(), missing);
    let no_origin = check(&with(
        "[\"https://join.example\", \"http://127.0.0.1:8080\"]",
        "[]",
    ));
    assert_eq!(no_origin.unwrap_err(), "`page_origins` must not be empty");
}

#[test]
fn a_provider_played_on_this_machine_may_be_plain_http() {
    for host in ["127.0.0.1:8081", "localhost:8081", "verify.localhost:8081"] {
        let text = with("verify.example.com:8443", host);
        assert_eq!(check(&text), Ok(()), "{host}");
    }
    let text = GOOD.replace("https://id.ondato.com", "http://127.0.0.1:8081");
    assert_eq!(check(&text), Ok(()));
}
