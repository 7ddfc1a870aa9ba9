//! Waiting for a condition: the only place that knows how long a person's patience lasts.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::failure::Outcome;

/// How long a condition may take to come true. The slowest one is a decision of the sandbox after
/// some seconds, seen at the next poll, on a machine that builds something else meanwhile.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// Between the first look at a condition and the second. Each pause after that is a quarter longer:
/// looking costs the browser as much as the page that is waited for.
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_millis(200);

/// Looks until there is something to see.
///
/// Answers `None` when the deadline has passed; only the caller knows what to say then.
///
/// # Errors
///
/// What the look itself fails with.
pub async fn until<T>(look: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<Option<T>> {
    until_within(DEADLINE, look).await
}

async fn until_within<T>(
    time: Duration,
    mut look: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<Option<T>> {
    let deadline = Instant::now() + time;
    let mut pause = FIRST_PAUSE;
    loop {
        if let Some(seen) = look().await? {
            return Ok(Some(seen));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        sleep(pause).await;
        pause = (pause * 5 / 4).min(LONGEST_PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn looks_again_until_there_is_something() {
        let mut looks = 0;
        let seen = until(async || {
            looks += 1;
            Ok((looks == 3).then_some("seen"))
        });
        assert_eq!(seen.await, Ok(Some("seen")));
    }

    #[tokio::test]
    async fn gives_up_at_the_deadline() {
        let seen = until_within(Duration::from_millis(1), async || Ok(None::<()>));
        assert_eq!(seen.await, Ok(None));
    }
}
