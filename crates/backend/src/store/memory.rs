//! A store in memory: for demos, tests, and a single process whose flows may be lost at its end.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use hosted_flow_core::contract::FlowId;
use hosted_flow_core::provider::Provider;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::broadcast::{Receiver, Sender};

use super::handoff::HandoffTable;
use super::{
    CHANGES_KEPT, Claim, Claimed, Due, DueFlow, DueQuery, Fingerprint, Handed, HandoffLink,
    IdempotencyKey, KEY_LIFETIME, LEASE, MAX_COUNTED, RecentQuery, Redemption, Replaced,
    SecretHash, Store, StoreError, StoredFlow, sweep_before,
};
use crate::user::UserId;

/// A store in memory. It deletes flows as [`Store::sweep`] says; all are lost when the process ends.
#[derive(Debug)]
pub struct MemoryStore {
    tables: Mutex<Tables>,
    handoffs: Mutex<HandoffTable>,
    changes: Sender<FlowId>,
}

#[derive(Debug, Default)]
struct Tables {
    flows: HashMap<FlowId, Kept>,
    /// Each user's flows, oldest first.
    by_user: HashMap<UserId, Vec<FlowId>>,
    claims: HashMap<(UserId, IdempotencyKey), Entry>,
}

#[derive(Debug)]
struct Kept {
    flow: StoredFlow,
    changed_at: Timestamp,
    /// When reconciliation reads it; `None` until that is set.
    due_at: Option<Timestamp>,
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
        // No code path leaves the tables inconsistent.
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn handoffs(&self) -> MutexGuard<'_, HandoffTable> {
        self.handoffs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, id: FlowId) {
        // An error only says that there is no receiver.
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
            .is_some_and(|entry| entry.flow.is_none() && entry.since == claim.at)
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
        let theirs = tables.claims.get(&name);
        if theirs.is_some_and(|theirs| theirs.since != claim.at) {
            return Err(StoreError::overtaken());
        }
        tables.claims.insert(name, entry);
        let of_user = tables.by_user.entry(flow.user.clone()).or_default();
        of_user.push(flow.id.clone());
        let id = flow.id.clone();
        tables.flows.insert(id.clone(), Kept::now(flow));
        self.tell(id);
        Ok(())
    }

    async fn flow(&self, user: &UserId, id: &FlowId) -> Result<Option<StoredFlow>, StoreError> {
        let tables = self.tables();
        let flow = tables.flows.get(id).map(|kept| &kept.flow);
        Ok(flow.filter(|flow| flow.user == *user).cloned())
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
        let flows = flows.map(|kept| &kept.flow);
        let matching = |flow: &&StoredFlow| {
            flow.is_open() && provider.is_none_or(|provider| flow.provider() == provider)
        };
        Ok(flows.filter(matching).take(limit).cloned().collect())
    }

    async fn recent_flows(&self, query: &RecentQuery<'_>) -> Result<Vec<StoredFlow>, StoreError> {
        Ok(self.tables().recent(query))
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
        let flows = flows.map(|kept| &kept.flow);
        let matching = flows.filter(|flow| flow.provider() == provider);
        Ok(matching.take(limit).cloned().collect())
    }

    async fn flows_of(&self, provider: Provider, key: &str) -> Result<Vec<StoredFlow>, StoreError> {
        let tables = self.tables();
        let flows = tables.flows.values().map(|kept| &kept.flow);
        let flows = flows.filter(|flow| flow.provider() == provider);
        let by_key = flows.clone().filter(|flow| flow.session.key() == key);
        let found: Vec<StoredFlow> = by_key.cloned().collect();
        if !found.is_empty() {
            return Ok(found);
        }
        let by_second = flows.filter(|flow| flow.session.second_key() == Some(key));
        Ok(by_second.cloned().collect())
    }

    async fn replace(&self, flow: StoredFlow, expected: u64) -> Result<Replaced, StoreError> {
        let mut tables = self.tables();
        match tables.flows.get_mut(&flow.id) {
            Some(kept) if kept.flow.revision == expected => {
                self.tell(flow.id.clone());
                *kept = Kept::now(flow);
                Ok(Replaced::Done)
            }
            _ => Ok(Replaced::MovedOn),
        }
    }

    async fn mark_delivered(&self, id: &FlowId, revision: u64) -> Result<(), StoreError> {
        let mut tables = self.tables();
        if let Some(kept) = tables.flows.get_mut(id)
            && kept.flow.revision == revision
        {
            kept.flow.delivered = true;
        }
        Ok(())
    }

    async fn sweep(&self, now: Timestamp, keep: Duration) -> Result<usize, StoreError> {
        let handoffs = self.handoffs().sweep(now);
        Ok(handoffs + self.tables().sweep(now, sweep_before(now, keep)))
    }

    async fn take_due(&self, query: &DueQuery) -> Result<Due, StoreError> {
        Ok(self.tables().take_due(query))
    }

    async fn set_due(&self, id: &FlowId, revision: u64, at: Timestamp) -> Result<(), StoreError> {
        if let Some(kept) = self.tables().flows.get_mut(id)
            && kept.flow.revision == revision
        {
            kept.due_at = Some(at);
        }
        Ok(())
    }

    async fn ping(&self) -> Result<(), StoreError> {
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

impl Tables {
    fn claim(&mut self, claim: &Claim) -> Claimed {
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

    fn recent(&self, query: &RecentQuery<'_>) -> Vec<StoredFlow> {
        let ids = self.by_user.get(query.user).into_iter().flatten();
        let flows: Vec<&Kept> = ids.rev().filter_map(|id| self.flows.get(id)).collect();
        let is_alike = |one: &Kept, other: &Kept| {
            one.flow.provider() == other.flow.provider() && one.flow.purpose == other.flow.purpose
        };
        let is_asked_for = |(_, kept): &(usize, &Kept)| {
            let (provider, purpose) = (kept.flow.provider(), kept.flow.purpose.as_deref());
            query.provider.is_none_or(|asked| asked == provider)
                && query.purpose.is_none_or(|asked| Some(asked) == purpose)
        };
        let is_result = |(newer, kept): &(usize, &Kept)| {
            let is_open = |other: &&Kept| other.flow.is_open() && is_alike(other, kept);
            kept.changed_at > query.since
                && !flows[..*newer].iter().any(|other| is_alike(other, kept))
                && !flows.iter().any(is_open)
        };
        let found = flows.iter().copied().enumerate();
        let found = found.filter(is_asked_for).filter(is_result);
        let found = found.map(|(_, kept)| kept.flow.clone());
        found.take(query.limit).collect()
    }

    fn take_due(&mut self, query: &DueQuery) -> Due {
        let mut due = Vec::new();
        for kept in self.flows.values_mut() {
            if kept.flow.provider() != query.provider {
                continue;
            }
            let initial = query.ages.initial(kept.changed_at, query.now);
            let due_at = *kept.due_at.get_or_insert(initial);
            if due_at <= query.now && !kept.flow.is_terminal() {
                due.push(kept);
            }
        }
        due.sort_by_key(|kept| kept.due_at);
        let left = due.len().saturating_sub(query.limit).min(MAX_COUNTED);
        let taken = due.into_iter().take(query.limit).map(|kept| {
            kept.due_at = Some(query.until);
            DueFlow {
                flow: kept.flow.clone(),
                changed_at: kept.changed_at,
            }
        });
        Due {
            flows: taken.collect(),
            left,
        }
    }

    fn sweep(&mut self, now: Timestamp, before: Timestamp) -> usize {
        let count = self.claims.len() + self.flows.len();
        self.claims.retain(|_, entry| entry.holds(now));
        self.flows.retain(|_, kept| kept.changed_at > before);
        let flows = &self.flows;
        self.by_user.retain(|_, ids| {
            ids.retain(|id| flows.contains_key(id));
            !ids.is_empty()
        });
        count - self.claims.len() - self.flows.len()
    }
}

impl Kept {
    fn now(flow: StoredFlow) -> Self {
        Self {
            flow,
            changed_at: Timestamp::now(),
            due_at: None,
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
        age < SignedDuration::try_from(lifetime).unwrap_or(SignedDuration::MAX)
    }
}
