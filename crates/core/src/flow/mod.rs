//! The flow as one pure state machine: state and event in, state and effects out.
//!
//! ```text
//!            ┌────────────── Finding ◄──────────────┐ (nothing stored: list the open flows)
//!            ▼                  │                   │
//!  New ──► Idle ──► Starting ──► Leaving ┄┄ page unloads ┄┄► New
//!            ▲          │          │ (Back, watchdog)
//!            │          ▼          ▼
//!            └────── Problem ◄─► Watching ──► Settled
//! ```
//!
//! [`Flow::step`] is the only place where a state changes. An event that does not fit the state
//! changes nothing.

mod arriving;
mod canonical;
mod event;
mod event_stream;
mod giving_up;
mod handing_off;
mod host_events;
mod manual;
mod offering;
mod recent;
mod recheck;
mod snapshot;
mod starting;
mod tab_message;
mod tabs;
mod uploading;
mod viewing;
mod watching;

use std::time::Duration;

pub use crate::action::Action;
use crate::state::{Canceled, FlowSnapshot, Link, ManualCheck, Network, Page, State, Uploads};
pub use crate::state::{NavigationBlocker, ProblemKind};
pub use canonical::Canonical;
pub use event::{Address, Effect, Event, FunnelStep, HostEvent, Press, Visit};
use event_stream::EventStream;
use host_events::{back_after, funnel};
use offering::Copying;
use recent::Recent;
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

/// The old name.
#[deprecated(note = "renamed to `TabMessage`")]
pub type Rumour = TabMessage;

/// The old name.
#[deprecated(note = "renamed to `NavigationBlocker`")]
pub type Obstacle = NavigationBlocker;

/// One visit of one person to the page.
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Flow {
    state: State,
    /// What is known of the flow, in any state.
    snapshot: Option<FlowSnapshot>,
    /// Records in storage, as far as this visit knows.
    records: Vec<AttemptRecord>,
    page: Page,
    jitter_rng: JitterRng,
    customers_time: Stopwatch,
    providers_time: Stopwatch,
    /// Files for the requested documents.
    uploads: Uploads,
    stream: EventStream,
    leadership: Leadership,
    /// When the last request was sent, on the monotonic clock.
    requested_at: Option<Duration>,
    /// The end of the last `Retry-After`, on the monotonic clock: no earlier read without a click.
    not_before: Duration,
    /// A revision that another tab announced and that has not been read yet; `u64::MAX` if it is
    /// not known.
    announced: Option<u64>,
    /// The link that is shown as a QR code.
    link: Option<Link>,
    /// A create that the person gave up, until a flow is known that it may have made.
    canceled: Option<Box<Canceled>>,
    copying: Copying,
    /// Whether a first screen was reported as shown.
    is_shown: bool,
    /// The last status that was reported to the host page.
    last_reported: Option<(FlowId, Status)>,
    /// Whether that status was reported as final.
    is_end_reported: bool,
    /// The token of a scanned link.
    token: Option<HandoffToken>,
    /// Whether that token was used or expired.
    is_handoff_over: bool,
    /// The input of the one automatic launch after an expired link.
    renewal: Option<Press>,
    /// Whether the address says that a link had expired.
    is_link_expired: bool,
    /// When the person came back from the hosted page, if they did in this visit.
    returned_at: Option<Duration>,
    /// Whether the address says that they are back, and nothing is known of them here.
    is_elsewhere: bool,
    recent: Recent,
    manual_check: ManualCheck,
    last_call: CallId,
    /// The pending call.
    awaited: Option<CallId>,
}

/// The result of a step.
#[derive(Debug)]
#[must_use = "effects do nothing until they are run"]
pub struct Step {
    /// The flow after the event.
    pub flow: Flow,
    /// The effects, to be run in this order.
    pub effects: Vec<Effect>,
}

