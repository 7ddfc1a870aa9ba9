//! A request's file: `multipart/form-data` of one part, `file`.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use http_body_util::Limited;

use crate::problem::{Code, Problem};

/// Reads the file piece by piece, and gives up where the body becomes larger than one of `most`
/// bytes can be, or stops to arrive.
pub(super) async fn read_file(request: Request, most: u64) -> Result<Bytes, Problem> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let whole = most.saturating_add(AROUND_THE_FILE);
    let request = request.map(|body| Body::new(Limited::new(body, whole)));
    let reading = async {
        // The rejection's own words are dropped: they quote what was sent.
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
    let read = tokio::time::timeout(LONGEST, reading).await;
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

/// Without a byte for so long, nothing more will come.
const STALL: Duration = Duration::from_secs(30);

/// A phone on a bad network takes its time, but not all of it.
const LONGEST: Duration = Duration::from_mins(10);
