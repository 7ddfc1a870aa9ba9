//! Pictures of chosen files, and photos that the browser makes into JPEGs.

use hosted_flow::{FileState, Provider, Settings, UserAction};
use hosted_flow_core::document::FileError;
use js_sys::{Array, Function, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::documents::requested_with;
use crate::fixture::answer::json;
use crate::fixture::flows::{documents, open};
use crate::fixture::own_screen::OwnScreen;
use crate::fixture::page::window;
use crate::fixture::patch::{Patch, get};
use crate::fixture::uploads::{JPEG, chosen};
use crate::fixture::{Fixture, keep};

const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A screen of the host's own that requests a passport and a bill.
async fn requested() -> (Fixture, OwnScreen) {
    let wanted = documents(1, &[("PASSPORT", false), ("UTILITY", false)]);
    let listed = open(std::slice::from_ref(&wanted));
    let fixture = Fixture::new([json(200, &listed), json(200, &wanted)]);
    let screen = fixture.mount_own(Settings::new(Provider::ConnectFi)).await;
    let is_there = || screen.view().documents.len() == 2;
    fixture.until("the list", is_there).await;
    (fixture, screen)
}

async fn choose(fixture: &Fixture, screen: &OwnScreen, bytes: &[u8], state: FileState) {
    let before = screen.view();
    screen.emit(UserAction::Choose {
        document: "doc-0".to_owned(),
        file: chosen("anna.jpg", bytes),
    });
    fixture
        .until("another view", || screen.view() != before)
        .await;
    assert_eq!(screen.view().documents[0].state, state);
}

fn picture(screen: &OwnScreen) -> Option<String> {
    screen.view().documents[0].picture.clone()
}

/// Notes what is released.
fn released() -> Array {
    let released = Array::new();
    let note = Function::new_with_args("released", "return url => { released.push(url); };");
    let note = note.call1(&JsValue::NULL, &released).expect("a function");
    let urls: Object = get(&window(), "URL").unchecked_into();
    keep(Patch::value(&urls, "revokeObjectURL", &note));
    released
}

/// Faults D18, B63.
#[wasm_bindgen_test]
async fn a_picture_is_released_with_its_file() {
    let (fixture, screen) = requested().await;
    let released = released();
    choose(&fixture, &screen, &JPEG, FileState::Ready).await;
    let first = picture(&screen).expect("a picture");
    assert!(first.starts_with("blob:"), "{first}");
    assert_eq!(released.length(), 0);

    choose(&fixture, &screen, PNG, FileState::Ready).await;
    let second = picture(&screen).expect("another picture");
    assert_ne!(first, second);
    assert_eq!(released.get(0).as_string(), Some(first));

    choose(
        &fixture,
        &screen,
        b"%PDF-1.7",
        FileState::Unfit(FileError::NotAnImage),
    )
    .await;
    assert_eq!(picture(&screen), None);
    assert_eq!(released.get(1).as_string(), Some(second));

    choose(&fixture, &screen, &JPEG, FileState::Ready).await;
    let third = picture(&screen);
    screen.emit(UserAction::Remove {
        document: "doc-0".to_owned(),
    });
    fixture.settle().await;
    assert_eq!(picture(&screen), None);
    assert_eq!(released.get(2).as_string(), third);
    assert_eq!(released.length(), 3);
}

/// Fault D18.
#[wasm_bindgen_test]
async fn a_picture_is_released_when_the_component_goes() {
    let fixture = requested_with(Settings::new(Provider::ConnectFi)).await;
    let released = released();
    fixture.choose("doc-0", "a.jpg", &JPEG).await;
    fixture.choose("doc-1", "b.pdf", b"%PDF-1.7").await;
    fixture.unmount().await;
    assert_eq!(released.length(), 1, "a PDF has none");
}

/// A photo that every browser shows.
async fn photo() -> Vec<u8> {
    let draw =
        "const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 6 });
        canvas.getContext('2d').fillRect(0, 0, 8, 6);
        const made = new Promise(done => canvas.toBlob(done, 'image/jpeg'));
        return made.then(blob => blob.arrayBuffer());";
    let made = Function::new_no_args(draw).call0(&JsValue::NULL);
    let made: Promise = made.expect("a promise").unchecked_into();
    Uint8Array::new(&JsFuture::from(made).await.expect("a photo")).to_vec()
}

const PICTURE: &str = "[data-document=doc-0] img";

/// Whether the picture has been loaded.
fn is_loaded(fixture: &Fixture) -> bool {
    let picture = fixture.find(PICTURE).expect("a picture");
    let width = get(&picture, "naturalWidth").as_f64();
    width == Some(8.0) && !picture.has_attribute("hidden")
}

/// Fault D18.
#[wasm_bindgen_test]
async fn a_picture_of_the_chosen_photo_is_shown() {
    let fixture = requested_with(Settings::new(Provider::ConnectFi)).await;
    fixture.choose("doc-0", "a.jpg", &photo().await).await;
    fixture.until("it is loaded", || is_loaded(&fixture)).await;
    let picture = fixture.find(PICTURE).expect("a picture");
    assert_eq!(picture.get_attribute("alt").as_deref(), Some(""));
    fixture.choose("doc-1", "b.pdf", b"%PDF-1.7").await;
    assert_eq!(fixture.find_all("img").len(), 1, "none of a PDF");
    assert!(!fixture.markup().contains("style="), "{}", fixture.markup());
}

/// As where the page's policy forbids it.
///
/// Fault B64.
#[wasm_bindgen_test]
async fn a_picture_that_cannot_be_shown_is_hidden() {
    let fixture = requested_with(Settings::new(Provider::ConnectFi)).await;
    fixture.choose("doc-0", "a.jpg", &JPEG).await;
    let is_hidden = || {
        let picture = fixture.find(PICTURE).expect("a picture");
        picture.has_attribute("hidden") && picture.client_height() == 0
    };
    fixture.until("it is hidden", is_hidden).await;
    assert_eq!(fixture.states()[0], "ready");
    // Another file has a picture of its own.
    fixture.choose_and_go_on("doc-0", "b.jpg", &photo().await);
    fixture.until("it is loaded", || is_loaded(&fixture)).await;
}

/// As a browser that reads HEIC: the photo is drawn here, and the size of what was asked is noted.
fn reads_heic(width: u32, height: u32) -> Array {
    let asked = Array::new();
    let read = format!(
        "const real = createImageBitmap;
         return photo => {{
             asked.push(photo.size);
             const canvas = Object.assign(document.createElement('canvas'), {{ width: {width}, height: {height} }});
             canvas.getContext('2d').fillRect(0, 0, {width}, {height});
             return real(canvas);
         }};"
    );
    let read = Function::new_with_args("asked", &read).call1(&JsValue::NULL, &asked);
    let own: Object = window().unchecked_into();
    keep(Patch::value(
        &own,
        "createImageBitmap",
        &read.expect("a function"),
    ));
    asked
}

async fn size_of(bytes: &[u8]) -> (f64, f64) {
    let read = "const image = new Image();
        image.src = URL.createObjectURL(new Blob([bytes]));
        return image.decode().then(() => image);";
    let read = Function::new_with_args("bytes", read);
    let bytes = Uint8Array::from(bytes);
    let image = read.call1(&JsValue::NULL, &bytes).expect("a promise");
    let image: Promise = image.unchecked_into();
    let image = JsFuture::from(image).await.expect("an image");
    let side = |name| get(&image, name).as_f64().expect("a number");
    (side("naturalWidth"), side("naturalHeight"))
}

/// Fault B63.
#[wasm_bindgen_test]
async fn a_photo_that_the_browser_reads_is_sent_as_a_jpeg() {
    let fixture = requested_with(Settings::new(Provider::ConnectFi)).await;
    let asked = reads_heic(64, 48);
    fixture.choose("doc-0", "IMG_1.HEIC", HEIC).await;
    assert_eq!(fixture.states()[0], "ready");
    assert_eq!(asked.length(), 1);
    let row = fixture.row("doc-0").text_content().unwrap_or_default();
    assert!(row.contains("IMG_1.HEIC"), "{row}");
    fixture.press("upload").await;
    let is_sent = || fixture.uploads.count() == 1;
    fixture.until("a request", is_sent).await;
    let parts = fixture.uploads.last().parts().await;
    let (_, name, kind, bytes) = &parts[0];
    assert_eq!(
        (name.as_str(), kind.as_str()),
        ("document.jpg", "image/jpeg")
    );
    assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]));
    assert_eq!(size_of(bytes).await, (64.0, 48.0));
}

