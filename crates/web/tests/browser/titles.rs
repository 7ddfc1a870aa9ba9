//! The state of the check in the page's title.

use hosted_flow::{Provider, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fixture::answer::json;
use crate::fixture::flows::{open, paysafe};
use crate::fixture::{Fixture, page};

fn title() -> String {
    page::document().title()
}

/// A page whose provider decides.
async fn waiting(title: &str, settings: Settings) -> Fixture {
    let listed = json(200, &open(&[]));
    let ongoing = json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let fixture = Fixture::new([listed, ongoing]);
    page::document().set_title(title);
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    assert_eq!(page::document().title(), title, "nothing has begun");
    fixture.press("start").await;
    fixture.until_phase("waiting").await;
    fixture
}

fn titled() -> Settings {
    Settings {
        title: true,
        ..Settings::new(Provider::Paysafe)
    }
}

#[wasm_bindgen_test]
async fn the_state_is_in_front_of_the_page_s_title() {
    let fixture = waiting("Bank", titled()).await;
    assert_eq!(title(), "Checking · Bank");
    // The host page counts its messages meanwhile.
    page::document().set_title("(2) Checking · Bank");
    fixture
        .backend
        .answer([json(200, &paysafe(2, "COMPLETED"))]);
    page::show_again(true);
    fixture.until_phase("settled").await;
    assert_eq!(title(), "Result · (2) Bank");
    page::document().set_title("Other");
    fixture.unmount().await;
    assert_eq!(title(), "Other");
}

#[wasm_bindgen_test]
async fn the_page_s_title_is_its_own_again_at_the_end() {
    let fixture = waiting("Bank", titled()).await;
    assert_ne!(title(), "Bank");
    fixture.unmount().await;
    assert_eq!(title(), "Bank");
}

#[wasm_bindgen_test]
async fn an_empty_title_gets_the_state_alone() {
    let fixture = waiting("", titled()).await;
    assert_eq!(title(), "Checking");
    fixture.unmount().await;
    assert_eq!(title(), "");
}

#[wasm_bindgen_test]
async fn a_title_is_not_touched_unless_the_page_wants_it() {
    let fixture = waiting("Bank", Settings::new(Provider::Paysafe)).await;
    assert_eq!(title(), "Bank");
    fixture.unmount().await;
}
