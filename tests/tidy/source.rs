//! Rust source, told apart into code, comments and literals. Not a parser: just enough that a
//! rule about code ignores comments.

/// What a piece of source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Code,
    Comment,
    /// Without its quotes.
    Text,
}

/// A piece of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    /// Of its beginning, from 1.
    pub(crate) line: usize,
}

/// All pieces, in order.
pub(crate) fn pieces(source: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut code, mut at) = (0, 0);
    // Counted on from the piece before: files are long.
    let (mut counted, mut line) = (0, 1);
    let mut piece = |kind, from: usize, to: usize| {
        line += source[counted..from].matches('\n').count();
        counted = from;
        let text = &source[from..to];
        Piece { kind, text, line }
    };
    while at < source.len() {
        // Nothing else begins a comment or a literal, and most of a file is nothing else.
        if !matches!(
            source.as_bytes()[at],
            b'/' | b'\'' | b'"' | b'#' | b'r' | b'b' | b'c'
        ) {
            at += source[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let Some((kind, opening, length)) = special(source, at) else {
            at += source[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let end = at + length;
        if let Some(kind) = kind {
            pieces.push(piece(Kind::Code, code, at));
            let closing = if kind == Kind::Text {
                opening - prefix(source, at)
            } else {
                0
            };
            let inner_end = end.saturating_sub(closing).max(at + opening);
            pieces.push(piece(kind, at + opening, inner_end));
            code = end;
        }
        at = end;
    }
    pieces.push(piece(Kind::Code, code, source.len()));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The code alone, with line breaks kept.
pub(crate) fn code(source: &str) -> String {
    let kept = |piece: Piece<'_>| match piece.kind {
        Kind::Code => piece.text.to_owned(),
        Kind::Text => format!("\"{}\"", "\n".repeat(piece.text.matches('\n').count())),
        Kind::Comment => "\n".repeat(piece.text.matches('\n').count()),
    };
    pieces(source).into_iter().map(kept).collect()
}

/// Lines of code that hold an identifier, letter for letter.
pub(crate) fn lines_naming(code: &str, name: &str) -> Vec<usize> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let names = |line: &str| line.split(|c| !is_part(c)).any(|word| word == name);
    let lines = code.lines().enumerate().filter(|(_, line)| names(line));
    lines.map(|(index, _)| index + 1).collect()
}

/// The source before its unit tests, which stand at the end of a file.
pub(crate) fn without_tests(source: &str) -> &str {
    let ends = ["#[cfg(test)]", "#[cfg(all(test,"].map(|begin| source.find(begin));
    let end = ends.into_iter().flatten().min();
    end.map_or(source, |end| &source[..end])
}

/// What begins at `at`, if it is not plain code: its kind (`None` for a character literal), the
/// length of its opening, and its whole length.
fn special(source: &str, at: usize) -> Option<(Option<Kind>, usize, usize)> {
    let rest = &source[at..];
    if rest.starts_with("//") {
        let length = rest.find('\n').unwrap_or(rest.len());
        return Some((Some(Kind::Comment), 2, length));
    }
    if rest.starts_with("/*") {
        return Some((Some(Kind::Comment), 2, block_comment(rest)));
    }
    if rest.starts_with('\'') {
        return character(rest).map(|length| (None, 0, length));
    }
    let follows_a_word =
        source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '#');
    let prefix = prefix(source, at);
    if prefix > 0 && follows_a_word {
        return None;
    }
    let marked = &rest[prefix..];
    let hashes = marked.len() - marked.trim_start_matches('#').len();
    if !marked[hashes..].starts_with('"') {
        return None;
    }
    let is_raw = rest[..prefix].ends_with('r');
    if hashes > 0 && !is_raw {
        return None;
    }
    let opening = prefix + hashes + 1;
    let body = &rest[opening..];
    let length = if is_raw {
        let closing = format!("\"{}", "#".repeat(hashes));
        body.find(&closing)
            .map_or(body.len(), |end| end + closing.len())
    } else {
        quoted(body)
    };
    Some((Some(Kind::Text), opening, opening + length))
}

/// Length of a literal's prefix: `r`, `b`, `br`, `c`, `cr`.
fn prefix(source: &str, at: usize) -> usize {
    let rest = &source[at..];
    let prefixes = ["br", "cr", "r", "b", "c"];
    let is_it = |prefix: &&&str| {
        rest.strip_prefix(**prefix)
            .is_some_and(|rest| rest.starts_with(['"', '#']))
    };
    prefixes.iter().find(is_it).map_or(0, |prefix| prefix.len())
}

/// Length of a string's rest, with its closing quote.
fn quoted(body: &str) -> usize {
    let mut escaped = false;
    for (index, character) in body.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    body.len()
}

/// Length of a character literal; a lifetime is none.
pub(crate) fn character(rest: &str) -> Option<usize> {
    let body = &rest[1..];
    if let Some(escape) = body.strip_prefix('\\') {
        let skipped = escape.chars().next().map_or(0, char::len_utf8);
        return escape[skipped..].find('\'').map(|end| end + skipped + 3);
    }
    let length = body.chars().next()?.len_utf8();
    body[length..].starts_with('\'').then_some(length + 2)
}

/// Length of a block comment, which may hold others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        let texts = pieces(source)
            .into_iter()
            .filter(|piece| piece.kind == Kind::Text);
        texts.map(|piece| piece.text).collect()
    }

    #[test]
    fn literals_are_told_apart() {
        assert_eq!(
            texts(r#"f("a", b"b", 'c', '"', '\'', "d\"e")"#),
            ["a", "b", "d\\\"e"]
        );
        assert_eq!(texts("r\"a\\\" br#\"b\"c\"# c"), ["a\\", "b\"c"]);
        assert_eq!(texts("fn f<'a>(x: &'a str) { \"é\" }"), ["é"]);
        assert_eq!(texts("// \"a\"\n/* \"b\" /* */ \"c\" */ \"d\""), ["d"]);
        assert_eq!(texts("number\"a\""), ["a"]);
    }

    #[test]
    fn lines_are_counted() {
        let source = "a\n// b web_sys\n\"web_sys\n\" web_sys\n/* \n */ xweb_sys web_sys::c";
        assert_eq!(lines_naming(&code(source), "web_sys"), [4, 6]);
        assert_eq!(pieces(source)[1].line, 2);
    }
}
