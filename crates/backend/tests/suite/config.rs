//! Configurations that cannot be used, each with the key that is wrong.

use std::time::Duration;

use hosted_flow_backend::Backend;
use hosted_flow_backend::config::{Credential, LogFormat, ServerConfig, Users};
use hosted_flow_backend::server::{ServeError, backend};
use hosted_flow_backend::store::MemoryStore;

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
        [store]
        url = "sqlite:flows.db"
        "#,
    )
    .unwrap();
    assert_eq!(config.base_path, "/hosted-flow/v1");
    assert_eq!(config.store.connections, 10);
    assert_eq!(config.backend.keep, Duration::from_hours(720));
    assert_eq!(config.users, Users::Nobody);
    assert!(config.backend.paysafe.is_none());
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
    let missing = "`airwallex, connectfi, connectpay, ondato or paysafe` is missing";
    assert_eq!(check(none).await.unwrap_err(), missing);
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

/// The good configuration, overridden by these variables.
fn overridden(variables: &[(&str, &str)]) -> Result<ServerConfig, String> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let config = ServerConfig::read(GOOD, variables.iter().map(owned));
    let config = config.map_err(|error| error.to_string())?;
    let backend = Backend::new(config.backend.clone(), MemoryStore::new());
    backend.map_err(|error| config.overrides.name(error).to_string())?;
    Ok(config)
}

#[test]
fn one_value_can_come_from_the_environment() {
    let config = overridden(&[
        ("HOSTED_FLOW_LISTEN", "127.0.0.1:7"),
        ("HOSTED_FLOW_LOG_FORMAT", "json"),
        ("HOSTED_FLOW_PROVIDER_TIMEOUT", "3s"),
        ("HOSTED_FLOW_STREAMS__PER_USER", "2"),
        ("HOSTED_FLOW_ONDATO__CLIENT_ID", "needle-id"),
        (
            "HOSTED_FLOW_ONDATO__SETUPS__WHITE_LABEL__SESSION_REDIRECTS",
            "false",
        ),
        ("HOSTED_FLOW_PAYSAFE__API", "v1"),
        ("HOSTED_FLOW_LISTN", "needle"),
        ("HOSTED_FLOW_ONDATO", "needle"),
        ("PATH_OF_SOMEBODY", "needle"),
    ]);
    let config = config.unwrap();
    assert_eq!(config.listen.port(), 7);
    assert_eq!(config.log_format, LogFormat::Json);
    assert_eq!(config.backend.provider_timeout, Duration::from_secs(3));
    assert_eq!(config.backend.streams.per_user, 2);
    let ondato = config.backend.ondato.as_ref().unwrap();
    assert!(!ondato.setups["white-label"].session_redirects);
    let Credential::Inline(id) = &ondato.client_id else {
        panic!("{:?}", ondato.client_id);
    };
    assert_eq!(id.expose(), "needle-id");
    assert_eq!(
        config.unknown_variables,
        ["HOSTED_FLOW_LISTN", "HOSTED_FLOW_ONDATO"]
    );
    assert!(!format!("{config:?}").contains("needle"));
}

#[test]
fn a_whole_table_can_come_from_the_environment() {
    let config = overridden(&[
        ("HOSTED_FLOW_RATE_LIMIT__PER_MINUTE", "7"),
        ("HOSTED_FLOW_RATE_LIMIT__BURST", "9"),
    ]);
    let config = config.unwrap();
    let limit = config.backend.rate_limit;
    assert_eq!((limit.per_minute, limit.burst), (7, 9));
    assert_eq!(config.unknown_variables, [""; 0]);
}

#[test]
fn optional_values_and_lists_come_from_the_environment() {
    let config = overridden(&[
        (
            "HOSTED_FLOW_CONNECTFI__WEBHOOK_URL",
            "https://a.example/hooks/needle-connectfi-secret",
        ),
        (
            "HOSTED_FLOW_CONNECTPAY__NOTIFICATION_URL",
            "https://b.example/",
        ),
        ("HOSTED_FLOW_WEBHOOKS__PAYSAFE__KEYS", "QQ=="),
        ("HOSTED_FLOW_STORE__CONNECTIONS", "3"),
        ("HOSTED_FLOW_MAX_DOCUMENT", "1048576"),
        (
            "HOSTED_FLOW_PAGE_ORIGINS",
            "https://join.example, https://b.example",
        ),
    ]);
    let config = config.unwrap();
    let inline = |credential: &Credential| match credential {
        Credential::Inline(value) => value.expose().clone(),
        Credential::Environment(_) => panic!("{credential:?}"),
    };
    let backend = &config.backend;
    let connectfi = backend.connectfi.as_ref().unwrap();
    let url = inline(connectfi.webhook_url.as_ref().unwrap());
    assert_eq!(url, "https://a.example/hooks/needle-connectfi-secret");
    let connectpay = backend.connectpay.as_ref().unwrap();
    let url = inline(connectpay.notification_url.as_ref().unwrap());
    assert_eq!(url, "https://b.example/");
    let keys = &backend.webhooks.paysafe.as_ref().unwrap().keys;
    assert_eq!(keys.iter().map(inline).collect::<Vec<_>>(), ["QQ=="]);
    assert_eq!(config.store.connections, 3);
    assert_eq!(backend.max_document, 1_048_576);
    assert_eq!(
        backend.page_origins,
        ["https://join.example", "https://b.example"]
    );
    assert_eq!(config.unknown_variables, [""; 0]);
}

