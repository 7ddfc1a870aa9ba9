//! Documents that the person hands in on our page: which are wanted, and which files will do.

use std::fmt;

/// Largest file that is sent unless the page says otherwise, in bytes. No provider documents one.
pub const DEFAULT_MOST_BYTES: u64 = 10 * 1024 * 1024;

/// Largest size that a page may allow, in bytes: a phone sends no more in reasonable time.
pub const LARGEST_MOST_BYTES: u64 = 100 * 1024 * 1024;

/// How many bytes of a file's beginning tell what it is.
pub const HEAD_BYTES: usize = 12;

/// A document that the provider wants.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The provider's id of the place it goes to.
    pub id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Which side of it.
    pub side: Option<Side>,
    /// The provider's own name for it, for a kind that is not known here: printable, cut short.
    pub label: Option<String>,
    /// Whether it has arrived.
    pub is_there: bool,
}

/// What a document is.
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

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A JPEG image.
    Jpeg,
    /// A PNG image.
    Png,
    /// A PDF.
    Pdf,
}

/// What is looked at of a file that was chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FileFacts {
    /// Its size in bytes.
    pub bytes: u64,
    /// Its beginning; zeros where it is shorter.
    pub head: [u8; HEAD_BYTES],
}

impl fmt::Debug for FileFacts {
    // A passport's bytes are nobody's business, not even the first.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FileFacts")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

/// Why a file will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileError {
    /// There is nothing in it.
    Empty,
    /// It is too large.
    TooLarge,
    /// It is of a kind that phones make and few others read (HEIC).
    Heic,
    /// It is no image, and an image is wanted.
    NotAnImage,
    /// It is no PDF, and a PDF is wanted.
    NotAPdf,
    /// It is neither an image nor a PDF.
    NotADocument,
}

impl DocumentKind {
    /// The kind of that name, as connectFi writes it.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word {
            "PASSPORT" => Self::Passport,
            "LICENSE" => Self::License,
            "ID_CARD" => Self::IdCard,
            "CONTRACT" => Self::Contract,
            "UTILITY" => Self::Utility,
            _ => Self::Other,
        }
    }

    /// Kinds of files that it is taken as. connectFi's page wants "a full PDF copy" of a contract,
    /// and does not say of the others; whole letters come as PDF, and a card is photographed.
    #[must_use]
    pub fn takes(self) -> &'static [FileKind] {
        match self {
            Self::Passport | Self::License | Self::IdCard => &[FileKind::Jpeg, FileKind::Png],
            Self::Contract => &[FileKind::Pdf],
            Self::Utility | Self::Other => &[FileKind::Jpeg, FileKind::Png, FileKind::Pdf],
        }
    }

    /// Whether a file will do for it.
    ///
    /// # Errors
    ///
    /// [`FileError`] says what is wrong with the file.
    pub fn check(self, file: &FileFacts, most_bytes: u64) -> Result<FileKind, FileError> {
        if file.bytes == 0 {
            return Err(FileError::Empty);
        }
        if file.bytes > most_bytes {
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
    /// What a file that begins so is.
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

    /// The media type, as `accept` and `Content-Type` write it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// What a file of this kind is called when it is sent: the person's own name for it may say
    /// who they are.
    #[must_use]
    pub fn neutral_name(self) -> &'static str {
        match self {
            Self::Jpeg => "document.jpg",
            Self::Png => "document.png",
            Self::Pdf => "document.pdf",
        }
    }
}

/// ISO base media with a brand of the HEIF family.
fn is_heic(head: &[u8; HEAD_BYTES]) -> bool {
    let brands: [&[u8; 4]; 5] = [b"heic", b"heix", b"hevc", b"mif1", b"heif"];
    &head[4..8] == b"ftyp" && brands.iter().any(|brand| head[8..12] == **brand)
}
