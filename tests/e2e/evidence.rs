//! The evidence of a failed test is kept, as far as it is available.

use std::fs;

use engines::one_engine;
use hosted_flow_tests::artifacts;
use hosted_flow_tests::failure::{Outcome, While as _};
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::PAYSAFE;
use serde_json::Value;
use tempfile::TempDir;

#[test]
fn a_failed_test_leaves_a_screenshot_and_the_record() -> Outcome {
    session(async |visitor| {
        let folder = TempDir::new().doing("make a folder")?;
        visitor.visit(&PAYSAFE).await?;
        artifacts::keep(folder.path(), visitor).await;

        let read = |name: &str| fs::read(folder.path().join(name)).doing(&format!("read {name}"));
        assert!(read("screenshot.png")?.starts_with(b"\x89PNG"));
        let text = String::from_utf8(read("page.txt")?).doing("read the page")?;
        assert!(text.contains("data-phase    idle"), "{text}");
        let record: Value =
            serde_json::from_slice(&read("flight-record.json")?).doing("read the flight record")?;
        assert!(record.is_object(), "{record}");
        // Nothing of it stays where another script may find it.
        let left = "return document.documentElement.hasAttribute('data-flight-record');";
        assert_eq!(visitor.browser.run(left, &[]).await?, false);
        Ok(())
    })
}

#[one_engine("the drivers answer alike in the test above")]
#[test]
fn a_missing_piece_of_evidence_is_explained() -> Outcome {
    session(async |visitor| {
        let folder = TempDir::new().doing("make a folder")?;
        // A document of the demo that is no page.
        let text = format!("{}watch.js", visitor.environment.page);
        visitor.browser.go(&text).await?;
        artifacts::keep(folder.path(), visitor).await;
        let text = fs::read_to_string(folder.path().join("page.txt")).doing("read page.txt")?;
        let missing = "no flight-record.json: the page has no flight record";
        assert!(text.contains(missing), "{text}");
        assert!(!folder.path().join("flight-record.json").exists());
        Ok(())
    })
}
