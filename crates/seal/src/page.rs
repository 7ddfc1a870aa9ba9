//! What is written into a page.
//!
//! The browser checks the integrity of scripts and stylesheets by the attribute on their tags. A
//! module's does not cover the wasm that it loads: that hash stands in an attribute of its own, and
//! `start.js` has the browser check it. Trunk writes hashes too, for the program only as preloads,
//! where Chromium ignores it, and starts it by an inline script, which a strict policy blocks.

use std::ops::Range;

use crate::error::{Difference, Markup, SealError};
use crate::first::{self, FIRST};
use crate::folder::{Folder, integrity};
use crate::html::{Tag, tags};
use crate::inline;
use crate::notice::{self, Notice, Word};
use crate::place::{Place, place, quoted};
use crate::preload;

/// The attribute of the program's tag that names its wasm.
const WASM: &str = "data-hosted-flow-wasm";
/// The attribute with the hash of the wasm.
const WASM_HASH: &str = "data-hosted-flow-integrity";
/// What `start.js` and `clean.js` contain, however they are minified.
const IN_START: &str = "script[data-hosted-flow-wasm]";
const IN_CLEAN: &str = "hostedFlowArrival";

/// The end of the first words, which have no `<section>` in them.
const SECTION_END: &str = "</section>";

/// A sealed page.
pub(crate) struct Sealed {
    pub(crate) text: String,
    pub(crate) hashes: usize,
    pub(crate) notices: Vec<Notice>,
    /// The hashes of the scripts that the page asks to have in it.
    pub(crate) inline: Vec<String>,
    /// What was otherwise before.
    pub(crate) differences: Vec<Difference>,
}

/// The program: its tag, its script and its wasm.
struct Program<'page> {
    tag: &'page Tag<'page>,
    script: &'page str,
    wasm: &'page str,
}

/// Seals a page. What is sealed already stays, byte for byte.
pub(crate) fn seal(page: &str, folder: &Folder<'_>) -> Result<Sealed, SealError> {
    let tags = tags(page)?;
    let mut sealing = Sealing {
        folder,
        edits: Vec::new(),
        hashes: 0,
        notices: Vec::new(),
        inline: Vec::new(),
        differences: Vec::new(),
        takes_preload: false,
        is_preloaded: false,
    };
    let program = program(&tags)?;
    if let Some(program) = &program {
        sealing.takes_preload = sealing.is_before(&tags, program.tag, preload::IN_START)?;
    }
    match &program {
        Some(program) => sealing.seal_program(program)?,
        None if !folder.has_wasm()? => return Err(SealError::NoProgram),
        None => {}
    }
    for tag in &tags {
        let is_program = program.as_ref().is_some_and(|it| it.tag.place == tag.place);
        if inline::is_wanted(tag) && !is_program {
            sealing.put_inline(tag)?;
        } else if !is_program {
            sealing.seal_tag(tag, program.as_ref())?;
        }
        sealing
            .notices
            .extend(notice::of(tag, is_program, &folder.base));
    }
    // Now that every file is there.
    if let Some(program) = &program {
        sealing.preload(program);
        sealing.check_start(&tags, program)?;
    }
    if let Some(tag) = tags.iter().find(|tag| tag.attribute(FIRST).is_some()) {
        sealing.write_first(page, tag, &tags)?;
    }
    sealing.notice_late_clean(&tags)?;
    Ok(sealing.done(page))
}

/// The page's program, if it names one itself.
fn program<'page>(tags: &'page [Tag<'page>]) -> Result<Option<Program<'page>>, SealError> {
    let mut found: Option<Program<'page>> = None;
    for tag in tags.iter().filter(|tag| tag.is("script")) {
        let program = match tag.value(WASM) {
            Some(wasm) => {
                let source = tag.value("src").filter(|source| !source.is_empty());
                let script = source.ok_or(SealError::NoSource(tag.line))?;
                Program { tag, script, wasm }
            }
            None if starts_a_program(tag) => started(tag)?,
            None => continue,
        };
        if found.is_some() {
            return Err(SealError::TwoPrograms(tag.line));
        }
        found = Some(program);
    }
    Ok(found)
}

fn starts_a_program(tag: &Tag<'_>) -> bool {
    let is_inline = tag.attribute("src").is_none();
    is_inline && tag.text.contains("import") && tag.text.contains(".wasm")
}

/// What Trunk's inline script starts: `import init from '/x.js'; … init({ module_or_path:
/// '/x_bg.wasm' })`.
fn started<'page>(tag: &'page Tag<'page>) -> Result<Program<'page>, SealError> {
    if tag.text.contains("__trunkInitializer") {
        return Err(SealError::Initializer(tag.line));
    }
    let find = |end: &str| strings(tag.text).find(|string| string.ends_with(end));
    match (find(".js"), find(".wasm")) {
        (Some(script), Some(wasm)) if tag.text.contains("module_or_path") => {
            Ok(Program { tag, script, wasm })
        }
        _ => Err(SealError::UnknownStart(tag.line)),
    }
}

/// The strings of a script that have no escapes.
fn strings(script: &str) -> impl Iterator<Item = &str> {
    let mut rest = script;
    std::iter::from_fn(move || {
        let start = rest.find(['"', '\'', '`'])?;
        let (quote, after) = rest[start..].split_at(1);
        let (string, after) = after.split_once(quote)?;
        rest = after;
        Some(string)
    })
    .filter(|string| !string.contains(['\\', '\n', '$']))
}

struct Sealing<'a> {
    folder: &'a Folder<'a>,
    edits: Vec<(Range<usize>, String)>,
    hashes: usize,
    notices: Vec<Notice>,
    inline: Vec<String>,
    differences: Vec<Difference>,
    /// Whether the page's `start.js` is given a preload.
    takes_preload: bool,
    /// Whether the page has the preload of the program as we write it.
    is_preloaded: bool,
}

