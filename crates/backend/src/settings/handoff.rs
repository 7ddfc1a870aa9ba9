//! The configuration of hand-offs.

use std::time::Duration;

use super::ConfigError;
use super::section::Section;

/// The page of hand-off links, and their lifetimes.
#[derive(Clone, Debug)]
pub struct HandoffConfig {
    /// The page that continues a flow, on one of the page origins. The token is added to it.
    pub page: String,
    /// The lifetime of a link, which can be used once: from ten seconds to an hour.
    pub link: Duration,
    /// The lifetime of the session of the browser that used it: from a minute to a day.
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

pub(crate) fn handoff(mut section: Section) -> Result<HandoffConfig, ConfigError> {
    let mut config = HandoffConfig::new(section.required_text("page")?);
    for (name, duration) in [("link", &mut config.link), ("session", &mut config.session)] {
        if let Some(given) = section.duration(name)? {
            *duration = given;
        }
    }
    section.finish()?;
    Ok(config)
}
