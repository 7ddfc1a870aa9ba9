//! Schemas of connectFi's requests. The spelling of the items of `documents` and the body of
//! `/customer/update` are not documented; they are the sandbox's assumption.

use super::schema::{Pattern, Property, Rule};

const REFERENCE: Pattern = Pattern {
    source: "^[0-9a-zA-Z]+$",
    matches: |text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
};

const NO_MARKUP: Pattern = Pattern {
    source: "^((?![<>]).)*$",
    matches: |text| !text.contains(['<', '>']),
};

const CARD_NAME: Pattern = Pattern {
    source: "^[A-Za-z .'-]+$",
    matches: |text| {
        let matches = |byte: u8| byte.is_ascii_alphabetic() || b" .'-".contains(&byte);
        !text.is_empty() && text.bytes().all(matches)
    },
};

const TEXT: Rule = Rule::Text {
    max_length: None,
    pattern: None,
};

/// An id of connectFi. The maximum length is the sandbox's own, because a session stores it.
const ID: Rule = Rule::Text {
    max_length: Some(64),
    pattern: None,
};

const URL: Rule = Rule::Text {
    max_length: Some(500),
    pattern: Some(&NO_MARKUP),
};

/// `POST /auth/get-token`.
pub(crate) const GET_TOKEN: &[Property] = &[Property::required("user", Rule::Object)];

/// Its `user`.
pub(crate) const USER: &[Property] = &[
    Property::required("login", TEXT),
    Property::required("password", TEXT),
];

/// `POST /customer/kyc/init`.
pub(crate) const INIT: &[Property] = &[
    Property::required("customerId", ID),
    Property::optional("syncMode", Rule::Flag),
    Property::optional("webhookURL", URL),
];

/// `POST /customer/kyc/add-attributes`.
pub(crate) const ADD_ATTRIBUTES: &[Property] = &[
    Property::required("customerId", ID),
    Property::optional("additionalAttributes", Rule::Object),
];

/// The `cardAttributes` among them; their form is the sandbox's assumption.
pub(crate) const CARD: &[Property] = &[Property::optional(
    "nameOnCard",
    Rule::Text {
        max_length: Some(26),
        pattern: Some(&CARD_NAME),
    },
)];

/// `POST /customer/update`.
pub(crate) const CUSTOMER_UPDATE: &[Property] = &[
    Property::required("customerId", ID),
    Property::required("customerUpdate", Rule::Object),
];

/// `POST /akepa/identification`. The table spells `webhookURL`, the example `webhookUrl`.
pub(crate) const IDENTIFICATION: &[Property] = &[
    Property::required(
        "reference",
        Rule::Text {
            max_length: Some(32),
            pattern: Some(&REFERENCE),
        },
    ),
    Property::required("customerId", ID),
    Property::optional("syncMode", Rule::Flag),
    Property::optional("webhookURL", URL),
    Property::optional("webhookUrl", URL),
];

/// `POST /akepa/status`.
pub(crate) const STATUS: &[Property] = &[
    Property::required("customerId", ID),
    Property::required("applicationId", ID),
];

/// `POST /akepa/document/generate`.
pub(crate) const GENERATE: &[Property] = &[
    Property::required("workflow", Rule::OneOf(&["BUSINESS", "PERSONAL"])),
    Property::required(
        "name",
        Rule::Text {
            max_length: Some(50),
            pattern: Some(&NO_MARKUP),
        },
    ),
    Property::required("extension", Rule::OneOf(&["jpg", "png"])),
    Property::required("type", Rule::OneOf(TYPES)),
];

/// The types of documents in the newer API.
const TYPES: &[&str] = &[
    "contract",
    "license",
    "passport",
    "utility",
    "other",
    "internal",
    "identification_card",
    "residence_permit",
    "canada_provincial_id",
    "indigenous_card",
    "paystub",
    "bank_statement",
    "w2",
    "1099",
    "1120",
    "1065",
    "t1",
    "t4",
];

/// `POST /akepa/update`.
pub(crate) const UPDATE: &[Property] = &[
    Property::required("customerId", ID),
    Property::required("applicationId", ID),
    Property::required("documents", Rule::List),
];

/// One of its documents.
pub(crate) const LINK: &[Property] = &[
    Property::required("documentId", ID),
    Property::required("entityId", ID),
    Property::optional("type", ID),
    Property::optional("documentSide", ID),
];
