//! Documents: which files are accepted for which type. Only the first bytes of a file are checked;
//! no file is stored.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::StatusCode;

/// A document that a customer has to upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Document {
    pub(crate) id: String,
    /// For example `LICENSE`.
    pub(crate) kind: String,
    pub(crate) side: Option<String>,
    pub(crate) uploaded: bool,
}

/// Why a file is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileError {
    /// The body is not multipart, or does not have exactly one file.
    NotOneFile,
    Empty,
    TooLarge,
    /// The first bytes are not those of an accepted file type.
    Type,
}

/// Maximum size of a file in bytes; connectFi does not document its limit.
pub(crate) const MAX_DOCUMENT: usize = 10 * 1024 * 1024;

/// The newer API's name of a document type of the deprecated API; all but one are the same.
pub(crate) fn newer_name(kind: &str) -> String {
    match kind {
        "ID_CARD" => "identification_card".to_owned(),
        kind => kind.to_ascii_lowercase(),
    }
}

impl Document {
    pub(crate) fn label(&self) -> String {
        let side = self.side.as_ref();
        side.map_or_else(|| self.kind.clone(), |side| format!("{} {side}", self.kind))
    }

    /// Checks a file for this document.
    pub(crate) fn check(&self, file: &[u8]) -> Result<(), FileError> {
        if file.is_empty() {
            return Err(FileError::Empty);
        }
        if file.len() > MAX_DOCUMENT {
            return Err(FileError::TooLarge);
        }
        let is_pdf = file.starts_with(b"%PDF-");
        let is_image = is_image(file);
        let may_be = match self.kind.as_str() {
            // "A full PDF copy of a tenancy contract."
            "CONTRACT" => is_pdf,
            "UTILITY" => is_pdf || is_image,
            _ => is_image,
        };
        if may_be { Ok(()) } else { Err(FileError::Type) }
    }
}

fn is_image(file: &[u8]) -> bool {
    file.starts_with(b"\x89PNG\r\n\x1a\n") || file.starts_with(b"\xff\xd8\xff")
}

/// Checks a file for the newer API, where every document is an image.
pub(crate) fn check_image(file: &[u8]) -> Result<(), FileError> {
    match file {
        [] => Err(FileError::Empty),
        file if file.len() > MAX_DOCUMENT => Err(FileError::TooLarge),
        file if is_image(file) => Ok(()),
        _ => Err(FileError::Type),
    }
}

/// The only file of a multipart body; other fields are ignored.
pub(crate) async fn single_file(
    body: Result<Multipart, MultipartRejection>,
) -> Result<Bytes, FileError> {
    let mut parts = body.map_err(|_| FileError::NotOneFile)?;
    let mut file = None;
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => return file.ok_or(FileError::NotOneFile),
            Err(error) => return Err(read_error(error.status())),
        };
        if part.file_name().is_none() {
            continue;
        }
        let bytes = part.bytes().await;
        let bytes = bytes.map_err(|error| read_error(error.status()))?;
        if file.replace(bytes).is_some() {
            return Err(FileError::NotOneFile);
        }
    }
}

fn read_error(status: StatusCode) -> FileError {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        FileError::TooLarge
    } else {
        FileError::NotOneFile
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JPEG: &[u8] = b"\xff\xd8\xff\xe0 and so on";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";
    const PDF: &[u8] = b"%PDF-1.7 and so on";

    #[track_caller]
    fn check(kind: &str, file: &[u8], expected: Result<(), FileError>) {
        let document = Document {
            id: "doc-1".to_owned(),
            kind: kind.to_owned(),
            side: None,
            uploaded: false,
        };
        assert_eq!(document.check(file), expected, "{kind}");
    }

    #[test]
    fn each_document_type_accepts_its_file_types() {
        for kind in ["PASSPORT", "LICENSE", "ID_CARD"] {
            check(kind, JPEG, Ok(()));
            check(kind, PNG, Ok(()));
            check(kind, PDF, Err(FileError::Type));
        }
        check("CONTRACT", PDF, Ok(()));
        check("CONTRACT", PNG, Err(FileError::Type));
        check("UTILITY", PDF, Ok(()));
        check("UTILITY", JPEG, Ok(()));
        check("UTILITY", b"GIF89a", Err(FileError::Type));
    }

    #[test]
    fn an_empty_or_huge_file_is_refused() {
        check("CONTRACT", b"", Err(FileError::Empty));
        let mut huge = PDF.to_vec();
        huge.resize(MAX_DOCUMENT + 1, 0);
        check("CONTRACT", &huge, Err(FileError::TooLarge));
        huge.pop();
        check("CONTRACT", &huge, Ok(()));
    }
}
