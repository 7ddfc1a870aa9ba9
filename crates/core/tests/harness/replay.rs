//! Replays a flight record, step by step.

use std::time::Duration;

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::attempt::AttemptRecord;
use hosted_flow_core::config::Config;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::document::{FileFacts, HEAD_BYTES};
use hosted_flow_core::flow::{Action, Event, Flow, NavigationBlocker, Press, TabMessage, Visit};
use hosted_flow_core::in_app::KNOWN;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::recent::RecentRecord;
use hosted_flow_core::recorder::{Happened, Recorder};
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::{Now, Timestamp};
use serde_json::{Value, json};

use super::replies::{Reply, SECURE_CODE, open};
use super::{PAGE, START_OF_TIME, entropy, state_of};

/// Replays a record, and returns the record of the replay: the same, if nothing is missing in it.
#[track_caller]
pub(crate) fn replay(config: &Config, record: &str) -> String {
    let record: Value = serde_json::from_str(record).expect("a record is JSON");
    assert_eq!(record["provider"], config.provider.name());
    assert_eq!(record["dropped"], 0, "its beginning is missing");
    let seed = u64::from_str_radix(text(&record["seed"]), 16).expect("a seed");
    let mut again = Recorder::new(config.provider, seed);
    again.join(text(&record["trace"]));
    let mut flow = Flow::new(seed);
    let mut calls = Calls::default();
    for step in record["steps"].as_array().expect("steps") {
        let at = Duration::from_millis(step["at"].as_u64().expect("a time"));
        let now = Now {
            wall: Timestamp::from_millis(START_OF_TIME + step["at"].as_u64().expect("a time")),
            monotonic: at,
        };
        let event = event(config, step, &calls);
        let happened = Happened::of(config, &event, now);
        let step = flow.step(config, event, now);
        flow = step.flow;
        calls.note(&step.effects);
        again.note(happened, &step.effects, &flow.view(config));
    }
    again.export()
}

/// The last call and the last upload.
#[derive(Default)]
struct Calls {
    call: CallId,
    upload: CallId,
}

impl Calls {
    fn note(&mut self, effects: &[hosted_flow_core::flow::Effect]) {
        use hosted_flow_core::flow::Effect;
        for effect in effects {
            match effect {
                Effect::Call { id, .. } => self.call = *id,
                Effect::Upload { id, .. } => self.upload = *id,
                _ => {}
            }
        }
    }
}

fn event(config: &Config, step: &Value, calls: &Calls) -> Event {
    let to = || step["to"].as_bool().expect("yes or no");
    match text(&step["is"]) {
        "mounted" => Event::Mounted(visit(config, step)),
        "pressed" => Event::Pressed(Press {
            action: action(text(&step["action"])),
            href: PAGE.to_owned(),
            entropy: Some(entropy(1)),
        }),
        "answered" => Event::Answered {
            id: calls.call,
            answer: answer(config, step),
        },
        "uploaded" => Event::Uploaded {
            id: calls.upload,
            answer: answer(config, step),
        },
        "chosen" => Event::Chosen {
            document: text(&step["document"]).to_owned(),
            file: step["bytes"]
                .as_u64()
                .map(|bytes| file(bytes, text(&step["kind"])).into()),
        },
        "heard" => Event::StreamMessage(body(config, step).into_bytes()),
        "deaf" => Event::StreamClosed,
        "turn" => Event::Leadership(to()),
        "rumour" => Event::TabMessage(TabMessage::parse(text(&step["said"])).expect("a message")),
        "woken" => Event::TimerFired,
        "navigation-refused" => Event::NavigationRefused,
        "copied" => Event::Copied(to()),
        "restored" => Event::Restored,
        "visible" => Event::Visible(to()),
        "online" => Event::Online(to()),
        other => panic!("{other} is no event"),
    }
}

fn visit(config: &Config, step: &Value) -> Visit {
    let flag = |name: &str| step[name].as_bool().unwrap_or_default();
    let records = step["records"].as_array().expect("records");
    let mut query = vec!["step=3".to_owned()];
    let mut stored = Vec::new();
    for (number, record) in (100..).zip(records) {
        let state = state_of(number);
        let flow = FlowId::new(text(&record["flow"])).expect("an id");
        let provider = Provider::from_name(text(&record["provider"])).expect("a provider");
        let is_before = record["before"] == true;
        let launched = Timestamp::from_millis(START_OF_TIME - u64::from(is_before));
        let kept =
            AttemptRecord::new(flow, provider, &state, launched).renewed(record["renewed"] == true);
        if record["used"] == true {
            query.push(format!("{}={}", config.parameter.as_str(), state.expose()));
        }
        stored.push((kept.key(), kept.to_text()));
    }
    let is_used = query.len() > 1;
    match text(&step["attempt"]) {
        "given" if !is_used => {
            query.push(format!(
                "{}={}",
                config.parameter.as_str(),
                state_of(99).expose()
            ));
        }
        "unusable" => query.push(format!("{}=x", config.parameter.as_str())),
        _ => {}
    }
    if flag("expired") {
        query.push("code=TOKEN_EXPIRED".to_owned());
    } else if flag("hint") && config.provider == Provider::Paysafe {
        query.push("sessionId=2cb5&sessionStatus=COMPLETED".to_owned());
    } else if flag("hint") {
        query.push("ahfi_id=ahfi_1".to_owned());
    }
    if flag("handoff") {
        query.push("hf_handoff=0123456789abcdefghijkl".to_owned());
    }
    Visit {
        href: format!("https://bank.example/onboarding?{}", query.join("&")),
        records: stored,
        shown: step["shown"].as_str().map(str::to_owned),
        recent: step["recent"].as_str().map(recent),
        is_navigation: flag("navigation"),
        visible: flag("visible"),
        online: flag("online"),
        obstacle: match step["obstacle"].as_str() {
            Some("framed") => Some(NavigationBlocker::Framed),
            Some("insecure") => Some(NavigationBlocker::Insecure),
            _ => None,
        },
        is_desktop: flag("desktop"),
        has_camera: step["camera"] != false,
        can_share: flag("share"),
        user_agent: match (flag("inApp"), flag("android")) {
            (true, true) => format!("Android {}", KNOWN[0]),
            (true, false) => KNOWN[0].to_owned(),
            (false, _) => String::new(),
        },
        entropy: Some(entropy(2)),
    }
}

