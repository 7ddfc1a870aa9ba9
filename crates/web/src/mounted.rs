//! A flow in an element of the page, without a framework.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use hosted_flow_core::config::{Config, ConfigError};
use hosted_flow_core::features;
use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::view::View;
use hosted_flow_screen::title;

use crate::browser::dom::{OnUse, Parts};
use crate::browser::presence::Presence;
use crate::browser::timer::Timer;
use crate::browser::{Root, host};
use crate::driver::{Driver, OnEvent};
use crate::painter::{Painter, Painting};
use crate::recorder::FlightRecorder;
use crate::settings::Settings;
use crate::user_action::UserAction;
use crate::using::Uses;

/// Draws a flow into an element of the page, and begins. Dropping the handle ends it: nothing of it is
/// left in the page.
///
/// For pages whose framework is not Yew. `on_event` receives every host event: ids and codes, never a
/// secret or a URL. Invalid settings show a problem, and send it as an event.
#[must_use = "the flow ends when the handle is dropped"]
pub fn mount(root: &Root, settings: Settings, on_event: impl Fn(HostEvent) + 'static) -> Handle {
    mount_with(root, settings, Parts::default(), on_event, |_| {})
}

/// The same with nodes of the page in the screen's slots. `on_view` receives every view that is drawn,
/// once it is.
#[must_use = "the flow ends when the handle is dropped"]
pub fn mount_with(
    root: &Root,
    settings: Settings,
    parts: Parts,
    on_event: impl Fn(HostEvent) + 'static,
    on_view: impl Fn(&View) + 'static,
) -> Handle {
    let mounted = Mounted::new(root, settings, parts, Rc::new(on_event), Rc::new(on_view));
    mounted.begin();
    mounted.draw();
    mounted.watch();
    Handle(mounted)
}

/// A mounted flow. It ends when this is dropped.
pub struct Handle(Rc<Mounted>);

impl Handle {
    /// What is shown.
    #[must_use]
    pub fn view(&self) -> View {
        self.0.view.borrow().clone()
    }

    /// Carries out an action as if its button were clicked; `false`, and nothing else, where the screen
    /// does not offer it.
    #[allow(clippy::must_use_candidate, reason = "most callers only press")]
    pub fn press(&self, action: Action) -> bool {
        let is_offered = self.0.view.borrow().actions.contains(&action);
        if is_offered {
            self.0.handle(UserAction::Press(action));
        }
        is_offered
    }

    /// The flight record as JSON, for support; `None` where the build has no recorder.
    #[must_use]
    pub fn record(&self) -> Option<String> {
        self.0.recorder.borrow().export()
    }

    /// Changes the settings. Language, texts, colours and heading level change what is shown of the
    /// flow; with any other change it is mounted again.
    pub fn update(&self, settings: Settings, parts: Parts) {
        self.0.update(settings, parts);
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Handle")
    }
}

struct Mounted {
    root: Root,
    settings: RefCell<Settings>,
    /// The checked settings, without the language.
    checked: RefCell<Result<Config, ConfigError>>,
    parts: RefCell<Parts>,
    recorder: RefCell<FlightRecorder>,
    on_event: OnEvent,
    on_view: Rc<dyn Fn(&View)>,
    driver: RefCell<Option<Rc<Driver>>>,
    view: RefCell<View>,
    painter: RefCell<Painter>,
    /// Draws again when the code can be used for a minute less.
    timer: RefCell<Option<Timer>>,
    presence: RefCell<Option<Presence>>,
    /// A drawing is due after what is being done now.
    is_due: Cell<bool>,
    has_ended: Cell<bool>,
}

impl Mounted {
    fn new(
        root: &Root,
        settings: Settings,
        parts: Parts,
        on_event: OnEvent,
        on_view: Rc<dyn Fn(&View)>,
    ) -> Rc<Self> {
        Rc::new(Self {
            root: root.clone(),
            checked: RefCell::new(check(&settings)),
            parts: RefCell::new(parts),
            recorder: RefCell::new(settings.recorder.clone().unwrap_or_default()),
            on_event,
            on_view,
            driver: RefCell::default(),
            view: RefCell::new(View::before(settings.provider)),
            settings: RefCell::new(settings),
            painter: RefCell::default(),
            timer: RefCell::default(),
            presence: RefCell::default(),
            is_due: Cell::new(false),
            has_ended: Cell::new(false),
        })
    }

    fn begin(self: &Rc<Self>) {
        let checked = self.checked.borrow().clone();
        match checked {
            Ok(mut config) => {
                config.locale = self.locale();
                let (source, show) = (Rc::downgrade(self), Rc::downgrade(self));
                let headers = move || source.upgrade()?.settings.borrow().headers.clone();
                let show = move |view| {
                    if let Some(mounted) = show.upgrade() {
                        mounted.show(view);
                    }
                };
                let on_event = self.on_event.clone();
                let driver = Driver::mount(
                    config,
                    Rc::new(headers),
                    self.recorder.borrow().clone(),
                    Rc::new(show),
                    Rc::new(move |event| emit(&on_event, &event)),
                    Rc::default(),
                );
                self.driver.replace(Some(Rc::new(driver)));
            }
            Err(error) => {
                let code = error.code();
                self.show(View::misconfigured(self.settings.borrow().provider, code));
                let code = code.to_owned();
                emit(&self.on_event, &HostEvent::Problem { code });
            }
        }
    }

