//! Whether `contract/openapi.json` and the code say the same.

use std::collections::BTreeSet;
use std::time::Duration;

use axum::body::to_bytes;
use axum::response::IntoResponse;
use hosted_flow_backend::problem::{Code, Problem};
use hosted_flow_core::contract::{read_flow, read_open_flows};
use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use crate::app::App;
use crate::contract_file::{ContractFile, Operation, entries};

/// Every value of that key, however deep.
fn all<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key));
            fields.values().for_each(|value| all(value, key, found));
        }
        Value::Array(items) => items.iter().for_each(|item| all(item, key, found)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere_in_the_file() {
    let file = ContractFile::read();
    let mut references = Vec::new();
    all(&file.0, "$ref", &mut references);
    assert!(references.len() > 100, "{}", references.len());
    for reference in references {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        assert!(file.0.pointer(pointer).is_some(), "{reference}");
    }
    assert_eq!(file.0["openapi"], "3.1.0");
}

#[test]
fn the_codes_are_those_of_the_code() {
    let file = ContractFile::read();
    let known = &file.0["components"]["schemas"]["KnownProblemCode"];
    let codes: Vec<&str> = of_the_contract().map(Code::as_str).collect();
    assert_eq!(known["enum"], json!(codes));
    let described: Vec<_> = entries(&known["x-enum-descriptions"])
        .into_iter()
        .map(|(code, _)| code.as_str())
        .collect();
    assert_eq!(described, codes);
    // `ALL` is written by hand: nothing but the source tells whether it is all.
    let source = include_str!("../../src/problem.rs");
    let rows: Vec<&str> = source
        .lines()
        .filter_map(|line| line.split_once("=> (S::")?.1.split('"').nth(1))
        .collect();
    let all: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(rows, all);
}

/// Without those that only the host's own form, a provider, or the monitoring of the process is
/// answered with.
fn of_the_contract() -> impl Iterator<Item = Code> {
    let elsewhere = [
        Code::DataInvalid,
        Code::DataNotWanted,
        Code::Stopping,
        Code::WebhookForged,
        Code::WebhookNotSignedIn,
    ];
    Code::ALL
        .into_iter()
        .filter(move |code| !elsewhere.contains(code))
}

#[test]
fn a_code_stands_with_its_status_and_every_one_somewhere() {
    let file = ContractFile::read();
    let mut names = BTreeSet::new();
    let mut responses: Vec<(String, &Value)> = Vec::new();
    for operation in file.operations() {
        for (status, response) in entries(&operation.value["responses"]) {
            responses.push((status.clone(), response));
        }
    }
    let shared = &file.0["components"]["responses"];
    responses.push(("404".to_owned(), &shared["NotFound"]));
    responses.push(("405".to_owned(), &shared["MethodNotAllowed"]));
    for (status, response) in responses {
        let codes = response["x-problem-codes"].as_array();
        assert_eq!(codes.is_some(), status.as_str() >= "400", "{status}");
        for name in codes.into_iter().flatten() {
            let code = Code::ALL.into_iter().find(|code| name == code.as_str());
            assert_eq!(code.unwrap().status().as_str(), status, "{name}");
            names.insert(name.as_str().unwrap());
        }
    }
    assert_eq!(names.len(), of_the_contract().count());
}

#[tokio::test]
async fn every_problem_is_one_of_the_files() {
    let file = ContractFile::read();
    for code in of_the_contract() {
        let response = Problem::new(code).after(Duration::from_secs(5));
        let (head, body) = response.into_response().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body: Value = serde_json::from_slice(&bytes).unwrap();
        assert!(file.named("Problem").is_valid(&body), "{body}");
        assert!(file.named("KnownProblemCode").is_valid(&body["code"]));
        assert_eq!(head.headers["content-type"], "application/problem+json");
        assert_eq!(body["status"], head.status.as_u16());
        let pause = json!(head.headers["retry-after"].to_str().unwrap());
        let described = &file.header("Retry-After")["schema"];
        assert!(file.validator(described).is_valid(&pause));
    }
}

#[test]
fn the_files_own_examples_are_what_it_says_and_are_understood() {
    let file = ContractFile::read();
    let mut contents = Vec::new();
    all(&file.0["paths"], "content", &mut contents);
    let mut checked = 0;
    for content in contents {
        for (_, media) in entries(content) {
            let Some(examples) = media.get("examples") else {
                continue;
            };
            let validator = file.validator(&media["schema"]);
            for (name, example) in entries(examples) {
                let value = &example["value"];
                assert!(validator.is_valid(value), "{name}: {value}");
                checked += usize::from(is_understood(value));
            }
        }
    }
    // Two providers at least, created, launched and read, and the lists.
    assert!(checked >= 8, "{checked}");
}

/// Whether core reads it; a provider's value that core does not know yet is not read.
fn is_understood(example: &Value) -> bool {
    let bytes = example.to_string();
    if example.get("flows").is_some() {
        read_open_flows(bytes.as_bytes()).unwrap();
        return true;
    }
    let provider = example["provider"].as_str().and_then(Provider::from_name);
    if provider.is_none() || example.get("revision").is_none() {
        return false;
    }
    read_flow(bytes.as_bytes()).unwrap();
    true
}

#[test]
fn what_core_reads_the_file_allows() {
    let file = ContractFile::read();
    let fixtures = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../core/tests/fixtures/contract"
    );
    let mut checked = 0;
    for entry in std::fs::read_dir(fixtures).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let schema = match name.split('.').next() {
            Some("flow") => "Flow",
            Some("create-flow") => "CreateFlow",
            Some("launch-flow") => "LaunchFlow",
            _ => continue,
        };
        let text = std::fs::read_to_string(&path).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        if let Err(error) = file.named(schema).validate(&value) {
            panic!("{name}: {error}");
        }
        checked += 1;
    }
    assert!(checked >= 7, "{checked}");
    for provider in Provider::ALL {
        assert!(file.named("Provider").is_valid(&json!(provider.name())));
    }
}

