//! How the binary knows who calls.

use std::path::PathBuf;

use axum::http::HeaderName;
use axum::http::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, ORIGIN, REFERER, USER_AGENT,
};

use super::section::Section;
use super::{ConfigError, Fault, InKey};

/// How the binary knows who calls. A service that mounts the router knows it by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Users {
    /// It does not: every call of the contract is answered with `401`.
    #[default]
    Nobody,
    /// By this header. A trusted proxy sets it when it has signed the person in, and takes it off
    /// whatever comes from outside: whoever else can reach the binary is whoever they say.
    Header(HeaderName),
    /// By the cookie of the demo's page, which signs in whoever arrives.
    Demo(DemoConfig),
}

/// The demo's part of the binary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoConfig {
    /// The folder with the built page, `index.html` and what it loads.
    pub page_dir: PathBuf,
}

/// Reads `[user]` and `[demo]`, of which there is one or none.
pub(super) fn users(file: &mut Section) -> Result<Users, ConfigError> {
    match (file.section("user")?, file.section("demo")?) {
        (None, None) => Ok(Users::Nobody),
        (Some(section), None) => header(section).map(Users::Header),
        (None, Some(section)) => demo(section).map(Users::Demo),
        // The header by name, so that a variable that gave it is named in its place.
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
    section.finish()?;
    Ok(DemoConfig { page_dir })
}

/// Each is there without anybody having signed anybody in; in two of them are credentials.
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
