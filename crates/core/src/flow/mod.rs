//! The flow as one pure state machine: state and event in, state and effects out.
//!
//! ```text
//!            ┌────────────── Finding ◄──────────────┐ (no memory: ask for an open flow)
//!            ▼                  │                   │
//!  New ──► Idle ──► Starting ──► Leaving ┄┄ page unloads ┄┄► New
//!            ▲          │          │ (Back, watchdog)
//!            │          ▼          ▼
//!            └────── Problem ◄─► Watching ──► Settled
//! ```
//!
//! [`Flow::step`] is the only place where a state changes. What does not fit changes nothing.

mod arriving;
mod asking;
mod canonical;
mod event;
mod event_stream;
mod handing_off;
mod host_events;
mod snapshot;
mod starting;
mod tab_message;
mod tabs;
mod uploading;
mod watching;

use std::time::Duration;

pub use crate::action::Action;
use crate::state::{FlowSnapshot, Network, Page, State, Uploads};
pub use crate::state::{NavigationBlocker, ProblemKind};
pub use canonical::Canonical;
pub use event::{Address, Effect, Event, HostEvent, Press, Visit};
use event_stream::EventStream;
use handing_off::Link;
pub use tab_message::TabMessage;
use tabs::Leadership;

use crate::answer::wipe;
use crate::attempt::AttemptRecord;
use crate::config::Config;
use crate::contract::{FlowId, HandoffToken};
use crate::features;
use crate::poll::Stopwatch;
use crate::random::JitterRng;
use crate::request::{CallId, Request};
use crate::status::Status;
use crate::time::Now;
use crate::view::{FileOffer, Signals, View};

/// The old name.
#[deprecated(note = "renamed to `TabMessage`")]
pub type Rumour = TabMessage;

/// The old name.
#[deprecated(note = "renamed to `NavigationBlocker`")]
pub type Obstacle = NavigationBlocker;

/// One visit of one person to the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Flow {
    state: State,
    /// What we know of the flow, whatever we are doing.
    snapshot: Option<FlowSnapshot>,
    /// Records in storage, as far as this visit knows.
    records: Vec<AttemptRecord>,
    page: Page,
    jitter_rng: JitterRng,
    customers_time: Stopwatch,
    providers_time: Stopwatch,
    /// Files for the documents that are wanted.
    uploads: Uploads,
    stream: EventStream,
    leadership: Leadership,
    /// When the backend was asked last, on the monotonic clock.
    asked_at: Option<Duration>,
    /// Not earlier than this the backend wants to be asked again.
    not_before: Duration,
    /// A revision that another tab has told of, or may have, and that has not been asked for since.
    announced: Option<u64>,
    /// The code that is shown for another device.
    link: Option<Link>,
    /// What the host page was told last.
    last_reported: Option<(FlowId, Status)>,
    /// Whether it was told that this is final.
    is_end_reported: bool,
    /// The token of whoever scanned such a code.
    token: Option<HandoffToken>,
    /// Whether that token was used up or too old.
    is_link_over: bool,
    /// How to go on by itself where a link had expired; once.
    renewal: Option<Press>,
    /// Whether the address says that a link had expired.
    is_link_expired: bool,
    /// When the person came back from the hosted page, if they did in this visit.
    returned_at: Option<Duration>,
    last_call: CallId,
    /// The call whose answer is awaited.
    awaited: Option<CallId>,
}

/// A step's outcome.
#[derive(Debug)]
#[must_use = "effects do nothing until they are run"]
pub struct Step {
    /// The flow after the event.
    pub flow: Flow,
    /// What is to be done, in this order.
    pub effects: Vec<Effect>,
}

