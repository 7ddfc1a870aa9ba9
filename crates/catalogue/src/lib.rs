//! The catalogue: the texts of hosted-flow in every language, one Fluent file each.
//!
//! **In scope**: reading `locales/{tag}.ftl`, refusing what the program could not show as it is, and
//! writing two forms of a language: Rust source for the languages that a page links, and a small file
//! for those that it loads when they are needed.
//!
//! **Out of scope**: showing a text. Nothing of Fluent is in the program.
//!
//! **Where to start**: [`Catalogue::read`]; `en.ftl` is the source that every other file must match.

mod check;
mod file;
mod message;
mod rust;

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

pub use message::Message;

/// The language that the others are translated from.
pub const SOURCE: &str = "en";

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 3] = ["ar", "fa", "he"];

/// The texts in every language.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The source's messages, in its order.
    pub messages: Vec<Message>,
    /// Every language, the source first, the others by their tags.
    pub languages: Vec<Language>,
}

/// A language.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its BCP 47 tag, such as `pt-BR`.
    pub tag: String,
    /// Its own name, such as `Deutsch`: in brackets in the file's first line.
    pub name: String,
    /// One text per message, in the order of the messages.
    pub texts: Vec<String>,
}

/// What is wrong in a file, with the file and the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The language's tag.
    pub tag: String,
    /// The message's key, or nothing where the whole file is meant.
    pub key: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tag, key, what } = self;
        write!(out, "{tag}.ftl: ")?;
        if !key.is_empty() {
            write!(out, "{key}: ")?;
        }
        out.write_str(what)
    }
}

impl Catalogue {
    /// Reads every `*.ftl` of a folder and checks it.
    ///
    /// # Errors
    ///
    /// Every [`Finding`] in every file; a folder or a file that cannot be read is one, too.
    pub fn read(folder: &Path) -> Result<Self, Vec<Finding>> {
        let unreadable = |error: &io::Error| {
            let what = format!("{} cannot be read: {error}", folder.display());
            vec![Finding::in_file(SOURCE, &what)]
        };
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(|error| unreadable(&error))? {
            let path = entry.map_err(|error| unreadable(&error))?.path();
            let tag = path.file_stem().unwrap_or_default().to_string_lossy();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                let source = fs::read_to_string(&path).map_err(|error| unreadable(&error))?;
                files.push((tag.into_owned(), source));
            }
        }
        Self::of(files)
    }

    /// The same of sources in memory: a tag and a file's text each.
    ///
    /// # Errors
    ///
    /// As [`Self::read`].
    pub fn of(mut files: Vec<(String, String)>) -> Result<Self, Vec<Finding>> {
        files.sort_by_key(|(tag, _)| (tag != SOURCE, tag.clone()));
        let mut findings = Vec::new();
        let mut parsed = Vec::new();
        for (tag, source) in &files {
            match message::parse(tag, source) {
                Ok(messages) => parsed.push((tag.clone(), messages)),
                Err(found) => findings.extend(found),
            }
        }
        let messages = match parsed.first() {
            Some((tag, messages)) if tag == SOURCE => messages.clone(),
            _ => {
                findings.push(Finding::in_file(SOURCE, "is missing"));
                return Err(findings);
            }
        };
        findings.extend(check::source(&messages));
        let mut languages = Vec::new();
        for (tag, translated) in &parsed {
            findings.extend(check::translation(tag, &messages, translated));
            let file = files.iter().find(|(other, _)| other == tag);
            let name = file.and_then(|(_, source)| own_name(source));
            if name.is_none() {
                let what = "does not begin with its name, such as `# German (Deutsch)`";
                findings.push(Finding::in_file(tag, what));
            }
            let texts = translated.iter().map(|message| message.text.clone());
            languages.push(Language {
                tag: tag.clone(),
                name: name.unwrap_or_default().to_owned(),
                texts: texts.collect(),
            });
        }
        if findings.is_empty() {
            Ok(Self {
                messages,
                languages,
            })
        } else {
            Err(findings)
        }
    }

    /// A number for the list of keys: a file of another list is not read.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        // FNV-1a, 64 bits.
        let bytes = self
            .messages
            .iter()
            .flat_map(|it| it.key.bytes().chain([0]));
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }
}

/// What is in brackets in the first line, which is a comment.
fn own_name(source: &str) -> Option<&str> {
    let line = source.lines().next()?.strip_prefix("# ")?;
    let (_, rest) = line.split_once('(')?;
    let (name, _) = rest.split_once(')')?;
    Some(name).filter(|name| !name.is_empty())
}

impl Language {
    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        RIGHT_TO_LEFT.contains(&self.tag.as_str())
    }

    /// The name in `Locale`: `PtBr`.
    #[must_use]
    pub fn constant(&self) -> String {
        message::camel_case(&self.tag)
    }
}

impl Finding {
    fn in_file(tag: &str, what: &str) -> Self {
        Self {
            tag: tag.to_owned(),
            key: String::new(),
            what: what.to_owned(),
        }
    }
}
