//! What a failure is explained with.

use super::Browser;
use crate::failure::{Failure, Outcome, While as _};
use crate::wait;

impl Browser {
    /// A picture (PNG) of what the window shows.
    pub(crate) async fn screenshot(&self) -> Outcome<Vec<u8>> {
        self.client.screenshot().await.doing("take a picture")
    }

    /// The flight record of the flow on the page, as JSON. It is taken from where a person would
    /// copy it for support: a listener of the page's own would cost every visitor 290 bytes.
    ///
    /// # Errors
    ///
    /// When the page offers none.
    pub async fn flight_record(&self) -> Outcome<String> {
        let record = wait::until(async || {
            let record = self.run(FLIGHT_RECORD, &[]).await?;
            let record = record.as_str().map(str::to_owned);
            let record = record.ok_or_else(|| Failure::new("this screen offers no flight record"));
            record.map(|text| Some(text).filter(|text| !text.is_empty()))
        });
        let record = record.await?;
        record.ok_or_else(|| Failure::new("the flight record stays empty"))
    }
}

/// Opens it, if it is there, for the component to write it out.
const FLIGHT_RECORD: &str = r"
    const details = document.querySelector('[data-hosted-flow] .hosted-flow-record');
    if (details === null) return null;
    details.open = true;
    return details.querySelector('textarea').value;
";
