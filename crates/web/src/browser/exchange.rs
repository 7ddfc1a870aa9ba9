//! What every call of the backend has in common: one response, and a second try with fresh headers.

use std::cell::RefCell;
use std::rc::Rc;

use hosted_flow_core::answer::{HttpResponse, TransportError};

use crate::headers::HeaderSource;

type Callback = Box<dyn FnOnce(Result<HttpResponse, TransportError>)>;

/// Calls back once: with the response or at the deadline, whichever is first.
#[derive(Clone)]
pub(super) struct Done(Rc<RefCell<Option<Callback>>>);

impl Done {
    pub(super) fn new(
        callback: impl FnOnce(Result<HttpResponse, TransportError>) + 'static,
    ) -> Self {
        Self(Rc::new(RefCell::new(Some(Box::new(callback)))))
    }

    pub(super) fn call(&self, answer: Result<HttpResponse, TransportError>) {
        let callback = self.0.borrow_mut().take();
        if let Some(callback) = callback {
            callback(answer);
        }
    }

    /// Drops the callback.
    pub(super) fn forget(&self) {
        self.0.borrow_mut().take();
    }

    /// Whether the callback was called or dropped.
    pub(super) fn is_over(&self) -> bool {
        self.0.borrow().is_none()
    }
}

/// Sends, and once more with fresh headers where the host has any to give.
pub(super) async fn exchange(
    source: Option<HeaderSource>,
    send: impl AsyncFn(&[(String, String)]) -> Result<HttpResponse, TransportError>,
) -> Result<HttpResponse, TransportError> {
    let Some(source) = source else {
        return send(&[]).await;
    };
    let extra = source.headers(false).await;
    let answer = send(&extra).await?;
    if !matches!(answer.status, 401 | 403) {
        return Ok(answer);
    }
    let extra = source.headers(true).await;
    send(&extra).await
}
