//! A flow of the stub.

use serde_json::{Value, json};

/// A stored flow.
#[derive(Clone)]
pub(super) struct StoredFlow {
    pub(super) id: String,
    pub(super) user: String,
    pub(super) key: String,
    pub(super) return_url: String,
    pub(super) purpose: Value,
    /// Starts at 1.
    pub(super) number: u64,
    pub(super) revision: u64,
    pub(super) word: &'static str,
}

impl StoredFlow {
    /// The flow in the answer to a read.
    pub(super) fn read(&self) -> Value {
        let mut flow = json!({
            "id": self.id,
            "provider": "paysafe",
            "revision": self.revision,
            "createdAt": format!("2026-11-21T10:00:{:02}Z", self.number % 60),
            "status": {"provider": "paysafe", "sessionStatus": self.word},
        });
        if !self.purpose.is_null() {
            flow["purpose"] = self.purpose.clone();
        }
        flow
    }

    pub(super) fn launch(&self) -> Value {
        json!({
            "kind": "paysafe",
            "redirectUrl": format!("https://needle-hosted.example/{}", self.number),
            "secureCode": "bmVlZGxlLWNvZGU=",
            "expirationTime": "2026-11-21T10:02:00Z",
        })
    }

    /// The flow in the answer to a create or a launch.
    pub(super) fn launched(&self) -> Value {
        let mut flow = self.read();
        flow["launch"] = self.launch();
        flow
    }

    pub(super) fn tag(&self) -> String {
        format!("\"r{}\"", self.revision)
    }
}
