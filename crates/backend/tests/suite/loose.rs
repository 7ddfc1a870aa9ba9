//! Responses that differ from the documents in fields that are not needed.

use hosted_flow_backend::config::ConnectFiApi;
use serde_json::{Value, json};

use crate::app::App;
use crate::stub::{Answer, HOSTED_PATH, SECURE_CODE, uuid};

/// A value of every shape.
pub(crate) fn shapes() -> [Value; 6] {
    let [a, b, c] = [json!(null), json!(true), json!(7)];
    [a, b, c, json!("x"), json!([]), json!({})]
}

/// An answer that a flow's status is made of, whole, and what is needed of it. `WORD` stands for a
/// new word each time: what has another shape beside it must not keep it from arriving.
struct Read {
    provider: &'static str,
    /// Which of the provider's answers it is.
    what: &'static str,
    answer: Value,
    /// Pointers to what must be there.
    needed: &'static [&'static str],
    /// Pointers to what may be missing, and is read strictly where it is there.
    strict: &'static [&'static str],
    /// Where the word is in the contract's status.
    word: &'static str,
}

/// The documents' own examples, with what newer documents add.
fn ondato() -> [Read; 2] {
    let kyc = json!({"id": "kyc-1", "applicationId": "a", "createdUtc": "2022-09-29T14:35:12.907Z",
        "setup": {"id": "s", "versionId": "v"}, "identityVerificationId": uuid(1),
        "status": "WORD", "statusReason": "Verified", "isCrossChecked": true,
        "document": {"fullName": "Needle-Name", "mrzVerified": true, "files": [
            {"createdUtc": "2022-09-29T14:35:12.907Z", "fileId": "f", "part": "Front"}]}});
    let idv = json!({"id": uuid(1), "status": "WORD", "applicationId": "a",
        "createdUtc": "2022-09-29T14:17:19.171Z", "modifiedUtc": "2022-09-29T14:19:42.973Z",
        "setup": {"id": "s", "versionId": "v"},
        "step": {"kycIdentification": {"id": "kyc-1", "isSuccess": true},
            "consent": {"isConsented": true, "consentedUtc": "2022-09-29T14:18:11.684Z"}}});
    [
        Read {
            provider: "ondato",
            what: "GET /v1/identifications",
            answer: kyc,
            needed: &["/id", "/status"],
            strict: &["/identityVerificationId"],
            word: "/kycIdentification/status",
        },
        Read {
            provider: "ondato",
            what: "GET /v1/identity-verifications",
            answer: idv,
            needed: &["/id", "/status"],
            strict: &["/externalReferenceId"],
            word: "/identityVerification/status",
        },
    ]
}

fn paysafe() -> Value {
    json!({"id": "session1", "instrumentType": "US_BANK_ACCOUNT",
        "returnUrl": "https://join.example/", "creationTime": "2026-11-21T10:00:00Z",
        "redirectUrl": format!("https://pi-verify.example/{HOSTED_PATH}/initiate"),
        "expirationTime": "2026-11-21T10:02:00Z", "sessionStatus": "WORD",
        "instrument": {"id": "i", "instrumentType": "US_BANK_ACCOUNT"}, "statusReason": "OTHER",
        "secureCode": SECURE_CODE, "secureCodeMethod": "sha512"})
}

fn hosted_flow(status: &str) -> Value {
    json!({"id": "ahfi_1", "url": format!("https://demo.airwallex.com/{HOSTED_PATH}"),
        "authorization_code": "needle-message", "status": status, "metadata": {"k": "v"},
        "result": {"name": "Needle-Name"}})
}

fn kyc_state() -> Value {
    json!({"code": "0", "requestId": "r", "data": {
        "customer": {"reference": "r", "customerId": "anna", "customerType": "individual",
            "customer": {"firstName": "Needle-Name"}, "boises": {}, "dtsCreatedAt": "2026-11-21"},
        "kyc": {"attributeCodes": ["cardAttributes"], "system": "s", "mode": "m", "status": "WORD"},
        "kycDocumentList": [{"id": "d", "label": "LICENSE FRONT", "type": "LICENSE",
            "documentSide": "FRONT", "uploadStatus": true}]}})
}

fn akepa() -> Value {
    json!({"code": "0", "requestId": "r", "data": {"applicationId": "iapp_1", "reference": "r",
        "aggregatorId": "a", "customerId": "anna", "status": "WORD", "outcome": "Approved",
        "entityApplications": [{"entityId": "e", "isCustomer": true, "status": "completed"}]}})
}

