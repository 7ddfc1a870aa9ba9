//! A stored flow. Secrets in it are encrypted; of the person it has only the user id.

use std::fmt;

use hosted_flow_core::contract::{Flow, FlowId, FlowStatus, Launch};
use hosted_flow_core::provider::{self, Provider};
use hosted_flow_core::status::{Outcome, Status};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

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

/// A provider's ids of a flow. What they are is the provider's client's affair; the store keeps them
/// as JSON beside the keys by which webhooks name the session.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderSession {
    provider: Provider,
    key: String,
    second_key: Option<String>,
    fields: Map<String, Value>,
}

impl ProviderSession {
    /// A session with the provider's id, by which its webhooks name it, and the fields that its
    /// client reads again: an object, or none.
    #[must_use]
    pub fn new(provider: Provider, key: impl Into<String>, fields: &impl Serialize) -> Self {
        let fields = match serde_json::to_value(fields) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        Self {
            provider,
            key: key.into(),
            second_key: None,
            fields,
        }
    }

    /// Adds a second id of the provider, by which some of its webhooks name it.
    #[must_use]
    pub fn with_second_key(mut self, key: Option<String>) -> Self {
        self.second_key = key;
        self
    }

    /// A session as a store has kept it: its JSON, [`Self::key`] and [`Self::second_key`].
    ///
    /// # Errors
    ///
    /// [`serde_json::Error`] when the JSON is not that of a session.
    pub fn from_stored(
        json: &str,
        key: String,
        second_key: Option<String>,
    ) -> Result<Self, serde_json::Error> {
        let Stored { provider, fields } = serde_json::from_str(json)?;
        Ok(Self {
            provider,
            key,
            second_key,
            fields,
        })
    }

    /// The provider's id, by which its webhooks name it.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// A second id of the provider, by which some of its webhooks name it.
    #[must_use]
    pub fn second_key(&self) -> Option<&str> {
        self.second_key.as_deref()
    }

    /// The fields, in the provider's own form; `None` where they have another, or are another
    /// provider's.
    pub(crate) fn fields<T: DeserializeOwned>(&self, of: Provider) -> Option<T> {
        let fields = (self.provider == of).then(|| self.fields.clone())?;
        serde_json::from_value(Value::Object(fields)).ok()
    }

    /// Deletes the launch, which is useless after the end of the session.
    pub(crate) fn forget_launch(&mut self) {
        self.fields.remove(SEALED);
    }
}

/// The field of a launch under seal ([`Sealed`](super::Sealed)), where a client keeps one.
const SEALED: &str = "sealed";

/// The JSON of a session.
#[derive(Serialize, Deserialize)]
struct Stored<F> {
    provider: Provider,
    #[serde(flatten)]
    fields: F,
}

impl Serialize for ProviderSession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (provider, fields) = (self.provider, &self.fields);
        Stored { provider, fields }.serialize(serializer)
    }
}

impl fmt::Debug for ProviderSession {
    // An id may be made of the host's user id.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ProviderSession({})", self.provider)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A node of an older version may read what this one writes, and the other way round.
    #[test]
    fn a_session_is_written_as_older_versions_read_it() {
        for provider in Provider::ALL {
            let fields = json!({"a": "1", "b": null, "sealed": "s"});
            let mut session = ProviderSession::new(provider, "k", &fields);
            let json = serde_json::to_value(&session).unwrap();
            let expected = json!({"provider": provider.name(), "a": "1", "b": null, "sealed": "s"});
            assert_eq!(json, expected);
            let second = Some("k2".to_owned());
            let stored = ProviderSession::from_stored(&json.to_string(), "k".to_owned(), second);
            let stored = stored.unwrap();
            assert_eq!((stored.key(), stored.second_key()), ("k", Some("k2")));
            assert_eq!(
                session.clone().with_second_key(Some("k2".to_owned())),
                stored
            );
            assert_eq!(session.fields::<Value>(provider), Some(fields));
            session.forget_launch();
            assert_eq!(session.fields(provider), Some(json!({"a": "1", "b": null})));
            assert!(!format!("{session:?}").contains('k'));
        }
    }

    #[test]
    fn a_session_is_no_other_providers() {
        let session = ProviderSession::new(Provider::ALL[0], "k", &json!({"a": "1"}));
        assert_eq!(session.fields::<Value>(Provider::ALL[1]), None);
        for json in ["{}", "[]", r#"{"provider":"?"}"#, r#"{"a":"1"}"#] {
            assert!(
                ProviderSession::from_stored(json, String::new(), None).is_err(),
                "{json}"
            );
        }
    }
}
