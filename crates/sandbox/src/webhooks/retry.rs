//! Retry plans of the providers.

use std::time::Duration;

use hosted_flow_core::provider::Provider;

/// Delay between the given failed attempt (from 1) and the next one; `None` means no further
/// attempt.
pub(crate) fn retry_delay(provider: Provider, attempt: u32) -> Option<Duration> {
    match provider {
        Provider::Airwallex => airwallex(attempt),
        Provider::Ondato => ondato(attempt),
        Provider::Paysafe => Some(paysafe(attempt)),
        // "One single POST."
        Provider::ConnectFi => None,
        Provider::ConnectPay => connectpay(attempt),
    }
}

/// Doubles each time, for about three days; the first delay is not documented.
fn airwallex(attempt: u32) -> Option<Duration> {
    let first = 30_u64;
    // 30 s × (2¹³ − 1) is 68 hours; one more would be more than three days.
    (attempt <= 13).then(|| Duration::from_secs(first << (attempt - 1)))
}

/// The first nine as documented, then 12 and 24 hours, 30 attempts in all.
fn ondato(attempt: u32) -> Option<Duration> {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    let seconds = match attempt {
        1 => 10,
        2 => 30,
        3 => MINUTE,
        4 => 5 * MINUTE,
        5 => 10 * MINUTE,
        6 => 30 * MINUTE,
        7 => HOUR,
        8 => 3 * HOUR,
        9 => 6 * HOUR,
        10 => 12 * HOUR,
        11..=29 => 24 * HOUR,
        _ => return None,
    };
    Some(Duration::from_secs(seconds))
}

/// Without end, and configurable at Paysafe: here from a minute to an hour.
fn paysafe(attempt: u32) -> Duration {
    let minutes = 1 << (attempt - 1).min(6);
    Duration::from_mins(minutes).min(Duration::from_hours(1))
}

/// Six retries.
fn connectpay(attempt: u32) -> Option<Duration> {
    let seconds = match attempt {
        1 | 2 => 5,
        3 => 30,
        4 => 5 * 60,
        5 => 60 * 60,
        6 => 24 * 60 * 60,
        _ => return None,
    };
    Some(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All delays in seconds.
    fn plan(provider: Provider) -> Vec<u64> {
        (1..100)
            .map_while(|attempt| retry_delay(provider, attempt))
            .map(|delay| delay.as_secs())
            .collect()
    }

    #[test]
    fn airwallex_doubles_for_about_three_days() {
        let plan = plan(Provider::Airwallex);
        assert!(plan.windows(2).all(|pair| pair[1] == 2 * pair[0]));
        let hours = plan.iter().sum::<u64>() / 3600;
        assert!((60..=72).contains(&hours), "{hours}");
    }

    #[test]
    fn ondato_makes_thirty_attempts_as_documented() {
        let plan = plan(Provider::Ondato);
        assert_eq!(
            plan[..9],
            [10, 30, 60, 300, 600, 1800, 3600, 10_800, 21_600]
        );
        assert_eq!(plan[9..11], [43_200, 86_400]);
        assert_eq!(plan.len() + 1, 30);
    }

    #[test]
    fn paysafe_retries_forever_and_connectfi_never() {
        let plan = plan(Provider::Paysafe);
        assert_eq!(plan[..7], [60, 120, 240, 480, 960, 1920, 3600]);
        assert_eq!((plan.len(), plan[98]), (99, 3600));
        assert_eq!(retry_delay(Provider::ConnectFi, 1), None);
    }

    #[test]
    fn connectpay_retries_six_times() {
        assert_eq!(plan(Provider::ConnectPay), [5, 5, 30, 300, 3600, 86_400]);
    }
}
