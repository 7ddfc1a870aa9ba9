//! connectFi signs nothing: a secret in the path authenticates its callbacks.

use hosted_flow_core::wire::{Object, Redacted};
use serde::Deserialize;

use crate::loose::if_any;
use crate::providers::room::object;
use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};
use crate::webhook_auth::{Delivery, Forged, InPath, SharedSecrets, Webhook, resolve};

/// A secret in the path, since connectFi does not sign.
#[derive(Clone, Debug)]
pub struct ConnectFiWebhooks {
    /// 16 to 128 letters, digits, `-` and `_`: the last segment of the `webhookURL`.
    pub path_secrets: Vec<Credential>,
}

impl ConnectFiWebhooks {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let path_secrets = section.credentials("path_secrets")?;
        section.finish()?;
        Ok(Self { path_secrets })
    }

    /// Checks the keys.
    pub(crate) fn checked(&self) -> Result<Box<dyn Webhook>, ConfigError> {
        let key = PATH_SECRETS;
        let secrets = resolve(&self.path_secrets, key)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let is_unguessable = |secret: &Redacted<String>| {
            let secret = secret.expose();
            (16..=128).contains(&secret.len()) && secret.bytes().all(plain)
        };
        let are_sound = secrets.iter().all(is_unguessable);
        are_sound
            .then_some(())
            .ok_or(Fault::NotAPathSecret)
            .in_key(key)?;
        let secrets = SharedSecrets::new(secrets.iter().map(Redacted::expose));
        Ok(Box::new(Proof(InPath(secrets))))
    }
}

/// The secret of the path.
#[derive(Debug)]
struct Proof(InPath);

impl Webhook for Proof {
    fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        self.0.check(delivery)
    }

    fn accepts_at(&self, url: &str) -> Result<(), Fault> {
        let is_known = self.0.is_in(url);
        is_known.then_some(()).ok_or(Fault::NotHeard(PATH_SECRETS))
    }
}

/// The ids of the application and of the customer.
pub(super) fn subject(body: &[u8]) -> Option<Vec<String>> {
    let subject = object::<Callback>(body)?.data.0;
    let customer = subject.customer.and_then(|customer| customer.0.customer_id);
    let ids = [subject.application_id, subject.customer_id, customer];
    Some(ids.into_iter().flatten().collect())
}

#[derive(Deserialize)]
struct Callback {
    data: Object<Subject>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    #[serde(default, deserialize_with = "if_any")]
    customer_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    /// Of the deprecated API, which calls back with what its status call answers.
    #[serde(default, deserialize_with = "if_any")]
    customer: Option<Object<Customer>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Customer {
    #[serde(default, deserialize_with = "if_any")]
    customer_id: Option<String>,
}

const PATH_SECRETS: &str = "webhooks.connectfi.path_secrets";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::providers::connectfi::ROOM;
    use crate::providers::room::tests::{check as check_subject, check_needed};

    #[test]
    fn a_delivery_names_its_session() {
        check_subject(
            &ROOM,
            r#"{"code":"0","data":{"applicationId":"iapp_1","customerId":"cstap_1"}}"#,
            &["iapp_1", "cstap_1"],
        );
        check_subject(
            &ROOM,
            r#"{"code":"0","data":{"customer":{"customerId":"csta_1","customer":{"firstName":"N"}},
                "kyc":{"status":"APPROVED"},"kycDocumentList":[]}}"#,
            &["csta_1"],
        );
    }

    /// Of what the documents show, only these fields are needed.
    ///
    /// Fault P43.
    #[test]
    fn what_nobody_needs_hides_no_session() {
        let body = json!({"code": "0", "requestId": "r", "data": {"applicationId": "iapp_1",
                    "aggregatorId": "a", "reference": "r", "status": "completed",
                    "outcome": "Approved", "entityApplications": [{"entityId": "e"}],
                    "customer": {"reference": "r"}}});
        check_needed(&ROOM, &body, "/data/applicationId", &[], |_| vec!["iapp_1"]);
    }

    #[test]
    fn what_names_no_session_is_about_none() {
        for body in [r#"{"data":{}}"#, r#"{"data":["c","a"]}"#] {
            check_subject(&ROOM, body, &[]);
        }
    }
}
