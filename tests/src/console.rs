//! The console output of pages, and violations of their content security policy.
//!
//! Chromium's driver reports the console, and Firefox prints it to its driver's log. `WebKit`'s driver
//! reports no console, and Firefox no violations: a script in the page records those (`watch.js`,
//! which `cargo xtask test` adds before all others), as a monitoring script of a host page would.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::environment::{BrowserKind, Environment};
use crate::failure::{Failure, Outcome, While as _};
use crate::wait;

/// The console of one session, from its start.
#[derive(Debug)]
pub(crate) struct Console {
    driver_log: PathBuf,
    read_to: u64,
    lines: Vec<Line>,
    marks: usize,
}

/// One line of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Whether it is an error: printed as one, thrown, or a failed request.
    pub(crate) is_error: bool,
    /// The text of the browser.
    pub(crate) text: String,
}

impl Console {
    /// Starts at the current end of the driver's log.
    pub(crate) fn new(environment: &Environment) -> Outcome<Self> {
        let driver_log = environment.driver_log.clone();
        let read_to = match environment.browser {
            BrowserKind::Chromium | BrowserKind::WebKit => 0,
            BrowserKind::Firefox => open(&driver_log)?
                .metadata()
                .doing("measure the log")?
                .len(),
        };
        Ok(Self {
            driver_log,
            read_to,
            lines: Vec::new(),
            marks: 0,
        })
    }

    /// Everything printed so far.
    ///
    /// A mark is printed and awaited first: everything before it has then arrived, and an empty result
    /// means that nothing was printed.
    pub(crate) async fn read(&mut self, browser: &Browser) -> Outcome<&[Line]> {
        self.marks += 1;
        let mark = format!("e2e-mark-{}-", self.marks);
        browser
            .run("console.log(arguments[0]);", &[json!(mark)])
            .await?;
        let seen = wait::until(async || {
            self.fetch(browser).await?;
            Ok(self
                .lines
                .iter()
                .any(|line| line.text.contains(&mark))
                .then_some(()))
        });
        if seen.await?.is_none() {
            return Err(Failure::new(
                "the browser's console cannot be read: a mark got lost",
            ));
        }
        self.lines.retain(|line| !line.text.contains(&mark));
        Ok(&self.lines)
    }

    async fn fetch(&mut self, browser: &Browser) -> Outcome {
        let watched = browser.run(TAKE_WATCHED, &[]).await?;
        self.lines.extend(by_watch(&watched, browser.kind()));
        let new = match browser.kind() {
            BrowserKind::Chromium => {
                chromium(&browser.post("se/log", json!({ "type": "browser" })).await?)
            }
            BrowserKind::Firefox => firefox(&self.fetch_log()?),
            BrowserKind::WebKit => Vec::new(),
        };
        self.lines.extend(new);
        Ok(())
    }

    /// The complete new lines of the driver's log.
    fn fetch_log(&mut self) -> Outcome<String> {
        let mut bytes = Vec::new();
        let mut log = open(&self.driver_log)?;
        log.seek(SeekFrom::Start(self.read_to))
            .and_then(|_| log.read_to_end(&mut bytes))
            .doing("read the driver's log")?;
        let whole = bytes
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |end| end + 1);
        self.read_to += whole as u64;
        Ok(String::from_utf8_lossy(&bytes[..whole]).into_owned())
    }
}

/// The records of `watch.js` so far, on this origin and in this tab.
const TAKE_WATCHED: &str = r"
    const lines = sessionStorage.getItem('e2e:console');
    sessionStorage.removeItem('e2e:console');
    return lines === null ? [] : JSON.parse(lines);
";

/// Parses them: `[[kind, text]…]`. Entries that the browser also reports are skipped.
fn by_watch(answer: &Value, browser: BrowserKind) -> Vec<Line> {
    let lines = answer.as_array().into_iter().flatten().filter_map(|line| {
        let (kind, text) = (line[0].as_str()?, line[1].as_str()?);
        let is_wanted = kind == "violation" || browser == BrowserKind::WebKit;
        is_wanted.then(|| Line {
            is_error: kind != "log",
            text: text.to_owned(),
        })
    });
    lines.collect()
}

