//! The backend, played: `fetch` records what it is asked and answers from a list.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Request, RequestCache, RequestCredentials, RequestInit, RequestMode};

use super::answer::{Answer, When};
use super::body;
use super::page;
use super::patch::{Patch, get};

/// The backend.
#[derive(Clone, Default)]
pub(crate) struct Backend(Rc<Script>);

#[derive(Default)]
struct Script {
    answers: RefCell<VecDeque<Answer>>,
    calls: RefCell<Vec<Call>>,
    most_at_once: Cell<usize>,
    unexpected: RefCell<Vec<String>>,
    otherwise: RefCell<Option<Box<dyn Fn() -> Answer>>>,
    aborts: RefCell<Vec<Closure<dyn FnMut()>>>,
}

/// One call, as the browser understood it.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) method: String,
    /// As the browser reads it, less the page's own origin.
    pub(crate) url: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<String>,
    pub(crate) cache: RequestCache,
    pub(crate) credentials: RequestCredentials,
    pub(crate) mode: RequestMode,
    pub(crate) integrity: String,
    state: Rc<Cell<State>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Answered,
    Aborted,
}

impl Call {
    /// A header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The body, which is JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        let body = self.body.as_deref().expect("a body");
        serde_json::from_str(body).expect("a body of JSON")
    }

    pub(crate) fn is_aborted(&self) -> bool {
        self.state.get() == State::Aborted
    }

    fn line(&self) -> String {
        format!("{} {}", self.method, self.url)
    }
}

impl Backend {
    /// Goes on with these answers.
    pub(crate) fn answer(&self, answers: impl IntoIterator<Item = Answer>) {
        self.0.answers.borrow_mut().extend(answers);
    }

    /// Goes on with this for ever, once the list is at its end.
    pub(crate) fn otherwise(&self, answer: impl Fn() -> Answer + 'static) {
        self.0.otherwise.replace(Some(Box::new(answer)));
    }

    /// All calls until now.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.0.calls.borrow().clone()
    }

    /// All calls until now, `METHOD url` each.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.0.calls.borrow().iter().map(Call::line).collect()
    }

    /// How many calls there have been.
    pub(crate) fn count(&self) -> usize {
        self.0.calls.borrow().len()
    }

    /// Forgets the calls until now, which are all over.
    pub(super) fn forget(&self) {
        self.0.calls.take();
        self.0.aborts.take();
    }

    /// The newest call.
    pub(crate) fn last(&self) -> Call {
        self.0.calls.borrow().last().cloned().expect("a call")
    }

    /// The most calls that were ever under way at once.
    pub(crate) fn most_at_once(&self) -> usize {
        self.0.most_at_once.get()
    }

    /// Calls for which the test has no answer.
    pub(super) fn unexpected(&self) -> Vec<String> {
        self.0.unexpected.borrow().clone()
    }

    /// Puts it in the place of `fetch`.
    pub(super) fn patch(&self) -> Patch {
        let backend = self.clone();
        let fetch =
            Closure::<dyn FnMut(String, RequestInit) -> Promise>::new(move |url: String, init| {
                backend.fetch(&url, &init)
            });
        let window: Object = web_sys::window().expect("a window").unchecked_into();
        Patch::value(&window, "fetch", &fetch.into_js_value())
    }

    fn fetch(&self, url: &str, init: &RequestInit) -> Promise {
        // The browser's own reading: what `fetch` would refuse is refused here.
        let request = match Request::new_with_str_and_init(url, init) {
            Ok(request) => request,
            Err(error) => return Promise::reject(&error),
        };
        // Not the request's own, which follows this one and may be collected before.
        let signal = get(init, "signal").dyn_into::<AbortSignal>().ok();
        if let Some(signal) = signal.as_ref().filter(|signal| signal.aborted()) {
            return Promise::reject(&get(signal, "reason"));
        }
        let call = record(init, &request);
        let state = call.state.clone();
        let line = call.line();
        self.0.calls.borrow_mut().push(call);
        let is_open = |call: &&Call| call.state.get() == State::Open;
        let open = self.0.calls.borrow().iter().filter(is_open).count();
        self.0.most_at_once.set(self.0.most_at_once.get().max(open));

        let otherwise = || self.0.otherwise.borrow().as_ref().map(|answer| answer());
        let answer = self.0.answers.borrow_mut().pop_front().or_else(otherwise);
        if answer.is_none() {
            self.0.unexpected.borrow_mut().push(line);
        }
        let (promise, resolve, reject) = deferred();
        let controller = Rc::new(RefCell::new(JsValue::UNDEFINED));
        if let Some(signal) = &signal {
            let abort = on_abort(signal, reject.clone(), state.clone(), controller.clone());
            self.0.aborts.borrow_mut().push(abort);
        }
        if let Some(answer) = answer {
            reply(answer, resolve, reject, state, controller);
        }
        promise
    }
}

fn record(init: &RequestInit, request: &Request) -> Call {
    let pair = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        let text = |index| pair.get(index).as_string().unwrap_or_default();
        (text(0), text(1))
    };
    Call {
        method: request.method(),
        url: page::on_this_origin(&request.url()),
        headers: Array::from(&request.headers()).iter().map(pair).collect(),
        body: get(init, "body").as_string(),
        cache: request.cache(),
        credentials: request.credentials(),
        mode: request.mode(),
        integrity: request.integrity(),
        state: Rc::new(Cell::new(State::Open)),
    }
}

fn reply(
    answer: Answer,
    resolve: Function,
    reject: Function,
    state: Rc<Cell<State>>,
    controller: Rc<RefCell<JsValue>>,
) {
    let later = match &answer.when {
        When::Never => return,
        When::AtOnce => None,
        When::Later(later) => Some(later.clone()),
    };
    let give = move || {
        if state.get() == State::Open && answer.body.is_whole() {
            state.set(State::Answered);
        }
        if answer.is_rejection {
            settle(&reject, &js_sys::TypeError::new("Failed to fetch"));
        } else {
            settle(&resolve, &answer.response(&controller));
        }
    };
    match later {
        None => give(),
        Some(later) => later.keep(give),
    }
}

/// What an abort does to a call: its promise is rejected, or its body breaks off.
fn on_abort(
    signal: &AbortSignal,
    reject: Function,
    state: Rc<Cell<State>>,
    controller: Rc<RefCell<JsValue>>,
) -> Closure<dyn FnMut()> {
    let aborted = signal.clone();
    let abort = Closure::once(move || {
        if state.get() == State::Open {
            state.set(State::Aborted);
        }
        let reason = get(&aborted, "reason");
        settle(&reject, &reason);
        let controller = controller.borrow();
        if !controller.is_undefined() {
            body::call(&controller, "error", &reason);
        }
    });
    signal.set_onabort(Some(abort.as_ref().unchecked_ref()));
    abort
}

fn settle(with: &Function, value: &JsValue) {
    with.call1(&JsValue::NULL, value)
        .expect("a promise that is settled");
}

fn deferred() -> (Promise, Function, Function) {
    let mut settling = None;
    let promise = Promise::new(&mut |resolve, reject| settling = Some((resolve, reject)));
    let (resolve, reject) = settling.expect("a promise calls its executor at once");
    (promise, resolve, reject)
}
