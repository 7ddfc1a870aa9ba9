//! Conversions between [`HostedUrl`] and the `url` crate's [`Url`], for hosts in Rust.

use url::{ParseError, Url};

use super::{AllowedHosts, HostedUrl, HostedUrlError};

impl HostedUrl {
    /// Checks a URL that is parsed already, in its serialised form. Needs the feature `url`.
    ///
    /// Where there is a text, use [`HostedUrl::parse`] instead: the parser has corrected what
    /// `parse` refuses, a backslash or a tab for example, and has encoded some characters of the
    /// path and query.
    ///
    /// # Errors
    ///
    /// [`HostedUrlError`] says which rule was broken.
    ///
    /// # Examples
    ///
    /// ```
    /// use hosted_flow_core::hosted_url::{HostedUrl, HostedUrlError};
    /// use hosted_flow_core::provider::Provider;
    /// use url::Url;
    ///
    /// let hosts = Provider::Ondato.allowed_hosts();
    /// let url = Url::parse("https://idv.ondato.com/?id=1")?;
    /// let hosted = HostedUrl::from_url(&url, &hosts)?;
    /// assert_eq!(Url::try_from(&hosted)?, url);
    ///
    /// let other = Url::parse("https://evil.example/")?;
    /// assert_eq!(HostedUrl::from_url(&other, &hosts), Err(HostedUrlError::NotAllowed));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_url(url: &Url, hosts: &AllowedHosts) -> Result<Self, HostedUrlError> {
        Self::parse(url.as_str(), hosts)
    }
}

/// Needs the feature `url`. The result may carry a secret, as [`HostedUrl::expose`] does, and
/// unlike [`HostedUrl`] it shows it in `Debug` and `Display` and leaves it in memory.
///
/// The parser resolves dot segments and encodes some characters of the path and query, so the text
/// may differ from [`HostedUrl::expose`]; a browser navigates to the same place from either.
impl TryFrom<&HostedUrl> for Url {
    type Error = ParseError;

    fn try_from(hosted: &HostedUrl) -> Result<Self, ParseError> {
        Self::parse(hosted.expose())
    }
}
