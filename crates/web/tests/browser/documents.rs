//! Documents on their way.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::answer::{empty, json};
use crate::stage::flows::{connectfi, documents, open};
use crate::stage::uploads::{JPEG, text};
use crate::stage::{Stage, page};

const TWO: [(&str, bool); 2] = [("PASSPORT", false), ("UTILITY", false)];
const FIRST: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-0";
const SECOND: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-1";

/// The component asks for a passport and a bill, on a page with these settings.
pub(crate) async fn asked_with(settings: Settings) -> Stage {
    let wanted = documents(1, &TWO);
    let listed = open(std::slice::from_ref(&wanted));
    let stage = Stage::new([json(200, &listed), json(200, &wanted)]);
    stage.backend.otherwise(|| empty(304));
    page::set_desktop(true);
    stage.mount(settings).await;
    stage.until_phase("needs-input").await;
    stage
}

pub(crate) async fn asked() -> Stage {
    asked_with(Settings::new(Provider::ConnectFi)).await
}

/// Both are chosen, and the first is on its way.
async fn sending() -> Stage {
    let stage = asked().await;
    stage.choose("doc-0", "anna-miller.jpg", &JPEG).await;
    stage
        .choose("doc-1", "flat.pdf", b"%PDF-1.7 and more")
        .await;
    stage.press("upload").await;
    stage
        .until("a request", || stage.uploads.count() == 1)
        .await;
    stage
}

#[wasm_bindgen_test]
async fn files_are_sent_one_after_the_other_as_what_they_are() {
    let stage = sending().await;
    assert_eq!(stage.states(), ["sending", "ready"]);
    let first = stage.uploads.last();
    assert_eq!(first.line(), FIRST);
    assert_eq!(first.header("accept").as_deref(), Some("application/json"));
    assert_eq!(
        first.header("x-requested-with").as_deref(),
        Some("hosted-flow")
    );
    assert_eq!(
        first.header("content-type"),
        None,
        "the browser knows the boundary"
    );
    let jpeg = ["file", "document.jpg", "image/jpeg"].map(str::to_owned);
    let [name, file, kind] = jpeg;
    assert_eq!(first.parts().await, [(name, file, kind, JPEG.to_vec())]);

    let later = documents(2, &[("PASSPORT", true), ("UTILITY", false)]);
    first.answers(200, "application/json", &text(&later));
    stage
        .until("the second", || stage.uploads.count() == 2)
        .await;
    assert_eq!(stage.states(), ["there", "sending"]);
    let second = stage.uploads.last();
    assert_eq!(second.line(), SECOND);
    let parts = second.parts().await;
    assert_eq!(
        (parts[0].1.as_str(), parts[0].2.as_str()),
        ("document.pdf", "application/pdf")
    );
    second.answers(200, "application/json", &text(&connectfi(3, "PENDING")));
    stage.until_phase("waiting").await;
    assert_eq!(stage.backend.count(), 2, "the answer was enough");
    assert!(!stage.markup().contains("anna"), "{}", stage.markup());
}

#[wasm_bindgen_test]
async fn how_far_a_file_is_can_be_seen_and_its_arrival_heard() {
    let stage = sending().await;
    let bar = || {
        stage
            .row("doc-0")
            .query_selector("progress")
            .expect("a selector")
    };
    assert_eq!(
        bar().expect("a bar").get_attribute("value").as_deref(),
        Some("0")
    );
    stage.uploads.last().moves(1, 3);
    stage.settle().await;
    let shown = bar().expect("a bar");
    assert_eq!(shown.get_attribute("value").as_deref(), Some("33"));
    let label = shown.get_attribute("aria-label").expect("a name");
    assert!(label.contains("Passport"), "{label}");
    let heard = stage.announcements.heard();
    stage.uploads.last().moves(2, 3);
    stage.settle().await;
    assert_eq!(
        stage.announcements.heard(),
        heard,
        "nobody wants to hear per cents"
    );
    let later = documents(2, &[("PASSPORT", true), ("UTILITY", false)]);
    stage
        .uploads
        .last()
        .answers(200, "application/json", &text(&later));
    stage
        .until("the second", || stage.uploads.count() == 2)
        .await;
    let heard = stage.announcements.heard();
    assert!(
        heard.last().is_some_and(|said| said.contains("1 of 2")),
        "{heard:?}"
    );
}

