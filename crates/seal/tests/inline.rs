//! A script that is put into the page.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod dist;

use hosted_flow_seal::{Difference, SealError, check, seal};

use dist::{Dist, PROGRAM, START, dist};

fn with_clean(tag: &str, script: &str) -> Dist {
    let dist = dist(&format!(
        "<!doctype html>\n{tag}</script>{START}{PROGRAM}></script>"
    ));
    dist.put("clean.js", script);
    dist
}

const CLEAN: &str = "//hostedFlowArrival\n1 < 2 && \"é\"";
const TAG: &str = "<script data-hosted-flow-inline src=/clean.js integrity=x data-provider=ondato>";

#[test]
fn a_script_comes_to_stand_in_the_page_and_its_hash_is_told() {
    let dist = with_clean(TAG, &format!("{}\r\n", CLEAN.replace('\n', "\r\n")));
    let report = seal(&dist.0, "/").unwrap();
    assert_eq!(report.notices, [], "the page asks for it");
    // printf '//hostedFlowArrival\n1 < 2 && "é"' | openssl dgst -sha256 -binary | base64
    let source = "'sha256-UiQIOowb+G7ZW+FOQ499ylKc8wTtGgFXtOrN24iLeOw='";
    assert_eq!(report.script_sources, [source]);
    let page = dist.page();
    let expected =
        format!("<script data-hosted-flow-inline data-provider=\"ondato\">{CLEAN}</script>");
    assert!(page.contains(&expected), "{page}");
    assert!(!page.contains("clean.js"), "{page}");
    // The same again, byte for byte, with the same hash.
    let again = seal(&dist.0, "/").unwrap();
    assert!(!again.is_changed);
    assert_eq!(again.script_sources, [source]);
    assert_eq!(check(&dist.0, "/").unwrap().script_sources, [source]);
    // A page whose script is a file again is not the sealed one.
    dist.put(
        "index.html",
        &page.replacen(&expected, &format!("{TAG}</script>"), 1),
    );
    let error = check(&dist.0, "/").unwrap_err();
    assert!(
        matches!(error, SealError::Differs(Difference::NotInline(2))),
        "{error}"
    );
}

#[test]
fn a_script_that_html_would_read_otherwise_is_refused() {
    for script in ["\"<!--\"", "\"</ScRiPt>\"", "\"<script\"", "1\r2", "1\0"] {
        let error = with_clean(TAG, script).refused();
        assert!(matches!(error, SealError::Inline(2)), "{script}: {error}");
    }
    let module = TAG.replace("src", "type=module src");
    let error = with_clean(&module, CLEAN).refused();
    assert!(matches!(error, SealError::Inline(2)), "{error}");
}

#[test]
fn a_script_without_the_attribute_is_still_noticed() {
    let dist = with_clean("<script>1", CLEAN);
    let report = seal(&dist.0, "/").unwrap();
    assert_eq!(report.notices.len(), 1);
    assert!(report.script_sources.is_empty());
}
