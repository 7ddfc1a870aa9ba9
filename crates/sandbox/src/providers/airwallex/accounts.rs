//! All connected accounts, and their notifications.

use hosted_flow_core::provider::airwallex::wire::WebhookEvent;
use hosted_flow_core::wire::Object;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::account::Account;
use crate::bounded_map::BoundedMap;
use crate::notification::{Notification, Updates};
use crate::random::SeededRng;

/// All connected accounts.
#[derive(Debug)]
pub(super) struct Accounts {
    entries: BoundedMap<AccountEntry>,
    /// The accounts that exist; empty: any `acct_…`.
    configured: Vec<String>,
}

/// An account and the status that was last reported.
#[derive(Debug)]
pub(super) struct AccountEntry {
    pub(super) account: Account,
    last_reported: &'static str,
}

/// Maximum number of accounts kept.
const CAPACITY: usize = 10_000;

/// Maximum length of an account's id in bytes.
const MAX_ID: usize = 64;

impl Accounts {
    pub(super) fn new(configured: Vec<String>) -> Self {
        Self {
            entries: BoundedMap::new(CAPACITY),
            configured,
        }
    }

    /// The account with that id, created if that is allowed.
    pub(super) fn get(&mut self, id: &str) -> Option<&mut AccountEntry> {
        if self.entries.get(id).is_none() {
            let accounts = &self.configured;
            let is_text = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
            let may_be = if accounts.is_empty() {
                id.starts_with("acct_") && id.len() <= MAX_ID && id.chars().all(is_text)
            } else {
                accounts.iter().any(|account| account == id)
            };
            if !may_be {
                return None;
            }
            let account = Account::Created;
            let last_reported = account.name();
            self.entries.insert_new(
                id.to_owned(),
                AccountEntry {
                    account,
                    last_reported,
                },
            );
        }
        self.entries.get_mut(id)
    }

    /// Notifications about an account that are due.
    pub(super) fn updates(&mut self, id: &str, at: Timestamp, rng: &mut SeededRng) -> Updates {
        let Some(entry) = self.entries.get_mut(id) else {
            return Updates::default();
        };
        let account = entry.account.at(at);
        let next_change = account.next_change();
        if entry.last_reported == account.name() {
            return Updates::none_until(next_change);
        }
        entry.last_reported = account.name();
        let mut notifications = vec![notification(
            id,
            &format!("account.{}", account.name().to_ascii_lowercase()),
            json!({ "id": id, "status": account.name() }),
            at,
            rng,
        )];
        if account.name() == "ACTION_REQUIRED" {
            let rfi = json!({ "id": rng.uuid() });
            notifications.push(notification(id, "rfi.action_required", rfi, at, rng));
        }
        Updates {
            notifications,
            next_change,
        }
    }
}

fn notification(
    account: &str,
    name: &str,
    data: Value,
    at: Timestamp,
    rng: &mut SeededRng,
) -> Notification {
    let id = format!("evt_{}", rng.hex::<12>());
    let data = match data {
        Value::Object(fields) => Some(Object(fields.into())),
        _ => None,
    };
    let event = WebhookEvent {
        id: id.clone(),
        name: name.to_owned(),
        account_id: Some(account.to_owned()),
        data,
        created_at: Some(utc(at)),
        version: Some("2025-02-14".to_owned()),
    };
    Notification::new(id, name, at, &event)
}

/// Airwallex's time format: the offset has no colon.
pub(crate) fn utc(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S+0000").to_string()
}
