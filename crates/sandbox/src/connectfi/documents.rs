//! Documents: what may be uploaded as which type. Of a file only the first bytes are looked at,
//! and nothing is kept.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::StatusCode;

/// A place for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Document {
    pub(crate) id: String,
    /// `LICENSE` and the like.
    pub(crate) kind: String,
    pub(crate) side: Option<String>,
    pub(crate) uploaded: bool,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileError {
    /// The body is not multipart, or has not exactly one file.
    NotOneFile,
    Empty,
    TooLarge,
    /// Its first bytes are not those of a type that this document may have.
    Type,
}

/// Largest file, in bytes; connectFi's limit is not documented.
pub(crate) const MAX_DOCUMENT: usize = 10 * 1024 * 1024;

/// What the newer API calls a type of the deprecated one; the others have the same name.
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

    /// Checks a file for this place.
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

/// Checks a file for the newer API, where every document is a picture.
pub(crate) fn check_image(file: &[u8]) -> Result<(), FileError> {
    match file {
        [] => Err(FileError::Empty),
        file if file.len() > MAX_DOCUMENT => Err(FileError::TooLarge),
        file if is_image(file) => Ok(()),
        _ => Err(FileError::Type),
    }
}

/// The one file of a multipart body; other fields are passed over.
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
