//! The targets: a parser each, and the properties of its result for any bytes.

use std::time::Duration;

use hosted_flow_core::answer::{HttpResponse, ResponseError, Transient, classify};
use hosted_flow_core::attempt::{AttemptRecord, KEY_PREFIX};
use hosted_flow_core::contract::{self, Launch};
use hosted_flow_core::hosted_url::HostedUrl;
use hosted_flow_core::provider::{self, LaunchOptions, Provider};
use hosted_flow_core::return_url::{self, Arrival, AttemptHint, Names};
use hosted_flow_core::status::Status;
use hosted_flow_core::time::Timestamp;
use url::Url;

use super::{corpus, hold};
use crate::explore;
use crate::providers::OF_THE_CORPUS;

/// A parser with arbitrary input.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name on the command line.
    pub name: &'static str,
    /// Panics when a property does not hold, and when an input takes longer than
    /// [`MAX_TIME`](super::MAX_TIME), three times in a row.
    pub check: fn(&[u8]),
    file: &'static str,
}

impl Target {
    /// The seeds of the target.
    #[must_use]
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        corpus::seeds(self.file)
    }

    /// The target of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.name == name)
    }
}

/// All targets.
pub const TARGETS: &[Target] = &[
    Target {
        name: "hosted-url",
        check: |bytes| hold(hosted_url, bytes),
        file: include_str!("../../corpus/hosted-url.txt"),
    },
    Target {
        name: "return-url",
        check: |bytes| hold(returned, bytes),
        file: include_str!("../../corpus/return-url.txt"),
    },
    Target {
        name: "record",
        check: |bytes| hold(record, bytes),
        file: include_str!("../../corpus/record.txt"),
    },
    Target {
        name: "body",
        check: |bytes| hold(body, bytes),
        file: include_str!("../../corpus/body.txt"),
    },
    Target {
        name: "retry-after",
        check: |bytes| hold(retry_after, bytes),
        file: include_str!("../../corpus/retry-after.txt"),
    },
    Target {
        name: "events",
        check: |bytes| hold(explore::walk, bytes),
        file: include_str!("../../corpus/events.txt"),
    },
];

/// A browser parses an accepted hosted URL to the same origin.
fn hosted_url(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let provider = OF_THE_CORPUS.provider;
    let hosts = provider.allowed_hosts();
    let Ok(hosts) = hosts.with_host("verify.bank.example:8443") else {
        panic!("a host that is one");
    };
    let Ok(url) = HostedUrl::parse(&text, &hosts) else {
        return;
    };
    let parsed = Url::parse(url.expose()).expect("a browser reads it as well");
    assert_eq!(parsed.scheme(), "https");
    assert!(match (parsed.host_str(), parsed.port()) {
        (Some("verify.bank.example"), port) => port == Some(8443),
        (Some(host), None) => provider.own_hosts().contains(&host),
        _ => false,
    });
    assert!(parsed.username().is_empty() && parsed.password().is_none());
    assert_eq!(parsed.origin().ascii_serialization(), url.origin());
    let raw = Url::parse(&text).expect("so does it what was written");
    assert_eq!(raw.origin(), parsed.origin());
    assert!(
        !format!("{url:?}").contains('?'),
        "only the origin is printed"
    );
    assert_eq!(
        HostedUrl::parse(url.expose(), &hosts).as_ref(),
        Ok(&url),
        "it stays what it is"
    );
}

/// The parameters of a return URL, and the cleaned address.
fn returned(bytes: &[u8]) {
    let href = String::from_utf8_lossy(bytes);
    for provider in Provider::ALL {
        let names = Names {
            attempt: "hf_attempt",
            error_code: "code",
            provider,
        };
        let arrival = return_url::read(&href, names);
        let Some(cleaned) = &arrival.cleaned else {
            assert_eq!(arrival.attempt, AttemptHint::Absent);
            assert!(!arrival.has_provider_hint && arrival.handoff.is_none());
            continue;
        };
        assert!(cleaned.len() < href.len(), "nothing is added");
        let again = return_url::read(cleaned, names);
        assert_eq!(
            again.attempt,
            AttemptHint::Absent,
            "nothing of ours is left"
        );
        assert!(again.handoff.is_none());
        let fragment = |text: &str| text.find('#').map(|at| text[at..].to_owned());
        assert_eq!(
            fragment(cleaned),
            fragment(&href),
            "the fragment is the page's"
        );
        if let AttemptHint::Given(state) = &arrival.attempt {
            // The cleaned address belongs to the page and may contain anything.
            let ours = Arrival {
                cleaned: None,
                ..arrival.clone()
            };
            assert!(!format!("{ours:?}").contains(state.expose()));
            let built = return_url::build(cleaned, names, state);
            let back = return_url::read(&built, names);
            assert_eq!(back.attempt, arrival.attempt, "what goes out comes back");
        }
    }
}

