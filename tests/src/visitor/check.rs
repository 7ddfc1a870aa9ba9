//! The check at the end of every end-to-end test.

use super::Visitor;
use crate::failure::{Failure, Outcome};
use crate::setup;
use crate::traces::{Finding, Trace, search};

impl Visitor {
    /// The shared check: the URL equals the expected one, no secret is in the page, its storage, its
    /// history, its performance entries or its console, nor was in the recorded document, and the
    /// console has no error of the page.
    ///
    /// # Errors
    ///
    /// All violations.
    pub async fn check(&mut self) -> Outcome {
        let mut faults = Vec::new();
        let shown = self.look().await?;
        if shown.url != self.address {
            faults.push(format!(
                "the address is {}\n        and not {}",
                shown.url, self.address
            ));
        }
        if self.has_left && self.secrets.count() == 0 {
            faults.push("no secret was seen, so the search proves nothing".to_owned());
        }
        faults.extend(self.find_secrets().await?.iter().map(ToString::to_string));
        faults.extend(
            self.errors()
                .await?
                .into_iter()
                .map(|line| format!("the console: {line}")),
        );
        faults.extend(self.stored_addresses().await?);
        if faults.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "after the test:\n    - {}",
            faults.join("\n    - ")
        )))
    }

    /// Every secret in a place where it must not be.
    ///
    /// # Errors
    ///
    /// When the page or the console cannot be read.
    pub async fn find_secrets(&mut self) -> Outcome<Vec<Finding>> {
        self.take_record().await?;
        let mut traces = Trace::read(&self.browser.run_async(Trace::SCRIPT).await?);
        for request in &self.record.requests {
            traces.push(Trace::new("the URL of a request", &request.path));
            traces.push(Trace::new(
                "the body of a request",
                request.beyond_its_purpose(),
            ));
        }
        let states = self.record.states.iter();
        traces.extend(states.map(|state| Trace::new("the page while it was left", state)));
        let lines = self.console.read(&self.browser).await?;
        traces.extend(
            lines
                .iter()
                .map(|line| Trace::new("the console", &line.text)),
        );
        Ok(search(&traces, &self.secrets))
    }

    /// Expects an error in the console with this text, which Chromium prints for a refused request.
    pub fn provokes(&mut self, text: &'static str) {
        self.provoked.push(text);
    }

    /// Adds a secret.
    pub fn add_secret(&mut self, what: &'static str, value: &str) {
        self.secrets.add(what, value);
    }

    /// Errors in the console, except those of hosted pages.
    ///
    /// # Errors
    ///
    /// When the console cannot be read.
    pub async fn errors(&mut self) -> Outcome<Vec<String>> {
        let theirs = setup::origins(&self.environment);
        let lines = self.console.read(&self.browser).await?;
        let is_ours = |text: &str| !theirs.iter().any(|origin| text.contains(origin.as_str()));
        let is_provoked = |text: &str| self.provoked.iter().any(|own| text.contains(own));
        let errors = lines
            .iter()
            .filter(|line| line.is_error && is_ours(&line.text) && !is_provoked(&line.text));
        Ok(errors.map(|line| line.text.clone()).collect())
    }

    /// Stored text that looks like a URL: none may be stored.
    async fn stored_addresses(&self) -> Outcome<Vec<String>> {
        let keys = self.browser.run(KEYS_WITH_AN_ADDRESS, &[]).await?;
        let keys = keys.as_array().into_iter().flatten();
        Ok(keys
            .map(|key| format!("an address is stored under {key}"))
            .collect())
    }
}

const KEYS_WITH_AN_ADDRESS: &str = r"
    const holdsAnAddress = ([, text]) => /https?:\/\//i.test(text);
    const entries = [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
    return entries.filter(holdsAnAddress).map(([key]) => key);
";
