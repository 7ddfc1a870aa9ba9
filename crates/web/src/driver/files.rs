//! The files that the person chooses.

use std::rc::Rc;

use hosted_flow_core::answer::TransportError;
use hosted_flow_core::flow::Event;
use hosted_flow_core::request::CallId;

use super::Shared;
use crate::browser::file::{ChosenFile, ReadFile, Reading};
use crate::browser::upload::Upload;

impl Shared {
    /// Reads a file, and offers it to the flow.
    pub(super) fn choose(self: &Rc<Self>, document: String, file: ChosenFile) {
        let shared = Rc::downgrade(self);
        let of = document.clone();
        let max_file_bytes = self.config.borrow().max_file_bytes;
        let reading = Reading::begin(file, max_file_bytes, move |file| {
            if let Some(shared) = shared.upgrade() {
                shared.readings.borrow_mut().take(&of);
                shared.on_read(of, file);
            }
        });
        // This drops an earlier read of the same document that is still pending.
        self.readings.borrow_mut().put(document, reading);
    }

    /// Keeps a file if the flow accepts it.
    fn on_read(self: &Rc<Self>, document: String, file: ReadFile) {
        self.dispatch(Event::Chosen {
            document: document.clone(),
            file: Some(file.chosen()),
        });
        let flow = self.flow.borrow();
        if flow.as_ref().is_some_and(|flow| flow.has_file(&document)) {
            self.files.borrow_mut().put(document, file);
        }
    }

    /// Sends a file.
    pub(super) fn send(self: &Rc<Self>, id: CallId, url: String, document: String) {
        let (progress, done) = (self.sender(), self.sender());
        let files = self.files.borrow();
        let Some(file) = files.get(&document) else {
            // Unreachable: core uploads accepted files alone, and those are kept.
            let answer = Err(TransportError::Network);
            return done(Event::Uploaded { id, answer });
        };
        let upload = Upload::send(
            url,
            file,
            (self.headers)(),
            move |percent| progress(Event::UploadProgress { id, percent }),
            move |answer| done(Event::Uploaded { id, answer }),
        );
        self.upload.replace(Some((document, upload)));
    }
}
