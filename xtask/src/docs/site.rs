//! The built site: that nothing in it leads nowhere.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;

/// Fails for a link or a file of a page that is not in the site.
pub(super) fn check(site: &Path) -> Outcome {
    let mut broken = Vec::new();
    for file in files(site)? {
        let is_page = file.extension().is_some_and(|end| end == "html");
        // It is shown at any address, so its links are those of a site at the root.
        if !is_page || file.ends_with("404.html") {
            continue;
        }
        let html = fs::read_to_string(&file).doing(|| format!("read {}", file.display()))?;
        let folder = file.parent().unwrap_or(site);
        for link in links(&html) {
            if !normal(&folder.join(link)).exists() {
                broken.push(format!("{}: {link} is not in the site", file.display()));
            }
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    Err(Failure::new(broken.join("\n")))
}

/// The files that a page names, without those of other sites.
fn links(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // In code a tag begins with `&lt;`, so it is none.
    let tags = html
        .split('<')
        .skip(1)
        .filter_map(|part| part.split('>').next());
    for tag in tags {
        for start in [" href=\"", " src=\""] {
            let Some((_, rest)) = tag.split_once(start) else {
                continue;
            };
            let link = rest.split('"').next().unwrap_or_default();
            let file = link.split(['#', '?']).next().unwrap_or_default();
            if !file.is_empty() && !file.contains(':') {
                found.push(file);
            }
        }
    }
    found
}

/// The path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(normal.pop()),
            Component::CurDir => {}
            part => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leads_nowhere_fails() {
        let site = crate::workspace::scratch("docs-test").unwrap();
        fs::create_dir_all(site.join("a")).unwrap();
        fs::write(site.join("b.html"), "").unwrap();
        let page = |link: &str| {
            fs::write(site.join("a/a.html"), format!("<a href=\"{link}\">x</a>")).unwrap();
            check(&site)
        };
        assert_eq!(page("../b.html#c"), Ok(()));
        assert_eq!(page("https://a.example/none"), Ok(()));
        assert!(page("../none.html").is_err());
        fs::write(site.join("a/a.html"), "&lt;a href=\"none\"&gt;").unwrap();
        assert_eq!(check(&site), Ok(()));
        fs::remove_dir_all(&site).unwrap();
    }
}
