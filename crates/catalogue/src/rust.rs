//! The Rust source of the keys and of every language.

use std::fmt::Write as _;

use crate::{Catalogue, Language};

impl Catalogue {
    /// `Key`, `FINGERPRINT`, and one constant of `Locale` per language: what a page does not name is
    /// not linked. Texts of cargo features that are off are empty.
    #[must_use]
    pub fn rust(&self, has_feature: impl Fn(&str) -> bool) -> String {
        let mut out = String::new();
        out += "/// A text of the catalogue.\n";
        out += "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n";
        out += "pub enum Key {\n";
        for message in &self.messages {
            let _ = writeln!(
                out,
                "    /// “{}”\n    {},",
                message.text,
                message.variant()
            );
        }
        out += "}\n\n";
        let _ = writeln!(
            out,
            "impl Key {{\n    /// Every key, in the order of the catalogue.\n    pub const ALL: [Self; {}] = [",
            self.messages.len()
        );
        for message in &self.messages {
            let _ = writeln!(out, "        Self::{},", message.variant());
        }
        out += "    ];\n\n    /// The name in the catalogue.\n    #[must_use]\n    pub fn name(self) -> &'static str {\n        NAMES[self as usize]\n    }\n}\n\n";
        let _ = writeln!(out, "static NAMES: [&str; {}] = [", self.messages.len());
        for message in &self.messages {
            let _ = writeln!(out, "    {:?},", message.key);
        }
        out += "];\n\n";
        let _ = writeln!(
            out,
            "/// A number for the list of keys.\nconst FINGERPRINT: &str = \"{:016x}\";\n",
            self.fingerprint()
        );
        self.of_providers(&mut out, &has_feature);
        out += "#[allow(non_upper_case_globals, reason = \"they read like the variants of an enum\")]\nimpl Locale {\n";
        for language in &self.languages {
            self.constant(&mut out, language, &has_feature);
        }
        let _ = writeln!(
            out,
            "    /// Every language. A page that names this links them all.\n    pub const ALL: [Self; {}] = [",
            self.languages.len()
        );
        for language in &self.languages {
            let _ = writeln!(out, "        Self::{},", language.constant());
        }
        out += "    ];\n}\n";
        out
    }

    /// `OF_PROVIDERS`: the texts of each provider, by what follows its name in the key. A provider is who
    /// has a `{name}-start-heading`, of the cargo feature of that name; one that is off is not there.
    fn of_providers(&self, out: &mut String, has: &impl Fn(&str) -> bool) {
        *out += "type OfProvider = (&'static str, &'static [(&'static str, Key)]);\n\n";
        *out += "pub(crate) const OF_PROVIDERS: &[OfProvider] = &[\n";
        for first in &self.messages {
            let name = first.key.strip_suffix("-start-heading");
            let Some(name) =
                name.filter(|name| first.feature.as_deref() == Some(name) && has(name))
            else {
                continue;
            };
            let _ = writeln!(out, "    ({name:?}, &[");
            for message in &self.messages {
                let rest = message.key.strip_prefix(name);
                if let Some(rest) = rest.and_then(|rest| rest.strip_prefix('-')) {
                    let _ = writeln!(out, "        ({rest:?}, Key::{}),", message.variant());
                }
            }
            *out += "    ]),\n";
        }
        *out += "];\n\n";
    }

    fn constant(&self, out: &mut String, language: &Language, has: &impl Fn(&str) -> bool) {
        let mut texts = String::new();
        for (message, text) in self.messages.iter().zip(&language.texts) {
            let feature = message.feature.as_deref();
            if feature.is_none_or(|feature| feature.split(" or ").any(has)) {
                texts += text;
            }
            texts.push('\n');
        }
        // A static, so that every use names the same one.
        let _ = writeln!(
            out,
            "    /// `{tag}`\n    pub const {name}: Self = {{\n        static TEXTS: Language = Language {{\n            tag: {tag:?},\n            is_right_to_left: {rtl},\n            texts: {texts:?},\n        }};\n        Self(&TEXTS)\n    }};",
            tag = language.tag,
            name = language.constant(),
            rtl = language.is_right_to_left(),
        );
    }
}
