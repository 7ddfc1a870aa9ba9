//! What the backend answers, as a test writes it.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen::JsValue;
use web_sys::{Response, ResponseInit};

use super::body::{Body, Meter};
use super::patch::set;

/// One answer.
pub(crate) struct Answer {
    pub(super) when: When,
    /// Instead of an answer: the `TypeError` of a network that is not there.
    pub(super) is_rejection: bool,
    status: u16,
    headers: Vec<(String, String)>,
    redirected: bool,
    pub(super) body: Body,
}

pub(super) enum When {
    AtOnce,
    Later(Later),
    Never,
}

/// JSON.
pub(crate) fn json(status: u16, body: &Value) -> Answer {
    text(status, "application/json", &body.to_string())
}

/// A problem of RFC 9457, with its code.
pub(crate) fn problem(status: u16, code: &str) -> Answer {
    let body = serde_json::json!({ "type": "about:blank", "status": status, "code": code });
    text(status, "application/problem+json", &body.to_string())
}

/// A page, as of a captive portal or a proxy.
pub(crate) fn html(status: u16, body: &str) -> Answer {
    text(status, "text/html; charset=utf-8", body)
}

/// A status, without a body.
pub(crate) fn empty(status: u16) -> Answer {
    Answer {
        when: When::AtOnce,
        is_rejection: false,
        status,
        headers: Vec::new(),
        redirected: false,
        body: Body::None,
    }
}

/// JSON as far as the headers go, and then as much as is read, in pieces of so many bytes.
pub(crate) fn endless(meter: &Meter, piece: u32) -> Answer {
    Answer {
        body: Body::Endless(meter.clone(), piece),
        ..text(200, "application/json", "")
    }
}

/// JSON as far as the headers go, and then one byte a second.
pub(crate) fn trickle() -> Answer {
    Answer {
        body: Body::Trickle,
        ..text(200, "application/json", "")
    }
}

/// No answer, not even headers.
pub(crate) fn never() -> Answer {
    Answer {
        when: When::Never,
        ..empty(200)
    }
}

/// What `fetch` does when there is no network, or CORS forbids.
pub(crate) fn reject() -> Answer {
    Answer {
        is_rejection: true,
        ..empty(200)
    }
}

pub(crate) fn text(status: u16, kind: &str, body: &str) -> Answer {
    let answer = Answer {
        body: Body::Text(body.to_owned()),
        ..empty(status)
    };
    answer.header("content-type", kind)
}

impl Answer {
    /// With a header.
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// After a redirect that `fetch` followed.
    pub(crate) fn redirected(self) -> Self {
        Self {
            redirected: true,
            ..self
        }
    }

    /// Kept back until the test gives it.
    pub(crate) fn held(self) -> (Self, Later) {
        let later = Later::default();
        let held = Self {
            when: When::Later(later.clone()),
            ..self
        };
        (held, later)
    }

    /// As the browser gives it; the stream's controller goes into `controller`.
    pub(super) fn response(&self, controller: &Rc<RefCell<JsValue>>) -> Response {
        let init = ResponseInit::new();
        init.set_status(self.status);
        let stream = self.body.stream(controller);
        let response = Response::new_with_opt_readable_stream_and_init(stream.as_ref(), &init)
            .expect("a response");
        for (name, value) in &self.headers {
            response.headers().append(name, value).expect("a header");
        }
        if self.redirected {
            let descriptor = js_sys::Object::new();
            set(&descriptor, "value", &JsValue::TRUE);
            js_sys::Object::define_property(
                response.as_ref(),
                &JsValue::from_str("redirected"),
                &descriptor,
            );
        }
        response
    }
}

/// An answer that is kept back.
#[derive(Clone, Default)]
pub(crate) struct Later(Rc<RefCell<Option<Giving>>>);

type Giving = Box<dyn FnOnce()>;

impl Later {
    /// Gives it.
    pub(crate) fn give(&self) {
        let give = self
            .0
            .take()
            .expect("the call has been made, and is not answered");
        give();
    }

    pub(super) fn keep(&self, give: impl FnOnce() + 'static) {
        self.0.replace(Some(Box::new(give)));
    }
}
