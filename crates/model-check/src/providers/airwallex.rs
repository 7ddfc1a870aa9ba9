//! Airwallex in a model.

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use super::span::{DAY, Span};
use super::{Model, SECRET, Word};

pub(super) const MODEL: Model = Model {
    provider: Provider::Airwallex,
    own: &[Word::Open, Word::LinkExpired, Word::Expired],
    status,
    host: "demo.airwallex.com",
    launch,
    spans: &[Span {
        name: "Airwallex, account",
        min: 5,
        max: 3 * DAY,
        source: "Airwallex repeats a webhook for about 3 days",
    }],
};

fn status(word: Word) -> Value {
    let mut status = match word {
        Word::Open | Word::LinkExpired => {
            json!({ "hostedFlow": { "status": "INIT" }, "account": { "status": "CREATED" } })
        }
        _ => json!({ "hostedFlow": { "status": "FINISHED" }, "account": {
            "status": match word {
                Word::Approved => "ACTIVE",
                Word::Declined => "SUSPENDED",
                Word::Deciding | Word::Expired => "SUBMITTED",
                _ => "ELSEWHERE",
            },
        } }),
    };
    let error = match word {
        Word::LinkExpired => "TOKEN_EXPIRED",
        Word::Expired => "FLOW_INSTANCE_NOT_FOUND",
        _ => return status,
    };
    status["error"] = error.into();
    status
}

fn launch(host: &str) -> Value {
    json!({ "url": format!("https://{host}/?x={SECRET}") })
}
