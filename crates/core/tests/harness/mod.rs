//! The scenario harness: a browser in memory, a virtual clock, and a scripted backend.
//!
//! A test drives the flow to a state and then checks one thing. After every step the harness itself
//! checks the invariants ([`sound`]).
#![allow(
    dead_code,
    reason = "shared by test programs that each use their part of it"
)]

mod arrivals;
pub(crate) mod replay;
pub(crate) mod replies;
pub(crate) mod sound;
pub(crate) mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{
    Action, Effect, Event, Flow, FunnelStep, HostEvent, NavigationBlocker, Press, Step, Visit,
};
use hosted_flow_core::hosted_url::HostedUrl;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::random::Entropy;
use hosted_flow_core::recorder::{Happened, Recorder};
use hosted_flow_core::request::{CallId, Request};
use hosted_flow_core::time::{Now, Timestamp};

use replies::Reply;

/// The address of the page under test.
pub(crate) const PAGE: &str = "https://bank.example/onboarding?step=3&utm=a%20b#verify";

/// Noon, 2026-11-21, UTC.
const START_OF_TIME: u64 = 1_795_262_400_000;

#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a browser's parts are booleans"
)]
pub(crate) struct Harness {
    pub(crate) config: Config,
    pub(crate) flow: Flow,
    /// The address bar.
    pub(crate) href: String,
    pub(crate) wall: Timestamp,
    pub(crate) monotonic: Duration,
    pub(crate) is_visible: bool,
    pub(crate) is_online: bool,
    /// Whether the browser was offline at the start, with no event since.
    is_offline_unconfirmed: bool,
    pub(crate) obstacle: Option<NavigationBlocker>,
    pub(crate) is_desktop: bool,
    pub(crate) has_camera: bool,
    pub(crate) can_share: bool,
    pub(crate) user_agent: String,
    /// The origin's storage, by key.
    pub(crate) stored: BTreeMap<String, String>,
    /// The tab's storage.
    pub(crate) shown: Option<String>,
    /// The flow that ended here last, in the origin's storage.
    pub(crate) recent: Option<String>,
    /// Whether the browser came here by a link or a redirect.
    pub(crate) is_navigation: bool,
    /// When the pending timer is due.
    pub(crate) timer: Option<Duration>,
    /// The pending call.
    pub(crate) in_flight: Option<(CallId, Request)>,
    /// The pending upload, and its target.
    pub(crate) upload: Option<(CallId, String)>,
    /// The URL of the open event stream.
    pub(crate) stream: Option<String>,
    /// The flow whose leader lock this tab has requested.
    pub(crate) leader_lock: Option<String>,
    /// The messages to the other tabs.
    pub(crate) broadcasts: Vec<String>,
    /// Documents whose file the browser holds.
    pub(crate) files: BTreeSet<String>,
    /// A call that was sent while offline, or lost its network: its answer may never come.
    pub(crate) lost_call: Option<CallId>,

    pub(crate) calls: Vec<Request>,
    pub(crate) timers: Vec<Duration>,
    pub(crate) navigations: Vec<HostedUrl>,
    /// The host events, except those of the funnel.
    pub(crate) host_events: Vec<HostEvent>,
    pub(crate) funnel: Vec<FunnelStep>,
    /// Whether the browser asks before the page is left.
    pub(crate) warns_on_leave: bool,
    /// The addresses that were opened in a new tab, and those that were to be copied.
    pub(crate) opened: Vec<String>,
    pub(crate) copied: Vec<String>,
    pub(crate) shared: Vec<String>,
    /// The effects of the last step, by name.
    pub(crate) last: Vec<String>,
    /// The flight record of this visit.
    pub(crate) recorder: Recorder,
    clicks: u8,
    visits: u8,
    /// Secrets that no output may contain.
    secrets: Vec<String>,
}

