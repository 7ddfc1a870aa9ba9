//! What is the same of a provider however the sandbox is configured. Each provider's folder has one;
//! `providers.rs` lists them.

use std::sync::Arc;
use std::time::Duration;

use axum::http::Method;
use hmac::{Hmac, KeyInit, Mac};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use sha2::Sha256;

use crate::notification::Notification;
use crate::played::Played;
use crate::provider_context::ProviderContext;
use crate::settings::{Setting, Settings};
use crate::timings::Timing;

/// What is the same of a provider however the sandbox is configured.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) provider: Provider,
    /// The option of its port on the command line.
    pub(crate) port_option: &'static str,
    pub(crate) default_port: &'static str,
    /// Lets it run.
    pub(crate) start: fn(ProviderContext) -> Arc<dyn Played>,
    /// Its delays and lifetimes.
    pub(crate) timings: &'static [&'static Timing],
    /// What can be set of it alone.
    pub(crate) settings: &'static [&'static Setting],
    /// The calls of its API, by their names in scenarios.
    pub(crate) operations: &'static [Operation],
    /// The operation that reads the status of a verification: [`STATUS`] in scenarios.
    pub(crate) status_operation: &'static str,
    /// Whether these are words for what its customers have to provide; `None` where nothing can be said
    /// about that.
    pub(crate) are_needs: Option<fn(&str) -> bool>,
    /// Name and text of the scenarios that are about it alone.
    pub(crate) scenarios: &'static [(&'static str, &'static str)],
    /// Its part in other scenarios: TOML with a table for each.
    pub(crate) scenario_parts: &'static str,
    /// Where its responses have a status.
    pub(crate) status_fields: &'static [StatusField],
    pub(crate) webhooks: WebhookRules,
    /// The colour of its pages, in light and in dark; `None` means the one of every page.
    pub(crate) accent: Option<[&'static str; 2]>,
}

/// Method, path (`*` is any single segment) and name.
pub(crate) type Operation = (&'static str, &'static str, &'static str);

/// Where a response has a status, and which other values it can have.
#[derive(Debug)]
pub(crate) struct StatusField {
    pub(crate) operations: &'static [&'static str],
    /// JSON Pointer to the object that has the field.
    pub(crate) object: &'static str,
    pub(crate) name: &'static str,
    pub(crate) first: &'static str,
    /// The expired status and its reason, if there is one.
    pub(crate) expired: Option<(&'static str, Option<&'static str>)>,
}

/// How a provider sends its webhooks.
#[derive(Debug)]
pub(crate) struct WebhookRules {
    /// The path below the base URL; `None` where only a requested URL is sent to.
    pub(crate) path: Option<&'static str>,
    /// The headers of a notification at one attempt, whose time it is.
    pub(crate) headers: fn(&Notification, Timestamp, &Settings) -> Vec<(String, String)>,
    /// Delay between the given failed attempt (from 1) and the next one; `None` means no further
    /// attempt.
    pub(crate) retry_delay: fn(u32) -> Option<Duration>,
    /// How long it waits for the response.
    pub(crate) response_timeout: Duration,
    pub(crate) accepted: Accepted,
    /// After this many consecutive failures it sends nothing more.
    pub(crate) max_failures: Option<u32>,
}

/// Which response ends a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Accepted {
    /// Any `2xx`.
    Success,
    /// `200`.
    Ok,
    /// `200` with the body `OK`.
    OkInBody,
}

/// The operation of sending a webhook.
pub(crate) const WEBHOOK: &str = "webhook";

/// In scenarios: the operation by which each provider's status is read.
pub(crate) const STATUS: &str = "status";

/// The operation of opening a hosted page, which is the browser's request, not an API call.
pub(crate) const PAGE: &str = "page";

impl Room {
    /// The operation of a request; the sandbox's own resources have none.
    pub(crate) fn operation(&self, method: &Method, path: &str) -> Option<&'static str> {
        let is_it = |(m, pattern, _): &&Operation| *m == method.as_str() && fits(pattern, path);
        self.operations.iter().find(is_it).map(|(_, _, name)| *name)
    }

    /// Whether it has an operation with that name.
    pub(crate) fn is_operation(&self, name: &str) -> bool {
        name == WEBHOOK || self.operations.iter().any(|(_, _, own)| *own == name)
    }

    /// Its own name of an operation of a scenario.
    pub(crate) fn own_name<'a>(&self, operation: &'a str) -> &'a str {
        if operation == STATUS {
            self.status_operation
        } else {
            operation
        }
    }

    pub(crate) fn status_fields(
        &self,
        operation: &str,
    ) -> impl Iterator<Item = &'static StatusField> {
        let is_it = move |field: &&StatusField| field.operations.contains(&operation);
        self.status_fields.iter().filter(is_it)
    }

    /// Whether the operation has an expired status.
    pub(crate) fn has_expired_status(&self, operation: &str) -> bool {
        self.status_fields(operation)
            .any(|field| field.expired.is_some())
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some("*"), Some(segment)) if !segment.is_empty() => {}
            (Some(own), Some(segment)) if own == segment => {}
            _ => return false,
        }
    }
}

/// One header of a notification.
pub(crate) fn header(name: &str, value: String) -> (String, String) {
    (name.to_owned(), value)
}

/// HMAC-SHA256 ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)) over the parts.
pub(crate) fn hmac_sha256(key: &[u8], parts: &[&str]) -> [u8; 32] {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        // HMAC accepts keys of any length.
        return [0; 32];
    };
    for part in parts {
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::random::hex;

    const BODY: &str = r#"{"id":"1"}"#;

    /// Checks the headers of a notification.
    #[track_caller]
    pub(crate) fn check(room: &Room, expected: &[(&str, &str)]) {
        let time = Timestamp::from_millisecond(1_700_000_000_123).unwrap();
        let mut notification = Notification::new("1".to_owned(), "event", time, &());
        notification.body = BODY.to_owned();
        let sent = (room.webhooks.headers)(&notification, time, &Settings::default());
        let sent: Vec<_> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(sent, expected);
    }

    /// All delays in seconds.
    pub(crate) fn plan(room: &Room) -> Vec<u64> {
        (1..100)
            .map_while(room.webhooks.retry_delay)
            .map(|delay| delay.as_secs())
            .collect()
    }

    /// Test case 2 of [RFC 4231](https://www.rfc-editor.org/rfc/rfc4231).
    #[test]
    fn the_signature_is_hmac_sha256() {
        let code = hmac_sha256(b"Jefe", &["what do ya want ", "for nothing?"]);
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex(&code), expected);
    }
}
