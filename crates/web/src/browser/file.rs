//! Files that a person chose. Their names may be personal data: they are shown, and not sent.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use hosted_flow_core::document::{FileFacts, FileKind, HEAD_BYTES};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, File, HtmlInputElement, Url};

/// A file that the person chose.
#[derive(Clone, PartialEq)]
pub struct ChosenFile(File);

impl ChosenFile {
    /// Takes the file from an `<input type=file>` at its `change` event. The input is reset, so that
    /// the page keeps no file and the same file can be chosen again.
    #[must_use]
    pub fn take(event: &Event) -> Option<Self> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Self(file))
    }
}

impl ChosenFile {
    /// The file as the source of an `<img>`, until the preview is dropped. The page's policy must allow
    /// it (`img-src blob:`); drop it when the file is no longer shown.
    #[must_use]
    pub fn preview(&self) -> Option<Preview> {
        Url::create_object_url_with_blob(&self.0).ok().map(Preview)
    }
}

/// A URL that shows a file in this document, released when it is dropped.
#[derive(PartialEq, Eq)]
pub struct Preview(String);

impl Preview {
    /// The URL, for the `src` of an image.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Preview {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Preview")
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

impl fmt::Debug for ChosenFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ChosenFile([redacted])")
    }
}

/// A file whose first bytes have been read.
pub(crate) struct ReadFile {
    file: File,
    facts: FileFacts,
}

impl ReadFile {
    pub(crate) fn facts(&self) -> FileFacts {
        self.facts
    }

    /// Its name, to be shown alone.
    pub(crate) fn name(&self) -> String {
        self.file.name()
    }

    /// The part to send: with the media type of its content, and under a neutral name.
    pub(super) fn part(&self) -> Option<(Blob, &'static str)> {
        let kind = FileKind::of(&self.facts.head)?;
        let size = self.file.size();
        let media_type = kind.media_type();
        let part = self
            .file
            .slice_with_f64_and_f64_and_content_type(0.0, size, media_type);
        Some((part.ok()?, kind.neutral_name()))
    }
}

/// A pending read of a file. Once it is dropped the callback is not called.
#[must_use = "the read is cancelled when this is dropped"]
pub(crate) struct Reading(Rc<Cell<bool>>);

impl Reading {
    /// Reads the first bytes of a file, which the system may have to download first.
    pub(crate) fn begin(
        ChosenFile(file): ChosenFile,
        done: impl FnOnce(ReadFile) + 'static,
    ) -> Self {
        let is_wanted = Rc::new(Cell::new(true));
        super::spawn({
            let is_wanted = is_wanted.clone();
            async move {
                let head = head_of(&file).await;
                // An unreadable file counts as empty.
                let bytes = head.map_or(0, |_| super::whole(file.size()));
                let head = head.unwrap_or_default();
                if is_wanted.get() {
                    let facts = FileFacts { bytes, head };
                    done(ReadFile { file, facts });
                }
            }
        });
        Self(is_wanted)
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

async fn head_of(file: &File) -> Option<[u8; HEAD_BYTES]> {
    let mut head = [0; HEAD_BYTES];
    let end = i32::try_from(HEAD_BYTES).ok()?;
    let start = file.slice_with_i32_and_i32(0, end).ok()?;
    let promise: Promise = super::call(&start, "arrayBuffer")?.dyn_into().ok()?;
    let bytes = Uint8Array::new(&JsFuture::from(promise).await.ok()?).to_vec();
    let length = bytes.len().min(HEAD_BYTES);
    head[..length].copy_from_slice(&bytes[..length]);
    Some(head)
}