#[wasm_bindgen_test]
async fn a_slow_network_is_waited_for_and_a_dead_one_is_not() {
    let stage = sending().await;
    let sent = stage.uploads.last();
    for percent in 1..=5 {
        stage.advance(Duration::from_secs(29)).await;
        sent.moves(percent, 100);
        stage.settle().await;
        assert_eq!(stage.states()[0], "sending", "{percent}");
    }
    stage.advance(Duration::from_secs(29)).await;
    assert!(!sent.is_aborted());
    stage.advance(Duration::from_secs(1)).await;
    assert!(sent.is_aborted());
    assert_eq!(stage.states(), ["lost", "ready"]);
    assert_eq!(
        stage.uploads.count(),
        1,
        "the next one would fare no better"
    );
    stage.press("upload").await;
    stage
        .until("another request", || stage.uploads.count() == 2)
        .await;
    assert_eq!(stage.uploads.last().line(), FIRST);
}

#[wasm_bindgen_test]
async fn what_goes_wrong_on_the_way_is_said_and_the_file_is_kept() {
    for way in ["breaks", "babbles", "html", "500"] {
        let stage = sending().await;
        let sent = stage.uploads.last();
        match way {
            "breaks" => sent.breaks(),
            "babbles" => sent.babbles(64 * 1024 + 1),
            "html" => sent.answers(200, "text/html", "<h1>Free Wi-Fi</h1>"),
            _ => sent.answers(500, "text/plain", "oh"),
        }
        stage.settle().await;
        assert_eq!(stage.states(), ["lost", "ready"], "{way}");
        assert_eq!(sent.is_aborted(), way == "babbles", "{way}");
        let row = stage.row("doc-0").text_content().unwrap_or_default();
        assert!(row.contains("did not arrive"), "{row}");
        stage.press("upload").await;
        stage.until("again", || stage.uploads.count() == 2).await;
    }
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_taken_must_be_another_one() {
    let stage = sending().await;
    stage.uploads.last().answers(
        422,
        "application/problem+json",
        r#"{"code":"document-refused"}"#,
    );
    stage.until("the next", || stage.uploads.count() == 2).await;
    assert_eq!(stage.states(), ["refused", "sending"]);
    stage.choose("doc-0", "other.jpg", &JPEG).await;
    assert_eq!(stage.states(), ["ready", "sending"]);
}

#[wasm_bindgen_test]
async fn a_redirect_to_a_page_means_signed_out() {
    let stage = sending().await;
    stage
        .uploads
        .last()
        .is_led_to("https://shop.example/sign-in");
    stage.until_phase("problem").await;
    assert_eq!(stage.code().as_deref(), Some("session-expired"));
}

/// Fault B38.
#[wasm_bindgen_test]
async fn taken_off_while_a_file_is_sent() {
    let stage = sending().await;
    let sent = stage.uploads.last();
    stage.unmount().await;
    assert!(sent.is_aborted());
    assert_eq!(stage.clock.waits(), [Duration::ZERO; 0]);
    stage.advance(Duration::from_hours(1)).await;
    assert_eq!(stage.uploads.count(), 1);
    assert_eq!(stage.listeners.kinds(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_verdict_from_elsewhere_ends_what_is_under_way() {
    let stage = sending().await;
    let sent = stage.uploads.last();
    stage.backend.answer([json(200, &connectfi(2, "DECLINED"))]);
    stage.advance(Duration::from_secs(3)).await;
    stage.until_phase("settled").await;
    assert!(
        sent.is_aborted(),
        "nobody waits for it, so it is not sent on"
    );
}

/// Fault K14.
#[wasm_bindgen_test]
async fn a_stale_token_is_renewed_once_for_a_file() {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let noted = asked.clone();
    let source = HeaderSource::new(move |renew| {
        noted.borrow_mut().push(renew);
        let token = if renew { "fresh" } else { "current" };
        async move {
            let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
            vec![
                pair("x-csrf-token", token),
                pair("Content-Type", "application/json"),
            ]
        }
    });
    for status in [401, 403] {
        let stage = asked_with(Settings {
            headers: Some(source.clone()),
            ..Settings::new(Provider::ConnectFi)
        })
        .await;
        asked.borrow_mut().clear();
        stage.choose("doc-0", "a.jpg", &JPEG).await;
        stage.press("upload").await;
        stage
            .until("a request", || stage.uploads.count() == 1)
            .await;
        let first = stage.uploads.last();
        assert_eq!(first.header("x-csrf-token").as_deref(), Some("current"));
        assert_eq!(first.header("content-type"), None);
        first.answers(status, "application/problem+json", "{}");
        stage
            .until("once more", || stage.uploads.count() == 2)
            .await;
        let second = stage.uploads.last();
        assert_eq!(second.header("x-csrf-token").as_deref(), Some("fresh"));
        assert_eq!(second.parts().await.len(), 1);
        second.answers(status, "application/problem+json", "{}");
        stage.settle().await;
        assert_eq!(*asked.borrow(), [false, true], "{status}");
        assert_eq!(stage.uploads.count(), 2, "{status}");
    }
}