/// The stored record of a flow that ended.
fn recent(flow: &str) -> String {
    let flow = FlowId::new(flow).expect("an id");
    RecentRecord::new(flow, Timestamp::from_millis(START_OF_TIME)).to_text()
}

fn action(name: &str) -> Action {
    let all = [
        Action::Start,
        Action::Continue,
        Action::Reauthorize,
        Action::StartOver,
        Action::Upload,
        Action::CheckNow,
        Action::Cancel,
        Action::NotNow,
        Action::OpenInTab,
        Action::OpenInBrowser,
        Action::CopyLink,
        Action::ShareLink,
        Action::Finish,
    ];
    let mut all = all.into_iter();
    all.find(|action| action.name() == name).expect("an action")
}

fn answer(config: &Config, step: &Value) -> Result<HttpResponse, TransportError> {
    match step["error"].as_str() {
        Some("network") => return Err(TransportError::Network),
        Some("timed-out") => return Err(TransportError::TimedOut),
        Some("too-large") => return Err(TransportError::TooLarge),
        Some("headers") => return Err(TransportError::Headers),
        _ => {}
    }
    Ok(HttpResponse {
        status: u16::try_from(step["http"].as_u64().expect("a status")).expect("a status"),
        content_type: step["type"].as_str().map(str::to_owned),
        retry_after: step["retryAfter"]
            .as_u64()
            .map(|seconds| seconds.to_string()),
        redirected: step["redirected"] == true,
        body: body(config, step).into_bytes(),
        ..HttpResponse::default()
    })
}

fn body(config: &Config, step: &Value) -> String {
    if let Some(flows) = step["flows"].as_array() {
        let flows: Vec<Value> = flows.iter().map(|it| flow(config, it)).collect();
        let mut list = json!({ "flows": flows });
        if let Some(recent) = step["recent"].as_array() {
            let recent: Vec<Value> = recent.iter().map(|it| flow(config, it)).collect();
            list["recent"] = recent.into();
        }
        return list.to_string();
    }
    if step["flow"].is_object() {
        return flow(config, &step["flow"]).to_string();
    }
    if step["link"] == true {
        let url = "https://bank.example/resume?hf_handoff=0123456789abcdefghijkl";
        return json!({ "url": url, "expiresAt": "2026-11-21T12:15:00Z" }).to_string();
    }
    match step["problem"].as_str() {
        Some(code) => json!({ "code": code }).to_string(),
        None => String::new(),
    }
}

/// A recorded **Flow** as a response, with a launch of the harness's own.
fn flow(config: &Config, written: &Value) -> Value {
    let status = written["status"].clone();
    let mut flow = json!({
        "id": written["id"], "revision": written["revision"], "provider": status["provider"],
        "status": status,
    });
    if written["ours"] == false && status["provider"] == config.provider.name() {
        flow["purpose"] = json!("another");
    }
    match written["launch"].as_bool() {
        None => {}
        Some(true) => {
            let launching: Reply = open(config.provider).with_launch().into();
            let launching = launching.0.expect("an answer").body;
            let launching: Value = serde_json::from_slice(&launching).expect("JSON");
            flow["launch"] = launching["launch"].clone();
        }
        Some(false) => {
            flow["launch"] = match config.provider {
                Provider::Ondato => json!({ "kind": "ondato", "id": "x" }),
                Provider::Paysafe => json!({
                    "kind": "paysafe", "redirectUrl": "https://evil.example/", "secureCode": SECURE_CODE,
                }),
                other => json!({ "kind": other.name(), "url": "https://evil.example/" }),
            };
        }
    }
    flow
}

fn file(bytes: u64, kind: &str) -> FileFacts {
    let start: &[u8] = match kind {
        "image/jpeg" => b"\xff\xd8\xff\xe0",
        "image/png" => b"\x89PNG\r\n\x1a\n",
        "application/pdf" => b"%PDF-1.7",
        _ => b"GIF89a",
    };
    let mut head = [0; HEAD_BYTES];
    head[..start.len()].copy_from_slice(start);
    FileFacts { bytes, head }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
