//! The flight recorder: the last events and effects of a visit, for support.
//!
//! The recorded fields are an allow-list: flow ids, revisions, provider statuses, codes and times.
//! Addresses, launches, records, tokens and files are not recorded. With the visit's seed and the
//! page's settings, the record can be replayed ([`crate::flow::Flow::new`]).

use std::collections::VecDeque;
use std::fmt::Write as _;

use crate::answer::{HttpResponse, TransportError, retry_after};
use crate::attempt::AttemptRecord;
use crate::config::Config;
use crate::contract::{
    self, FlowId, read_flow, read_handoff, read_open_and_recent, read_problem_code,
};
use crate::document::{FileFacts, FileKind};
use crate::flow::{Effect, Event, NavigationBlocker, Visit};
use crate::in_app;
use crate::provider::{self, Provider};
use crate::random::{JitterRng, is_128_bits};
use crate::recent::RecentRecord;
use crate::request::{CallId, Method};
use crate::return_url::{self, AttemptHint};
use crate::time::Now;
use crate::view::View;

/// The steps of one visit, the newest last. The last 250 are kept, which is more than a wait takes
/// until polling stops; older ones are only counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorder {
    provider: Provider,
    seed: u64,
    trace: String,
    lines: VecDeque<String>,
    dropped: u64,
}

impl Recorder {
    /// An empty record of a visit whose flow has this seed.
    #[must_use]
    pub fn new(provider: Provider, seed: u64) -> Self {
        // The trace id must not repeat the jitter's numbers. It is no secret either.
        let mut rng = JitterRng::new(!seed);
        Self {
            provider,
            seed,
            trace: format!("{:016x}{:016x}", rng.next(), rng.next() | 1),
            lines: VecDeque::new(),
            dropped: 0,
        }
    }

    /// The id that joins this record with the backend's logs: the trace id of [Trace
    /// Context](https://www.w3.org/TR/trace-context/), 32 hexadecimal digits.
    #[must_use]
    pub fn trace(&self) -> &str {
        &self.trace
    }

    /// Takes another trace id, 32 lower-case hexadecimal digits; anything else changes nothing.
    pub fn join(&mut self, trace: &str) {
        if is_128_bits(trace) {
            trace.clone_into(&mut self.trace);
        }
    }

    /// The `traceparent` header of a call.
    #[must_use]
    pub fn traceparent(&self, CallId(call): CallId) -> String {
        // A span id of zero is invalid.
        format!("00-{}-{:016x}-01", self.trace, call.wrapping_add(1))
    }

    /// Records one step: the event, its effects, and the view after it.
    pub fn note(&mut self, happened: Happened, effects: &[Effect], view: &View) {
        // Progress events are left out: a hundred of them would push out the steps before.
        let Happened(Some(mut line)) = happened else {
            return;
        };
        line.0.push_str(",\"effects\":[");
        for (index, effect) in effects.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let _ = write!(line.0, "{comma}\"{}\"", name(effect));
        }
        line.0.push(']');
        line.text("phase", view.phase.name());
        if let Some(code) = &view.problem {
            line.text("code", code);
        }
        line.0.push('}');
        if self.lines.len() == MAX_LINES {
            self.lines.pop_front();
            self.dropped += 1;
        }
        self.lines.push_back(line.0);
    }

    /// The record as JSON, for people and for a program that replays it.
    #[must_use]
    pub fn export(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(String::as_str).collect();
        format!(
            "{{\"trace\":\"{}\",\"provider\":\"{}\",\"seed\":\"{:016x}\",\"dropped\":{},\n\"steps\":[\n{}\n]}}",
            self.trace,
            self.provider,
            self.seed,
            self.dropped,
            lines.join(",\n")
        )
    }
}

/// An event in its recorded form: made before the step consumes the event, noted after it.
#[derive(Debug)]
#[must_use = "nothing is written down until it is noted"]
pub struct Happened(Option<Line>);

