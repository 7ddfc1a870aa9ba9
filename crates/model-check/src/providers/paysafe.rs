//! Paysafe in a model.

use hosted_flow_core::provider::Provider;
use serde_json::{Value, json};

use super::span::{MINUTE, Span};
use super::{Model, SECRET, Word};

pub(super) const MODEL: Model = Model {
    provider: Provider::Paysafe,
    own: &[Word::Open, Word::Paused, Word::Expired],
    status,
    host: "pi-verify.eu-mprod.sandbox.dw-cloud.net",
    launch,
    spans: &[Span {
        name: "Paysafe, instrument",
        min: 5,
        max: 2 * MINUTE,
        source: "a session's end in Paysafe's example: 2 minutes after its beginning",
    }],
};

fn status(word: Word) -> Value {
    let mut status = json!({ "sessionStatus": match word {
        Word::Open => "ACTIVE",
        Word::Paused => "AWAITING_USER_INPUT",
        Word::Deciding => "ONGOING_VERIFICATION",
        Word::Approved => "COMPLETED",
        Word::Declined | Word::Expired => "FAILED",
        _ => "ELSEWHERE",
    } });
    let reason = match word {
        Word::Declined => "NAME_MISMATCH",
        Word::Expired => "SESSION_EXPIRED",
        _ => return status,
    };
    status["statusReason"] = reason.into();
    status
}

fn launch(host: &str) -> Value {
    json!({ "redirectUrl": format!("https://{host}/initiate"), "secureCode": SECRET })
}
