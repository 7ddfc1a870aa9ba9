//! The demo's page for each provider, which its backend sends for `/?provider=paysafe`: a page of one
//! provider has its first words, and sends its first request, before its program is there.

use std::fs;
use std::path::Path;

use super::Page;
use crate::failure::{Failure, Outcome, While as _};

/// What the pages differ in stands before these. The first script is clean.js.
const CLEAN: &str = "<script data-hosted-flow-inline>";
const PLACE: &str = "<div id=hosted-flow>";

/// Beside the provider's own host there is the sandbox's, so that the first screen names none.
const FIRST: &str = "<div data-hosted-flow-first data-hosts=sandbox.example hidden></div>";

/// Writes them beside the page, which is sealed already.
pub(super) fn write_all(page: Page, target: &Path) -> Outcome {
    let providers: &[&str] = match page {
        Page::Five | Page::SmallFive => &["airwallex", "connectfi", "ondato", "paysafe"],
        Page::Two | Page::SmallTwo => &["ondato", "paysafe"],
        Page::Mounts | Page::Gallery => &[],
    };
    let entry = target.join("index.html");
    let read = || fs::read_to_string(&entry).doing(|| "read the page".into());
    let write = |path: &Path, text: &str| {
        fs::write(path, text).doing(|| format!("write {}", path.display()))
    };
    let text = read()?;
    for (mark, count) in [(CLEAN, 2), (PLACE, 1)] {
        let found = text.matches(mark).count();
        if found != count {
            return Err(Failure::new(format!(
                "the page has {found} of {mark}, and not {count}"
            )));
        }
    }
    for provider in providers {
        let tagged = format!(
            "<script data-hosted-flow-inline data-provider={provider} data-backend=/hosted-flow/v1>"
        );
        let page = text.replacen(CLEAN, &tagged, 1);
        let page = page.replace(PLACE, &format!("{FIRST}{PLACE}"));
        // Only a folder's entry is sealed.
        write(&entry, &page)?;
        super::seal(target)?;
        write(&target.join(format!("{provider}.html")), &read()?)?;
    }
    write(&entry, &text)
}
