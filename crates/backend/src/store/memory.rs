//! A store in memory: for demos, tests, and a single process whose flows may die with it.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;
use tokio::sync::broadcast::{Receiver, Sender};

use super::handoff::HandoffTable;
use super::{
    Claim, Claimed, Fingerprint, Handed, HandoffLink, IdempotencyKey, KEY_LIFETIME, LEASE,
    Redemption, Replaced, SecretHash, Store, StoreError, StoredFlow,
};
use crate::user::UserId;

/// A store in memory. Keys are dropped after their day; flows stay until the process ends.
#[derive(Debug)]
pub struct MemoryStore {
    tables: Mutex<Tables>,
    handoffs: Mutex<HandoffTable>,
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
            handoffs: Mutex::default(),
            changes: Sender::new(CHANGES_KEPT),
        }
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        // No code path leaves the tables half changed.
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn handoffs(&self) -> MutexGuard<'_, HandoffTable> {
        self.handoffs.lock().unwrap_or_else(PoisonError::into_inner)
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

    async fn flows_with(
        &self,
        user: &UserId,
        provider: Provider,
        limit: usize,
    ) -> Result<Vec<StoredFlow>, StoreError> {
        let tables = self.tables();
        let ids = tables.by_user.get(user).into_iter().flatten();
        let flows = ids.rev().filter_map(|id| tables.flows.get(id));
        let asked = flows.filter(|flow| flow.provider() == provider);
        Ok(asked.take(limit).cloned().collect())
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

    async fn save_handoff(&self, link: HandoffLink) -> Result<(), StoreError> {
        self.handoffs().save(link);
        Ok(())
    }

    async fn redeem_handoff(&self, redemption: &Redemption) -> Result<Option<Handed>, StoreError> {
        Ok(self.handoffs().redeem(redemption))
    }

    async fn handoff_session(
        &self,
        session: &SecretHash,
        at: Timestamp,
    ) -> Result<Option<Handed>, StoreError> {
        Ok(self.handoffs().session(session, at))
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
mod tests;
