//! Evidence of a failure.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::Browser;
use crate::failure::{Failure, Outcome, While as _};
use crate::sandbox::get;

impl Browser {
    /// A screenshot (PNG) of the window.
    ///
    /// `WebKit` never answers for a document that it has not painted. The client queues commands, so this
    /// one bypasses the queue: after a timeout other commands can still be sent.
    pub(crate) async fn screenshot(&self) -> Outcome<Vec<u8>> {
        let session = self.client.session_id().await.doing("name the session")?;
        let url = format!(
            "{}/session/{}/screenshot",
            self.webdriver,
            session.unwrap_or_default()
        );
        let answer = get(&url).await?;
        let answer: Value = answer.json().await.doing("take a picture")?;
        let Some(picture) = answer["value"].as_str() else {
            return Err(Failure::new(format!("no picture: {}", answer["value"])));
        };
        STANDARD.decode(picture).doing("read a picture")
    }

    /// A picture (PNG) of the whole page, also of what is below the window; Chromium only.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn whole_page(&self) -> Outcome<Vec<u8>> {
        // Two frames: one that requests the last change, and one that shows it.
        let frames = "await new Promise(done => requestAnimationFrame(() => \
                      requestAnimationFrame(done)));";
        self.run_async(frames).await?;
        let whole = json!({ "format": "png", "captureBeyondViewport": true });
        let answer = self.cdp("Page.captureScreenshot", whole).await?;
        let picture = answer["data"].as_str().unwrap_or_default();
        STANDARD.decode(picture).doing("read a picture")
    }

    /// The flight record of the flow on the page, as JSON.
    ///
    /// # Errors
    ///
    /// When the page has none: it is not ours, or no flow is mounted yet.
    pub async fn flight_record(&self) -> Outcome<String> {
        let record = self.run(FLIGHT_RECORD, &[]).await?;
        let record = record.as_str().map(str::to_owned);
        record.ok_or_else(|| Failure::new("the page has no flight record"))
    }
}

/// The page writes it into an attribute at this event (`www/src/record.rs`).
const FLIGHT_RECORD: &str = r"
    document.dispatchEvent(new Event('flight-record'));
    const record = document.documentElement.getAttribute('data-flight-record');
    document.documentElement.removeAttribute('data-flight-record');
    return record;
";
