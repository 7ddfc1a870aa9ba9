//! Airwallex: an expired link, and the hand-off from a desktop computer to a phone.

use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::in_app::KNOWN;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Notice, Topic};

use crate::harness::replies::{
    airwallex, approved, bare, created, deciding, handoff, open, open_flows, problem,
};
use crate::harness::{Harness, secs};

const AIRWALLEX: Provider = Provider::Airwallex;
const LINK: &str = "https://bank.example/onboarding?hf_handoff=needle-token-0123456789ab";

fn expired(flow: Harness) -> Harness {
    let url = flow
        .last_return_url()
        .replace('#', "&ahfi_id=ahfi_1&code=TOKEN_EXPIRED#");
    flow.went_to(&url)
}

/// Fault T07.
#[test]
fn an_expired_link_is_renewed_once_then_by_hand() {
    let again = expired(Harness::new(AIRWALLEX).left())
        .answered(open(AIRWALLEX))
        .shows("starting");
    assert_eq!(again.request_line(), "POST /flows/flw_1/launch");
    let left = again
        .answered(open(AIRWALLEX).with_launch())
        .shows("leaving");
    assert_eq!(left.navigations.len(), 2);

    let unfinished = expired(left)
        .answered(open(AIRWALLEX))
        .shows("needs-input")
        .offers(&[Action::Reauthorize, Action::CheckNow]);
    assert_eq!(unfinished.navigations.len(), 2);
    let third = unfinished
        .pressed(Action::Reauthorize)
        .answered(open(AIRWALLEX).with_launch());
    // A click of the person allows a new automatic launch.
    let renewed = expired(third).answered(open(AIRWALLEX));
    assert_eq!(renewed.request_line(), "POST /flows/flw_1/launch");
}

/// Found by the model checker: one click led to two launches.
///
/// Faults B01, T07.
#[test]
fn a_click_cancels_the_automatic_launch() {
    let reported = || airwallex("INIT", "CREATED").failing("TOKEN_EXPIRED");
    let pressed = Harness::new(AIRWALLEX)
        .left()
        .returned()
        .answered(open(AIRWALLEX))
        .after(secs(10))
        .timer_fired()
        .answered(open(AIRWALLEX))
        .pressed(Action::Reauthorize);
    assert_eq!(pressed.request_line(), "POST /flows/flw_1/launch");
    let launches = pressed.calls_of("launch");
    let unfinished = pressed
        .answered(problem(409, "flow-changed"))
        .answered(reported())
        .shows("needs-input")
        .offers(&[Action::Reauthorize, Action::CheckNow]);
    assert_eq!(unfinished.calls_of("launch"), launches);
}

/// Fault T07.
#[test]
fn airwallex_link_is_renewed_after_the_first_return_url() {
    // At a desk the first attempt leads to a QR code, and no navigation.
    let creating = at_a_desk().starting();
    let first = creating.last_return_url();
    let back = first.replace('#', "&ahfi_id=ahfi_1&code=TOKEN_EXPIRED#");
    let left = creating
        .answered(created(AIRWALLEX))
        .answered(handoff(LINK, 300))
        .pressed(Action::Reauthorize)
        .answered(open(AIRWALLEX).with_launch())
        .shows("leaving");
    let again = left.went_to(&back).answered(open(AIRWALLEX));
    assert_eq!(again.request_line(), "POST /flows/flw_1/launch");
    let left = again.answered(open(AIRWALLEX).with_launch());
    let unfinished = left.went_to(&back).answered(open(AIRWALLEX));
    let unfinished = unfinished.shows("needs-input");
    assert_eq!(unfinished.navigations.len(), 2);
}

/// Fault P40.
#[test]
fn the_backend_can_report_an_expired_link() {
    let reported = || airwallex("INIT", "CREATED").failing("TOKEN_EXPIRED");
    let again = Harness::new(AIRWALLEX)
        .left()
        .returned()
        .answered(reported());
    assert_eq!(again.request_line(), "POST /flows/flw_1/launch");
    let unfinished = again
        .answered(open(AIRWALLEX).with_launch())
        .returned()
        .answered(reported())
        .shows("needs-input");
    assert_eq!(unfinished.navigations.len(), 2);
}

#[test]
fn nothing_is_renewed_without_an_attempt_of_this_browser() {
    // A link from another person, a reload, another browser.
    for href in [
        "/join?ahfi_id=1&code=TOKEN_EXPIRED",
        "/join?hf_attempt=0123456789abcdef0123456789abcdef&ahfi_id=1&code=TOKEN_EXPIRED",
    ] {
        let came = Harness::new(AIRWALLEX)
            .went_to(href)
            .answered(open_flows([open(AIRWALLEX)]))
            .answered(open(AIRWALLEX))
            .shows("needs-input");
        assert_eq!(came.calls_of("post"), 0);
        assert_eq!(came.href, "/join");
    }
}

