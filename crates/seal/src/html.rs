//! The tags of a page, as far as sealing needs them.

use std::ops::Range;

use crate::error::{Markup, SealError};

/// An opening tag.
#[derive(Debug)]
pub(crate) struct Tag<'page> {
    /// As it is written.
    name: &'page str,
    attributes: Vec<Attribute<'page>>,
    /// From `<` to behind `>`.
    pub(crate) place: Range<usize>,
    /// What is in it, of an element whose text is no HTML.
    pub(crate) text: &'page str,
    /// To behind the closing tag of such an element.
    pub(crate) whole: Range<usize>,
    /// Counted from 1.
    pub(crate) line: usize,
}

/// An attribute of a tag.
#[derive(Debug)]
pub(crate) struct Attribute<'page> {
    pub(crate) name: &'page str,
    pub(crate) value: &'page str,
    /// The value's, without quotes.
    pub(crate) place: Range<usize>,
    /// Name and value.
    pub(crate) whole: Range<usize>,
}

impl<'page> Tag<'page> {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The first attribute of that name, which is the one that counts.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute<'page>> {
        let mut all = self.attributes.iter();
        all.find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    pub(crate) fn value(&self, name: &str) -> Option<&'page str> {
        self.attribute(name).map(|attribute| attribute.value)
    }

    pub(crate) fn attributes(&self) -> &[Attribute<'page>] {
        &self.attributes
    }

    /// Whether it is a link with this word in its `rel`.
    pub(crate) fn is_link(&self, kind: &str) -> bool {
        let kinds = self.value("rel").filter(|_| self.is("link"));
        let mut kinds = kinds.unwrap_or_default().split_ascii_whitespace();
        kinds.any(|it| it.eq_ignore_ascii_case(kind))
    }

    /// Where another attribute can be put.
    pub(crate) fn end_of_attributes(&self) -> usize {
        let last = self.attributes.last().map(|attribute| attribute.whole.end);
        last.unwrap_or(self.place.start + 1 + self.name.len())
    }
}

/// Elements whose text is no HTML.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Every opening tag, in its order.
pub(crate) fn tags(page: &str) -> Result<Vec<Tag<'_>>, SealError> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find('<').map(|found| at + found) {
        let rest = &page[start..];
        let next = rest[1..].chars().next();
        at = if rest.starts_with("<!--") {
            // `<!-->` and `<!--->` are whole comments.
            let end = rest[2..].find("-->").map(|end| start + 2 + end + 3);
            end.ok_or_else(|| unended(page, start, Markup::Comment))?
        } else if next.is_some_and(|next| next.is_ascii_alphabetic()) {
            let tag = tag(page, start).ok_or_else(|| unended(page, start, Markup::Tag))?;
            let tag = with_text(page, tag)?;
            let end = tag.whole.end;
            found.push(tag);
            end
        } else if next.is_some_and(|next| "/!?".contains(next)) {
            let end = rest.find('>').map(|end| start + end + 1);
            end.ok_or_else(|| unended(page, start, Markup::Tag))?
        } else {
            start + 1
        };
    }
    Ok(found)
}

fn unended(page: &str, at: usize, markup: Markup) -> SealError {
    SealError::Markup(markup, line(page, at))
}

fn line(page: &str, at: usize) -> usize {
    page[..at].matches('\n').count() + 1
}

