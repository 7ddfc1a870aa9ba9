//! Which session a delivery is about. Nothing else of a body is read, and nothing of it is kept:
//! some hold personal data.

use hosted_flow_core::provider::Provider;
use hosted_flow_core::wire::Object;
use serde::Deserialize;

use crate::loose::if_any;
use crate::webhook_auth::Sender;

/// The keys under which the store may know the session; `None` for a body that names none.
pub(super) fn keys(sender: Sender, body: &[u8]) -> Option<Vec<String>> {
    let mut keys = match sender {
        Sender::Airwallex => vec![read::<AirwallexEvent>(body)?.account_id],
        Sender::ConnectFi => {
            let subject = read::<ConnectFiCallback>(body)?.data.0;
            let customer = subject.customer.and_then(|customer| customer.0.customer_id);
            let ids = [subject.application_id, subject.customer_id, customer];
            ids.into_iter().flatten().collect()
        }
        Sender::ConnectPay => {
            let event = read::<ConnectPayEvent>(body)?;
            let ids = match event.application {
                Some(Object(of)) => [of.application_id, of.person_id],
                None => [event.application_id, event.person_id],
            };
            ids.into_iter().flatten().collect()
        }
        Sender::Ondato => {
            let event = read::<OndatoEvent>(body)?;
            let Object(subject) = event.payload;
            match event.kind.split_once('.')?.0 {
                "IdentityVerification" | "Idv" => vec![subject.id?],
                // Some carry the id of the identification alone.
                "KycIdentification" => {
                    let session = subject.identity_verification_id;
                    vec![session.filter(|id| !id.is_empty()).or(subject.id)?]
                }
                _ => return None,
            }
        }
        Sender::Paysafe => vec![read::<PaysafeEvent>(body)?.session_id],
    };
    // As every id that is stored. PostgreSQL would not even take a text with a NUL in it, and the
    // sender would be asked to retry.
    keys.retain(|key| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_graphic()));
    (!keys.is_empty()).then_some(keys)
}

/// The provider whose flows a sender reports.
pub(super) fn provider(sender: Sender) -> Provider {
    match sender {
        Sender::Airwallex => Provider::Airwallex,
        Sender::ConnectFi => Provider::ConnectFi,
        Sender::ConnectPay => Provider::ConnectPay,
        Sender::Ondato => Provider::Ondato,
        Sender::Paysafe => Provider::Paysafe,
    }
}

fn read<T: for<'de> Deserialize<'de>>(body: &[u8]) -> Option<T> {
    let object = serde_json::from_slice::<Object<T>>(body);
    object.ok().map(|object| object.0)
}

/// The envelope that every event of Airwallex's has.
#[derive(Deserialize)]
struct AirwallexEvent {
    account_id: String,
}

#[derive(Deserialize)]
struct ConnectFiCallback {
    data: Object<ConnectFiSubject>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConnectFiSubject {
    #[serde(default, deserialize_with = "if_any")]
    customer_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    /// Of the deprecated API, which calls back with what its status call answers.
    #[serde(default, deserialize_with = "if_any")]
    customer: Option<Object<ConnectFiCustomer>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConnectFiCustomer {
    #[serde(default, deserialize_with = "if_any")]
    customer_id: Option<String>,
}

/// What ConnectPay sends about applications is not documented; these are the shapes of its
/// answers.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConnectPayEvent {
    application: Option<Object<ConnectPaySubject>>,
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    person_id: Option<String>,
}

/// The newer documents know an application by a person's id.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConnectPaySubject {
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    person_id: Option<String>,
}

