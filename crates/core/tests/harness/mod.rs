//! A scenario harness: a browser that exists only in memory, a clock that moves when told to, and
//! a backend that says what the test wants.
//!
//! A test drives to a state and then looks at one thing. After every step the harness itself
//! checks what must hold in all of them ([`sound`]).
#![allow(
    dead_code,
    reason = "shared by test programs that each use their part of it"
)]

pub(crate) mod replay;
pub(crate) mod replies;
pub(crate) mod sound;
mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{
    Action, Effect, Event, Flow, HostEvent, NavigationBlocker, Press, Step, Visit,
};
use hosted_flow_core::hosted_url::HostedUrl;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::random::Entropy;
use hosted_flow_core::recorder::{Happened, Recorder};
use hosted_flow_core::request::{CallId, Request};
use hosted_flow_core::time::{Now, Timestamp};

use replies::Reply;

/// Where the page under test stands.
pub(crate) const PAGE: &str = "https://bank.example/onboarding?step=3&utm=a%20b#verify";

/// Noon, 2026-11-21, UTC.
const START_OF_TIME: u64 = 1_795_262_400_000;

#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a browser is made of things that are so or not"
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
    /// Whether the page was told at its beginning that there is no network, and nothing since.
    is_offline_doubted: bool,
    pub(crate) obstacle: Option<NavigationBlocker>,
    pub(crate) is_desktop: bool,
    /// Every key of the origin's storage.
    pub(crate) stored: BTreeMap<String, String>,
    /// The tab's storage.
    pub(crate) shown: Option<String>,
    /// When the pending wake is due.
    pub(crate) wake: Option<Duration>,
    /// The call under way.
    pub(crate) in_flight: Option<(CallId, Request)>,
    /// The file under way, and where it goes.
    pub(crate) upload: Option<(CallId, String)>,
    /// The server-sent events that are listened to.
    pub(crate) listens_to: Option<String>,
    /// The flow that this tab has asked for its turn with.
    pub(crate) turn: Option<String>,
    /// What the other tabs were told.
    pub(crate) spread: Vec<String>,
    /// Documents whose file the browser holds.
    pub(crate) files: BTreeSet<String>,
    /// A call under which the network went away: nobody may wait for its answer any more.
    pub(crate) doubtful: Option<CallId>,

    pub(crate) calls: Vec<Request>,
    pub(crate) wakes: Vec<Duration>,
    pub(crate) navigations: Vec<HostedUrl>,
    pub(crate) told: Vec<HostEvent>,
    /// The effects of the last step, by name.
    pub(crate) last: Vec<String>,
    /// The flight record of this visit.
    pub(crate) recorder: Recorder,
    clicks: u8,
    visits: u8,
    /// What must be printed nowhere.
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
            is_offline_doubted: false,
            obstacle: None,
            is_desktop: false,
            stored: BTreeMap::new(),
            shown: None,
            wake: None,
            in_flight: None,
            upload: None,
            listens_to: None,
            turn: None,
            spread: Vec::new(),
            files: BTreeSet::new(),
            doubtful: None,
            calls: Vec::new(),
            wakes: Vec::new(),
            navigations: Vec::new(),
            told: Vec::new(),
            last: Vec::new(),
            recorder: Recorder::new(provider, 7),
            clicks: 0,
            visits: 0,
            secrets: sound::planted(),
        }
    }

    /// One event, and everything that the browser does about it.
    #[track_caller]
    pub(crate) fn send(&mut self, event: Event) {
        let event_printed = format!("{event:?}");
        // A press proves that the page is visible; "check now", and a press after "offline", that
        // there is a network.
        if let Event::Pressed(press) = &event
            && self.view().actions.contains(&press.action)
        {
            self.is_visible = true;
            self.is_online |= press.action == Action::CheckNow
                || self.view().problem.as_deref() == Some("offline");
        }
        let now = Now {
            wall: self.wall,
            monotonic: self.monotonic,
        };
        // The first answer that is awaited proves that there is a network.
        if let Event::Answered { id, answer: Ok(_) } = &event
            && self.flow.canonical(&self.config, now).awaited == Some(*id)
        {
            self.is_online |= std::mem::take(&mut self.is_offline_doubted);
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
                self.doubtful = (!self.is_online).then_some(id);
            }
            Effect::Upload { id, url, document } => {
                assert!(self.files.contains(&document), "there is no such file");
                self.upload = Some((id, url));
            }
            Effect::ForgetFile(document) => {
                assert!(self.files.remove(&document), "there is no such file");
            }
            Effect::OpenStream(url) => {
                assert_eq!(self.listens_to, None, "one at a time");
                self.listens_to = Some(url);
            }
            Effect::CloseStream => {
                assert!(self.listens_to.take().is_some(), "nothing to stop");
            }
            Effect::RequestLeadership(flow) => {
                assert_eq!(self.turn, None, "one at a time");
                self.turn = Some(flow.as_str().to_owned());
            }
            Effect::ReleaseLeadership => {
                assert!(self.turn.take().is_some(), "nothing to give");
            }
            Effect::Broadcast(rumour) => self.spread.push(rumour.to_string()),
            Effect::StartTimer(delay) => {
                self.wakes.push(delay);
                self.wake = Some(self.monotonic + delay);
            }
            Effect::CancelTimer => self.wake = None,
            Effect::ReplaceAddress(address) => self.href = address.0,
            Effect::SaveAttempt(record) => {
                self.stored.insert(record.key(), record.to_text());
            }
            Effect::ForgetAttempt(key) => {
                self.stored.remove(&key);
            }
            Effect::RememberShown(flow) => self.shown = Some(flow.as_str().to_owned()),
            Effect::ForgetShown => self.shown = None,
            Effect::Navigate(url) => self.navigations.push(url),
            Effect::EmitHostEvent(event) => self.told.push(event),
        }
    }

    // What happens.

    /// The component comes onto the page.
    #[track_caller]
    pub(crate) fn visited(mut self) -> Self {
        self.visits = self.visits.checked_add(1).expect("a few visits");
        let entropy = self.dice(0x80 | self.visits);
        self.is_offline_doubted = !self.is_online;
        self.send(Event::Mounted(Visit {
            href: self.href.clone(),
            records: self.stored.clone().into_iter().collect(),
            shown: self.shown.clone(),
            visible: self.is_visible,
            online: self.is_online,
            obstacle: self.obstacle,
            is_desktop: self.is_desktop,
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

    /// A press with fresh random bytes: no two alike.
    pub(crate) fn press(&mut self, action: Action) -> Event {
        self.clicks = self.clicks.wrapping_add(1);
        let entropy = self.dice(self.clicks);
        Event::Pressed(Press {
            action,
            href: self.href.clone(),
            entropy: Some(entropy),
        })
    }

    /// Whether the component is on the page.
    pub(crate) fn is_mounted(&self) -> bool {
        self.visits > 0
    }

    fn dice(&mut self, number: u8) -> Entropy {
        self.secrets.push(state_of(number).expose().to_owned());
        entropy(number)
    }

    /// The answer to the call under way.
    #[track_caller]
    pub(crate) fn answered(mut self, reply: impl Into<Reply>) -> Self {
        let (id, _) = self.in_flight.take().expect("a call under way");
        self.send(Event::Answered {
            id,
            answer: reply.into().0,
        });
        self
    }

    /// Time passes until the pending wake is due.
    #[track_caller]
    pub(crate) fn woken(self) -> Self {
        let due = self.wake.expect("a wake pending");
        let waits = due.saturating_sub(self.monotonic);
        let mut later = self.after(waits);
        later.wake = None;
        later.send(Event::TimerFired);
        later
    }

    /// Time passes, and nothing happens.
    pub(crate) fn after(mut self, duration: Duration) -> Self {
        self.monotonic += duration;
        let millis = u64::try_from(duration.as_millis()).unwrap();
        self.wall = Timestamp::from_millis(self.wall.as_millis() + millis);
        self
    }

    /// Back, to the page as it was frozen.
    #[track_caller]
    pub(crate) fn restored(mut self) -> Self {
        self.send(Event::Restored);
        self.visible()
    }

    /// Back, in a tab that nobody looks at.
    #[track_caller]
    pub(crate) fn restored_unseen(mut self) -> Self {
        self.send(Event::Restored);
        self.hidden()
    }

    #[track_caller]
    pub(crate) fn navigation_refused(mut self) -> Self {
        self.send(Event::NavigationRefused);
        self
    }

    /// The page is loaded anew: all that is left is what is stored, and the address.
    #[track_caller]
    pub(crate) fn reloaded(mut self) -> Self {
        self.flow = Flow::new(11);
        self.recorder = Recorder::new(self.config.provider, 11);
        self.monotonic = Duration::from_millis(300);
        self.wake = None;
        self.in_flight = None;
        self.upload = None;
        self.files.clear();
        self.listens_to = None;
        self.turn = None;
        self.visited()
    }

    /// The provider sends the person back, with what it appends.
    #[track_caller]
    pub(crate) fn returned(mut self) -> Self {
        let appended = match self.config.provider {
            Provider::Ondato | Provider::ConnectFi | Provider::ConnectPay => "",
            Provider::Airwallex => "&ahfi_id=ahfi_1",
            Provider::Paysafe => "&sessionId=2cb5&sessionStatus=COMPLETED",
        };
        let (before, fragment) = {
            let url = self.last_return_url();
            let (before, fragment) = url.split_once('#').unwrap_or((&url, ""));
            (before.to_owned(), fragment.to_owned())
        };
        self.href = format!("{before}{appended}#{fragment}");
        self.reloaded()
    }

    /// The same, in a tab that has shown nothing before.
    #[track_caller]
    pub(crate) fn returned_in_another_tab(mut self) -> Self {
        self.shown = None;
        self.returned()
    }

    /// Someone goes to another address of this origin.
    #[track_caller]
    pub(crate) fn went_to(mut self, href: &str) -> Self {
        href.clone_into(&mut self.href);
        self.reloaded()
    }
}

pub(crate) fn entropy(click: u8) -> Entropy {
    let mut bytes = [0x5a; 32];
    bytes[0] = click;
    bytes[16] = click ^ 0xff;
    Entropy::new(bytes)
}

/// The state that goes out with a click.
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
