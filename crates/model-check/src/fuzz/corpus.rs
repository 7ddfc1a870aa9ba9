//! Seeds: one per line, escaped, so that they can be read and reviewed.

use std::fmt::Write as _;

/// The seeds of a file; lines that start with `#` are comments.
#[must_use]
pub fn seeds(file: &str) -> Vec<Vec<u8>> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.map(unescaped).collect()
}

/// The bytes of a line. The escapes are `\n`, `\r`, `\t`, `\0`, `\\`, `\xff`, and `\{20000*a}` for
/// twenty thousand `a`.
#[must_use]
pub fn unescaped(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let escape = after.chars().next();
        rest = escape.map_or("", |escape| &after[escape.len_utf8()..]);
        match escape {
            Some('n') => bytes.push(b'\n'),
            Some('r') => bytes.push(b'\r'),
            Some('t') => bytes.push(b'\t'),
            Some('0') => bytes.push(0),
            Some('x') => {
                let digits = rest.get(..2).unwrap_or_default();
                bytes.extend(u8::from_str_radix(digits, 16));
                rest = rest.get(2..).unwrap_or_default();
            }
            Some('{') => {
                let (inner, after) = rest.split_once('}').unwrap_or((rest, ""));
                let (times, what) = inner.split_once('*').unwrap_or(("0", ""));
                let what = what.repeat(times.parse().unwrap_or_default());
                bytes.extend_from_slice(what.as_bytes());
                rest = after;
            }
            Some(other) => bytes.extend_from_slice(other.to_string().as_bytes()),
            None => {}
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

/// Escapes bytes as a line, for a message or a new seed; longer input is truncated.
#[must_use]
pub fn escaped(bytes: &[u8]) -> String {
    let mut line = String::new();
    for byte in bytes.iter().take(4096) {
        match byte {
            b'\n' => line.push_str("\\n"),
            b'\r' => line.push_str("\\r"),
            b'\t' => line.push_str("\\t"),
            0 => line.push_str("\\0"),
            b'\\' => line.push_str("\\\\"),
            b'#' if line.is_empty() => line.push_str("\\#"),
            b' '..=b'~' => line.push(char::from(*byte)),
            _ => {
                let _ = write!(line, "\\x{byte:02x}");
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        for bytes in [
            &b"plain"[..],
            b"\0\n\r\t\\ \xff\x7f{}",
            b"",
            "h\u{e9}".as_bytes(),
            b"#no remark",
        ] {
            assert_eq!(unescaped(&escaped(bytes)), bytes);
        }
        assert_eq!(unescaped("\\{3*ab}c"), b"abababc");
        assert_eq!(seeds("# a remark\na\n\n\\#b").len(), 3);
    }
}
