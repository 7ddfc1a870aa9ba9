//! Choice of files for documents, and the host page's own form for details.

use std::time::Duration;

use hosted_flow::{Action, FileState, HostEvent, Provider, Settings, UserAction};
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement};
use yew::html;

use crate::documents::{requested, requested_with};
use crate::fixture::answer::{json, problem, reject};
use crate::fixture::flows::{connectfi, documents, open};
use crate::fixture::page::window;
use crate::fixture::patch::{Patch, function, get};
use crate::fixture::screen::has_focus;
use crate::fixture::uploads::{JPEG, chosen, text};
use crate::fixture::{Fixture, page};

#[wasm_bindgen_test]
async fn an_unfit_file_is_not_sent_and_the_reason_is_shown() {
    let settings = Settings {
        max_file_bytes: Some(1024),
        ..Settings::new(Provider::ConnectFi)
    };
    let fixture = requested_with(settings).await;
    let mut large = JPEG.to_vec();
    large.resize(1025, 0);
    let cases: [(&[u8], &str); 4] = [
        (&large, "1\u{a0}kB"),
        (b"%PDF-1.7", "isn’t a photo"),
        (b"\0\0\0\x18ftypheic....", "here instead"),
        (b"", "empty"),
    ];
    for (bytes, reason) in cases {
        fixture.choose_and_go_on("doc-0", "a.jpg", bytes);
        let row = || fixture.row("doc-0").text_content().unwrap_or_default();
        fixture.until(reason, || row().contains(reason)).await;
        assert_eq!(fixture.states()[0], "unfit");
        assert_eq!(fixture.actions(), ["upload", "check-now"]);
        let heard = fixture.announcements.heard();
        assert!(
            heard.last().is_some_and(|said| said.contains(reason)),
            "{heard:?}"
        );
    }
    fixture.choose("doc-0", "a.jpg", &JPEG).await;
    assert_eq!(fixture.states()[0], "ready");
    assert_eq!(fixture.uploads.count(), 0);
}

