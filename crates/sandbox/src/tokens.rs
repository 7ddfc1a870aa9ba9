//! Access tokens that were issued and have not expired.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use crate::bounded_map::BoundedMap;
use crate::clock::{Clock, after};
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;

/// The access tokens of one provider.
#[derive(Clone, Debug)]
pub(crate) struct TokenStore {
    issued: Arc<Mutex<Issued>>,
    clock: Clock,
}

#[derive(Debug)]
struct Issued {
    /// Token → its expiry.
    expiries: BoundedMap<Timestamp>,
    rng: SeededRng,
}

/// Maximum number of tokens per provider.
const CAPACITY: usize = 1000;

impl TokenStore {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        let rng = context.seeds.rng(&format!("{} tokens", context.provider));
        Self::with(rng, context.clock.clone())
    }

    pub(crate) fn with(rng: SeededRng, clock: Clock) -> Self {
        let issued = Issued {
            expiries: BoundedMap::new(CAPACITY),
            rng,
        };
        Self {
            issued: Arc::new(Mutex::new(issued)),
            clock,
        }
    }

    /// A new token, and its expiry.
    pub(crate) fn issue(&self, lifetime: Duration) -> (String, Timestamp) {
        let mut issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        let token = issued.rng.hex::<32>();
        let expires = after(self.clock.now(), lifetime);
        issued.expiries.insert_new(token.clone(), expires);
        (token, expires)
    }

    pub(crate) fn is_valid(&self, token: &str) -> bool {
        let issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        let expires = issued.expiries.get(token).copied();
        expires.is_some_and(|expires| self.clock.now() < expires)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_expires() {
        let clock = Clock::default();
        let tokens = TokenStore::with(SeededRng::from_seed(1), clock.clone());
        let (token, _) = tokens.issue(Duration::from_mins(1));
        assert!(tokens.is_valid(&token));
        assert!(!tokens.is_valid("another"));
        clock.advance(Duration::from_mins(1));
        assert!(!tokens.is_valid(&token));
    }
}
