//! A request's file: `multipart/form-data` of one part, `file`.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use http_body_util::Limited;

use crate::problem::{Code, Problem};

/// Reads the file in chunks. Fails where the body is larger than a file of `max` bytes allows, or
/// stops arriving.
pub(super) async fn read_file(request: Request, max: u64) -> Result<Bytes, Problem> {
    let max = usize::try_from(max).unwrap_or(usize::MAX);
    let whole = max.saturating_add(AROUND_THE_FILE);
    let request = request.map(|body| Body::new(Limited::new(body, whole)));
    let reading = async {
        // The rejection's message is dropped: it quotes what was sent.
        let multipart = Multipart::from_request(request, &()).await;
        let mut multipart = multipart.map_err(|_| Code::BodyMalformed)?;
        let part = in_time(multipart.next_field()).await?;
        let mut part = part.filter(is_the_file).ok_or(Code::BodyMalformed)?;
        let mut bytes = Vec::new();
        while let Some(piece) = in_time(part.chunk()).await? {
            bytes.extend_from_slice(&piece);
        }
        drop(part);
        match in_time(multipart.next_field()).await? {
            None => Ok(Bytes::from(bytes)),
            Some(_) => Err(Code::BodyMalformed),
        }
    };
    let read = tokio::time::timeout(DEADLINE, reading).await;
    Ok(read.map_err(|_| Code::BodyTooSlow)??)
}

fn is_the_file(part: &Field<'_>) -> bool {
    part.name() == Some("file")
}

async fn in_time<T>(piece: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Code> {
    let piece = tokio::time::timeout(STALL, piece).await;
    piece
        .map_err(|_| Code::BodyTooSlow)?
        .map_err(|error| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Code::DocumentTooLarge,
            _ => Code::BodyMalformed,
        })
}

/// Bytes for boundaries and headers.
const AROUND_THE_FILE: usize = 16 * 1024;

/// The maximum time without a byte.
const STALL: Duration = Duration::from_secs(30);

/// Long enough for a phone on a bad network.
const DEADLINE: Duration = Duration::from_mins(10);
