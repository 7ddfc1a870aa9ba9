//! Random bytes as a body, a record, a header or a setting: no panic, and no invented result.

use std::time::{Duration, SystemTime};

use hosted_flow_core::answer::{
    HttpResponse, ResponseError, ResponseKind, Transient, TransientKind, classify,
};
use hosted_flow_core::attempt::{AttemptRecord, AttemptState, KEY_PREFIX};
use hosted_flow_core::config::{BackendUrl, ParameterName, ReturnPage};
use hosted_flow_core::contract::{FlowId, read_flow, read_open_flows, read_problem_code};
use hosted_flow_core::poll::{PollPolicy, Stopwatch};
use hosted_flow_core::provider::{self, Provider};
use hosted_flow_core::random::JitterRng;
use hosted_flow_core::status::Status;
use hosted_flow_core::time::{Now, Timestamp};
use proptest::prelude::*;

const BODY: &str = r#"{"id":"flw_1","provider":"paysafe","revision":1,"status":{"provider":"paysafe","sessionStatus":"COMPLETED","statusReason":null},"launch":{"kind":"paysafe","redirectUrl":"https://x.example/","secureCode":"c2Rm"}}"#;

/// A body with a few bytes changed, removed or doubled.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let change = (0..BODY.len(), any::<u8>(), 0..4u8, 0..30usize);
    prop::collection::vec(change, 0..4).prop_map(|changes| {
        let mut body = BODY.as_bytes().to_vec();
        for (at, byte, how, length) in changes {
            let at = at.min(body.len().saturating_sub(1));
            let end = (at + length).min(body.len());
            match how {
                0 => body[at] = byte,
                1 => drop(body.drain(at..end)),
                2 => body.insert(at, byte),
                _ => {
                    let piece = body[at..end].to_vec();
                    body.splice(at..at, piece);
                }
            }
            if body.is_empty() {
                body.push(byte);
            }
        }
        body
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,40}",
        "[ -~]{0,40}",
        "[0-9, GMTa-z:]{0,30}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Fault S09.
    #[test]
    fn random_bytes_are_no_verdict(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_problem_code(&bytes);
        prop_assert!(read_flow(&bytes).is_err());
        prop_assert!(read_open_flows(&bytes).is_err());
    }

    /// Faults N23, N26.
    #[test]
    fn a_damaged_body_is_approved_only_if_it_still_says_so(body in damaged()) {
        let _ = read_problem_code(&body);
        if let Ok(flow) = read_flow(&body) {
            let outcome = provider::outcome(&flow.status.0);
            let text = String::from_utf8_lossy(&body);
            if outcome.status == Status::Approved {
                prop_assert!(text.contains("\"COMPLETED\""), "{text}");
            }
            prop_assert_eq!(flow.provider, Provider::Paysafe);
            prop_assert!(text.contains(flow.id.as_str()));
        }
    }

    /// Faults P01, P02.
    #[test]
    fn only_the_documented_status_is_an_approval(value in "[A-Z_]{1,12}|COMPLETED|\\PC{0,12}") {
        let body = serde_json::json!({
            "id": "flw_1", "provider": "paysafe", "revision": 1,
            "status": { "provider": "paysafe", "sessionStatus": value },
        });
        let flow = read_flow(body.to_string().as_bytes()).unwrap();
        let status = provider::outcome(&flow.status.0).status;
        prop_assert_eq!(status == Status::Approved, value == "COMPLETED");
        if let Status::Unknown(kept) = status {
            prop_assert!(kept.len() <= Status::MAX_UNKNOWN);
            prop_assert!(kept.bytes().all(|b| b.is_ascii_graphic() || b == b' '));
        }
    }

    /// Fault B20.
    #[test]
    fn any_record_is_read_without_a_panic(key in text(), value in text(), now in any::<u64>()) {
        let now = Timestamp::from_millis(now);
        prop_assert!(AttemptRecord::read(&key, &value, now).is_err());
    }

    /// Fault B20.
    #[test]
    fn a_record_is_read_back_as_it_was_written(
        flow in "[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}",
        state in "[0-9a-f]{32}",
        at in any::<u64>(),
        age in 0..90_000_000u64,
    ) {
        let state = AttemptState::parse(&state).unwrap();
        let flow = FlowId::new(flow).unwrap();
        let launched = Timestamp::from_millis(at);
        let record = AttemptRecord::new(flow, Provider::Ondato, &state, launched);
        let now = Timestamp::from_millis(at.saturating_add(age));
        let read = AttemptRecord::read(&record.key(), &record.to_text(), now);
        if age <= 86_400_000 {
            prop_assert_eq!(read.as_ref(), Ok(&record));
            prop_assert!(read.unwrap().is_of(&state));
        }
        prop_assert!(serde_json::from_str::<serde_json::Value>(&record.to_text()).is_ok());
        prop_assert!(record.key().starts_with(KEY_PREFIX));
        prop_assert!(!record.to_text().contains(state.expose()));
    }

    /// Faults N10, N11.
    #[test]
    fn any_retry_after_is_at_most_five_minutes(
        status in any::<u16>(),
        retry_after in text(),
        date in text(),
        content_type in text(),
    ) {
        let answer = HttpResponse {
            status,
            retry_after: Some(retry_after),
            date: Some(date),
            content_type: Some(content_type),
            body: BODY.into(),
            ..HttpResponse::default()
        };
        match classify(&answer) {
            Err(ResponseError::Transient(Transient { retry_after: Some(wait), .. })) => {
                prop_assert!(wait <= Duration::from_mins(5));
            }
            Ok(ResponseKind::Json(_)) => prop_assert!((200..300).contains(&status)),
            _ => {}
        }
    }

    /// Fault T09.
    #[test]
    fn any_policy_waits_a_bounded_time(
        min in 0..4_000_000u64,
        max in 0..4_000_000u64,
        waited in any::<u64>(),
        failures in any::<u32>(),
        retry_after in prop::option::of(0..=300u64),
        throttled in any::<bool>(),
        seed in any::<u64>(),
    ) {
        let policy = PollPolicy {
            min_interval: Duration::from_millis(min),
            max_interval: Duration::from_millis(max),
            ..PollPolicy::default()
        };
        let kind = if throttled { TransientKind::Throttled } else { TransientKind::ServerFault };
        let least = retry_after.map(Duration::from_secs);
        let (waited, rng) = (Duration::from_millis(waited), &mut JitterRng::new(seed));
        let failure = Transient { kind, retry_after: least };
        let max = Duration::from_millis(max.max(min)) + Duration::from_secs(400);
        for wait in [
            policy.back_off(waited, failures, failure, rng),
            policy.interval(waited, least, rng),
        ] {
            prop_assert!(wait >= least.unwrap_or_default());
            prop_assert!(wait <= max * 2, "{wait:?}");
        }
    }

    /// Fault T02.
    #[test]
    fn the_time_waited_never_shrinks(ticks in prop::collection::vec((any::<u64>(), any::<bool>()), 0..20)) {
        let mut watch = Stopwatch::default();
        let mut before = Duration::ZERO;
        for (millis, visible) in ticks {
            watch.tick(Duration::from_millis(millis), visible);
            let counted = watch.waited().checked_sub(before);
            prop_assert!(counted.is_some_and(|counted| counted <= Duration::from_secs(90)));
            before = watch.waited();
        }
        let now = Now { wall: Timestamp::from_millis(3), monotonic: before };
        prop_assert_eq!(now.wall.since(Timestamp::from_millis(5)), Duration::ZERO);
    }

    /// Fault S09.
    #[test]
    fn any_setting_is_accepted_or_refused(value in text()) {
        if let Ok(url) = BackendUrl::parse(&value) {
            prop_assert!(url.as_str().starts_with('/') || url.as_str().starts_with("https://"));
            prop_assert!(!url.as_str().starts_with("//"));
        }
        if let Ok(page) = ReturnPage::parse(&value) {
            prop_assert!(url::Url::parse(page.as_str()).is_ok(), "{}", page.as_str());
        }
        if let Ok(name) = ParameterName::parse(&value) {
            prop_assert_eq!(name.as_str(), value.as_str());
        }
        if let Ok(id) = FlowId::new(value) {
            let url = format!("https://bank.example/flows/{id}");
            let parsed = url::Url::parse(&url).unwrap();
            prop_assert_eq!(parsed.as_str(), url.as_str());
        }
    }

    /// Fault N28.
    #[test]
    fn the_browser_parses_accepted_backends_and_return_pages(
        rest in "(:[0-9]{0,6})?[a-z.:/@\\\\?#%\\[\\] -]{0,24}",
    ) {
        for scheme in ["https://", "https://a", "http://localhost", "http://127.0.0.1", "/", ""] {
            let value = format!("{scheme}{rest}");
            if let Ok(page) = ReturnPage::parse(&value) {
                let parsed = url::Url::parse(page.as_str());
                prop_assert!(parsed.is_ok(), "{value}");
                let parsed = parsed.unwrap();
                prop_assert!(parsed.username().is_empty() && parsed.password().is_none());
                let is_loopback = matches!(parsed.host_str(), Some("localhost" | "127.0.0.1"));
                prop_assert!(parsed.scheme() == "https" || is_loopback, "{value}");
            }
            if let Ok(backend) = BackendUrl::parse(&value) {
                let base = url::Url::parse("https://bank.example/page").unwrap();
                let joined = base.join(&format!("{}/flows", backend.as_str()));
                prop_assert!(joined.is_ok(), "{value}");
                let joined = joined.unwrap();
                prop_assert_eq!(joined.scheme(), "https");
                if backend.as_str().starts_with('/') {
                    prop_assert_eq!(joined.host_str(), Some("bank.example"));
                }
            }
        }
    }

    /// Fault N08.
    #[test]
    fn the_three_forms_of_a_date_are_the_same_time(
        seconds in 0..4_000_000_000_u64,
        noise in text(),
    ) {
        let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let is = Some(Timestamp::from_millis(seconds * 1000));
        let fixed = httpdate::fmt_http_date(moment);
        prop_assert_eq!(Timestamp::parse_http(&fixed), is);
        let words: Vec<&str> = fixed.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        let &[week, day, month, year, time, _] = &words[..] else { unreachable!() };
        let asctime = format!("{week} {month} {day:>2} {time} {year}");
        prop_assert_eq!(Timestamp::parse_http(&asctime), is);
        let oldest = format!("{week}, {day}-{month}-{} {time} GMT", &year[2..]);
        // Two digits are read as 1970 to 2069.
        let is_near = ("1970"..="2069").contains(&year);
        prop_assert_eq!(Timestamp::parse_http(&oldest) == is, is_near);
        // A date with anything added is invalid.
        let longer = format!("{fixed} {noise}");
        let is_blank = noise.chars().all(|char| matches!(char, ' ' | ',' | '-'));
        prop_assert_eq!(Timestamp::parse_http(&longer).is_some(), is_blank);
        if let Ok(moment) = httpdate::parse_http_date(&noise) {
            let since = moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
            let since = u64::try_from(since.as_millis()).unwrap_or_default();
            prop_assert_eq!(Timestamp::parse_http(&noise), Some(Timestamp::from_millis(since)));
        }
    }
}
