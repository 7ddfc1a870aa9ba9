//! Ondato's hosted page.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Query, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::registry::Visit;
use super::set_up::{PLAIN_SET_UP, SetUp, WHITE_LABEL_HOST, WHITE_LABEL_SET_UP};
use super::{Ondato, REASONS};
use crate::choice::ChoiceError;
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::fields::Fields;
use crate::hosted_page::{
    Escaped, Markup, choice_form, invalid_choice, message_page, page_in, provider_index_page,
    read_choice,
};

type Pairs = Vec<(String, String)>;

/// `GET /?id={id}`; without an id, the index page.
pub(crate) async fn show(
    State(ondato): State<Ondato>,
    headers: HeaderMap,
    Query(query): Query<Pairs>,
) -> Response {
    let set_up = ondato.set_up_of_host(&headers);
    let query = Fields(query);
    // A duplicate id does not identify a session.
    let Ok(id) = query.single("id") else {
        return ondato.not_found_page(set_up);
    };
    let Some(id) = id else {
        return ondato.start_page();
    };
    let visit = set_up.and_then(|set_up| {
        let now = ondato.context.clock.now();
        let visit = ondato.registry().open(id, set_up, now)?;
        ondato.context.webhook_queue.schedule(id, now);
        Some((set_up, visit))
    });
    match visit {
        None => ondato.not_found_page(set_up),
        Some((set_up, Visit::Closed { status, return_url })) => {
            let text = format!("Its status is {status}. No further action is possible.");
            let title = "This verification has ended";
            message_page(StatusCode::GONE, set_up.brand(), title, &text, &return_url)
        }
        Some((
            set_up,
            Visit::Open {
                reference,
                language,
            },
        )) => {
            let reference = reference.map_or_else(String::new, |reference| {
                format!("<dt>Reference</dt>\n<dd>{}</dd>\n", Escaped(&reference))
            });
            let main = Markup::trusted(format!(
                "<p>The real page asks for an identity document and the person's face. \
                 Choose an outcome instead.</p>\n\
                 <dl>\n<dt>Verification</dt>\n<dd>{}</dd>\n{reference}</dl>\n{}",
                Escaped(id),
                choice_form(&format!("/?id={id}"), &REASONS),
            ));
            page_in(
                &language,
                StatusCode::OK,
                set_up.brand(),
                "Verify your identity",
                &main,
            )
        }
    }
}

/// `POST /?id={id}` with the form's fields.
pub(crate) async fn choose(
    State(ondato): State<Ondato>,
    headers: HeaderMap,
    Query(query): Query<Pairs>,
    form: Result<Form<Pairs>, FormRejection>,
) -> Response {
    let set_up = ondato.set_up_of_host(&headers);
    let query = Fields(query);
    let (Some(set_up), Ok(Some(id))) = (set_up, query.single("id")) else {
        return ondato.not_found_page(set_up);
    };
    let redirect = read_choice(form, &REASONS).and_then(|choice| ondato.choose(id, set_up, choice));
    match redirect {
        Ok(url) => Redirect::to(&url).into_response(),
        Err(ChoiceError::NoPage | ChoiceError::NoSession) => ondato.not_found_page(Some(set_up)),
        // The page itself shows that the session has ended.
        Err(ChoiceError::Over) => show(State(ondato), headers, Query(query.0)).await,
        Err(ChoiceError::Outcome | ChoiceError::Reason) => {
            invalid_choice(set_up.brand(), &ondato.context.page)
        }
    }
}

/// Any other path.
pub(crate) async fn not_found(State(ondato): State<Ondato>, headers: HeaderMap) -> Response {
    ondato.not_found_page(ondato.set_up_of_host(&headers))
}

impl Ondato {
    fn set_up_of_host(&self, headers: &HeaderMap) -> Option<SetUp> {
        self.set_up_on(headers.get(HOST)?.to_str().ok()?)
    }

    fn not_found_page(&self, set_up: Option<SetUp>) -> Response {
        message_page(
            StatusCode::NOT_FOUND,
            set_up.unwrap_or(SetUp::Plain).brand(),
            "Not found",
            "There is no such page or verification on this host.",
            self.context.page.as_str(),
        )
    }

    fn start_page(&self) -> Response {
        let port = self.context.port;
        let items = [
            format!(
                "Its hosted page is <code>http://127.0.0.1:{port}/?id=…</code> with set-up \
                 <code>{PLAIN_SET_UP}</code>, and \
                 <code>http://{WHITE_LABEL_HOST}:{port}/?id=…</code> with set-up \
                 <code>{WHITE_LABEL_SET_UP}</code>."
            ),
            format!(
                "The API is under <code>/v1</code>; a token for <code>{CLIENT_ID}</code> with \
                 secret <code>{CLIENT_SECRET}</code> comes from <code>POST /connect/token</code>."
            ),
        ];
        provider_index_page(SetUp::Plain.brand(), "Ondato", &self.context.page, &items)
    }
}