/// Fault S06.
#[test]
fn a_link_from_another_person_starts_nothing() {
    let mut sent = Harness::new(AIRWALLEX).left();
    sent.shown = None;
    let came = sent
        .went_to("/join?hf_attempt=0123456789abcdef0123456789abcdef&ahfi_id=1&code=TOKEN_EXPIRED")
        .answered(open(AIRWALLEX))
        .shows("needs-input");
    assert_eq!(came.navigations.len(), 1, "their own, and no other");
    assert_eq!(came.calls_of("launch"), 0);
}

/// Fault T07.
#[test]
fn no_automatic_launch_long_after_the_return() {
    let waits = expired(Harness::new(AIRWALLEX).left())
        .answered(deciding(AIRWALLEX))
        .shows("waiting");
    let later = waits.after(secs(600)).timer_fired();
    let unfinished = later.answered(open(AIRWALLEX).revision(2));
    let unfinished = unfinished.shows("needs-input");
    assert_eq!(
        (unfinished.navigations.len(), unfinished.calls_of("launch")),
        (1, 0)
    );
}

#[test]
fn an_expired_link_is_ignored_after_a_verdict() {
    let done = expired(Harness::new(AIRWALLEX).left())
        .answered(approved(AIRWALLEX))
        .shows("settled");
    assert_eq!(done.navigations.len(), 1);
}

pub(crate) fn at_a_desk() -> Harness {
    let mut desk = Harness::new(AIRWALLEX);
    desk.is_desktop = true;
    desk
}

/// The QR code is shown.
fn shown() -> Harness {
    at_a_desk()
        .starting()
        .answered(created(AIRWALLEX))
        .answered(handoff(LINK, 300))
        .shows("needs-input")
}

/// Fault B16.
#[test]
fn at_a_desk_a_qr_code_is_shown_and_the_page_polls() {
    let requested = at_a_desk().starting().answered(created(AIRWALLEX));
    assert_eq!(requested.request_line(), "POST /flows/flw_1/handoff");
    assert_eq!(requested.navigations.len(), 0);

    let shown = shown().offers(&[
        Action::Continue,
        Action::Reauthorize,
        Action::CopyLink,
        Action::CheckNow,
    ]);
    let view = shown.view();
    assert_eq!(view.topic, Topic::OnYourPhone);
    assert_eq!(view.handoff.unwrap().expose(), LINK);
    let done = shown
        .timer_fired()
        .answered(open(AIRWALLEX))
        .timer_fired()
        .answered(approved(AIRWALLEX).revision(2))
        .shows("settled");
    assert_eq!(done.view().handoff, None);
    assert_eq!(done.navigations.len(), 0);
}

#[test]
fn an_expired_qr_code_is_removed_and_replaced_by_a_click() {
    let mut flow = shown();
    let since = flow.monotonic;
    while flow.view().handoff.is_some() {
        flow = flow.timer_fired().answered(open(AIRWALLEX));
    }
    assert_eq!(flow.monotonic, since + secs(300), "not after its expiry");
    let again = flow
        .offers(&[Action::Continue, Action::Reauthorize, Action::CheckNow])
        .pressed(Action::Continue);
    assert_eq!(again.request_line(), "POST /flows/flw_1/handoff");
    let shown = again.answered(handoff(LINK, 300)).shows("needs-input");
    assert!(shown.view().handoff.is_some());
}

#[test]
fn a_qr_code_used_by_another_phone_is_replaced() {
    let again = shown().pressed(Action::Continue);
    assert_eq!(again.request_line(), "POST /flows/flw_1/handoff");
    assert_eq!(again.view().handoff, None, "the old one is not shown");
    let fresh = again.answered(handoff(LINK, 300)).shows("needs-input");
    assert!(fresh.view().handoff.is_some());
}

/// Faults K09, D12.
#[test]
fn a_qr_code_is_not_shown_to_the_next_user() {
    let missing = || problem(404, "not-found");
    let theirs = || open(AIRWALLEX).id("flw_2");
    let back = shown().restored().answered(missing()).timer_fired();
    let other = back
        .answered(missing())
        .answered(open_flows([theirs()]))
        .answered(theirs())
        .shows("needs-input");
    assert_eq!(other.view().handoff, None);
    let same = shown().restored();
    assert_eq!(same.view().handoff, None, "nor before the user is known");
}

#[test]
fn without_a_phone_the_flow_continues_here() {
    let here = shown().pressed(Action::Reauthorize);
    assert_eq!(here.request_line(), "POST /flows/flw_1/launch");
    let left = here
        .answered(open(AIRWALLEX).with_launch())
        .shows("leaving");
    assert_eq!(left.navigations.len(), 1);
}

#[test]
fn without_a_handoff_link_the_page_navigates_at_once() {
    let requested = || at_a_desk().starting().answered(created(AIRWALLEX));
    for (status, code) in [(404, "not-found"), (405, "method-not-allowed")] {
        let next = requested().answered(problem(status, code));
        assert_eq!(next.shows("leaving").navigations.len(), 1);
    }
    requested().answered(bare(501)).has_problem("cannot-reach");
    let found = at_a_desk()
        .visited()
        .answered(open_flows([open(AIRWALLEX)]))
        .answered(open(AIRWALLEX))
        .pressed(Action::Continue)
        .answered(problem(404, "flow-not-found"));
    assert_eq!(found.request_line(), "POST /flows/flw_1/launch");
}

