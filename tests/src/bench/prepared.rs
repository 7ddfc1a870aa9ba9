//! The state in which somebody comes back, made by doing it once: each measured return begins with it.

use serde_json::{Value, json};

use super::plan::Place;
use crate::browser::Browser;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome, While as _};
use crate::sandbox::under;
use crate::setup::EXAMPLE;
use crate::wait;

/// Notes the storage as it is on return, before the page's first script runs.
const KEEPER: &str = r"
    if (self === top && /[?&](hf_attempt|state)=/.test(location.search)) {
        const kept = { address: location.href, local: { ...localStorage }, session: { ...sessionStorage } };
        localStorage.setItem('benchmark', JSON.stringify(kept));
    }
";

/// The address, the storage and the cookies on return.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    pub(super) address: String,
    pub(super) local: Value,
    pub(super) session: Value,
    pub(super) cookies: Value,
}

/// A page whose person has been at the provider twice.
#[derive(Debug)]
pub(super) struct Prepared<'plan> {
    pub(super) place: &'plan Place,
    /// The provider has approved.
    pub(super) decided: Kept,
    /// The provider decides nothing within a day.
    pub(super) open: Kept,
}

impl<'plan> Prepared<'plan> {
    /// Goes to the provider and comes back, with each result.
    pub(super) async fn make(
        browser: &Browser,
        environment: &Environment,
        place: &'plan Place,
    ) -> Outcome<Self> {
        let named = |failure: Failure| Failure::new(format!("{}: {failure}", place.name));
        let decided = come_back(browser, place, "settled").await.map_err(named)?;
        let mut open = None;
        let environment = Environment {
            page: format!("{}/", place.origin),
            sandbox: place.sandbox.clone(),
            ..environment.clone()
        };
        under(&environment, "no-decisions", async || {
            open = Some(come_back(browser, place, "waiting").await.map_err(named)?);
            Ok(())
        })
        .await?;
        let missing = || Failure::new("nobody came back");
        Ok(Self {
            place,
            decided,
            open: open.ok_or_else(missing)?,
        })
    }
}

/// As a new visitor, until the page is in this phase.
async fn come_back(browser: &Browser, place: &Place, phase: &str) -> Outcome<Kept> {
    let home = browser.window().await?;
    browser.open_tab().await?;
    browser.cdp("Network.enable", json!({})).await?;
    browser
        .cdp("Network.clearBrowserCookies", json!({}))
        .await?;
    let keeper = json!({ "source": KEEPER });
    browser
        .cdp("Page.addScriptToEvaluateOnNewDocument", keeper)
        .await?;
    let address = format!("{}/?{}", place.origin, EXAMPLE.query);
    browser.go(&address).await?;
    browser
        .run("localStorage.clear(); sessionStorage.clear();", &[])
        .await?;
    browser.go(&address).await?;
    press(browser, "[data-action=start]:not([aria-disabled=true])").await?;
    press(browser, "button[name=outcome][value=approve]").await?;
    let is_there = "return find(`section[data-phase=${arguments[0]}]`) !== undefined;";
    until(browser, is_there, phase).await?;
    let kept = "return localStorage.getItem('benchmark');";
    let kept = browser.run(kept, &[]).await?;
    let kept = kept
        .as_str()
        .ok_or_else(|| Failure::new("no return was seen"))?;
    let kept: Value = serde_json::from_str(kept).doing("read the state of a return")?;
    let urls = json!({ "urls": [place.origin] });
    let cookies = browser.cdp("Network.getCookies", urls).await?;
    browser.close_window().await?;
    browser.go_on_in(&home).await?;
    Ok(Kept {
        address: kept["address"].as_str().unwrap_or_default().to_owned(),
        local: kept["local"].clone(),
        session: kept["session"].clone(),
        cookies: cookies["cookies"].clone(),
    })
}

/// Presses what this finds, once it is there.
async fn press(browser: &Browser, selector: &str) -> Outcome {
    let press = "const it = find(arguments[0]); it?.click(); return it !== undefined;";
    until(browser, press, selector).await
}

/// Until a script returns true, on whatever page is there.
async fn until(browser: &Browser, script: &str, argument: &str) -> Outcome {
    let script = [FIND, script].concat();
    // A page that is navigating cannot be queried; the next one can.
    let look = async || {
        let said = browser.run(&script, &[argument.into()]).await;
        Ok(said.ok().filter(|said| *said == true).map(drop))
    };
    let found = wait::until(look).await?;
    found.ok_or_else(|| Failure::new(format!("waited in vain for {argument}")))
}

/// Looks into the custom element as well.
const FIND: &str = r"
    const roots = [document, ...[...document.querySelectorAll('hosted-flow')].map((it) => it.shadowRoot)];
    const find = (selector) => {
        for (const root of roots) {
            const found = [...(root?.querySelectorAll(selector) ?? [])].find((it) => it.checkVisibility());
            if (found) return found;
        }
    };
";
