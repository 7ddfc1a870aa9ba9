//! Writes the integrity hashes of the program's two files into the page.
//!
//! Trunk does so for scripts and stylesheets, and for the program only as preloads, where Chromium
//! ignores it. Here it is on the program's own tag: the browser checks the module, and
//! `start.js` has the browser check the wasm. Trunk's hashes are replaced, since the scripts are
//! minified after it.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use crate::failure::{Failure, Outcome, While as _};

/// The attribute of the program's tag that names its wasm; `Trunk.toml` writes it.
const WASM: &str = "data-hosted-flow-wasm";

/// Seals the page in the folder.
pub(crate) fn seal(folder: &Path) -> Outcome {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).doing(|| format!("read {}", path.display()))?;
    let hash = |url: &str| {
        let file = folder.join(url.trim_start_matches('/'));
        let bytes = fs::read(&file).doing(|| format!("read {}", file.display()))?;
        Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))))
    };
    let sealed = sealed(&resealed(&page, hash)?, hash)?;
    fs::write(&path, sealed).doing(|| format!("write {}", path.display()))
}

/// The page with what its scripts hash to now, where Trunk has written what they did.
fn resealed(page: &str, hash: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let mut pieces = page.split("<script ");
    let mut all = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let tag = format!(" {}", &piece[..piece.find('>').unwrap_or(piece.len())]);
        all += "<script ";
        match (value(&tag, "src"), value(&tag, "integrity")) {
            (Some(src), Some(old)) => all += &piece.replacen(old, &hash(src)?, 1),
            _ => all += piece,
        }
    }
    Ok(all)
}

fn sealed(page: &str, hash: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let missing = || Failure::new(format!("the page has no <script> with {WASM} and src"));
    let named = page.find(&format!(" {WASM}=")).ok_or_else(missing)?;
    let start = page[..named].rfind('<').ok_or_else(missing)?;
    let end = page[named..].find('>').ok_or_else(missing)? + named;
    let tag = &page[start..end];
    let module = hash(value(tag, "src").ok_or_else(missing)?)?;
    let wasm = hash(value(tag, WASM).ok_or_else(missing)?)?;
    Ok(format!(
        "{}{tag} integrity=\"{module}\" data-hosted-flow-integrity=\"{wasm}\"{}",
        &page[..start],
        &page[end..]
    ))
}

/// An attribute's value; a minifier may have removed its quotes.
fn value<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_s_tag_is_sealed() {
        for (open, close) in [("\"", "\""), ("", "")] {
            let tag = |rest: &str| {
                format!(
                    "<script src=/a.js></script><script type=module src={open}/p.js{close} \
                     {WASM}={open}/p.wasm{close}{rest}></script><body>"
                )
            };
            assert_eq!(
                sealed(&tag(""), |url| Ok(format!("hash of {url}"))),
                Ok(tag(
                    " integrity=\"hash of /p.js\" data-hosted-flow-integrity=\"hash of /p.wasm\""
                ))
            );
        }
    }

    #[test]
    fn what_scripts_hash_to_now_takes_the_place_of_what_they_did() {
        let page = "<p><script defer src=/a.js integrity=\"old+/=\"></script><script>1</script>";
        let expected = page.replace("old+/=", "hash of /a.js");
        let hash = |url: &str| Ok(format!("hash of {url}"));
        assert_eq!(resealed(page, hash), Ok(expected));
    }

    #[test]
    fn a_page_without_a_program_is_refused() {
        let hash = |_: &str| Ok(String::new());
        assert!(sealed("<script src=/a.js></script>", hash).is_err());
        assert!(sealed(&format!("<script {WASM}=/a.wasm></script>"), hash).is_err());
    }
}