/// Fault B63.
#[wasm_bindgen_test]
async fn a_photo_keeps_the_limit_before_and_after_it_is_read() {
    let settings = |max_file_bytes| Settings {
        max_file_bytes: Some(max_file_bytes),
        ..Settings::new(Provider::ConnectFi)
    };
    // The photo itself is too large, and is not read at all.
    let fixture = requested_with(settings(16)).await;
    let asked = reads_heic(64, 48);
    fixture.choose("doc-0", "IMG_1.HEIC", HEIC).await;
    assert_eq!(fixture.states()[0], "unfit");
    assert_eq!(asked.length(), 0);
    fixture.unmount().await;
    // What it becomes is.
    let fixture = requested_with(settings(100)).await;
    let asked = reads_heic(64, 48);
    fixture.choose("doc-0", "IMG_1.HEIC", HEIC).await;
    assert_eq!(asked.length(), 1);
    let row = fixture.row("doc-0").text_content().unwrap_or_default();
    assert!(row.contains("100\u{a0}byte"), "{row}");
    assert_eq!(fixture.states()[0], "unfit");
}

/// Fault B63.
#[wasm_bindgen_test]
async fn a_photo_that_the_browser_cannot_read_says_so() {
    let throws = Function::new_no_args("throw new Error('no');");
    let refuses = Function::new_no_args("return Promise.reject(new Error('no'));");
    let odd = Function::new_no_args("return Promise.resolve({});");
    for read in [
        JsValue::UNDEFINED,
        throws.into(),
        refuses.into(),
        odd.into(),
    ] {
        let fixture = requested_with(Settings::new(Provider::ConnectFi)).await;
        let own: Object = window().unchecked_into();
        keep(Patch::value(&own, "createImageBitmap", &read));
        fixture.choose("doc-0", "IMG_1.HEIC", HEIC).await;
        let row = fixture.row("doc-0").text_content().unwrap_or_default();
        assert!(row.contains("HEIC format"), "{row}");
        assert_eq!(fixture.states()[0], "unfit");
    }
}