/// The sign-in is a proxy's or the demo's; never both.
#[test]
fn the_user_header_comes_from_the_environment() {
    let header = ("HOSTED_FLOW_USER__HEADER", "X-Remote-User");
    let config = overridden(&[header]).unwrap();
    assert_eq!(
        config.users,
        Users::Header("x-remote-user".parse().unwrap())
    );
    let demo = ("HOSTED_FLOW_DEMO__PAGE_DIR", "needle");
    assert_eq!(
        overridden(&[header, demo]).unwrap_err(),
        "`HOSTED_FLOW_USER__HEADER` must not be set beside `demo`"
    );
}

/// Every credential that there is.
const CREDENTIALS: [(&str, &str); 19] = [
    ("HOSTED_FLOW_AIRWALLEX__CLIENT_ID", "needle"),
    ("HOSTED_FLOW_AIRWALLEX__API_KEY", "needle"),
    ("HOSTED_FLOW_CONNECTFI__LOGIN", "needle"),
    ("HOSTED_FLOW_CONNECTFI__PASSWORD", "needle"),
    (
        "HOSTED_FLOW_CONNECTFI__WEBHOOK_URL",
        "https://a.example/hooks/needle-connectfi-secret",
    ),
    ("HOSTED_FLOW_CONNECTPAY__CLIENT_KEY", "needle"),
    ("HOSTED_FLOW_CONNECTPAY__CLIENT_SECRET", "needle"),
    (
        "HOSTED_FLOW_CONNECTPAY__NOTIFICATION_URL",
        "https://needle.example/",
    ),
    ("HOSTED_FLOW_ONDATO__CLIENT_ID", "needle"),
    ("HOSTED_FLOW_ONDATO__CLIENT_SECRET", "needle"),
    ("HOSTED_FLOW_PAYSAFE__CLIENT_ID", "needle"),
    ("HOSTED_FLOW_PAYSAFE__CLIENT_SECRET", "needle"),
    (
        "HOSTED_FLOW_STORE__KEYS",
        "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=",
    ),
    ("HOSTED_FLOW_WEBHOOKS__AIRWALLEX__SECRETS", "needle"),
    (
        "HOSTED_FLOW_WEBHOOKS__CONNECTFI__PATH_SECRETS",
        "needle-connectfi-secret",
    ),
    ("HOSTED_FLOW_WEBHOOKS__CONNECTPAY__SECRETS", "needle"),
    ("HOSTED_FLOW_WEBHOOKS__ONDATO__BASIC", "hook:needle"),
    ("HOSTED_FLOW_WEBHOOKS__ONDATO__SECRETS", "needle"),
    ("HOSTED_FLOW_WEBHOOKS__PAYSAFE__KEYS", "bmVlZGxl"),
];

/// It would start, and then nothing that anybody sends would fit.
///
/// Fault K16.
#[tokio::test]
async fn a_blank_around_a_secret_stops_the_start() {
    assert!(overridden(&CREDENTIALS).is_ok());
    for (name, value) in CREDENTIALS {
        for given in [format!("{value}\n"), format!(" {value}")] {
            let said = overridden(&[(name, &given)]).unwrap_err();
            let expected = "must have no blank around it";
            assert!(said.starts_with(&format!("`{name}` {expected}")), "{said}");
            assert!(!said.contains("needle"), "{said}");
        }
    }
    // Nor could this be sent in a header.
    let said = overridden(&[("HOSTED_FLOW_WEBHOOKS__CONNECTPAY__SECRETS", "needle\0")]);
    let expected = "`HOSTED_FLOW_WEBHOOKS__CONNECTPAY__SECRETS` must be visible ascii characters";
    assert_eq!(said.unwrap_err(), expected);
    // The URL of a store has a password in it; in the file's own words.
    for url in [r#""memory\n""#, r#"" memory""#, r#""\tsqlite:needle.db""#] {
        let said = check(&with("\"memory\"", url)).await.unwrap_err();
        assert!(said.starts_with("`store.url` must have no blank"), "{said}");
    }
}

/// connectFi's calls would be refused without a visible reason.
#[test]
fn connectfi_is_told_to_call_where_it_is_heard() {
    let said = |url| overridden(&[("HOSTED_FLOW_CONNECTFI__WEBHOOK_URL", url)]).unwrap_err();
    for url in [
        "https://join.example/hooks/needle-another-secret",
        "https://join.example/hooks/needle-connectfi-secret/",
        "https://join.example/?needle-connectfi-secret",
    ] {
        assert_eq!(
            said(url),
            "`HOSTED_FLOW_CONNECTFI__WEBHOOK_URL` must end with one of \
             webhooks.connectfi.path_secrets"
        );
    }
}

#[test]
fn a_wrong_variable_is_named_and_not_quoted() {
    for (name, value, fault) in [
        ("HOSTED_FLOW_LISTEN", "needle", "must be an address"),
        (
            "HOSTED_FLOW_PROVIDER_TIMEOUT",
            "needle",
            "must be a duration",
        ),
        (
            "HOSTED_FLOW_PROVIDER_TIMEOUT",
            "2m",
            "must be a duration above zero",
        ),
        (
            "HOSTED_FLOW_STREAMS__PER_USER",
            "needle",
            "must be a number",
        ),
        ("HOSTED_FLOW_LOG_FORMAT", "needle", "must be text or json"),
        (
            "HOSTED_FLOW_USER__HEADER",
            "x needle",
            "must be the name of a header",
        ),
        ("HOSTED_FLOW_ONDATO__CLIENT_SECRET", "", "must not be empty"),
        (
            "HOSTED_FLOW_ONDATO__ID_URL",
            "http://needle.example",
            "must be https",
        ),
        (
            "HOSTED_FLOW_WEBHOOKS__ONDATO__OLDEST",
            "1s",
            "must be a duration of a minute",
        ),
    ] {
        let said = overridden(&[(name, value)]).unwrap_err();
        assert!(said.starts_with(&format!("`{name}` {fault}")), "{said}");
        assert!(!said.contains("needle"), "{said}");
    }
}