/// Fault P16.
#[test]
fn a_link_to_another_origin_is_not_shown() {
    for (link, seconds) in [
        (
            "https://evil.example/?hf_handoff=needle-token-0123456789ab",
            300,
        ),
        ("https://bank.example.evil.example/", 300),
        ("javascript:alert(1)", 300),
        ("//bank.example/", 300),
        (LINK, 0),
        (LINK, -60),
    ] {
        let refused = at_a_desk()
            .starting()
            .answered(created(AIRWALLEX))
            .answered(handoff(link, seconds))
            .has_problem("handoff-link");
        assert_eq!(refused.view().handoff, None);
    }
}

#[test]
fn no_qr_code_on_a_phone_or_with_other_providers() {
    let phone = Harness::new(AIRWALLEX).left();
    assert_eq!(phone.calls_of("handoff"), 0);
    let mut desk = Harness::new(Provider::Paysafe);
    desk.is_desktop = true;
    let left = desk.left();
    assert_eq!(left.calls_of("handoff"), 0);
    assert_eq!(left.navigations.len(), 1);
}

#[test]
fn a_page_may_offer_the_phone_with_any_hosted_page() {
    for provider in [Provider::Ondato, Provider::Paysafe] {
        let mut desk = Harness::new(provider);
        desk.is_desktop = true;
        desk.config.handoff = true;
        let idle = desk.idle();
        assert!(idle.view().offers_handoff);
        let shown = idle
            .pressed(Action::Start)
            .answered(created(provider))
            .answered(handoff(LINK, 300))
            .shows("needs-input")
            .offers(&[
                Action::Continue,
                Action::Reauthorize,
                Action::CopyLink,
                Action::CheckNow,
            ]);
        assert_eq!(shown.view().topic, Topic::OnYourPhone);
        let here = shown.pressed(Action::Reauthorize);
        assert_eq!(here.request_line(), "POST /flows/flw_1/launch");
        assert_eq!(here.answered(created(provider)).navigations.len(), 1);
    }
}

/// A page that shows the code.
fn with_code(can_share: bool) -> Harness {
    let mut page = at_a_desk();
    page.can_share = can_share;
    page.starting()
        .answered(created(AIRWALLEX))
        .answered(handoff(LINK, 300))
        .shows("needs-input")
}

/// Faults B61, D17.
#[test]
fn the_link_of_a_code_leaves_the_page_by_a_press() {
    let shown = with_code(true).offers(&[
        Action::Continue,
        Action::Reauthorize,
        Action::ShareLink,
        Action::CopyLink,
        Action::CheckNow,
    ]);
    assert!(shown.copied.is_empty() && shown.shared.is_empty());
    let mut copied = shown.clone().pressed(Action::CopyLink);
    assert_eq!(copied.copied, [LINK]);
    copied.send(Event::Copied(true));
    assert_eq!(copied.view().notice, Some(Notice::LinkCopied));
    let mut shared = copied.pressed(Action::ShareLink);
    assert_eq!(shared.shared, [LINK]);
    assert_eq!(shared.view().notice, None);
    // It was copied in place of what failed, and that failed as well.
    shared.send(Event::Copied(false));
    assert_eq!(shared.view().notice, Some(Notice::LinkNotCopied));
    for said in [shared.recorder.export(), format!("{:?}", shared.view())] {
        assert!(!said.contains("needle-token"), "{said}");
    }
    let calls = shown.calls.len();
    assert_eq!(shared.calls.len(), calls, "it is the same code");
}

/// Fault B61.
#[test]
fn without_a_code_there_is_no_link_to_send() {
    with_code(false).offers(&[
        Action::Continue,
        Action::Reauthorize,
        Action::CopyLink,
        Action::CheckNow,
    ]);
    let mut over = with_code(true).after(secs(301));
    over.send(Event::Visible(true));
    let over = over.offers(&[Action::Continue, Action::Reauthorize, Action::CheckNow]);
    let over = over.pressed(Action::CopyLink).pressed(Action::ShareLink);
    assert!(over.copied.is_empty() && over.shared.is_empty());
}

/// In an in-app browser of a desktop computer, the page's own address is not what is copied.
///
/// Fault B61.
#[test]
fn beside_a_code_no_other_link_is_offered() {
    let mut page = at_a_desk();
    page.user_agent = KNOWN[0].to_owned();
    let shown = page
        .starting()
        .answered(created(AIRWALLEX))
        .answered(handoff(LINK, 300));
    assert_eq!(shown.view().advice, None);
    let links = shown.view().actions.into_iter();
    assert_eq!(links.filter(|it| *it == Action::CopyLink).count(), 1);
}
