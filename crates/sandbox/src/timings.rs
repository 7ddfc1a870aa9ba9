//! Delays and lifetimes of the providers. A scenario may change them while the sandbox runs;
//! existing sessions keep theirs.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The struct of the timings, its defaults and names.
macro_rules! timings {
    ($(#[doc = $doc:literal] $field:ident, $name:literal, $ms:literal, $help:literal;)*) => {
        /// Delays and lifetimes of the providers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Timings {
            $(
                #[doc = $doc]
                pub $field: Duration,
            )*
        }

        #[expect(
            clippy::unreadable_literal,
            reason = "the defaults are also texts of the command line"
        )]
        impl Default for Timings {
            fn default() -> Self {
                Self {
                    $($field: Duration::from_millis($ms),)*
                }
            }
        }

        impl Timings {
            /// Names of all timings in scenarios and on the command line.
            pub const NAMES: [&str; [$($name),*].len()] = [$($name),*];

            /// Option, default in milliseconds, and help of each timing.
            pub(crate) const OPTIONS: [(&str, &str, &str); Self::NAMES.len()] =
                [$((concat!($name, "-ms"), stringify!($ms), $help)),*];

            /// The timing with that name; case-sensitive.
            pub fn named(&mut self, name: &str) -> Option<&mut Duration> {
                Some(match name {
                    $($name => &mut self.$field,)*
                    _ => return None,
                })
            }
        }
    };
}

// Field, name, default in milliseconds, and help on the command line.
timings! {
    /// From the completion of an Ondato identity verification to its decision.
    ondato_decision, "ondato-decision", 3000, "from an Ondato completion to its decision";
    /// Lifetime of a Paysafe session.
    paysafe_lifetime, "paysafe-lifetime", 600000, "lifetime of a Paysafe session";
    /// How long an approved Paysafe session stays in `ONGOING_VERIFICATION`.
    paysafe_ongoing, "paysafe-ongoing", 0, "from a Paysafe approval to its completion";
    /// Lifetime of the code in an Airwallex link.
    airwallex_code, "airwallex-code", 60000, "lifetime of an Airwallex link";
    /// From a finished Airwallex flow to the account's decision; until then it is `SUBMITTED`.
    airwallex_decision, "airwallex-decision", 3000, "from a finished flow to the account's decision";
    /// How long a connectFi KYC is `PENDING` after all data was provided.
    connectfi_pending, "connectfi-pending", 3000, "from the last document to the next status";
    /// Duration of a connectFi review, if there is one.
    connectfi_review, "connectfi-review", 3000, "duration of a review";
    /// From a session at ConnectPay to `IDV_APPROVED` or `IDV_DECLINED`.
    connectpay_check, "connectpay-check", 3000, "from a session to its decision";
    /// Lifetime of ConnectPay's hosted link.
    connectpay_link, "connectpay-link", 86400000, "lifetime of ConnectPay's hosted link";
    /// How long an application stays in `APPLICATION_CAPTURED`, a status of the newer names.
    connectpay_capture, "connectpay-capture", 2000, "duration of APPLICATION_CAPTURED";
    /// How long an application stays in `COMPLIANCE_REVIEW`.
    connectpay_review, "connectpay-review", 3000, "duration of COMPLIANCE_REVIEW";
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
