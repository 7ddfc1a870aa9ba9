//! The two pages that are weighed: the smaller one is the demo's, less what it has no provider for.

use crate::repository::FILES;

#[test]
fn two_html_is_index_html_without_the_other_providers() {
    let text = |path: &str| {
        let page = FILES.iter().find(|file| file.path == path);
        page.expect("the page is there").text.clone()
    };
    let is_of_others = |line: &&str| {
        let others = ["airwallex", "connectfi", "connectpay", "white-label"];
        // Only the demo offers the other languages.
        let languages = ["demo-language"];
        let has = |names: &[&str]| names.iter().any(|name| line.contains(name));
        line.contains("details.js") || has(&others) || has(&languages)
    };
    let demo = text("www/index.html");
    let expected: Vec<&str> = demo.lines().filter(|line| !is_of_others(line)).collect();
    assert_eq!(text("www/two.html").lines().collect::<Vec<_>>(), expected);
}
