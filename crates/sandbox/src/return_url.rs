//! Appending parameters to a URL of the integrator without changing any other byte.

/// Appends parameters to the query, before the fragment. Names and values must not need encoding.
pub(crate) fn with_parameters(url: &str, parameters: &[(&str, &str)]) -> String {
    let (before, fragment) = url.split_at(url.find('#').unwrap_or(url.len()));
    let mut text = before.to_owned();
    for (name, value) in parameters {
        debug_assert!(needs_no_encoding(name) && needs_no_encoding(value));
        let join = match text.split_once('?') {
            None => "?",
            Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
            Some(_) => "&",
        };
        text.push_str(join);
        text.push_str(name);
        text.push('=');
        text.push_str(value);
    }
    text + fragment
}

fn needs_no_encoding(text: &str) -> bool {
    let unreserved = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
    text.bytes().all(unreserved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, expected: &str) {
        let parameters = [("sessionId", "5e"), ("sessionStatus", "FAILED")];
        assert_eq!(with_parameters(url, &parameters), expected);
    }

    #[test]
    fn parameters_go_before_the_fragment() {
        check("http://h:1", "http://h:1?sessionId=5e&sessionStatus=FAILED");
        check(
            "http://h/p?",
            "http://h/p?sessionId=5e&sessionStatus=FAILED",
        );
        check(
            "http://h/p?a=%20+b%zz&",
            "http://h/p?a=%20+b%zz&sessionId=5e&sessionStatus=FAILED",
        );
        check(
            "HTTP://h/p?a&a=1;b=/?#top?x=1#y",
            "HTTP://h/p?a&a=1;b=/?&sessionId=5e&sessionStatus=FAILED#top?x=1#y",
        );
        check(
            "http://h/#/route?a=b",
            "http://h/?sessionId=5e&sessionStatus=FAILED#/route?a=b",
        );
    }
}
