//! The deprecated `/customer/kyc` endpoints.

use axum::http::Method;
use hosted_flow_core::provider::connectfi;
use hosted_flow_core::provider::connectfi::wire::{Document, InitKyc};
use hosted_flow_core::wire::{Object, Redacted};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use url::Url;

use super::{File, Status, answers, envelope, multipart};
use crate::providers::ProviderError;
use crate::providers::api::{Api, Call};
use crate::providers::word::{id, label, word};
use crate::settings::BaseUrl;

#[derive(Debug)]
pub(super) struct Kyc {
    pub(super) api: Api,
    pub(super) base: BaseUrl,
    pub(super) callback: Option<Redacted<String>>,
}

impl Kyc {
    pub(super) async fn init(&self, customer: &str) -> Result<Status, ProviderError> {
        let body = InitKyc {
            customer_id: customer.to_owned(),
            sync_mode: None,
            webhook_url: self.callback.clone(),
        };
        let call = Call::send(Method::POST, self.url(["init"]), &body)?;
        status(self.ask(call).await?, customer)
    }

    pub(super) async fn read(&self, customer: &str) -> Result<Status, ProviderError> {
        let call = Call::get(self.url(["status", customer]));
        status(self.ask(call).await?, customer)
    }

    pub(super) async fn upload(
        &self,
        customer: &str,
        document: &str,
        file: &File,
    ) -> Result<Status, ProviderError> {
        let url = self.url(["upload", customer, document]);
        status(self.ask(multipart::post(url, file)?).await?, customer)
    }

    pub(super) async fn provide(
        &self,
        customer: &str,
        data: &Map<String, Value>,
    ) -> Result<(), ProviderError> {
        let body = json!({"customerId": customer, "additionalAttributes": data});
        let call = Call::send(Method::POST, self.url(["add-attributes"]), &body)?;
        envelope::accepted_in("additionalAttributes", &self.api.call(call).await?)
    }

    async fn ask(&self, call: Call) -> Result<answers::KycState, ProviderError> {
        envelope::open(&self.api.call(call).await?)
    }

    fn url<'a>(&self, rest: impl IntoIterator<Item = &'a str>) -> Url {
        self.base.below(["customer", "kyc"].into_iter().chain(rest))
    }
}

/// Name, addresses and all else that is personal is dropped here.
fn status(state: answers::KycState, customer: &str) -> Result<Status, ProviderError> {
    let of = state.customer.map(|Object(of)| of);
    if of.as_ref().is_some_and(|of| of.customer_id != customer) {
        return Err(ProviderError::NotUnderstood(
            "it speaks of another customer",
        ));
    }
    let Object(kyc) = state.kyc;
    let status = word(kyc.status)?;
    let codes = list::<String>(kyc.attribute_codes);
    let codes = codes.and_then(|codes| codes.into_iter().map(word).collect());
    let documents = list::<Object<answers::Document>>(state.kyc_document_list);
    let documents = documents.and_then(|all| all.into_iter().map(document).collect());
    let (attribute_codes, kyc_document_list) = match status.as_str() {
        // They are no longer needed, and must not hide a verdict.
        "APPROVED" | "DECLINED" => (codes.unwrap_or_default(), documents.unwrap_or_default()),
        // Without what is wanted, nothing would seem to be missing.
        _ => (codes?, documents?),
    };
    Ok(Status {
        kyc: Some(connectfi::Kyc {
            status,
            attribute_codes,
        }),
        kyc_document_list,
        kyc_status: of.and_then(|of| of.kyc_status).map(word).transpose()?,
        ..Status::default()
    })
}

/// The items of a list that may be missing or `null`.
fn list<T: DeserializeOwned>(value: Value) -> Result<Vec<T>, ProviderError> {
    let list = serde_json::from_value::<Option<Vec<T>>>(value);
    list.map(Option::unwrap_or_default)
        .map_err(|_| ProviderError::NotUnderstood("the body is not the documented json"))
}

/// One that cannot be passed on makes the whole list one that is not understood.
fn document(Object(document): Object<answers::Document>) -> Result<Document, ProviderError> {
    Ok(Document {
        id: id(document.id)?,
        label: document.label.as_deref().and_then(label),
        kind: word(document.kind)?,
        document_side: document.side.map(word).transpose()?,
        upload_status: document.upload_status,
    })
}
