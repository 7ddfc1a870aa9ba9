//! Hand-offs: links that can be used once, and the sessions that they start. Of both, the store has
//! only the hash of the secret that the browser holds.

use std::collections::HashMap;
use std::fmt;

use hosted_flow_core::contract::FlowId;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::user::UserId;

/// SHA-256 of a random secret that only a browser holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    /// Hashes a secret of at least 128 random bits: fewer could be found by brute force.
    #[must_use]
    pub fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }

    /// The hash.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SecretHash([redacted])")
    }
}

/// What a link or a session gives access to: this flow, and nothing else of its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The owner of the flow.
    pub user: UserId,
    /// The flow.
    pub flow: FlowId,
}

/// An issued link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoffLink {
    /// The hash of its token.
    pub token: SecretHash,
    /// The flow that it gives access to.
    pub handed: Handed,
    /// When it was issued.
    pub at: Timestamp,
    /// When it expires.
    pub until: Timestamp,
}

/// The use of a link: the session replaces it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redemption {
    /// The hash of the link's token.
    pub token: SecretHash,
    /// The hash of the new session's secret.
    pub session: SecretHash,
    /// The time by our clock.
    pub at: Timestamp,
    /// When the session expires.
    pub until: Timestamp,
}

/// Links and sessions in memory.
#[derive(Debug, Default)]
pub(super) struct HandoffTable {
    entries: HashMap<SecretHash, Entry>,
    /// The number of entries at which expired ones are deleted.
    sweep_at: usize,
}

#[derive(Debug)]
struct Entry {
    handed: Handed,
    until: Timestamp,
    is_session: bool,
}

impl HandoffTable {
    pub(super) fn save(&mut self, link: HandoffLink) {
        if self.entries.len() >= self.sweep_at {
            self.sweep(link.at);
            self.sweep_at = (self.entries.len() * 2).max(1024);
        }
        let entry = Entry {
            handed: link.handed,
            until: link.until,
            is_session: false,
        };
        self.entries.insert(link.token, entry);
    }

    /// Deletes expired entries and returns their number.
    pub(super) fn sweep(&mut self, now: Timestamp) -> usize {
        let count = self.entries.len();
        self.entries.retain(|_, entry| now < entry.until);
        count - self.entries.len()
    }

    pub(super) fn redeem(&mut self, redemption: &Redemption) -> Option<Handed> {
        self.entries
            .get(&redemption.token)
            .filter(|link| !link.is_session && redemption.at < link.until)?;
        let link = self.entries.remove(&redemption.token)?;
        let session = Entry {
            handed: link.handed.clone(),
            until: redemption.until,
            is_session: true,
        };
        self.entries.insert(redemption.session, session);
        Some(link.handed)
    }

    pub(super) fn session(&self, session: &SecretHash, at: Timestamp) -> Option<Handed> {
        let entry = self.entries.get(session);
        let entry = entry.filter(|entry| entry.is_session && at < entry.until);
        entry.map(|entry| entry.handed.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn link(token: &str, until: i64) -> HandoffLink {
        HandoffLink {
            token: SecretHash::of(token),
            handed: Handed {
                user: UserId::new("anna").unwrap(),
                flow: FlowId::new("f1").unwrap(),
            },
            at: at(0),
            until: at(until),
        }
    }

    fn redemption(token: &str, session: &str, second: i64) -> Redemption {
        Redemption {
            token: SecretHash::of(token),
            session: SecretHash::of(session),
            at: at(second),
            until: at(second + 900),
        }
    }

    #[test]
    fn a_link_works_once_and_not_for_long() {
        let mut table = HandoffTable::default();
        table.save(link("a", 300));
        table.save(link("b", 300));
        assert_eq!(table.redeem(&redemption("c", "s", 0)), None);
        assert_eq!(table.redeem(&redemption("b", "s", 300)), None);
        let handed = link("a", 300).handed;
        assert_eq!(table.redeem(&redemption("a", "s", 299)), Some(handed));
        assert_eq!(table.redeem(&redemption("a", "t", 299)), None);
    }

    #[test]
    fn a_session_lasts_its_time_and_is_no_link() {
        let mut table = HandoffTable::default();
        table.save(link("a", 300));
        let session = SecretHash::of("s");
        assert_eq!(table.session(&SecretHash::of("a"), at(0)), None);
        assert!(table.redeem(&redemption("a", "s", 10)).is_some());
        assert!(table.session(&session, at(909)).is_some());
        assert_eq!(table.session(&session, at(910)), None);
        assert_eq!(table.redeem(&redemption("s", "t", 20)), None);
    }

    #[test]
    fn what_is_over_is_dropped() {
        let mut table = HandoffTable::default();
        for number in 0..3000 {
            table.save(link(&number.to_string(), 0));
        }
        assert!(table.entries.len() <= 1024, "{}", table.entries.len());
        assert_eq!(
            format!("{:?}", SecretHash::of("a")),
            "SecretHash([redacted])"
        );
    }
}
