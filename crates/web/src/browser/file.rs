//! Files that a person chose. Their names may be personal data: they are shown, and not sent.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use hosted_flow_core::document::{Chosen, FileFacts, FileKind, HEAD_BYTES, is_heic};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, File, HtmlInputElement, Url};

use super::picture;

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
        Preview::of(&self.0)
    }
}

/// A URL that shows a file in this document, released when it is dropped.
#[derive(PartialEq, Eq)]
pub struct Preview(String);

impl Preview {
    fn of(file: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(file).ok().map(Self)
    }

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
    file: Blob,
    /// Its name, to be shown alone.
    name: String,
    facts: FileFacts,
    /// A picture of it, while the file is kept.
    preview: Option<Preview>,
}

impl ReadFile {
    /// Reads the first bytes. A photo in HEIC becomes a JPEG where the browser can read it, unless it is
    /// too large as it is.
    async fn read(file: &File, max_file_bytes: u64) -> Self {
        let name = file.name();
        let mut file: Blob = file.clone().into();
        let mut head = head_of(&file).await;
        let is_photo = head.as_ref().is_some_and(is_heic);
        if is_photo
            && super::whole(file.size()) <= max_file_bytes
            && let Some(jpeg) = picture::to_jpeg(&file).await
        {
            head = head_of(&jpeg).await;
            file = jpeg;
        }
        // An unreadable file counts as empty.
        let bytes = head.map_or(0, |_| super::whole(file.size()));
        let head = head.unwrap_or_default();
        let mut read = Self {
            file,
            name,
            facts: FileFacts { bytes, head },
            preview: None,
        };
        if let Some((image, _)) = read.part().filter(|_| !head.starts_with(b"%PDF-")) {
            read.preview = Preview::of(&image);
        }
        read
    }

    /// What the flow decides by, and shows.
    pub(crate) fn chosen(&self) -> Chosen {
        Chosen {
            facts: self.facts,
            name: self.name.clone().into(),
            picture: self.preview.as_ref().map(|preview| preview.0.clone()),
        }
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
    /// Reads a file, which the system may have to download first.
    pub(crate) fn begin(
        ChosenFile(file): ChosenFile,
        max_file_bytes: u64,
        done: impl FnOnce(ReadFile) + 'static,
    ) -> Self {
        let is_wanted = Rc::new(Cell::new(true));
        super::spawn({
            let is_wanted = is_wanted.clone();
            async move {
                let file = ReadFile::read(&file, max_file_bytes).await;
                if is_wanted.get() {
                    done(file);
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

async fn head_of(file: &Blob) -> Option<[u8; HEAD_BYTES]> {
    let mut head = [0; HEAD_BYTES];
    let end = i32::try_from(HEAD_BYTES).ok()?;
    let start = file.slice_with_i32_and_i32(0, end).ok()?;
    let promise: Promise = super::call(&start, "arrayBuffer")?.dyn_into().ok()?;
    let bytes = Uint8Array::new(&JsFuture::from(promise).await.ok()?).to_vec();
    let length = bytes.len().min(HEAD_BYTES);
    head[..length].copy_from_slice(&bytes[..length]);
    Some(head)
}
