//! Our own page: the real flow, after the person's return.

use std::time::Duration;

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::attempt::{AttemptRecord, AttemptState};
use hosted_flow_core::config::Config;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::flow::{Effect, Event, Flow, Visit};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::{Now, Timestamp};
use hosted_flow_core::view::Phase;

use super::{ROUND_TRIP, Run};

/// Whether the person looks, and whether there is a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// They look all the time.
    Full,
    /// They look for two minutes and then every ten minutes for half a minute.
    Glances,
    /// They look, and every other minute there is no network.
    Tunnels,
}

impl Attention {
    /// Whether the page is visible then.
    #[must_use]
    pub fn is_visible(self, at: Duration) -> bool {
        self != Self::Glances || at < Duration::from_mins(2) || at.as_secs() % 600 < 30
    }

    /// Whether the browser is online then.
    #[must_use]
    pub fn is_online(self, at: Duration) -> bool {
        self != Self::Tunnels || (at.as_secs() / 60).is_multiple_of(2)
    }

    /// The next moment after `at` when one of these changes.
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

/// How the page learns of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// It asks.
    Asks,
    /// It is told by server-sent events as well.
    IsTold,
}

/// What a page sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// A question about the flow.
    Read,
    /// The opening of a stream of events.
    Stream,
}

/// A page that a person has just come back to.
#[derive(Debug)]
pub struct Page {
    config: Config,
    flow: Flow,
    attention: Attention,
    decided: Duration,
    now: Duration,
    /// The last change of attention that was told.
    changed: Duration,
    call: Option<(CallId, Duration)>,
    wake: Option<Duration>,
    /// When the stream was opened.
    stream: Option<Duration>,
    /// What the listener has been told: nothing, that it is undecided, the decision.
    told: u8,
    run: Run,
    /// Each request, and when it was sent.
    sent: Vec<(Duration, Request)>,
}

impl Page {
    /// Follows one flow to its decision, which is made so long after the return.
    #[must_use]
    pub fn run(decided: Duration, attention: Attention, channel: Channel, seed: u64) -> Run {
        Self::follow(decided, attention, channel, seed).0
    }

    /// The same, and each request with the time when it was sent.
    #[must_use]
    pub fn follow(
        decided: Duration,
        attention: Attention,
        channel: Channel,
        seed: u64,
    ) -> (Run, Vec<(Duration, Request)>) {
        let mut config = Config::new(Provider::Paysafe);
        config.events = channel == Channel::IsTold;
        let mut page = Self {
            config,
            flow: Flow::new(seed),
            attention,
            decided,
            now: Duration::ZERO,
            changed: Duration::ZERO,
            call: None,
            wake: None,
            stream: None,
            told: 0,
            run: Run {
                requests: 0,
                hidden: 0,
                offline: 0,
                delay: None,
            },
            sent: Vec::new(),
        };
        page.returns();
        while page.phase() != Phase::Settled && page.goes_on() {}
        if page.phase() == Phase::Settled {
            page.run.delay = Some(page.now.saturating_sub(decided));
        }
        (page.run, page.sent)
    }

    fn returns(&mut self) {
        let state = AttemptState::parse(STATE);
        let (Some(state), Ok(flow)) = (state, FlowId::new(FLOW.to_owned())) else {
            return;
        };
        let record = AttemptRecord::new(flow, Provider::Paysafe, &state, wall(Duration::ZERO));
        self.send(Event::Mounted(Visit {
            href: format!("https://bank.example/join?hf_attempt={STATE}&sessionStatus=COMPLETED"),
            records: vec![(record.key(), record.to_text())],
            shown: None,
            visible: true,
            online: true,
            obstacle: None,
            is_desktop: false,
            entropy: None,
        }));
    }

    fn phase(&self) -> Phase {
        self.flow.view(&self.config).phase
    }

    /// The next thing happens; `false` where nothing more will.
    fn goes_on(&mut self) -> bool {
        let answered = self.call.map(|(_, sent)| sent + ROUND_TRIP);
        let news = self.stream.and_then(|since| match self.told {
            0 => Some(since + ROUND_TRIP),
            1 => Some(self.decided.max(since) + ROUND_TRIP / 2),
            _ => None,
        });
        let ended = self.stream.map(|since| since + LONGEST_STREAM);
        let changes = self.attention.next_change(self.changed);
        let times = [answered, news, self.wake, ended, changes];
        let next = times.into_iter().flatten().min();
        let Some(next) = next.filter(|next| *next <= LAST) else {
            return false;
        };
        self.now = next;
        let next = Some(next);
        if next == answered {
            self.answers();
        } else if next == news {
            let is_decided = self.now >= self.decided;
            self.told = if is_decided { 2 } else { 1 };
            self.send(Event::StreamMessage(said(is_decided).into_bytes()));
        } else if next == ended {
            self.send(Event::StreamClosed);
        } else if next == self.wake {
            self.wake = None;
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

    fn answers(&mut self) {
        let Some((id, sent)) = self.call.take() else {
            return;
        };
        let answer = if self.attention.is_online(sent) && self.attention.is_online(self.now) {
            Ok(HttpResponse {
                status: 200,
                content_type: Some("application/json".to_owned()),
                body: said(sent >= self.decided).into_bytes(),
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
                Effect::StartTimer(delay) => self.wake = Some(self.now + delay),
                Effect::CancelTimer => self.wake = None,
                Effect::OpenStream(_) => {
                    self.stream = Some(self.now);
                    self.told = 0;
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

fn said(is_decided: bool) -> String {
    let (revision, word) = if is_decided {
        (2, "COMPLETED")
    } else {
        (1, "ONGOING_VERIFICATION")
    };
    format!(
        r#"{{"id":"{FLOW}","provider":"paysafe","revision":{revision},
            "status":{{"provider":"paysafe","sessionStatus":"{word}"}}}}"#
    )
}

const FLOW: &str = "flw_1";
const STATE: &str = "0123456789abcdef0123456789abcdef";

/// Noon, 2026-11-21, UTC, and so long after it.
fn wall(after: Duration) -> Timestamp {
    let millis = u64::try_from(after.as_millis()).unwrap_or_default();
    Timestamp::from_millis(1_795_262_400_000 + millis)
}

/// Our own backend ends a stream then.
const LONGEST_STREAM: Duration = Duration::from_mins(15);

/// Nobody looks any more.
const LAST: Duration = Duration::from_hours(24 * 8);
