//! A launch that is the whole URL of a hosted page, as more than one provider has it.

use serde::Serialize;

use super::LaunchOptions;
use super::facts::OwnLaunch;
use crate::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use crate::json::{Fields, ReadError};
use crate::wire::Redacted;

/// The launch of a hosted page by its URL, a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Hash)]
pub struct Launch {
    /// The hosted page.
    pub url: Redacted<String>,
}

impl OwnLaunch for Launch {
    fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        Ok(Self {
            url: fields.required_text("url")?.into(),
        })
    }

    fn hosted_url(
        &self,
        hosts: &AllowedHosts,
        _: &LaunchOptions,
    ) -> Result<HostedUrl, HostedUrlError> {
        hosted_url(self, hosts)
    }
}

/// The hosted page, checked.
///
/// # Errors
///
/// [`HostedUrlError`] says what is wrong with it.
pub fn hosted_url(launch: &Launch, hosts: &AllowedHosts) -> Result<HostedUrl, HostedUrlError> {
    HostedUrl::parse(launch.url.expose(), hosts)
}
