//! Documents that the person uploads on our page: which the provider wants, and which files are
//! accepted.

use std::fmt;

use crate::wire::Redacted;

/// Default for the maximum size of a file, in bytes. No provider documents a limit.
pub const DEFAULT_MAX_FILE_BYTES: u64 = 10 * 1024 * 1024;

/// The old name of [`DEFAULT_MAX_FILE_BYTES`].
#[deprecated(note = "renamed to `DEFAULT_MAX_FILE_BYTES`")]
pub const DEFAULT_MOST_BYTES: u64 = DEFAULT_MAX_FILE_BYTES;

/// Upper limit for the maximum file size that a page may set, in bytes: a phone cannot upload more in
/// reasonable time.
pub const MAX_FILE_BYTES_LIMIT: u64 = 100 * 1024 * 1024;

/// The old name of [`MAX_FILE_BYTES_LIMIT`].
#[deprecated(note = "renamed to `MAX_FILE_BYTES_LIMIT`")]
pub const LARGEST_MOST_BYTES: u64 = MAX_FILE_BYTES_LIMIT;

/// The longest name of a file that is shown, in characters.
const MAX_NAME: usize = 80;

/// Number of leading bytes that identify the kind of a file.
pub const HEAD_BYTES: usize = 12;

/// A document that the provider wants.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The provider's id of the document.
    pub id: String,
    /// The kind of document.
    pub kind: DocumentKind,
    /// The side of the document.
    pub side: Option<Side>,
    /// The provider's own name, for a kind that is not known here: printable, and cut short.
    pub label: Option<String>,
    /// Whether it has been uploaded.
    pub is_there: bool,
}

/// The kind of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A passport's page with the photo.
    Passport,
    /// A driving licence.
    License,
    /// An ID card.
    IdCard,
    /// A whole tenancy contract.
    Contract,
    /// A utility bill.
    Utility,
    /// A kind that is not documented.
    Other,
}

/// A side of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The front.
    Front,
    /// The back.
    Back,
}

/// The kind of a file, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A JPEG image.
    Jpeg,
    /// A PNG image.
    Png,
    /// A PDF.
    Pdf,
}

/// The facts about a chosen file that decide whether it is accepted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FileFacts {
    /// Its size in bytes.
    pub bytes: u64,
    /// Its first bytes, padded with zeros.
    pub head: [u8; HEAD_BYTES],
}

impl fmt::Debug for FileFacts {
    // The first bytes may belong to an identity document, so they are not printed.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FileFacts")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its size and first bytes.
    pub facts: FileFacts,
    /// Its name, to be shown alone.
    pub name: Redacted<String>,
    /// A picture of it, as a `blob:` URL of this document. It is valid for as long as the shell keeps the
    /// file.
    pub picture: Option<String>,
}

impl From<FileFacts> for Chosen {
    /// A file without a name and a picture.
    fn from(facts: FileFacts) -> Self {
        Self {
            facts,
            name: String::new().into(),
            picture: None,
        }
    }
}

/// What is shown of a chosen file. A name may be personal data: it is shown, and goes nowhere else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FileInfo {
    /// Its name, cut short, without characters that change how text is shown.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

impl FileInfo {
    /// The name as a browser gives it, and the size.
    #[must_use]
    pub fn new(name: &str, size: u64) -> Self {
        let mut shown = name.chars().filter(|char| is_shown(*char));
        let mut name: String = shown.by_ref().take(MAX_NAME).collect();
        if shown.next().is_some() {
            name.push('…');
        }
        Self { name, size }
    }
}

impl fmt::Debug for FileInfo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FileInfo")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// Whether a character may be shown: control characters and those that change the direction or the
/// line of a text may not, as a name with them can look like another one.
pub(crate) fn is_shown(char: char) -> bool {
    !char.is_control()
        && !matches!(
            char,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        )
        && !matches!(char, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// Why a file is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileError {
    /// It is empty.
    Empty,
    /// It is too large.
    TooLarge,
    /// HEIC: phones produce it, but most other software cannot read it.
    Heic,
    /// Not an image, but an image is wanted.
    NotAnImage,
    /// Not a PDF, but a PDF is wanted.
    NotAPdf,
    /// Neither an image nor a PDF.
    NotADocument,
}

impl DocumentKind {
    /// The kind for connectFi's name of it.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match name {
            "PASSPORT" => Self::Passport,
            "LICENSE" => Self::License,
            "ID_CARD" => Self::IdCard,
            "CONTRACT" => Self::Contract,
            "UTILITY" => Self::Utility,
            _ => Self::Other,
        }
    }

    /// The accepted kinds of file. connectFi's page wants "a full PDF copy" of a contract and
    /// documents no others. Letters usually come as PDF; cards are photographed.
    #[must_use]
    pub fn takes(self) -> &'static [FileKind] {
        match self {
            Self::Passport | Self::License | Self::IdCard => &[FileKind::Jpeg, FileKind::Png],
            Self::Contract => &[FileKind::Pdf],
            Self::Utility | Self::Other => &[FileKind::Jpeg, FileKind::Png, FileKind::Pdf],
        }
    }

    /// Whether a file is accepted for this kind of document.
    ///
    /// # Errors
    ///
    /// [`FileError`] says what is wrong with the file.
    pub fn check(self, file: &FileFacts, max_file_bytes: u64) -> Result<FileKind, FileError> {
        if file.bytes == 0 {
            return Err(FileError::Empty);
        }
        if file.bytes > max_file_bytes {
            return Err(FileError::TooLarge);
        }
        let takes = self.takes();
        match FileKind::of(&file.head) {
            Some(kind) if takes.contains(&kind) => Ok(kind),
            _ if is_heic(&file.head) && takes.contains(&FileKind::Jpeg) => Err(FileError::Heic),
            _ => Err(match takes {
                [FileKind::Pdf] => FileError::NotAPdf,
                _ if takes.contains(&FileKind::Pdf) => FileError::NotADocument,
                _ => FileError::NotAnImage,
            }),
        }
    }
}

impl FileKind {
    /// The kind of file that begins with these bytes.
    #[must_use]
    pub fn of(head: &[u8; HEAD_BYTES]) -> Option<Self> {
        if head.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if head.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else {
            None
        }
    }

    /// The media type, for `accept` and `Content-Type`.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// The file name that is sent: the person's own file name may be personal data.
    #[must_use]
    pub fn neutral_name(self) -> &'static str {
        match self {
            Self::Jpeg => "document.jpg",
            Self::Png => "document.png",
            Self::Pdf => "document.pdf",
        }
    }
}

/// Whether a file that begins with these bytes is a photo in HEIC: ISO base media with a brand of the HEIF
/// family.
#[must_use]
pub fn is_heic(head: &[u8; HEAD_BYTES]) -> bool {
    let brands: [&[u8; 4]; 5] = [b"heic", b"heix", b"hevc", b"mif1", b"heif"];
    &head[4..8] == b"ftyp" && brands.iter().any(|brand| head[8..12] == **brand)
}
