//! A file as `multipart/form-data` ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).

use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use hosted_flow_core::document::FileKind;
use url::Url;

use super::File;
use crate::providers::ProviderError;
use crate::providers::api::Call;

/// A `POST` of one part, `file`. The person's own name of the file may be personal, so it has one
/// that says no more than its content does.
pub(super) fn post(url: Url, file: &File) -> Result<Call, ProviderError> {
    // Random, so that no file can hold it on purpose.
    let random = getrandom::u64().and_then(|high| Ok((high, getrandom::u64()?)));
    let (high, low) = random.map_err(|_| ProviderError::NotUnderstood("no random bytes"))?;
    let boundary = format!("hosted-flow-{high:016x}{low:016x}");
    let head = format!(
        "--{boundary}\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"document.{}\"\r\n\
         Content-Type: {}\r\n\r\n",
        extension(file.kind),
        file.kind.media_type()
    );
    let tail = format!("\r\n--{boundary}--\r\n");
    let body = [head.as_bytes(), &file.bytes, tail.as_bytes()].concat();
    let content_type = format!("multipart/form-data; boundary={boundary}");
    let content_type = HeaderValue::try_from(content_type)
        .map_err(|_| ProviderError::NotUnderstood("the request cannot be written"))?;
    Ok(Call::post(url, body.into()).with_header(CONTENT_TYPE, content_type))
}

pub(super) fn extension(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Jpeg => "jpg",
        FileKind::Png => "png",
        FileKind::Pdf => "pdf",
    }
}
