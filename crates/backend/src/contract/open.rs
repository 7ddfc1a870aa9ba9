//! `GET /flows?open=true[&provider=…][&purpose=…]`.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use hosted_flow_core::contract::OpenFlows;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::wire::Object;
use serde::Deserialize;

use super::caller::Caller;
use crate::backend::Backend;
use crate::problem::{Code, Problem};
use crate::store::StoredFlow;

/// Parameters that the contract does not name are tolerated.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    open: String,
    provider: Option<Provider>,
    purpose: Option<String>,
}

pub(super) async fn open<U>(
    State(Backend(inner)): State<Backend>,
    caller: Caller<U>,
    query: Result<Query<Asked>, QueryRejection>,
) -> Result<Json<OpenFlows>, Problem> {
    // The rejection's message is dropped: it quotes the query.
    let Query(query) = query.map_err(|_| Code::QueryInvalid)?;
    if query.open != "true" {
        return Err(Code::QueryInvalid.into());
    }
    let (user, only) = caller.limited();
    let purpose = query.purpose.as_deref();
    let flows = inner.flows.open(&user, query.provider).await?;
    let recent = inner.flows.recent(&user, query.provider, purpose, &flows);
    let recent = recent.await?;
    let may_see = |flow: &StoredFlow| only.as_ref().is_none_or(|only| flow.id == *only);
    let is_wanted = |flow: &StoredFlow| query.purpose.is_none() || flow.purpose == query.purpose;
    let shown = |flows: Vec<StoredFlow>| {
        let flows = flows.into_iter().filter(may_see).filter(is_wanted);
        flows.map(|flow| Object(flow.shown(None))).collect()
    };
    Ok(Json(OpenFlows {
        flows: shown(flows),
        recent: Some(shown(recent)),
    }))
}
