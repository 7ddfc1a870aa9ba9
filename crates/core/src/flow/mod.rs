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
mod canonical;
mod event;
mod handing_off;
mod listening;
mod starting;
pub(crate) mod state;
mod telling;
pub(crate) mod uploading;
mod watching;

use std::time::Duration;

pub use canonical::Canonical;
pub use event::{Action, Address, Effect, Event, HostEvent, Obstacle, Press, Visit};
use handing_off::Link;
use listening::Ears;
pub use state::ProblemKind;
use state::{Known, Page, State};
use uploading::Uploads;

use crate::attempt::AttemptRecord;
use crate::config::Config;
use crate::contract::{self, FlowStatus, HandoffToken};
use crate::dice::Dice;
use crate::document::Wanted;
use crate::journey::JourneyStage;
use crate::poll::Stopwatch;
use crate::provider;
use crate::request::{CallId, Request};
use crate::time::Now;
use crate::view::{FileOffer, View};

/// One visit of one person to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    state: State,
    /// What we know of the flow, whatever we are doing.
    known: Option<Known>,
    /// Records in storage, as far as this visit knows.
    records: Vec<AttemptRecord>,
    page: Page,
    dice: Dice,
    customers_time: Stopwatch,
    providers_time: Stopwatch,
    /// Files for the documents that are wanted.
    uploads: Uploads,
    ears: Ears,
    /// The code that is shown for another device.
    link: Option<Link>,
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
            known: None,
            records: Vec::new(),
            page: Page::default(),
            dice: Dice::new(seed),
            customers_time: Stopwatch::default(),
            providers_time: Stopwatch::default(),
            uploads: Uploads::default(),
            ears: Ears::default(),
            link: None,
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
        let reported = self.reported();
        let kept = self.uploads.kept();
        let mut effects = Vec::new();
        let is_customers = self.is_customers_turn();
        let visible = self.page.visible;
        self.customers_time
            .tick(now.monotonic, visible && is_customers);
        self.providers_time
            .tick(now.monotonic, visible && !is_customers);
        // A page that is shown again is visible, whatever was last heard before it was frozen.
        self.page.visible |= event == Event::Restored;
        self.drop_old_link(now);
        self.take(config, event, now, &mut effects);
        self.tune(config, now, &mut effects);
        self.tell(config, &before, reported.as_ref(), &mut effects);
        self.let_go(&kept, &mut effects);
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
            self.known.as_ref(),
            self.page.online,
        );
        let hands_off = config.handoff && self.page.is_desktop;
        let offer = FileOffer {
            most_bytes: config.most_bytes,
            has_camera: !self.page.is_desktop,
        };
        view.with_documents(self.known.as_ref(), &self.uploads, offer)
            .with_link(hands_off, self.link())
    }

    fn take(&mut self, config: &Config, event: Event, now: Now, effects: &mut Vec<Effect>) {
        match (&self.state, event) {
            (State::New, Event::Mounted(visit)) => self.arrive(config, visit, now, effects),
            (State::New, _) | (_, Event::Mounted(_)) => {}
            (_, Event::Visible(visible)) => self.on_visible(config, visible, effects),
            (_, Event::Online(online)) => self.on_online(online, effects),
            (State::Idle, Event::Restored) => {
                // Something may have been begun on another page meanwhile.
                self.state = State::finding();
                self.find(config, effects);
            }
            (_, Event::Pressed(press)) => self.on_press(config, press, effects),
            (_, Event::Chosen { document, file }) => self.on_chosen(config, &document, file),
            (_, Event::UploadProgress { id, percent }) => self.on_upload_progress(id, percent),
            (_, Event::Uploaded { id, answer }) => {
                self.on_uploaded(config, id, &answer, now, effects);
            }
            (_, Event::Heard(bytes)) => self.on_heard(config, &bytes, now, effects),
            (_, Event::Deaf) => self.on_deaf(config, now, effects),
            (_, Event::Answered { id, answer }) if self.awaited == Some(id) => {
                self.awaited = None;
                match self.state {
                    State::Finding { .. } => self.on_found(config, &answer, effects),
                    State::Redeeming { .. } => self.on_redeemed(config, &answer, now, effects),
                    State::Starting(_) => self.on_started(config, &answer, now, effects),
                    State::Watching(_) => self.on_status(config, &answer, now, effects),
                    _ => {}
                }
            }
            // One thing at a time: while an answer is awaited nothing is due.
            (_, Event::Woken) if self.awaited.is_some() => {}
            (State::Finding { .. }, Event::Woken | Event::Restored) => self.find(config, effects),
            (State::Redeeming { .. }, Event::Woken | Event::Restored) => {
                self.redeem(config, effects);
            }
            (State::Starting(_), Event::Woken) => self.call_start(config, effects),
            // The watchdog: the navigation has not begun, so the button is freed.
            (State::Leaving { .. }, Event::Woken) => self.watch_after_stalled(config, effects),
            (State::Leaving { .. }, Event::NavigationRefused) => {
                effects.push(Effect::Sleep);
                self.state = State::Problem(ProblemKind::NavigationRefused);
            }
            // Back from the hosted page into a page that was frozen: nothing it believed about
            // being busy is true any more.
            (State::Leaving { .. } | State::Starting(_), Event::Restored) => {
                self.watch(config, effects);
            }
            (State::Watching(_), Event::Restored) => self.check_restored(config, effects),
            (State::Watching(_), Event::Woken) => self.check_woken(config, now, effects),
            // Among them an answer to a call that was given up.
            (
                _,
                Event::Answered { .. } | Event::Woken | Event::NavigationRefused | Event::Restored,
            ) => {}
        }
    }

    fn on_visible(&mut self, config: &Config, visible: bool, effects: &mut Vec<Effect>) {
        let changed = self.page.visible != visible;
        self.page.visible = visible;
        match (&self.state, visible) {
            (State::Watching(_) | State::Finding { .. } | State::Redeeming { .. }, false)
                if changed =>
            {
                effects.push(Effect::Sleep);
            }
            // One check at once, however many ticks were missed.
            (State::Watching(_) | State::Finding { .. } | State::Redeeming { .. }, true)
                if changed && self.awaited.is_none() && self.page.online =>
            {
                self.ask_again(config, effects);
            }
            _ => {}
        }
    }

    fn on_online(&mut self, online: bool, effects: &mut Vec<Effect>) {
        let changed = self.page.online != online;
        self.page.online = online;
        match (&self.state, online) {
            (State::Watching(_) | State::Finding { .. } | State::Redeeming { .. }, false)
                if changed =>
            {
                effects.push(Effect::Sleep);
            }
            // Not at once: a whole office comes back online at the same moment.
            (State::Watching(_) | State::Finding { .. } | State::Redeeming { .. }, true)
                if changed && self.awaited.is_none() && self.page.visible =>
            {
                let delay = self.dice.up_to(Duration::from_secs(2));
                effects.push(Effect::Wake(delay));
            }
            _ => {}
        }
    }

    fn ask_again(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        match self.state {
            State::Finding { .. } => self.find(config, effects),
            State::Redeeming { .. } => self.redeem(config, effects),
            _ => self.check(config, effects),
        }
    }

    fn on_press(&mut self, config: &Config, press: Press, effects: &mut Vec<Effect>) {
        // Only a button that is on the screen can be pressed; a second click of a double click
        // finds it gone.
        if !self.view(config).actions.contains(&press.action) {
            return;
        }
        if press.action == Action::CheckNow {
            // Whoever presses a button sees the page, and may know better than the browser's flag
            // whether there is a network.
            self.page.visible = true;
            self.page.online = true;
        }
        match press.action {
            Action::Start | Action::Continue | Action::Reauthorize | Action::StartOver => {
                self.start(config, press, effects);
            }
            Action::Upload => self.upload(config, effects),
            Action::CheckNow if self.token.is_some() => {
                self.state = State::Redeeming { failures: 0 };
                self.redeem(config, effects);
            }
            Action::CheckNow if self.known.is_some() => self.watch(config, effects),
            Action::CheckNow => {
                self.state = State::finding();
                self.find(config, effects);
            }
        }
    }

    /// Whatever is under way or due is not waited for any more.
    fn give_up(&mut self, effects: &mut Vec<Effect>) {
        self.awaited = None;
        effects.push(Effect::Sleep);
    }

    fn call(&mut self, request: Request, effects: &mut Vec<Effect>) {
        self.last_call = CallId(self.last_call.0 + 1);
        self.awaited = Some(self.last_call);
        effects.push(Effect::Call {
            id: self.last_call,
            request,
        });
    }

    /// Takes in what the backend said of the flow, unless something newer is known already.
    fn learn(&mut self, flow: contract::Flow, etag: Option<String>) {
        let outcome = provider::outcome(&flow.status.0);
        let stage = JourneyStage::of(&flow.status.0, &outcome);
        if let Some(known) = &self.known
            && known.id == flow.id
            && known.outcome.is_some()
            && flow.revision < known.revision
        {
            return;
        }
        let (documents, attributes) = match flow.status.0 {
            FlowStatus::ConnectFi(status) => (
                status.kyc_document_list.iter().map(Wanted::of).collect(),
                status
                    .kyc
                    .map(|kyc| kyc.attribute_codes)
                    .unwrap_or_default(),
            ),
            _ => (Vec::new(), Vec::new()),
        };
        self.uploads.keep_wanted(&documents);
        self.known = Some(Known {
            documents,
            attributes,
            id: flow.id,
            revision: flow.revision,
            etag,
            outcome: Some(outcome),
            stage: Some(stage),
            is_confirmed: true,
        });
    }

    fn is_customers_turn(&self) -> bool {
        let outcome = self.known.as_ref().and_then(|k| k.outcome.as_ref());
        outcome.is_some_and(|outcome| outcome.next_action.is_customers())
    }

    /// The time waited for whoever's turn it is: what one took is not taken from the other.
    fn waited(&self) -> Duration {
        if self.is_customers_turn() {
            self.customers_time.waited()
        } else {
            self.providers_time.waited()
        }
    }

    /// How long whoever's turn it is may take before we stop asking.
    fn budget(&self, config: &Config) -> Duration {
        if self.is_customers_turn() {
            config.poll.customer_budget
        } else {
            config.poll.provider_budget
        }
    }

    /// Removes every trace of the flow that is known from this browser's storage.
    fn forget_records(&mut self, effects: &mut Vec<Effect>) {
        let Some(known) = &self.known else { return };
        let (of_this, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.records)
            .into_iter()
            .partition(|record| record.flow() == &known.id);
        self.records = others;
        effects.extend(of_this.iter().map(|r| Effect::ForgetAttempt(r.key())));
    }
}
