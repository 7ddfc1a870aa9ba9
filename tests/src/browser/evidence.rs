//! What a failure is explained with.

use super::Browser;
use crate::failure::{Failure, Outcome, While as _};

impl Browser {
    /// A picture (PNG) of what the window shows.
    pub(crate) async fn screenshot(&self) -> Outcome<Vec<u8>> {
        self.client.screenshot().await.doing("take a picture")
    }

    /// The flight record of the flow on the page, as JSON.
    ///
    /// # Errors
    ///
    /// When the page has none: it is not ours, or no flow is on it yet.
    pub async fn flight_record(&self) -> Outcome<String> {
        let record = self.run(FLIGHT_RECORD, &[]).await?;
        let record = record.as_str().map(str::to_owned);
        record.ok_or_else(|| Failure::new("the page has no flight record"))
    }
}

/// The page writes it into an attribute when it hears the event (`www/src/record.rs`).
const FLIGHT_RECORD: &str = r"
    document.dispatchEvent(new Event('flight-record'));
    const record = document.documentElement.getAttribute('data-flight-record');
    document.documentElement.removeAttribute('data-flight-record');
    return record;
";
