//! Flows and claims as tests want them.

use serde_json::json;
use std::time::Duration;

use hosted_flow_backend::UserId;
use hosted_flow_backend::store::{
    Claim, Fingerprint, IdempotencyKey, ProviderSession, Store, StoredFlow,
};
use hosted_flow_core::contract::{CreateFlow, FlowId, FlowStatus};
use hosted_flow_core::provider::{Provider, ondato, paysafe};
use jiff::Timestamp;

pub(crate) const DAY: Duration = Duration::from_hours(24);

pub(crate) fn user(name: &str) -> UserId {
    UserId::new(name).unwrap()
}

pub(crate) fn id(id: &str) -> FlowId {
    FlowId::new(id).unwrap()
}

/// When the tests play: `second` of it.
pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// A claim on one key.
pub(crate) fn claim(name: &str, return_url: &str, second: i64) -> Claim {
    claim_of("key", name, return_url, second)
}

pub(crate) fn claim_of(key: &str, name: &str, return_url: &str, second: i64) -> Claim {
    Claim {
        user: user(name),
        key: IdempotencyKey::parse(key.as_bytes()).unwrap(),
        fingerprint: Fingerprint::of(&CreateFlow {
            provider: Provider::Paysafe,
            return_url: return_url.to_owned().into(),
            purpose: None,
            locale: None,
        }),
        at: at(second),
    }
}

pub(crate) fn paysafe(name: &str, user_name: &str, status: &str) -> StoredFlow {
    StoredFlow {
        id: id(name),
        user: user(user_name),
        revision: 1,
        created_at: at(0),
        purpose: None,
        session: ProviderSession::new(
            Provider::Paysafe,
            format!("session-{name}"),
            &json!({"customer": user_name, "session": format!("session-{name}")}),
        ),
        status: FlowStatus::Paysafe(paysafe::FlowStatus {
            session_status: Some(status.to_owned()),
            ..paysafe::FlowStatus::default()
        }),
        expires_at: None,
        delivered: false,
    }
}

pub(crate) fn ondato(name: &str, user_name: &str) -> StoredFlow {
    StoredFlow {
        session: ProviderSession::new(
            Provider::Ondato,
            format!("session-{name}"),
            &json!({"identity_verification": format!("session-{name}")}),
        ),
        status: FlowStatus::Ondato(ondato::FlowStatus::default()),
        ..paysafe(name, user_name, "ACTIVE")
    }
}

/// Keeps a flow under a key of its own.
pub(crate) async fn keep(store: &dyn Store, flow: &StoredFlow) {
    let claim = claim_of(flow.id.as_str(), flow.user.as_str(), "/", 0);
    store.insert(flow.clone(), &claim).await.unwrap();
}
