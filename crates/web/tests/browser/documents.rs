//! The upload of documents.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::{empty, json};
use crate::fixture::flows::{connectfi, documents, open};
use crate::fixture::uploads::{JPEG, text};
use crate::fixture::{Fixture, page};

const TWO: [(&str, bool); 2] = [("PASSPORT", false), ("UTILITY", false)];
const FIRST: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-0";
const SECOND: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-1";

/// The component requests a passport and a bill, on a page with these settings.
pub(crate) async fn requested_with(settings: Settings) -> Fixture {
    let wanted = documents(1, &TWO);
    let listed = open(std::slice::from_ref(&wanted));
    let fixture = Fixture::new([json(200, &listed), json(200, &wanted)]);
    fixture.backend.otherwise(|| empty(304));
    page::set_desktop(true);
    fixture.mount(settings).await;
    fixture.until_phase("needs-input").await;
    fixture
}

pub(crate) async fn requested() -> Fixture {
    requested_with(Settings::new(Provider::ConnectFi)).await
}

/// Both files are chosen, and the first is being sent.
async fn sending() -> Fixture {
    let fixture = requested().await;
    fixture.choose("doc-0", "anna-miller.jpg", &JPEG).await;
    fixture
        .choose("doc-1", "flat.pdf", b"%PDF-1.7 and more")
        .await;
    fixture.press("upload").await;
    fixture
        .until("a request", || fixture.uploads.count() == 1)
        .await;
    fixture
}

#[wasm_bindgen_test]
async fn files_are_sent_one_after_the_other_as_what_they_are() {
    let fixture = sending().await;
    assert_eq!(fixture.states(), ["sending", "ready"]);
    let first = fixture.uploads.last();
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
    fixture
        .until("the second", || fixture.uploads.count() == 2)
        .await;
    assert_eq!(fixture.states(), ["there", "sending"]);
    let second = fixture.uploads.last();
    assert_eq!(second.line(), SECOND);
    let parts = second.parts().await;
    assert_eq!(
        (parts[0].1.as_str(), parts[0].2.as_str()),
        ("document.pdf", "application/pdf")
    );
    second.answers(200, "application/json", &text(&connectfi(3, "PENDING")));
    fixture.until_phase("waiting").await;
    assert_eq!(fixture.backend.count(), 2, "the answer was enough");
    assert!(!fixture.markup().contains("anna"), "{}", fixture.markup());
}

#[wasm_bindgen_test]
async fn upload_progress_is_shown_and_its_end_announced() {
    let fixture = sending().await;
    let bar = || {
        fixture
            .row("doc-0")
            .query_selector("progress")
            .expect("a selector")
    };
    assert_eq!(
        bar().expect("a bar").get_attribute("value").as_deref(),
        Some("0")
    );
    fixture.uploads.last().moves(1, 3);
    fixture.settle().await;
    let shown = bar().expect("a bar");
    assert_eq!(shown.get_attribute("value").as_deref(), Some("33"));
    let label = shown.get_attribute("aria-label").expect("a name");
    assert!(label.contains("Passport"), "{label}");
    let heard = fixture.announcements.heard();
    fixture.uploads.last().moves(2, 3);
    fixture.settle().await;
    assert_eq!(
        fixture.announcements.heard(),
        heard,
        "percentages are not announced"
    );
    let later = documents(2, &[("PASSPORT", true), ("UTILITY", false)]);
    fixture
        .uploads
        .last()
        .answers(200, "application/json", &text(&later));
    fixture
        .until("the second", || fixture.uploads.count() == 2)
        .await;
    let heard = fixture.announcements.heard();
    assert!(
        heard.last().is_some_and(|said| said.contains("1 of 2")),
        "{heard:?}"
    );
}

#[wasm_bindgen_test]
async fn a_slow_upload_continues_and_a_stalled_one_ends() {
    let fixture = sending().await;
    let sent = fixture.uploads.last();
    for percent in 1..=5 {
        fixture.advance(Duration::from_secs(29)).await;
        sent.moves(percent, 100);
        fixture.settle().await;
        assert_eq!(fixture.states()[0], "sending", "{percent}");
    }
    fixture.advance(Duration::from_secs(29)).await;
    assert!(!sent.is_aborted());
    fixture.advance(Duration::from_secs(1)).await;
    assert!(sent.is_aborted());
    assert_eq!(fixture.states(), ["lost", "ready"]);
    assert_eq!(
        fixture.uploads.count(),
        1,
        "the next one would fail as well"
    );
    fixture.press("upload").await;
    fixture
        .until("another request", || fixture.uploads.count() == 2)
        .await;
    assert_eq!(fixture.uploads.last().line(), FIRST);
}

