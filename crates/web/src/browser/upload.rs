//! The upload of one file, by `XMLHttpRequest`: `fetch` reports no upload progress.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::time::Duration;

use gloo_events::EventListener;
use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::contract::MAX_BODY_BYTES;
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, ProgressEvent, XmlHttpRequest, XmlHttpRequestResponseType};

use super::exchange::{Done, exchange};
use super::file::ReadFile;
use super::timer::Timer;
use crate::headers::HeaderSource;

/// A running upload. Aborted when dropped; then the callbacks are not called.
#[must_use = "the upload is aborted when this is dropped"]
pub(crate) struct Upload(Rc<Running>);

struct Running {
    done: Done,
    on_progress: Box<dyn Fn(u8)>,
    request: RefCell<Option<XmlHttpRequest>>,
    stall: RefCell<Option<Timer>>,
}

impl Upload {
    /// Sends a file as the part `file` of a multipart form.
    pub(crate) fn send(
        url: String,
        file: &ReadFile,
        headers: Option<HeaderSource>,
        on_progress: impl Fn(u8) + 'static,
        done: impl FnOnce(Result<HttpResponse, TransportError>) + 'static,
    ) -> Self {
        let running = Rc::new(Running {
            done: Done::new(done),
            on_progress: Box::new(on_progress),
            request: RefCell::default(),
            stall: RefCell::default(),
        });
        running.restart_stall_timer();
        let form = form_of(file);
        super::spawn({
            let running = running.clone();
            async move {
                let send = async |extra: &[(String, String)]| match &form {
                    Some(form) => send_once(&running, &url, form, extra).await,
                    None => Err(TransportError::Network),
                };
                let answer = exchange(headers, send).await;
                running.stall.take();
                running.done.call(answer);
            }
        });
        Self(running)
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.0.done.forget();
        self.0.stop();
    }
}

impl Running {
    /// Restarts the stall timer: while there is progress, a slow network is no error.
    fn restart_stall_timer(self: &Rc<Self>) {
        let running: Weak<Self> = Rc::downgrade(self);
        let stall = Timer::after(STALL_TIMEOUT, move || {
            if let Some(running) = running.upgrade() {
                running.done.call(Err(TransportError::TimedOut));
                running.stop();
            }
        });
        self.stall.replace(Some(stall));
    }

    fn stop(&self) {
        self.stall.take();
        let request = self.request.take();
        if let Some(request) = request {
            let _ = request.abort();
        }
    }

    /// Listens to the progress of the upload and of the answer, until the result is dropped.
    fn listen(self: &Rc<Self>, request: &XmlHttpRequest) -> Vec<EventListener> {
        let mut listeners = Vec::new();
        if let Ok(upload) = request.upload() {
            let running = self.clone();
            listeners.push(EventListener::new(&upload, "progress", move |event| {
                running.restart_stall_timer();
                if let Some(event) = event.dyn_ref::<ProgressEvent>() {
                    (running.on_progress)(percent(event.loaded(), event.total()));
                }
            }));
        }
        let (running, answering) = (self.clone(), request.clone());
        listeners.push(EventListener::new(request, "progress", move |event| {
            running.restart_stall_timer();
            let loaded = event.dyn_ref().map_or(0.0, ProgressEvent::loaded);
            if super::whole(loaded) > MAX_RESPONSE_BYTES {
                // The body would be discarded: aborting saves the person's data allowance.
                running.done.call(Err(TransportError::TooLarge));
                let _ = answering.abort();
            }
        }));
        listeners
    }
}

fn form_of(file: &ReadFile) -> Option<FormData> {
    let form = FormData::new().ok()?;
    let (part, name) = file.part()?;
    form.append_with_blob_and_filename("file", &part, name)
        .ok()?;
    Some(form)
}

async fn send_once(
    running: &Rc<Running>,
    url: &str,
    form: &FormData,
    extra: &[(String, String)],
) -> Result<HttpResponse, TransportError> {
    // The host page's header source may have taken longer than the stall timer.
    if running.done.is_over() {
        return Err(TransportError::Network);
    }
    let request = XmlHttpRequest::new().map_err(|_| TransportError::Network)?;
    let url = super::address::absolute(url);
    request
        .open_with_async("POST", &url, true)
        .map_err(|_| TransportError::Network)?;
    request.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
    set_headers(&request, extra)?;
    let _listeners = running.listen(&request);
    let ended = end_of(&request);
    running.request.replace(Some(request.clone()));
    request
        .send_with_opt_form_data(Some(form))
        .map_err(|_| TransportError::Network)?;
    ended.await;
    running.request.take();
    answer_of(&request, &url)
}

/// Resolves when the request has ended, with or without an error.
fn end_of(request: &XmlHttpRequest) -> impl Future<Output = ()> + use<> {
    let mut listener = None;
    let promise = Promise::new(&mut |resolve: Function, _| {
        listener = Some(EventListener::once(request, "loadend", move |_| {
            let _ = resolve.call0(&JsValue::NULL);
        }));
    });
    async move {
        let _ = JsFuture::from(promise).await;
        drop(listener);
    }
}

fn set_headers(request: &XmlHttpRequest, extra: &[(String, String)]) -> Result<(), TransportError> {
    // It throws on an invalid name or value, such as one with a line break.
    let set = |name: &str, value: &str| {
        request
            .set_request_header(name, value)
            .map_err(|_| TransportError::Headers)
    };
    // Setting a header twice would send both values, and the browser sets a form's content type.
    let is_ours = |name: &str| {
        OUR_HEADERS
            .iter()
            .any(|reserved| name.eq_ignore_ascii_case(reserved))
    };
    for (name, value) in extra.iter().filter(|(name, _)| !is_ours(name)) {
        set(name, value)?;
    }
    set("accept", "application/json")?;
    // A form on another site cannot send a custom header, so this prevents cross-site requests.
    set("x-requested-with", "hosted-flow")
}

fn answer_of(request: &XmlHttpRequest, url: &str) -> Result<HttpResponse, TransportError> {
    let status = request.status().unwrap_or_default();
    if status == 0 {
        return Err(TransportError::Network);
    }
    let body = request.response().unwrap_or_default();
    let body = if body.is_object() {
        Uint8Array::new(&body).to_vec()
    } else {
        Vec::new()
    };
    if body.len() > MAX_BODY_BYTES {
        return Err(TransportError::TooLarge);
    }
    let header = |name: &str| request.get_response_header(name).ok().flatten();
    Ok(HttpResponse {
        status,
        content_type: header("content-type"),
        retry_after: header("retry-after"),
        date: header("date"),
        etag: header("etag"),
        received_at: None,
        redirected: url != request.response_url(),
        body,
    })
}

/// The sent part in percent.
fn percent(loaded: f64, total: f64) -> u8 {
    let reached = |&percent: &u8| total > 0.0 && f64::from(percent) * total <= loaded * 100.0;
    (1..=100).take_while(reached).last().unwrap_or_default()
}

/// The whole upload has no deadline: a phone on a slow network may take minutes. A time without
/// any progress has one.
const STALL_TIMEOUT: Duration = Duration::from_secs(30);

const OUR_HEADERS: [&str; 3] = ["accept", "content-type", "x-requested-with"];

const MAX_RESPONSE_BYTES: u64 = MAX_BODY_BYTES as u64;