impl Harness {
    pub(crate) fn new(provider: Provider) -> Self {
        Self {
            config: Config::new(provider),
            flow: Flow::new(7),
            href: PAGE.to_owned(),
            wall: Timestamp::from_millis(START_OF_TIME),
            monotonic: Duration::from_millis(400),
            is_visible: true,
            is_online: true,
            is_offline_unconfirmed: false,
            obstacle: None,
            is_desktop: false,
            has_camera: true,
            can_share: false,
            user_agent: String::new(),
            stored: BTreeMap::new(),
            shown: None,
            recent: None,
            is_navigation: false,
            timer: None,
            in_flight: None,
            upload: None,
            stream: None,
            leader_lock: None,
            broadcasts: Vec::new(),
            files: BTreeSet::new(),
            lost_call: None,
            calls: Vec::new(),
            timers: Vec::new(),
            navigations: Vec::new(),
            host_events: Vec::new(),
            funnel: Vec::new(),
            warns_on_leave: false,
            opened: Vec::new(),
            copied: Vec::new(),
            shared: Vec::new(),
            last: Vec::new(),
            recorder: Recorder::new(provider, 7),
            clicks: 0,
            visits: 0,
            secrets: sound::planted(),
        }
    }

    /// Sends one event, and runs its effects.
    #[track_caller]
    pub(crate) fn send(&mut self, event: Event) {
        let event_printed = format!("{event:?}");
        // A click proves that the page is visible; "check now", and a click after "offline", that
        // there is a network.
        if let Event::Pressed(press) = &event
            && self.view().actions.contains(&press.action)
        {
            let is_beside = matches!(
                press.action,
                Action::NotNow
                    | Action::OpenInTab
                    | Action::OpenInBrowser
                    | Action::CopyLink
                    | Action::ShareLink
            );
            self.is_visible |= !is_beside;
            self.is_online |= press.action == Action::CheckNow
                || self.view().problem.as_deref() == Some("offline");
        }
        let now = Now {
            wall: self.wall,
            monotonic: self.monotonic,
        };
        // The first answer to a pending call proves that there is a network.
        if let Event::Answered { id, answer: Ok(_) } = &event
            && self.flow.canonical(&self.config, now).awaited == Some(*id)
        {
            self.is_online |= std::mem::take(&mut self.is_offline_unconfirmed);
        }
        let happened = Happened::of(&self.config, &event, now);
        let Step { flow, effects } = self.flow.clone().step(&self.config, event, now);
        self.flow = flow;
        self.last = effects.iter().map(|effect| format!("{effect:?}")).collect();
        let view = self.flow.view(&self.config);
        self.recorder.note(happened, &effects, &view);
        sound::check_silent(self, &self.recorder.export());
        sound::check_effects(self, &effects);
        for effect in effects {
            self.run(effect);
        }
        sound::check_state(self);
        let printed = [event_printed, format!("{:?} {:?}", self.flow, self.view())];
        for printed in self.last.iter().chain(&printed) {
            sound::check_silent(self, printed);
        }
        self.last.iter_mut().for_each(cut_to_name);
    }

    fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Call { id, request } => {
                self.calls.push(request.clone());
                self.in_flight = Some((id, request));
                self.lost_call = (!self.is_online).then_some(id);
            }
            Effect::AbortCall => self.in_flight = None,
            Effect::Upload { id, url, document } => {
                assert!(self.files.contains(&document), "there is no such file");
                self.upload = Some((id, url));
            }
            Effect::ForgetFile(document) => {
                assert!(self.files.remove(&document), "there is no such file");
            }
            Effect::WarnOnLeave(warns) => {
                assert_ne!(self.warns_on_leave, warns, "nothing changes");
                self.warns_on_leave = warns;
            }
            Effect::OpenTab(address) | Effect::OpenBrowser(address) => self.opened.push(address.0),
            Effect::CopyAddress(address) => self.copied.push(address.0),
            Effect::ShareAddress(address) => self.shared.push(address.0),
            Effect::OpenStream(url) => {
                assert_eq!(self.stream, None, "one at a time");
                self.stream = Some(url);
            }
            Effect::CloseStream => {
                assert!(self.stream.take().is_some(), "there is no stream");
            }
            Effect::RequestLeadership(flow) => {
                assert_eq!(self.leader_lock, None, "one at a time");
                self.leader_lock = Some(flow.as_str().to_owned());
            }
            Effect::ReleaseLeadership => {
                assert!(self.leader_lock.take().is_some(), "there is no lock");
            }
            Effect::Broadcast(message) => self.broadcasts.push(message.to_string()),
            Effect::StartTimer(delay) => {
                self.timers.push(delay);
                self.timer = Some(self.monotonic + delay);
            }
            Effect::CancelTimer => self.timer = None,
            Effect::ReplaceAddress(address) => self.href = address.0,
            Effect::SaveAttempt(record) => {
                self.stored.insert(record.key(), record.to_text());
            }
            Effect::ForgetAttempt(key) => {
                self.stored.remove(&key);
            }
            Effect::RememberShown(flow) => self.shown = Some(flow.as_str().to_owned()),
            Effect::ForgetShown => self.shown = None,
            Effect::KeepRecent(record) => self.recent = Some(record.to_text()),
            Effect::ForgetRecent => self.recent = None,
            Effect::Navigate(url) => self.navigations.push(url),
            Effect::EmitHostEvent(HostEvent::Funnel(step)) => self.funnel.push(step),
            Effect::EmitHostEvent(event) => self.host_events.push(event),
        }
    }

    // Events.

    /// The component is mounted.
    #[track_caller]
    pub(crate) fn visited(mut self) -> Self {
        self.visits = self.visits.checked_add(1).expect("a few visits");
        let entropy = self.fresh_entropy(0x80 | self.visits);
        self.is_offline_unconfirmed = !self.is_online;
        self.send(Event::Mounted(Visit {
            href: self.href.clone(),
            records: self.stored.clone().into_iter().collect(),
            shown: self.shown.clone(),
            recent: self.recent.clone(),
            is_navigation: self.is_navigation,
            visible: self.is_visible,
            online: self.is_online,
            obstacle: self.obstacle,
            is_desktop: self.is_desktop,
            has_camera: self.has_camera,
            can_share: self.can_share,
            user_agent: self.user_agent.clone(),
            entropy: Some(entropy),
        }));
        self
    }

    #[track_caller]
    pub(crate) fn pressed(mut self, action: Action) -> Self {
        let event = self.press(action);
        self.send(event);
        self
    }

    /// A click, each with different random bytes.
    pub(crate) fn press(&mut self, action: Action) -> Event {
        self.clicks = self.clicks.wrapping_add(1);
        let entropy = self.fresh_entropy(self.clicks);
        Event::Pressed(Press {
            action,
            href: self.href.clone(),
            entropy: Some(entropy),
        })
    }

    /// Whether the component is mounted.
    pub(crate) fn is_mounted(&self) -> bool {
        self.visits > 0
    }

    fn fresh_entropy(&mut self, number: u8) -> Entropy {
        self.secrets.push(state_of(number).expose().to_owned());
        entropy(number)
    }

    /// The answer to the pending call.
    #[track_caller]
    pub(crate) fn answered(mut self, reply: impl Into<Reply>) -> Self {
        let (id, _) = self.in_flight.take().expect("a call in progress");
        self.send(Event::Answered {
            id,
            answer: reply.into().0,
        });
        self
    }

    /// The clock moves to the pending timer, which fires.
    #[track_caller]
    pub(crate) fn timer_fired(self) -> Self {
        let due = self.timer.expect("a timer pending");
        let waits = due.saturating_sub(self.monotonic);
        let mut later = self.after(waits);
        later.timer = None;
        later.send(Event::TimerFired);
        later
    }

    /// The clock moves, without an event.
    pub(crate) fn after(mut self, duration: Duration) -> Self {
        self.monotonic += duration;
        let millis = u64::try_from(duration.as_millis()).unwrap();
        self.wall = Timestamp::from_millis(self.wall.as_millis() + millis);
        self
    }
}

pub(crate) fn entropy(click: u8) -> Entropy {
    let mut bytes = [0x5a; 32];
    bytes[0] = click;
    bytes[16] = click ^ 0xff;
    Entropy::new(bytes)
}

/// The attempt state of a click.
pub(crate) fn state_of(click: u8) -> AttemptState {
    AttemptState::new(&entropy(click))
}

fn cut_to_name(debug: &mut String) {
    let end = debug.find(['(', ' ', '{']).unwrap_or(debug.len());
    debug.truncate(end);
}

pub(crate) fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}
