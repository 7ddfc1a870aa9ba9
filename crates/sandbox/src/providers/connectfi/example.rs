//! Personal data of an example customer.

use hosted_flow_core::provider::connectfi::wire::Customer;
use jiff::Timestamp;
use serde_json::json;

/// The example of connectFi's documentation. It is in every response, so that tests detect a
/// backend that passes personal data on.
pub(crate) fn customer(customer_id: &str, kyc_status: &str, created: Timestamp) -> Customer {
    let customer = json!({
        "businessAddresses": [],
        "businessPhones": [],
        "firstName": "John",
        "lastName": "Testman",
        "gender": "M",
        "dateOfBirth": "1978-10-15",
        "email": "aa@aa.aa",
        "citizenshipCountryCodeA3": "USA",
        "addresses": [],
        "phones": [],
        "identificationDocuments": [],
    });
    Customer {
        reference: Some("22223".to_owned()),
        customer_id: customer_id.to_owned(),
        customer_type: Some("individual".to_owned()),
        customer: Some(customer.into()),
        kyc_status: Some(kyc_status.to_owned()),
        boises: Some(json!([]).into()),
        dts_created_at: Some(format!("{created:.3}")),
    }
}
