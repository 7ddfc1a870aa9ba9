//! Waiting for a condition, with the deadline of all tests.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::failure::Outcome;

/// The deadline of a condition. The slowest one is a decision of the sandbox after some seconds,
/// which the next poll reads, on a busy machine.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// The first pause between two checks. Each later pause is a quarter longer: a check costs the browser
/// time that the page needs.
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const MAX_PAUSE: Duration = Duration::from_millis(200);

/// Checks until there is a result.
///
/// Returns `None` when the deadline has passed.
///
/// # Errors
///
/// The failure of a check.
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
        pause = (pause * 5 / 4).min(MAX_PAUSE);
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
