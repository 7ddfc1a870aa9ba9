//! Joins the flow to the browser: one event in, each effect into one browser call.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::{Rc, Weak};

use hosted_flow_core::answer::TransportError;
use hosted_flow_core::attempt::KEY_PREFIX;
use hosted_flow_core::config::Config;
use hosted_flow_core::features;
use hosted_flow_core::flow::{Action, Effect, Event, Flow, HostEvent, Press, Step, Visit};
use hosted_flow_core::request::CallId;
use hosted_flow_core::view::View;
use yew::Callback;

use crate::browser::events::Events;
use crate::browser::fetch::Call;
use crate::browser::file::{ChosenFile, ReadFile, Reading};
use crate::browser::storage::{self, StorageArea};
use crate::browser::tabs::{Channel, Turn};
use crate::browser::timer::Timer;
use crate::browser::upload::Upload;
use crate::browser::{address, clock, page, random};
use crate::document_map::DocumentMap;
use crate::headers::HeaderSource;
use crate::recorder::FlightRecorder;
use crate::user_action::UserAction;

/// A mounted flow. Everything it holds in the browser (calls, files, timer, listeners) goes when
/// it is dropped.
#[must_use = "the flow ends when this is dropped"]
pub(crate) struct Driver {
    shared: Rc<Shared>,
    _listeners: Vec<gloo_events::EventListener>,
}

/// The source of headers that the host page set last.
pub(crate) type Headers = Rc<dyn Fn() -> Option<HeaderSource>>;

struct Shared {
    config: Config,
    headers: Headers,
    recorder: FlightRecorder,
    on_view: Callback<View>,
    on_event: Callback<HostEvent>,
    flow: RefCell<Option<Flow>>,
    queue: RefCell<VecDeque<Event>>,
    is_stepping: Cell<bool>,
    call: RefCell<Option<Call>>,
    events: RefCell<Option<Events>>,
    wake: RefCell<Option<Timer>>,
    turn: RefCell<Option<Turn>>,
    tabs: RefCell<Option<Channel>>,
    /// Files that were chosen, by document. They are kept here and nowhere else.
    files: RefCell<DocumentMap<ReadFile>>,
    readings: RefCell<DocumentMap<Reading>>,
    /// One at a time.
    upload: RefCell<Option<(String, Upload)>>,
}

impl Driver {
    /// Mounts a flow: reads the address and the storage, and begins.
    pub(crate) fn mount(
        config: Config,
        headers: Headers,
        recorder: FlightRecorder,
        on_view: Callback<View>,
        on_event: Callback<HostEvent>,
    ) -> Self {
        let seed = random::seed();
        recorder.begin(&config, seed);
        let shared = Rc::new(Shared {
            config,
            headers,
            recorder,
            on_view,
            on_event,
            flow: RefCell::new(Some(Flow::new(seed))),
            queue: RefCell::default(),
            is_stepping: Cell::new(false),
            call: RefCell::default(),
            events: RefCell::default(),
            wake: RefCell::default(),
            turn: RefCell::default(),
            tabs: RefCell::default(),
            files: RefCell::default(),
            readings: RefCell::default(),
            upload: RefCell::default(),
        });
        let mut listeners = page::listen(shared.sender());
        if features::TABS {
            let hear = shared.sender();
            let channel = Channel::open(move |rumour| hear(Event::TabMessage(rumour)));
            shared.tabs.replace(Some(channel));
        }
        let weak = Rc::downgrade(&shared);
        // A visit that may never happen uses up no attempt.
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

    /// The person did something.
    pub(crate) fn take(&self, user_action: UserAction) {
        match user_action {
            UserAction::Press(action) => self.press(action),
            UserAction::Choose { document, file } if features::DOCUMENTS => {
                self.choose(document, file);
            }
            UserAction::Choose { .. } => {}
        }
    }

    fn choose(&self, document: String, file: ChosenFile) {
        let shared = Rc::downgrade(&self.shared);
        let of = document.clone();
        let reading = Reading::begin(file, move |file| {
            if let Some(shared) = shared.upgrade() {
                shared.readings.borrow_mut().take(&of);
                shared.on_read(of, file);
            }
        });
        // The one before, should it still be fetched from somewhere, comes too late.
        self.shared.readings.borrow_mut().put(document, reading);
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
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Driver").finish_non_exhaustive()
    }
}

impl Shared {
    fn visit(&self) -> Visit {
        Visit {
            href: address::arrival(),
            records: storage::entries(StorageArea::Origin, KEY_PREFIX),
            shown: storage::read(StorageArea::Tab, &self.shown_key()),
            visible: page::is_visible(),
            online: page::is_online(),
            obstacle: page::obstacle(),
            is_desktop: page::is_desktop(),
            entropy: random::entropy(),
        }
    }

    /// Sends events for as long as the flow is mounted.
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
        // An effect may cause an event at once; it waits for its turn.
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
        let happened = FlightRecorder::happened(&self.config, &event, now);
        let Step { flow, effects } = flow.step(&self.config, event, now);
        let view = flow.view(&self.config);
        self.recorder.note(happened, &effects, &view);
        self.flow.replace(Some(flow));
        for effect in effects {
            self.run(effect);
        }
        self.on_view.emit(view);
    }

