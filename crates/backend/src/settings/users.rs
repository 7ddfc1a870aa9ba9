//! How the binary identifies the user.

use std::path::PathBuf;

use axum::http::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, ORIGIN, REFERER, USER_AGENT,
};
use axum::http::{HeaderName, HeaderValue};

use super::section::Section;
use super::{ConfigError, Fault, InKey};

/// How the binary identifies the user. A service that mounts the router does it by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Users {
    /// Not at all: every call of the contract is answered with `401`.
    #[default]
    Nobody,
    /// By this header. A trusted proxy sets it after the sign-in, and removes it from all requests
    /// from outside. Any other client that reaches the binary could impersonate any user.
    Header(HeaderName),
    /// By the cookie of the demo's page, which signs in every visitor.
    Demo(DemoConfig),
}

/// The demo's part of the binary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoConfig {
    /// The folder with the built page: `index.html` and the files that it loads.
    pub page_dir: PathBuf,
    /// The page's `Content-Security-Policy` in place of the strict one: what a framework needs more.
    pub policy: Option<HeaderValue>,
}

/// Reads `[user]` and `[demo]`, of which there is one or none.
pub(crate) fn users(file: &mut Section) -> Result<Users, ConfigError> {
    match (file.section("user")?, file.section("demo")?) {
        (None, None) => Ok(Users::Nobody),
        (Some(section), None) => header(section).map(Users::Header),
        (None, Some(section)) => demo(section).map(Users::Demo),
        // The header by name, so that an error names the variable where it is from one.
        (Some(mut user), Some(_)) => {
            user.required_text("header")?;
            Err(Fault::Beside("demo")).in_key(user.key("header"))
        }
    }
}

fn header(mut section: Section) -> Result<HeaderName, ConfigError> {
    let name = section.required_text("header")?;
    let name = HeaderName::try_from(name).map_err(|_| Fault::NotAHeader);
    let name = name.and_then(|name| {
        let is_sent = SENT_BY_BROWSERS.contains(&name);
        (!is_sent).then_some(name).ok_or(Fault::SentByBrowsers)
    });
    let name = name.in_key(section.key("header"))?;
    section.finish()?;
    Ok(name)
}

fn demo(mut section: Section) -> Result<DemoConfig, ConfigError> {
    let page_dir = PathBuf::from(section.required_text("page_dir")?);
    let has_page = page_dir.join("index.html").is_file();
    has_page
        .then_some(())
        .ok_or(Fault::NoPage)
        .in_key(section.key("page_dir"))?;
    let policy = section.text("policy")?;
    let policy = policy.map(|text| HeaderValue::from_str(&text)).transpose();
    let policy = policy
        .map_err(|_| Fault::NotInAHeader)
        .in_key(section.key("policy"))?;
    section.finish()?;
    Ok(DemoConfig { page_dir, policy })
}

/// Browsers and clients send each of them without a sign-in; two of them contain credentials.
const SENT_BY_BROWSERS: [HeaderName; 8] = [
    ACCEPT,
    AUTHORIZATION,
    CONTENT_TYPE,
    COOKIE,
    HOST,
    ORIGIN,
    REFERER,
    USER_AGENT,
];
