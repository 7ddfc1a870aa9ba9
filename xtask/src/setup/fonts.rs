//! Fonts for every script of the languages: without one, a text is measured as a row of boxes.

use super::find;
use crate::process;

/// Each package, and a language of every script that it is needed for. Other fonts for them are as good.
///
/// These are the smallest with regular and bold letters of every script, and those of phones.
const PACKAGES: [(&str, &[&str]); 3] = [
    ("fonts-dejavu-core", &["el", "he", "uk", "vi"]),
    ("fonts-noto-ui-core", &["ar", "fa", "hi", "th"]),
    ("fonts-noto-cjk", &["ja", "ko", "zh-cn", "zh-tw"]),
];

/// The packages that are missing. Where no program lists fonts, the system has its own, or gets the
/// program with a browser.
pub(super) fn missing() -> Vec<&'static str> {
    if find("fc-list").is_some() {
        return without(has);
    }
    if find("apt-get").is_some() {
        return without(|_| false);
    }
    Vec::new()
}

/// The packages for the languages that no font has.
fn without(has: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let packages = PACKAGES.iter();
    let missing = packages.filter(|(_, languages)| !languages.iter().all(|it| has(it)));
    missing.map(|(package, _)| *package).collect()
}

/// Whether a font has the letters of a language.
fn has(language: &str) -> bool {
    let listed = process::command("fc-list").and_then(|mut list| {
        list.arg(format!(":lang={language}"));
        process::read(list.args(["--format", "%{family}\n"]))
    });
    listed.is_ok_and(|families| !families.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packages_of_missing_scripts_are_asked_for() {
        assert_eq!(
            without(|language| ["el", "he", "uk", "vi", "ar", "fa"].contains(&language)),
            ["fonts-noto-ui-core", "fonts-noto-cjk"]
        );
        assert_eq!(
            without(|language| language != "zh-tw"),
            ["fonts-noto-cjk"],
            "simplified characters are not all of the traditional ones"
        );
        assert!(without(|_| true).is_empty());
    }
}
