//! A request's JSON body.

use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use hosted_flow_core::wire::Object;
use serde::Deserialize;

use crate::problem::{Code, Problem};

/// A JSON object of at most 16 KiB.
#[derive(Debug)]
pub(super) struct JsonBody<T>(pub(super) T);

impl<S: Send + Sync, T: for<'de> Deserialize<'de>> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let read = to_bytes(request.into_body(), MAX_BYTES);
        let bytes = tokio::time::timeout(DEADLINE, read)
            .await
            .map_err(|_| Code::BodyTooSlow)?
            // Also where the connection breaks, but then the response is not read.
            .map_err(|_| Code::BodyTooLarge)?;
        // The parser's message is dropped: it quotes what was sent.
        let object =
            serde_json::from_slice::<Object<T>>(&bytes).map_err(|_| Code::BodyMalformed)?;
        Ok(Self(object.0))
    }
}

const MAX_BYTES: usize = 16 * 1024;

/// The component's time-out is as long.
const DEADLINE: Duration = Duration::from_secs(10);
