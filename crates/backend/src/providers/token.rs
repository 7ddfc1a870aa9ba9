//! Access tokens: kept until shortly before their end, and fetched once however many ask.

use std::fmt;
use std::future::Future;
use std::time::{Duration, Instant};

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use hosted_flow_core::wire::Redacted;
use tokio::sync::Mutex;

use super::error::ProviderError;

/// The token of one provider.
#[derive(Debug, Default)]
pub(crate) struct TokenCache {
    /// Held while a token is fetched, so that other calls wait for the same one.
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    token: Option<Token>,
    failure: Option<(Instant, ProviderError)>,
}

/// A token in the form of a header value.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token {
    name: HeaderName,
    value: HeaderValue,
    usable_until: Instant,
}

impl TokenCache {
    /// A token other than the one that was `refused`, fetched only if there is none.
    pub(crate) async fn get<F>(
        &self,
        refused: Option<&Token>,
        fetch: impl FnOnce() -> F,
    ) -> Result<Token, ProviderError>
    where
        F: Future<Output = Result<Token, ProviderError>>,
    {
        let requested_at = Instant::now();
        let mut state = self.state.lock().await;
        let usable =
            |token: &&Token| Some(*token) != refused && Instant::now() < token.usable_until;
        if let Some(token) = state.token.as_ref().filter(usable) {
            return Ok(token.clone());
        }
        // Who waited while a fetch failed gets that failure, instead of waiting for one more.
        if let Some((at, failure)) = &state.failure
            && *at > requested_at
        {
            return Err(failure.clone());
        }
        let fetched = fetch().await;
        match &fetched {
            Ok(token) => {
                *state = State {
                    token: Some(token.clone()),
                    failure: None,
                };
            }
            Err(error) => {
                *state = State {
                    token: None,
                    failure: Some((Instant::now(), error.clone())),
                };
            }
        }
        fetched
    }
}

impl Token {
    /// `Authorization: Bearer …`.
    pub(crate) fn bearer(
        token: &Redacted<String>,
        lifetime: Duration,
    ) -> Result<Self, ProviderError> {
        if token.expose().trim().is_empty() {
            return Err(ProviderError::NotUnderstood("the token is empty"));
        }
        let text = Redacted::new(format!("Bearer {}", token.expose()));
        Self::in_header(AUTHORIZATION, &text, lifetime)
    }

    /// A token in a header of the provider's own.
    pub(crate) fn in_header(
        name: HeaderName,
        token: &Redacted<String>,
        lifetime: Duration,
    ) -> Result<Self, ProviderError> {
        let value = HeaderValue::try_from(token.expose()).ok();
        let mut value = value
            .filter(|value| !value.as_bytes().trim_ascii().is_empty())
            .ok_or(ProviderError::NotUnderstood(
                "the token cannot stand in a header",
            ))?;
        value.set_sensitive(true);
        let lifetime = lifetime.min(MAX_KEPT);
        Ok(Self {
            name,
            value,
            usable_until: Instant::now() + lifetime.saturating_sub(MARGIN),
        })
    }

    /// A constant header value.
    pub(crate) fn fixed(name: HeaderName, value: HeaderValue) -> Self {
        Self {
            name,
            value,
            usable_until: Instant::now() + MAX_KEPT,
        }
    }

    /// Puts it on a request.
    pub(crate) fn stand_in(&self, headers: &mut HeaderMap) {
        headers.insert(self.name.clone(), self.value.clone());
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token([redacted])")
    }
}

/// A token is not used in its last minute: it might end on the way.
const MARGIN: Duration = Duration::from_mins(1);

/// However long a provider says a token lives.
pub(crate) const MAX_KEPT: Duration = Duration::from_hours(24);

/// How long a token is taken to live where its provider does not say, or not so that it can be
/// read: much less than the half hour of the shortest that is documented (Airwallex's), so that none
/// is used that has ended, and long enough that signing in stays rare. One that ends sooner is
/// renewed when it is refused.
pub(crate) const UNSAID: Duration = Duration::from_mins(5);

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    fn token(number: u32, seconds: u64) -> Result<Token, ProviderError> {
        let text = format!("token-{number}").into();
        Token::bearer(&text, Duration::from_secs(seconds))
    }

    /// Counts the fetches; each takes a moment and answers a token of its own.
    #[derive(Default)]
    struct Source(AtomicU32);

    impl Source {
        async fn fetch(&self, expires_in: u64) -> Result<Token, ProviderError> {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let number = self.0.fetch_add(1, Ordering::SeqCst);
            token(number, expires_in)
        }

        async fn fail(&self) -> Result<Token, ProviderError> {
            tokio::time::sleep(Duration::from_millis(20)).await;
            self.0.fetch_add(1, Ordering::SeqCst);
            Err(ProviderError::TimedOut)
        }

        fn count(&self) -> u32 {
            self.0.load(Ordering::SeqCst)
        }
    }

    #[tokio::test]
    async fn concurrent_callers_share_one_fetch() {
        let (cache, source) = (TokenCache::default(), Source::default());
        let get = || cache.get(None, || source.fetch(3600));
        let (a, b, c) = tokio::join!(get(), get(), get());
        assert_eq!(source.count(), 1);
        assert_eq!((&a, &a), (&b, &c));
        assert_eq!(format!("{cache:?}").find("token-"), None);
    }

    #[tokio::test]
    async fn concurrent_callers_share_one_failure() {
        let (cache, source) = (TokenCache::default(), Source::default());
        let get = || cache.get(None, || source.fail());
        let (a, b, c) = tokio::join!(get(), get(), get());
        assert_eq!(source.count(), 1);
        assert!(a.is_err() && b.is_err() && c.is_err());
        assert!(cache.get(None, || source.fetch(3600)).await.is_ok());
    }

    #[tokio::test]
    async fn a_token_is_not_used_in_its_last_minute() {
        let (cache, source) = (TokenCache::default(), Source::default());
        for lifetime in [0, 59, 60] {
            cache.get(None, || source.fetch(lifetime)).await.unwrap();
        }
        assert_eq!(source.count(), 3);
        cache.get(None, || source.fetch(u64::MAX)).await.unwrap();
        cache.get(None, || source.fetch(u64::MAX)).await.unwrap();
        assert_eq!(source.count(), 4);
    }

    /// Fault P44.
    #[test]
    fn an_unsaid_life_is_short() {
        let token = token(1, UNSAID.as_secs()).unwrap();
        let left = token.usable_until.duration_since(Instant::now());
        let of_minutes = |minutes| Duration::from_mins(minutes);
        assert!(left > of_minutes(3) && left < of_minutes(10), "{left:?}");
        for none in ["", " ", "a\nb"] {
            assert!(Token::bearer(&none.to_owned().into(), UNSAID).is_err());
        }
    }

    #[tokio::test]
    async fn a_refused_token_is_renewed_once_for_all_who_used_it() {
        let (cache, source) = (TokenCache::default(), Source::default());
        let refused = cache.get(None, || source.fetch(3600)).await.unwrap();
        let renew = || cache.get(Some(&refused), || source.fetch(3600));
        let (a, b) = tokio::join!(renew(), renew());
        assert_eq!(a, b);
        assert_eq!(source.count(), 2);
    }
}
