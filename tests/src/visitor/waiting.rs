//! Conditions that a visitor waits for.

use super::Visitor;
use crate::failure::{Failure, Outcome};
use crate::page::Shown;
use crate::wait;

impl Visitor {
    /// Waits until the browser is on the set-up's hosted page. Returns its URL.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for_hosted_page(&mut self) -> Outcome<String> {
        let start = format!("{}/", self.setup.origin(&self.environment));
        let what = format!("the hosted page on {start}");
        self.wait_to_be_at(&start).await?;
        let shown = self
            .wait_until(&what, |shown| {
                shown.is_hosted_page && shown.url.starts_with(&start)
            })
            .await?;
        self.secrets.add_hosted_url(&shown.url);
        self.has_left = true;
        Ok(shown.url)
    }

    /// Waits until the URL starts with this text.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_to_be_at(&self, start: &str) -> Outcome {
        // Not by a script in the page: Firefox's driver adds an `unload` listener while a script runs,
        // which makes the page ineligible for the back/forward cache.
        let is_there = async || {
            let url = self.browser.url().await.unwrap_or_default();
            Ok(url.starts_with(start).then_some(()))
        };
        if wait::until(is_there).await?.is_none() {
            let shown = self.look().await?;
            let text = format!("waited in vain for a page at {start}:\n{shown}");
            return Err(Failure::new(text));
        }
        Ok(())
    }

    /// Waits until the browser is on the page, and reads the record there.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_to_be_back(&mut self) -> Outcome {
        let page = self.environment.page.clone();
        let is_back = |shown: &Shown| shown.url.starts_with(&page) && !shown.phase.is_empty();
        self.wait_until("the page", is_back).await?;
        let arrival = self.arrival().await?;
        self.secrets.add_attempt_in(&arrival);
        self.take_record().await
    }

    /// Waits for a phase and a status.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for(&self, phase: &str, status: &str) -> Outcome<Shown> {
        self.wait_until(&format!("{phase}, {status}"), |shown| {
            shown.is(phase, status)
        })
        .await
    }

    /// Waits for an enabled button.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for_action(&self, action: &str) -> Outcome<Shown> {
        self.wait_until(&format!("the button {action}"), |shown| {
            shown.offers(action)
        })
        .await
    }

    /// Waits until a selector matches.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for_element(&self, selector: &str) -> Outcome {
        self.wait_for_presence(selector, true).await
    }

    /// Waits until a selector no longer matches.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for_no_element(&self, selector: &str) -> Outcome {
        self.wait_for_presence(selector, false).await
    }

    async fn wait_for_presence(&self, selector: &str, is_there: bool) -> Outcome {
        let is_found = "return document.querySelector(arguments[0]) !== null;";
        let look = async || {
            let found = self.browser.run(is_found, &[selector.into()]).await.ok();
            Ok(found.filter(|found| *found == is_there).map(drop))
        };
        let what = if is_there { "" } else { "the end of " };
        let waited = wait::DEADLINE.as_secs();
        wait::until(look)
            .await?
            .ok_or_else(|| Failure::new(format!("waited {waited} s in vain for {what}{selector}")))
    }

    /// Waits for a condition.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_until(&self, what: &str, is: impl Fn(&Shown) -> bool) -> Outcome<Shown> {
        // A page that is navigating cannot be queried; the next check can.
        let look = async || Ok(self.look().await.ok().filter(|shown| is(shown)));
        let waited = wait::DEADLINE.as_secs();
        wait::until(look)
            .await?
            .ok_or_else(|| Failure::new(format!("waited {waited} s in vain for {what}")))
    }

    /// The current state of the page.
    ///
    /// # Errors
    ///
    /// When the page cannot be queried.
    pub async fn look(&self) -> Outcome<Shown> {
        self.browser
            .run(Shown::SCRIPT, &[])
            .await
            .map(|answer| Shown::read(&answer))
    }
}
