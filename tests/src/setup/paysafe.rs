//! The set-ups with Paysafe, and their screens.

use super::screen::{Answers, Screen, screen, variant, with};
use super::{Host, Setup, WayBack};

/// Paysafe.
pub const PAYSAFE: Setup = Setup {
    name: "Paysafe",
    query: "provider=paysafe",
    provider: "paysafe",
    host: Host::Of("paysafe"),
    way_back: WayBack::AsGiven,
    decisions: &["paysafe-ongoing"],
};

const fn of(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&PAYSAFE, phase, status))
}

pub(super) const SCREENS: &[Screen] = &[
    variant("paysafe", screen(&PAYSAFE, "idle", "")),
    of(
        "settled",
        "failed",
        r#"{"sessionStatus":"FAILED","statusReason":"INTERNAL_ERROR"}"#,
    ),
    variant("another-bank", of("settled", "declined", UNSUPPORTED_BANK)),
    variant("support", of("settled", "declined", NAME_MISMATCH)),
];

const UNSUPPORTED_BANK: &str = r#"{"sessionStatus":"FAILED","statusReason":"UNSUPPORTED_BANK"}"#;

const NAME_MISMATCH: &str = r#"{"sessionStatus":"FAILED","statusReason":"NAME_MISMATCH"}"#;
