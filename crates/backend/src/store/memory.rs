//! A store in memory: for demos, tests, and a single process whose flows may die with it.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use tokio::sync::broadcast::{Receiver, Sender};

use super::{
    Claim, Claimed, Fingerprint, IdempotencyKey, KEY_LIFETIME, LEASE, Replaced, Store, StoreError,
    StoredFlow,
};
use crate::user::UserId;

/// A store in memory. Keys are dropped after their day; flows stay until the process ends.
#[derive(Debug)]
pub struct MemoryStore {
    tables: Mutex<Tables>,
    changes: Sender<FlowId>,
}

#[derive(Debug, Default)]
struct Tables {
    flows: HashMap<FlowId, StoredFlow>,
    /// Each user's flows, oldest first.
    by_user: HashMap<UserId, Vec<FlowId>>,
    claims: HashMap<(UserId, IdempotencyKey), Entry>,
    /// How many claims there may be before the old ones are looked for.
    sweep_at: usize,
}

#[derive(Debug)]
struct Entry {
    fingerprint: Fingerprint,
    since: Timestamp,
    flow: Option<FlowId>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self {
            tables: Mutex::default(),
            changes: Sender::new(CHANGES_KEPT),
        }
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        // No code path leaves the tables half changed.
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, id: FlowId) {
        // An error only says that nobody listens.
        let _ = self.changes.send(id);
    }
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn claim(&self, claim: &Claim) -> Result<Claimed, StoreError> {
        Ok(self.tables().claim(claim))
    }

    async fn release(&self, claim: &Claim) -> Result<(), StoreError> {
        let name = (claim.user.clone(), claim.key.clone());
        let mut tables = self.tables();
        if tables
            .claims
            .get(&name)
            .is_some_and(|entry| entry.flow.is_none())
        {
            tables.claims.remove(&name);
        }
        Ok(())
    }

    async fn insert(&self, flow: StoredFlow, claim: &Claim) -> Result<(), StoreError> {
        let name = (claim.user.clone(), claim.key.clone());
        let entry = Entry {
            fingerprint: claim.fingerprint,
            since: claim.at,
            flow: Some(flow.id.clone()),
        };
        let mut tables = self.tables();
        tables.claims.insert(name, entry);
        let of_user = tables.by_user.entry(flow.user.clone()).or_default();
        of_user.push(flow.id.clone());
        let id = flow.id.clone();
        tables.flows.insert(id.clone(), flow);
        self.tell(id);
        Ok(())
    }

    async fn flow(&self, user: &UserId, id: &FlowId) -> Result<Option<StoredFlow>, StoreError> {
        let tables = self.tables();
        let flow = tables.flows.get(id).filter(|flow| flow.user == *user);
        Ok(flow.cloned())
    }

    async fn open_flows(
        &self,
        user: &UserId,
        provider: Option<Provider>,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        let tables = self.tables();
        let ids = tables.by_user.get(user).into_iter().flatten();
        let flows = ids.rev().filter_map(|id| tables.flows.get(id));
        let asked = |flow: &&StoredFlow| {
            flow.is_open() && provider.is_none_or(|provider| flow.provider() == provider)
        };
        Ok(flows.filter(asked).take(limit).cloned().collect())
    }

    async fn flows_of(&self, provider: Provider, key: &str) -> Result<Vec<StoredFlow>, StoreError> {
        let tables = self.tables();
        let flows = tables.flows.values();
        let asked = |flow: &&StoredFlow| flow.provider() == provider && flow.session.key() == key;
        Ok(flows.filter(asked).cloned().collect())
    }

    async fn replace(&self, flow: StoredFlow, expected: u64) -> Result<Replaced, StoreError> {
        let mut tables = self.tables();
        match tables.flows.get_mut(&flow.id) {
            Some(stored) if stored.revision == expected => {
                self.tell(flow.id.clone());
                *stored = flow;
                Ok(Replaced::Done)
            }
            _ => Ok(Replaced::MovedOn),
        }
    }

    async fn mark_delivered(&self, id: &FlowId, revision: u64) -> Result<(), StoreError> {
        let mut tables = self.tables();
        if let Some(flow) = tables.flows.get_mut(id)
            && flow.revision == revision
        {
            flow.delivered = true;
        }
        Ok(())
    }

    async fn ping(&self) -> Result<(), StoreError> {
        Ok(())
    }

    fn changes(&self) -> Receiver<FlowId> {
        self.changes.subscribe()
    }
}

