//! Random events for a flow, sensible or not.

use hosted_flow_core::answer::TransportError;
use hosted_flow_core::flow::{Action, Event, Press, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::Timestamp;
use proptest::prelude::*;
use serde_json::json;

use crate::harness::replies::{
    FlowReply, Reply, bare, bare_with_retry_after, html, open_flows, paysafe, problem,
};
use crate::harness::{Harness, secs};

/// One random action.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// The answer to the pending call, if there is one.
    Answer(Answered),
    /// An answer to any other call, canceled or never made.
    StrayAnswer(u64, Answered),
    /// The pending timer, if there is one.
    Timer,
    /// A timer that was not started.
    StrayTimer,
    Press(Action),
    PressWithoutEntropy(Action),
    /// A message of the event stream, if one is open.
    Stream(Answered),
    /// The event stream closes, if one is open.
    CloseStream,
    /// The leader lock, whether or not this tab has requested it.
    Leadership(bool),
    /// A message from another tab, genuine or forged.
    TabMessage(u64),
    Visible(bool),
    Online(bool),
    Restored,
    NavigationRefused,
    MountedAgain,
    Pass(u64),
    WallClock(u64),
    ClockBack(u64),
    Reload,
    Return,
}

/// A random response of the backend.
#[derive(Clone, Debug)]
pub(crate) enum Answered {
    Flow(FlowReply),
    List(Vec<FlowReply>),
    Http(u16),
    RetryAfter(u16, String),
    Problem(u16, String),
    Html,
    Garbage(Vec<u8>),
    Nothing(TransportError),
}

impl Answered {
    fn flows(&self) -> &[FlowReply] {
        match self {
            Self::Flow(flow) => std::slice::from_ref(flow),
            Self::List(flows) => flows,
            _ => &[],
        }
    }

    /// Whether any flow in the response has one of these statuses.
    pub(crate) fn says(&self, words: &[&str]) -> bool {
        self.flows().iter().any(|flow| {
            let json = flow.json();
            words.contains(&json["status"]["sessionStatus"].as_str().unwrap_or_default())
        })
    }
}

impl From<Answered> for Reply {
    fn from(answered: Answered) -> Self {
        match answered {
            Answered::Flow(flow) => flow.into(),
            Answered::List(flows) => open_flows(flows),
            Answered::Http(status) => bare(status),
            Answered::RetryAfter(status, after) => bare_with_retry_after(status, &after),
            Answered::Problem(status, code) => problem(status, &code),
            Answered::Html => html(),
            Answered::Garbage(body) => {
                let mut reply = open_flows([]);
                if let Ok(answer) = &mut reply.0 {
                    answer.body = body;
                }
                reply
            }
            Answered::Nothing(error) => Reply(Err(error)),
        }
    }
}

impl Harness {
    /// Runs the action, as far as it is possible.
    pub(crate) fn does(mut self, act: Act) -> Self {
        match act {
            Act::Answer(reply) if self.in_flight.is_some() => return self.answered(reply),
            Act::Timer if self.timer.is_some() => return self.timer_fired(),
            Act::Stream(Answered::Flow(flow)) if self.stream.is_some() => {
                return self.streamed(&flow);
            }
            Act::CloseStream if self.stream.is_some() => return self.stream_closed(),
            Act::Answer(_) | Act::Timer | Act::Stream(_) | Act::CloseStream => {}
            Act::StrayAnswer(id, reply) => {
                let is_real = |(real, _): &(CallId, _)| *real == CallId(id);
                if !self.in_flight.as_ref().is_some_and(is_real) {
                    let Reply(answer) = reply.into();
                    let id = CallId(id);
                    self.send(Event::Answered { id, answer });
                }
            }
            // The browser has one timer, and it has fired.
            Act::StrayTimer => {
                self.timer = None;
                self.send(Event::TimerFired);
            }
            Act::Press(action) => return self.pressed(action),
            Act::PressWithoutEntropy(action) => {
                let href = self.href.clone();
                self.send(Event::Pressed(Press {
                    action,
                    href,
                    entropy: None,
                }));
            }
            Act::Leadership(is_ours) => self.send(Event::Leadership(is_ours)),
            Act::TabMessage(revision) => self.send(message(revision)),
            Act::Visible(true) => return self.visible(),
            Act::Visible(false) => return self.hidden(),
            Act::Online(true) => return self.online(),
            Act::Online(false) => return self.offline(),
            Act::Restored => return self.restored(),
            Act::NavigationRefused => return self.navigation_refused(),
            Act::MountedAgain => return self.visited_again(),
            Act::Pass(seconds) => return self.after(secs(seconds)),
            Act::WallClock(millis) => self.wall = Timestamp::from_millis(millis),
            Act::ClockBack(seconds) => {
                let back = self.monotonic.saturating_sub(secs(seconds));
                // The browser's timer is late by as much.
                self.timer = self.timer.map(|_| back);
                self.monotonic = back;
            }
            Act::Reload => return self.reloaded(),
            Act::Return if self.navigations.is_empty() => {}
            Act::Return => return self.returned(),
        }
        self
    }
}

/// A message about the flow that most responses are about.
pub(crate) fn message(revision: u64) -> Event {
    let said = format!("paysafe flw_1 {revision}");
    Event::TabMessage(TabMessage::parse(&said).expect("a message"))
}

