//! What comes from outside: that it is looked at, and that it is not of yesterday.

use crate::repository::FILES;

fn text_of(path: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.path == path);
    &file.expect("the file is there").text
}

/// Versions of a locked package, as numbers.
fn versions(lock: &str, name: &str) -> Vec<[u64; 3]> {
    let lines: Vec<&str> = lock.lines().collect();
    let named = format!("name = \"{name}\"");
    let pairs = lines.windows(2).filter(|pair| pair[0] == named);
    pairs
        .map(|pair| {
            let version = pair[1]
                .trim_start_matches("version = \"")
                .trim_end_matches('"');
            let mut numbers = version.split(['.', '-', '+']).map(str::parse);
            [(); 3].map(|()| numbers.next().and_then(Result::ok).unwrap_or_default())
        })
        .collect()
}

/// RUSTSEC-2024-0421: before these, a host in punycode could pass for another one.
///
/// Fault S08.
#[test]
fn hosts_are_read_by_versions_that_know_of_masked_names() {
    let lock = text_of("Cargo.lock");
    for (name, least) in [("idna", [1, 0, 3]), ("url", [2, 5, 4])] {
        let found = versions(lock, name);
        assert!(!found.is_empty(), "{name} is not locked");
        assert!(
            found.iter().all(|version| *version >= least),
            "{name} {found:?}"
        );
    }
    assert_eq!(
        versions("name = \"url\"\nversion = \"2.5.3\"", "url"),
        [[2, 5, 3]]
    );
}

/// Advisories, licences and sources are looked at by the same command as everything else.
///
/// Fault S08.
#[test]
fn dependencies_are_looked_at_with_every_test_run() {
    assert!(text_of(".ci/run").contains("cargo xtask test\n"));
    let steps = text_of("xtask/src/test/step.rs");
    let all = steps
        .split("ALL: ")
        .nth(1)
        .and_then(|rest| rest.split("];").next());
    assert!(all.expect("the steps").contains("Self::Deny"));
    let checks = text_of("xtask/src/test/checks.rs");
    assert!(checks.contains("\"advisories\"") && checks.contains("\"sources\""));
    let rules = text_of("deny.toml");
    for rule in [
        "[advisories]",
        "yanked = \"deny\"",
        "unknown-registry = \"deny\"",
    ] {
        assert!(rules.contains(rule), "{rule}");
    }
    let (_, advisories) = rules.split_once("[advisories]").expect("their rules");
    let is_ignored = |line: &&str| line.trim_start().starts_with("ignore");
    let mut lines = advisories.lines().take_while(|line| !line.starts_with('['));
    assert_eq!(lines.find(is_ignored), None, "an advisory is ignored");
}
