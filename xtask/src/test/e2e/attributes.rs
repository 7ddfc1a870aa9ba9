//! Which tests run in one engine by default, by their attribute.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome, While as _};
use crate::fingerprint::files;
use crate::workspace;

/// The folder of the tests' sources.
const SOURCES: &str = "tests/e2e";
const ATTRIBUTE: &str = "#[one_engine(";

/// What `#[one_engine("reason", own_browser)]` says of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OneEngine {
    /// Whether the test needs a browser that no other test has used.
    pub(super) own_browser: bool,
}

/// The tests with the attribute, by their names.
pub(super) fn read() -> Outcome<BTreeMap<String, OneEngine>> {
    let root = workspace::root()?.join(SOURCES);
    let mut all = BTreeMap::new();
    for path in files(&root)? {
        let text = fs::read_to_string(&path).doing(|| format!("read {}", path.display()))?;
        let module = module(path.strip_prefix(&root).unwrap_or(&path));
        for (name, attribute) in of(&text)? {
            all.insert(format!("{module}::{name}"), attribute);
        }
    }
    Ok(all)
}

/// The module of a file: `csp`, or `csp::frames` of `csp/frames.rs`.
fn module(path: &Path) -> String {
    let path = path.with_extension("");
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("::")
}

fn of(source: &str) -> Outcome<Vec<(String, OneEngine)>> {
    let mut found = Vec::new();
    let mut waiting = None;
    for line in source.lines().map(str::trim) {
        if let Some(arguments) = line.strip_prefix(ATTRIBUTE) {
            let arguments = arguments
                .strip_suffix(")]")
                .ok_or_else(|| Failure::new(format!("`{line}` does not end on its line")))?;
            let own_browser = arguments.ends_with(", own_browser");
            waiting = Some(OneEngine { own_browser });
        } else if let (Some(attribute), Some(rest)) = (waiting, line.strip_prefix("fn ")) {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            found.push((name.to_owned(), attribute));
            waiting = None;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_from_sources() {
        let source = "
            #[one_engine(\"the core decides it\")]
            #[test]
            fn first() -> Outcome {}

            #[test]
            fn in_all() {}

            #[one_engine(\"it measures the browser\", own_browser)]
            #[test]
            fn second() {}";
        let shared = OneEngine { own_browser: false };
        let own = OneEngine { own_browser: true };
        assert_eq!(
            of(source),
            Ok(vec![("first".into(), shared), ("second".into(), own)])
        );
        assert!(of("#[one_engine(\n\"x\")]").is_err());
        assert_eq!(module(Path::new("csp.rs")), "csp");
        assert_eq!(module(Path::new("csp/frames.rs")), "csp::frames");
    }
}
