//! Paysafe's hosted page. The secure code is exchanged for a cookie, so that no page has it in its
//! address.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, RawQuery, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::initiate_query::QueryError;
use super::registry::Visit;
use super::{Paysafe, REASONS};
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::hosted_page::{
    self, Brand, Escaped, Markup, choice_form, cookie, message_page, page, provider_index_page,
    read_choice,
};

const BRAND: Brand = Brand {
    name: "Paysafe (sandbox)",
    class: "paysafe",
};

/// Name of the visitor's cookie. Cookies are not separated by port, so the name includes the
/// provider.
const COOKIE_NAME: &str = "sandbox-paysafe-visitor";

/// `GET …/{hash}/initiate?…`: exchanges the secure code for a cookie, so that no page has the code
/// in its address.
pub(crate) async fn initiate(
    State(paysafe): State<Paysafe>,
    Path(hash): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let registry = paysafe.registry();
    match registry.initiate(&hash, query.as_deref().unwrap_or_default()) {
        None => paysafe.not_found_page(),
        Some(Err(QueryError::Query)) => paysafe.error_page(
            StatusCode::BAD_REQUEST,
            "The link was changed",
            "Its query is not the one that was issued.",
        ),
        Some(Err(QueryError::Code)) => paysafe.error_page(
            StatusCode::FORBIDDEN,
            "Access denied",
            "The secure code is missing, duplicated or wrong.",
        ),
        Some(Ok(visitor)) => {
            let path = hosted_path(&hash);
            let cookie = format!("{COOKIE_NAME}={visitor}; Path={path}; HttpOnly; SameSite=Lax");
            ([(SET_COOKIE, cookie)], Redirect::to(&path)).into_response()
        }
    }
}

/// `GET …/{hash}`, for a visitor who has the cookie.
pub(crate) async fn show(
    State(paysafe): State<Paysafe>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Response {
    match paysafe.visit(&hash, &headers) {
        None => paysafe.access_denied(),
        Some(Visit::Closed { status, return_url }) => closed_page(status, &return_url),
        Some(Visit::Open { id }) => {
            let main = Markup::trusted(format!(
                "<p>The real page asks the person to choose a bank and to sign in there. \
                 Choose an outcome instead.</p>\n\
                 <dl>\n<dt>Session</dt>\n<dd>{}</dd>\n</dl>\n{}",
                Escaped(&id),
                choice_form(&hosted_path(&hash), &REASONS),
            ));
            page(StatusCode::OK, BRAND, "Verify your bank account", &main)
        }
    }
}

/// `POST …/{hash}` with the form's fields.
pub(crate) async fn choose(
    State(paysafe): State<Paysafe>,
    Path(hash): Path<String>,
    headers: HeaderMap,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let id = match paysafe.visit(&hash, &headers) {
        None => return paysafe.access_denied(),
        Some(Visit::Closed { status, return_url }) => return closed_page(status, &return_url),
        Some(Visit::Open { id }) => id,
    };
    let chosen = read_choice(form, &REASONS).and_then(|choice| paysafe.choose(&id, choice));
    hosted_page::chosen(chosen, &hosted_path(&hash), BRAND, &paysafe.context.page)
}

/// `GET /`: the index page of this port.
pub(crate) async fn start(State(paysafe): State<Paysafe>) -> Response {
    let items = [
        "Its hosted page is the session's <code>redirectUrl</code> with the \
         <code>secureCode</code> added."
            .to_owned(),
        format!(
            "The API is under <code>/digitalwallets</code>; a token for <code>{CLIENT_ID}</code> \
             with secret <code>{CLIENT_SECRET}</code> comes from \
             <code>POST /digitalwallets/v1/auth/brands/…/token</code>."
        ),
    ];
    provider_index_page(BRAND, "Paysafe", &paysafe.context.page, &items)
}

/// Any other path.
pub(crate) async fn not_found(State(paysafe): State<Paysafe>) -> Response {
    paysafe.not_found_page()
}

impl Paysafe {
    fn visit(&self, hash: &str, headers: &HeaderMap) -> Option<Visit> {
        self.registry().visit(
            hash,
            cookie(headers, COOKIE_NAME)?,
            self.context.clock.now(),
        )
    }

    /// The same response whether the session does not exist or the cookie is wrong, so that it does
    /// not reveal which sessions exist.
    fn access_denied(&self) -> Response {
        self.error_page(
            StatusCode::FORBIDDEN,
            "Access denied",
            "This page opens only from the link that was issued.",
        )
    }

    fn not_found_page(&self) -> Response {
        self.error_page(
            StatusCode::NOT_FOUND,
            "Not found",
            "There is no such page or session.",
        )
    }

    fn error_page(&self, status: StatusCode, title: &str, text: &str) -> Response {
        message_page(status, BRAND, title, text, self.context.page.as_str())
    }
}

fn closed_page(status: &str, return_url: &str) -> Response {
    let text = format!("Its status is {status}. No further action is possible.");
    message_page(
        StatusCode::GONE,
        BRAND,
        "This session has ended",
        &text,
        return_url,
    )
}

fn hosted_path(hash: &str) -> String {
    format!("/instruments/verifications/{hash}")
}
