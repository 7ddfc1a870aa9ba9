//! Airwallex's hosted page. The code in the link is exchanged for a cookie, so that no page has it
//! in its address.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::registry::{LinkUse, Visit};
use super::{Airwallex, REASONS};
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::fields::Fields;
use crate::hosted_page::{
    self, Brand, Escaped, Markup, choice_form, cookie, message_page, page, provider_index_page,
    read_choice,
};

type Pairs = Vec<(String, String)>;

const BRAND: Brand = Brand {
    name: "Airwallex (sandbox)",
    class: "airwallex",
};

/// Name of the visitor's cookie. Cookies are not separated by port, so the name includes the
/// provider.
const COOKIE_NAME: &str = "sandbox-airwallex-visitor";

/// `GET /hosted_flows/{id}?code=…`: exchanges the code for a cookie. Without a code: the page, for
/// a visitor who has the cookie.
pub(crate) async fn show(
    State(airwallex): State<Airwallex>,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
    headers: HeaderMap,
) -> Response {
    let query = Fields(query);
    let Ok(code) = query.single("code") else {
        return airwallex.access_denied();
    };
    let Some(code) = code else {
        return airwallex.form(&id, &headers);
    };
    let now = airwallex.context.clock.now();
    let opened = airwallex.registry().open(&id, code, now);
    match opened {
        None => airwallex.not_found_page(),
        Some(LinkUse::Expired(return_url)) => Redirect::to(&return_url).into_response(),
        Some(LinkUse::Accepted(visitor)) => {
            let path = hosted_path(&id);
            let cookie = format!("{COOKIE_NAME}={visitor}; Path={path}; HttpOnly; SameSite=Lax");
            ([(SET_COOKIE, cookie)], Redirect::to(&path)).into_response()
        }
    }
}

/// `POST /hosted_flows/{id}` with the form's fields.
pub(crate) async fn choose(
    State(airwallex): State<Airwallex>,
    Path(id): Path<String>,
    headers: HeaderMap,
    form: Result<Form<Pairs>, FormRejection>,
) -> Response {
    match airwallex.visit(&id, &headers) {
        None => return airwallex.access_denied(),
        Some(Visit::Closed { return_url }) => return closed_page(&return_url),
        Some(Visit::Open { .. }) => {}
    }
    let chosen = read_choice(form, &REASONS).and_then(|choice| airwallex.choose(&id, choice));
    hosted_page::chosen(chosen, &hosted_path(&id), BRAND, &airwallex.context.page)
}

/// `GET /`: the index page of this port.
pub(crate) async fn start(State(airwallex): State<Airwallex>) -> Response {
    let items = [
        "Its hosted page is the <code>url</code> of an authorisation; the code in it works once, \
         until it expires."
            .to_owned(),
        format!(
            "The API is under <code>/api/v1</code>; a token for <code>x-client-id: {CLIENT_ID}\
             </code> with <code>x-api-key: {CLIENT_SECRET}</code> comes from \
             <code>POST /api/v1/authentication/login</code>."
        ),
        "Any account <code>acct_…</code> exists as soon as it is used, unless accounts are \
         configured."
            .to_owned(),
    ];
    provider_index_page(BRAND, "Airwallex", &airwallex.context.page, &items)
}

/// Any other path.
pub(crate) async fn not_found(State(airwallex): State<Airwallex>) -> Response {
    airwallex.not_found_page()
}

impl Airwallex {
    fn visit(&self, id: &str, headers: &HeaderMap) -> Option<Visit> {
        self.registry().visit(id, cookie(headers, COOKIE_NAME)?)
    }

    fn form(&self, id: &str, headers: &HeaderMap) -> Response {
        match self.visit(id, headers) {
            None => self.access_denied(),
            Some(Visit::Closed { return_url }) => closed_page(&return_url),
            Some(Visit::Open { account }) => {
                let main = Markup::trusted(format!(
                    "<p>The real page asks the person to show their face to the camera. \
                     Choose an outcome instead.</p>\n\
                     <p>At Airwallex this works on a phone alone; here it works on every device.</p>\n\
                     <dl>\n<dt>Hosted flow</dt>\n<dd>{}</dd>\n\
                     <dt>Account</dt>\n<dd>{}</dd>\n</dl>\n{}",
                    Escaped(id),
                    Escaped(&account),
                    choice_form(&hosted_path(id), &REASONS),
                ));
                page(StatusCode::OK, BRAND, "Verify that it is you", &main)
            }
        }
    }

    /// The same response whether the flow does not exist or the cookie is wrong, so that it does
    /// not reveal which flows exist.
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
            "There is no such page or flow.",
        )
    }

    fn error_page(&self, status: StatusCode, title: &str, text: &str) -> Response {
        message_page(status, BRAND, title, text, self.context.page.as_str())
    }
}

fn closed_page(return_url: &str) -> Response {
    let text = "Its status is FINISHED. No further action is possible.";
    message_page(
        StatusCode::GONE,
        BRAND,
        "This flow has ended",
        text,
        return_url,
    )
}

fn hosted_path(id: &str) -> String {
    format!("/hosted_flows/{id}")
}
