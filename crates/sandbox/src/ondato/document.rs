//! The identity document of a person who does not exist.

use hosted_flow_core::provider::ondato::wire::Document;

/// What Ondato's page shows as an example. It stands in every decided identification so that a
/// backend which passes personal data on is found out.
pub(crate) fn example() -> Document {
    let text = |text: &str| Some(text.to_owned().into());
    Document {
        full_name: text("John Adam Jones"),
        first_name: text("John"),
        middle_name: text("Adam"),
        last_name: text("Jones"),
        document_number: text("PU2343443343"),
        date_of_issue: text("2000-02-03"),
        date_of_expiration: text("2000-02-03"),
        date_of_birth: text("2000-02-03"),
        personal_code: text("199202030202"),
        nationality_iso3: text("LTU"),
        country_iso3: text("LTU"),
        gender: text("Male"),
        kind: Some("IdCard".to_owned()),
        mrz_verified: Some(true),
        ..Document::default()
    }
}
