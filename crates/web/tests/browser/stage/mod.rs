//! The stage: a page with the component on it, whose clock, network and surroundings the test
//! plays.
//!
//! Time stands still unless a test moves it, and bodies are read in microtasks alone, so nothing
//! here ever waits for time to pass.

pub(crate) mod announcements;
pub(crate) mod answer;
mod backend;
mod beside;
pub(crate) mod body;
mod channels;
pub(crate) mod clock;
mod coming;
mod console;
mod departures;
pub(crate) mod flows;
mod journey;
mod listeners;
pub(crate) mod locks;
pub(crate) mod memory;
pub(crate) mod other_tab;
pub(crate) mod page;
pub(crate) mod patch;
pub(crate) mod screen;
mod told;
pub(crate) mod uploads;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HostEvent, HostedFlow, HostedFlowProps, HostedJourney, Provider, Settings};
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, MessageChannel, MutationObserver};
use yew::{AppHandle, Callback, Html, html};

use announcements::Announcements;
use answer::Answer;
use backend::Backend;
pub(crate) use backend::Call;
use channels::Channels;
use clock::Clock;
use coming::Coming;
use console::{Console, Uncaught};
use listeners::Listeners;
use page::Address;
use patch::{Patch, function, get};
use told::Told;
use uploads::Uploads;

/// A page of its own for one test. Everything is put back when it is dropped, and the test fails
/// then if the component broke the page, asked for what nobody expected, or left.
pub(crate) struct Stage {
    pub(crate) backend: Backend,
    pub(crate) clock: Clock,
    pub(crate) console: Console,
    pub(crate) listeners: Listeners,
    pub(crate) announcements: Announcements,
    pub(crate) uploads: Uploads,
    pub(crate) told: Told,
    pub(crate) channels: Channels,
    /// The page's own form for details.
    pub(crate) details: RefCell<Html>,
    events: Rc<RefCell<Vec<HostEvent>>>,
    /// Whether the host's callback throws once it has noted an event.
    pub(crate) throws: Rc<Cell<bool>>,
    departures_seen: Cell<bool>,
    place: Element,
}

/// What must be cleared away, by the next test if this one fails: a panic drops nothing.
struct Scenery {
    app: Option<AppHandle<HostedFlow>>,
    journey: Option<AppHandle<HostedJourney>>,
    coming: Option<AppHandle<Coming>>,
    beside: Vec<(AppHandle<HostedFlow>, Element)>,
    patches: Vec<Patch>,
    place: Element,
    style: Element,
    address: Address,
    observer: MutationObserver,
    _uncaught: Vec<Uncaught>,
}

thread_local! {
    static SCENERY: RefCell<Option<Scenery>> = const { RefCell::new(None) };
    static REAL_NOW: Function = function(&get(&js_sys::global(), "Date"), "now");
}

impl Stage {
    /// An empty page, visible and online, with a backend that answers these.
    pub(crate) fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        drop(SCENERY.take());
        REAL_NOW.with(|_| ());
        departures::hold();

        let document = page::document();
        let (place, style) = (page::append("div"), page::append("style"));
        style.set_text_content(Some(include_str!("../../../style/hosted-flow.css")));

