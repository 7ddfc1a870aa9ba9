//! Which file a URL of the page means.

use std::fmt::Write as _;

/// Where a URL leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// To a file of the folder: its path there.
    Here(String),
    /// To another origin, or to data in the URL itself.
    Foreign,
    /// To this origin, but not below the base.
    Elsewhere,
    /// To no file of the folder.
    Outside,
}

/// Where this URL leads from a page at `base`, which begins and ends with `/`.
pub(crate) fn place(url: &str, base: &str) -> Place {
    let url = url.trim_matches(|c: char| c.is_ascii_whitespace());
    if url.starts_with("//") || has_scheme(url) {
        return Place::Foreign;
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let below = match path.strip_prefix(base) {
        Some(below) => below,
        None if path.starts_with('/') => return Place::Elsewhere,
        None => path,
    };
    let mut parts = Vec::new();
    for part in below.split('/') {
        match decoded(part).as_deref() {
            Some("" | ".") => {}
            None | Some("..") => return Place::Outside,
            Some(name) if name.contains(['/', '\\', '\0', ':']) => return Place::Outside,
            Some(name) => parts.push(name.to_owned()),
        }
    }
    if parts.is_empty() || below.ends_with('/') {
        return Place::Outside;
    }
    Place::Here(parts.join("/"))
}

fn has_scheme(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// Without percent-encoding; `None` where it is wrong or no text.
fn decoded(part: &str) -> Option<String> {
    let mut pieces = part.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let digits = piece
            .get(..2)
            .filter(|it| it.bytes().all(|b| b.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

/// The text as the value of an attribute in double quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for c in text.chars() {
        match c {
            '"' | '&' | '<' | '>' => {
                // Writing to a string never fails.
                let _ = write!(quoted, "&#{};", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_a_file_of_the_folder_or_none() {
        let here = |path: &str| Place::Here(path.to_owned());
        for (url, base, expected) in [
            ("/a.js", "/", here("a.js")),
            (" a.js?v=1#x ", "/", here("a.js")),
            ("./b/./c.js", "/", here("b/c.js")),
            ("/app/a%20b.js", "/app/", here("a b.js")),
            ("a.js", "/app/", here("a.js")),
            ("/a.js", "/app/", Place::Elsewhere),
            ("https://cdn.example/a.js", "/", Place::Foreign),
            ("//cdn.example/a.js", "/", Place::Foreign),
            ("data:text/javascript,1", "/", Place::Foreign),
            ("../a.js", "/", Place::Outside),
            ("/b/%2e%2e/%2E%2E/a.js", "/", Place::Outside),
            ("/b%2fa.js", "/", Place::Outside),
            ("/b\\a.js", "/", Place::Outside),
            ("/c:/a.js", "/", Place::Outside),
            ("/a%zz.js", "/", Place::Outside),
            ("/a%f", "/", Place::Outside),
            ("/a%ff.js", "/", Place::Outside),
            ("/b/", "/", Place::Outside),
            ("", "/", Place::Outside),
        ] {
            assert_eq!(place(url, base), expected, "{url}");
        }
    }

    #[test]
    fn an_attribute_s_value_ends_at_its_quote_only() {
        assert_eq!(quoted("/a\"b&c>.js"), "/a&#34;b&#38;c&#62;.js");
    }
}
