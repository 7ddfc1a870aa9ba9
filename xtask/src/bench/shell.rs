//! The shell of our page around another step: the same words, stylesheets and files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::{Fingerprint, files};
use crate::page::{Page, compressed};
use crate::workspace;

/// An empty folder with the stylesheets and the icon of our page.
pub(super) fn folder(name: &str) -> Outcome<PathBuf> {
    let folder = workspace::scratch(name)?;
    fs::remove_dir_all(&folder).doing(|| format!("empty {}", folder.display()))?;
    let page = Page::Two.folder()?;
    for file in files(&page)? {
        let kind = file.extension().unwrap_or_default();
        if kind == "css" || kind == "svg" {
            let bytes = fs::read(&file).doing(|| format!("read {}", file.display()))?;
            put(
                &folder.join(file.strip_prefix(&page).unwrap_or(&file)),
                &bytes,
            )?;
        }
    }
    Ok(folder)
}

/// Writes the page: our shell with these scripts in its head and this in place of the step.
pub(super) fn write(folder: &Path, head: &str, step: &str) -> Outcome {
    let page = Page::Two.folder()?.join("index.html");
    let page = fs::read_to_string(&page).doing(|| format!("read {}", page.display()))?;
    let page = with_step(&page, head, step)
        .ok_or_else(|| Failure::new("the page is not written as its shell is taken from it"))?;
    put(&folder.join("index.html"), page.as_bytes())
}

/// Writes a file and its compressed forms.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Outcome {
    let doing = || format!("write {}", path.display());
    fs::create_dir_all(path.parent().unwrap_or(path)).doing(doing)?;
    fs::write(path, bytes).doing(doing)?;
    compressed::write(path)
}

/// A name that changes with the content, so that the browser may keep the file.
pub(super) fn hashed(name: &str, kind: &str, bytes: &[u8]) -> String {
    let mut fingerprint = Fingerprint::default();
    fingerprint.text(&hosted_flow_seal::integrity(bytes));
    format!("{name}-{}.{kind}", fingerprint.finish())
}

/// The page without its scripts and preloads, with other scripts and another step.
fn with_step(page: &str, head: &str, step: &str) -> Option<String> {
    let page = without(page, "<script", "</script>")?;
    let page = without(&page, "<link rel=preload", ">")?;
    let page = without(&page, "<link rel=modulepreload", ">")?;
    let page = page.replacen("</head>", &[head, "</head>"].concat(), 1);
    let start = page.find("<div id=hosted-flow")?;
    let inside = start + page[start..].find('>')? + 1;
    let end = inside + end_of_div(&page[inside..])?;
    Some([&page[..inside], step, &page[end..]].concat())
}

fn without(page: &str, from: &str, to: &str) -> Option<String> {
    let mut parts = page.split(from);
    let mut text = parts.next()?.to_owned();
    for part in parts {
        text += part.split_once(to)?.1;
    }
    Some(text)
}

/// Where the `div` ends whose content begins the text.
fn end_of_div(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let next = at + text[at..].find('<')?;
        let rest = &text[next..];
        if rest.starts_with("</div>") {
            if depth == 0 {
                return Some(next);
            }
            depth -= 1;
        } else if rest.starts_with("<div") {
            depth += 1;
        }
        at = next + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_stays_and_the_step_is_another() {
        let page = "<html><title>T</title><script src=/a.js></script>\
            <link rel=preload as=fetch href=/x.wasm><link rel=stylesheet href=/s.css>\
            <script type=module src=/b.js></script></head><body><h1>Shop</h1>\
            <div id=hosted-flow data-x><div><p>words</p><div></div></div></div><aside></aside></body>";
        assert_eq!(
            with_step(
                page,
                "<script src=/peer.js></script>",
                "<hosted-flow></hosted-flow>"
            )
            .unwrap(),
            "<html><title>T</title><link rel=stylesheet href=/s.css>\
             <script src=/peer.js></script></head><body><h1>Shop</h1>\
             <div id=hosted-flow data-x><hosted-flow></hosted-flow></div><aside></aside></body>"
        );
        assert_eq!(with_step("<body></body>", "", ""), None);
        assert_eq!(with_step("<div id=hosted-flow><div></div>", "", ""), None);
    }

    #[test]
    fn a_name_changes_with_the_content() {
        let [one, other] = [b"one".as_slice(), b"other"].map(|it| hashed("peer", "js", it));
        assert_ne!(one, other);
        let hash = one
            .strip_prefix("peer-")
            .unwrap()
            .strip_suffix(".js")
            .unwrap();
        assert!(
            hash.len() == 16 && hash.bytes().all(|it| it.is_ascii_hexdigit()),
            "{one}"
        );
    }
}