/// The tag that begins here, if it ends.
fn tag(page: &str, start: usize) -> Option<Tag<'_>> {
    let until = |at: usize, ends: &str| {
        let is_end = |c: char| c.is_ascii_whitespace() || ends.contains(c);
        page[at..].find(is_end).map(|found| at + found)
    };
    let after_spaces = |at: usize| {
        let is_text = |c: char| !c.is_ascii_whitespace();
        page[at..].find(is_text).map(|found| at + found)
    };
    let mut at = until(start + 1, "/>")?;
    let name = &page[start + 1..at];
    let mut attributes = Vec::new();
    loop {
        at = after_spaces(at)?;
        match page.as_bytes()[at] {
            b'>' => break,
            b'/' => {
                at += 1;
                continue;
            }
            _ => {}
        }
        let begin = at;
        // A name may begin with `=`.
        at = until(at + page[at..].chars().next()?.len_utf8(), "/>=")?;
        let name = &page[begin..at];
        let mut place = at..at;
        let equals = after_spaces(at)?;
        if page.as_bytes()[equals] == b'=' {
            let from = after_spaces(equals + 1)?;
            let quote = page.as_bytes()[from];
            if quote == b'"' || quote == b'\'' {
                let length = page[from + 1..].find(char::from(quote))?;
                place = from + 1..from + 1 + length;
                at = place.end + 1;
            } else {
                at = until(from, ">")?;
                place = from..at;
            }
        }
        attributes.push(Attribute {
            name,
            value: &page[place.clone()],
            place,
            whole: begin..at,
        });
    }
    let place = start..at + 1;
    Some(Tag {
        name,
        attributes,
        whole: place.clone(),
        place,
        text: "",
        line: line(page, start),
    })
}

/// The tag with its text, where that is no HTML.
fn with_text<'page>(page: &'page str, mut tag: Tag<'page>) -> Result<Tag<'page>, SealError> {
    let Some(name) = RAW.into_iter().find(|name| tag.is(name)) else {
        return Ok(tag);
    };
    let from = tag.place.end;
    let is_end = |at: usize| {
        let rest = page.as_bytes().get(at + 2..).unwrap_or_default();
        let after = rest.get(name.len());
        rest.get(..name.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
            && after.is_some_and(|after| after.is_ascii_whitespace() || b"/>".contains(after))
    };
    let mut ends = page[from..].match_indices("</").map(|(at, _)| from + at);
    let end = ends.find(|at| is_end(*at));
    let close = end.and_then(|end| Some((end, end + page[end..].find('>')? + 1)));
    let (end, close) = close.ok_or_else(|| unended(page, tag.place.start, Markup::Text))?;
    tag.text = &page[from..end];
    tag.whole = tag.place.start..close;
    Ok(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(page: &str) -> Vec<String> {
        let text = |tag: Tag<'_>| {
            let attributes = tag.attributes.iter().map(|it| {
                assert_eq!(&page[it.place.clone()], it.value);
                format!(" {}={}", it.name, it.value)
            });
            let attributes: String = attributes.collect();
            format!("{}:{}{attributes}|{}", tag.line, tag.name, tag.text)
        };
        tags(page).unwrap().into_iter().map(text).collect()
    }

    #[test]
    fn tags_are_found_with_their_attributes() {
        let page = "<!doctype html>\n<a href=/b><!-- <p> --><!--><img src='x\">' alt = \"y>\" \
                    hidden/><br/>\n< 1 </p a=\"\"><x =a=b>";
        assert_eq!(
            read(page),
            [
                "2:a href=/b|",
                "2:img src=x\"> alt=y> hidden=|",
                "2:br|",
                "3:x =a=b|"
            ]
        );
    }

    #[test]
    fn what_is_in_a_script_is_no_tag() {
        let page = "<SCRIPT>\"<p>\" + '</scripts>'</ScRiPt ><style>a>b{}</style><p>";
        assert_eq!(
            read(page),
            ["1:SCRIPT|\"<p>\" + '</scripts>'", "1:style|a>b{}", "1:p|"]
        );
    }

    #[test]
    fn what_does_not_end_is_named_with_its_line() {
        for (page, expected) in [
            ("\n<!-- a", Markup::Comment),
            ("\n<p a=\"b>", Markup::Tag),
            ("\n<p", Markup::Tag),
            ("\n<p a", Markup::Tag),
            ("\n<p a=", Markup::Tag),
            ("\n<p a=b", Markup::Tag),
            ("\n</p", Markup::Tag),
            ("\n<script>1", Markup::Text),
            ("\n<script>1</script", Markup::Text),
        ] {
            let error = tags(page).unwrap_err();
            let is_it = matches!(error, SealError::Markup(markup, 2) if markup == expected);
            assert!(is_it, "{page}: {error}");
        }
    }
}
