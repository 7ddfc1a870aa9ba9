//! What a file says of modules: those it declares, its `use` declarations, and the paths in its code
//! that begin with `crate`, `super` or `self`.

use crate::source::character;

/// Modules inside modules, or the parts of a path.
pub(super) type Names = Vec<String>;

/// Something that a file says, and in which of its inline modules (`mod a { … }`) it does.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) inside: Names,
    pub(super) line: usize,
    pub(super) what: What,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    /// `mod a;`
    File(String),
    /// `mod a { … }`
    Inline(String),
    /// One path of a `use`, and the name by which it is known here; a glob has none.
    Use(Names, Option<String>),
    /// A path in code.
    Path(Names),
}

/// Reads the code of a file, without what is compiled for tests alone.
pub(super) fn read(code: &str) -> Vec<Said> {
    let mut reader = Reader {
        tokens: tokens(code),
        at: 0,
        depth: 0,
        inside: Vec::new(),
        said: Vec::new(),
    };
    while reader.at < reader.tokens.len() {
        if !reader.step() {
            return Vec::new();
        }
    }
    reader.said
}

#[derive(Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    line: usize,
}

struct Reader<'a> {
    tokens: Vec<Token<'a>>,
    at: usize,
    depth: usize,
    /// Each with the depth of its braces.
    inside: Vec<(String, usize)>,
    said: Vec<Said>,
}

