//! ConnectPay's hosted page.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::hosted_link::Visit;
use super::{APPLICATION_PATH, ConnectPay, DATA_PATH, INITIATE_PATH, REASONS, SUBMIT_PATH};
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::hosted_page::{
    self, Brand, Escaped, Markup, choice_form, message_page, page, provider_index_page, read_choice,
};

const BRAND: Brand = Brand {
    name: "ConnectPay (sandbox)",
    class: "connectpay",
};

/// `GET /idv/{link}`. The link is the only credential.
pub(crate) async fn show(
    State(connectpay): State<ConnectPay>,
    Path(link): Path<String>,
) -> Response {
    match connectpay.visit(&link) {
        None => connectpay.not_found_page(),
        Some(Visit::Closed { status, return_url }) => closed_page(status, &return_url),
        Some(Visit::Open { id }) => {
            let main = Markup::trusted(format!(
                "<p>The real page asks for an identity document and the person's face. \
                 Choose an outcome instead.</p>\n\
                 <dl>\n<dt>Application</dt>\n<dd>{}</dd>\n</dl>\n{}",
                Escaped(&id),
                choice_form(&hosted_path(&link), &REASONS),
            ));
            page(StatusCode::OK, BRAND, "Verify your identity", &main)
        }
    }
}

/// `POST /idv/{link}` with the form's fields.
pub(crate) async fn choose(
    State(connectpay): State<ConnectPay>,
    Path(link): Path<String>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    match connectpay.visit(&link) {
        None => return connectpay.not_found_page(),
        Some(Visit::Closed { status, return_url }) => return closed_page(status, &return_url),
        Some(Visit::Open { .. }) => {}
    }
    let chosen = read_choice(form, &REASONS).and_then(|choice| connectpay.choose(&link, choice));
    hosted_page::chosen(chosen, &hosted_path(&link), BRAND, &connectpay.context.page)
}

/// `GET /`: the index page of this port.
pub(crate) async fn start(State(connectpay): State<ConnectPay>) -> Response {
    let items = [
        format!(
            "A completed session of this sandbox's identity verification is submitted with \
             <code>POST {SUBMIT_PATH}</code>; a hosted link comes from \
             <code>POST {INITIATE_PATH}</code>."
        ),
        format!(
            "The status is read from <code>GET {APPLICATION_PATH}</code>; the full data \
             goes to <code>POST {DATA_PATH}</code>."
        ),
        format!(
            "The client is <code>{CLIENT_ID}</code> with secret <code>{CLIENT_SECRET}</code>, as \
             basic credentials. An application whose reference ends in <code>decline</code> is declined in the end."
        ),
    ];
    provider_index_page(BRAND, "ConnectPay", &connectpay.context.page, &items)
}

/// Any other path.
pub(crate) async fn not_found(State(connectpay): State<ConnectPay>) -> Response {
    connectpay.not_found_page()
}

impl ConnectPay {
    fn visit(&self, link: &str) -> Option<Visit> {
        self.registry().visit(link, self.context.clock.now())
    }

    fn not_found_page(&self) -> Response {
        self.error_page(
            StatusCode::NOT_FOUND,
            "Not found",
            "There is no such page or link.",
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
        "This link has ended",
        &text,
        return_url,
    )
}

fn hosted_path(link: &str) -> String {
    format!("/idv/{link}")
}
