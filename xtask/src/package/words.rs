//! The words that stand in the element's script: those of the first screen, in English.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use hosted_flow_catalogue::{Catalogue, Finding};

use crate::failure::{Failure, Outcome, While as _};

/// The providers, their names, and the keys of the first screen's heading, text and button.
const SCREENS: [(&str, &str, [&str; 3]); 5] = [
    (
        "airwallex",
        "Airwallex",
        [
            "airwallex-start-heading",
            "airwallex-start-text",
            "button-continue-with",
        ],
    ),
    (
        "connectfi",
        "connectFi",
        [
            "connectfi-start-heading",
            "connectfi-start-text",
            "button-start",
        ],
    ),
    (
        "connectpay",
        "ConnectPay",
        [
            "connectpay-start-heading",
            "connectpay-start-text",
            "button-continue-with",
        ],
    ),
    (
        "ondato",
        "Ondato",
        [
            "ondato-start-heading",
            "ondato-start-text",
            "button-continue-with",
        ],
    ),
    (
        "paysafe",
        "Paysafe",
        [
            "paysafe-start-heading",
            "paysafe-start-text",
            "button-continue-with",
        ],
    ),
];

const REGION: &str = "region-label";

/// TypeScript with the first screen's words, and how a language is found.
pub(super) fn source(root: &Path) -> Outcome<String> {
    let catalogue = read(root)?;
    let index = |key: &str| {
        let found = catalogue.messages.iter().position(|it| it.key == key);
        found.ok_or_else(|| Failure::new(format!("the catalogue has no text {key}")))
    };
    let mut used = vec![index(REGION)?];
    let mut screens = String::new();
    for (provider, name, keys) in SCREENS {
        let [heading, text, button] = keys.map(index);
        let (heading, text, button) = (heading?, text?, button?);
        used.extend([heading, text, button]);
        let _ = writeln!(
            screens,
            "    {provider}: {{ name: {name:?}, heading: {heading}, text: {text}, button: {button} }},"
        );
    }
    used.sort_unstable();
    used.dedup();
    let mut english = String::new();
    for place in used {
        let text = &catalogue.messages[place].text;
        let _ = writeln!(english, "  {place}: {},", serde_json::json!(text));
    }
    let tags: Vec<&str> = catalogue
        .languages
        .iter()
        .map(|it| it.tag.as_str())
        .collect();
    let locale = root.join("crates/screen/src/locale.rs");
    let locale = fs::read_to_string(&locale).doing(|| format!("read {}", locale.display()))?;
    let mut others = String::new();
    for (name, tag) in aliases(&locale)? {
        let _ = write!(others, "{name:?}: {tag:?}, ");
    }
    Ok(format!(
        "const ALIASES: Record<string, string> = {{ __proto__: null!, {others}}};\n\
         export const ENGLISH: Record<number, string> = {{\n{english}}};\n\
         const TAGS = {:?}.split(\" \");\n\
         export const FIRST = {{\n  region: {},\n  language: (name: string) => new URL(`./locales/${{name}}.txt`, import.meta.url).href,\n  screens: {{\n{screens}  }} as Record<string, {{ name: string; heading: number; text: number; button: number }}>,\n{LOOK_UP}}};\n",
        tags.join(" "),
        index(REGION)?
    ))
}

/// As `Locale::choose` has it: by the look-up of RFC 4647, with other names of a language.
const LOOK_UP: &str = "  locales(tag: string): string | undefined {
    let wanted = tag.trim().toLowerCase();
    while (wanted) {
      const name = ALIASES[wanted] ?? wanted;
      const found = TAGS.find((it) => it.toLowerCase() === name.toLowerCase());
      if (found) return found;
      wanted = wanted.slice(0, Math.max(0, wanted.search(/[-_][^-_]*$/)));
    }
    return undefined;
  },
";

/// The other names of languages in the crate: `no` is `nb`.
fn aliases(source: &str) -> Outcome<Vec<(String, String)>> {
    let list = source.split_once("const ALIASES: ").and_then(|(_, rest)| {
        let (head, list) = rest.split_once("] = [")?;
        let count: usize = head.rsplit_once(' ')?.1.parse().ok()?;
        Some((count, list.split_once("];")?.0))
    });
    let missing = || Failure::new("crates/screen/src/locale.rs has no list ALIASES");
    let (count, list) = list.ok_or_else(missing)?;
    let names: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    let pairs = names.chunks_exact(2);
    let pairs: Vec<_> = pairs
        .map(|pair| (pair[0].to_lowercase(), pair[1].to_owned()))
        .collect();
    if pairs.len() == count {
        Ok(pairs)
    } else {
        Err(missing())
    }
}

/// The names of the texts, one a line, for pages that replace some.
pub(super) fn write_keys(root: &Path, folder: &Path) -> Outcome {
    let catalogue = read(root)?;
    let keys: Vec<&str> = catalogue
        .messages
        .iter()
        .map(|it| it.key.as_str())
        .collect();
    let path = folder.join("locales/keys.txt");
    fs::write(&path, keys.join("\n")).doing(|| format!("write {}", path.display()))
}

fn read(root: &Path) -> Outcome<Catalogue> {
    Catalogue::read(&root.join("crates/screen/locales")).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
        Failure::new(lines.join("\n"))
    })
}

#[cfg(test)]
mod tests {
    use super::aliases;

    #[test]
    fn the_aliases_of_the_crate_are_found() {
        let source = include_str!("../../../crates/screen/src/locale.rs");
        let found = aliases(source).expect("a list");
        let has = |name: &str, tag: &str| found.contains(&(name.to_owned(), tag.to_owned()));
        assert!(
            has("no", "nb") && has("zh-tw", "zh-Hant") && has("pt", "pt-BR"),
            "{found:?}"
        );
        for broken in ["", "const ALIASES: [(&str, &str); 2] = [(\"no\", \"nb\")];"] {
            assert!(aliases(broken).is_err(), "{broken}");
        }
    }
}
