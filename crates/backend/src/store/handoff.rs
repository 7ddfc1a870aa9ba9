//! Going on with a flow on another device: links that work once, and the sessions that come of
//! them. Both are known by a hash of what the browser holds, so a store gives nothing away.

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
    /// Of a secret of at least 128 random bits: of anything less, a hash could be searched for.
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

/// What a link or a session lets a browser use: this flow, and nothing else of its user's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Whose flow it is.
    pub user: UserId,
    /// The flow.
    pub flow: FlowId,
}

/// A link that has been given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoffLink {
    /// Of its token.
    pub token: SecretHash,
    /// What it is for.
    pub handed: Handed,
    /// When it was given out.
    pub at: Timestamp,
    /// Until when it can be used.
    pub until: Timestamp,
}

/// A link that is being used: the session takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redemption {
    /// Of the link's token.
    pub token: SecretHash,
    /// Of the session that the browser gets for it.
    pub session: SecretHash,
    /// Now.
    pub at: Timestamp,
    /// Until when the session lasts.
    pub until: Timestamp,
}

/// Links and sessions in memory.
#[derive(Debug, Default)]
pub(super) struct HandoffTable {
    entries: HashMap<SecretHash, Entry>,
    /// How many there may be before those that are over are looked for.
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

    /// Drops what is over; tells how many there were.
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
