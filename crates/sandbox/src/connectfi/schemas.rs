//! The requests that connectFi's documents describe. Of `/akepa/document/generate` and
//! `/akepa/update` the documents name what they are for; how their bodies are spelt, and
//! `/customer/update` as a whole, is the sandbox's own guess.

use super::schema::{Pattern, Property, Rule};

const REFERENCE: Pattern = Pattern {
    source: "^[0-9a-zA-Z]+$",
    fits: |text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
};

const NO_MARKUP: Pattern = Pattern {
    source: "^[^<>]*$",
    fits: |text| !text.contains(['<', '>']),
};

const TEXT: Rule = Rule::Text {
    most: None,
    pattern: None,
};

/// An id of connectFi's. Its length is the sandbox's own limit: a session keeps it.
const ID: Rule = Rule::Text {
    most: Some(64),
    pattern: None,
};

const URL: Rule = Rule::Text {
    most: Some(500),
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

/// `POST /customer/update`; beside it, the attributes by their codes.
pub(crate) const CUSTOMER_UPDATE: &[Property] = &[Property::required("customerId", ID)];

/// `POST /akepa/identification`. The table spells `webhookURL`, the example `webhookUrl`.
pub(crate) const IDENTIFICATION: &[Property] = &[
    Property::required(
        "reference",
        Rule::Text {
            most: Some(32),
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
    Property::required("type", ID),
    Property::optional("documentSide", ID),
];

/// `POST /akepa/update`.
pub(crate) const UPDATE: &[Property] = &[
    Property::required("customerId", ID),
    Property::required("applicationId", ID),
    Property::optional("documents", Rule::List),
    Property::optional("attributes", Rule::Object),
];

/// One of its documents.
pub(crate) const LINK: &[Property] = &[
    Property::required("documentId", ID),
    Property::required("entityId", ID),
];