    /// Keeps a file if the flow takes it.
    fn on_read(self: &Rc<Self>, document: String, file: ReadFile) {
        self.dispatch(Event::Chosen {
            document: document.clone(),
            file: Some(file.facts()),
        });
        let flow = self.flow.borrow();
        if flow.as_ref().is_some_and(|flow| flow.has_file(&document)) {
            self.files.borrow_mut().put(document, file);
        }
    }

    fn send(self: &Rc<Self>, id: CallId, url: String, document: String) {
        let (progress, done) = (self.sender(), self.sender());
        let files = self.files.borrow();
        let Some(file) = files.get(&document) else {
            // Not reached: what is sent was chosen and is kept.
            let answer = Err(TransportError::Network);
            return done(Event::Uploaded { id, answer });
        };
        let upload = Upload::send(
            url,
            file,
            (self.headers)(),
            move |percent| progress(Event::UploadProgress { id, percent }),
            move |answer| done(Event::Uploaded { id, answer }),
        );
        self.upload.replace(Some((document, upload)));
    }

    fn run(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Call { id, request } => {
                let send = self.sender();
                let trace = self.recorder.traceparent(&self.config, id);
                let call = Call::send(request, trace, (self.headers)(), move |answer| {
                    send(Event::Answered { id, answer });
                });
                // The one before, if still under way, is aborted by this.
                self.call.replace(Some(call));
            }
            Effect::Upload { id, url, document } if features::DOCUMENTS => {
                self.send(id, url, document);
            }
            Effect::ForgetFile(document) if features::DOCUMENTS => {
                self.files.borrow_mut().take(&document);
                let mut upload = self.upload.borrow_mut();
                let upload = upload.take_if(|(of, _)| *of == document);
                drop(upload);
            }
            Effect::OpenStream(url) if features::EVENTS => {
                let (heard, deaf) = (self.sender(), self.sender());
                let heard = move |bytes| heard(Event::StreamMessage(bytes));
                let events = Events::listen(&url, heard, move || deaf(Event::StreamClosed));
                if events.is_none() {
                    self.dispatch(Event::StreamClosed);
                }
                self.events.replace(events);
            }
            Effect::CloseStream => drop(self.events.take()),
            Effect::StartTimer(delay) => {
                let send = self.sender();
                let timer = Timer::after(delay, move || send(Event::TimerFired));
                self.wake.replace(Some(timer));
            }
            Effect::CancelTimer => drop(self.wake.take()),
            Effect::ReplaceAddress(address) => address::replace(&address.0),
            Effect::SaveAttempt(record) => {
                storage::write(StorageArea::Origin, &record.key(), &record.to_text());
            }
            Effect::ForgetAttempt(key) => storage::remove(StorageArea::Origin, &key),
            Effect::RememberShown(flow) => {
                storage::write(StorageArea::Tab, &self.shown_key(), flow.as_str());
            }
            Effect::ForgetShown => storage::remove(StorageArea::Tab, &self.shown_key()),
            Effect::Navigate(url) => {
                if !address::navigate(&url) {
                    self.dispatch(Event::NavigationRefused);
                }
            }
            Effect::EmitHostEvent(event) => self.on_event.emit(event),
            Effect::RequestLeadership(flow) if features::TABS && self.hears_tabs() => {
                let send = self.sender();
                let turn = Turn::take(format!("hosted-flow:{flow}"), move |is_ours| {
                    send(Event::Leadership(is_ours));
                });
                self.turn.replace(Some(turn));
            }
            Effect::ReleaseLeadership => drop(self.turn.take()),
            Effect::Broadcast(rumour) if features::TABS => {
                if let Some(tabs) = &*self.tabs.borrow() {
                    tabs.tell(&rumour);
                }
            }
            // Of an ability that is not in this build, or that the browser lacks.
            Effect::Upload { .. }
            | Effect::ForgetFile(_)
            | Effect::OpenStream(_)
            | Effect::RequestLeadership(_)
            | Effect::Broadcast(_) => {}
        }
    }

    fn hears_tabs(&self) -> bool {
        let tabs = self.tabs.borrow();
        tabs.as_ref().is_some_and(Channel::is_open)
    }

    fn shown_key(&self) -> String {
        shown_key(&self.config)
    }
}

/// Whether the address brings a person back from a trip of this flow's, or to it.
pub(crate) fn is_return(config: &Config) -> bool {
    let records = storage::entries(StorageArea::Origin, KEY_PREFIX);
    Flow::is_return(config, &address::arrival(), &records, clock::now())
}

/// Forgets which flow this tab showed last.
pub(crate) fn forget_shown(config: &Config) {
    storage::remove(StorageArea::Tab, &shown_key(config));
}

fn shown_key(config: &Config) -> String {
    let Config {
        provider, purpose, ..
    } = config;
    match purpose {
        Some(purpose) => format!("hosted-flow:shown:{provider}:{purpose}"),
        None => format!("hosted-flow:shown:{provider}"),
    }
}
