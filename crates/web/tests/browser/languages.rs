//! The language, the colours and the page's own parts.

use std::time::Duration;

use hosted_flow::{HostEvent, Key, Locale, Provider, Settings, Theme};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::html;

use crate::fixture::Fixture;
use crate::fixture::answer::{json, never, problem};
use crate::fixture::flows::{HOSTED, launch_to, open, paysafe};
use crate::fixture::page::document;
use crate::fixture::screen::has_focus;

fn in_lithuanian() -> Settings {
    Settings::new(Provider::Paysafe).locale(Locale::Lt)
}

async fn idle(settings: Settings) -> Fixture {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    fixture
}

fn attribute(fixture: &Fixture, name: &str) -> Option<String> {
    fixture.root().expect("a root").get_attribute(name)
}

#[wasm_bindgen_test]
async fn the_component_speaks_the_language_that_is_set() {
    let fixture = idle(in_lithuanian()).await;
    assert_eq!(attribute(&fixture, "lang").as_deref(), Some("lt"));
    assert_eq!(attribute(&fixture, "dir").as_deref(), Some("ltr"));
    assert_ne!(fixture.headline(), "Confirm your bank account");
    fixture.unmount().await;

    let fixture = idle(Settings::new(Provider::Paysafe).locale(Locale::Ar)).await;
    assert_eq!(attribute(&fixture, "dir").as_deref(), Some("rtl"));
}

#[wasm_bindgen_test]
async fn the_page_s_language_is_chosen_before_the_browser_s() {
    let root = document().document_element().expect("a root");
    for (page, shown) in [("lt-LT", "lt"), ("de", "de"), ("ja", "de")] {
        root.set_attribute("lang", page).expect("an attribute");
        let fixture = idle(Settings {
            locales: vec![Locale::De, Locale::Lt],
            ..Settings::new(Provider::Paysafe)
        })
        .await;
        assert_eq!(
            attribute(&fixture, "lang").as_deref(),
            Some(shown),
            "{page}"
        );
        fixture.unmount().await;
    }
    root.remove_attribute("lang").expect("an attribute");
}

#[wasm_bindgen_test]
async fn another_language_keeps_flow_and_focus() {
    let ongoing = json(200, &paysafe(1, "ONGOING_VERIFICATION"));
    let listed = json(200, &open(&[paysafe(1, "ONGOING_VERIFICATION")]));
    let fixture = Fixture::new([listed, ongoing, never()]);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("waiting").await;
    let button: HtmlElement = fixture.button("check-now");
    button.focus().expect("a button can be focused");
    let (requests, english) = (fixture.backend.count(), fixture.headline());

    fixture.set(in_lithuanian()).await;
    assert_eq!(fixture.phase(), "waiting");
    assert_ne!(fixture.headline(), english);
    assert_eq!(attribute(&fixture, "lang").as_deref(), Some("lt"));
    assert_eq!(
        fixture.backend.count(),
        requests,
        "nothing is requested again"
    );
    assert!(has_focus(&fixture.button("check-now")));
    assert!(fixture.button("check-now") == button, "the same button");
}

#[wasm_bindgen_test]
async fn the_hosted_page_is_asked_for_in_the_language_of_the_click() {
    let fixture = idle(Settings::new(Provider::Paysafe)).await;
    fixture.backend.answer([json(201, &launch_to(HOSTED))]);
    fixture.set(in_lithuanian()).await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    let call = fixture.backend.last();
    let body = call.body.as_deref().unwrap_or_default();
    assert!(body.contains("\"locale\":\"lt\""), "{body}");
    assert_eq!(fixture.departures().len(), 1);
}

#[wasm_bindgen_test]
async fn a_page_s_own_text_is_shown_and_a_bad_one_is_a_problem() {
    let with = |text: &str| Settings {
        texts: vec![(Key::PaysafeStartHeading, text.to_owned().into())],
        ..Settings::new(Provider::Paysafe)
    };
    let fixture = idle(with("Your account, please")).await;
    assert_eq!(fixture.headline(), "Your account, please");

    for bad in ["", "a\nb", "{provider}"] {
        fixture.set(with(bad)).await;
        assert_eq!(fixture.phase(), "problem", "{bad:?}");
        assert_eq!(fixture.code().as_deref(), Some("config-text"));
        assert_eq!(fixture.actions(), [""; 0]);
    }
    let code = "config-text".to_owned();
    assert!(fixture.events().contains(&HostEvent::Problem { code }));
}

#[wasm_bindgen_test]
async fn the_page_chooses_colours_and_the_heading_s_level() {
    let fixture = idle(Settings {
        theme: Theme::Dark,
        heading_level: 3,
        ..Settings::new(Provider::Paysafe)
    })
    .await;
    assert_eq!(attribute(&fixture, "data-theme").as_deref(), Some("dark"));
    assert!(fixture.find("h3.hosted-flow-heading").is_some());
    assert!(fixture.find("h2").is_none());
}

/// What the page puts into the component is there where it belongs, and nowhere else.
#[wasm_bindgen_test]
async fn the_page_s_own_parts_have_their_screens() {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    *fixture.parts.borrow_mut() = ["sign-in", "consent", "next"].map(|name| {
        html! { <a href="#own" data-own={name}>{ name }</a> }
    });
    let shown = |name: &str| fixture.find(&format!("[data-own={name}]")).is_some();
    let all = || ["sign-in", "consent", "next"].map(&shown);
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("idle").await;
    assert_eq!(all(), [false, true, false], "before leaving");

    fixture.backend.answer([problem(401, "session-expired")]);
    fixture.press("start").await;
    fixture.until_phase("problem").await;
    assert_eq!(all(), [true, false, false], "signed out");
    assert!(
        fixture.find("[data-rank=primary]").is_none(),
        "the way to sign in is first"
    );

    let done = || json(200, &paysafe(2, "COMPLETED"));
    fixture
        .backend
        .answer([json(200, &open(&[paysafe(2, "COMPLETED")])), done(), done()]);
    fixture.press("check-now").await;
    fixture
        .advance_until_phase("settled", Duration::from_secs(5))
        .await;
    assert_eq!(all(), [false, false, true], "after success");
}
