//! Documents that are handed in here and passed on to the provider.

use std::sync::Arc;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::document::DocumentKind;
use hosted_flow_core::provider::connectfi::wire::Document;

use super::error::report;
use super::{Deadline, FlowError, Flows};
use crate::providers::{File, ProviderError, documents};
use crate::store::StoredFlow;
use crate::user::UserId;

impl Flows {
    /// What a document has to be, before its file is looked at.
    pub(crate) async fn wanted(
        &self,
        user: &UserId,
        id: &FlowId,
        document: &str,
    ) -> Result<DocumentKind, FlowError> {
        let flow = self.stored(user, id).await?;
        Ok(DocumentKind::of(&find(&flow, document)?.kind))
    }

    /// Hands in a document's file. One that is there already is not sent again: its answer may
    /// have been lost on the way to the browser.
    pub(crate) async fn upload(
        self: &Arc<Self>,
        user: UserId,
        id: FlowId,
        document: String,
        file: File,
    ) -> Result<StoredFlow, FlowError> {
        let deadline = Deadline::of_file();
        let uploading = Arc::clone(self).try_upload(user, id, document, file, deadline);
        deadline.answer(uploading).await
    }

    async fn try_upload(
        self: Arc<Self>,
        user: UserId,
        id: FlowId,
        document: String,
        file: File,
        deadline: Deadline,
    ) -> Result<StoredFlow, FlowError> {
        let gate = self.gates.of(&id);
        let _gate = deadline.wait(gate.enter()).await?;
        let flow = self.stored(&user, &id).await?;
        let wanted = find(&flow, &document)?;
        if wanted.upload_status {
            return Ok(flow);
        }
        if flow.is_terminal() {
            return Err(FlowError::Settled);
        }
        let uploading = self
            .providers
            .upload(&flow, wanted, &file, deadline.providers);
        match uploading.await {
            Ok(reading) => self.adopt(flow, reading).await,
            Err(ProviderError::Invalid(errors)) => Err(FlowError::DocumentRefused(errors)),
            Err(error) => {
                report(&flow.id, flow.provider(), &error);
                Err(error.into())
            }
        }
    }
}

fn find<'a>(flow: &'a StoredFlow, document: &str) -> Result<&'a Document, FlowError> {
    let found = documents(flow).iter().find(|wanted| wanted.id == document);
    found.ok_or(FlowError::DocumentUnknown)
}
