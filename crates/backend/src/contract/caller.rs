//! Who calls: the host's own user, who may call so often and no more.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use tokio::time::Instant;

use crate::backend::Backend;
use crate::problem::{Code, Problem};
use crate::user::UserId;

/// The person who is signed in, as the host's extractor `U` says.
#[derive(Debug)]
pub(super) struct Caller<U> {
    pub(super) user: UserId,
    said_by: PhantomData<U>,
}

impl<U> FromRequestParts<Backend> for Caller<U>
where
    U: FromRequestParts<Backend> + Into<UserId>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, backend: &Backend) -> Result<Self, Response> {
        let said = U::from_request_parts(parts, backend).await;
        let user = said.map_err(IntoResponse::into_response)?.into();
        let admitted = backend.0.rates.admit(&user, Instant::now());
        admitted.map_err(|wait| Problem::new(Code::RateLimited).after(wait).into_response())?;
        Ok(Self {
            user,
            said_by: PhantomData,
        })
    }
}
