//! The set-ups with Ondato, and their screens.

use serde_json::{Value, json};

use super::screen::{Answers, Screen, screen, with};
use super::{Host, Setup, WayBack};

/// Ondato with its default host.
pub const ONDATO: Setup = Setup {
    name: "Ondato",
    query: "provider=ondato",
    provider: "ondato",
    host: Host::Of("ondato"),
    way_back: WayBack::Fixed,
    decisions: &["ondato-decision"],
};

/// Ondato with a white-label host.
pub const WHITE_LABEL: Setup = Setup {
    name: "Ondato, white-label",
    query: "provider=ondato&host=white-label",
    provider: "ondato",
    host: Host::WhiteLabel,
    way_back: WayBack::AsGiven,
    decisions: &["ondato-decision"],
};

const fn of(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&ONDATO, phase, status))
}

pub(super) const SCREENS: &[Screen] = &[
    screen(&ONDATO, "idle", ""),
    Screen {
        press: &["start"],
        ..screen(&ONDATO, "starting", "")
    },
    Screen {
        press: &["start"],
        ..with(
            Answers::Launch(PENDING, launch),
            screen(&ONDATO, "leaving", "awaiting-customer"),
        )
    },
    with(Answers::Silence, screen(&ONDATO, "checking", "")),
    of("waiting", "processing", COMPLETED),
    Screen {
        speed: 200,
        ..of("parked", "processing", COMPLETED)
    },
    of("needs-input", "awaiting-customer", PENDING),
    of("settled", "approved", APPROVED),
    of("settled", "declined", REJECTED),
    of(
        "settled",
        "expired",
        r#"{"identityVerification":{"status":"Expired"}}"#,
    ),
    of(
        "settled",
        "abandoned",
        r#"{"identityVerification":{"status":"Aborted"}}"#,
    ),
];

const PENDING: &str = r#"{"identityVerification":{"status":"Pending"}}"#;

const COMPLETED: &str = r#"{"identityVerification":{"status":"Completed"}}"#;

const APPROVED: &str = r#"{"identityVerification":{"status":"Completed"},
    "kycIdentification":{"status":"Approved"}}"#;

const REJECTED: &str = r#"{"identityVerification":{"status":"Completed"},
    "kycIdentification":{"status":"Rejected","statusReason":"BlurredPhoto"}}"#;

fn launch(origin: &str) -> Value {
    let host = origin.trim_start_matches("http://");
    json!({ "kind": "ondato", "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "host": host })
}
