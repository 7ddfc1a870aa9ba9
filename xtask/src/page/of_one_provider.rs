//! The demo's page for each provider, which its backend sends for `/?provider=…`: a page of one
//! provider has its first words, and sends its first request, before its program is there.

use std::fs;
use std::path::Path;

use hosted_flow_core::provider::{Provider, Subject};

use super::Page;
use crate::failure::{Failure, Outcome, While as _};

/// What the pages differ in stands before these. The first script is clean.js.
const CLEAN: &str = "<script data-hosted-flow-inline>";
const PLACE: &str = "<div id=hosted-flow>";

/// Beside the provider's own host there is the sandbox's, so that the first screen names none.
const FIRST: &str = "<div data-hosted-flow-first data-hosts=sandbox.example hidden></div>";

/// Writes them beside the page, which is sealed already.
pub(super) fn write_all(page: Page, target: &Path) -> Outcome {
    if matches!(page, Page::Mounts | Page::Gallery) {
        return Ok(());
    }
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
    let providers = of(&text);
    if providers.is_empty() {
        return Err(Failure::new("the page leads to no provider"));
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

/// The providers that a page leads to. A new account follows an identity check, so it is another
/// provider's page first.
fn of(page: &str) -> Vec<Provider> {
    let is_alone = |provider: &Provider| provider.facts().subject != Subject::NewAccount;
    let is_there = |provider: &Provider| page.contains(&format!("/?provider={provider}"));
    let all = Provider::ALL.into_iter().filter(is_alone);
    all.filter(is_there).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_leads_to_its_providers() {
        let names = |page| of(page).into_iter().map(Provider::name).collect::<Vec<_>>();
        assert_eq!(
            names(include_str!("../../../www/index.html")),
            ["ondato", "paysafe", "airwallex", "connectfi"]
        );
        assert_eq!(
            names(include_str!("../../../www/two.html")),
            ["ondato", "paysafe"]
        );
    }
}
