//! ConnectPay in a model.

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use super::span::{DAY, Span};
use super::{Model, SECRET, Word};

pub(super) const MODEL: Model = Model {
    provider: Provider::ConnectPay,
    own: &[Word::Open],
    status,
    host: "api2.connectpay.com",
    launch,
    spans: &[Span {
        name: "ConnectPay, application",
        min: 30,
        max: DAY,
        source: "ConnectPay's link is good for 24 hours",
    }],
};

fn status(word: Word) -> Value {
    json!({ "application": {
        "applicationId": "564a09f1", "hostedLink": true, "status": match word {
            Word::Open => "IDV_TOKEN_GENERATED",
            Word::Deciding => "APPLICATION_CAPTURED",
            Word::Approved => "ACCOUNT_ISSUED",
            Word::Declined => "APPLICATION_DECLINED",
            _ => "ELSEWHERE",
        },
    } })
}

fn launch(host: &str) -> Value {
    json!({ "url": format!("https://{host}/?x={SECRET}") })
}