impl Reader<'_> {
    /// Reads on. `false` where the whole file is compiled for tests alone.
    fn step(&mut self) -> bool {
        match self.text(0) {
            "#" if self.text(1) == "[" || self.text(1) == "!" => {
                let is_inner = self.text(1) == "!";
                if self.skip_attribute() {
                    if is_inner {
                        return false;
                    }
                    self.skip_item();
                }
            }
            "{" => {
                self.depth += 1;
                self.at += 1;
            }
            "}" => {
                self.depth = self.depth.saturating_sub(1);
                let depth = self.depth;
                self.inside.pop_if(|(_, opened)| *opened == depth);
                self.at += 1;
            }
            "mod" if self.text(2) == ";" || self.text(2) == "{" => {
                let name = self.text(1).to_owned();
                if self.text(2) == ";" {
                    self.say(self.at, What::File(name));
                    self.at += 3;
                } else {
                    self.say(self.at, What::Inline(name.clone()));
                    self.inside.push((name, self.depth));
                    self.at += 2;
                }
            }
            // `use<'a>` says which lifetimes a type captures.
            "use" if self.text(1) != "<" => {
                self.at += 1;
                self.read_use(&mut Vec::new());
            }
            "crate" | "super" | "self" if self.text(1) == "::" && !self.is_restriction() => {
                let start = self.at;
                let mut path = vec![self.text(0).to_owned()];
                self.at += 1;
                while self.text(0) == "::" && is_word(self.text(1)) {
                    path.push(self.text(1).to_owned());
                    self.at += 2;
                }
                self.say(start, What::Path(path));
            }
            _ => self.at += 1,
        }
        true
    }

    /// `pub(in crate::a)`
    fn is_restriction(&self) -> bool {
        self.at > 0 && self.tokens[self.at - 1].text == "in"
    }

    /// One tree of a `use`, after what stands before its braces.
    fn read_use(&mut self, before: &mut Names) {
        let start = self.at;
        let length = before.len();
        loop {
            match self.text(0) {
                "::" => self.at += 1,
                "*" => {
                    self.say(start, What::Use(before.clone(), None));
                    self.at += 1;
                }
                "{" => {
                    self.at += 1;
                    while !["}", ""].contains(&self.text(0)) {
                        self.read_use(before);
                        self.at += usize::from(self.text(0) == ",");
                    }
                    self.at += 1;
                }
                word if is_word(word) => {
                    // `a::{self}` is `a`; before a `::` it is the module itself.
                    let is_last_self = word == "self" && self.text(1) != "::";
                    if !(is_last_self && length > 0) {
                        before.push(word.to_owned());
                    }
                    self.at += 1;
                    if self.text(0) == "as" {
                        let name = self.text(1).to_owned();
                        self.say(start, What::Use(before.clone(), Some(name)));
                        self.at += 2;
                    } else if self.text(0) != "::" {
                        let name = before.last().cloned();
                        self.say(start, What::Use(before.clone(), name));
                    }
                }
                _ => break,
            }
        }
        before.truncate(length);
    }

    /// Goes behind an attribute and answers whether it is `#[cfg(…)]` of tests alone.
    fn skip_attribute(&mut self) -> bool {
        let start = self.at;
        while !["[", ""].contains(&self.text(0)) {
            self.at += 1;
        }
        self.skip_group();
        let mut words = self.tokens[start..self.at].iter().map(|token| token.text);
        let is_cfg = words.clone().nth(self.at - start - 1) == Some("]")
            && words.clone().find(|word| is_word(word)) == Some("cfg");
        let is_other = words.any(|word| word == "not" || word == "any");
        is_cfg && !is_other && {
            let mut words = self.tokens[start..self.at].iter();
            words.any(|token| token.text == "test")
        }
    }

    /// Goes behind the item, field or arm that begins here.
    fn skip_item(&mut self) {
        let mut is_item = false;
        loop {
            match self.text(0) {
                "" | ")" | "]" | "}" => return,
                ";" => break,
                // Ends a field or an arm, but stands in an item's generics as well.
                "," if !is_item => break,
                "{" => {
                    self.skip_group();
                    return;
                }
                "(" | "[" => self.skip_group(),
                word => {
                    is_item |= ITEMS.contains(&word);
                    self.at += 1;
                }
            }
        }
        self.at += 1;
    }

    /// Goes behind the bracket that closes the one here.
    fn skip_group(&mut self) {
        let mut depth = 0_usize;
        while !self.text(0).is_empty() {
            match self.text(0) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    fn text(&self, ahead: usize) -> &str {
        let token = self.tokens.get(self.at + ahead);
        token.map_or("", |token| token.text)
    }

    fn say(&mut self, token: usize, what: What) {
        self.said.push(Said {
            inside: self.inside.iter().map(|(name, _)| name.clone()).collect(),
            line: self.tokens[token].line,
            what,
        });
    }
}

const ITEMS: &[&str] = &[
    "fn", "struct", "enum", "union", "trait", "impl", "type", "const", "static", "mod", "use",
];

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::`, and other characters one by one.
fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let length = match first {
            '\'' => character(rest).unwrap_or(1),
            ':' if rest.starts_with("::") => 2,
            _ if is_word(rest) => {
                let is_part = |c: char| c.is_alphanumeric() || c == '_';
                rest.find(|c| !is_part(c)).unwrap_or(rest.len())
            }
            _ => first.len_utf8(),
        };
        line += usize::from(first == '\n');
        if !first.is_whitespace() {
            let text = &rest[..length];
            tokens.push(Token { text, line });
        }
        at += length;
    }
    tokens
}

#[test]
fn what_a_file_says_of_modules_is_read() {
    let code = "
        mod a;
        pub(crate) use crate::b::{self, C, d::{E as F, g}};
        use super::{super::h, i::*};
        use j;
        fn k() -> impl Sized + use<'a> { let l = '{'; $crate::m::n::<self::O>() }
        pub(in crate::p) fn q(self) { self.r }
        mod s { use super::t; mod u { } fn v() { super::w() } }
        fn x() { crate::y() }
        #[cfg(test)]
        mod tests { use crate::no; }
        #[cfg(all(test, unix))]
        mod more;
        #[cfg(test)] fn no<A, B>() { crate::no() }
        struct Z { #[cfg(test)] no: crate::no::No, yes: crate::Yes }
        #[cfg(not(test))] use crate::real;";
    let read = read(code).into_iter().map(|said| {
        let what = match said.what {
            What::File(name) => format!("file {name}"),
            What::Inline(name) => format!("inline {name}"),
            What::Use(path, name) => format!("{} as {name:?}", path.join("::")),
            What::Path(path) => path.join("::"),
        };
        format!("{} {}: {what}", said.line, said.inside.join("::"))
    });
    assert_eq!(
        read.collect::<Vec<_>>(),
        [
            "2 : file a",
            "3 : crate::b as Some(\"b\")",
            "3 : crate::b::C as Some(\"C\")",
            "3 : crate::b::d::E as Some(\"F\")",
            "3 : crate::b::d::g as Some(\"g\")",
            "4 : super::super::h as Some(\"h\")",
            "4 : super::i as None",
            "5 : j as Some(\"j\")",
            "6 : crate::m::n",
            "6 : self::O",
            "8 : inline s",
            "8 s: super::t as Some(\"t\")",
            "8 s: inline u",
            "8 s: super::w",
            "9 : crate::y",
            "15 : crate::Yes",
            "16 : crate::real as Some(\"real\")",
        ]
    );
    assert_eq!(super::paths::read("#![cfg(test)]\nuse crate::a;"), []);
}
