//! Every way in which the contract says no, as
//! [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) `application/problem+json`.

use std::time::Duration;

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use hosted_flow_core::contract;
use serde::Serialize;

/// An error answer. Says nothing of what was sent: only its [`Code`], the code's fixed words, and
/// where the values stand that were refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    code: Code,
    status: StatusCode,
    retry_after: Option<Duration>,
    errors: Vec<InputError>,
}

/// A value that was refused: where it stands and which rule it breaks, never the value itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputError {
    /// JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), empty for the whole.
    pub pointer: String,
    /// The rule, a keyword of JSON Schema such as `required` or `pattern`.
    pub code: String,
}

impl InputError {
    /// Keeps what is printable and short; a pointer or a code that is neither is dropped.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: &str) -> Self {
        let pointer = pointer.into();
        let is_pointer = pointer.len() <= 256 && pointer.bytes().all(|b| b.is_ascii_graphic());
        let is_code =
            (1..=64).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
        Self {
            pointer: if is_pointer { pointer } else { String::new() },
            code: if is_code { code } else { "invalid" }.to_owned(),
        }
    }
}

/// The body of an answer.
#[derive(Serialize)]
struct Body {
    #[serde(flatten)]
    problem: contract::Problem,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<InputError>,
}

impl Problem {
    /// A problem of that kind.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            status: code.status(),
            retry_after: None,
            errors: Vec::new(),
        }
    }

    /// Asks for so long a pause, in whole seconds, at least one.
    #[must_use]
    pub fn after(mut self, pause: Duration) -> Self {
        self.retry_after = Some(pause);
        self
    }

    /// Says which values were refused.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<InputError>) -> Self {
        self.errors = errors;
        self
    }

    /// Which kind it is.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, code, title) = self.code.row();
        let problem = contract::Problem {
            kind: "about:blank".to_owned(),
            title: title.to_owned(),
            status: Some(status.as_u16()),
            detail: None,
            code: Some(code.to_owned()),
        };
        let errors = self.errors;
        let body = Body { problem, errors };
        let mut response = (status, Json(body)).into_response();
        let headers = response.headers_mut();
        let media_type = HeaderValue::from_static("application/problem+json");
        headers.insert(CONTENT_TYPE, media_type);
        if let Some(pause) = self.retry_after {
            // A request that is a moment early would be refused again.
            let seconds = pause.as_secs() + u64::from(pause.subsec_nanos() > 0);
            headers.insert(RETRY_AFTER, seconds.max(1).into());
        }
        response
    }
}

/// The kinds of problem. Their spelling in kebab-case is part of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A `POST` without the anti-forgery header, or with one that is not the cookie's.
    AntiForgeryMissing,
    /// The body is not the JSON that the contract says.
    BodyMalformed,
    /// The body is larger than 16 KiB; a webhook's, than 256 KiB.
    BodyTooLarge,
    /// The body did not arrive in time.
    BodyTooSlow,
    /// A `POST` whose content type is not `application/json`.
    ContentTypeUnsupported,
    /// The data is not what the provider asks for; the errors say where.
    DataInvalid,
    /// The provider asks for no data now.
    DataNotWanted,
    /// There is nothing in the document.
    DocumentEmpty,
    /// The document is an HEIC image, which few can read.
    DocumentHeic,
    /// No such document is asked for in this flow.
    DocumentNotFound,
    /// The provider does not take the document.
    DocumentRefused,
    /// The document is larger than `max_document`.
    DocumentTooLarge,
    /// The document is not of a kind that is taken in its place.
    DocumentWrongKind,
    /// Another process changed the flow at the same moment.
    FlowChanged,
    /// No such flow of this user.
    FlowNotFound,
    /// The provider is at work: there is nothing for the person to do on the hosted page.
    FlowProcessing,
    /// The provider has decided.
    FlowSettled,
    /// A browser that was handed one flow asks for something else.
    HandoffLimited,
    /// The link was used before, or its time is over.
    HandoffOver,
    /// The first request with this `Idempotency-Key` is still under way.
    IdempotencyKeyInUse,
    /// The `Idempotency-Key` is not 1 to 255 visible ASCII characters, or there are several.
    IdempotencyKeyInvalid,
    /// A create without `Idempotency-Key`.
    IdempotencyKeyMissing,
    /// The `Idempotency-Key` was used for another request.
    IdempotencyKeyReused,
    /// The person has no approved identity that could be submitted.
    IdentityRequired,
    /// Our own fault.
    Internal,
    /// The locale is not a language tag.
    LocaleInvalid,
    /// The path exists, the method does not.
    MethodNotAllowed,
    /// No such path.
    NotFound,
    /// A `POST` that a foreign page sends.
    OriginNotAllowed,
    /// The provider asks for a pause.
    ProviderBusy,
    /// The person has reached a limit at the provider.
    ProviderLimit,
    /// This backend does not serve that provider.
    ProviderNotConfigured,
    /// The provider does not take what we send: our configuration is wrong.
    ProviderRefused,
    /// The provider cannot be reached, or answers nonsense. Answered with `503` where it was not
    /// asked, because it has failed too often.
    ProviderUnavailable,
    /// The provider has no set-up for that purpose.
    PurposeUnknown,
    /// A query that the contract does not know.
    QueryInvalid,
    /// The user calls too often.
    RateLimited,
    /// A document without `X-Requested-With`: a form could have sent it.
    RequestedWithMissing,
    /// The return URL is not one, or leads to an origin that is not configured.
    ReturnUrlNotAllowed,
    /// No user is signed in.
    SessionExpired,
    /// The server stops.
    Stopping,
    /// The store failed.
    StoreUnavailable,
    /// The user, or all users together, have as many event streams as there may be.
    TooManyStreams,
    /// A webhook that does not prove where it comes from.
    WebhookForged,
    /// A webhook that must sign in, and does not or with the wrong password.
    WebhookNotSignedIn,
    /// The maximum number of uploads is in progress.
    UploadsBusy,
}