/// Parses chromedriver's answer: `[{level, message, …}]`.
fn chromium(answer: &Value) -> Vec<Line> {
    let entries = answer.as_array().into_iter().flatten();
    let line = |entry: &Value| Line {
        is_error: entry["level"] == "SEVERE",
        text: entry["message"].as_str().unwrap_or_default().to_owned(),
    };
    entries.map(line).collect()
}

/// Parses Firefox's output, which also has messages of the driver and of Firefox itself.
fn firefox(log: &str) -> Vec<Line> {
    let line = |text: &str| Line {
        is_error: is_firefox_error(text),
        text: text.to_owned(),
    };
    let mut is_drivers = false;
    let by_page = |text: &&str| {
        // A script of the driver ends with its page; Firefox then prints its position. A script of
        // the page never ends like this.
        is_drivers = text.contains(ENDED_BY_DRIVER) || (is_drivers && is_stack_frame(text));
        !is_drivers
    };
    log.lines().filter(by_page).map(line).collect()
}

const ENDED_BY_DRIVER: &str = "Script terminated by timeout at:";

fn is_stack_frame(line: &str) -> bool {
    line.contains("@http") && !line.starts_with("JavaScript ") && !line.starts_with("console.")
}

fn is_firefox_error(line: &str) -> bool {
    let printed = line.strip_prefix("console.error: ");
    // Firefox's own code prints in the same format: with a logger's name first, or with a
    // position in its own files.
    let is_logger = |text: &str| text.starts_with(|first: char| first.is_ascii_alphabetic());
    let is_its_own = |text: &str| text.contains("resource://") || text.contains("chrome://");
    let by_page = |text: &str| !is_logger(text) && !is_its_own(text);
    let thrown = line.strip_prefix("JavaScript error: ");
    printed.is_some_and(by_page) || thrown.is_some_and(|text| text.starts_with("http"))
}

fn open(path: &PathBuf) -> Outcome<File> {
    File::open(path).doing("open the file that HOSTED_FLOW_DRIVER_LOG names")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chromium_calls_errors_severe() {
        let answer = json!([
            { "level": "INFO", "message": "console-api 1:1 \"a\"" },
            { "level": "SEVERE", "message": "http://127.0.0.1:1/ 1:1 Uncaught Error: b" },
        ]);
        let errors: Vec<bool> = chromium(&answer).iter().map(|line| line.is_error).collect();
        assert_eq!(errors, [false, true]);
    }

    #[test]
    fn violations_are_read_from_all_and_the_rest_from_webkit() {
        let answer = json!([["log", "a"], ["error", "b"], ["violation", "c"]]);
        let read = |browser| -> Vec<(String, bool)> {
            let lines = by_watch(&answer, browser).into_iter();
            lines.map(|line| (line.text, line.is_error)).collect()
        };
        let violation = ("c".to_owned(), true);
        assert_eq!(read(BrowserKind::Firefox), std::slice::from_ref(&violation));
        assert_eq!(
            read(BrowserKind::WebKit),
            [("a".to_owned(), false), ("b".to_owned(), true), violation]
        );
    }

    #[test]
    fn firefox_s_own_errors_are_not_the_page_s() {
        assert!(is_firefox_error("console.error: \"printed\" ({a:1})"));
        assert!(is_firefox_error(
            "JavaScript error: http://127.0.0.1:1/, line 3: Error: thrown"
        ));
        assert!(!is_firefox_error("console.log: \"printed\""));
        assert!(!is_firefox_error("console.error: RSLoader: "));
        assert!(!is_firefox_error(
            "console.error: [Exception... location: \"resource:///modules/a.mjs\"]"
        ));
        assert!(!is_firefox_error(
            "JavaScript error: resource://gre/a.mjs, line 5: TypeError"
        ));
    }

    #[test]
    fn a_script_of_the_driver_that_ended_is_not_the_pages() {
        let log = "JavaScript warning: http://a/?s=1, line 8: Script terminated by timeout at:\n\
                   look@http://a/?s=1:8:81\n\
                   console.log: \"said by@http the page\"\n\
                   look@http://a/?s=1:8:81\n";
        let texts: Vec<String> = firefox(log).into_iter().map(|line| line.text).collect();
        assert_eq!(
            texts,
            [
                "console.log: \"said by@http the page\"",
                "look@http://a/?s=1:8:81"
            ],
            "only what follows the driver's own line"
        );
    }
}
