//! What explains a failure is kept, whatever of it can be had.

use std::fs;

use axum::http::StatusCode;
use hosted_flow_tests::artifacts;
use hosted_flow_tests::failure::{Outcome, While as _};
use hosted_flow_tests::front::Front;
use hosted_flow_tests::journey::session;
use hosted_flow_tests::setup::PAYSAFE;
use serde_json::Value;
use tempfile::TempDir;

#[test]
fn a_session_that_fails_leaves_a_picture_the_page_and_its_flight_record() -> Outcome {
    session(async |visitor| {
        let folder = TempDir::new().doing("make a folder")?;
        // What cannot be begun is a matter for support, for whom the screen offers the record.
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path == "/hosted-flow/v1/flows" {
                answer.status = StatusCode::UNPROCESSABLE_ENTITY;
            }
        });
        let front = front.await?;
        let page = format!("{}/?{}", front.origin, PAYSAFE.query);
        visitor.browser.go(&page).await?;
        visitor.click_action("start").await?;
        visitor
            .wait_until("a problem", |shown| shown.is_in("problem"))
            .await?;
        artifacts::keep(folder.path(), visitor).await;

        let read = |name: &str| fs::read(folder.path().join(name)).doing(&format!("read {name}"));
        assert!(read("screenshot.png")?.starts_with(b"\x89PNG"));
        let text = String::from_utf8(read("page.txt")?).doing("read the page")?;
        assert!(text.contains("data-phase    problem"), "{text}");
        let record: Value =
            serde_json::from_slice(&read("flight-record.json")?).doing("read the flight record")?;
        assert!(record.is_object(), "{record}");
        Ok(())
    })
}

#[test]
fn what_cannot_be_had_is_said() -> Outcome {
    session(async |visitor| {
        let folder = TempDir::new().doing("make a folder")?;
        visitor.browser.go("about:blank").await?;
        artifacts::keep(folder.path(), visitor).await;
        let text = fs::read_to_string(folder.path().join("page.txt")).doing("read page.txt")?;
        let missing = "no flight-record.json: this screen offers no flight record";
        assert!(text.contains(missing), "{text}");
        assert!(!folder.path().join("flight-record.json").exists());
        Ok(())
    })
}
