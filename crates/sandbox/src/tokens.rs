//! Tokens that were given out and are still good.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use crate::clock::{Clock, after};
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::recent::Recent;

/// The tokens of one provider that are still good.
#[derive(Clone, Debug)]
pub(crate) struct Tokens {
    issued: Arc<Mutex<Issued>>,
    clock: Clock,
}

#[derive(Debug)]
struct Issued {
    /// Token → the moment it ends.
    ends: Recent<Timestamp>,
    rng: SeededRng,
}

/// Tokens kept for each provider.
const CAPACITY: usize = 1000;

impl Tokens {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        let rng = context.seeds.rng(&format!("{} tokens", context.provider));
        Self::with(rng, context.clock.clone())
    }

    pub(crate) fn with(rng: SeededRng, clock: Clock) -> Self {
        let issued = Issued {
            ends: Recent::new(CAPACITY),
            rng,
        };
        Self {
            issued: Arc::new(Mutex::new(issued)),
            clock,
        }
    }

    /// A new token, and the moment it ends.
    pub(crate) fn issue(&self, lifetime: Duration) -> (String, Timestamp) {
        let mut issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        let token = issued.rng.hex::<32>();
        let end = after(self.clock.now(), lifetime);
        issued.ends.add(token.clone(), end);
        (token, end)
    }

    pub(crate) fn admits(&self, token: &str) -> bool {
        let issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        let end = issued.ends.get(token).copied();
        end.is_some_and(|end| self.clock.now() < end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_ends() {
        let clock = Clock::default();
        let tokens = Tokens::with(SeededRng::from_seed(1), clock.clone());
        let (token, _) = tokens.issue(Duration::from_mins(1));
        assert!(tokens.admits(&token));
        assert!(!tokens.admits("another"));
        clock.advance(Duration::from_mins(1));
        assert!(!tokens.admits(&token));
    }
}