pub(crate) fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => answered().prop_map(Act::Answer),
        1 => (0..40u64, answered()).prop_map(|(id, reply)| Act::StrayAnswer(id, reply)),
        5 => Just(Act::Timer),
        1 => Just(Act::StrayTimer),
        6 => action().prop_map(Act::Press),
        3 => flow_reply().prop_map(|flow| Act::Stream(Answered::Flow(flow))),
        1 => Just(Act::CloseStream),
        2 => any::<bool>().prop_map(Act::Leadership),
        2 => prop_oneof![0..6u64, Just(u64::MAX)].prop_map(Act::TabMessage),
        1 => action().prop_map(Act::PressWithoutEntropy),
        2 => any::<bool>().prop_map(Act::Visible),
        2 => any::<bool>().prop_map(Act::Online),
        1 => Just(Act::Restored),
        1 => Just(Act::NavigationRefused),
        1 => Just(Act::MountedAgain),
        2 => (0..4_000u64).prop_map(Act::Pass),
        1 => (0..4_000_000_000_000u64).prop_map(Act::WallClock),
        1 => (0..4_000u64).prop_map(Act::ClockBack),
        1 => Just(Act::Reload),
        1 => Just(Act::Return),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::Start),
        Just(Action::Continue),
        Just(Action::StartOver),
        Just(Action::CheckNow),
        Just(Action::Cancel),
    ]
}

/// Problems of the contract.
fn refusal() -> impl Strategy<Value = Answered> {
    prop_oneof![
        Just((401u16, "session-expired")),
        Just((403, "origin-not-allowed")),
        Just((404, "flow-not-found")),
        Just((404, "not-found")),
        Just((409, "flow-changed")),
        Just((409, "provider-limit")),
        Just((410, "flow-over")),
        Just((422, "purpose-unknown")),
    ]
    .prop_map(|(status, code)| Answered::Problem(status, code.to_owned()))
}

pub(crate) fn answered() -> impl Strategy<Value = Answered> {
    let http = prop_oneof![
        Just(401u16),
        Just(403),
        Just(404),
        Just(409),
        Just(410),
        Just(429),
        Just(304),
        Just(204),
        400..600u16,
        any::<u16>(),
    ];
    let after = prop_oneof![
        Just("0".to_owned()),
        Just("7".to_owned()),
        Just("99999999999".to_owned()),
        ".{0,6}",
    ];
    prop_oneof![
        8 => flow_reply().prop_map(Answered::Flow),
        3 => prop::collection::vec(flow_reply(), 0..3).prop_map(Answered::List),
        3 => http.clone().prop_map(Answered::Http),
        1 => (http.clone(), after).prop_map(|(status, after)| Answered::RetryAfter(status, after)),
        1 => (http, "[a-zA-Z<-]{0,5}").prop_map(|(status, code)| Answered::Problem(status, code)),
        3 => refusal(),
        1 => Just(Answered::Html),
        1 => prop::collection::vec(any::<u8>(), 0..30).prop_map(Answered::Garbage),
        2 => prop_oneof![
            Just(TransportError::Network), Just(TransportError::TimedOut), Just(TransportError::TooLarge),
            Just(TransportError::Headers),
        ].prop_map(Answered::Nothing),
    ]
}

/// Mostly one flow, mostly with a known status, sometimes with a launch.
fn flow_reply() -> impl Strategy<Value = FlowReply> {
    let word = prop_oneof![
        4 => Just("ACTIVE".to_owned()),
        3 => Just("ONGOING_VERIFICATION".to_owned()),
        1 => Just("COMPLETED".to_owned()),
        1 => Just("FAILED".to_owned()),
        1 => Just("completed".to_owned()),
        1 => "\\PC{0,10}",
    ];
    let launch = prop_oneof![
        4 => Just(None),
        3 => Just(Some("good")),
        1 => Just(Some("https://evil.example/x")),
        1 => Just(Some("javascript:alert(1)")),
    ];
    let id = prop_oneof![8 => Just("flw_1"), 1 => Just("flw_2")];
    (
        word,
        launch,
        id,
        0..6u64,
        prop::option::weighted(0.1, Just("20")),
    )
        .prop_map(|(word, launch, id, revision, after)| {
            let mut flow = paysafe(&word).id(id).revision(revision);
            if let Some(after) = after {
                flow = flow.retry_after(after);
            }
            match launch {
                None => flow,
                Some("good") => flow.with_launch(),
                Some(url) => flow.launching(json!({
                    "kind": "paysafe", "redirectUrl": url, "secureCode": "c2Rm",
                })),
            }
        })
}

/// The start of a sequence of events, by name, so that a failure is readable.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Start {
    Unmounted,
    Finding,
    Idle,
    Starting,
    Leaving,
    Checking,
    Waiting,
}

impl Start {
    pub(crate) fn harness(self) -> Harness {
        let harness = Harness::new(Provider::Paysafe);
        match self {
            Self::Unmounted => harness,
            Self::Finding => harness.visited(),
            Self::Idle => harness.idle(),
            Self::Starting => harness.starting(),
            Self::Leaving => harness.left(),
            Self::Checking => harness.left().returned(),
            Self::Waiting => harness.waiting(),
        }
    }
}

pub(crate) fn start() -> impl Strategy<Value = Start> {
    prop_oneof![
        Just(Start::Unmounted),
        Just(Start::Finding),
        Just(Start::Idle),
        Just(Start::Starting),
        Just(Start::Leaving),
        Just(Start::Checking),
        Just(Start::Waiting),
    ]
}
