//! Every problem code has its page in docs/problems, and every page belongs to a code.

use std::collections::BTreeMap;

use crate::repository::{FILES, File, none};

const FOLDER: &str = "docs/problems";
const INDEX: &str = "docs/problems/README.md";

/// What every page says, in this order.
const SECTIONS: [&str; 3] = [
    "## What it means",
    "## What the person sees",
    "## What to do",
];

/// The codes in the sources, each with the line that its page has below the title.
fn codes(files: &[File]) -> BTreeMap<String, Vec<String>> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |code: &str, origin: String| {
        codes.entry(code.to_owned()).or_default().push(origin);
    };
    for file in files {
        if file.path == "crates/web/start/start.js" {
            for code in keys_of_reasons(&file.text) {
                add(code, "**`start.js`**".to_owned());
            }
        } else if file.path == "crates/backend/src/problem.rs" {
            for (status, code) in rows(&file.text) {
                add(code, format!("HTTP status {status}"));
            }
        } else if file.is_in("crates/core/src") {
            for code in of_core(file) {
                add(code, "**component**".to_owned());
            }
        }
    }
    codes
}

/// What `fn code` of a type answers with, and what the flow refuses with.
fn of_core(file: &File) -> Vec<&str> {
    let answers = file.text.split("pub fn code(").skip(1).flat_map(|rest| {
        let body = rest.split("\n    }\n").next().unwrap_or_default();
        body.lines()
            .filter_map(|line| line.split_once("=> \"")?.1.split('"').next())
    });
    let refusals = ["self.refuse(\"", "code: \"", "=> \""];
    let in_flow = file.is_in("crates/core/src/flow") || file.name() == "answer.rs";
    let refused = file
        .text
        .lines()
        .filter(move |_| in_flow)
        .filter_map(move |line| {
            let rest = refusals.iter().find_map(|start| line.split_once(start))?.1;
            rest.split('"').next()
        });
    answers
        .chain(refused)
        .filter(|code| is_kebab(code))
        .collect()
}

fn is_kebab(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

/// The rows `(S::NOT_FOUND, "flow-not-found", …` of the backend's table.
fn rows(source: &str) -> impl Iterator<Item = (u16, &str)> {
    source.lines().filter_map(|line| {
        let (status, rest) = line.split_once("=> (S::")?.1.split_once(", \"")?;
        Some((number(status), rest.split('"').next()?))
    })
}

fn number(status: &str) -> u16 {
    match status {
        "BAD_REQUEST" => 400,
        "UNAUTHORIZED" => 401,
        "FORBIDDEN" => 403,
        "NOT_FOUND" => 404,
        "METHOD_NOT_ALLOWED" => 405,
        "REQUEST_TIMEOUT" => 408,
        "CONFLICT" => 409,
        "GONE" => 410,
        "PAYLOAD_TOO_LARGE" => 413,
        "UNSUPPORTED_MEDIA_TYPE" => 415,
        "UNPROCESSABLE_ENTITY" => 422,
        "TOO_MANY_REQUESTS" => 429,
        "INTERNAL_SERVER_ERROR" => 500,
        "BAD_GATEWAY" => 502,
        "SERVICE_UNAVAILABLE" => 503,
        other => panic!("the number of {other} is missing here"),
    }
}

/// The keys of the table `REASONS`.
fn keys_of_reasons(script: &str) -> impl Iterator<Item = &str> {
    let table = script.split("REASONS = {").nth(1);
    let table = table
        .and_then(|rest| rest.split("};").next())
        .unwrap_or_default();
    table.lines().filter_map(|line| {
        let (key, _) = line.split_once(": \"")?;
        Some(key.trim().trim_matches('"'))
    })
}

/// What is wrong between the codes and their pages.
fn faults(files: &[File]) -> Vec<String> {
    let codes = codes(files);
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.map(|file| file.text.as_str())
    };
    let index = text(INDEX).unwrap_or_default();
    let mut found = Vec::new();
    for (code, origins) in &codes {
        let path = format!("{FOLDER}/{code}.md");
        let Some(page) = text(&path) else {
            found.push(format!("{code}: no {path}"));
            continue;
        };
        if !page.starts_with(&format!("# `{code}`\n\nFrom ")) {
            found.push(format!(
                "{path}: does not begin with its code and where it is from"
            ));
        }
        let from = page.lines().nth(2).unwrap_or_default();
        for origin in origins.iter().filter(|origin| !from.contains(*origin)) {
            found.push(format!("{path}: does not say {origin}"));
        }
        let mut rest = page;
        for section in SECTIONS {
            match rest.split_once(&format!("\n{section}\n\n")) {
                Some((_, after)) if has_text(after) => rest = after,
                _ => found.push(format!("{path}: no text in {section}")),
            }
        }
        if !index.contains(&format!("| [`{code}`]({code}.md) |")) {
            found.push(format!("{INDEX}: no row of {code}"));
        }
    }
    let pages = files.iter().filter(|file| file.is_in(FOLDER));
    for page in pages.filter(|page| page.path != INDEX) {
        let code = page.name().trim_end_matches(".md");
        if !codes.contains_key(code) {
            found.push(format!("{}: no code is called {code}", page.path));
        }
    }
    found
}