#[wasm_bindgen_test]
async fn the_file_input_has_a_name_and_a_large_target() {
    let fixture = requested().await;
    for (document, name, accept) in [
        ("doc-0", "Choose a file: Passport", "image/jpeg,image/png"),
        (
            "doc-1",
            "Choose a file: Utility bill",
            "image/jpeg,image/png,application/pdf",
        ),
    ] {
        let row = fixture.row(document);
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
        assert!(own.height() >= 40.0 && own.width() >= 40.0, "can be tapped");
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
    assert!(!fixture.markup().contains("style="), "{}", fixture.markup());
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_send_while_a_document_is_missing() {
    let fixture = requested().await;
    let input = || {
        let found = fixture.row("doc-0").query_selector("input");
        found.expect("a selector").expect("a control")
    };
    let control: HtmlElement = input().unchecked_into();
    control.focus().expect("a control can be focused");
    fixture.choose("doc-0", "a.jpg", &JPEG).await;
    assert!(has_focus(&input()), "{}", fixture.describe());
    let kept = get(&input(), "value").as_string();
    assert_eq!(
        kept.as_deref(),
        Some(""),
        "the page keeps no file, nor its name"
    );
    fixture.press("upload").await;
    fixture
        .until("a request", || fixture.uploads.count() == 1)
        .await;
    let button = fixture.button("upload");
    assert!(has_focus(&button));
    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    let later = documents(2, &[("PASSPORT", true), ("UTILITY", false)]);
    fixture
        .uploads
        .last()
        .answers(200, "application/json", &text(&later));
    fixture
        .until("it has arrived", || {
            fixture.states() == ["there", "missing"]
        })
        .await;
    fixture.settle().await;
    assert!(has_focus(&fixture.button("upload")), "there is one more");
}

#[wasm_bindgen_test]
async fn a_phone_offers_its_camera_beside_its_files() {
    let wanted = documents(1, &[("PASSPORT", false), ("CONTRACT", false)]);
    let listed = open(std::slice::from_ref(&wanted));
    let fixture = Fixture::new([json(200, &listed), json(200, &wanted)]);
    page::set_desktop(false);
    fixture.mount(Settings::new(Provider::ConnectFi)).await;
    fixture.until_phase("needs-input").await;
    let captures = |document: &str| {
        let found = fixture
            .row(document)
            .query_selector_all("input[capture=environment]");
        found.expect("a selector").length()
    };
    assert_eq!(
        (captures("doc-0"), captures("doc-1")),
        (1, 0),
        "no camera for a PDF"
    );
    assert_eq!(fixture.find_all("input").len(), 3);
}

#[wasm_bindgen_test]
async fn the_page_s_own_form_is_shown_while_details_are_asked_for() {
    for has_form in [true, false] {
        let fixture = Fixture::new([]);
        if has_form {
            *fixture.details.borrow_mut() = html! { <form id="shop-details" /> };
        }
        let listed = open(&[connectfi(1, "WAITING_DATA")]);
        fixture
            .backend
            .answer([json(200, &listed), json(200, &connectfi(1, "WAITING_DATA"))]);
        fixture.mount(Settings::new(Provider::ConnectFi)).await;
        fixture.until_phase("needs-input").await;
        assert_eq!(fixture.find("#shop-details").is_some(), has_form);
        assert_eq!(
            fixture.text().contains("ask you for them by email"),
            !has_form
        );
        let is_needed = |event: &HostEvent| matches!(event, HostEvent::InputNeeded { .. });
        assert_eq!(
            fixture
                .events()
                .iter()
                .filter(|event| is_needed(event))
                .count(),
            1
        );
        fixture.backend.answer([json(200, &connectfi(2, "REVIEW"))]);
        fixture
            .advance_until_phase("waiting", Duration::from_secs(5))
            .await;
        assert!(fixture.find("#shop-details").is_none());
    }
}

/// A person should not have to fill in a form twice.
///
/// Faults K03, B48.
#[wasm_bindgen_test]
async fn the_host_form_survives_an_unreachable_backend() {
    let fixture = Fixture::new([]);
    *fixture.details.borrow_mut() = html! { <input id="shop-name" /> };
    let listed = open(&[connectfi(1, "WAITING_DATA")]);
    let wanted = || json(200, &connectfi(1, "WAITING_DATA"));
    fixture.backend.answer([json(200, &listed), wanted()]);
    fixture.mount(Settings::new(Provider::ConnectFi)).await;
    fixture.until_phase("needs-input").await;
    let field = || -> HtmlInputElement {
        let field = fixture.find("#shop-name").expect("the form");
        field.unchecked_into()
    };
    field().focus().expect("a field can be focused");
    field().set_value("Anna M");

    fixture.backend.otherwise(reject);
    let long = Duration::from_mins(10);
    fixture.advance_until_phase("parked", long).await;
    assert_eq!(fixture.code().as_deref(), Some("cannot-reach"));
    assert_eq!(field().value(), "Anna M");
    assert!(has_focus(&field()), "they are still typing");

    fixture.backend.answer([wanted()]);
    fixture.press("check-now").await;
    fixture.until_phase("needs-input").await;
    assert_eq!(field().value(), "Anna M");

    // Polling has ended; the form is still there.
    field().focus().expect("a field can be focused");
    fixture.backend.otherwise(wanted);
    let long = Duration::from_hours(1);
    fixture.advance_until_phase("parked", long).await;
    assert_eq!(field().value(), "Anna M");
    assert!(has_focus(&field()));
}

/// Files are read when [`read_now`] is called.
fn slow_files() -> Patch {
    const SLOW: &str = "
        return new Promise((resolve) => { window.readNow = () => resolve(new Uint8Array(
            [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]).buffer); });";
    let blob = get(&window(), "Blob");
    let blob: Object = get(&blob, "prototype").unchecked_into();
    Patch::value(&blob, "arrayBuffer", &Function::new_no_args(SLOW))
}

fn read_now() {
    let read = function(&window(), "readNow");
    read.call0(&JsValue::NULL).expect("a file that is read");
}

/// A phone may be slow to read a photo that it has just taken.
///
/// Fault N13.
#[wasm_bindgen_test]
async fn a_file_read_while_signed_out_is_sent_afterwards() {
    let wanted = || json(200, &documents(1, &[("PASSPORT", false)]));
    let fixture = requested().await;
    let slow = slow_files();
    fixture.choose_and_go_on("doc-0", "anna-miller.jpg", &JPEG);
    fixture
        .backend
        .otherwise(|| problem(401, "session-expired"));
    let soon = Duration::from_secs(5);
    fixture.advance_until_phase("problem", soon).await;
    read_now();
    fixture.settle().await;
    drop(slow);
    assert_eq!(fixture.code().as_deref(), Some("session-expired"));

    fixture.backend.otherwise(wanted);
    fixture.press("check-now").await;
    fixture.until_phase("needs-input").await;
    assert_eq!(fixture.states(), ["ready"]);
    fixture.press("upload").await;
    fixture
        .until("the file", || fixture.uploads.count() == 1)
        .await;
}

/// Fault B58.
#[wasm_bindgen_test]
async fn a_send_with_nothing_chosen_sends_nothing() {
    let fixture = requested().await;
    assert_eq!(fixture.actions(), ["upload", "check-now"]);
    fixture.press("upload").await;
    assert!(fixture.text().contains("Choose a file first."));
    assert_eq!(fixture.uploads.count(), 0);
    fixture.choose("doc-0", "a.jpg", &JPEG).await;
    assert!(!fixture.text().contains("Choose a file first."));
}

/// Whether the browser would ask before it leaves the page.
fn asks_on_leaving() -> bool {
    let init = EventInit::new();
    init.set_cancelable(true);
    let event = Event::new_with_event_init_dict("beforeunload", &init).expect("an event");
    page::dispatch(&event);
    event.default_prevented()
}

/// Fault B56.
#[wasm_bindgen_test]
async fn leaving_is_asked_about_while_a_file_would_be_lost() {
    let fixture = requested().await;
    let listens = || {
        fixture
            .listeners
            .kinds()
            .contains(&"beforeunload".to_owned())
    };
    assert!(!asks_on_leaving() && !listens());
    fixture.choose("doc-0", "a.jpg", &JPEG).await;
    assert!(asks_on_leaving());
    fixture.press("upload").await;
    fixture
        .until("a request", || fixture.uploads.count() == 1)
        .await;
    assert!(asks_on_leaving(), "it has not arrived");
    let later = documents(2, &[("PASSPORT", true), ("UTILITY", false)]);
    fixture
        .uploads
        .last()
        .answers(200, "application/json", &text(&later));
    fixture
        .until("it has arrived", || {
            fixture.states() == ["there", "missing"]
        })
        .await;
    assert!(!asks_on_leaving() && !listens());
    fixture.choose("doc-1", "b.jpg", &JPEG).await;
    assert!(listens());
    fixture.unmount().await;
    assert!(!asks_on_leaving() && !listens());
}

/// Fault D15.
#[wasm_bindgen_test]
async fn a_chosen_file_is_named_and_can_be_taken_back() {
    let wanted = documents(1, &[("PASSPORT", false)]);
    let fixture = Fixture::new([
        json(200, &open(std::slice::from_ref(&wanted))),
        json(200, &wanted),
    ]);
    let screen = fixture.mount_own(Settings::new(Provider::ConnectFi)).await;
    let state = || screen.view().documents.first().map(|it| it.state);
    fixture
        .until("the list", || state() == Some(FileState::Missing))
        .await;
    let document = || "doc-0".to_owned();
    let file = chosen("anna-miller\u{202e}.jpg", &JPEG);
    screen.emit(UserAction::Choose {
        document: document(),
        file,
    });
    fixture
        .until("the file", || state() == Some(FileState::Ready))
        .await;
    let info = screen.view().documents[0].file.clone().expect("a file");
    assert_eq!((info.name.as_str(), info.size), ("anna-miller.jpg", 16));
    assert!(!format!("{:?}", screen.view()).contains("anna"));
    screen.emit(UserAction::Remove {
        document: document(),
    });
    let is_missing = || state() == Some(FileState::Missing);
    fixture.until("none", is_missing).await;
    assert_eq!(screen.view().documents[0].file, None);
    screen.emit(UserAction::Press(Action::Upload));
    fixture.settle().await;
    assert_eq!(fixture.uploads.count(), 0, "the file is gone");
    // One that is still being read is not chosen after all.
    let _slow = slow_files();
    let file = chosen("b.jpg", &JPEG);
    screen.emit(UserAction::Choose {
        document: document(),
        file,
    });
    fixture.settle().await;
    screen.emit(UserAction::Remove {
        document: document(),
    });
    read_now();
    fixture.settle().await;
    assert_eq!(state(), Some(FileState::Missing));
}

/// Fault D15.
#[wasm_bindgen_test]
async fn a_preview_is_released_when_it_is_dropped() {
    let released = Array::new();
    let release = "return url => { released.push(url); };";
    let release = Function::new_with_args("released", release).call1(&JsValue::NULL, &released);
    let urls: Object = get(&window(), "URL").unchecked_into();
    let release = release.expect("a function");
    let _patch = Patch::value(&urls, "revokeObjectURL", &release);
    let preview = chosen("a.jpg", &JPEG).preview().expect("a preview");
    let url = preview.url().to_owned();
    assert!(url.starts_with("blob:"), "{url}");
    assert_eq!(released.length(), 0);
    drop(preview);
    assert_eq!(released.get(0).as_string(), Some(url));
}
