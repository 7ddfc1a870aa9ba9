//! An example identity document.

use hosted_flow_core::provider::ondato::wire::Document;

/// The example of Ondato's documentation. It is in every decided identification, so that tests
/// detect a backend that passes personal data on.
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