impl Happened {
    /// The recorded form of an event.
    pub fn of(config: &Config, event: &Event, now: Now) -> Self {
        let is = match event {
            Event::UploadProgress { .. } => return Self(None),
            Event::Mounted(_) => "mounted",
            Event::Pressed(_) => "pressed",
            Event::Answered { .. } => "answered",
            Event::Chosen { .. } => "chosen",
            Event::Uploaded { .. } => "uploaded",
            Event::StreamMessage(_) => "heard",
            Event::StreamClosed => "deaf",
            Event::Leadership(_) => "turn",
            Event::TabMessage(_) => "rumour",
            Event::TimerFired => "woken",
            Event::NavigationRefused => "navigation-refused",
            Event::Copied(_) => "copied",
            Event::Restored => "restored",
            Event::Visible(_) => "visible",
            Event::Online(_) => "online",
        };
        let mut line = Line(format!("{{\"at\":{}", now.monotonic.as_millis()));
        line.text("is", is);
        match event {
            Event::Mounted(visit) => line.visit(config, visit, now),
            Event::Pressed(press) => line.text("action", press.action.name()),
            Event::Answered { answer, .. } | Event::Uploaded { answer, .. } => {
                line.answer(config, answer);
            }
            Event::StreamMessage(bytes) => line.body(config, bytes),
            Event::Chosen { document, file, .. } => {
                line.text("document", document);
                line.file(file.as_ref().map(|file| &file.facts));
            }
            Event::Leadership(flag)
            | Event::Visible(flag)
            | Event::Online(flag)
            | Event::Copied(flag) => {
                line.flag("to", *flag);
            }
            Event::TabMessage(message) => line.text("said", &message.to_string()),
            _ => {}
        }
        Self(Some(line))
    }
}

/// One recorded step.
#[derive(Debug)]
struct Line(String);

impl Line {
    /// Text from outside: cut short, and reduced to plain characters that need no escaping and
    /// cannot break a line.
    fn text(&mut self, name: &str, text: &str) {
        let plain = |char: char| {
            let is_plain = (' '..='~').contains(&char) && !matches!(char, '"' | '\\' | '<' | '>');
            if is_plain { char } else { '?' }
        };
        let text: String = text.chars().take(MAX_CHARACTERS).map(plain).collect();
        let _ = write!(self.0, ",\"{name}\":\"{text}\"");
    }

    fn flag(&mut self, name: &str, flag: bool) {
        let _ = write!(self.0, ",\"{name}\":{flag}");
    }

    fn visit(&mut self, config: &Config, visit: &Visit, now: Now) {
        let arrival = return_url::read(&visit.href, config.names());
        self.flag("visible", visit.visible);
        self.flag("online", visit.online);
        self.flag("desktop", visit.is_desktop);
        if !visit.has_camera {
            self.flag("camera", false);
        }
        if visit.can_share {
            self.flag("share", true);
        }
        if config.in_app_browsers.has(&visit.user_agent) {
            self.flag("inApp", true);
            self.flag("android", in_app::is_android(&visit.user_agent));
        }
        self.flag("navigation", visit.is_navigation);
        self.flag("hint", arrival.has_provider_hint);
        self.flag("expired", arrival.is_link_expired);
        self.flag("handoff", arrival.handoff.is_some());
        self.text(
            "attempt",
            match arrival.attempt {
                AttemptHint::Absent => "absent",
                AttemptHint::Given(_) => "given",
                AttemptHint::Unusable => "unusable",
            },
        );
        // The flows that this browser remembers, and whether the person returns from one of them.
        self.0.push_str(",\"records\":[");
        let records = visit.records.iter();
        let records =
            records.filter_map(|(key, text)| AttemptRecord::read(key, text, now.wall).ok());
        for (index, record) in records.take(MAX_FLOWS).enumerate() {
            let is_used =
                matches!(&arrival.attempt, AttemptHint::Given(state) if record.is_of(state));
            self.0.push_str(if index > 0 { "," } else { "" });
            let _ = write!(
                self.0,
                "{{\"flow\":\"{}\",\"provider\":\"{}\",\"renewed\":{},\"before\":{},\"used\":{is_used}}}",
                record.flow(),
                record.provider(),
                record.is_renewed(),
                record.is_before_document(now),
            );
        }
        self.0.push(']');
        let shown = visit.shown.clone();
        if let Some(shown) = shown.and_then(|shown| FlowId::new(shown).ok()) {
            self.text("shown", shown.as_str());
        }
        let recent = visit.recent.as_deref();
        if let Some(recent) = recent.and_then(|text| RecentRecord::read(text, now.wall)) {
            self.text("recent", recent.flow().as_str());
        }
        if let Some(obstacle) = visit.obstacle {
            self.text(
                "obstacle",
                match obstacle {
                    NavigationBlocker::Framed => "framed",
                    NavigationBlocker::Insecure => "insecure",
                },
            );
        }
    }