#[wasm_bindgen_test]
async fn a_failed_upload_is_shown_and_the_file_is_kept() {
    for way in ["breaks", "answers_too_much", "html", "500"] {
        let fixture = sending().await;
        let sent = fixture.uploads.last();
        match way {
            "breaks" => sent.fails(),
            "answers_too_much" => sent.answers_too_much(64 * 1024 + 1),
            "html" => sent.answers(200, "text/html", "<h1>Free Wi-Fi</h1>"),
            _ => sent.answers(500, "text/plain", "oh"),
        }
        fixture.settle().await;
        assert_eq!(fixture.states(), ["lost", "ready"], "{way}");
        assert_eq!(sent.is_aborted(), way == "answers_too_much", "{way}");
        let row = fixture.row("doc-0").text_content().unwrap_or_default();
        assert!(row.contains("didn’t arrive"), "{row}");
        fixture.press("upload").await;
        fixture
            .until("again", || fixture.uploads.count() == 2)
            .await;
    }
}

#[wasm_bindgen_test]
async fn a_refused_file_must_be_replaced() {
    let fixture = sending().await;
    fixture.uploads.last().answers(
        422,
        "application/problem+json",
        r#"{"code":"document-refused"}"#,
    );
    fixture
        .until("the next", || fixture.uploads.count() == 2)
        .await;
    assert_eq!(fixture.states(), ["refused", "sending"]);
    fixture.choose("doc-0", "other.jpg", &JPEG).await;
    assert_eq!(fixture.states(), ["ready", "sending"]);
}

#[wasm_bindgen_test]
async fn a_redirect_to_a_page_means_signed_out() {
    let fixture = sending().await;
    fixture
        .uploads
        .last()
        .answers_after_redirect("https://shop.example/sign-in");
    fixture.until_phase("problem").await;
    assert_eq!(fixture.code().as_deref(), Some("session-expired"));
}

/// Fault B38.
#[wasm_bindgen_test]
async fn unmounted_during_an_upload() {
    let fixture = sending().await;
    let sent = fixture.uploads.last();
    fixture.unmount().await;
    assert!(sent.is_aborted());
    assert_eq!(fixture.clock.waits(), [Duration::ZERO; 0]);
    fixture.advance(Duration::from_hours(1)).await;
    assert_eq!(fixture.uploads.count(), 1);
    assert_eq!(fixture.listeners.kinds(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_verdict_from_elsewhere_ends_what_is_under_way() {
    let fixture = sending().await;
    let sent = fixture.uploads.last();
    fixture
        .backend
        .answer([json(200, &connectfi(2, "DECLINED"))]);
    fixture.advance(Duration::from_secs(3)).await;
    fixture.until_phase("settled").await;
    assert!(sent.is_aborted(), "its upload is aborted");
}

/// Fault K14.
#[wasm_bindgen_test]
async fn a_stale_token_is_renewed_once_for_a_file() {
    let requests = Rc::new(RefCell::new(Vec::new()));
    let noted = requests.clone();
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
        let fixture = requested_with(Settings {
            headers: Some(source.clone()),
            ..Settings::new(Provider::ConnectFi)
        })
        .await;
        requests.borrow_mut().clear();
        fixture.choose("doc-0", "a.jpg", &JPEG).await;
        fixture.press("upload").await;
        fixture
            .until("a request", || fixture.uploads.count() == 1)
            .await;
        let first = fixture.uploads.last();
        assert_eq!(first.header("x-csrf-token").as_deref(), Some("current"));
        assert_eq!(first.header("content-type"), None);
        first.answers(status, "application/problem+json", "{}");
        fixture
            .until("once more", || fixture.uploads.count() == 2)
            .await;
        let second = fixture.uploads.last();
        assert_eq!(second.header("x-csrf-token").as_deref(), Some("fresh"));
        assert_eq!(second.parts().await.len(), 1);
        second.answers(status, "application/problem+json", "{}");
        fixture.settle().await;
        assert_eq!(*requests.borrow(), [false, true], "{status}");
        assert_eq!(fixture.uploads.count(), 2, "{status}");
    }
}
