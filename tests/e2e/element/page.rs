//! A page with the element's script and without an element, which a test fills by a script of its own.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::visitor::Visitor;

use super::sign_in;

/// What the tests' own scripts share.
const SCRIPT: &str = include_str!("page.js");

/// Opens the page, behind a proxy that may change its files.
pub(super) async fn open(
    visitor: &Visitor,
    change: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
) -> Outcome<Front> {
    let front = Front::telling(&visitor.environment.page, move |path, answer| {
        if path == "/page.js" {
            *answer = Answer::script(SCRIPT);
        }
        if path == "/plain.html" {
            empty(answer);
        }
        change(path, answer);
    });
    let front = front.await?;
    sign_in(visitor).await?;
    let address = format!("{}/plain.html", front.origin);
    visitor.browser.go(&address).await?;
    Ok(front)
}

/// The example without its element, its own script, and the hashes of files that a test may change.
fn empty(answer: &mut Answer) {
    let html = String::from_utf8_lossy(&answer.body).into_owned();
    let html = without(&html, "<hosted-flow", "</hosted-flow>");
    let html = without(
        &html,
        "<script type=\"module\" src=\"/plain.js\">",
        "</script>",
    );
    let html = without(
        &without(&html, " integrity=\"", "\""),
        " integrity=\"",
        "\"",
    );
    let first = "<script src=\"/page.js\"></script><script";
    answer.body = html.replacen("<script", first, 1).into();
}

/// The text without its first part between these two, which are left out as well.
pub(super) fn without(text: &str, from: &str, to: &str) -> String {
    let parts = text.split_once(from);
    let parts = parts.and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
    parts.map_or(text.to_owned(), |(before, after)| [before, after].concat())
}