impl Flow {
    /// A flow before its first event. The seed is for jitter; it need not be secret.
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
            requested_at: None,
            not_before: Duration::ZERO,
            announced: None,
            link: None,
            canceled: None,
            copying: Copying::default(),
            is_shown: false,
            last_reported: None,
            is_end_reported: false,
            token: None,
            is_handoff_over: false,
            renewal: None,
            is_link_expired: false,
            returned_at: None,
            is_elsewhere: false,
            recent: Recent::default(),
            manual_check: ManualCheck::None,
            last_call: CallId::default(),
            awaited: None,
        }
    }

    /// Handles one event.
    pub fn step(mut self, config: &Config, event: Event, now: Now) -> Step {
        let before = self.view(config);
        let revision = self.last_revision();
        let kept = if features::DOCUMENTS {
            self.uploads.kept()
        } else {
            Vec::new()
        };
        let was_starting = matches!(self.state, State::Starting(_));
        let last_call = self.last_call;
        let mut effects = Vec::new();
        let is_customers = self.is_waiting_for_customer();
        let visible = self.page.visible;
        self.customers_time
            .tick(now.monotonic, visible && is_customers);
        self.providers_time
            .tick(now.monotonic, visible && !is_customers);
        self.drop_expired_link(now);
        let outcome = self.outcome().cloned();
        self.on_event(config, event, now, &mut effects);
        self.settle_manual_check(outcome.as_ref());
        if self.last_call != last_call {
            self.requested_at = Some(now.monotonic);
        }
        self.sync_start(config, was_starting, now, &mut effects);
        self.sync_leadership(&mut effects);
        self.sync_stream(config, now, &mut effects);
        self.broadcast(config, revision.as_ref(), &mut effects);
        self.emit_host_events(config, &before, &mut effects);
        if features::DOCUMENTS {
            self.release_files(&kept, &mut effects);
        }
        Step {
            flow: self,
            effects,
        }
    }

    fn on_event(&mut self, config: &Config, mut event: Event, now: Now, effects: &mut Vec<Effect>) {
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
                self.page.network = Network::reported(online);
                self.on_page(config, before, now, effects);
            }
            (State::Idle, Event::Restored) => {
                // Another page may have started a flow meanwhile.
                self.find_again(config, effects);
            }
            (_, Event::Pressed(press)) => self.on_press(config, press, now, effects),
            (_, Event::Copied(is_copied)) => self.on_copied(is_copied),
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
            (_, Event::TabMessage(message)) if features::TABS => {
                self.on_tab_message(config, &message, now, effects);
            }
            // An answer to a canceled call.
            (_, Event::Answered { id, answer }) if self.awaited != Some(id) => wipe(answer),
            (_, Event::Answered { answer, .. }) => {
                self.awaited = None;
                if answer.is_ok() && self.page.network == Network::Unconfirmed {
                    self.page.network = Network::Online;
                }
                self.note_retry_after(&answer, now);
                match self.state {
                    State::Finding { .. } | State::Idle => {
                        self.on_found(config, &answer, now, effects);
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
            // One call at a time: a pending answer schedules the next step.
            (State::Starting(_), Event::TimerFired) => self.on_start_timer(config, now, effects),
            (_, Event::TimerFired) if self.awaited.is_some() => {}
            (State::Finding { .. }, Event::TimerFired | Event::Restored)
            | (State::Idle, Event::TimerFired) => self.find(config, effects),
            (State::Redeeming { .. }, Event::TimerFired | Event::Restored) if features::HANDOFF => {
                self.redeem(config, effects);
            }
            // The watchdog: the navigation has not begun, so the button is enabled again.
            (State::Leaving { .. }, Event::TimerFired) => self.watch_after_stalled(config, effects),
            (State::Leaving { .. }, Event::NavigationRefused) => {
                cancel_timer(effects);
                self.stop(ProblemKind::NavigationRefused);
            }
            (State::Problem(_), Event::Restored) if self.snapshot.is_none() => {}
            // The page comes from the back/forward cache. Its calls are lost, and its snapshot may
            // be out of date or belong to the last user.
            (state, Event::Restored) => {
                if features::FUNNEL
                    && matches!(state, State::Leaving { .. })
                    && let Some(record) = self.newest_record(config)
                {
                    back_after(record, now, effects);
                }
                self.snapshot = self.snapshot.take().map(FlowSnapshot::from_before);
                self.link = None;
                self.watch(config, effects);
            }
            (State::Watching(_), Event::TimerFired) => self.on_timer(config, now, effects),
            _ => {}
        }
    }

    fn on_press(&mut self, config: &Config, press: Press, now: Now, effects: &mut Vec<Effect>) {
        // Only a visible button can be clicked; the second click of a double click finds it gone.
        if !self.view(config).actions.contains(&press.action) {
            return;
        }
        funnel(FunnelStep::Clicked(press.action), effects);
        if self.press_beside(config, &press, effects) {
            return;
        }
        // A click proves that the page is visible. After "offline" the next click sends a request:
        // the browser's flag may be wrong.
        self.page.visible = true;
        self.manual_check = ManualCheck::None;
        if press.action == Action::CheckNow
            || matches!(self.state, State::Problem(ProblemKind::Offline))
        {
            self.page.network = Network::Online;
        }
        match press.action {
            Action::Start | Action::Continue | Action::Reauthorize | Action::StartOver => {
                self.start(config, press, now, effects);
            }
            Action::Upload if features::DOCUMENTS => self.upload(config, effects),
            Action::Cancel => self.give_up(config, effects),
            // The others were handled above.
            Action::Upload
            | Action::NotNow
            | Action::Finish
            | Action::OpenInTab
            | Action::OpenInBrowser
            | Action::CopyLink
            | Action::ShareLink => {}
            Action::CheckNow if features::HANDOFF && self.token.is_some() => {
                self.state = State::Redeeming { failures: 0 };
                self.redeem(config, effects);
            }
            Action::CheckNow if self.snapshot.is_some() => self.check_by_hand(config, effects),
            Action::CheckNow => {
                self.find_again(config, effects);
            }
        }
    }

    /// Enters a problem state.
    fn stop(&mut self, problem: ProblemKind) {
        self.state = State::Problem(problem);
    }

    fn refuse(&mut self, code: &str) {
        let code = code.to_owned();
        self.stop(ProblemKind::Refused { code });
    }

    /// Drops the pending call, the announced revision and the timer.
    fn cancel_pending(&mut self, effects: &mut Vec<Effect>) {
        self.awaited = None;
        self.announced = None;
        cancel_timer(effects);
    }

    /// Whether a read may be sent now. The first is sent in any case: the browser may report
    /// visibility and network wrongly.
    fn may_request(&self) -> bool {
        self.page.is_active() || self.requested_at.is_none()
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

// Not inlined: an effect is large, and the code of a push would be repeated at each call.
#[inline(never)]
fn cancel_timer(effects: &mut Vec<Effect>) {
    effects.push(Effect::CancelTimer);
}

#[inline(never)]
fn start_timer(delay: Duration, effects: &mut Vec<Effect>) {
    effects.push(Effect::StartTimer(delay));
}
