//! A clock that stands still until a test moves it: `setTimeout`, `Date.now`, `performance.now`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::patch::{Patch, get};

/// The page's clock.
#[derive(Clone)]
pub(crate) struct Clock(Rc<Hands>);

struct Hands {
    /// Milliseconds since the page was opened.
    shown: Cell<f64>,
    timers: RefCell<Vec<Timer>>,
}

struct Timer {
    id: i32,
    due: f64,
    callback: Function,
}

thread_local! {
    // Not of one clock: what was set on an earlier one must not cancel what is set on this.
    static LAST_ID: Cell<i32> = const { Cell::new(1_000_000) };
}

impl Clock {
    /// A clock that shows five seconds after the page was [`OPENED`].
    pub(crate) fn new() -> Self {
        Self(Rc::new(Hands {
            shown: Cell::new(5_000.0),
            timers: RefCell::default(),
        }))
    }

    /// Puts it in the place of the browser's own.
    pub(crate) fn patches(&self) -> Vec<Patch> {
        let window: Object = web_sys::window().expect("a window").unchecked_into();
        let date: Object = get(&js_sys::global(), "Date").unchecked_into();
        let performance: Object = get(&window, "performance").unchecked_into();
        let (setting, clearing, wall, monotonic) =
            (self.clone(), self.clone(), self.clone(), self.clone());
        let set = Closure::<dyn FnMut(Function, JsValue) -> i32>::new(move |callback, delay| {
            setting.set(callback, &delay)
        });
        let clear = Closure::<dyn FnMut(JsValue)>::new(move |id: JsValue| clearing.clear(&id));
        let wall = Closure::<dyn FnMut() -> f64>::new(move || wall.wall());
        let monotonic = Closure::<dyn FnMut() -> f64>::new(move || monotonic.0.shown.get());
        vec![
            Patch::value(&window, "setTimeout", &set.into_js_value()),
            Patch::value(&window, "clearTimeout", &clear.into_js_value()),
            Patch::value(&date, "now", &wall.into_js_value()),
            Patch::value(&performance, "now", &monotonic.into_js_value()),
        ]
    }

    /// Milliseconds since 1970.
    pub(crate) fn wall(&self) -> f64 {
        OPENED + self.0.shown.get()
    }

    /// How many timers are set.
    pub(crate) fn timers(&self) -> usize {
        self.0.timers.borrow().len()
    }

    /// How long until each of them, the nearest first; none for one that is overdue.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        let timers = self.0.timers.borrow();
        let left = |timer: &Timer| (timer.due - self.0.shown.get()).max(0.0);
        let wait = |timer: &Timer| Duration::from_secs_f64(left(timer) / 1e3);
        let mut waits: Vec<Duration> = timers.iter().map(wait).collect();
        waits.sort();
        waits
    }

    /// Lets a while go by in which nothing runs: the machine sleeps. What fell due is due then.
    pub(crate) fn sleep(&self, by: Duration) {
        self.0.shown.set(self.after(by));
    }

    /// The moment after a while, for [`Self::next_until`].
    pub(super) fn after(&self, by: Duration) -> f64 {
        self.0.shown.get() + by.as_secs_f64() * 1e3
    }

    /// Moves on to the next timer that is due by then, and takes it; without one, to that moment.
    pub(super) fn next_until(&self, moment: f64) -> Option<Function> {
        let mut timers = self.0.timers.borrow_mut();
        let due = timers.iter().enumerate().filter(|(_, t)| t.due <= moment);
        let next = due.min_by(|(_, a), (_, b)| a.due.total_cmp(&b.due).then(a.id.cmp(&b.id)));
        let Some((index, _)) = next else {
            self.0.shown.set(moment);
            return None;
        };
        let timer = timers.remove(index);
        self.0.shown.set(timer.due.max(self.0.shown.get()));
        Some(timer.callback)
    }

    fn set(&self, callback: Function, delay: &JsValue) -> i32 {
        let id = LAST_ID.get() + 1;
        LAST_ID.set(id);
        let due = self.0.shown.get() + delay.as_f64().unwrap_or_default().max(0.0);
        let timer = Timer { id, due, callback };
        self.0.timers.borrow_mut().push(timer);
        id
    }

    fn clear(&self, id: &JsValue) {
        let mut timers = self.0.timers.borrow_mut();
        timers.retain(|timer| id.as_f64() != Some(f64::from(timer.id)));
    }
}

/// When the page was opened: 2026-11-21T10:00:00Z.
const OPENED: f64 = 1_795_255_200_000.0;
