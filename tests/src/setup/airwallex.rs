//! The set-ups with Airwallex, and their screens.

use super::screen::{Answers, Screen, and, on_a_phone, screen, variant, with};
use super::{Host, Setup, WayBack};

/// Airwallex, which starts with a QR code on a desktop computer.
pub const AIRWALLEX: Setup = Setup {
    name: "Airwallex",
    query: "provider=airwallex",
    provider: "airwallex",
    host: Host::Of("airwallex"),
    way_back: WayBack::AsGiven,
    decisions: &["airwallex-decision"],
};

const fn of(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&AIRWALLEX, phase, status))
}

pub(super) const SCREENS: &[Screen] = &[
    screen(&AIRWALLEX, "idle", ""),
    on_a_phone(screen(&AIRWALLEX, "idle", "")),
    variant("no-code", of("needs-input", "awaiting-customer", INIT)),
    Screen {
        press: &["continue"],
        ..variant(
            "code",
            and(
                ".hosted-flow-code",
                of("needs-input", "awaiting-customer", INIT),
            ),
        )
    },
    on_a_phone(of("needs-input", "awaiting-customer", INIT)),
    of("waiting", "processing", FINISHED),
    of("settled", "approved", ACTIVE),
    of("settled", "declined", SUSPENDED),
    variant("again", of("settled", "failed", NOT_FOUND)),
    variant("support", of("settled", "failed", UNAUTHORIZED)),
    Screen {
        rest: "&hf_handoff=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
        code: Some("handoff-over"),
        ..on_a_phone(screen(&AIRWALLEX, "problem", ""))
    },
];

const INIT: &str = r#"{"hostedFlow":{"status":"INIT"},"account":{"status":"CREATED"}}"#;

const FINISHED: &str = r#"{"hostedFlow":{"status":"FINISHED"},"account":{"status":"SUBMITTED"}}"#;

const ACTIVE: &str = r#"{"hostedFlow":{"status":"FINISHED"},"account":{"status":"ACTIVE"}}"#;

const SUSPENDED: &str = r#"{"hostedFlow":{"status":"FINISHED"},"account":{"status":"SUSPENDED"}}"#;

const NOT_FOUND: &str = r#"{"error":"FLOW_INSTANCE_NOT_FOUND"}"#;

const UNAUTHORIZED: &str = r#"{"error":"UNAUTHORIZED"}"#;
