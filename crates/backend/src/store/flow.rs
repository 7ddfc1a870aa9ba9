//! A flow as it is stored: nothing secret but under seal, and of the person only whose it is.

use std::fmt;

use hosted_flow_core::contract::{Flow, FlowId, FlowStatus, Launch};
use hosted_flow_core::provider::{self, Provider};
use hosted_flow_core::status::{Outcome, Status};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Sealed;
use crate::user::UserId;

/// A flow as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFlow {
    /// Our id of it.
    pub id: FlowId,
    /// Whose it is.
    pub user: UserId,
    /// From 1; grows when the status changes or another provider session takes the place of the
    /// old one, and never otherwise: not when more becomes known of the same session.
    pub revision: u64,
    /// When it was created.
    pub created_at: Timestamp,
    /// What it is for, in the host's words.
    pub purpose: Option<String>,
    /// Where the provider keeps it.
    pub session: ProviderSession,
    /// What the provider said last.
    pub status: FlowStatus,
    /// When the provider's session ends, if the provider says so.
    pub expires_at: Option<Timestamp>,
    /// Whether the person has been told the end, once there is one.
    pub delivered: bool,
}

impl StoredFlow {
    /// Who verifies.
    #[must_use]
    pub fn provider(&self) -> Provider {
        self.status.provider()
    }

    /// What the provider's words come to.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        provider::outcome(&self.status)
    }

    /// Whether nothing more will come of the provider session.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.outcome().status.is_terminal()
    }

    /// Whether the provider has decided: no later word of its can change that.
    #[must_use]
    pub fn has_verdict(&self) -> bool {
        matches!(self.outcome().status, Status::Approved | Status::Declined)
    }

    /// Whether the person may still want to know: it has not ended, or they have not been told
    /// how. So a person who comes back without any memory of the flow still finds its result.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.delivered || !self.is_terminal()
    }

    /// The flow as the contract shows it.
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

/// Where a provider keeps a flow. In a database it is JSON, so a name that stands here stays.
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
        /// The id of its KYC identification, once a look has found it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        identification: Option<String>,
    },
    /// At Paysafe.
    Paysafe {
        /// Paysafe's id of the customer.
        customer: String,
        /// The session's id.
        session: String,
        /// Its launch with its secure code, which Paysafe gives once. Without a key it is not kept
        /// anywhere.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sealed: Option<Sealed>,
    },
}

impl ProviderSession {
    /// The provider's own id of it, by which its webhooks name it.
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

    /// Another id of the provider's, by which some of its webhooks name it instead.
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

    /// Forgets what only leads to a session that has not ended.
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
