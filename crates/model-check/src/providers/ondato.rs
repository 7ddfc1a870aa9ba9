//! Ondato in a model.

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use super::span::{DAY, MINUTE, Span};
use super::{Model, SECRET_ID, Word};

pub(super) const MODEL: Model = Model {
    provider: Provider::Ondato,
    own: &[Word::Open, Word::Paused, Word::Expired],
    status,
    host: "",
    launch,
    spans: &[
        Span {
            name: "Ondato, by machine",
            min: 5,
            max: 10 * MINUTE,
            source: "assumed: no figure is published",
        },
        Span {
            name: "Ondato, by people",
            min: 10 * MINUTE,
            max: 7 * DAY,
            source: "Ondato's longest session: 7 days",
        },
    ],
};

fn status(word: Word) -> Value {
    match word {
        Word::Open => json!({ "identityVerification": { "status": "InProgress" } }),
        Word::Paused => json!({ "identityVerification": { "status": "Suspended" } }),
        Word::Expired => json!({ "identityVerification": { "status": "Expired" } }),
        _ => json!({
            "identityVerification": { "status": "Completed" },
            "kycIdentification": { "status": match word {
                Word::Approved => "Approved",
                Word::Declined => "Rejected",
                Word::Deciding => "Awaiting",
                _ => "Elsewhere",
            } },
        }),
    }
}

/// Its own host is not named.
fn launch(host: &str) -> Value {
    if host.is_empty() {
        json!({ "id": SECRET_ID })
    } else {
        json!({ "id": SECRET_ID, "host": host })
    }
}