impl Sealing<'_> {
    /// `start.js` must stand before the program, for it hears of the tag's own events.
    fn check_start(&self, tags: &[Tag<'_>], program: &Program<'_>) -> Result<(), SealError> {
        self.is_before(tags, program.tag, IN_START)?
            .then_some(())
            .ok_or(SealError::NoStartScript(program.tag.line))
    }

    /// Whether a script before this tag contains a word.
    fn is_before(&self, tags: &[Tag<'_>], last: &Tag<'_>, word: &str) -> Result<bool, SealError> {
        for tag in tags.iter().take_while(|tag| tag.place != last.place) {
            if tag.is("script") && self.contains(tag, word)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a script of the page or the folder contains a word.
    fn contains(&self, tag: &Tag<'_>, word: &str) -> Result<bool, SealError> {
        if tag.text.contains(word) {
            return Ok(true);
        }
        let Some(Place::Here(file)) = tag.value("src").map(|it| place(it, &self.folder.base))
        else {
            return Ok(false);
        };
        let bytes = self.folder.read(&file)?.unwrap_or_default();
        Ok(bytes.windows(word.len()).any(|it| it == word.as_bytes()))
    }

    /// A script whose text is to stand in the page.
    fn put_inline(&mut self, tag: &Tag<'_>) -> Result<(), SealError> {
        let Some(url) = tag.value("src") else {
            self.inline.push(inline::hash(tag.text));
            return Ok(());
        };
        let (element, script) = inline::element(tag, self.bytes(url, tag.line)?)?;
        self.inline.push(inline::hash(&script));
        self.edits.push((tag.whole.clone(), element));
        self.differences.push(Difference::NotInline(tag.line));
        Ok(())
    }

    fn seal_program(&mut self, program: &Program<'_>) -> Result<(), SealError> {
        let Program { tag, script, wasm } = program;
        let script_hash = integrity(&self.bytes(script, tag.line)?);
        let bytes = self.bytes(wasm, tag.line)?;
        if !bytes.starts_with(b"\0asm") {
            let url = (*wasm).to_owned();
            return Err(SealError::NotWasm { url });
        }
        let wasm_hash = integrity(&bytes);
        self.hashes += 2;
        if tag.attribute(WASM).is_some() {
            self.set(tag, "integrity", script, &script_hash);
            self.set(tag, WASM_HASH, wasm, &wasm_hash);
            return Ok(());
        }
        let (script, wasm) = (quoted(script), quoted(wasm));
        self.differences.push(Difference::InlineStart(tag.line));
        self.edits.push((
            tag.whole.clone(),
            format!(
                "<script type=\"module\" src=\"{script}\" {WASM}=\"{wasm}\" \
                 integrity=\"{script_hash}\" {WASM_HASH}=\"{wasm_hash}\"></script>"
            ),
        ));
        Ok(())
    }

    /// Behind the program's tag: what is needed for the first paint stands before it.
    fn preload(&mut self, Program { tag, wasm, .. }: &Program<'_>) {
        if self.takes_preload && !self.is_preloaded {
            let at = tag.whole.end;
            self.edits.push((at..at, preload::link(wasm)));
            self.differences.push(Difference::NoPreload(tag.line));
        }
    }

    /// A script, a stylesheet, or a preload.
    fn seal_tag(&mut self, tag: &Tag<'_>, program: Option<&Program<'_>>) -> Result<(), SealError> {
        let link = |name| tag.is_link(name);
        let url = if tag.is("script") {
            tag.value("src")
        } else if link("stylesheet") || link("modulepreload") || link("preload") {
            tag.value("href")
        } else {
            None
        };
        let Some(url) = url else {
            return Ok(());
        };
        let is_program = program.is_some_and(|it| url == it.script || url == it.wasm);
        if is_program && !tag.is("script") && !link("stylesheet") {
            let is_ours = program.is_some_and(|it| {
                preload::is_ours(tag, it.wasm) && tag.place.start > it.tag.place.start
            });
            if is_ours && self.takes_preload && !self.is_preloaded {
                self.is_preloaded = true;
                return Ok(());
            }
            self.differences.push(Difference::Preload(tag.line));
            self.edits.push((tag.whole.clone(), String::new()));
            return Ok(());
        }
        // Browsers check no hash of another preload.
        if link("preload") || place(url, &self.folder.base) == Place::Foreign {
            return Ok(());
        }
        let now = integrity(&self.bytes(url, tag.line)?);
        self.hashes += 1;
        self.set(tag, "integrity", url, &now);
        Ok(())
    }

    /// The bytes of a file that the page names.
    fn bytes(&self, url: &str, line: usize) -> Result<Vec<u8>, SealError> {
        let named = || (url.to_owned(), line);
        let missing = |(url, line)| SealError::Missing { url, line };
        match place(url, &self.folder.base) {
            Place::Here(file) => self.folder.read(&file)?.ok_or_else(|| missing(named())),
            Place::Elsewhere => Err(missing(named())),
            Place::Foreign | Place::Outside => {
                let (url, line) = named();
                Err(SealError::Outside { url, line })
            }
        }
    }

    /// Gives a tag the hash of a file.
    fn set(&mut self, tag: &Tag<'_>, name: &str, url: &str, hash: &str) {
        let (url, line) = (url.to_owned(), tag.line);
        match tag.attribute(name) {
            Some(old) if old.value == hash => {}
            Some(old) => {
                // Base64 needs no quotes, but what had no value has no `=` either.
                let edit = if old.value.is_empty() {
                    (old.whole.clone(), format!("{name}=\"{hash}\""))
                } else {
                    (old.place.clone(), hash.to_owned())
                };
                self.edits.push(edit);
                self.differences.push(Difference::OtherHash { url, line });
            }
            None => {
                let at = tag.end_of_attributes();
                self.edits.push((at..at, format!(" {name}=\"{hash}\"")));
                self.differences.push(Difference::NoHash { url, line });
            }
        }
    }

    /// The first words, in place of those that stand there. They are shown by an attribute of `<html>`
    /// alone.
    fn write_first(
        &mut self,
        page: &str,
        tag: &Tag<'_>,
        tags: &[Tag<'_>],
    ) -> Result<(), SealError> {
        let line = tag.line;
        let words = first::words(tag, tags);
        let words = words.map_err(|attribute| SealError::FirstWords { attribute, line })?;
        let start = tag.place.end;
        let mut end = start;
        while page[end..].starts_with("<section ") {
            let rest = page[end..].find(SECTION_END);
            let rest = rest.ok_or(SealError::Markup(Markup::Text, line))?;
            end += rest + SECTION_END.len();
        }
        if tag.attribute("hidden").is_none() {
            let at = tag.end_of_attributes();
            self.edits.push((at..at, " hidden".to_owned()));
            self.differences.push(Difference::FirstWords(line));
        }
        if page[start..end] != words {
            self.edits.push((start..end, words));
            self.differences.push(Difference::FirstWords(line));
        }
        Ok(())
    }

    fn notice_late_clean(&mut self, tags: &[Tag<'_>]) -> Result<(), SealError> {
        let mut scripts = tags.iter().filter(|tag| tag.is("script"));
        let Some(first) = scripts.next() else {
            return Ok(());
        };
        if !self.contains(first, IN_CLEAN)? {
            for script in scripts {
                if self.contains(script, IN_CLEAN)? {
                    let (line, word) = (first.line, Word::CleanIsLate);
                    self.notices.push(Notice { line, word });
                    break;
                }
            }
        }
        Ok(())
    }

    fn done(mut self, page: &str) -> Sealed {
        self.edits
            .sort_by_key(|(place, _)| (place.start, place.end));
        let mut text = String::new();
        let mut at = 0;
        for (place, new) in &self.edits {
            text += &page[at..place.start];
            text += new;
            at = place.end;
        }
        text += &page[at..];
        Sealed {
            text,
            hashes: self.hashes,
            notices: self.notices,
            inline: self.inline,
            differences: self.differences,
        }
    }
}
