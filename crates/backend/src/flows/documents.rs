//! Documents that are uploaded here and passed on to the provider.

use std::sync::Arc;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::document::DocumentKind;

use super::error::report;
use super::{Deadline, FlowError, Flows};
use crate::providers::{Document, File, ProviderError, documents};
use crate::store::StoredFlow;
use crate::user::UserId;

impl Flows {
    /// The kind that a document must have, for a check before its file is read.
    pub(crate) async fn wanted(
        &self,
        user: &UserId,
        id: &FlowId,
        document: &str,
    ) -> Result<DocumentKind, FlowError> {
        let flow = self.stored(user, id).await?;
        Ok(DocumentKind::of(&find(&flow, document)?.kind))
    }

    /// Uploads a document's file. One that was uploaded before is not sent again: the response may
    /// have been lost.
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
        let lock = self.locks.of(&id);
        let _lock = deadline.wait(lock.lock()).await?;
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
            Ok(reading) => self.store_status(flow, reading).await,
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