/// The others' likewise.
fn others() -> [Read; 5] {
    let account = json!({"id": "acct_anna", "status": "WORD", "created_at": "2026-11-21",
        "account_details": {"n": "Needle-Name"}});
    let application = json!({"requestId": "r", "application": {"applicationId": "person-1",
        "personId": "p", "status": "WORD", "baasClientId": "c", "firstName": "Needle-Name"}});
    [
        Read {
            provider: "paysafe",
            what: "GET /digitalwallets",
            answer: paysafe(),
            needed: &["/id", "/sessionStatus"],
            strict: &[],
            word: "/sessionStatus",
        },
        Read {
            provider: "airwallex",
            what: "GET /api/v1/hosted_flows",
            answer: hosted_flow("WORD"),
            needed: &["/id"],
            strict: &["/status"],
            word: "/hostedFlow/status",
        },
        Read {
            provider: "airwallex",
            what: "GET /api/v1/accounts",
            answer: account,
            needed: &["/id", "/status"],
            strict: &[],
            word: "/account/status",
        },
        Read {
            provider: "connectfi",
            what: "GET /customer/kyc",
            answer: kyc_state(),
            needed: &[
                "/code",
                "/data",
                "/data/kyc",
                "/data/kyc/status",
                "/data/kyc/attributeCodes/0",
                "/data/customer/customerId",
                "/data/kycDocumentList/0",
                "/data/kycDocumentList/0/id",
                "/data/kycDocumentList/0/type",
                "/data/kycDocumentList/0/uploadStatus",
            ],
            strict: &[
                "/data/customer",
                "/data/customer/kycStatus",
                "/data/kyc/attributeCodes",
                "/data/kycDocumentList",
                "/data/kycDocumentList/0/documentSide",
            ],
            word: "/kyc/status",
        },
        Read {
            provider: "connectpay",
            what: "GET /baas",
            answer: application,
            needed: &[
                "/application",
                "/application/applicationId",
                "/application/status",
            ],
            strict: &[],
            word: "/application/status",
        },
    ]
}

/// Pointers to every field, however deep.
fn fields(value: &Value, at: &str, into: &mut Vec<String>) {
    let items: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, item)| (name.clone(), item))
            .collect(),
        Value::Array(list) => (0..list.len()).map(|n| (n.to_string(), &list[n])).collect(),
        _ => Vec::new(),
    };
    for (name, item) in items {
        let at = format!("{at}/{name}");
        fields(item, &at, into);
        into.push(at);
    }
}

/// The answer with every field in every other shape, and whether it is to be understood.
fn variants(read: &Read) -> Vec<(Value, bool)> {
    let mut pointers = Vec::new();
    fields(&read.answer, "", &mut pointers);
    pointers.extend(read.strict.iter().map(|at| (*at).to_owned()));
    let mut all = Vec::new();
    for at in pointers {
        let (parent, name) = at.rsplit_once('/').unwrap();
        for shape in shapes() {
            let mut answer = read.answer.clone();
            match answer.pointer_mut(parent).unwrap() {
                Value::Array(list) => list[name.parse::<usize>().unwrap()] = shape.clone(),
                parent => parent[name] = shape.clone(),
            }
            let of = |list: &[&str]| list.contains(&at.as_str());
            let (needed, strict) = (of(read.needed), of(read.strict));
            let is_list = read.answer.pointer(&at).is_some_and(Value::is_array);
            let understood = match &shape {
                // It is what should be there, or is another's.
                Value::String(_) if needed || strict => continue,
                Value::Null if strict && at == "/status" => continue,
                Value::Bool(_) if at.ends_with("/uploadStatus") => true,
                Value::Null if strict => true,
                Value::Array(_) if strict && is_list => true,
                _ => !needed && !strict,
            };
            all.push((answer, understood));
        }
    }
    all
}

async fn hides_nothing(app: &App, id: &str, read: &Read) {
    for (number, (answer, understood)) in variants(read).into_iter().enumerate() {
        let word = format!("W{number}");
        let answer = answer.to_string().replace("WORD", &word);
        app.stub.once(read.what, Answer::Body(200, answer.clone()));
        let seen = app.read(id).send().await;
        let has_arrived = seen.body["status"].pointer(read.word) == Some(&json!(word));
        assert_eq!(has_arrived, understood, "{answer}: {}", seen.text);
        assert!(!seen.text.contains("Needle"), "{}", seen.text);
    }
}

/// Fault P43.
#[tokio::test]
async fn what_nobody_needs_hides_no_word() {
    for read in ondato().into_iter().chain(others()) {
        let app = App::start().await;
        app.stub.idv("Completed");
        app.stub.kyc("Awaiting", None);
        let id = match read.provider {
            "connectpay" => {
                let created = app.create_for("connectpay", "hosted", "h").send().await;
                created.flow().id.to_string()
            }
            provider => app.flow(provider).await,
        };
        hides_nothing(&app, &id, &read).await;
    }
}

