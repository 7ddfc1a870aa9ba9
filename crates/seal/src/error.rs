//! Why a page cannot be sealed, or is not.

use std::path::PathBuf;
use std::{error, fmt, io};

/// Why a page cannot be sealed. Each message says what to change.
#[derive(Debug)]
#[non_exhaustive]
pub enum SealError {
    /// There is no such folder.
    NoFolder(PathBuf),
    /// The folder has no `index.html`.
    NoPage(PathBuf),
    /// A file cannot be read or written.
    File(PathBuf, io::Error),
    /// The page is not UTF-8.
    NotText(PathBuf),
    /// The base is not a path of a URL.
    Base,
    /// The page's HTML ends within something.
    Markup(Markup, usize),
    /// The page names a file that is not in the folder.
    Missing {
        /// The URL in the page.
        url: String,
        /// Where it stands.
        line: usize,
    },
    /// A URL leads out of the folder, or is not one of a file.
    Outside {
        /// The URL in the page.
        url: String,
        /// Where it stands.
        line: usize,
    },
    /// Neither the page nor the folder has a program.
    NoProgram,
    /// The program is not WebAssembly.
    NotWasm {
        /// The URL in the page.
        url: String,
    },
    /// The program's tag has no `src`.
    NoSource(usize),
    /// Trunk's start script calls an initializer of the page's own.
    Initializer(usize),
    /// An inline script starts a program, in another way than Trunk's own.
    UnknownStart(usize),
    /// The page has more than one program.
    TwoPrograms(usize),
    /// Nothing in the page starts the program.
    NoStartScript(usize),
    /// A script cannot stand in the page.
    Inline(usize),
    /// The first words cannot be written: an attribute is missing, or says what cannot be.
    FirstWords {
        /// The attribute.
        attribute: &'static str,
        /// Where the element stands.
        line: usize,
    },
    /// The page is not sealed: only of [`crate::check`].
    Differs(Difference),
}

/// What the HTML ends within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A comment.
    Comment,
    /// A tag.
    Tag,
    /// A script, or another element whose text is no HTML.
    Text,
}

/// Where a page is not as sealing would make it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// A file has no hash in the page.
    NoHash {
        /// The URL in the page.
        url: String,
        /// Where it stands.
        line: usize,
    },
    /// A file is not what its hash says.
    OtherHash {
        /// The URL in the page.
        url: String,
        /// Where it stands.
        line: usize,
    },
    /// Trunk's inline start script is there.
    InlineStart(usize),
    /// A preload of the program is there that the program's request is not given.
    Preload(usize),
    /// The program is not preloaded.
    NoPreload(usize),
    /// The first words are missing, or others.
    FirstWords(usize),
    /// A script is to stand in the page, and does not.
    NotInline(usize),
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFolder(path) => write!(f, "{} is no folder", path.display()),
            Self::NoPage(path) => write!(
                f,
                "{} has no index.html: name the folder that your bundler writes, such as dist",
                path.display()
            ),
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::NotText(path) => write!(f, "{} is not UTF-8", path.display()),
            Self::Base => f.write_str("the base is not a path that begins with /"),
            Self::Markup(markup, line) => write!(
                f,
                "index.html, line {line}: {} that does not end",
                match markup {
                    Markup::Comment => "a comment",
                    Markup::Tag => "a tag",
                    Markup::Text => "an element",
                }
            ),
            Self::Missing { url, line } => write!(
                f,
                "index.html, line {line}: {url} is not in the folder; where the page is served \
                 below a path, give it with --base"
            ),
            Self::Outside { url, line } => {
                write!(f, "index.html, line {line}: {url} is no file of the folder")
            }
            Self::NoProgram => f.write_str(
                "there is no WebAssembly: neither does index.html name a program, nor is a .wasm \
                 file in the folder",
            ),
            Self::NotWasm { url } => write!(f, "{url} is not WebAssembly"),
            Self::NoSource(line) => write!(
                f,
                "index.html, line {line}: the program's <script> has no src; Trunk writes it with \
                 pattern_script = '<script type=\"module\" src=\"{{base}}{{js}}\" \
                 data-hosted-flow-wasm=\"{{base}}{{wasm}}\"></script>' in [build]"
            ),
            Self::Initializer(line) => write!(
                f,
                "index.html, line {line}: the program is started through an initializer, which \
                 start.js does not call; remove data-initializer from <link data-trunk rel=\"rust\">"
            ),
            Self::UnknownStart(line) => write!(
                f,
                "index.html, line {line}: an inline script starts the program, which the policy \
                 blocks, and it is not Trunk's own; set pattern_script = '<script type=\"module\" \
                 src=\"{{base}}{{js}}\" data-hosted-flow-wasm=\"{{base}}{{wasm}}\"></script>' and \
                 pattern_preload = '' in [build] of Trunk.toml"
            ),
            Self::TwoPrograms(line) => write!(
                f,
                "index.html, line {line}: a second program; start.js starts one"
            ),
            Self::NoStartScript(line) => write!(
                f,
                "index.html, line {line}: nothing before the program starts it; put <script \
                 data-trunk data-no-minify src=\"hosted-flow/start.js\"></script> into the <head>"
            ),
            Self::Inline(line) => write!(
                f,
                "index.html, line {line}: a module, or a script that contains <script or <!--, \
                 cannot stand in the page; remove data-hosted-flow-inline"
            ),
            Self::FirstWords { attribute, line } => write!(
                f,
                "index.html, line {line}: the first words cannot be written: {attribute} is missing, \
                 or is not what the component takes"
            ),
            Self::Differs(difference) => difference.fmt(f),
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHash { url, line } => {
                write!(f, "index.html, line {line}: no integrity hash of {url}")
            }
            Self::OtherHash { url, line } => {
                write!(
                    f,
                    "index.html, line {line}: {url} is not what its hash says"
                )
            }
            Self::InlineStart(line) => {
                write!(f, "index.html, line {line}: Trunk's inline start script")
            }
            Self::Preload(line) => write!(
                f,
                "index.html, line {line}: a preload that the program's request is not given"
            ),
            Self::NoPreload(line) => {
                write!(f, "index.html, line {line}: no preload of the program")
            }
            Self::FirstWords(line) => {
                write!(f, "index.html, line {line}: other first words, or none")
            }
            Self::NotInline(line) => write!(
                f,
                "index.html, line {line}: a script that does not stand in the page yet"
            ),
        }
    }
}

impl error::Error for SealError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::File(_, error) => Some(error),
            _ => None,
        }
    }
}