/// Changes that a listener may be behind.
const CHANGES_KEPT: usize = 1024;

impl Tables {
    fn claim(&mut self, claim: &Claim) -> Claimed {
        self.sweep(claim.at);
        let name = (claim.user.clone(), claim.key.clone());
        if let Some(entry) = self.claims.get(&name)
            && entry.holds(claim.at)
        {
            return match &entry.flow {
                _ if entry.fingerprint != claim.fingerprint => Claimed::OtherRequest,
                Some(flow) => Claimed::Done(flow.clone()),
                None => Claimed::InProgress,
            };
        }
        let entry = Entry {
            fingerprint: claim.fingerprint,
            since: claim.at,
            flow: None,
        };
        self.claims.insert(name, entry);
        Claimed::New
    }

    /// Drops the keys whose day is over, now and then.
    fn sweep(&mut self, now: Timestamp) {
        if self.claims.len() >= self.sweep_at {
            self.claims.retain(|_, entry| entry.holds(now));
            self.sweep_at = (self.claims.len() * 2).max(1024);
        }
    }
}

impl Entry {
    fn holds(&self, now: Timestamp) -> bool {
        let lifetime = if self.flow.is_some() {
            KEY_LIFETIME
        } else {
            LEASE
        };
        let age = now.duration_since(self.since);
        age < jiff::SignedDuration::try_from(lifetime).unwrap_or(jiff::SignedDuration::MAX)
    }
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::contract::{CreateFlow, FlowStatus};
    use hosted_flow_core::provider::paysafe;

    use super::*;
    use crate::store::ProviderSession;

    fn user(name: &str) -> UserId {
        UserId::new(name).unwrap()
    }

    fn claim(name: &str, return_url: &str, second: i64) -> Claim {
        Claim {
            user: user(name),
            key: IdempotencyKey::parse(b"key").unwrap(),
            fingerprint: Fingerprint::of(&CreateFlow {
                provider: Provider::Paysafe,
                return_url: return_url.to_owned(),
                purpose: None,
            }),
            at: Timestamp::from_second(second).unwrap(),
        }
    }

    fn flow(id: &str, name: &str, status: &str) -> StoredFlow {
        StoredFlow {
            id: FlowId::new(id).unwrap(),
            user: user(name),
            revision: 1,
            created_at: Timestamp::UNIX_EPOCH,
            purpose: None,
            session: ProviderSession::Paysafe {
                customer: name.to_owned(),
                session: "s".to_owned(),
            },
            status: FlowStatus::Paysafe(paysafe::FlowStatus {
                session_status: Some(status.to_owned()),
                ..paysafe::FlowStatus::default()
            }),
            expires_at: None,
            delivered: false,
        }
    }

    #[tokio::test]
    async fn a_key_is_one_flows_for_a_day() {
        let store = MemoryStore::new();
        let first = claim("anna", "/a", 0);
        assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
        assert_eq!(store.claim(&first).await.unwrap(), Claimed::InProgress);
        let made = flow("f1", "anna", "ACTIVE");
        store.insert(made.clone(), &first).await.unwrap();

        let last_second = 24 * 3600 - 1;
        let again = store
            .claim(&claim("anna", "/a", last_second))
            .await
            .unwrap();
        assert_eq!(again, Claimed::Done(made.id));
        let other = store
            .claim(&claim("anna", "/b", last_second))
            .await
            .unwrap();
        assert_eq!(other, Claimed::OtherRequest);
        let of_ben = store.claim(&claim("ben", "/a", 0)).await.unwrap();
        assert_eq!(of_ben, Claimed::New);
        let next_day = store.claim(&claim("anna", "/b", 24 * 3600)).await.unwrap();
        assert_eq!(next_day, Claimed::New);
    }

