//! The parameters and results of operations on a provider's session.

use axum::body::Bytes;
use hosted_flow_core::contract::{FlowId, FlowStatus, Launch};
use hosted_flow_core::document::FileKind;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use crate::attempt::Attempt;
use crate::store::ProviderSession;
use crate::user::UserId;

/// The parameters of a new provider session.
#[derive(Debug)]
pub(crate) struct CreateSession<'a> {
    pub(crate) provider: Provider,
    pub(crate) flow: &'a FlowId,
    pub(crate) user: &'a UserId,
    pub(crate) purpose: Option<&'a str>,
    pub(crate) attempt: &'a Attempt,
}

/// A new provider session, as created.
#[derive(Debug)]
pub(crate) struct SessionCreated {
    pub(crate) session: ProviderSession,
    pub(crate) status: FlowStatus,
    pub(crate) expires_at: Option<Timestamp>,
    /// None where there is no hosted page.
    pub(crate) launch: Option<Launch>,
}

/// The status of a session, as read at its provider.
#[derive(Debug)]
pub(crate) struct ProviderStatus {
    pub(crate) status: FlowStatus,
    pub(crate) expires_at: Option<Timestamp>,
    /// Replaces the stored session, where the provider uses another id or more of it is known.
    pub(crate) session: Option<ProviderSession>,
}

impl ProviderStatus {
    pub(super) fn of(status: FlowStatus) -> Self {
        Self {
            status,
            expires_at: None,
            session: None,
        }
    }
}

/// The result of resuming a session.
#[derive(Debug)]
pub(crate) enum Resume {
    /// The person continues there.
    Launch(Launch),
    /// It cannot be resumed; this is its status.
    Instead(ProviderStatus),
}

/// Why a flow cannot be created: what is not configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unavailable {
    Provider,
    Purpose,
}

/// A document that is being uploaded to a provider.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) kind: FileKind,
    pub(crate) bytes: Bytes,
}

/// How a provider's flows go on from an identity that another one has approved.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Submission<'a> {
    /// The other one. An identity is the key of its session.
    pub(crate) source: Provider,
    /// The purposes of the flows whose identities are submitted; where there are none, the same one.
    pub(crate) purposes: &'a [String],
}

/// The purpose of flows that begin by themselves when an identity is approved.
#[derive(Clone, Debug)]
pub(crate) struct Following {
    pub(crate) provider: Provider,
    /// The provider that approves it.
    pub(crate) source: Provider,
    pub(crate) purpose: Option<String>,
}