    /// A page may remove the element without dropping the handle: the flow ends, and begins again when the
    /// element is back.
    fn watch(self: &Rc<Self>) {
        let (root, mounted) = (self.root.clone(), Rc::downgrade(self));
        let presence = Presence::watch(
            move || Some(root.clone().into()),
            move |is_here| {
                let Some(mounted) = mounted.upgrade() else {
                    return;
                };
                mounted.stop();
                if is_here {
                    mounted.begin();
                }
            },
        );
        self.presence.replace(presence);
    }

    /// Ends the flow. What is drawn stays until it is drawn again or dropped.
    fn stop(&self) {
        let driver = self.driver.borrow_mut().take();
        // Not while it is borrowed: what is released may call back.
        drop(driver);
    }

    fn end(&self) {
        self.has_ended.set(true);
        self.stop();
        self.presence.take();
        self.timer.take();
        drop(self.painter.take());
    }

    fn update(self: &Rc<Self>, settings: Settings, parts: Parts) {
        let checked = check(&settings);
        let is_same = *self.checked.borrow() == checked
            && self.settings.borrow().provider == settings.provider;
        if let Some(recorder) = &settings.recorder {
            self.recorder.replace(recorder.clone());
        }
        let provider = settings.provider;
        self.settings.replace(settings);
        self.parts.replace(parts);
        if is_same {
            let driver = self.driver.borrow().clone();
            if let Some(driver) = driver {
                driver.set_locale(self.locale().as_deref());
            }
        } else {
            self.stop();
            *self.checked.borrow_mut() = checked;
            self.view.replace(View::before(provider));
            self.begin();
        }
        self.draw_soon();
    }

    fn locale(&self) -> Option<String> {
        let texts = self.settings.borrow().texts().ok()?;
        Some(texts.locale().tag().to_owned())
    }

    fn handle(&self, user_action: UserAction) {
        let driver = self.driver.borrow().clone();
        if let Some(driver) = driver {
            driver.handle(user_action);
        }
    }

    fn show(self: &Rc<Self>, view: View) {
        if *self.view.borrow() != view {
            self.view.replace(view);
            self.draw_soon();
        }
    }

    /// Draws after what is being done now: of several views in a row the last is shown, and said.
    fn draw_soon(self: &Rc<Self>) {
        if self.is_due.replace(true) {
            return;
        }
        let mounted = Rc::downgrade(self);
        host::later(move || {
            if let Some(mounted) = mounted.upgrade().filter(|mounted| mounted.is_due.get()) {
                mounted.draw();
            }
        });
    }

    fn draw(self: &Rc<Self>) {
        self.is_due.set(false);
        let view = self.view.borrow().clone();
        let settings = self.settings.borrow().clone();
        let parts = self.parts.borrow().clone();
        let texts = settings.texts_to_show();
        let on_use = self.on_use();
        // Taken meanwhile: what is drawn may call the page, and the page us.
        let mut painter = self.painter.take();
        let until_redraw = painter.paint(&Painting {
            root: &self.root,
            view: &view,
            texts: &texts,
            parts: &parts,
            on_use: &on_use,
            theme: settings.theme,
            heading_level: settings.heading_level,
            part: None,
        });
        if features::TITLE {
            let prefix = title(&view).filter(|_| settings.title);
            painter.set_title(prefix.map(|key| texts.get(key)).as_ref());
        }
        if self.has_ended.get() {
            return;
        }
        self.painter.replace(painter);
        let mounted = Rc::downgrade(self);
        let redraw = move || {
            if let Some(mounted) = mounted.upgrade() {
                mounted.draw_soon();
            }
        };
        let timer = until_redraw.map(|delay| Timer::after(delay, redraw));
        self.timer.replace(timer);
        let on_view = self.on_view.clone();
        host::call(|| on_view(&view));
    }

    fn on_use(self: &Rc<Self>) -> OnUse {
        let (acts, finds) = (Rc::downgrade(self), Rc::downgrade(self));
        let uses = Uses {
            on_action: Rc::new(move |action| {
                if let Some(mounted) = acts.upgrade() {
                    mounted.handle(action);
                }
            }),
            recorder: Some(self.recorder.borrow().clone()),
            live: Rc::new(move || finds.upgrade()?.painter.borrow().live()),
        };
        Rc::new(move |does, event| uses.carry_out(does, event))
    }
}

/// The checked settings, without the language: another language is another screen of the same flow.
fn check(settings: &Settings) -> Result<Config, ConfigError> {
    let mut config = settings.check()?;
    config.locale = None;
    Ok(config)
}

fn emit(on_event: &OnEvent, event: &HostEvent) {
    host::call(|| on_event(event.clone()));
}
