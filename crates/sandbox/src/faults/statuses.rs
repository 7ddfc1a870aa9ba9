//! Replacing the status in a response.

use hosted_flow_core::provider::Provider;
use serde_json::Value;

use super::fault::Fault;

/// Where a response has a status, and which other values it can have.
struct StatusField {
    provider: Provider,
    operations: &'static [&'static str],
    /// JSON Pointer to the object that has the field.
    object: &'static str,
    name: &'static str,
    first: &'static str,
    /// The expired status and its reason, if there is one.
    expired: Option<(&'static str, Option<&'static str>)>,
}

const STATUS_FIELDS: &[StatusField] = &[
    StatusField {
        provider: Provider::Ondato,
        operations: &["read"],
        object: "",
        name: "status",
        first: "Pending",
        expired: Some(("Expired", None)),
    },
    StatusField {
        provider: Provider::Ondato,
        operations: &["read-kyc"],
        object: "",
        name: "status",
        first: "Awaiting",
        expired: None,
    },
    StatusField {
        provider: Provider::Paysafe,
        operations: &["create", "read"],
        object: "",
        name: "sessionStatus",
        first: "ACTIVE",
        expired: Some(("FAILED", Some("SESSION_EXPIRED"))),
    },
    StatusField {
        provider: Provider::Airwallex,
        operations: &["create", "read", "authorize"],
        object: "",
        name: "status",
        first: "INIT",
        expired: None,
    },
    StatusField {
        provider: Provider::Airwallex,
        operations: &["account"],
        object: "",
        name: "status",
        first: "CREATED",
        expired: None,
    },
    StatusField {
        provider: Provider::ConnectFi,
        operations: &["create", "read", "upload", "update"],
        object: "/data/kyc",
        name: "status",
        first: "WAITING_DATA",
        expired: None,
    },
    StatusField {
        provider: Provider::ConnectFi,
        operations: &["create", "read", "update"],
        object: "/data",
        name: "status",
        first: "running",
        expired: None,
    },
    StatusField {
        provider: Provider::ConnectPay,
        operations: &["submit", "read"],
        object: "/application",
        name: "status",
        first: "IDV_TOKEN_GENERATED",
        expired: Some(("IDV_TOKEN_EXPIRED", None)),
    },
];

fn status_fields(
    provider: Provider,
    operation: &str,
) -> impl Iterator<Item = &'static StatusField> {
    let is_it = move |field: &&StatusField| {
        field.provider == provider && field.operations.contains(&operation)
    };
    STATUS_FIELDS.iter().filter(is_it)
}

/// Whether the operation has an expired status.
pub(crate) fn has_expired_status(provider: Provider, operation: &str) -> bool {
    status_fields(provider, operation).any(|field| field.expired.is_some())
}

/// Replaces the status in a response; a response without a status is not changed.
pub(crate) fn replace_status(
    provider: Provider,
    operation: &str,
    response: &mut Value,
    fault: &Fault,
) {
    for field in status_fields(provider, operation) {
        let object = response
            .pointer_mut(field.object)
            .and_then(Value::as_object_mut);
        let Some(object) = object.filter(|object| object.contains_key(field.name)) else {
            continue;
        };
        let (status, reason) = match fault {
            Fault::Backwards => (field.first, None),
            Fault::UnknownStatus(status) => (status.as_str(), None),
            Fault::Expired => match field.expired {
                Some(expired) => expired,
                None => continue,
            },
            _ => continue,
        };
        object.insert(field.name.to_owned(), status.into());
        object.remove("statusReason");
        object.remove("outcome");
        if let Some(reason) = reason {
            object.insert("statusReason".to_owned(), reason.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(provider: Provider, fault: &Fault, mut response: Value, expected: &Value) {
        replace_status(provider, "read", &mut response, fault);
        assert_eq!(response, *expected);
    }

    #[test]
    fn a_status_is_reset_expired_or_unknown() {
        let failed = json!({ "id": "5e", "sessionStatus": "FAILED", "statusReason": "OTHER" });
        check(
            Provider::Paysafe,
            &Fault::Backwards,
            failed.clone(),
            &json!({ "id": "5e", "sessionStatus": "ACTIVE" }),
        );
        check(
            Provider::Paysafe,
            &Fault::Expired,
            failed,
            &json!({ "id": "5e", "sessionStatus": "FAILED", "statusReason": "SESSION_EXPIRED" }),
        );
        check(
            Provider::ConnectFi,
            &Fault::UnknownStatus("NEW".to_owned()),
            json!({ "code": "0", "data": { "kyc": { "status": "PENDING" } } }),
            &json!({ "code": "0", "data": { "kyc": { "status": "NEW" } } }),
        );
        let error = json!({ "message": "not found" });
        check(Provider::Ondato, &Fault::Backwards, error.clone(), &error);
    }

    #[test]
    fn only_some_operations_have_an_expired_status() {
        assert!(has_expired_status(Provider::Ondato, "read"));
        assert!(!has_expired_status(Provider::Airwallex, "read"));
        assert!(!has_expired_status(Provider::Paysafe, "list"));
    }
}
