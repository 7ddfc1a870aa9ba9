//! What is offered beside the check: "not now", advice, the page's address; and the host events
//! of a visit.

use hosted_flow::{
    Action, Advice, FunnelStep, HostEvent, Locale, Phase, Provider, Settings, Theme,
};
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::fixture::answer::{json, never};
use crate::fixture::flows::{HOSTED, launch_to, open, paysafe};
use crate::fixture::page::{self, window};
use crate::fixture::patch::{Patch, get, set};
use crate::fixture::{Fixture, keep};

fn navigator() -> Object {
    window().navigator().unchecked_into()
}

/// A page in an in-app browser, before a start.
async fn in_app(settings: Settings) -> Fixture {
    in_app_on("(iPhone)", settings).await
}

async fn in_app_on(system: &str, settings: Settings) -> Fixture {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    let name = format!("Mozilla/5.0 {system} Mobile [FBAN/FBIOS;FBAV/400.0]");
    let name = JsValue::from_str(&name);
    keep(Patch::value(&navigator(), "userAgent", &name));
    fixture.mount(settings).await;
    fixture.until_phase("idle").await;
    fixture
}

#[wasm_bindgen_test]
async fn not_now_tells_the_host_page_alone() {
    let fixture = Fixture::new([json(200, &open(&[]))]);
    fixture
        .mount(Settings {
            offers_not_now: true,
            ..Settings::new(Provider::Paysafe)
        })
        .await;
    fixture.until_phase("idle").await;
    assert_eq!(fixture.actions(), ["start", "not-now"]);
    let (before, markup) = (fixture.events(), fixture.markup());
    fixture.press("not-now").await;
    assert_eq!(fixture.events()[before.len()..], [HostEvent::NotNow]);
    assert_eq!(fixture.markup(), markup);
    assert_eq!(fixture.backend.count(), 1);
}

/// Fault B57.
#[wasm_bindgen_test]
async fn an_in_app_browser_is_offered_the_address_to_copy() {
    for (answer, notice) in [
        ("return Promise.resolve()", "Link copied"),
        ("return Promise.reject(new Error('no'))", "couldn’t copy"),
        ("throw new Error('no')", "couldn’t copy"),
    ] {
        let copied = Array::new();
        let write = format!("return text => {{ copied.push(text); {answer}; }};");
        let write = Function::new_with_args("copied", &write).call1(&JsValue::NULL, &copied);
        let clipboard = Object::new();
        set(&clipboard, "writeText", &write.expect("a function"));
        let fixture = in_app(Settings::new(Provider::Paysafe)).await;
        keep(Patch::value(&navigator(), "clipboard", &clipboard));
        assert_eq!(fixture.actions(), ["start", "copy-link"]);
        // In the click itself, or a browser refuses.
        fixture.button("copy-link").click();
        assert_eq!(copied.length(), 1);
        assert_eq!(copied.get(0).as_string(), Some(page::href()));
        fixture.settle().await;
        assert!(fixture.text().contains(notice), "{}", fixture.text());
    }
}

/// Fault B62.
#[wasm_bindgen_test]
async fn an_in_app_browser_of_android_follows_a_link_outside() {
    let settings = Settings::new(Provider::Paysafe);
    let fixture = in_app_on("(Linux; Android 15; wv)", settings).await;
    assert_eq!(fixture.actions(), ["start", "open-in-browser", "copy-link"]);
    assert!(
        !fixture.markup().contains("intent:"),
        "{}",
        fixture.markup()
    );
    fixture.button("open-in-browser").click();
    let href = page::href();
    let (scheme, rest) = href.split_once("://").expect("an address");
    let link = format!("intent://{rest}#Intent;scheme={scheme};end");
    let departures = fixture.departures();
    // Firefox reports no navigation to a scheme that it has no program for.
    let reports = get(&window(), "chrome").is_truthy();
    let expected = if reports { vec![link] } else { vec![] };
    assert_eq!(departures, expected, "in the click itself");
    assert_eq!(fixture.phase(), "idle");
}

/// Fault B57.
#[wasm_bindgen_test]
async fn a_browser_without_a_clipboard_says_so() {
    let fixture = in_app(Settings::new(Provider::Paysafe)).await;
    keep(Patch::value(&navigator(), "clipboard", &JsValue::UNDEFINED));
    fixture.press("copy-link").await;
    let text = fixture.text();
    assert!(text.contains("couldn’t copy"), "{text}");
}

/// Fault B57.
#[wasm_bindgen_test]
async fn a_page_may_name_the_in_app_browsers_itself() {
    let settings = |words: &[&'static str]| Settings {
        in_app_browsers: words.iter().map(|word| (*word).into()).collect(),
        ..Settings::new(Provider::Paysafe)
    };
    let fixture = in_app(settings(&["OtherApp/"])).await;
    assert_eq!(fixture.actions(), ["start"]);
    let fixture = in_app(settings(&["FBIOS"])).await;
    assert_eq!(fixture.actions(), ["start", "copy-link"]);
    let fixture = Fixture::new([]);
    fixture.mount(settings(&[""])).await;
    assert_eq!(fixture.code().as_deref(), Some("config-in-app-browsers"));
}