/// Whether anything stands before the next heading.
fn has_text(section: &str) -> bool {
    let text = section.split("\n## ").next().unwrap_or_default();
    !text.trim().is_empty()
}

#[test]
fn every_problem_code_has_its_page() {
    let codes = codes(&FILES);
    for known in [
        "offline",
        "config-text",
        "forbidden",
        "stopped",
        "uploads-busy",
    ] {
        assert!(codes.contains_key(known), "{known} was not found");
    }
    none(&faults(&FILES));
}

#[test]
fn a_code_without_its_page_is_found() {
    let source = "            Self::Gone => (S::GONE, \"over\", \"It is over\"),\n";
    let page = "# `over`\n\nFrom the **backend**, with HTTP status 410.\n\n## What it means\n\nA.\n\n\
                ## What the person sees\n\nB.\n\n## What to do\n\nC.\n";
    let with = |page: &str| {
        faults(&[
            File::new("crates/backend/src/problem.rs", source),
            File::new(INDEX, "| [`over`](over.md) | It is over. |"),
            File::new(format!("{FOLDER}/over.md"), page),
        ])
    };
    assert_eq!(with(page), [""; 0]);
    assert_eq!(with(&page.replace("410", "404")).len(), 1);
    assert_eq!(with(&page.replace("B.", "")).len(), 1);
    assert_eq!(with(&page.replace("## What to do\n\nC.\n", "")).len(), 1);
    let source = File::new("crates/backend/src/problem.rs", source);
    assert_eq!(faults(&[source]).len(), 1);
    let orphan = File::new(format!("{FOLDER}/nobody.md"), page);
    assert_eq!(faults(&[orphan]).len(), 1);
}

#[test]
fn the_codes_of_the_core_and_of_the_script_are_found() {
    let core = "    pub fn code(&self) -> &str {\n        match self {\n            \
                Self::A => \"config-a\",\n        }\n    }\n";
    let core = File::new("crates/core/src/config.rs", core);
    assert_eq!(of_core(&core), ["config-a"]);
    let flow = "                self.refuse(\"foreign-flow\");\n";
    let flow = File::new("crates/core/src/flow/starting.rs", flow);
    assert_eq!(of_core(&flow), ["foreign-flow"]);
    let script =
        "  const REASONS = {\n    \"wasm-old\": \"it is old\",\n    stopped: \"it broke\",\n  };\n";
    let keys: Vec<_> = keys_of_reasons(script).collect();
    assert_eq!(keys, ["wasm-old", "stopped"]);
}