impl Code {
    /// Every kind, in the order of the alphabet.
    pub const ALL: [Self; 46] = [
        Self::AntiForgeryMissing,
        Self::BodyMalformed,
        Self::BodyTooLarge,
        Self::BodyTooSlow,
        Self::ContentTypeUnsupported,
        Self::DataInvalid,
        Self::DataNotWanted,
        Self::DocumentEmpty,
        Self::DocumentHeic,
        Self::DocumentNotFound,
        Self::DocumentRefused,
        Self::DocumentTooLarge,
        Self::DocumentWrongKind,
        Self::FlowChanged,
        Self::FlowNotFound,
        Self::FlowProcessing,
        Self::FlowSettled,
        Self::HandoffLimited,
        Self::HandoffOver,
        Self::IdempotencyKeyInUse,
        Self::IdempotencyKeyInvalid,
        Self::IdempotencyKeyMissing,
        Self::IdempotencyKeyReused,
        Self::IdentityRequired,
        Self::Internal,
        Self::LocaleInvalid,
        Self::MethodNotAllowed,
        Self::NotFound,
        Self::OriginNotAllowed,
        Self::ProviderBusy,
        Self::ProviderLimit,
        Self::ProviderNotConfigured,
        Self::ProviderRefused,
        Self::ProviderUnavailable,
        Self::PurposeUnknown,
        Self::QueryInvalid,
        Self::RateLimited,
        Self::RequestedWithMissing,
        Self::ReturnUrlNotAllowed,
        Self::SessionExpired,
        Self::Stopping,
        Self::StoreUnavailable,
        Self::TooManyStreams,
        Self::WebhookForged,
        Self::WebhookNotSignedIn,
        Self::UploadsBusy,
    ];

    /// The spelling on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// The HTTP status that goes with it.
    #[must_use]
    pub fn status(self) -> StatusCode {
        self.row().0
    }

