//! The revision as an entity tag, and
//! [`If-None-Match`](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2).

use axum::http::HeaderMap;
use axum::http::header::IF_NONE_MATCH;

/// The tag of a revision.
pub(super) fn of(revision: u64) -> String {
    format!("\"{revision}\"")
}

/// Whether the browser has this state already. Tags compare weakly: a `W/` makes no difference.
pub(super) fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    // A comma inside a foreign tag splits it, but no part of it can equal ours, which is digits
    // between two quotes.
    let given = headers.get_all(IF_NONE_MATCH).iter();
    let mut tags = given.flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    tags.any(|given| {
        let given = given.trim_ascii();
        given == b"*" || given.strip_prefix(b"W/").unwrap_or(given) == tag.as_bytes()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_in_whatever_the_browser_sends() {
        for (given, expected) in [
            (vec!["\"3\""], true),
            (vec!["W/\"3\""], true),
            (vec!["*"], true),
            (vec!["\"1\", \"3\""], true),
            (vec!["\"1\"", "\"2\",W/\"3\""], true),
            (vec!["\"a,b\" , \"3\""], true),
            (vec![], false),
            (vec![""], false),
            (vec!["3"], false),
            (vec!["\"33\""], false),
            (vec!["\"a,3\""], false),
            (vec!["w/\"3\""], false),
        ] {
            let mut headers = HeaderMap::new();
            for value in &given {
                headers.append(IF_NONE_MATCH, value.parse().unwrap());
            }
            assert_eq!(is_known(&headers, &of(3)), expected, "{given:?}");
        }
    }
}
