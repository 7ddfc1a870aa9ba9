//! Protection against cross-site request forgery: a `POST` comes from one of our origins, is JSON or
//! has a header, neither of which a form can send, and carries the anti-forgery header where that is
//! configured.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

use crate::backend::{Backend, Inner};
use crate::problem::{Code, Problem};

/// Middleware: lets no `POST` through that a foreign page may have sent.
pub(super) async fn refuse_foreign_posts(
    State(Backend(inner)): State<Backend>,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    if request.method() == Method::POST {
        check_origin(&inner, request.headers())?;
        check_type(request.headers(), b"application/json")?;
    }
    Ok(next.run(request).await)
}

/// Middleware: the same for a file.
pub(super) async fn refuse_foreign_files(
    State(Backend(inner)): State<Backend>,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    if request.method() == Method::POST {
        let headers = request.headers();
        check_origin(&inner, headers)?;
        check_type(headers, b"multipart/form-data")?;
        // A form can send this type, and in old browsers without `Origin`.
        if headers
            .get("x-requested-with")
            .is_none_or(HeaderValue::is_empty)
        {
            return Err(Code::RequestedWithMissing.into());
        }
    }
    Ok(next.run(request).await)
}

fn check_origin(inner: &Inner, headers: &HeaderMap) -> Result<(), Code> {
    let is_cross_site = headers
        .get("sec-fetch-site")
        .is_some_and(|site| site.as_bytes() == b"cross-site");
    // Absent where the client is no browser, which then sends no person's cookies.
    let is_foreign = headers.get_all(ORIGIN).iter().any(|given| {
        let is_ours = |origin: &crate::return_url::PageOrigin| origin.is_named_by(given.as_bytes());
        !inner.origins.iter().any(is_ours)
    });
    if is_cross_site || is_foreign {
        return Err(Code::OriginNotAllowed);
    }
    let rule = inner.anti_forgery.as_ref();
    if rule.is_some_and(|rule| !rule.is_met(headers)) {
        return Err(Code::AntiForgeryMissing);
    }
    Ok(())
}

fn check_type(headers: &HeaderMap, wanted: &[u8]) -> Result<(), Code> {
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    match (types.next(), types.next()) {
        (Some(value), None) if is_of(value.as_bytes(), wanted) => Ok(()),
        _ => Err(Code::ContentTypeUnsupported),
    }
}

/// Whether a content type is this one, parameters aside.
fn is_of(value: &[u8], wanted: &[u8]) -> bool {
    let essence = value.split(|byte| *byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(wanted)
}
