//! A stored flow. Secrets in it are encrypted; of the person it has only the user id.

use std::fmt;

use hosted_flow_core::contract::{Flow, FlowId, FlowStatus, Launch};
use hosted_flow_core::provider::{self, Provider};
use hosted_flow_core::status::{Outcome, Status};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Sealed;
use crate::user::UserId;

/// A stored flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFlow {
    /// The id of the flow.
    pub id: FlowId,
    /// Its owner.
    pub user: UserId,
    /// From 1; grows only when the status changes or another provider session replaces the old one,
    /// not when further details of the same session become known.
    pub revision: u64,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its purpose, as the host names it.
    pub purpose: Option<String>,
    /// The provider's ids of it.
    pub session: ProviderSession,
    /// The provider's last status.
    pub status: FlowStatus,
    /// When the provider's session ends, if the provider says so.
    pub expires_at: Option<Timestamp>,
    /// Whether a final status has been delivered to the person.
    pub delivered: bool,
}

impl StoredFlow {
    /// The provider.
    #[must_use]
    pub fn provider(&self) -> Provider {
        self.status.provider()
    }

    /// The meaning of the provider's status.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        provider::outcome(&self.status)
    }

    /// Whether the status is final.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.outcome().status.is_terminal()
    }

    /// Whether the provider has decided.
    #[must_use]
    pub fn has_verdict(&self) -> bool {
        matches!(self.outcome().status, Status::Approved | Status::Declined)
    }

    /// Whether the status is not final, or not delivered yet. So a person who returns without an
    /// attempt record still finds the result.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.delivered || !self.is_terminal()
    }

    /// The flow in the form of the contract.
    #[must_use]
    pub fn shown(self, launch: Option<Launch>) -> Flow {
        Flow {
            provider: self.provider(),
            id: self.id,
            purpose: self.purpose,
            revision: self.revision,
            created_at: Some(format!("{:.0}", self.created_at)),
            expires_at: self.expires_at.map(|at| at.to_string()),
            status: Object(self.status),
            launch: launch.map(Object),
        }
    }
}

/// A provider's ids of a flow. Stored as JSON, so the names of variants and fields must not change.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "provider", rename_all = "lowercase")]
pub enum ProviderSession {
    /// At Airwallex.
    Airwallex {
        /// The connected account, from which the verdict comes.
        account: String,
        /// The hosted flow's id.
        hosted_flow: String,
    },
    /// At connectFi.
    ConnectFi {
        /// connectFi's id of the customer.
        customer: String,
        /// The application's id, of the newer API.
        application: Option<String>,
    },
    /// At ConnectPay.
    ConnectPay {
        /// The application's id.
        application: String,
        /// The identity verification of Ondato's that was submitted; none where the person is
        /// identified on ConnectPay's own link.
        identity: Option<String>,
    },
    /// At Ondato.
    Ondato {
        /// The identity verification's id.
        identity_verification: String,
        /// The id of its KYC identification, once a read has found it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        identification: Option<String>,
    },
    /// At Paysafe.
    Paysafe {
        /// Paysafe's id of the customer.
        customer: String,
        /// The session's id.
        session: String,
        /// Its launch with its secure code, which Paysafe returns once, encrypted. Without a key it is
        /// not stored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sealed: Option<Sealed>,
    },
}

impl ProviderSession {
    /// The provider's id, by which its webhooks name it.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Airwallex { account, .. } => account,
            Self::ConnectFi {
                customer,
                application,
            } => application.as_ref().unwrap_or(customer),
            Self::ConnectPay { application, .. } => application,
            Self::Ondato {
                identity_verification,
                ..
            } => identity_verification,
            Self::Paysafe { session, .. } => session,
        }
    }

    /// A second id of the provider, by which some of its webhooks name it.
    #[must_use]
    pub fn second_key(&self) -> Option<&str> {
        match self {
            Self::Ondato { identification, .. } => identification.as_deref(),
            Self::Airwallex { .. }
            | Self::ConnectFi { .. }
            | Self::ConnectPay { .. }
            | Self::Paysafe { .. } => None,
        }
    }

    /// Deletes the launch, which is useless after the end of the session.
    pub(crate) fn forget_launch(&mut self) {
        if let Self::Paysafe { sealed, .. } = self {
            *sealed = None;
        }
    }
}

impl fmt::Debug for ProviderSession {
    // A customer's or an account's id is made of the host's user id.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, id) = match self {
            Self::Airwallex { hosted_flow, .. } => ("Airwallex", hosted_flow.as_str()),
            Self::ConnectFi { application, .. } => {
                ("ConnectFi", application.as_deref().unwrap_or("[redacted]"))
            }
            Self::ConnectPay { application, .. } => ("ConnectPay", application.as_str()),
            Self::Ondato {
                identity_verification,
                ..
            } => ("Ondato", identity_verification.as_str()),
            Self::Paysafe { session, .. } => ("Paysafe", session.as_str()),
        };
        formatter.debug_tuple(name).field(&id).finish()
    }
}
