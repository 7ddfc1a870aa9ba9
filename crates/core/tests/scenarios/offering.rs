//! What is offered beside the check: "not now", a tab of its own, the page's address.

use hosted_flow_core::flow::{Action, Event, FunnelStep, HostEvent, NavigationBlocker};
use hosted_flow_core::in_app::{InAppBrowsers, KNOWN};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Advice, Notice};

use crate::harness::replies::{airwallex, approved, deciding, open, open_flows};
use crate::harness::{Harness, PAGE, secs};

const PAYSAFE: Provider = Provider::Paysafe;
const ONDATO: Provider = Provider::Ondato;
const FACEBOOK: &str = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile [FBAN/FBIOS;FBAV/400.0]";

fn unfinished(page: Harness) -> Harness {
    let status = open(page.config.provider);
    page.visited()
        .answered(open_flows([status.clone()]))
        .answered(status)
        .shows("needs-input")
}

#[test]
fn not_now_is_offered_last_and_changes_nothing() {
    let mut page = Harness::new(PAYSAFE);
    page.config.offers_not_now = true;
    let idle = page.clone().idle().offers(&[Action::Start, Action::NotNow]);
    let unfinished =
        unfinished(page.clone()).offers(&[Action::Continue, Action::CheckNow, Action::NotNow]);
    for shown in [idle, unfinished] {
        let mut before = shown.clone();
        let after = shown.pressed(Action::NotNow);
        assert_eq!(after.view(), before.view());
        assert_eq!(after.timer, before.timer);
        assert_eq!(after.calls.len(), before.calls.len());
        before.host_events.push(HostEvent::NotNow);
        assert_eq!(after.host_events, before.host_events);
    }
    let waiting = page.clone().waiting();
    assert!(!waiting.view().actions.contains(&Action::NotNow));
    let settled = waiting.timer_fired().answered(approved(PAYSAFE));
    settled.offers(&[]);
    Harness::new(PAYSAFE).idle().offers(&[Action::Start]);
}

/// Fault B24.
#[test]
fn a_framed_page_is_opened_in_a_tab_of_its_own() {
    let mut page = Harness::new(PAYSAFE);
    page.obstacle = Some(NavigationBlocker::Framed);
    let framed = page
        .starting()
        .has_problem("framed")
        .offers(&[Action::OpenInTab, Action::CheckNow]);
    let before = framed.view();
    let mut opened = framed.pressed(Action::OpenInTab);
    assert_eq!(opened.view(), before, "the flow goes on in the other tab");
    assert_eq!(opened.opened, [PAGE]);
    // Without what a return has left in the address.
    opened.href = format!(
        "https://bank.example/join?a=1&hf_attempt={}",
        "0123456789abcdef".repeat(2)
    );
    let opened = opened.pressed(Action::OpenInTab);
    assert_eq!(opened.opened[1..], ["https://bank.example/join?a=1"]);
    let mut nowhere = opened;
    nowhere.href = "about:srcdoc".to_owned();
    assert_eq!(nowhere.pressed(Action::OpenInTab).opened.len(), 2);
}

/// Fault B57.
#[test]
fn an_in_app_browser_is_advised_against_before_leaving() {
    let mut page = Harness::new(PAYSAFE);
    page.user_agent = FACEBOOK.to_owned();
    let idle = page.clone().idle();
    assert_eq!(idle.view().advice, Some(Advice::InAppBrowser));
    idle.offers(&[Action::Start, Action::CopyLink]);
    let unfinished = unfinished(page.clone());
    assert_eq!(unfinished.view().advice, Some(Advice::InAppBrowser));
    assert_eq!(page.clone().waiting().view().advice, None, "already left");
    page.config.in_app_browsers = InAppBrowsers::new(["BankApp/"]).unwrap();
    assert_eq!(page.clone().idle().view().advice, None);
    page.user_agent = "Mozilla/5.0 BankApp/7".to_owned();
    assert_eq!(page.idle().view().advice, Some(Advice::InAppBrowser));
}

/// Faults B57, B62.
#[test]
fn an_in_app_browser_of_android_opens_the_page_outside() {
    let mut page = Harness::new(PAYSAFE);
    page.user_agent = format!("Mozilla/5.0 (Linux; Android 15; wv) {}", KNOWN[0]);
    page.href = "https://bank.example/join?a=1#step/2".to_owned();
    let idle = page.clone().idle();
    let idle = idle.offers(&[Action::Start, Action::OpenInBrowser, Action::CopyLink]);
    let before = idle.view();
    let opened = idle.pressed(Action::OpenInBrowser);
    let link = "intent://bank.example/join?a=1#step/2#Intent;scheme=https;end";
    assert_eq!(opened.opened, [link]);
    assert_eq!(opened.view(), before, "nothing changes here");
    assert_eq!(opened.navigations.len(), 0);

    // Without what a return has left in the address, and without a say for what stands in it.
    for (href, links) in [
        (
            format!(
                "https://bank.example/join?hf_attempt={}",
                "0123456789abcdef".repeat(2)
            ),
            &["intent://bank.example/join#Intent;scheme=https;end"][..],
        ),
        (
            "https://bank.example/#Intent;package=evil;end".to_owned(),
            &["intent://bank.example/#Intent;package=evil;end#Intent;scheme=https;end"],
        ),
        ("about:srcdoc".to_owned(), &[]),
        ("javascript://bank.example/%0aalert(1)".to_owned(), &[]),
    ] {
        let mut page = page.clone().idle();
        page.href = href;
        assert_eq!(page.pressed(Action::OpenInBrowser).opened, links);
    }

    // No way is documented for iOS, and a browser of its own needs none.
    page.user_agent = FACEBOOK.to_owned();
    page.clone()
        .idle()
        .offers(&[Action::Start, Action::CopyLink]);
    page.user_agent = "Mozilla/5.0 (Linux; Android 15) Chrome/130".to_owned();
    page.idle().offers(&[Action::Start]);
}

