//! The sign-in, and the index page.

use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use hosted_flow_core::provider::connectfi::wire::{SignedIn, Tokens};
use hosted_flow_core::wire::Object;
use serde_json::Value;

use super::ConnectFi;
use super::needs::WORDS;
use super::responses::{ApiError, read, respond, text};
use super::schema::check_part;
use super::schemas::{GET_TOKEN, USER};
use crate::credentials::{CLIENT_ID, CLIENT_SECRET};
use crate::hosted_page::{Brand, provider_index_page};

const BRAND: Brand = Brand {
    name: "connectFi (sandbox)",
    class: "connectfi",
};

/// Lifetime of a token; connectFi does not document it.
const TOKEN_LIFETIME: Duration = Duration::from_hours(1);

/// `POST /auth/get-token`. The response has no envelope, as in the documentation.
pub(crate) async fn sign_in(State(connectfi): State<ConnectFi>, body: Bytes) -> Response {
    match connectfi.signed_in(&body) {
        Ok(signed_in) => Json(signed_in).into_response(),
        Err(error) => respond::<Value>(&connectfi, Err(error)),
    }
}

/// `GET /`: the index page of this port.
pub(crate) async fn start(State(connectfi): State<ConnectFi>) -> Response {
    let items = [
        "There is no hosted page: the integrator's own page uploads the documents.".to_owned(),
        format!(
            "A token for <code>{CLIENT_ID}</code> with password <code>{CLIENT_SECRET}</code> comes \
             from <code>POST /auth/get-token</code> and goes into <code>x-connectfi-token</code>."
        ),
        format!(
            "The suffix of a customer's id or reference sets the needs and the decision: \
             <code>{}</code>, as in <code>csta-1-passport-review</code>. Without a suffix, a license.",
            WORDS.join("</code>, <code>")
        ),
    ];
    provider_index_page(BRAND, "connectFi", &connectfi.context.page, &items)
}

impl ConnectFi {
    fn signed_in(&self, body: &Bytes) -> Result<SignedIn, ApiError> {
        let request = read(GET_TOKEN, body)?;
        let user = &request["user"];
        check_part("/user", USER, user)?;
        if (text(user, "login"), text(user, "password")) != (CLIENT_ID, CLIENT_SECRET) {
            return Err(ApiError::Unauthorized);
        }
        let token = || self.tokens.issue(TOKEN_LIFETIME).0.into();
        Ok(SignedIn {
            token: Object(Tokens {
                base: token(),
                confined: Some(token()),
            }),
        })
    }
}