impl Flow {
    /// A flow before anything has happened. The seed is for jitter; it need not be secret.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            state: State::New,
            snapshot: None,
            records: Vec::new(),
            page: Page::default(),
            jitter_rng: JitterRng::new(seed),
            customers_time: Stopwatch::default(),
            providers_time: Stopwatch::default(),
            uploads: Uploads::default(),
            stream: EventStream::default(),
            leadership: Leadership::default(),
            asked_at: None,
            not_before: Duration::ZERO,
            announced: None,
            link: None,
            last_reported: None,
            is_end_reported: false,
            token: None,
            is_link_over: false,
            renewal: None,
            is_link_expired: false,
            returned_at: None,
            last_call: CallId::default(),
            awaited: None,
        }
    }

    /// Takes one event.
    pub fn step(mut self, config: &Config, event: Event, now: Now) -> Step {
        let before = self.view(config);
        let revision = self.revision();
        let kept = self.uploads.kept();
        let last_call = self.last_call;
        let mut effects = Vec::new();
        let is_customers = self.is_customers_turn();
        let visible = self.page.visible;
        self.customers_time
            .tick(now.monotonic, visible && is_customers);
        self.providers_time
            .tick(now.monotonic, visible && !is_customers);
        self.drop_expired_link(now);
        self.take(config, event, now, &mut effects);
        if self.last_call != last_call {
            self.asked_at = Some(now.monotonic);
        }
        self.sync_leadership(&mut effects);
        self.sync_stream(config, now, &mut effects);
        self.broadcast(config, revision.as_ref(), &mut effects);
        self.emit_host_events(config, &before, &mut effects);
        self.release_files(&kept, &mut effects);
        Step {
            flow: self,
            effects,
        }
    }

    /// What is to be shown.
    #[must_use]
    pub fn view(&self, config: &Config) -> View {
        let view = View::of(
            config.provider,
            &self.state,
            self.snapshot.as_ref(),
            Signals {
                online: self.page.is_online(),
                is_resting: self.awaited.is_none() && !self.page.is_awake(),
            },
        );
        let offers_handoff = config.handoff && self.page.is_desktop && features::HANDOFF;
        let offer = FileOffer {
            most_bytes: config.most_bytes,
            has_camera: !self.page.is_desktop,
        };
        let view = if features::DOCUMENTS {
            view.with_documents(self.snapshot.as_ref(), &self.uploads, offer)
        } else {
            view
        };
        view.with_link(offers_handoff, self.link())
    }

    fn take(&mut self, config: &Config, mut event: Event, now: Now, effects: &mut Vec<Effect>) {
        if let Event::Answered { answer, .. } | Event::Uploaded { answer, .. } = &mut event
            && let Ok(answer) = answer
        {
            answer.received_at = Some(now.wall);
        }
        match (&self.state, event) {
            (State::New, Event::Mounted(visit)) => self.arrive(config, visit, now, effects),
            (State::New, _) | (_, Event::Mounted(_)) => {}
            (_, Event::Visible(visible)) => {
                let before = self.page;
                self.page.visible = visible;
                self.on_page(config, before, now, effects);
            }
            (_, Event::Online(online)) => {
                let before = self.page;
                self.page.network = Network::told(online);
                self.on_page(config, before, now, effects);
            }
            (State::Idle, Event::Restored) => {
                // Something may have been begun on another page meanwhile.
                self.find_again(config, effects);
            }
            (_, Event::Pressed(press)) => self.on_press(config, press, effects),
            (_, Event::Chosen { document, file }) if features::DOCUMENTS => {
                self.on_chosen(config, &document, file);
            }
            (_, Event::UploadProgress { id, percent }) if features::DOCUMENTS => {
                self.on_upload_progress(id, percent);
            }
            (_, Event::Uploaded { id, answer }) if features::DOCUMENTS => {
                self.on_uploaded(config, id, &answer, now, effects);
            }
            (_, Event::StreamMessage(bytes)) if features::EVENTS => {
                self.on_stream_message(config, &bytes, now, effects);
            }
            (_, Event::StreamClosed) if features::EVENTS => {
                self.on_stream_closed(config, now, effects);
            }
            (_, Event::Leadership(is_ours)) if features::TABS => {
                self.on_leadership(config, is_ours, now, effects);
            }
            (_, Event::TabMessage(rumour)) if features::TABS => {
                self.on_tab_message(config, &rumour, now, effects);
            }
            // One to a call that was given up is dropped.
            (_, Event::Answered { id, answer }) if self.awaited != Some(id) => wipe(answer),
            (_, Event::Answered { answer, .. }) => {
                self.awaited = None;
                if answer.is_ok() && self.page.network == Network::Doubtful {
                    self.page.network = Network::There;
                }
                self.note_retry_after(&answer, now);
                match self.state {
                    State::Finding { .. } | State::Idle => {
                        self.on_found(config, &answer, effects);
                    }
                    State::Redeeming { .. } if features::HANDOFF => {
                        self.on_redeemed(config, &answer, now, effects);
                    }
                    State::Starting(_) => self.on_started(config, &answer, now, effects),
                    State::Watching(_) => self.on_status(config, &answer, now, effects),
                    State::Settled => self.on_corrected(config, &answer, now, effects),
                    _ => {}
                }
                wipe(answer);
            }
            // One thing at a time: while an answer is awaited nothing is due.
            (_, Event::TimerFired) if self.awaited.is_some() => {}
            (State::Finding { .. }, Event::TimerFired | Event::Restored)
            | (State::Idle, Event::TimerFired) => self.find(config, effects),
            (State::Redeeming { .. }, Event::TimerFired | Event::Restored) if features::HANDOFF => {
                self.redeem(config, effects);
            }
            (State::Starting(_), Event::TimerFired) => self.call_start(config, effects),
            // The watchdog: the navigation has not begun, so the button is freed.
            (State::Leaving { .. }, Event::TimerFired) => self.watch_after_stalled(config, effects),
            (State::Leaving { .. }, Event::NavigationRefused) => {
                cancel_timer(effects);
                self.stop(ProblemKind::NavigationRefused);
            }
            (State::Problem(_), Event::Restored) if self.snapshot.is_none() => {}
            // A page that was frozen for Back: nothing it believed about being busy is true any
            // more, and what it knew may be shown to somebody else by now.
            (_, Event::Restored) => {
                self.snapshot = self.snapshot.take().map(FlowSnapshot::from_before);
                self.link = None;
                self.watch(config, effects);
            }
            (State::Watching(_), Event::TimerFired) => self.on_timer(config, now, effects),
            _ => {}
        }
    }

    fn on_press(&mut self, config: &Config, press: Press, effects: &mut Vec<Effect>) {
        // Only a button that is on the screen can be pressed; a second click of a double click
        // finds it gone.
        if !self.view(config).actions.contains(&press.action) {
            return;
        }
        // A press proves that the page is visible. After "offline" the next press tries: the
        // browser's flag may be wrong.
        self.page.visible = true;
        if press.action == Action::CheckNow || self.state == State::Problem(ProblemKind::Offline) {
            self.page.network = Network::There;
        }
        match press.action {
            Action::Start | Action::Continue | Action::Reauthorize | Action::StartOver => {
                self.start(config, press, effects);
            }
            Action::Upload if features::DOCUMENTS => self.upload(config, effects),
            Action::Upload => {}
            Action::CheckNow if features::HANDOFF && self.token.is_some() => {
                self.state = State::Redeeming { failures: 0 };
                self.redeem(config, effects);
            }
            Action::CheckNow if self.snapshot.is_some() => self.watch(config, effects),
            Action::CheckNow => {
                self.find_again(config, effects);
            }
        }
    }

    /// Something is wrong that does not pass by itself.
    fn stop(&mut self, problem: ProblemKind) {
        self.state = State::Problem(problem);
    }

    fn refuse(&mut self, code: &str) {
        let code = code.to_owned();
        self.stop(ProblemKind::Refused { code });
    }

    /// Whatever is under way or due is not waited for any more.
    fn give_up(&mut self, effects: &mut Vec<Effect>) {
        self.awaited = None;
        self.announced = None;
        cancel_timer(effects);
    }

    /// Whether a question may be asked now. The first is asked whatever the browser says of its
    /// window and its network: either may be wrong.
    fn may_ask(&self) -> bool {
        self.page.is_awake() || self.asked_at.is_none()
    }

    fn call(&mut self, request: Request, effects: &mut Vec<Effect>) {
        self.last_call = CallId(self.last_call.0 + 1);
        self.awaited = Some(self.last_call);
        effects.push(Effect::Call {
            id: self.last_call,
            request,
        });
    }
}

// Each once in the program, and not wherever it is called: an effect is large.
#[inline(never)]
fn cancel_timer(effects: &mut Vec<Effect>) {
    effects.push(Effect::CancelTimer);
}

#[inline(never)]
fn start_timer(delay: Duration, effects: &mut Vec<Effect>) {
    effects.push(Effect::StartTimer(delay));
}