/// Fault B57.
#[test]
fn a_missing_camera_is_told_where_the_check_needs_one() {
    let advice = |provider: Provider, is_desktop: bool| {
        let mut page = Harness::new(provider);
        (page.has_camera, page.is_desktop) = (false, is_desktop);
        page.idle().view().advice
    };
    assert_eq!(advice(ONDATO, false), Some(Advice::NoCamera));
    assert_eq!(advice(ONDATO, true), Some(Advice::NoCamera));
    assert_eq!(advice(PAYSAFE, false), None, "a bank account");
    let airwallex = Provider::Airwallex;
    assert_eq!(advice(airwallex, false), Some(Advice::NoCamera));
    assert_eq!(advice(airwallex, true), None, "the phone has a camera");
    assert_eq!(Harness::new(ONDATO).idle().view().advice, None);
}

/// Fault B57.
#[test]
fn the_page_s_address_is_copied_for_another_browser() {
    let mut page = Harness::new(ONDATO);
    page.has_camera = false;
    let mut copying = page.idle().pressed(Action::CopyLink);
    assert_eq!(copying.copied, [PAGE]);
    assert_eq!(copying.view().notice, None);
    copying.send(Event::Copied(true));
    assert_eq!(copying.view().notice, Some(Notice::LinkCopied));
    copying.send(Event::Copied(false));
    assert_eq!(copying.view().notice, Some(Notice::LinkCopied), "no more");
    let mut again = copying.pressed(Action::CopyLink);
    again.send(Event::Copied(false));
    assert_eq!(again.view().notice, Some(Notice::LinkNotCopied));
    assert_eq!(again.pressed(Action::Start).view().notice, None);
}

#[test]
fn every_known_word_is_one_that_a_page_could_set() {
    assert!(InAppBrowsers::new(KNOWN.iter().copied()).is_some());
    for word in ["", "a\n", "ä", "x".repeat(65).as_str()] {
        assert!(InAppBrowsers::new([word]).is_none(), "{word:?}");
    }
    assert!(InAppBrowsers::new(["x"; 65]).is_none());
    let own = "Mozilla/5.0 (Linux; Android 15; wv) Chrome/130 Mobile Safari/537.36";
    assert!(!InAppBrowsers::default().has(own), "the host's own app");
}

#[test]
fn the_brand_is_on_every_screen() {
    let mut page = Harness::new(PAYSAFE);
    page.config = page.config.with_brand("Example Bank").unwrap();
    for screen in [page.clone().idle(), page.clone().left(), page.waiting()] {
        assert_eq!(screen.view().brand.as_deref(), Some("Example Bank"));
    }
}

#[test]
fn the_host_s_state_comes_back_with_the_return() {
    let odd = "order 7 \"ä\u{202e}\"%41\\";
    let long = "€".repeat(341);
    for state in [odd, "", &long] {
        let mut page = Harness::new(PAYSAFE);
        page.config = page.config.with_state(state).unwrap();
        let back = page.left().returned();
        let returned = HostEvent::Returned {
            state: Some(state.to_owned()),
        };
        assert_eq!(back.event_count(&returned), 1, "{state}");
        let again = back.reloaded();
        assert_eq!(again.event_count(&returned), 1, "once");
    }
    let none = HostEvent::Returned { state: None };
    let back = Harness::new(PAYSAFE).left().returned();
    assert_eq!(back.event_count(&none), 1);
    // Another person's link, or another browser: nothing is known of an attempt here.
    let mut elsewhere = Harness::new(PAYSAFE).left();
    elsewhere.stored.clear();
    assert_eq!(elsewhere.returned().event_count(&none), 0);
}

#[test]
fn the_steps_of_a_visit_are_told_for_analytics() {
    let left = Harness::new(PAYSAFE).left();
    let begun = [
        FunnelStep::Shown,
        FunnelStep::Clicked(Action::Start),
        FunnelStep::Left,
    ];
    assert_eq!(left.funnel, begun);
    let back = left.clone().after(secs(90)).returned();
    assert_eq!(back.funnel[3..], [FunnelStep::BackAfter { seconds: 90 }]);
    let waiting = back.answered(deciding(PAYSAFE));
    assert_eq!(waiting.funnel[4..], [FunnelStep::Shown], "another document");
    assert_eq!(waiting.timer_fired().funnel.len(), 5);
    // Back, into the same document.
    let restored = left.after(secs(7)).restored();
    assert_eq!(restored.funnel[3..], [FunnelStep::BackAfter { seconds: 7 }]);
    // A click that does nothing is none.
    let idle = Harness::new(PAYSAFE).idle().pressed(Action::Continue);
    assert_eq!(idle.funnel, [FunnelStep::Shown]);
    let at_once = Harness::new(Provider::Airwallex)
        .visited()
        .answered(open_flows([airwallex("INIT", "CREATED")]));
    assert_eq!(at_once.funnel, []);
}
