//! The set-ups with connectFi, and their screens.

use super::screen::{
    Answers, Chosen, Fate, Screen, and, on_a_phone, screen, uploading, variant, with,
};
use super::{Host, Setup, WayBack};

/// connectFi, whose documents are uploaded on the page itself.
pub const CONNECTFI: Setup = Setup {
    name: "connectFi",
    query: "provider=connectfi",
    provider: "connectfi",
    host: Host::Of("connectfi"),
    way_back: WayBack::AsGiven,
    decisions: &["connectfi-pending"],
};

const fn of(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&CONNECTFI, phase, status))
}

pub(super) const SCREENS: &[Screen] = &[
    screen(&CONNECTFI, "idle", ""),
    variant("missing", of("needs-input", "needs-input", LICENSE)),
    on_a_phone(of("needs-input", "needs-input", LICENSE)),
    uploading(
        CHOSEN,
        &[],
        &[],
        variant("chosen", of("needs-input", "needs-input", MANY)),
    ),
    uploading(
        CHOSEN,
        &[Fate::Refused, Fate::Lost],
        &["upload"],
        and(
            "[data-state=refused] ~ [data-state=lost]",
            variant("lost", of("needs-input", "needs-input", MANY)),
        ),
    ),
    uploading(
        CHOSEN,
        &[Fate::Refused, Fate::Lost, Fate::Stuck],
        &["upload", "upload"],
        and(
            "[data-state=refused] ~ [data-state=sending]",
            variant("sending", of("needs-input", "needs-input", MANY)),
        ),
    ),
    and(
        "form.shop-form",
        variant("details", of("needs-input", "needs-input", ATTRIBUTES)),
    ),
    Screen {
        code: Some("cannot-reach"),
        answers: Answers::Lost(ATTRIBUTES),
        speed: 100,
        ..and(
            "form.shop-form",
            variant("details", of("problem", "needs-input", ATTRIBUTES)),
        )
    },
    of("waiting", "processing", r#"{"kyc":{"status":"PENDING"}}"#),
    of("waiting", "in-review", r#"{"kyc":{"status":"REVIEW"}}"#),
    of("settled", "approved", r#"{"kyc":{"status":"APPROVED"}}"#),
    of("settled", "declined", r#"{"kyc":{"status":"DECLINED"}}"#),
];

const CHOSEN: &[(usize, Chosen)] = &[
    (2, Chosen::Jpeg),
    (3, Chosen::Jpeg),
    (4, Chosen::Heic),
    (5, Chosen::TooLarge),
    (6, Chosen::Jpeg),
];

const LICENSE: &str = r#"{"kyc":{"status":"WAITING_DATA"},"kycDocumentList":[
    {"id":"d1","type":"LICENSE","documentSide":"FRONT","uploadStatus":false},
    {"id":"d2","type":"LICENSE","documentSide":"BACK","uploadStatus":false}]}"#;

const MANY: &str = r#"{"kyc":{"status":"WAITING_DATA"},"kycDocumentList":[
    {"id":"d1","type":"LICENSE","documentSide":"FRONT","uploadStatus":true},
    {"id":"d2","type":"LICENSE","documentSide":"BACK","uploadStatus":false},
    {"id":"d3","type":"PASSPORT","uploadStatus":false},
    {"id":"d4","type":"ID_CARD","documentSide":"FRONT","uploadStatus":false},
    {"id":"d5","type":"ID_CARD","documentSide":"BACK","uploadStatus":false},
    {"id":"d6","type":"UTILITY","uploadStatus":false},
    {"id":"d7","type":"CONTRACT","uploadStatus":false}]}"#;

const ATTRIBUTES: &str = r#"{"kyc":{"status":"WAITING_DATA","attributeCodes":["cardAttributes"]},
    "kycDocumentList":[{"id":"d1","type":"PASSPORT","uploadStatus":true}]}"#;