    /// The file's size and kind.
    fn file(&mut self, file: Option<&FileFacts>) {
        let Some(file) = file else { return };
        let kind = FileKind::of(&file.head).map_or("other", FileKind::media_type);
        let _ = write!(self.0, ",\"bytes\":{}", file.bytes);
        self.text("kind", kind);
    }

    fn answer(&mut self, config: &Config, answer: &Result<HttpResponse, TransportError>) {
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                return self.text(
                    "error",
                    match error {
                        TransportError::Network => "network",
                        TransportError::TimedOut => "timed-out",
                        TransportError::TooLarge => "too-large",
                        TransportError::Headers => "headers",
                    },
                );
            }
        };
        let _ = write!(self.0, ",\"http\":{}", answer.status);
        self.text("type", answer.content_type.as_deref().unwrap_or_default());
        if answer.redirected {
            self.flag("redirected", true);
        }
        if let Some(wait) = retry_after(answer) {
            let _ = write!(self.0, ",\"retryAfter\":{}", wait.as_secs());
        }
        if let Some(code) = read_problem_code(&answer.body) {
            self.text("problem", &code);
        }
        self.body(config, &answer.body);
    }

    /// The contract's fields of a flow in a body, without its launch.
    fn body(&mut self, config: &Config, body: &[u8]) {
        if let Ok(flow) = read_flow(body) {
            self.0.push_str(",\"flow\":");
            self.flow(config, &flow);
        } else if let Ok((flows, recent)) = read_open_and_recent(body) {
            self.flows(config, "flows", &flows);
            if let Some(recent) = recent {
                self.flows(config, "recent", &recent);
            }
        } else if read_handoff(body).is_ok() {
            self.flag("link", true);
        }
    }

    fn flows(&mut self, config: &Config, name: &str, flows: &[contract::Flow]) {
        let _ = write!(self.0, ",\"{name}\":[");
        for (index, flow) in flows.iter().take(MAX_FLOWS).enumerate() {
            self.0.push_str(if index > 0 { "," } else { "" });
            self.flow(config, flow);
        }
        self.0.push(']');
    }

    fn flow(&mut self, config: &Config, flow: &contract::Flow) {
        let (id, revision) = (&flow.id, flow.revision);
        let _ = write!(self.0, "{{\"id\":\"{id}\",\"revision\":{revision}");
        self.flag("ours", config.is_for(flow));
        let status = serde_json::to_string(&flow.status).unwrap_or_default();
        // A provider status is short; a long one is not recorded.
        if status.len() <= MAX_STATUS_BYTES
            && status.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        {
            let _ = write!(self.0, ",\"status\":{status}");
        }
        if let Some(launch) = &flow.launch {
            let url = provider::hosted_url(&launch.0, &config.hosts, &config.launch);
            self.flag("launch", url.is_ok());
        }
        self.0.push('}');
    }
}

fn name(effect: &Effect) -> String {
    let name = match effect {
        Effect::Call { request, .. } => match request.method {
            Method::Get => "get",
            Method::Post => "post",
        },
        Effect::StartTimer(delay) => return format!("wake {}", delay.as_millis()),
        Effect::Upload { .. } => "upload",
        Effect::ForgetFile(_) => "forget-file",
        Effect::AbortCall => "abort",
        Effect::WarnOnLeave(_) => "warn",
        Effect::OpenStream(_) => "listen",
        Effect::CloseStream => "unlisten",
        Effect::RequestLeadership(_) => "take-turn",
        Effect::ReleaseLeadership => "give-turn",
        Effect::Broadcast(_) => "spread",
        Effect::CancelTimer => "sleep",
        Effect::ReplaceAddress(_) => "replace-address",
        Effect::SaveAttempt(_) => "save-attempt",
        Effect::ForgetAttempt(_) => "forget-attempt",
        Effect::RememberShown(_) => "remember-shown",
        Effect::ForgetShown => "forget-shown",
        Effect::KeepRecent(_) => "keep-recent",
        Effect::ForgetRecent => "forget-recent",
        Effect::Navigate(_) => "navigate",
        Effect::OpenTab(_) => "open-tab",
        Effect::OpenBrowser(_) => "open-browser",
        Effect::CopyAddress(_) => "copy",
        Effect::ShareAddress(_) => "share",
        Effect::EmitHostEvent(_) => "tell",
    };
    name.to_owned()
}

const MAX_LINES: usize = 250;
const MAX_CHARACTERS: usize = 80;
const MAX_FLOWS: usize = 5;
const MAX_STATUS_BYTES: usize = 1_000;
