//! `POST /flows/{id}/documents/{documentId}`.

use axum::Json;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use hosted_flow_core::contract::{Flow, FlowId};

use super::caller::Caller;
use super::file_body::read_file;
use crate::backend::Backend;
use crate::problem::{Code, Problem};
use crate::providers::File;

/// The flow's id and the document's.
#[derive(Debug)]
pub(super) struct PathIds {
    flow: FlowId,
    document: String,
}

impl<S: Send + Sync> FromRequestParts<S> for PathIds {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((flow, document)) = path.map_err(|_| Code::FlowNotFound)?;
        let flow = FlowId::new(flow).map_err(|_| Code::FlowNotFound)?;
        Ok(Self { flow, document })
    }
}

pub(super) async fn upload<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    PathIds { flow, document }: PathIds,
    request: Request,
) -> Result<Json<Flow>, Problem> {
    let user = caller.on(&flow)?;
    // Before the file is read: it may not be wanted.
    let wanted = inner.flows.wanted(&user, &flow, &document).await?;
    let _room = inner.uploads.take()?;
    let bytes = read_file(request, inner.uploads.max_document).await?;
    let kind = inner.uploads.check(wanted, &bytes)?;
    let file = File { kind, bytes };
    let flow = inner.flows.upload(user, flow, document, file).await?;
    Ok(Json(flow.shown(None)))
}
