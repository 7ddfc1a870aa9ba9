//! Queries about the page and its requests.

use serde_json::Value;

use super::Visitor;
use crate::failure::{Failure, Outcome};
use crate::recorder::{Record, Request};
use crate::secrets::attempt_in;

impl Visitor {
    /// The page's requests since [`Visitor::start_recording`]; the browser must be back on the page.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn requests(&mut self) -> Outcome<&[Request]> {
        self.take_record().await?;
        Ok(&self.record.requests)
    }

    /// Whether the page has shown this markup since [`Visitor::start_recording`].
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn has_shown(&mut self, markup: &str) -> Outcome<bool> {
        self.take_record().await?;
        Ok(self
            .record
            .states
            .iter()
            .any(|state| state.contains(markup)))
    }

    /// The stages: the text of each, and whether it is done, here or ahead.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn stages(&self) -> Outcome<Vec<String>> {
        self.texts(STAGES).await
    }

    async fn texts(&self, script: &str) -> Outcome<Vec<String>> {
        let texts = self.browser.run(script, &[]).await?;
        let texts = texts.as_array().into_iter().flatten();
        Ok(texts.filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// This user's open flows, as the backend lists them to the page.
    ///
    /// # Errors
    ///
    /// When the backend does not answer.
    pub async fn open_flows(&self) -> Outcome<Vec<Value>> {
        let answer = self.browser.run_async(OPEN_FLOWS).await?;
        let flows = answer["flows"].as_array().cloned();
        let mut flows =
            flows.ok_or_else(|| Failure::new(format!("the backend lists no flows: {answer}")))?;
        // The demo creates another flow at ConnectPay after an approved identity.
        flows.retain(|flow| flow["provider"] == self.setup.provider);
        Ok(flows)
    }

    /// The page's requests since it was loaded: path and query of each.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn backend_calls(&self) -> Outcome<Vec<String>> {
        self.texts(BACKEND_CALLS).await
    }

    /// The URL from which this document was loaded: the page has cleaned its address since.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn arrival(&self) -> Outcome<String> {
        let address = self.browser.run(ARRIVAL, &[]).await?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// The attempt states in recorded requests; the browser must be back on the page.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn attempts(&mut self) -> Outcome<Vec<String>> {
        let urls = self
            .requests()
            .await?
            .iter()
            .filter_map(Request::return_url);
        Ok(urls.filter_map(|url| attempt_in(&url)).collect())
    }

    pub(super) async fn take_record(&mut self) -> Outcome {
        let record = Record::read(&self.browser.run(Record::TAKE, &[]).await?);
        for request in &record.requests {
            let body: Value = serde_json::from_str(&request.body).unwrap_or_default();
            self.secrets
                .add_attempt_in(body["returnUrl"].as_str().unwrap_or_default());
        }
        self.record.requests.extend(record.requests);
        self.record.states.extend(record.states);
        Ok(())
    }
}

const BACKEND_CALLS: &str = r"
    const addresses = performance.getEntriesByType('resource').map(entry => new URL(entry.name));
    return addresses.filter(({ pathname }) => pathname.startsWith('/hosted-flow/v1/'))
        .map(({ pathname, search }) => pathname + search);
";

const STAGES: &str = r"
    const stages = document.querySelectorAll('[data-hosted-flow] .hosted-flow-step');
    return [...stages].map(stage => `${stage.firstChild.textContent}: ${stage.dataset.place}`);
";

const ARRIVAL: &str = "return performance.getEntriesByType('navigation')[0]?.name ?? '';";

const OPEN_FLOWS: &str = r"
    const answer = await fetch('/hosted-flow/v1/flows?open=true');
    return answer.json();
";
