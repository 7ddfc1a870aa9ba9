//! Bodies of contract v1.

use serde_json::{Value, json};

/// The flow of most tests.
pub(crate) const FLOW: &str = "flw_7QmBackend";

/// A hosted page of Paysafe's, with a secret of its own in the query.
pub(crate) const HOSTED: &str =
    "https://pi-verify.eu-mprod.sandbox.dw-cloud.net/initiate?ticket=t1cket-s3cret";

/// Paysafe's secure code, and how it stands in a query.
pub(crate) const SECURE_CODE: &str = "c2VjdXJlLWNvZGU/Pz8+Pg==";
const SECURE_CODE_IN_QUERY: &str = "c2VjdXJlLWNvZGU%2FPz8%2BPg%3D%3D";

/// This user's open flows.
pub(crate) fn open(flows: &[Value]) -> Value {
    json!({ "flows": flows })
}

/// A flow at Paysafe.
pub(crate) fn paysafe(revision: u64, session_status: &str) -> Value {
    json!({
        "id": FLOW,
        "provider": "paysafe",
        "revision": revision,
        "status": { "provider": "paysafe", "sessionStatus": session_status },
    })
}

/// A flow at Paysafe that has failed.
pub(crate) fn failed(revision: u64, reason: &str) -> Value {
    let mut flow = paysafe(revision, "FAILED");
    flow["status"]["statusReason"] = json!(reason);
    flow
}

/// A flow at Ondato, with or without a KYC identification.
pub(crate) fn ondato(revision: u64, identity_verification: &str, kyc: Option<&str>) -> Value {
    let mut flow = json!({
        "id": FLOW,
        "provider": "ondato",
        "revision": revision,
        "status": {
            "provider": "ondato",
            "identityVerification": { "status": identity_verification },
        },
    });
    if let Some(kyc) = kyc {
        flow["status"]["kycIdentification"] = json!({ "status": kyc });
    }
    flow
}

/// The flow of [`paysafe`] with a launch that leads to this URL.
pub(crate) fn launch_to(url: &str) -> Value {
    let mut flow = paysafe(1, "ACTIVE");
    flow["launch"] = json!({ "kind": "paysafe", "redirectUrl": url, "secureCode": SECURE_CODE });
    flow
}

/// The flow of [`ondato`] with a launch, and the hosted page that it leads to.
pub(crate) fn ondato_launch() -> (Value, &'static str) {
    let mut flow = ondato(1, "Pending", None);
    flow["launch"] = json!({ "kind": "ondato", "id": "5f1c0a52-90e6-4a39-b2a0-4b3d6f9d8e11" });
    (
        flow,
        "https://idv.ondato.com/?id=5f1c0a52-90e6-4a39-b2a0-4b3d6f9d8e11",
    )
}

/// Where [`launch_to`] of [`HOSTED`] leads.
pub(crate) fn hosted_with_code() -> String {
    format!("{HOSTED}&secureCode={SECURE_CODE_IN_QUERY}")
}

/// A flow at Airwallex.
pub(crate) fn airwallex(revision: u64, flow: &str, account: &str) -> Value {
    of(
        revision,
        &json!({
            "provider": "airwallex",
            "hostedFlow": { "status": flow },
            "account": { "status": account },
        }),
    )
}

/// A flow at Airwallex with a launch, and the hosted page that it leads to.
pub(crate) fn airwallex_launch() -> (Value, &'static str) {
    let hosted = "https://demo.airwallex.com/hosted/flow?auth_code=4uth-s3cret";
    let mut flow = airwallex(1, "INIT", "CREATED");
    flow["launch"] = json!({ "kind": "airwallex", "url": hosted });
    (flow, hosted)
}

/// A flow at connectFi in this status.
pub(crate) fn connectfi(revision: u64, status: &str) -> Value {
    of(
        revision,
        &json!({ "provider": "connectfi", "kyc": { "status": status } }),
    )
}

/// A flow at connectFi that wants documents: each with its type, and whether it is there.
pub(crate) fn documents(revision: u64, wanted: &[(&str, bool)]) -> Value {
    let document = |(number, (kind, is_there)): (usize, &(&str, bool))| json!({ "id": format!("doc-{number}"), "type": kind, "uploadStatus": is_there });
    let list: Vec<Value> = wanted.iter().enumerate().map(document).collect();
    let mut flow = connectfi(revision, "WAITING_DATA");
    flow["status"]["kycDocumentList"] = list.into();
    flow
}

/// A flow at ConnectPay, with an id of its own.
pub(crate) fn connectpay(revision: u64, status: &str) -> Value {
    let mut flow = of(
        revision,
        &json!({ "provider": "connectpay", "application": { "status": status } }),
    );
    flow["id"] = json!(ACCOUNT);
    flow
}

/// The flow of [`connectpay`].
pub(crate) const ACCOUNT: &str = "flw_account";

fn of(revision: u64, status: &Value) -> Value {
    let provider = &status["provider"];
    json!({ "id": FLOW, "provider": provider, "revision": revision, "status": status })
}