/// Fault P43.
#[tokio::test]
async fn nor_does_it_in_the_newer_api_of_connectfi() {
    let app = App::with(|config| {
        config.connectfi.as_mut().unwrap().api = ConnectFiApi::Akepa;
    });
    let app = app.await;
    let id = app.flow("connectfi").await;
    let read = Read {
        provider: "connectfi",
        what: "POST /akepa/status",
        answer: akepa(),
        needed: &["/code", "/data", "/data/applicationId", "/data/status"],
        strict: &["/data/customerId", "/data/outcome"],
        word: "/status",
    };
    hides_nothing(&app, &id, &read).await;
}

/// Where the verdict of a finished check is, is not known then: it is finished all the same.
///
/// Fault P43.
#[tokio::test]
async fn a_step_of_another_shape_is_none() {
    let none = json!({"kycIdentification": null});
    let steps = shapes().into_iter().chain([none]);
    for step in steps.chain(shapes().map(|shape| json!({ "kycIdentification": shape }))) {
        let app = App::start().await;
        let id = app.flow("ondato").await;
        let known = app.read(&id).send().await.text;
        let answer = json!({"id": uuid(1), "status": "Completed", "step": step}).to_string();
        app.stub.once("GET /v1", Answer::Body(200, answer.clone()));
        let seen = app.read(&id).send().await;
        // There is one, and its upload could not be requested.
        if step["kycIdentification"].is_object() {
            assert_eq!(seen.text, known, "{answer}");
        } else {
            let status = &seen.body["status"]["identityVerification"]["status"];
            assert_eq!(status, "Completed", "{answer}");
        }
    }
}

/// While data is waited for, what is wanted must be known; a verdict is one whatever was.
///
/// Fault P43.
#[tokio::test]
async fn no_list_hides_a_verdict_of_connectfis() {
    for verdict in ["APPROVED", "DECLINED"] {
        for shape in shapes() {
            let app = App::start().await;
            let id = app.flow("connectfi").await;
            let mut answer = kyc_state();
            answer["data"]["kyc"]["status"] = json!(verdict);
            answer["data"]["kyc"]["attributeCodes"] = shape.clone();
            answer["data"]["kycDocumentList"] = shape;
            let said = Answer::Body(200, answer.to_string());
            app.stub.once("GET /customer/kyc", said);
            let seen = app.read(&id).send().await;
            assert_eq!(seen.body["status"]["kyc"]["status"], verdict, "{answer}");
        }
    }
}

/// Of a new session as well.
///
/// Fault P43.
#[tokio::test]
async fn what_nobody_needs_hides_no_new_session() {
    let app = App::start().await;
    let hosted_idv = json!({"redirectLink": format!("https://api2.connectpay.com/{HOSTED_PATH}"),
        "personId": "p", "applicationId": "a", "url": "", "status": "WORD"});
    for (purpose, read) in [
        (
            None,
            Read {
                provider: "ondato",
                what: "POST /v1",
                answer: json!({"id": "WORD", "status": "Pending", "setup": {"id": "s"}}),
                needed: &["/id"],
                strict: &[],
                word: "",
            },
        ),
        (
            None,
            Read {
                provider: "paysafe",
                what: "POST /digitalwallets/customers",
                answer: paysafe(),
                needed: &["/id", "/sessionStatus", "/redirectUrl", "/secureCode"],
                strict: &[],
                word: "",
            },
        ),
        (
            None,
            Read {
                provider: "airwallex",
                what: "hosted_flows/create",
                answer: hosted_flow("WORD"),
                needed: &["/id"],
                strict: &["/status"],
                word: "",
            },
        ),
        (
            Some("hosted"),
            Read {
                provider: "connectpay",
                what: "POST /baas/onboarding/personal/idv",
                answer: hosted_idv,
                needed: &["/status"],
                strict: &[],
                word: "",
            },
        ),
    ] {
        for (number, (answer, understood)) in variants(&read).into_iter().enumerate() {
            let answer = answer.to_string().replace("WORD", &format!("W{number}"));
            app.stub.as_ever();
            app.stub.once(read.what, Answer::Body(200, answer.clone()));
            let key = format!("{}{number}", read.provider);
            let create = match purpose {
                Some(purpose) => app.create_for(read.provider, purpose, &key),
                None => app.create(read.provider, &key),
            };
            let created = create.send().await;
            let expected = if understood { 201 } else { 502 };
            assert_eq!(
                created.status.as_u16(),
                expected,
                "{answer}: {}",
                created.text
            );
        }
    }
}

/// Of a refusal the code alone is needed.
///
/// Fault P43.
#[tokio::test]
async fn what_nobody_needs_hides_no_refusal() {
    let app = App::start().await;
    for shape in shapes() {
        let error = json!({"error": {"code": "DW-BANK-ACCOUNT-LIMIT-EXCEEDED", "message": shape,
            "details": shape, "fieldErrors": shape}, "requestId": shape});
        let said = Answer::Body(400, error.to_string());
        app.stub.once("POST /digitalwallets/customers", said);
        let refused = app.create("paysafe", "k").send().await;
        refused.is_problem(409, "provider-limit");
    }
}
