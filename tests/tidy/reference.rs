//! The tables of the documents that say what the code has: each is compared with the code.

use std::collections::BTreeSet;

use crate::repository::{FILES, none};

fn text_of(path: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("{path} is missing")).text
}

type Set = BTreeSet<String>;

/// What only one of the two has.
fn differences(what: &str, documented: &Set, real: &Set) -> Vec<String> {
    let missing = real.difference(documented);
    let missing = missing.map(|it| format!("{what}: {it} is not documented"));
    let extra = documented.difference(real);
    let extra = extra.map(|it| format!("{what}: {it} is documented, and does not exist"));
    missing.chain(extra).collect()
}

/// The rows of the tables below a heading, cell by cell.
fn rows<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let start = format!("\n{heading}\n");
    let section = text.split_once(start.as_str());
    let (_, section) = section.unwrap_or_else(|| panic!("no {heading}"));
    let lines = section.lines().take_while(|line| !line.starts_with("## "));
    let lines: Vec<&str> = lines.collect();
    let is_line = |line: &str| line.starts_with("| ---");
    let pairs = lines.iter().zip(lines.iter().skip(1).chain([&""]));
    pairs
        .filter(|(line, next)| line.starts_with("| ") && !is_line(line) && !is_line(next))
        .map(|(line, _)| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect()
}

/// What stands between backticks.
fn codes(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The codes of the first column.
fn first_column(text: &str, heading: &str) -> Set {
    rows(text, heading)
        .iter()
        .flat_map(|row| codes(row[0]))
        .collect()
}

/// The lines of a block that begins with `start`, up to its closing brace.
fn block<'a>(source: &'a str, start: &str) -> &'a str {
    let (_, rest) = source
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split("\n}\n").next().unwrap_or_default()
}

fn fields(source: &str, name: &str) -> Set {
    let start = format!("pub struct {name} {{");
    block(source, &start)
        .lines()
        .filter_map(|line| line.strip_prefix("    pub ")?.split(':').next())
        .map(str::to_owned)
        .collect()
}

fn variants(source: &str, name: &str) -> Set {
    let start = format!("pub enum {name} {{");
    block(source, &start)
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()))
        .filter_map(|line| line.split([',', '(', ' ']).next())
        .map(str::to_owned)
        .collect()
}

