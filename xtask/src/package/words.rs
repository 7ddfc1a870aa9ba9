//! What stands in the element's script of the first screen: its markup, and its words in English.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use hosted_flow_catalogue::{Catalogue, Finding};
use hosted_flow_core::config::Config;
use hosted_flow_core::provider::Provider;
use hosted_flow_screen::markup::{Element, Node};
use hosted_flow_screen::{FirstScreen, Locale, Texts};
use serde_json::{Map, Value, json};

use crate::failure::{Failure, Outcome, While as _};

/// The key of the hint that names the one host of the hosted page.
const HOST: &str = "start-host";

/// TypeScript with the first screen of each provider, and how a language is found.
///
/// A screen is a tree of arrays, `[tag, attributes, children…]`, whose texts are named by their place in
/// the catalogue, with their values: `<12|number=1|name=<7>>`.
pub(super) fn source(root: &Path) -> Outcome<String> {
    let catalogue = read(root)?;
    let places = places(&catalogue)?;
    let mut screens = String::new();
    for provider in Provider::ALL {
        let config = Config {
            offers_not_now: true,
            ..Config::new(provider)
        };
        let first = FirstScreen {
            config: &config,
            texts: &Texts::new(places),
            theme: "auto",
            heading_level: 2,
            consent: true,
        };
        let [phone, desktop] = [false, true].map(|is_desktop| tree(&first.markup(is_desktop)));
        let _ = write!(
            screens,
            "    {provider}: {{ name: {:?}, phone: {phone}",
            provider.facts().company
        );
        if desktop != phone {
            let _ = write!(screens, ", desktop: {desktop}");
        }
        screens += " },\n";
    }
    let mut english = String::new();
    for (place, message) in catalogue.messages.iter().enumerate() {
        if [">", "|"]
            .iter()
            .any(|end| screens.contains(&format!("<{place}{end}")))
        {
            let _ = writeln!(english, "  {place}: {},", json!(message.text));
        }
    }
    let host = catalogue.messages.iter().position(|it| it.key == HOST);
    let host = host.ok_or_else(|| Failure::new(format!("the catalogue has no text {HOST}")))?;
    // One by one: of a name that is put together, a bundler may give any file of the folder.
    let mut languages = String::new();
    for tag in catalogue.languages.iter().map(|it| &it.tag) {
        let _ = writeln!(languages, "  {tag:?}: () => {},", url(tag));
    }
    let locale = root.join("crates/screen/src/locale.rs");
    let locale = fs::read_to_string(&locale).doing(|| format!("read {}", locale.display()))?;
    let mut others = String::new();
    for (name, tag) in aliases(&locale)? {
        let _ = write!(others, "{name:?}: {tag:?}, ");
    }
    Ok(format!(
        "const ALIASES: Record<string, string> = {{ __proto__: null!, {others}}};\n\
         export const ENGLISH: Record<number, string> = {{\n{english}}};\n\
         const LANGUAGES: Record<string, () => URL> = {{\n{languages}}};\n\
         export type Tree = [string, Record<string, string>, ...(Tree | string)[]];\n\
         export const FIRST = {{\n  catalogue: \"{:016x}\",\n  host: {host},\n  language: (tag: string) => LANGUAGES[tag]!().href,\n  keys: () => {}.href,\n  screens: {{\n{screens}  }} as Record<string, {{ name: string; phone: Tree; desktop?: Tree }}>,\n{LOOK_UP}}};\n",
        catalogue.fingerprint(),
        url("keys"),
    ))
}

/// A language whose texts say where they stand in the catalogue. The provider's name is put in later.
fn places(catalogue: &Catalogue) -> Outcome<Locale> {
    let mut language = catalogue.languages[0].clone();
    language.texts = Vec::new();
    for (place, message) in catalogue.messages.iter().enumerate() {
        let mut text = format!("<{place}");
        let names = message.text.split('{').skip(1);
        for name in names.filter_map(|part| Some(part.split_once('}')?.0)) {
            if name != "provider" {
                let _ = write!(text, "|{name}={{{name}}}");
            }
        }
        language.texts.push(text + ">");
    }
    Locale::parse(&catalogue.file(&language)).doing(|| "read a language".into())
}

fn tree(element: &Element) -> Value {
    let mut attributes = Map::new();
    let mut set = |name: &str, value: &str| attributes.insert(name.to_owned(), json!(value));
    if !element.class.is_empty() {
        set("class", element.class);
    }
    for (name, value) in element.fixed {
        set(name.text(), value);
    }
    for (name, value) in &element.varying {
        if let Some(value) = value {
            set(name.text(), value);
        }
    }
    let children = element.children.iter().map(|child| match child {
        Node::Element(child) => tree(child),
        Node::Text(text) => json!(text.as_str()),
        Node::Slot(slot) => json!(["slot", { "name": slot.name() }]),
    });
    let head = [json!(element.tag), Value::Object(attributes)];
    Value::Array(head.into_iter().chain(children).collect())
}

/// TypeScript by which bundlers find a file of the folder.
fn url(name: &str) -> String {
    format!("new URL(\"./locales/{name}.txt\", import.meta.url)")
}

/// As `Locale::choose` has it: by the look-up of RFC 4647, with other names of a language.
const LOOK_UP: &str = "  locales(tag: string): string | undefined {
    let wanted = tag.trim().toLowerCase();
    while (wanted) {
      const name = ALIASES[wanted] ?? wanted;
      const found = Object.keys(LANGUAGES).find((it) => it.toLowerCase() === name.toLowerCase());
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
    use std::path::Path;

    use hosted_flow_core::provider::Provider;

    use super::{aliases, source};

    /// Each text is named once, with its values, and each screen has its button.
    #[test]
    fn every_first_screen_is_a_tree_of_named_texts() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let source = source(&root).expect("the catalogue is whole");
        for provider in Provider::ALL {
            let screen = format!("\n    {provider}: {{ name: ");
            let (_, screen) = source.split_once(&screen).expect("a screen");
            let screen = screen.lines().next().expect("a line");
            assert!(screen.contains("\"data-action\":\"start\""), "{screen}");
            assert!(
                screen.contains("|number=1|"),
                "the step has its values: {screen}"
            );
            let has_two = screen.contains(" desktop: ");
            assert_eq!(has_two, provider == Provider::Airwallex, "{screen}");
        }
        for text in ["Confirm your bank account", "Continue with {provider}"] {
            assert!(source.contains(text), "{text}");
        }
        assert!(!source.contains("Approved"), "no text of another screen");
    }

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
