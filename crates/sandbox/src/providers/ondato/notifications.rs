//! Ondato's webhook notifications.

use hosted_flow_core::provider::ondato::wire::WebhookEvent;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, to_value};

use super::idv::{Decision, Kyc};
use super::registry::Registry;
use super::verification::utc;
use crate::notification::{Notification, Updates};

impl Registry {
    /// Notifications about an identity verification that are due: first about itself, then about
    /// its KYC identification.
    pub(crate) fn updates(&mut self, id: &str, at: Timestamp) -> Updates {
        let Some((last_reported, current, next_change)) = self.take_changes(id, at) else {
            return Updates::default();
        };
        let mut notifications = Vec::new();
        if last_reported.status != current.status {
            let payload = payload(self.read(id, at));
            notifications.push(self.notification(
                "IdentityVerification.StatusChanged",
                payload,
                at,
            ));
        }
        let kyc = current.kyc.filter(|kyc| last_reported.kyc != Some(*kyc));
        if let Some(kyc) = kyc {
            if last_reported.kyc.is_none() {
                let payload = payload(self.read_kyc_of(id, at));
                notifications.push(self.notification("KycIdentification.Created", payload, at));
            }
            let event = match kyc {
                Kyc::Awaiting => None,
                Kyc::Decided { decision, .. } => Some(match decision {
                    Decision::Approved => "KycIdentification.Approved",
                    Decision::Rejected(_) => "KycIdentification.Rejected",
                }),
            };
            if let Some(event) = event {
                let payload = payload(self.read_kyc_of(id, at));
                notifications.push(self.notification(event, payload, at));
            }
        }
        Updates {
            notifications,
            next_change,
        }
    }

    fn notification(&mut self, event: &str, payload: Value, at: Timestamp) -> Notification {
        let body = WebhookEvent {
            id: self.event_id(),
            application_id: Some(self.application_id().to_owned()),
            created_utc: utc(at),
            delivered_utc: None,
            is_delivered: Some(false),
            kind: event.to_owned(),
            payload: payload.into(),
        };
        Notification::new(body.id.clone(), event, at, &body)
    }
}

fn payload(resource: Option<impl Serialize>) -> Value {
    // Wire types are maps with text keys, which always serialise.
    resource
        .and_then(|resource| to_value(resource).ok())
        .unwrap_or_default()
}
