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
    Ok(format!(
        "export const ENGLISH: Record<number, string> = {{\n{english}}};\n\
         const TAGS = {:?}.split(\" \");\n\
         export const FIRST = {{\n  region: {},\n  language: (name: string) => new URL(`./locales/${{name}}.txt`, import.meta.url).href,\n  screens: {{\n{screens}  }} as Record<string, {{ name: string; heading: number; text: number; button: number }}>,\n{LOOK_UP}}};\n",
        tags.join(" "),
        index(REGION)?
    ))
}

/// By the look-up of RFC 4647: `de-AT` finds `de`.
const LOOK_UP: &str = "  locales(tag: string): string | undefined {
    for (let wanted = tag.toLowerCase(); wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf(\"-\")))) {
      const found = TAGS.find((it) => it.toLowerCase() === wanted);
      if (found) return found;
    }
    return undefined;
  },
";

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
