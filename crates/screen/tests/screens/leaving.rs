//! Before the person leaves, and while they do.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Notice, Phase, Topic, View};
use hosted_flow_screen::Rank;

use crate::support::english;

fn first() -> View {
    View {
        phase: Phase::Idle,
        topic: Topic::Invitation,
        actions: vec![Action::Start],
        host: Some("verify.my-bank.example".to_owned()),
        ..View::before(Provider::Ondato)
    }
}

#[test]
fn the_only_host_is_named_before_and_while_leaving() {
    // A line of it ends after a dot alone.
    let text = "The page that opens is verify.\u{200b}my-\u{2060}bank.\u{200b}example";
    let named = |view: &View| english(view).hints.iter().any(|it| it == text);
    assert!(named(&first()));
    let starting = View {
        phase: Phase::Starting,
        topic: Topic::Preparing,
        actions: Vec::new(),
        pressed: Some(Action::Start),
        ..first()
    };
    assert!(named(&starting), "nothing moves at the click");
    let unknown = View {
        host: None,
        ..first()
    };
    assert!(!named(&unknown));
    let on_phone = View {
        offers_handoff: true,
        ..first()
    };
    assert!(!named(&on_phone));
}

#[test]
fn the_button_names_the_host_that_opens() {
    let leaving = View {
        phase: Phase::Leaving,
        topic: Topic::Leaving,
        actions: Vec::new(),
        pressed: Some(Action::Start),
        brand: Some("Nordwind".to_owned()),
        opens: Some("idv.ondato.com".to_owned()),
        ..first()
    };
    let screen = english(&leaving);
    assert_eq!(&*screen.buttons[0].label, "Opening idv.ondato.com…");
    assert_eq!(&*screen.announcement, "Opening Nordwind", "as it was said");
}

#[test]
fn beside_a_code_one_way_stands_first() {
    let code = View {
        phase: Phase::NeedsInput,
        topic: Topic::OnYourPhone,
        actions: vec![
            Action::Continue,
            Action::Reauthorize,
            Action::ShareLink,
            Action::CopyLink,
            Action::CheckNow,
        ],
        offers_handoff: true,
        handoff: Some("https://bank.example/".to_owned().into()),
        notice: Some(Notice::LinkNotCopied),
        ..View::before(Provider::Airwallex)
    };
    let screen = english(&code);
    let ranks = screen.buttons.iter().map(|it| (&*it.label, it.rank));
    let ranks: Vec<_> = ranks.collect();
    let expected = [
        ("Show a new code", Rank::Secondary),
        ("Continue on this device", Rank::Secondary),
        ("Share link", Rank::Text),
        ("Copy link", Rank::Text),
        ("Check status", Rank::Text),
    ];
    assert_eq!(ranks, expected, "the code itself is the first way");
    let notice = screen.notice.expect("a notice");
    assert!(notice.contains("Scan the code"), "{notice}");
}