        let stage = Self {
            backend: Backend::default(),
            clock: Clock::new(),
            console: Console::default(),
            listeners: Listeners::default(),
            announcements: Announcements::default(),
            uploads: Uploads::new(),
            told: Told::new(),
            channels: Channels::new(),
            details: RefCell::default(),
            events: Rc::default(),
            throws: Rc::default(),
            departures_seen: Cell::new(false),
            place: place.clone(),
        };
        stage.backend.answer(answers);
        let uncaught = stage.console.note_uncaught();
        let mut patches = vec![stage.backend.patch()];
        patches.extend(stage.clock.patches());
        patches.extend(stage.console.patches());
        patches.extend(stage.listeners.patches());
        patches.push(stage.uploads.patch());
        patches.push(stage.told.patch());
        patches.push(stage.channels.patch());
        patches.push(locks::patch());
        patches.extend(page::as_it_should_be(&document));
        SCENERY.set(Some(Scenery {
            app: None,
            journey: None,
            coming: None,
            beside: Vec::new(),
            patches,
            address: Address::now(),
            observer: stage.announcements.listen(&place),
            place,
            style,
            _uncaught: uncaught,
        }));
        stage
    }

    /// A visit to a page with the component on it.
    pub(crate) async fn visit(
        provider: Provider,
        answers: impl IntoIterator<Item = Answer>,
    ) -> Self {
        let stage = Self::new(answers);
        stage.mount(Settings::new(provider)).await;
        stage
    }

    /// A visit of somebody for whom nothing is open: the start button is there.
    pub(crate) async fn idle(
        provider: Provider,
        answers: impl IntoIterator<Item = Answer>,
    ) -> Self {
        let stage = Self::visit(provider, [answer::json(200, &flows::open(&[]))]).await;
        stage.until_phase("idle").await;
        stage.backend.answer(answers);
        stage
    }

    /// A visit of somebody whose flow at Paysafe is as the first answer says, until this phase.
    pub(crate) async fn watching(phase: &str, answers: impl IntoIterator<Item = Answer>) -> Self {
        let listed = flows::open(&[flows::paysafe(1, "ACTIVE")]);
        let listed = [answer::json(200, &listed)];
        let stage = Self::visit(Provider::Paysafe, listed.into_iter().chain(answers)).await;
        stage.until_phase(phase).await;
        stage
    }

    /// Puts the component on the page, and waits until it shows something.
    pub(crate) async fn mount(&self, settings: Settings) {
        // What an earlier test left is taken down in a microtask.
        self.settle().await;
        let props = self.props(settings);
        let app = yew::Renderer::<HostedFlow>::with_root_and_props(self.place.clone(), props);
        with_scenery(|scenery| scenery.app = Some(app.render()));
        self.until("the component is there", || self.root().is_some())
            .await;
        self.settle().await;
    }

    /// Gives the mounted component other settings, as a host that renders again does.
    pub(crate) async fn set(&self, settings: Settings) {
        let props = self.props(settings);
        with_scenery(|scenery| {
            let app = scenery.app.as_mut().expect("a mounted component");
            app.update(props);
        });
        self.settle().await;
    }

    /// Takes the component off the page.
    pub(crate) async fn unmount(&self) {
        let app = with_scenery(|scenery| scenery.app.take());
        app.expect("a mounted component").destroy();
        self.settle().await;
    }

    fn props(&self, settings: Settings) -> HostedFlowProps {
        HostedFlowProps {
            settings,
            on_event: self.note(|event| event),
            support: html! { <a href="mailto:help@shop.example">{ "help@shop.example" }</a> },
            details: self.details.borrow().clone(),
        }
    }

    fn note<T: 'static>(&self, event_of: fn(T) -> HostEvent) -> Callback<T> {
        let (events, throws) = (self.events.clone(), self.throws.clone());
        Callback::from(move |told| {
            events.borrow_mut().push(event_of(told));
            if throws.get() {
                wasm_bindgen::throw_str("the host's own mistake");
            }
        })
    }

    /// What the host page was told until now.
    pub(crate) fn events(&self) -> Vec<HostEvent> {
        self.events.borrow().clone()
    }

    /// Forgets all that was told, said and asked until now.
    pub(crate) fn forget(&self) {
        self.events.take();
        self.announcements.forget();
        self.backend.forget();
    }

    /// Where the browser was sent to until now. It has stayed here all the same.
    pub(crate) fn departures(&self) -> Vec<String> {
        self.departures_seen.set(true);
        departures::noted()
    }

    /// Lets everything happen that needs no time.
    pub(crate) async fn settle(&self) {
        // Promises settle between tasks, so one task would do; the second is for what a browser
        // may choose to do in one of its own.
        for _ in 0..2 {
            task().await;
        }
    }

    /// Moves the clock, through every timer on the way.
    pub(crate) async fn advance(&self, by: Duration) {
        self.settle().await;
        let moment = self.clock.after(by);
        let mut most = 10_000;
        while let Some(callback) = self.clock.next_until(moment) {
            callback
                .call0(&JsValue::NULL)
                .expect("a timer's callback throws nothing");
            self.settle().await;
            most -= 1;
            assert!(most > 0, "timers without an end; {}", self.describe());
        }
    }

    /// Moves the clock, timer by timer, until a phase is shown, and no further than that.
    pub(crate) async fn advance_until_phase(&self, phase: &str, at_most: Duration) {
        self.settle().await;
        let moment = self.clock.after(at_most);
        while self.phase() != phase {
            let timer = self.clock.next_until(moment);
            let timer = timer.unwrap_or_else(|| panic!("never {phase}; {}", self.describe()));
            timer
                .call0(&JsValue::NULL)
                .expect("a timer's callback throws nothing");
            self.settle().await;
        }
    }

    /// Waits until something is so, for at most twenty real seconds: the browser's own locks and
    /// channels take their time on a busy machine.
    pub(crate) async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let now = || {
            let now = REAL_NOW.with(|now| now.call0(&JsValue::NULL));
            now.ok()
                .and_then(|now| now.as_f64())
                .unwrap_or(f64::INFINITY)
        };
        let begun = now();
        while !is_so() {
            let waited = now() - begun;
            assert!(
                waited < 20_000.0,
                "not in twenty seconds: {what}; {}",
                self.describe()
            );
            task().await;
        }
    }

    /// Waits for a phase.
    pub(crate) async fn until_phase(&self, phase: &str) {
        self.until(&format!("phase {phase}"), || self.phase() == phase)
            .await;
        self.settle().await;
    }

    /// What a failed test wants to know.
    pub(crate) fn describe(&self) -> String {
        format!(
            "shown: {:?}, calls: {:#?}, timers: {:?}, uncaught: {:?}",
            self.root().map(|root| root.outer_html()),
            self.backend.lines(),
            self.clock.waits(),
            self.console.uncaught(),
        )
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let uncaught = self.console.uncaught();
        let unexpected = self.backend.unexpected();
        let departures = departures::noted();
        drop(SCENERY.take());
        assert!(uncaught.is_empty(), "the page saw errors: {uncaught:#?}");
        assert!(
            unexpected.is_empty(),
            "calls that nobody expected: {unexpected:#?}"
        );
        assert!(
            self.departures_seen.get() || departures.is_empty(),
            "the page was left for {departures:?}"
        );
    }
}

impl Drop for Scenery {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        if let Some(journey) = self.journey.take() {
            journey.destroy();
        }
        if let Some(coming) = self.coming.take() {
            coming.destroy();
        }
        for (app, place) in self.beside.drain(..) {
            app.destroy();
            place.remove();
        }
        // The last first: a property may have been replaced twice.
        while let Some(patch) = self.patches.pop() {
            drop(patch);
        }
        self.observer.disconnect();
        page::remove_base();
        self.place.remove();
        self.style.remove();
        self.address.restore();
        page::clear_storage();
    }
}

/// Keeps a property replaced for the rest of the test.
pub(crate) fn keep(patch: Patch) {
    with_scenery(|scenery| scenery.patches.push(patch));
}

fn with_scenery<T>(act: impl FnOnce(&mut Scenery) -> T) -> T {
    SCENERY.with_borrow_mut(|scenery| act(scenery.as_mut().expect("a stage that is set")))
}

/// Lets one task of the browser go by.
async fn task() {
    let channel = MessageChannel::new().expect("a channel");
    let message = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    channel
        .port2()
        .post_message(&JsValue::NULL)
        .expect("a message");
    JsFuture::from(message)
        .await
        .expect("a message that arrives");
    channel.port1().close();
}