/// An attempt record: every script of the origin can write storage.
fn record(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let now = Timestamp::from_millis(1_795_262_400_000);
    // With the matching key, so that parsing does not end at the key.
    let hash = text.split("\"stateHash\":\"").nth(1);
    let hash = hash
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default();
    let key = format!("{KEY_PREFIX}{hash}");
    let Ok(record) = AttemptRecord::read(&key, &text, now) else {
        return;
    };
    assert_eq!(record.key(), key);
    let written = record.to_text();
    assert_eq!(AttemptRecord::read(&key, &written, now), Ok(record.clone()));
    let id = record.flow().as_str();
    let address = format!("https://bank.example/flows/{id}/launch");
    let parsed = Url::parse(&address).expect("an id leaves an address one");
    assert_eq!(parsed.as_str(), address, "and leads nowhere else");
}

/// An answer of the backend.
fn body(bytes: &[u8]) {
    let _ = contract::read_handoff(bytes);
    if let Some(code) = contract::read_problem_code(bytes) {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(code.len() <= 64 && code.bytes().all(is_plain));
    }
    let mut flows = contract::read_open_flows(bytes).unwrap_or_default();
    match contract::read_flow(bytes) {
        Ok(flow) => flows.push(flow),
        Err(error) => {
            let text = format!("{error}");
            assert!(text.is_ascii() && text.len() < 100, "nothing is quoted");
        }
    }
    for flow in flows {
        let outcome = provider::outcome(&flow.status.0);
        if outcome.status == Status::Approved {
            let words: [&[u8]; 8] = [
                b"Approved",
                b"COMPLETED",
                b"ACTIVE",
                b"APPROVED",
                b"approved",
                b"ACCOUNT_ISSUED",
                b"APPLICATION_APPROVED",
                b"Denied",
            ];
            let is_said = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
            let is_escaped = bytes.contains(&b'\\');
            assert!(
                is_escaped || words[..7].iter().any(|word| is_said(word)),
                "a verdict that is not in the input"
            );
        }
        if let Status::Unknown(word) = &outcome.status {
            assert!(word.len() <= Status::MAX_UNKNOWN);
            assert!(
                word.bytes()
                    .all(|byte| byte.is_ascii_graphic() || byte == b' ')
            );
        }
        if let Some(launch) = &flow.launch {
            launched(&launch.0);
        }
        let written = serde_json::to_vec(&flow).expect("a flow can be written");
        assert_eq!(
            contract::read_flow(&written),
            Ok(flow),
            "and is read back as it was"
        );
    }
}

/// A launch leads to an allowed host or is refused.
fn launched(launch: &Launch) {
    let provider = launch.provider();
    let hosts = provider.allowed_hosts();
    if let Ok(url) = provider::hosted_url(launch, &hosts, &LaunchOptions::default()) {
        let parsed = Url::parse(url.expose()).expect("a browser reads it as well");
        let host = parsed.host_str().unwrap_or_default();
        assert!(provider.own_hosts().contains(&host), "{host}");
        assert_eq!((parsed.scheme(), parsed.port()), ("https", None));
    }
}

/// Status, `Retry-After`, `Date` and `Content-Type`, one per line.
fn retry_after(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let mut line = || lines.next().map(str::to_owned);
    let status = line()
        .and_then(|status| status.trim().parse().ok())
        .unwrap_or(503);
    let answer = HttpResponse {
        status,
        retry_after: line(),
        date: line(),
        content_type: line(),
        body: b"{}".to_vec(),
        ..HttpResponse::default()
    };
    if let Err(ResponseError::Transient(Transient {
        retry_after: Some(wait),
        ..
    })) = classify(&answer)
    {
        assert!(wait <= Duration::from_mins(5));
        assert!(wait.as_millis() < 1 << 31, "no timer overflows");
    }
}