/// Fault B57.
#[wasm_bindgen_test]
async fn a_browser_without_cameras_is_told_before_leaving() {
    let advice = async |devices: Option<JsValue>| {
        let fixture = Fixture::new([json(200, &open(&[]))]);
        let name = "mediaDevices";
        keep(match devices {
            Some(devices) => Patch::value(&navigator(), name, &devices),
            None => Patch::throwing_getter(&navigator(), name),
        });
        let screen = fixture.mount_own(Settings::new(Provider::Ondato)).await;
        fixture
            .until("advice", || screen.view().phase.name() == "idle")
            .await;
        screen.view().advice
    };
    assert_eq!(
        advice(Some(JsValue::UNDEFINED)).await,
        Some(Advice::NoCamera)
    );
    assert_eq!(advice(Some(Object::new().into())).await, None);
    assert_eq!(advice(None).await, None, "nobody knows");
}

/// Analytics do not hold up what the person waits for.
#[wasm_bindgen_test]
async fn the_funnel_is_told_after_the_click_is_handled() {
    let answers = [json(201, &launch_to(HOSTED)), never()];
    let fixture = Fixture::idle(Provider::Paysafe, answers).await;
    assert_eq!(fixture.funnel(), [FunnelStep::Shown]);
    fixture.button("start").click();
    let starting = HostEvent::Phase(Phase::Starting);
    assert!(fixture.events().contains(&starting), "in the click");
    assert_eq!(fixture.funnel().len(), 1, "later");
    fixture.until_phase("leaving").await;
    let clicked = FunnelStep::Clicked(Action::Start);
    assert_eq!(fixture.funnel()[1..], [clicked, FunnelStep::Left]);
    assert_eq!(fixture.departures().len(), 1);
    fixture.advance(std::time::Duration::from_secs(5)).await;
    page::show_again(true);
    fixture.settle().await;
    assert_eq!(
        fixture.funnel()[3..],
        [FunnelStep::BackAfter { seconds: 5 }]
    );
}

#[wasm_bindgen_test]
async fn the_host_s_state_comes_back_with_the_return() {
    let settings = || Settings {
        state: Some("order 7 \"ä\"".into()),
        ..Settings::new(Provider::Paysafe)
    };
    let answers = [json(200, &open(&[])), json(201, &launch_to(HOSTED))];
    let fixture = Fixture::new(answers);
    fixture.mount(settings()).await;
    fixture.until_phase("idle").await;
    fixture.press("start").await;
    fixture.until_phase("leaving").await;
    assert_eq!(fixture.departures().len(), 1);
    let back = fixture.backend.last().json()["returnUrl"].clone();
    fixture.unmount().await;
    page::go_to(back.as_str().expect("an address"), &JsValue::NULL);
    fixture.forget();
    fixture
        .backend
        .answer([json(200, &paysafe(1, "COMPLETED"))]);
    // The settings of a later visit do not matter.
    fixture.mount(Settings::new(Provider::Paysafe)).await;
    fixture.until_phase("settled").await;
    let returned = HostEvent::Returned {
        state: Some("order 7 \"ä\"".to_owned()),
    };
    assert_eq!(fixture.events()[0], returned);
}

#[wasm_bindgen_test]
async fn a_copied_code_says_so_until_the_language_changes() {
    for (answer, said) in [
        ("resolve()", "Copied"),
        ("reject()", "We couldn’t copy it."),
    ] {
        let copied = Array::new();
        let write = format!("return text => {{ copied.push(text); return Promise.{answer}; }};");
        let write = Function::new_with_args("copied", &write).call1(&JsValue::NULL, &copied);
        let clipboard = Object::new();
        set(&clipboard, "writeText", &write.expect("a function"));
        let settings = |locale| Settings {
            brand: Some("".into()),
            locale: Some(locale),
            ..Settings::new(Provider::Paysafe)
        };
        let fixture = Fixture::new([]);
        keep(Patch::value(&navigator(), "clipboard", &clipboard));
        fixture.mount(settings(Locale::En)).await;
        let button = || {
            let button = fixture.find(".hosted-flow-copy").expect("a button");
            button.dyn_into::<HtmlElement>().expect("an element")
        };
        let label = || button().text_content().unwrap_or_default();
        assert_eq!(label(), "Copy: Error code");
        button().click();
        fixture.settle().await;
        assert_eq!(copied.get(0).as_string().as_deref(), Some("config-brand"));
        assert!(label().starts_with(said), "{}", label());
        let live = fixture.find("[role=status]").expect("a live region");
        let live = live.text_content().unwrap_or_default();
        assert!(live.starts_with(said), "{live}");

        // Drawn again, it still says so; in another language it is a new button.
        fixture
            .set(Settings {
                theme: Theme::Dark,
                ..settings(Locale::En)
            })
            .await;
        assert!(label().starts_with(said), "{}", label());
        fixture.set(settings(Locale::Lt)).await;
        assert!(label().starts_with("Kopijuoti:"), "{}", label());
        fixture.unmount().await;
    }
}