/// What `fn name` of the only type with one answers with.
fn names(source: &str) -> Set {
    let (_, rest) = source.split_once(" fn name(").expect("it has a name");
    let body = rest.split("\n    }\n").next().unwrap_or_default();
    body.lines()
        .filter_map(|line| line.split_once("=> \"")?.1.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_embedding_page_has_every_setting_event_and_feature() {
    let page = text_of("docs/embedding.md");
    let settings = text_of("crates/web/src/settings.rs");
    let mut found = differences(
        "settings",
        &first_column(page, "## Settings"),
        &fields(settings, "Settings"),
    );
    let events = text_of("crates/core/src/flow/event.rs");
    found.extend(differences(
        "host events",
        &first_column(page, "## Host events"),
        &variants(events, "HostEvent"),
    ));
    let manifest = text_of("crates/web/Cargo.toml");
    let (_, features) = manifest
        .split_once("[features]\n")
        .expect("it has features");
    let features: Set = features
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = [").map(|(name, _)| name.to_owned()))
        // The first is all of them, the second for our own tests.
        .filter(|name| name != "default" && name != "gallery")
        .collect();
    found.extend(differences(
        "features",
        &first_column(page, "## Cargo features"),
        &features,
    ));
    none(&found);
}

#[test]
fn the_embedding_page_has_every_value_of_an_attribute() {
    let rows = rows(text_of("docs/embedding.md"), "## Attributes");
    let documented = |attribute: &str| -> Set {
        let attribute = format!("`{attribute}`");
        let mut rows = rows.iter();
        let row = rows.find(|row| row.get(1) == Some(&attribute.as_str()));
        codes(row.and_then(|row| row.get(2)).copied().unwrap_or_default()).collect()
    };
    let mut found = Vec::new();
    for (attribute, source) in [
        ("data-phase", "crates/core/src/view.rs"),
        ("data-status", "crates/core/src/status.rs"),
        ("data-action", "crates/core/src/action.rs"),
    ] {
        let real = names(text_of(source));
        assert!(real.len() > 5, "{attribute}: {real:?}");
        found.extend(differences(attribute, &documented(attribute), &real));
    }
    none(&found);
}

/// The custom properties of a stylesheet, each with its values in light and in dark.
fn properties(css: &str) -> Set {
    let mut values: Vec<(String, Vec<String>)> = Vec::new();
    for line in css.lines() {
        let Some((_, rest)) = line.split_once("var(--hosted-flow-") else {
            continue;
        };
        let Some((name, value)) = rest.split_once(", ") else {
            continue;
        };
        let value = value.trim_end_matches(");").to_owned();
        match values.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => known.push(value),
            None => values.push((name.to_owned(), vec![value])),
        }
    }
    let row = |(name, values): &(String, Vec<String>)| {
        let light = values.first().map_or("", String::as_str);
        let dark = values.get(1).map_or(light, String::as_str);
        format!("--hosted-flow-{name} {light} {dark}")
    };
    values.iter().map(row).collect()
}

#[test]
fn the_theming_page_has_every_property_and_its_values() {
    let documented: Set = rows(text_of("docs/theming.md"), "## Properties")
        .iter()
        .filter_map(|row| {
            let one = |cell: usize| codes(row.get(cell)?).next();
            Some(format!("{} {} {}", one(0)?, one(2)?, one(3)?))
        })
        .collect();
    let real = properties(text_of("crates/web/style/hosted-flow.css"));
    assert!(real.len() > 10, "{real:?}");
    none(&differences("properties", &documented, &real));
}

/// The classes of the markup, which are the names of its parts.
fn parts<'a>(sources: impl Iterator<Item = &'a str>) -> Set {
    let texts = sources.flat_map(|source| source.split('"').skip(1).step_by(2));
    texts
        .filter(|text| *text == "hosted-flow" || text.starts_with("hosted-flow-"))
        // Ids.
        .filter(|text| !text.contains('{'))
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_theming_page_has_every_part() {
    let heading = "## Parts of the custom element";
    let documented = first_column(text_of("docs/theming.md"), heading);
    let files = FILES
        .iter()
        .filter(|file| file.is_in("crates/screen/src/markup"));
    let real = parts(files.map(|file| file.text.as_str()));
    assert!(real.len() > 20, "{real:?}");
    none(&differences("parts", &documented, &real));
}

#[test]
fn the_testing_page_has_every_scenario_and_outcome() {
    let page = text_of("docs/testing.md");
    let documented: Set = rows(page, "## Faults")
        .iter()
        .filter_map(|row| Some(format!("{} {}", codes(row[0]).next()?, row.get(1)?)))
        .collect();
    let files = FILES
        .iter()
        .filter(|file| file.is_in("crates/sandbox/scenarios"));
    let real: Set = files
        .filter_map(|file| {
            let about = file.text.split("about = \"").nth(1)?.split('"').next()?;
            Some(format!("{} {about}", file.name().trim_end_matches(".toml")))
        })
        .collect();
    assert!(real.len() > 10, "{real:?}");
    let mut found = differences("scenarios", &documented, &real);
    let rows = rows(page, "## Choose an outcome in the browser");
    let row = rows.iter().find(|row| row[0].contains("name=outcome"));
    let outcomes: Set = codes(row.expect("the outcomes")[1]).collect();
    let choice = text_of("crates/sandbox/src/choice.rs");
    found.extend(differences("outcomes", &outcomes, &names(choice)));
    none(&found);
}

#[test]
fn a_table_that_is_not_the_code_s_is_found() {
    let page = "# P\n\n## Settings\n\n| field | meaning |\n| --- | --- |\n| `a`, `b` | x |\n\n## Next\n| `c` | |\n";
    let documented = first_column(page, "## Settings");
    let real = fields(
        "pub struct S {\n    /// A.\n    pub a: u8,\n    pub d: u8,\n}\n",
        "S",
    );
    assert_eq!(
        differences("S", &documented, &real),
        [
            "S: d is not documented",
            "S: b is documented, and does not exist"
        ]
    );
    let source = "pub enum E {\n    /// A.\n    One,\n    Two(u8),\n    Three {\n        four: u8,\n    },\n}\n";
    let all: Vec<_> = variants(source, "E").into_iter().collect();
    assert_eq!(all, ["One", "Three", "Two"]);
    let all: Vec<_> = parts(["a(\"div\", \"hosted-flow-b\")"].into_iter())
        .into_iter()
        .collect();
    assert_eq!(all, ["hosted-flow-b"]);
    let css = "  --hf-a: var(--hosted-flow-a, #fff);\n  --hf-a: var(--hosted-flow-a, #000);\n";
    let all: Vec<_> = properties(css).into_iter().collect();
    assert_eq!(all, ["--hosted-flow-a #fff #000"]);
}
