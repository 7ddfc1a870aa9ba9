//! What a visitor can find out about the page and what it did.

use serde_json::Value;

use super::Visitor;
use crate::failure::{Failure, Outcome};
use crate::recorder::{Record, Request};
use crate::secrets::attempt_in;

impl Visitor {
    /// What the page asked the backend since [`Visitor::start_recording`]; the browser must be
    /// back on the page.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn requests(&mut self) -> Outcome<&[Request]> {
        self.take_record().await?;
        Ok(&self.record.requests)
    }

    /// Whether the page has shown this markup since [`Visitor::start_recording`].
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn has_shown(&mut self, markup: &str) -> Outcome<bool> {
        self.take_record().await?;
        Ok(self
            .record
            .states
            .iter()
            .any(|state| state.contains(markup)))
    }

    /// The stages of the journey: what is said of each, and whether it is done, here or ahead.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
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
    /// When it does not.
    pub async fn open_flows(&self) -> Outcome<Vec<Value>> {
        let answer = self.browser.run_async(OPEN_FLOWS).await?;
        let flows = answer["flows"].as_array().cloned();
        let mut flows =
            flows.ok_or_else(|| Failure::new(format!("the backend lists no flows: {answer}")))?;
        // An approved identity is followed by a flow of its own at the demo's ConnectPay.
        flows.retain(|flow| flow["provider"] == self.setup.provider);
        Ok(flows)
    }

    /// What the page has asked the backend since it was loaded: path and query of each request.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn backend_calls(&self) -> Outcome<Vec<String>> {
        self.texts(BACKEND_CALLS).await
    }

    /// The address that this document was loaded from, as the provider wrote it: the page has
    /// cleaned the address bar by now.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn arrival(&self) -> Outcome<String> {
        let address = self.browser.run(ARRIVAL, &[]).await?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// The states of attempts that were seen in requests; the browser must be back on the page.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
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
