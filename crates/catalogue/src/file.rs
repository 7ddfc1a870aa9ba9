//! The file of a language that a page loads when it is needed.

use crate::{Catalogue, Language};

impl Catalogue {
    /// A head line, then one text a line, in the order of the keys.
    #[must_use]
    pub fn file(&self, language: &Language) -> String {
        let direction = if language.is_right_to_left() {
            "rtl"
        } else {
            "ltr"
        };
        let head = format!(
            "hosted-flow {:016x} {} {direction}\n",
            self.fingerprint(),
            language.tag
        );
        head + &language.texts.join("\n") + "\n"
    }
}
