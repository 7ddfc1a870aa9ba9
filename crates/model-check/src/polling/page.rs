//! Our page: the real flow after the person's return.

use std::time::Duration;

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::attempt::{AttemptRecord, AttemptState};
use hosted_flow_core::config::Config;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::flow::{Effect, Event, Flow, Visit};
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::{Now, Timestamp};
use hosted_flow_core::view::Phase;
use serde_json::json;

use super::{ROUND_TRIP, Run};
use crate::providers::{EXAMPLE, Word};

/// The visibility of the page and the state of the network over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Always visible and online.
    Full,
    /// Visible for two minutes, and then for half a minute every ten minutes.
    Glances,
    /// Always visible, and offline every other minute.
    Tunnels,
}

impl Attention {
    /// Whether the page is visible at this time.
    #[must_use]
    pub fn is_visible(self, at: Duration) -> bool {
        self != Self::Glances || at < Duration::from_mins(2) || at.as_secs() % 600 < 30
    }

    /// Whether the browser is online at this time.
    #[must_use]
    pub fn is_online(self, at: Duration) -> bool {
        self != Self::Tunnels || (at.as_secs() / 60).is_multiple_of(2)
    }

    /// The next time after `at` at which one of both changes.
    fn next_change(self, at: Duration) -> Option<Duration> {
        let second = at.as_secs();
        let next = match self {
            Self::Full => return None,
            Self::Glances if second < 120 => 120,
            Self::Glances if second % 600 < 30 => second / 600 * 600 + 30,
            Self::Glances => (second / 600 + 1) * 600,
            Self::Tunnels => (second / 60 + 1) * 60,
        };
        Some(Duration::from_secs(next))
    }
}

/// How the page receives a new status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By polling.
    Polling,
    /// By an event stream beside polling.
    Streaming,
}

/// A request of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// A read of the flow.
    Read,
    /// The opening of an event stream.
    Stream,
}

/// A page after a return.
#[derive(Debug)]
pub struct Page {
    config: Config,
    flow: Flow,
    attention: Attention,
    decided: Duration,
    now: Duration,
    /// The time of the last dispatched change of visibility or network.
    changed: Duration,
    call: Option<(CallId, Duration)>,
    timer: Option<Duration>,
    /// The time at which the stream was opened.
    stream: Option<Duration>,
    /// The stream messages so far: 0 none, 1 undecided, 2 decided.
    stream_messages: u8,
    run: Run,
    /// Each request with its time.
    sent: Vec<(Duration, Request)>,
}

impl Page {
    /// Simulates one flow until its decision, which is made `decided` after the return.
    #[must_use]
    pub fn run(decided: Duration, attention: Attention, channel: Channel, seed: u64) -> Run {
        Self::follow(decided, attention, channel, seed).0
    }

    /// The same, and each request with its time.
    #[must_use]
    pub fn follow(
        decided: Duration,
        attention: Attention,
        channel: Channel,
        seed: u64,
    ) -> (Run, Vec<(Duration, Request)>) {
        let mut config = Config::new(EXAMPLE.provider);
        config.events = channel == Channel::Streaming;
        let mut page = Self {
            config,
            flow: Flow::new(seed),
            attention,
            decided,
            now: Duration::ZERO,
            changed: Duration::ZERO,
            call: None,
            timer: None,
            stream: None,
            stream_messages: 0,
            run: Run {
                requests: 0,
                hidden: 0,
                offline: 0,
                delay: None,
            },
            sent: Vec::new(),
        };
        page.dispatch_return();
        while page.phase() != Phase::Settled && page.run_next_event() {}
        if page.phase() == Phase::Settled {
            page.run.delay = Some(page.now.saturating_sub(decided));
        }
        (page.run, page.sent)
    }

    fn dispatch_return(&mut self) {
        let state = AttemptState::parse(STATE);
        let (Some(state), Ok(flow)) = (state, FlowId::new(FLOW.to_owned())) else {
            return;
        };
        let record = AttemptRecord::new(flow, EXAMPLE.provider, &state, wall(Duration::ZERO));
        self.send(Event::Mounted(Visit {
            href: format!("https://bank.example/join?hf_attempt={STATE}&sessionStatus=COMPLETED"),
            records: vec![(record.key(), record.to_text())],
            shown: None,
            recent: None,
            is_navigation: true,
            visible: true,
            online: true,
            obstacle: None,
            is_desktop: false,
            has_camera: true,
            can_share: false,
            user_agent: String::new(),
            entropy: None,
        }));
    }

