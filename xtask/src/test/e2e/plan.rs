//! Which end-to-end test runs in which browsers.

use std::collections::BTreeMap;

use super::attributes::OneEngine;
use super::kept::Kept;
use crate::driver::Browser;
use crate::failure::{Failure, Outcome};

/// One test in one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Job {
    /// `module::name`.
    pub(super) test: String,
    pub(super) browser: Browser,
    /// Whether it may use a browser that other tests have used.
    pub(super) shares: bool,
}

/// The browser of the tests that run in one alone.
const ONE: Browser = Browser::Chromium;

/// Every test in every selected browser.
///
/// A test of one engine runs in Chromium, unless `all_engines` or a browser is selected.
pub(super) fn jobs(
    tests: &[String],
    attributes: &BTreeMap<String, OneEngine>,
    all_engines: bool,
    browser: Option<Browser>,
) -> Outcome<Vec<Job>> {
    if let Some(name) = attributes.keys().find(|name| !tests.contains(name)) {
        return Err(Failure::new(format!(
            "{name} has an attribute and is no test"
        )));
    }
    let mut jobs = Vec::new();
    for test in tests {
        let attribute = attributes.get(test);
        let is_wanted = |candidate: &Browser| match browser {
            Some(browser) => *candidate == browser,
            None => all_engines || attribute.is_none() || *candidate == ONE,
        };
        jobs.extend(
            Browser::ALL
                .into_iter()
                .filter(is_wanted)
                .map(|browser| Job {
                    test: test.clone(),
                    browser,
                    shares: Kept::is_possible(browser)
                        && !attribute.is_some_and(|attribute| attribute.own_browser),
                }),
        );
    }
    Ok(jobs)
}

/// The tests whose name holds one of these words, or is one of these names.
pub(super) fn named(tests: Vec<String>, words: &[String]) -> Outcome<Vec<String>> {
    let is_wanted =
        |test: &String| words.is_empty() || words.iter().any(|word| test.contains(word));
    for word in words {
        if !tests.iter().any(|test| test.contains(word)) {
            return Err(Failure::new(format!(
                "no end-to-end test is called `{word}`"
            )));
        }
    }
    Ok(tests.into_iter().filter(is_wanted).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    fn planned(all_engines: bool, browser: Option<Browser>) -> Vec<(String, &'static str, bool)> {
        let tests = names(&["a::in_all", "a::in_one", "b::own"]);
        let attributes = [("a::in_one", false), ("b::own", true)]
            .map(|(name, own_browser)| (name.to_owned(), OneEngine { own_browser }));
        let jobs = jobs(&tests, &attributes.into(), all_engines, browser).unwrap();
        let described = |job: Job| (job.test, job.browser.name(), job.shares);
        jobs.into_iter().map(described).collect()
    }

    fn expected(rows: &[(&str, &'static str, bool)]) -> Vec<(String, &'static str, bool)> {
        let row = |&(name, browser, shares): &(&str, _, _)| (name.to_owned(), browser, shares);
        rows.iter().map(row).collect()
    }

    #[test]
    fn a_test_runs_in_all_engines_or_in_the_one() {
        let usual = [
            ("a::in_all", "chromium", true),
            ("a::in_all", "firefox", true),
            ("a::in_all", "webkit", false),
            ("a::in_one", "chromium", true),
            ("b::own", "chromium", false),
        ];
        assert_eq!(planned(false, None), expected(&usual));
        assert_eq!(planned(true, None).len(), 9);
        let firefox = [
            ("a::in_all", "firefox", true),
            ("a::in_one", "firefox", true),
            ("b::own", "firefox", false),
        ];
        assert_eq!(planned(false, Some(Browser::Firefox)), expected(&firefox));
    }

    #[test]
    fn an_attribute_without_a_test_is_a_failure() {
        let attributes = [("a::gone".to_owned(), OneEngine { own_browser: false })];
        assert!(jobs(&[], &attributes.into(), false, None).is_err());
    }

    #[test]
    fn tests_are_found_by_a_part_of_their_name() {
        let all = names(&["a::b01_one", "b::b02_two"]);
        assert_eq!(named(all.clone(), &[]), Ok(all.clone()));
        assert_eq!(
            named(all.clone(), &names(&["b02"])),
            Ok(names(&["b::b02_two"]))
        );
        assert!(named(all, &names(&["b02", "b03"])).is_err());
    }
}
