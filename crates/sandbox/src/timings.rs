//! Delays and lifetimes of the providers. A scenario may change them while the sandbox runs;
//! existing sessions keep theirs.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Delays and lifetimes of the providers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timings {
    /// From the completion of an Ondato identity verification to its decision.
    pub ondato_decision: Duration,
    /// Lifetime of a Paysafe session.
    pub paysafe_lifetime: Duration,
    /// How long an approved Paysafe session stays in `ONGOING_VERIFICATION`.
    pub paysafe_ongoing: Duration,
    /// Lifetime of the code in an Airwallex link.
    pub airwallex_code: Duration,
    /// From a finished Airwallex flow to the account's decision; until then it is `SUBMITTED`.
    pub airwallex_decision: Duration,
    /// How long a connectFi KYC is `PENDING` after all data was provided.
    pub connectfi_pending: Duration,
    /// Duration of a connectFi review, if there is one.
    pub connectfi_review: Duration,
    /// From a session at ConnectPay to `IDV_APPROVED` or `IDV_DECLINED`.
    pub connectpay_check: Duration,
    /// Lifetime of ConnectPay's hosted link.
    pub connectpay_link: Duration,
    /// How long an application stays in `APPLICATION_CAPTURED`, a status of the newer names.
    pub connectpay_capture: Duration,
    /// How long an application stays in `COMPLIANCE_REVIEW`.
    pub connectpay_review: Duration,
}

impl Default for Timings {
    fn default() -> Self {
        Self {
            ondato_decision: Duration::from_secs(3),
            paysafe_lifetime: Duration::from_mins(10),
            paysafe_ongoing: Duration::ZERO,
            airwallex_code: Duration::from_mins(1),
            airwallex_decision: Duration::from_secs(3),
            connectfi_pending: Duration::from_secs(3),
            connectfi_review: Duration::from_secs(3),
            connectpay_check: Duration::from_secs(3),
            connectpay_link: Duration::from_hours(24),
            connectpay_capture: Duration::from_secs(2),
            connectpay_review: Duration::from_secs(3),
        }
    }
}

impl Timings {
    /// Names of all timings in scenarios and on the command line.
    pub const NAMES: [&str; 11] = [
        "ondato-decision",
        "paysafe-lifetime",
        "paysafe-ongoing",
        "airwallex-code",
        "airwallex-decision",
        "connectfi-pending",
        "connectfi-review",
        "connectpay-check",
        "connectpay-link",
        "connectpay-capture",
        "connectpay-review",
    ];

    /// The timing with that name; case-sensitive.
    pub fn named(&mut self, name: &str) -> Option<&mut Duration> {
        Some(match name {
            "ondato-decision" => &mut self.ondato_decision,
            "paysafe-lifetime" => &mut self.paysafe_lifetime,
            "paysafe-ongoing" => &mut self.paysafe_ongoing,
            "airwallex-code" => &mut self.airwallex_code,
            "airwallex-decision" => &mut self.airwallex_decision,
            "connectfi-pending" => &mut self.connectfi_pending,
            "connectfi-review" => &mut self.connectfi_review,
            "connectpay-check" => &mut self.connectpay_check,
            "connectpay-link" => &mut self.connectpay_link,
            "connectpay-capture" => &mut self.connectpay_capture,
            "connectpay-review" => &mut self.connectpay_review,
            _ => return None,
        })
    }
}

/// The current timings, shared by all providers.
#[derive(Clone, Debug, Default)]
pub(crate) struct SharedTimings(Arc<Mutex<Timings>>);

impl SharedTimings {
    pub(crate) fn new(timings: Timings) -> Self {
        Self(Arc::new(Mutex::new(timings)))
    }

    pub(crate) fn current(&self) -> Timings {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set(&self, timings: Timings) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = timings;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_a_distinct_timing() {
        let mut timings = Timings::default();
        for (index, name) in Timings::NAMES.into_iter().enumerate() {
            *timings.named(name).unwrap() = Duration::from_secs(1000 + index as u64);
        }
        let mut seen: Vec<Duration> = Timings::NAMES
            .into_iter()
            .map(|name| *timings.named(name).unwrap())
            .collect();
        seen.dedup();
        assert_eq!(seen.len(), Timings::NAMES.len());
        assert_eq!(timings.named("ondato_decision"), None);
    }
}
