//! One call of the backend: ten seconds for headers and body, at most 64 KiB.

use std::mem::take;

use hosted_flow_core::answer::{HttpResponse, TransportError};
use hosted_flow_core::contract::MAX_BODY_BYTES;
use hosted_flow_core::request::{DEADLINE, Method, Request};
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, Headers, ReadableStreamDefaultReader, RequestCache,
    RequestCredentials, RequestInit, Response,
};
use zeroize::Zeroizing;

use super::early::Early;
use super::exchange::{Done, exchange};
use super::timer::Timer;
use crate::headers::HeaderSource;

/// A call in progress. It is aborted when dropped, and calls nothing after that.
#[must_use = "the call is aborted when this is dropped"]
pub(crate) struct Call {
    controller: Option<AbortController>,
    done: Done,
    _deadline: Timer,
}

impl Call {
    /// Sends a request, unless it was sent before the program was there.
    pub(crate) fn send(
        request: Request,
        trace: Option<String>,
        headers: Option<HeaderSource>,
        early: Option<Early>,
        done: impl FnOnce(Result<HttpResponse, TransportError>) + 'static,
    ) -> Self {
        let done = Done::new(done);
        let (answer, controller) = early.map(|it| (it.answer, it.controller)).unzip();
        let controller = controller.flatten().or_else(|| AbortController::new().ok());
        let signal = controller.as_ref().map(AbortController::signal);

        let deadline = Timer::after(DEADLINE, {
            let (done, controller) = (done.clone(), controller.clone());
            move || {
                if let Some(controller) = controller {
                    controller.abort();
                }
                done.call(Err(TransportError::TimedOut));
            }
        });
        super::spawn({
            let done = done.clone();
            async move {
                let early = match &answer {
                    Some(answer) => fetched(answer).await.transpose(),
                    None => None,
                };
                let answer = match early {
                    Some(Ok(response)) => read(&response).await,
                    Some(Err(error)) => Err(error),
                    None => {
                        let send = async |extra: &[(String, String)]| {
                            send_once(&request, trace.as_deref(), extra, signal.as_ref()).await
                        };
                        exchange(headers, send).await
                    }
                };
                done.call(answer);
            }
        });
        Self {
            controller,
            done,
            _deadline: deadline,
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.done.forget();
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

async fn send_once(
    request: &Request,
    trace: Option<&str>,
    extra: &[(String, String)],
    signal: Option<&AbortSignal>,
) -> Result<HttpResponse, TransportError> {
    // Without a prototype: `fetch` would read what somebody put into `Object.prototype` as ours.
    let bare: Object = Object::create(JsValue::NULL.unchecked_ref());
    let init: RequestInit = bare.unchecked_into();
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_signal(signal);
    init.set_method(match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
    });
    init.set_headers(headers_of(request, trace, extra)?.as_ref());
    if let Some(body) = &request.body {
        init.set_body(&JsValue::from_str(body.expose()));
    }
    let window = super::window().ok_or(TransportError::Network)?;
    let url = super::address::absolute(&request.url);
    // A script of the page may have replaced `fetch` by something that throws or returns anything.
    let fetch = Reflect::get(&window, &JsValue::from_str("fetch"));
    let fetch: Function = fetch
        .and_then(JsCast::dyn_into)
        .map_err(|_| TransportError::Network)?;
    let answer = fetch
        .call2(&window, &JsValue::from_str(&url), &init)
        .map_err(|_| TransportError::Network)?;
    let response = fetched(&answer).await?.ok_or(TransportError::Network)?;
    read(&response).await
}

/// The response that is promised; `None` where that is none, or was read by somebody else.
async fn fetched(promise: &JsValue) -> Result<Option<Response>, TransportError> {
    let fetched = JsFuture::from(Promise::resolve(promise))
        .await
        .map_err(|_| TransportError::Network)?;
    let response = fetched.dyn_into::<Response>().ok();
    Ok(response.filter(|response| !response.body_used()))
}

async fn read(response: &Response) -> Result<HttpResponse, TransportError> {
    let header = |name: &str| response.headers().get(name).ok().flatten();
    Ok(HttpResponse {
        status: response.status(),
        content_type: header("content-type"),
        retry_after: header("retry-after"),
        date: header("date"),
        etag: header("etag"),
        received_at: None,
        redirected: response.redirected(),
        body: read_body(response).await?,
    })
}

fn headers_of(
    request: &Request,
    trace: Option<&str>,
    extra: &[(String, String)],
) -> Result<Headers, TransportError> {
    let headers = Headers::new().map_err(|_| TransportError::Headers)?;
    // `set` throws on an invalid name or value, for example with a line break.
    let set = |name: &str, value: &str| {
        headers
            .set(name, value)
            .map_err(|_| TransportError::Headers)
    };
    for (name, value) in extra {
        set(name, value)?;
    }
    set("accept", "application/json")?;
    if request.body.is_some() {
        set("content-type", "application/json")?;
    }
    if let Some(key) = &request.idempotency_key {
        set("idempotency-key", key)?;
    }
    // The host may have a trace of its own.
    if let Some(trace) = trace
        && !headers.has("traceparent").unwrap_or_default()
    {
        set("traceparent", trace)?;
    }
    if let Some(etag) = &request.if_none_match {
        set("if-none-match", etag)?;
    }
    Ok(headers)
}

/// Reads the body chunk by chunk, so that a huge one is not held in memory. Most have one chunk. With
/// more, the bytes move to a larger buffer and the old one is overwritten, because it may hold a launch.
async fn read_body(response: &Response) -> Result<Vec<u8>, TransportError> {
    let Some(stream) = response.body() else {
        return Ok(Vec::new());
    };
    let mut bytes = Zeroizing::new(Vec::new());
    if stream.locked() {
        return Err(TransportError::Network);
    }
    let reader: ReadableStreamDefaultReader = stream
        .get_reader()
        .dyn_into()
        .map_err(|_| TransportError::Network)?;
    loop {
        let piece = JsFuture::from(reader.read())
            .await
            .map_err(|_| TransportError::Network)?;
        // At the end there is none.
        let value = super::property(&piece, "value").and_then(|value| value.dyn_into().ok());
        let Some::<Uint8Array>(value) = value else {
            return Ok(take(&mut bytes));
        };
        let length = usize::try_from(value.length()).map_err(|_| TransportError::TooLarge)?;
        if bytes.len() + length > MAX_BODY_BYTES {
            // What is thrown away is not downloaded: people pay for their data.
            drop(reader.cancel());
            return Err(TransportError::TooLarge);
        }
        let mut longer = vec![0; bytes.len() + length];
        let halves = longer.split_at_mut_checked(bytes.len());
        let (before, more) = halves.unwrap_or_default();
        before.copy_from_slice(&bytes);
        value.copy_to(more);
        bytes = longer.into();
    }
}
