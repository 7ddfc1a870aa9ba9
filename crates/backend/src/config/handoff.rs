//! Going on with a flow on another device.

use std::time::Duration;

use super::ConfigError;
use super::section::Section;

/// Where a link for another device leads, and how long it is good for.
#[derive(Clone, Debug)]
pub struct HandoffConfig {
    /// The page that goes on with a flow, on one of the page origins. The token is added to it.
    pub page: String,
    /// How long a link can be used, once: from ten seconds to an hour.
    pub link: Duration,
    /// How long the browser that used it may go on with the flow: from a minute to a day.
    pub session: Duration,
}

impl HandoffConfig {
    /// Links of five minutes, sessions of fifteen.
    #[must_use]
    pub fn new(page: impl Into<String>) -> Self {
        Self {
            page: page.into(),
            link: Duration::from_mins(5),
            session: Duration::from_mins(15),
        }
    }
}

pub(super) fn handoff(mut section: Section) -> Result<HandoffConfig, ConfigError> {
    let mut config = HandoffConfig::new(section.required_text("page")?);
    for (name, duration) in [("link", &mut config.link), ("session", &mut config.session)] {
        if let Some(given) = section.duration(name)? {
            *duration = given;
        }
    }
    section.finish()?;
    Ok(config)
}