#[derive(Deserialize)]
struct OndatoEvent {
    #[serde(rename = "type")]
    kind: String,
    /// The body of the resource's GET.
    payload: Object<OndatoSubject>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OndatoSubject {
    #[serde(default, deserialize_with = "if_any")]
    id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    identity_verification_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PaysafeEvent {
    session_id: String,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[track_caller]
    fn check(sender: Sender, body: &str, expected: &[&str]) {
        let keys = keys(sender, body.as_bytes()).unwrap_or_default();
        assert_eq!(keys, expected, "{body}");
    }

    #[test]
    fn each_provider_names_its_session() {
        check(
            Sender::Airwallex,
            r#"{"id":"evt_1","name":"account.active","account_id":"acct_1","data":{"id":"d"}}"#,
            &["acct_1"],
        );
        check(
            Sender::ConnectFi,
            r#"{"code":"0","data":{"applicationId":"iapp_1","customerId":"cstap_1"}}"#,
            &["iapp_1", "cstap_1"],
        );
        check(
            Sender::ConnectFi,
            r#"{"code":"0","data":{"customer":{"customerId":"csta_1","customer":{"firstName":"N"}},
                "kyc":{"status":"APPROVED"},"kycDocumentList":[]}}"#,
            &["csta_1"],
        );
        check(
            Sender::ConnectPay,
            r#"{"application":{"applicationId":"a1","status":"IDV_APPROVED"}}"#,
            &["a1"],
        );
        check(Sender::ConnectPay, r#"{"applicationId":"a2"}"#, &["a2"]);
        check(
            Sender::ConnectPay,
            r#"{"personId":"p1","status":"APPLICATION_APPROVED"}"#,
            &["p1"],
        );
        check(
            Sender::ConnectPay,
            r#"{"application":{"personId":"p2","applicationId":"a3"},"applicationId":"a4"}"#,
            &["a3", "p2"],
        );
        check(
            Sender::Ondato,
            r#"{"id":"e1","createdUtc":"2026-11-21T10:00:00Z","type":"KycIdentification.Approved",
                "payload":{"id":"k1","identityVerificationId":"i1","status":"Approved"}}"#,
            &["i1"],
        );
        check(
            Sender::Ondato,
            r#"{"id":"e1","createdUtc":"2026-11-21T10:00:00Z","type":"IdentityVerification.StatusChanged",
                "payload":{"id":"i2","status":"Completed"}}"#,
            &["i2"],
        );
        check(
            Sender::Paysafe,
            r#"{"id":"e1","sessionId":"s1","customerId":"c","sessionStatus":"COMPLETED"}"#,
            &["s1"],
        );
    }

    /// Fault P45.
    #[test]
    fn an_identification_names_itself_where_it_names_no_session() {
        for payload in [
            r#"{"id":"k1"}"#,
            r#"{"id":"k1","identityVerificationId":null}"#,
            r#"{"id":"k1","identityVerificationId":""}"#,
            r#"{"id":"k1","identityVerificationId":7}"#,
        ] {
            let body = format!(r#"{{"type":"KycIdentification.Updated","payload":{payload}}}"#);
            check(Sender::Ondato, &body, &["k1"]);
        }
    }

    /// Of what the documents show, only these fields are needed.
    ///
    /// Fault P43.
    #[test]
    fn what_nobody_needs_hides_no_session() {
        for (sender, body, needed, keys) in [
            (
                Sender::Airwallex,
                json!({"id": "e", "name": "rfi.closed", "account_id": "acct_1", "data": {"id": "d"},
                    "created_at": "2026-11-21", "version": "1"}),
                "/account_id",
                vec!["acct_1"],
            ),
            (
                Sender::ConnectFi,
                json!({"code": "0", "requestId": "r", "data": {"applicationId": "iapp_1",
                    "aggregatorId": "a", "reference": "r", "status": "completed",
                    "outcome": "Approved", "entityApplications": [{"entityId": "e"}],
                    "customer": {"reference": "r"}}}),
                "/data/applicationId",
                vec!["iapp_1"],
            ),
            (
                Sender::ConnectPay,
                json!({"application": {"applicationId": "a1", "status": "IDV_APPROVED",
                    "personId": null, "baasClientId": "c"}, "personId": "p", "event": {"a": 1}}),
                "/application/applicationId",
                vec!["a1"],
            ),
            (
                Sender::Ondato,
                json!({"id": "e1", "applicationId": "a", "createdUtc": "2026-11-21T10:00:00Z",
                    "deliveredUtc": "x", "isDelivered": false, "type": "KycIdentification.Approved",
                    "payload": {"identityVerificationId": "i1", "status": "Approved",
                        "document": {"mrzVerified": true, "files": [{"fileId": "f"}]}}}),
                "/payload/identityVerificationId",
                vec!["i1"],
            ),
            (
                Sender::Ondato,
                json!({"id": "e1", "createdUtc": "2026-11-21T10:00:00Z", "type": "Idv.Consented",
                    "payload": {"id": "i2", "status": "Completed", "setup": {"id": "s"},
                        "step": {"consent": {"isConsented": true}}}}),
                "/payload/id",
                vec!["i2"],
            ),
            (
                Sender::Paysafe,
                json!({"id": "e1", "sessionId": "s1", "customerId": "c", "statusReason": "OTHER",
                    "sessionStatus": "FAILED"}),
                "/sessionId",
                vec!["s1"],
            ),
        ] {
            let mut pointers = Vec::new();
            fields(&body, "", &mut pointers);
            for at in pointers {
                let is_needed = at == needed || needed.starts_with(&format!("{at}/"));
                let is_type = sender == Sender::Ondato && at == "/type";
                for shape in [
                    json!(null),
                    json!(true),
                    json!(7),
                    json!("?"),
                    json!([]),
                    json!({}),
                ] {
                    // Any value names something.
                    if shape == "?" && (at == needed || at.ends_with("Id")) {
                        continue;
                    }
                    let mut changed = body.clone();
                    *changed.pointer_mut(&at).unwrap() = shape;
                    let expected = if is_needed || is_type { &[][..] } else { &keys };
                    // Without its application, what stands beside it is read.
                    if changed["application"].is_null() && sender == Sender::ConnectPay {
                        check(sender, &changed.to_string(), &["p"]);
                    } else {
                        check(sender, &changed.to_string(), expected);
                    }
                }
            }
        }
    }

    fn fields(value: &Value, at: &str, into: &mut Vec<String>) {
        for (name, item) in value.as_object().into_iter().flatten() {
            let at = format!("{at}/{name}");
            fields(item, &at, into);
            into.push(at);
        }
    }

    #[test]
    fn what_names_no_session_is_about_none() {
        for (sender, body) in [
            (Sender::Airwallex, r#"{"account_id":""}"#),
            (Sender::Airwallex, r#"{"account_id":"acct\u0000_1"}"#),
            (Sender::Airwallex, r#"["acct_1"]"#),
            (Sender::Airwallex, "not json"),
            (Sender::ConnectFi, r#"{"data":{}}"#),
            (Sender::ConnectFi, r#"{"data":["c","a"]}"#),
            (Sender::ConnectPay, "{}"),
            (
                Sender::ConnectPay,
                r#"{"application":["a1"],"applicationId":"a1"}"#,
            ),
            (Sender::ConnectPay, r#"{"applicationId":7}"#),
            (
                Sender::Ondato,
                r#"{"id":"e1","createdUtc":"","type":"Form.Created","payload":{"id":"f"}}"#,
            ),
            (Sender::Paysafe, r#"{"id":"e1"}"#),
            (Sender::Paysafe, ""),
        ] {
            check(sender, body, &[]);
        }
    }
}
