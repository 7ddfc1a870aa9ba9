//! The flow's id in a path.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use hosted_flow_core::contract::FlowId;

use crate::problem::{Code, Problem};

/// The flow's id. An invalid one is answered like one that does not exist.
#[derive(Debug)]
pub(super) struct PathId(pub(super) FlowId);

impl<S: Send + Sync> FromRequestParts<S> for PathId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let id = path.ok().and_then(|Path(id)| FlowId::new(id).ok());
        id.map(Self).ok_or(Code::FlowNotFound.into())
    }
}