    fn phase(&self) -> Phase {
        self.flow.view(&self.config).phase
    }

    /// Runs the next event; `false` where there is none.
    fn run_next_event(&mut self) -> bool {
        let answered = self.call.map(|(_, sent)| sent + ROUND_TRIP);
        let news = self.stream.and_then(|since| match self.stream_messages {
            0 => Some(since + ROUND_TRIP),
            1 => Some(self.decided.max(since) + ROUND_TRIP / 2),
            _ => None,
        });
        let ended = self.stream.map(|since| since + MAX_STREAM);
        let changes = self.attention.next_change(self.changed);
        let times = [answered, news, self.timer, ended, changes];
        let next = times.into_iter().flatten().min();
        let Some(next) = next.filter(|next| *next <= END) else {
            return false;
        };
        self.now = next;
        let next = Some(next);
        if next == answered {
            self.dispatch_answer();
        } else if next == news {
            let is_decided = self.now >= self.decided;
            self.stream_messages = if is_decided { 2 } else { 1 };
            self.send(Event::StreamMessage(flow_json(is_decided).into_bytes()));
        } else if next == ended {
            self.send(Event::StreamClosed);
        } else if next == self.timer {
            self.timer = None;
            self.send(Event::TimerFired);
        } else if self.attention == Attention::Tunnels {
            self.changed = self.now;
            self.send(Event::Online(self.attention.is_online(self.now)));
        } else {
            self.changed = self.now;
            self.send(Event::Visible(self.attention.is_visible(self.now)));
        }
        true
    }

    fn dispatch_answer(&mut self) {
        let Some((id, sent)) = self.call.take() else {
            return;
        };
        let answer = if self.attention.is_online(sent) && self.attention.is_online(self.now) {
            Ok(HttpResponse {
                status: 200,
                content_type: Some("application/json".to_owned()),
                body: flow_json(sent >= self.decided).into_bytes(),
                ..HttpResponse::default()
            })
        } else {
            Err(TransportError::Network)
        };
        self.send(Event::Answered { id, answer });
    }

    fn send(&mut self, event: Event) {
        let now = Now {
            wall: wall(self.now),
            monotonic: self.now,
        };
        let flow = std::mem::replace(&mut self.flow, Flow::new(0));
        let step = flow.step(&self.config, event, now);
        self.flow = step.flow;
        for effect in step.effects {
            match effect {
                Effect::Call { id, .. } => {
                    self.call = Some((id, self.now));
                    self.count(Request::Read);
                }
                Effect::StartTimer(delay) => self.timer = Some(self.now + delay),
                Effect::CancelTimer => self.timer = None,
                Effect::OpenStream(_) => {
                    self.stream = Some(self.now);
                    self.stream_messages = 0;
                    self.count(Request::Stream);
                }
                Effect::CloseStream => self.stream = None,
                _ => {}
            }
        }
    }

    fn count(&mut self, request: Request) {
        self.sent.push((self.now, request));
        self.run.requests += 1;
        self.run.hidden += u32::from(!self.attention.is_visible(self.now));
        self.run.offline += u32::from(!self.attention.is_online(self.now));
    }
}

fn flow_json(is_decided: bool) -> String {
    let (revision, word) = if is_decided {
        (2, Word::Approved)
    } else {
        (1, Word::Deciding)
    };
    let flow = json!({
        "id": FLOW,
        "provider": EXAMPLE.provider,
        "revision": revision,
        "status": EXAMPLE.status(word),
    });
    flow.to_string()
}

const FLOW: &str = "flw_1";
const STATE: &str = "0123456789abcdef0123456789abcdef";

/// This long after noon, 2026-11-21, UTC.
fn wall(after: Duration) -> Timestamp {
    let millis = u64::try_from(after.as_millis()).unwrap_or_default();
    Timestamp::from_millis(1_795_262_400_000 + millis)
}

/// Our backend closes a stream after this time.
const MAX_STREAM: Duration = Duration::from_mins(15);

/// The end of a simulation.
const END: Duration = Duration::from_hours(24 * 8);
