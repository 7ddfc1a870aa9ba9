//! connectFi in a model.

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use super::span::{DAY, Span};
use super::{Model, SECRET, Word};

pub(super) const MODEL: Model = Model {
    provider: Provider::ConnectFi,
    own: &[Word::Wanted],
    status,
    host: "evil.example",
    launch,
    spans: &[Span {
        name: "connectFi, KYC",
        min: 5,
        max: DAY,
        source: "assumed: no figure is published",
    }],
};

fn status(word: Word) -> Value {
    let mut status = json!({ "kyc": { "status": match word {
        Word::Wanted => "WAITING_DATA",
        Word::Deciding => "PENDING",
        Word::Approved => "APPROVED",
        Word::Declined => "DECLINED",
        _ => "ELSEWHERE",
    } } });
    if word == Word::Wanted {
        status["kycDocumentList"] =
            json!([{ "id": "doc-0", "type": "PASSPORT", "uploadStatus": false }]);
    }
    status
}

/// It has no hosted page: no launch of it is good.
fn launch(host: &str) -> Value {
    json!({ "url": format!("https://{host}/?x={SECRET}") })
}
