//! Documents that are handed in here, and data that the page's own form asks for.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow::{HeaderSource, HostEvent, Provider, Settings};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::html;

use crate::stage::answer::{empty, json};
use crate::stage::flows::{connectfi, documents, open};
use crate::stage::screen::has_focus;
use crate::stage::uploads::{JPEG, text};
use crate::stage::{Stage, page};

const TWO: [(&str, bool); 2] = [("PASSPORT", false), ("UTILITY", false)];
const FIRST: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-0";
const SECOND: &str = "POST /hosted-flow/v1/flows/flw_7QmBackend/documents/doc-1";

/// The component asks for a passport and a bill, on a page with these settings.
async fn asked_with(settings: Settings) -> Stage {
    let wanted = documents(1, &TWO);
    let listed = open(std::slice::from_ref(&wanted));
    let stage = Stage::new([json(200, &listed), json(200, &wanted)]);
    stage.backend.otherwise(|| empty(304));
    page::set_desktop(true);
    stage.mount(settings).await;
    stage.until_phase("needs-input").await;
    stage
}

async fn asked() -> Stage {
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
    stage
        .uploads
        .last()
        .answers(422, "application/problem+json", "{}");
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

#[wasm_bindgen_test]
async fn b38_taken_off_while_a_file_is_sent() {
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

#[wasm_bindgen_test]
async fn k14_a_stale_token_is_renewed_once_for_a_file() {
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

#[wasm_bindgen_test]
async fn a_file_that_will_not_do_is_not_sent_and_the_reason_is_beside_it() {
    let settings = Settings {
        most_bytes: Some(1024),
        ..Settings::new(Provider::ConnectFi)
    };
    let stage = asked_with(settings).await;
    let mut large = JPEG.to_vec();
    large.resize(1025, 0);
    let cases: [(&[u8], &str); 4] = [
        (&large, "1 kB"),
        (b"%PDF-1.7", "not a photo"),
        (b"\0\0\0\x18ftypheic....", "Most Compatible"),
        (b"", "empty"),
    ];
    for (bytes, reason) in cases {
        stage.choose_and_go_on("doc-0", "a.jpg", bytes);
        let row = || stage.row("doc-0").text_content().unwrap_or_default();
        stage.until(reason, || row().contains(reason)).await;
        assert_eq!(stage.states()[0], "unfit");
        assert_eq!(stage.actions(), ["check-now"]);
        let heard = stage.announcements.heard();
        assert!(
            heard.last().is_some_and(|said| said.contains(reason)),
            "{heard:?}"
        );
    }
    stage.choose("doc-0", "a.jpg", &JPEG).await;
    assert_eq!(stage.states()[0], "ready");
    assert_eq!(stage.uploads.count(), 0);
}

#[wasm_bindgen_test]
async fn the_control_is_a_real_one_with_a_name_and_a_place_for_a_finger() {
    let stage = asked().await;
    for (document, name, accept) in [
        ("doc-0", "Choose a file: Passport", "image/jpeg,image/png"),
        (
            "doc-1",
            "Choose a file: Utility bill",
            "image/jpeg,image/png,application/pdf",
        ),
    ] {
        let row = stage.row(document);
        let input = row
            .query_selector("input")
            .expect("a selector")
            .expect("a control");
        assert_eq!(input.get_attribute("accept").as_deref(), Some(accept));
        let label = input.parent_element().expect("a label");
        assert_eq!(label.tag_name(), "LABEL");
        let text = label.text_content().unwrap_or_default();
        assert!(text.starts_with(name), "{text}");
        let place = label.get_bounding_client_rect();
        assert!(place.height() >= 44.0, "{}", place.height());
        let own = input.get_bounding_client_rect();
        assert!(
            own.height() >= 40.0 && own.width() >= 40.0,
            "not hidden from fingers"
        );
        let described = input
            .get_attribute("aria-describedby")
            .expect("a description");
        let described = page::document()
            .get_element_by_id(&described)
            .expect("its text");
        assert!(row.contains(Some(&described)));
        let control: HtmlElement = input.unchecked_into();
        control.focus().expect("a control can be focused");
        assert!(has_focus(&control), "not reached by keyboard");
        assert_eq!(control.tab_index(), 0);
    }
    assert!(!stage.markup().contains("style="), "{}", stage.markup());
}

#[wasm_bindgen_test]
async fn choosing_leaves_the_focus_and_sending_everything_moves_it_to_the_heading() {
    let stage = asked().await;
    let input = || {
        let found = stage.row("doc-0").query_selector("input");
        found.expect("a selector").expect("a control")
    };
    let control: HtmlElement = input().unchecked_into();
    control.focus().expect("a control can be focused");
    stage.choose("doc-0", "a.jpg", &JPEG).await;
    assert!(has_focus(&input()), "{}", stage.describe());
    stage.press("upload").await;
    stage
        .until("a request", || stage.uploads.count() == 1)
        .await;
    let button = stage.button("upload");
    assert!(has_focus(&button));
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    let later = documents(2, &[("PASSPORT", true), ("UTILITY", false)]);
    stage
        .uploads
        .last()
        .answers(200, "application/json", &text(&later));
    stage
        .until("the button is gone", || stage.actions() == ["check-now"])
        .await;
    stage.settle().await;
    assert!(has_focus(&stage.heading()), "{}", stage.describe());
}

#[wasm_bindgen_test]
async fn a_phone_offers_its_camera_beside_its_files() {
    let wanted = documents(1, &[("PASSPORT", false), ("CONTRACT", false)]);
    let listed = open(std::slice::from_ref(&wanted));
    let stage = Stage::new([json(200, &listed), json(200, &wanted)]);
    page::set_desktop(false);
    stage.mount(Settings::new(Provider::ConnectFi)).await;
    stage.until_phase("needs-input").await;
    let captures = |document: &str| {
        let found = stage
            .row(document)
            .query_selector_all("input[capture=environment]");
        found.expect("a selector").length()
    };
    assert_eq!(
        (captures("doc-0"), captures("doc-1")),
        (1, 0),
        "nobody photographs a PDF"
    );
    assert_eq!(stage.find_all("input").len(), 3);
}

#[wasm_bindgen_test]
async fn the_page_s_own_form_is_shown_while_details_are_asked_for() {
    for has_form in [true, false] {
        let stage = Stage::new([]);
        if has_form {
            stage.details.replace(html! { <form id="shop-details" /> });
        }
        let listed = open(&[connectfi(1, "WAITING_DATA")]);
        stage
            .backend
            .answer([json(200, &listed), json(200, &connectfi(1, "WAITING_DATA"))]);
        stage.mount(Settings::new(Provider::ConnectFi)).await;
        stage.until_phase("needs-input").await;
        assert_eq!(stage.find("#shop-details").is_some(), has_form);
        assert_eq!(stage.text().contains("You will be asked"), !has_form);
        let asked = |event: &HostEvent| matches!(event, HostEvent::InputNeeded { .. });
        assert_eq!(
            stage.events().iter().filter(|event| asked(event)).count(),
            1
        );
        stage.backend.answer([json(200, &connectfi(2, "REVIEW"))]);
        stage
            .advance_until_phase("waiting", Duration::from_secs(5))
            .await;
        assert!(stage.find("#shop-details").is_none());
    }
}
