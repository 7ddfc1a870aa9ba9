//! Connects core to the browser: takes one event at a time and runs each effect as one browser call.

mod files;
mod stored;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::{Rc, Weak};

use hosted_flow_core::attempt::KEY_PREFIX;
use hosted_flow_core::config::Config;
use hosted_flow_core::features;
use hosted_flow_core::flow::{Action, Address, Effect, Event, Flow, HostEvent, Press, Step, Visit};
use hosted_flow_core::request::{CallId, Request};
use hosted_flow_core::view::View;

use crate::browser::events::Events;
use crate::browser::fetch::Call;
use crate::browser::file::{ReadFile, Reading};
use crate::browser::storage::{self, StorageArea};
use crate::browser::tabs::{Channel, LeaderLock};
use crate::browser::timer::Timer;
use crate::browser::upload::Upload;
use crate::browser::{address, clipboard, clock, early, host, page, random, share};
use crate::document_map::DocumentMap;
use crate::headers::HeaderSource;
use crate::recorder::FlightRecorder;
use crate::user_action::UserAction;
use stored::key;
#[cfg(feature = "yew")]
pub(crate) use stored::{forget_shown, is_return};

/// A mounted flow. Dropping it releases everything that it holds in the browser.
#[must_use = "the flow ends when this is dropped"]
pub(crate) struct Driver {
    shared: Rc<Shared>,
    _listeners: Vec<gloo_events::EventListener>,
}

/// Returns the header source that the host page set last.
pub(crate) type Headers = Rc<dyn Fn() -> Option<HeaderSource>>;

pub(crate) type OnView = Rc<dyn Fn(View)>;
pub(crate) type OnEvent = Rc<dyn Fn(HostEvent)>;

struct Shared {
    config: RefCell<Config>,
    headers: Headers,
    recorder: FlightRecorder,
    on_view: OnView,
    on_event: OnEvent,
    is_recent: Rc<Cell<bool>>,
    flow: RefCell<Option<Flow>>,
    queue: RefCell<VecDeque<Event>>,
    is_stepping: Cell<bool>,
    call: RefCell<Option<Call>>,
    events: RefCell<Option<Events>>,
    timer: RefCell<Option<Timer>>,
    leadership: RefCell<Option<LeaderLock>>,
    tabs: RefCell<Option<Channel>>,
    /// Chosen files by document. They are kept in memory alone.
    files: RefCell<DocumentMap<ReadFile>>,
    readings: RefCell<DocumentMap<Reading>>,
    /// At most one at a time.
    upload: RefCell<Option<(String, Upload)>>,
    /// Asks before the page is left while there are files that would be lost.
    warning: RefCell<Option<gloo_events::EventListener>>,
}

impl Driver {
    /// Mounts a flow: reads the address and the storage, and sends the first event. `is_recent` says,
    /// before each host event, whether the flow had ended before this visit.
    pub(crate) fn mount(
        config: Config,
        headers: Headers,
        recorder: FlightRecorder,
        on_view: OnView,
        on_event: OnEvent,
        is_recent: Rc<Cell<bool>>,
    ) -> Self {
        let seed = random::seed();
        recorder.begin(&config, seed);
        let shared = Rc::new(Shared {
            config: RefCell::new(config),
            headers,
            recorder,
            on_view,
            on_event,
            is_recent,
            flow: RefCell::new(Some(Flow::new(seed))),
            queue: RefCell::default(),
            is_stepping: Cell::new(false),
            call: RefCell::default(),
            events: RefCell::default(),
            timer: RefCell::default(),
            leadership: RefCell::default(),
            tabs: RefCell::default(),
            files: RefCell::default(),
            readings: RefCell::default(),
            upload: RefCell::default(),
            warning: RefCell::default(),
        });
        let mut listeners = page::listen(shared.sender());
        if features::TABS {
            let hear = shared.sender();
            let channel = Channel::open(move |message| hear(Event::TabMessage(message)));
            shared.tabs.replace(Some(channel));
        }
        let weak = Rc::downgrade(&shared);
        // A prerendered page may never be shown; it must not use up the attempt.
        listeners.extend(page::once_visited(move || {
            if let Some(shared) = weak.upgrade() {
                shared.dispatch(Event::Mounted(shared.visit()));
            }
        }));
        Self {
            shared,
            _listeners: listeners,
        }
    }

