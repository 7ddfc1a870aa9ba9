//! The page of every screen (`cargo xtask gallery`), and the measurements of its looks.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::environment::gallery_folder;
use crate::failure::{Failure, Outcome, While as _};
use crate::front::Front;
use crate::wait;

/// The open page. It is served until this is dropped.
#[derive(Debug)]
pub struct Gallery<'browser> {
    browser: &'browser Browser,
    /// The tags of all languages.
    pub locales: Vec<String>,
    /// The names of all exhibits.
    pub names: Vec<String>,
    _front: Option<Front>,
}

impl<'browser> Gallery<'browser> {
    /// Opens the page that was built for the tests, at the demo's origin with another page in front.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub async fn open(browser: &'browser Browser, demo: &str) -> Outcome<Self> {
        let folder = gallery_folder()?;
        let front = Front::start(demo, move |path, answer| {
            answer.replace_by_file(&folder, path);
        });
        let front = front.await?;
        let page = format!("{}/", front.origin);
        let gallery = Self::at(browser, &page).await?;
        Ok(Self {
            _front: Some(front),
            ..gallery
        })
    }

    /// Opens the page where it is served already.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub async fn at(browser: &'browser Browser, page: &str) -> Outcome<Self> {
        browser.go(page).await?;
        let (locales, names) = start(browser).await?;
        Ok(Self {
            browser,
            locales,
            names,
            _front: None,
        })
    }

    /// Draws these exhibits, or all where none is named.
    ///
    /// # Errors
    ///
    /// When the script fails.
    pub async fn show(&self, locale: &str, names: &[&str], theme: &str) -> Outcome {
        let show = "return gallery.show(...arguments);";
        let arguments = [json!(locale), json!(names), json!(theme)];
        self.browser.run(show, &arguments).await.map(drop)
    }

    /// Runs one of the measurements in `looks.js`, and returns what it says.
    ///
    /// # Errors
    ///
    /// When the script fails.
    pub async fn measure(&self, name: &str, arguments: &[Value]) -> Outcome<Value> {
        let script = format!("return looks.{name}(...arguments);");
        self.browser.run(&script, arguments).await
    }
}

/// Waits until the page's program runs, and adds the measurements.
///
/// # Errors
///
/// When it does not.
async fn start(browser: &Browser) -> Outcome<(Vec<String>, Vec<String>)> {
    let is_ready = "return document.documentElement.hasAttribute('data-gallery-shown');";
    let look = async || Ok((browser.run(is_ready, &[]).await? == true).then_some(()));
    if wait::until(look).await?.is_none() {
        return Err(Failure::new("the page of every screen does not start"));
    }
    browser.run(LOOKS, &[]).await?;
    let lists = "return [gallery.locales(), gallery.names()];";
    serde_json::from_value(browser.run(lists, &[]).await?).doing("read the page's lists")
}

/// What it found, from its answer.
#[must_use]
pub fn found(answer: &Value) -> Vec<String> {
    let lines = answer["found"].as_array().or(answer.as_array());
    let lines = lines.into_iter().flatten().filter_map(Value::as_str);
    lines.map(str::to_owned).collect()
}

/// `looks.js`.
const LOOKS: &str = include_str!("looks.js");