    #[rustfmt::skip] // One row a kind: a table.
    fn row(self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::AntiForgeryMissing => (S::FORBIDDEN, "anti-forgery-missing", "The anti-forgery header is missing or wrong"),
            Self::BodyMalformed => (S::BAD_REQUEST, "body-malformed", "The body is not what the contract says"),
            Self::BodyTooLarge => (S::PAYLOAD_TOO_LARGE, "body-too-large", "The body is too large"),
            Self::BodyTooSlow => (S::REQUEST_TIMEOUT, "body-too-slow", "The body did not arrive in time"),
            Self::ContentTypeUnsupported => (S::UNSUPPORTED_MEDIA_TYPE, "content-type-unsupported", "The content type must be application/json"),
            Self::DataInvalid => (S::UNPROCESSABLE_ENTITY, "data-invalid", "The data is not what the provider asks for"),
            Self::DataNotWanted => (S::CONFLICT, "data-not-wanted", "The provider asks for no data"),
            Self::DocumentEmpty => (S::UNPROCESSABLE_ENTITY, "document-empty", "The document is empty"),
            Self::DocumentHeic => (S::UNPROCESSABLE_ENTITY, "document-heic", "HEIC images are not taken"),
            Self::DocumentNotFound => (S::NOT_FOUND, "document-not-found", "There is no such document"),
            Self::DocumentRefused => (S::UNPROCESSABLE_ENTITY, "document-refused", "The provider does not take the document"),
            Self::DocumentTooLarge => (S::PAYLOAD_TOO_LARGE, "document-too-large", "The document is too large"),
            Self::DocumentWrongKind => (S::UNPROCESSABLE_ENTITY, "document-wrong-kind", "The document is of the wrong kind"),
            Self::FlowChanged => (S::CONFLICT, "flow-changed", "The flow changed at the same moment"),
            Self::FlowNotFound => (S::NOT_FOUND, "flow-not-found", "There is no such flow"),
            Self::FlowProcessing => (S::CONFLICT, "flow-processing", "The provider is at work"),
            Self::FlowSettled => (S::CONFLICT, "flow-settled", "The provider has decided"),
            Self::HandoffLimited => (S::FORBIDDEN, "handoff-limited", "This browser may only go on with one flow"),
            Self::HandoffOver => (S::GONE, "handoff-over", "The link is used or over"),
            Self::IdempotencyKeyInUse => (S::SERVICE_UNAVAILABLE, "idempotency-key-in-use", "The first request with this Idempotency-Key is still under way"),
            Self::IdempotencyKeyInvalid => (S::BAD_REQUEST, "idempotency-key-invalid", "The Idempotency-Key must be 1 to 255 visible ASCII characters"),
            Self::IdempotencyKeyMissing => (S::BAD_REQUEST, "idempotency-key-missing", "There must be an Idempotency-Key"),
            Self::IdempotencyKeyReused => (S::UNPROCESSABLE_ENTITY, "idempotency-key-reused", "The Idempotency-Key was used for another request"),
            Self::IdentityRequired => (S::CONFLICT, "identity-required", "There is no approved identity to go on from"),
            Self::Internal => (S::INTERNAL_SERVER_ERROR, "internal", "Something went wrong here"),
            Self::LocaleInvalid => (S::BAD_REQUEST, "locale-invalid", "The locale must be a language tag"),
            Self::MethodNotAllowed => (S::METHOD_NOT_ALLOWED, "method-not-allowed", "The method does not exist here"),
            Self::NotFound => (S::NOT_FOUND, "not-found", "There is no such resource"),
            Self::OriginNotAllowed => (S::FORBIDDEN, "origin-not-allowed", "The request comes from a foreign page"),
            Self::ProviderBusy => (S::SERVICE_UNAVAILABLE, "provider-busy", "The provider asks for a pause, or is given one"),
            Self::ProviderLimit => (S::CONFLICT, "provider-limit", "A limit at the provider is reached"),
            Self::ProviderNotConfigured => (S::BAD_REQUEST, "provider-not-configured", "The provider is not served here"),
            Self::ProviderRefused => (S::BAD_GATEWAY, "provider-refused", "The provider refused"),
            Self::ProviderUnavailable => (S::BAD_GATEWAY, "provider-unavailable", "The provider cannot be reached"),
            Self::PurposeUnknown => (S::BAD_REQUEST, "purpose-unknown", "The purpose is not configured"),
            Self::QueryInvalid => (S::BAD_REQUEST, "query-invalid", "The query is not what the contract says"),
            Self::RateLimited => (S::TOO_MANY_REQUESTS, "rate-limited", "There are too many requests"),
            Self::RequestedWithMissing => (S::FORBIDDEN, "requested-with-missing", "There must be an X-Requested-With header"),
            Self::ReturnUrlNotAllowed => (S::BAD_REQUEST, "return-url-not-allowed", "The return URL is not allowed"),
            Self::SessionExpired => (S::UNAUTHORIZED, "session-expired", "Nobody is signed in"),
            Self::Stopping => (S::SERVICE_UNAVAILABLE, "stopping", "The server stops"),
            Self::StoreUnavailable => (S::SERVICE_UNAVAILABLE, "store-unavailable", "The store failed"),
            Self::TooManyStreams => (S::TOO_MANY_REQUESTS, "too-many-streams", "There are too many event streams"),
            Self::WebhookForged => (S::FORBIDDEN, "webhook-forged", "The webhook does not prove where it comes from"),
            Self::WebhookNotSignedIn => (S::UNAUTHORIZED, "webhook-not-signed-in", "The webhook must sign in"),
            Self::UploadsBusy => (S::SERVICE_UNAVAILABLE, "uploads-busy", "Too many documents are on their way"),
        }
    }
}
