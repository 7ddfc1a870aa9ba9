//! ConnectPay: a secret in a header. It documents that the secret has 36 characters, not what the
//! header is called.

use axum::http::{HeaderName, HeaderValue};
use hosted_flow_core::wire::{Object, Redacted};
use serde::Deserialize;

use crate::loose::if_any;
use crate::providers::room::object;
use crate::settings::section::Section;
use crate::settings::{ConfigError, Credential, Fault, InKey};
use crate::webhook_auth::{Delivery, Forged, InHeader, SharedSecrets, Webhook, resolve};

/// A secret in a header.
#[derive(Clone, Debug)]
pub struct ConnectPayWebhooks {
    /// The header's name, which ConnectPay does not publish.
    pub header: String,
    /// The secrets, of 36 characters as ConnectPay makes them.
    pub secrets: Vec<Credential>,
}

impl ConnectPayWebhooks {
    pub(crate) fn read(mut section: Section) -> Result<Self, ConfigError> {
        let config = Self {
            header: section.required_text("header")?,
            secrets: section.credentials("secrets")?,
        };
        section.finish()?;
        Ok(config)
    }

    /// Checks the keys.
    pub(crate) fn checked(&self) -> Result<Box<dyn Webhook>, ConfigError> {
        let name = HeaderName::try_from(&self.header).map_err(|_| Fault::NotAHeader);
        let key = "webhooks.connectpay.secrets";
        let secrets = resolve(&self.secrets, key)?;
        let can_be_sent =
            |secret: &Redacted<String>| HeaderValue::try_from(secret.expose()).is_ok();
        let can_be_sent = secrets.iter().all(can_be_sent);
        can_be_sent
            .then_some(())
            .ok_or(Fault::NotInAHeader)
            .in_key(key)?;
        Ok(Box::new(Proof(InHeader {
            name: name.in_key("webhooks.connectpay.header")?,
            secrets: SharedSecrets::new(secrets.iter().map(Redacted::expose)),
        })))
    }
}

/// The secret of the header.
#[derive(Debug)]
struct Proof(InHeader);

impl Webhook for Proof {
    fn check(&self, delivery: &Delivery<'_>) -> Result<(), Forged> {
        self.0.check(delivery)
    }
}

/// The ids of the application and of the person.
pub(super) fn subject(body: &[u8]) -> Option<Vec<String>> {
    let event = object::<Event>(body)?;
    let ids = match event.application {
        Some(Object(of)) => [of.application_id, of.person_id],
        None => [event.application_id, event.person_id],
    };
    Some(ids.into_iter().flatten().collect())
}

/// What ConnectPay sends about applications is not documented; these are the shapes of its
/// answers.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    application: Option<Object<Subject>>,
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    person_id: Option<String>,
}

/// The newer documents know an application by a person's id.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    person_id: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::providers::connectpay::ROOM;
    use crate::providers::room::tests::{check as check_subject, check_needed};

    #[test]
    fn a_delivery_names_its_session() {
        check_subject(
            &ROOM,
            r#"{"application":{"applicationId":"a1","status":"IDV_APPROVED"}}"#,
            &["a1"],
        );
        check_subject(&ROOM, r#"{"applicationId":"a2"}"#, &["a2"]);
        check_subject(
            &ROOM,
            r#"{"personId":"p1","status":"APPLICATION_APPROVED"}"#,
            &["p1"],
        );
        check_subject(
            &ROOM,
            r#"{"application":{"personId":"p2","applicationId":"a3"},"applicationId":"a4"}"#,
            &["a3", "p2"],
        );
    }

    /// Of what the documents show, only these fields are needed.
    ///
    /// Fault P43.
    #[test]
    fn what_nobody_needs_hides_no_session() {
        let body = json!({"application": {"applicationId": "a1", "status": "IDV_APPROVED",
                    "personId": null, "baasClientId": "c"}, "personId": "p", "event": {"a": 1}});
        check_needed(&ROOM, &body, "/application/applicationId", &[], |body| {
            // Without its application, what stands beside it is read.
            let is_alone = body["application"].is_null();
            vec![if is_alone { "p" } else { "a1" }]
        });
    }

    #[test]
    fn what_names_no_session_is_about_none() {
        for body in [
            "{}",
            r#"{"application":["a1"],"applicationId":"a1"}"#,
            r#"{"applicationId":7}"#,
        ] {
            check_subject(&ROOM, body, &[]);
        }
    }
}
