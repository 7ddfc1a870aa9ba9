//! One visit of the hosted page, as the page that sends the person there asks for it.

use crate::locale::Locale;
use crate::problem::Code;
use crate::return_url::{PageOrigin, ReturnUrl};

/// Where the person comes back to, and the language in which they would like the hosted page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attempt {
    pub(crate) return_url: ReturnUrl,
    pub(crate) locale: Option<Locale>,
}

impl Attempt {
    /// Checks what a page asked for.
    pub(crate) fn parse(
        return_url: &str,
        locale: Option<&str>,
        origins: &[PageOrigin],
    ) -> Result<Self, Code> {
        let return_url = ReturnUrl::parse(return_url, origins).ok_or(Code::ReturnUrlNotAllowed)?;
        let locale = locale.map(|locale| Locale::parse(locale).ok_or(Code::LocaleInvalid));
        Ok(Self {
            return_url,
            locale: locale.transpose()?,
        })
    }
}
