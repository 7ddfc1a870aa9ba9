//! The `/akepa` endpoints. They say that documents are expected and not which, so the list is the
//! configuration's, and what has been handed in is remembered in the flow's own status.

use axum::http::Method;
use hosted_flow_core::provider::connectfi::wire::{AskStatus, Document, Identification};
use hosted_flow_core::wire::Redacted;
use serde_json::{Map, Value, json};
use url::Url;

use super::answers::{Application, Generated};
use super::config::ConnectFiDocument;
use super::{ByPurpose, File, Status, documents, envelope, multipart};
use crate::providers::ProviderError;
use crate::providers::api::{Api, Call};
use crate::providers::word::{id, word};
use crate::settings::BaseUrl;
use crate::store::StoredFlow;

#[derive(Debug)]
pub(super) struct Akepa {
    pub(super) api: Api,
    pub(super) base: BaseUrl,
    pub(super) callback: Option<Redacted<String>>,
    pub(super) documents: Vec<ConnectFiDocument>,
    pub(super) by_purpose: ByPurpose,
}

impl Akepa {
    /// What is asked for, for a purpose or none.
    pub(super) fn wanted(&self, purpose: Option<&str>) -> Option<&[ConnectFiDocument]> {
        match purpose {
            Some(purpose) => self.by_purpose.get(purpose).map(Vec::as_slice),
            None => Some(&self.documents),
        }
    }

    /// Starts an application; its status, and its id.
    pub(super) async fn identify(
        &self,
        flow: &str,
        customer: &str,
        purpose: Option<&str>,
    ) -> Result<(Status, String), ProviderError> {
        let body = Identification {
            reference: reference(flow),
            customer_id: customer.to_owned(),
            sync_mode: None,
            webhook_url: self.callback.clone(),
        };
        let call = Call::send(Method::POST, self.url(["identification"]), &body)?;
        let application: Application = envelope::open(&self.api.call(call).await?)?;
        let of_ours = id(application.id.clone())?;
        let status = self.status(application, customer, &of_ours, purpose, &[])?;
        Ok((status, of_ours))
    }

    pub(super) async fn read(
        &self,
        flow: &StoredFlow,
        customer: &str,
        application: &str,
    ) -> Result<Status, ProviderError> {
        let body = AskStatus {
            customer_id: customer.to_owned(),
            application_id: application.to_owned(),
        };
        let call = Call::send(Method::POST, self.url(["status"]), &body)?;
        let read = envelope::open(&self.api.call(call).await?)?;
        let purpose = flow.purpose.as_deref();
        self.status(
            read,
            customer,
            application,
            purpose,
            documents(&flow.status),
        )
    }

    /// Generates a document, uploads its file, and links it to the person.
    ///
    /// The items of `documents` are not in any public page that could be read; they are taken to
    /// be named as everywhere else.
    pub(super) async fn upload(
        &self,
        flow: &StoredFlow,
        customer: &str,
        application: &str,
        document: &Document,
        file: &File,
    ) -> Result<Status, ProviderError> {
        let kind = kind(&document.kind);
        let body = json!({
            "workflow": "PERSONAL",
            "name": document.id,
            "extension": multipart::extension(file.kind),
            "type": kind,
        });
        let call = Call::send(Method::POST, self.url(["document", "generate"]), &body)?;
        let generated: Generated = envelope::open(&self.api.call(call).await?)?;
        let generated = id(generated.id)?;

        let url = self.url(["document", "upload", &generated]);
        envelope::accepted(&self.api.call(multipart::post(url, file)?).await?)?;

        let mut link = json!({"documentId": generated, "entityId": customer, "type": kind});
        if let Some(side) = &document.document_side {
            link["documentSide"] = json!(side);
        }
        let body = json!({
            "customerId": customer,
            "applicationId": application,
            "documents": [link],
        });
        let call = Call::send(Method::POST, self.url(["update"]), &body)?;
        let updated = envelope::open(&self.api.call(call).await?)?;
        let mut list = documents(&flow.status).to_vec();
        for listed in &mut list {
            listed.upload_status |= listed.id == document.id;
        }
        let purpose = flow.purpose.as_deref();
        self.status(updated, customer, application, purpose, &list)
    }

    pub(super) async fn provide(
        &self,
        customer: &str,
        data: &Map<String, Value>,
    ) -> Result<(), ProviderError> {
        let body = json!({"customerId": customer, "customerUpdate": data});
        let url = self.base.below(["customer", "update"]);
        let call = Call::send(Method::POST, url, &body)?;
        envelope::accepted_in("customerUpdate", &self.api.call(call).await?)
    }

    fn status(
        &self,
        read: Application,
        customer: &str,
        application: &str,
        purpose: Option<&str>,
        known: &[Document],
    ) -> Result<Status, ProviderError> {
        let is_ours = read.id == application && read.customer_id.is_none_or(|of| of == customer);
        if !is_ours {
            return Err(ProviderError::NotUnderstood(
                "it speaks of another application",
            ));
        }
        let status = word(read.status)?;
        let expects_documents = matches!(status.as_str(), "pending_step_up" | "pending_documents");
        let kyc_document_list = if known.is_empty() && expects_documents {
            let wanted = self.wanted(purpose).unwrap_or_default();
            wanted.iter().map(place).collect()
        } else {
            known.to_vec()
        };
        Ok(Status {
            kyc: None,
            kyc_document_list,
            status: Some(status),
            outcome: read.outcome.map(word).transpose()?,
            kyc_status: None,
        })
    }

    fn url<'a>(&self, rest: impl IntoIterator<Item = &'a str>) -> Url {
        self.base.below(["akepa"].into_iter().chain(rest))
    }
}

/// How connectFi writes the label of a document.
pub(super) fn label(document: &ConnectFiDocument) -> String {
    match &document.side {
        Some(side) => format!("{} {side}", document.kind),
        None => document.kind.clone(),
    }
}

/// Where a document goes: a place of our own, since connectFi's ids are made with each file.
fn place(document: &ConnectFiDocument) -> Document {
    let label = label(document);
    Document {
        id: label.to_ascii_lowercase().replace([' ', '_'], "-"),
        label: Some(label),
        kind: document.kind.clone(),
        document_side: document.side.clone(),
        upload_status: false,
    }
}

/// The newer spelling of a document's type.
fn kind(kind: &str) -> &'static str {
    match kind {
        "PASSPORT" => "passport",
        "LICENSE" => "license",
        "CONTRACT" => "contract",
        "UTILITY" => "utility",
        "ID_CARD" => "identification_card",
        _ => "other",
    }
}

/// At most 32 letters and digits, and another one for every application: the digits of a flow's
/// id.
fn reference(flow: &str) -> String {
    let digits = flow.strip_prefix("flw_").unwrap_or(flow);
    let plain = digits.chars().filter(char::is_ascii_alphanumeric);
    plain.take(32).collect()
}