    /// The person's language has changed: the next hosted page is in it.
    pub(crate) fn set_locale(&self, tag: Option<&str>) {
        self.shared.config.borrow_mut().locale = tag.map(str::to_owned);
    }

    /// Handles what the person did.
    pub(crate) fn handle(&self, user_action: UserAction) {
        match user_action {
            UserAction::Press(action) => self.press(action),
            UserAction::Choose { document, file } if features::DOCUMENTS => {
                self.shared.choose(document, file);
            }
            UserAction::Remove { document } if features::DOCUMENTS => {
                drop(self.shared.readings.borrow_mut().take(&document));
                self.shared.dispatch(Event::Chosen {
                    document,
                    file: None,
                });
            }
            UserAction::Choose { .. } | UserAction::Remove { .. } => {}
        }
    }

    fn press(&self, action: Action) {
        self.shared.dispatch(Event::Pressed(Press {
            action,
            href: address::href(),
            entropy: random::entropy(),
        }));
    }
}

impl fmt::Debug for Driver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Driver")
    }
}

impl Shared {
    fn visit(&self) -> Visit {
        Visit {
            href: address::arrival(),
            records: storage::entries(StorageArea::Origin, KEY_PREFIX),
            shown: storage::read(StorageArea::Tab, &self.shown_key()),
            recent: self.recent(),
            is_navigation: page::is_navigation(),
            visible: page::is_visible(),
            online: page::is_online(),
            obstacle: page::navigation_blocker(),
            is_desktop: page::is_desktop(),
            has_camera: page::has_camera(),
            can_share: share::can_share(),
            user_agent: page::user_agent(),
            entropy: random::entropy(),
        }
    }

