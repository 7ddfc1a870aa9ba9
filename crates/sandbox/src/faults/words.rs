//! Other words in place of the status that an answer tells.

use hosted_flow_core::provider::Provider;
use serde_json::Value;

use super::fault::Fault;

/// Where an answer tells a status, and which others it could tell.
struct Word {
    provider: Provider,
    operations: &'static [&'static str],
    /// JSON Pointer to the object that has it.
    object: &'static str,
    field: &'static str,
    first: &'static str,
    /// The status of what has expired, where there is one, and its reason.
    expired: Option<(&'static str, Option<&'static str>)>,
}

const WORDS: &[Word] = &[
    Word {
        provider: Provider::Ondato,
        operations: &["read"],
        object: "",
        field: "status",
        first: "Pending",
        expired: Some(("Expired", None)),
    },
    Word {
        provider: Provider::Ondato,
        operations: &["read-kyc"],
        object: "",
        field: "status",
        first: "Awaiting",
        expired: None,
    },
    Word {
        provider: Provider::Paysafe,
        operations: &["create", "read"],
        object: "",
        field: "sessionStatus",
        first: "ACTIVE",
        expired: Some(("FAILED", Some("SESSION_EXPIRED"))),
    },
    Word {
        provider: Provider::Airwallex,
        operations: &["create", "read", "authorize"],
        object: "",
        field: "status",
        first: "INIT",
        expired: None,
    },
    Word {
        provider: Provider::Airwallex,
        operations: &["account"],
        object: "",
        field: "status",
        first: "CREATED",
        expired: None,
    },
    Word {
        provider: Provider::ConnectFi,
        operations: &["create", "read", "upload", "update"],
        object: "/data/kyc",
        field: "status",
        first: "WAITING_DATA",
        expired: None,
    },
    Word {
        provider: Provider::ConnectFi,
        operations: &["create", "read", "update"],
        object: "/data",
        field: "status",
        first: "running",
        expired: None,
    },
    Word {
        provider: Provider::ConnectPay,
        operations: &["submit", "read"],
        object: "/application",
        field: "status",
        first: "IDV_TOKEN_GENERATED",
        expired: Some(("IDV_TOKEN_EXPIRED", None)),
    },
];

fn words(provider: Provider, operation: &str) -> impl Iterator<Item = &'static Word> {
    let is_it =
        move |word: &&Word| word.provider == provider && word.operations.contains(&operation);
    WORDS.iter().filter(is_it)
}

/// Whether there is a word for what has expired.
pub(crate) fn has_expired_word(provider: Provider, operation: &str) -> bool {
    words(provider, operation).any(|word| word.expired.is_some())
}

/// Puts another status into an answer; what tells none stays as it is.
pub(crate) fn reword(provider: Provider, operation: &str, answer: &mut Value, fault: &Fault) {
    for word in words(provider, operation) {
        let object = answer
            .pointer_mut(word.object)
            .and_then(Value::as_object_mut);
        let Some(object) = object.filter(|object| object.contains_key(word.field)) else {
            continue;
        };
        let (status, reason) = match fault {
            Fault::Backwards => (word.first, None),
            Fault::UnknownStatus(status) => (status.as_str(), None),
            Fault::Expired => match word.expired {
                Some(expired) => expired,
                None => continue,
            },
            _ => continue,
        };
        object.insert(word.field.to_owned(), status.into());
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
    fn check(provider: Provider, fault: &Fault, mut answer: Value, expected: &Value) {
        reword(provider, "read", &mut answer, fault);
        assert_eq!(answer, *expected);
    }

    #[test]
    fn a_status_goes_back_expires_or_is_nobodys() {
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
    fn not_everything_expires() {
        assert!(has_expired_word(Provider::Ondato, "read"));
        assert!(!has_expired_word(Provider::Airwallex, "read"));
        assert!(!has_expired_word(Provider::Paysafe, "list"));
    }
}
