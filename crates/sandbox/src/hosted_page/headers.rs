//! Security headers. They are set on every response, so that no route can omit them.

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

/// The headers, prepared once.
#[derive(Clone, Debug)]
pub(crate) struct SecurityHeaders {
    policy: HeaderValue,
}

impl SecurityHeaders {
    /// Chromium applies `form-action` to the redirect after a form submission as well, so the
    /// onboarding page's origins must be allowed.
    pub(crate) fn new(page_origins: &str) -> Self {
        let policy = format!(
            "default-src 'none'; style-src 'self'; form-action 'self' {page_origins}; \
             base-uri 'none'; frame-ancestors 'none'"
        );
        // An origin is visible ASCII and always valid; otherwise nothing is allowed.
        let nothing = HeaderValue::from_static("default-src 'none'; form-action 'none'");
        Self {
            policy: HeaderValue::try_from(policy).unwrap_or(nothing),
        }
    }
}

/// Middleware: sets the security headers.
pub(crate) async fn set_security_headers(
    State(hosted): State<SecurityHeaders>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, hosted.policy);
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