#[test]
fn what_the_contract_forbids_the_file_refuses() {
    let file = ContractFile::read();
    let good = json!({
        "id": "flw_1", "provider": "paysafe", "revision": 1, "new": {"tolerated": true},
        "createdAt": "2026-11-21T10:00:00Z",
        "status": {"provider": "paysafe", "sessionStatus": "ACTIVE", "new": 1},
        "launch": {"kind": "paysafe", "redirectUrl": "https://a.example/", "secureCode": "c"},
    });
    assert!(file.named("Flow").is_valid(&good));
    assert!(file.named("FlowLaunched").is_valid(&good));
    assert!(!file.named("FlowRead").is_valid(&good));
    assert!(!file.named("OpenFlows").is_valid(&json!({"flows": [good]})));
    let with_recent = |recent: Value| {
        let list = json!({"flows": [], "recent": recent});
        file.named("OpenFlows").is_valid(&list)
    };
    assert!(with_recent(json!([])) && !with_recent(json!([good])) && !with_recent(json!({})));
    for (pointer, wrong) in [
        ("/id", json!("a/b")),
        ("/id", json!("..")),
        ("/id", json!(7)),
        ("/provider", json!("ondato")),
        ("/provider", json!("unknown")),
        ("/revision", json!("1")),
        ("/revision", json!(-1)),
        ("/revision", json!(1.5)),
        ("/createdAt", json!("yesterday")),
        ("/status", json!(["ACTIVE"])),
        ("/status", json!(null)),
        ("/status/provider", json!("ondato")),
        ("/status/sessionStatus", json!(3)),
        ("/launch", json!("https://a.example/")),
        ("/launch/kind", json!("ondato")),
        ("/launch/redirectUrl", json!("javascript:alert(1)")),
        ("/launch/secureCode", json!(null)),
    ] {
        let mut flow = good.clone();
        *flow.pointer_mut(pointer).unwrap() = wrong;
        assert!(!file.named("Flow").is_valid(&flow), "{flow}");
    }
    for field in ["id", "provider", "revision", "status"] {
        let mut flow = good.clone();
        flow.as_object_mut().unwrap().remove(field);
        assert!(!file.named("Flow").is_valid(&flow), "{flow}");
    }
    let connectfi = json!({
        "id": "f", "provider": "connectfi", "revision": 1, "status": {"provider": "connectfi"},
        "launch": {"kind": "connectfi", "url": "https://a.example/"},
    });
    assert!(!file.named("Flow").is_valid(&connectfi));
    for code in [json!("Flow Not Found"), json!(""), json!(404), json!(null)] {
        assert!(!file.named("Problem").is_valid(&json!({"code": code})));
    }
    assert!(
        file.named("Problem")
            .is_valid(&json!({"code": "ours-alone"}))
    );
}

#[test]
fn a_locale_in_the_file_is_a_language_tag() {
    let file = ContractFile::read();
    let allows = |locale: Value| {
        let launch = json!({"returnUrl": "https://join.example/", "locale": locale});
        file.named("LaunchFlow").is_valid(&launch)
    };
    for locale in [json!("lt"), json!("zh-Hant-TW"), json!(null)] {
        assert!(allows(locale));
    }
    for locale in [
        json!("en_GB"),
        json!(""),
        json!("e"),
        json!(7),
        json!("a".repeat(36)),
    ] {
        assert!(!allows(locale));
    }
}

#[tokio::test]
async fn every_operation_of_the_file_is_served() {
    let app = App::start().await;
    let file = ContractFile::read();
    for operation in file.operations() {
        let method = operation.method.as_str();
        let ask = app.ask(method, &operation.probe());
        let answer = ask.header("content-type", "application/json").send().await;
        let is_missing = matches!(
            answer.body["code"].as_str(),
            Some("not-found" | "method-not-allowed")
        );
        assert!(!is_missing || operation.is_optional(), "{method}");
        operation.allows(&answer);
        if is_missing {
            continue;
        }
        let other = app.ask("PURGE", &operation.probe()).send().await;
        other.is_problem(405, "method-not-allowed");
        let allowed: BTreeSet<&str> = other.header("allow").split(',').collect();
        let path = |other: &Operation| other.path == operation.path;
        let in_file = file.operations().into_iter().filter(path);
        let mut in_file: BTreeSet<String> = in_file.map(|other| other.method).collect();
        if in_file.contains("GET") {
            in_file.insert("HEAD".to_owned());
        }
        assert!(in_file.iter().map(String::as_str).eq(allowed), "{method}");
    }
}

#[test]
fn every_route_is_in_the_file() {
    let file = ContractFile::read();
    // Only the router uses the name of a parameter.
    let shape = |path: &str| {
        let segments = path.split('/').map(|segment| match segment {
            parameter if parameter.starts_with('{') => "{}",
            name => name,
        });
        segments.collect::<Vec<_>>().join("/")
    };
    let operations = file.operations();
    let paths: BTreeSet<String> = operations.iter().map(|one| shape(&one.path)).collect();
    let source = include_str!("../../src/contract/mod.rs");
    let routes: Vec<String> = source
        .split(".route(")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .map(shape)
        .collect();
    assert!(routes.len() >= 3, "{routes:?}");
    for route in routes {
        assert!(paths.contains(&route), "{route}");
    }
}