    /// Returns a function that dispatches events while the flow is mounted.
    fn sender(self: &Rc<Self>) -> impl Fn(Event) + Clone + 'static {
        let shared: Weak<Self> = Rc::downgrade(self);
        move |event| {
            if let Some(shared) = shared.upgrade() {
                shared.dispatch(event);
            }
        }
    }

    fn dispatch(self: &Rc<Self>, event: Event) {
        self.queue.borrow_mut().push_back(event);
        // An effect may dispatch an event at once: the loop below takes it after this one.
        if self.is_stepping.replace(true) {
            return;
        }
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some(event) = next else { break };
            self.step(event);
        }
        self.is_stepping.set(false);
    }

    fn step(self: &Rc<Self>, event: Event) {
        let flow = self.flow.borrow_mut().take();
        let Some(flow) = flow else { return };
        let now = clock::now();
        let config = self.config.borrow();
        let happened = FlightRecorder::happened(&config, &event, now);
        let Step { flow, effects } = flow.step(&config, event, now);
        let view = flow.view(&config);
        drop(config);
        self.recorder.note(happened, &effects, &view);
        self.flow.replace(Some(flow));
        self.is_recent.set(view.is_recent);
        for effect in effects {
            self.run(effect);
        }
        (self.on_view)(view);
    }

    fn run(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Call { id, request } => self.call(id, request),
            Effect::AbortCall => drop(self.call.take()),
            Effect::Upload { id, url, document } if features::DOCUMENTS => {
                self.send(id, url, document);
            }
            Effect::ForgetFile(document) if features::DOCUMENTS => {
                self.files.borrow_mut().take(&document);
                let mut upload = self.upload.borrow_mut();
                let upload = upload.take_if(|(of, _)| *of == document);
                drop(upload);
            }
            Effect::WarnOnLeave(warns) if features::DOCUMENTS => {
                self.warning
                    .replace(warns.then(page::warn_on_leave).flatten());
            }
            Effect::OpenStream(url) if features::EVENTS => {
                let (read, close) = (self.sender(), self.sender());
                let on_message = move |bytes| read(Event::StreamMessage(bytes));
                let events = Events::listen(&url, on_message, move || close(Event::StreamClosed));
                if events.is_none() {
                    self.dispatch(Event::StreamClosed);
                }
                self.events.replace(events);
            }
            Effect::CloseStream => drop(self.events.take()),
            Effect::StartTimer(delay) => {
                let send = self.sender();
                let timer = Timer::after(delay, move || send(Event::TimerFired));
                self.timer.replace(Some(timer));
            }
            Effect::CancelTimer => drop(self.timer.take()),
            Effect::ReplaceAddress(address) => address::replace(&address.0),
            Effect::SaveAttempt(record) => {
                storage::write(StorageArea::Origin, &record.key(), &record.to_text());
            }
            Effect::ForgetAttempt(key) => storage::remove(StorageArea::Origin, &key),
            Effect::RememberShown(flow) => {
                storage::write(StorageArea::Tab, &self.shown_key(), flow.as_str());
            }
            Effect::ForgetShown => storage::remove(StorageArea::Tab, &self.shown_key()),
            Effect::KeepRecent(record) if features::RECENT => {
                storage::write(StorageArea::Origin, &self.recent_key(), &record.to_text());
            }
            Effect::ForgetRecent if features::RECENT => {
                storage::remove(StorageArea::Origin, &self.recent_key());
            }
            Effect::Navigate(url) => {
                if !address::navigate(&url) {
                    self.dispatch(Event::NavigationRefused);
                }
            }
            Effect::OpenTab(address) => address::open_tab(&address.0),
            Effect::OpenBrowser(address) if features::ADVICE => address::open_browser(&address.0),
            Effect::CopyAddress(address) if features::ADVICE || features::HANDOFF => {
                self.copy(&address);
            }
            Effect::ShareAddress(address) if features::HANDOFF => self.share(address),
            Effect::EmitHostEvent(event @ HostEvent::Funnel(_)) if features::FUNNEL => {
                // Analytics do not hold up what the person waits for.
                let on_event = self.on_event.clone();
                host::later(move || on_event(event));
            }
            Effect::EmitHostEvent(event) => (self.on_event)(event),
            Effect::RequestLeadership(flow) if features::TABS && self.receives_tab_messages() => {
                let send = self.sender();
                let leadership =
                    LeaderLock::request(format!("hosted-flow:{flow}"), move |is_ours| {
                        send(Event::Leadership(is_ours));
                    });
                self.leadership.replace(Some(leadership));
            }
            Effect::ReleaseLeadership => drop(self.leadership.take()),
            Effect::Broadcast(message) if features::TABS => {
                if let Some(tabs) = &*self.tabs.borrow() {
                    tabs.broadcast(&message);
                }
            }
            // Not in this build, or the browser lacks the API.
            Effect::Upload { .. }
            | Effect::ForgetFile(_)
            | Effect::WarnOnLeave(_)
            | Effect::OpenStream(_)
            | Effect::RequestLeadership(_)
            | Effect::OpenBrowser(_)
            | Effect::CopyAddress(_)
            | Effect::ShareAddress(_)
            | Effect::KeepRecent(_)
            | Effect::ForgetRecent
            | Effect::Broadcast(_) => {}
        }
    }

    fn call(self: &Rc<Self>, id: CallId, request: Request) {
        let send = self.sender();
        let headers = (self.headers)();
        // Not where the host adds headers: the script of the `<head>` does not know them.
        let is_early = id == CallId::FIRST && headers.is_none();
        let early = is_early.then(|| early::take(&request.url)).flatten();
        if let Some(trace) = early.as_ref().and_then(|early| early.trace.as_deref()) {
            self.recorder.join(trace);
        }
        let trace = self.recorder.traceparent(&self.config.borrow(), id);
        let call = Call::send(request, trace, headers, early, move |answer| {
            send(Event::Answered { id, answer });
        });
        // This drops, and so aborts, an earlier call that is still running.
        self.call.replace(Some(call));
    }

    fn copy(self: &Rc<Self>, Address(address): &Address) {
        let send = self.sender();
        clipboard::copy(address, move |is_copied| send(Event::Copied(is_copied)));
    }

    fn share(self: &Rc<Self>, address: Address) {
        let shared = Rc::downgrade(self);
        share::share(&address.0.clone(), move || {
            if let Some(shared) = shared.upgrade() {
                shared.copy(&address);
            }
        });
    }

    fn receives_tab_messages(&self) -> bool {
        let tabs = self.tabs.borrow();
        tabs.as_ref().is_some_and(Channel::is_open)
    }

    fn shown_key(&self) -> String {
        key("shown", &self.config.borrow())
    }

    fn recent(&self) -> Option<String> {
        storage::read(StorageArea::Origin, &self.recent_key()).filter(|_| features::RECENT)
    }

    fn recent_key(&self) -> String {
        key("recent", &self.config.borrow())
    }
}