    #[tokio::test]
    async fn a_claim_is_free_again_when_released_or_left_behind() {
        let store = MemoryStore::new();
        let first = claim("anna", "/a", 0);
        assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
        store.release(&first).await.unwrap();
        assert_eq!(store.claim(&first).await.unwrap(), Claimed::New);
        let before = store.claim(&claim("anna", "/a", 59)).await.unwrap();
        assert_eq!(before, Claimed::InProgress);
        let after = store.claim(&claim("anna", "/a", 60)).await.unwrap();
        assert_eq!(after, Claimed::New);
    }

    #[tokio::test]
    async fn old_keys_are_dropped() {
        let store = MemoryStore::new();
        for number in 0..3000 {
            let mut claim = claim("anna", "/a", 0);
            claim.key = IdempotencyKey::parse(format!("k{number}").as_bytes()).unwrap();
            let made = flow(&format!("f{number}"), "anna", "ACTIVE");
            store.insert(made, &claim).await.unwrap();
        }
        let _ = store.claim(&claim("anna", "/a", 25 * 3600)).await.unwrap();
        assert_eq!(store.tables().claims.len(), 1);
    }

    #[tokio::test]
    async fn only_the_revision_that_was_read_is_replaced_or_delivered() {
        let store = MemoryStore::new();
        let mut made = flow("f1", "anna", "COMPLETED");
        store
            .insert(made.clone(), &claim("anna", "/a", 0))
            .await
            .unwrap();
        made.revision = 2;
        assert_eq!(
            store.replace(made.clone(), 1).await.unwrap(),
            Replaced::Done
        );
        assert_eq!(
            store.replace(made.clone(), 1).await.unwrap(),
            Replaced::MovedOn
        );
        let unknown = flow("f2", "anna", "ACTIVE");
        assert_eq!(store.replace(unknown, 1).await.unwrap(), Replaced::MovedOn);

        let open = async || store.open_flows(&made.user, None, 9).await.unwrap().len();
        store.mark_delivered(&made.id, 1).await.unwrap();
        assert_eq!(open().await, 1);
        store.mark_delivered(&made.id, 2).await.unwrap();
        assert_eq!(open().await, 0);
    }

    #[tokio::test]
    async fn a_flow_is_found_by_its_session_and_tells_of_its_changes() {
        let store = MemoryStore::new();
        let mut changes = store.changes();
        let mut made = flow("f1", "anna", "ACTIVE");
        store
            .insert(made.clone(), &claim("anna", "/a", 0))
            .await
            .unwrap();
        assert_eq!(changes.try_recv().as_ref(), Ok(&made.id));
        let found = store.flows_of(Provider::Paysafe, "s").await.unwrap();
        assert_eq!(found, [made.clone()]);
        for (provider, key) in [(Provider::Ondato, "s"), (Provider::Paysafe, "anna")] {
            assert_eq!(store.flows_of(provider, key).await.unwrap(), []);
        }

        made.revision = 2;
        let _ = store.replace(made.clone(), 7).await.unwrap();
        assert!(changes.try_recv().is_err(), "nothing was changed");
        let _ = store.replace(made.clone(), 1).await.unwrap();
        assert_eq!(changes.try_recv(), Ok(made.id));
    }

    #[tokio::test]
    async fn open_flows_are_the_users_own_newest_first() {
        let store = MemoryStore::new();
        for (id, name, status) in [
            ("f1", "anna", "ACTIVE"),
            ("f2", "ben", "ACTIVE"),
            ("f3", "anna", "COMPLETED"),
            ("f4", "anna", "NEW_AT_PAYSAFE"),
        ] {
            store
                .insert(flow(id, name, status), &claim(name, id, 0))
                .await
                .unwrap();
        }
        let ids = async |provider, limit| {
            let flows = store
                .open_flows(&user("anna"), provider, limit)
                .await
                .unwrap();
            let ids = flows.into_iter().map(|flow| String::from(flow.id));
            ids.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ids(None, 9).await, "f4 f3 f1");
        assert_eq!(ids(Some(Provider::Paysafe), 2).await, "f4 f3");
        assert_eq!(ids(Some(Provider::Ondato), 9).await, "");
        let foreign = store
            .flow(&user("anna"), &FlowId::new("f2").unwrap())
            .await
            .unwrap();
        assert_eq!(foreign, None);
    }
}
