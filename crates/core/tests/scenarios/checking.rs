//! "Check now": the screen stays, and says what came of it.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Notice, Topic, View};

use crate::harness::replies::{Reply, bare, connectfi, deciding, no_network, open, paysafe};
use crate::harness::{Harness, secs};

const PAYSAFE: Provider = Provider::Paysafe;

fn processing() -> Reply {
    deciding(PAYSAFE).into()
}

/// The view without what a press changes.
fn still(view: View) -> View {
    let actions = view.actions.into_iter();
    View {
        actions: actions.filter(|it| *it != Action::CheckNow).collect(),
        pressed: None,
        notice: None,
        ..view
    }
}

/// Fault N38.
#[test]
fn check_now_keeps_the_screen_while_it_reads() {
    let unfinished = Harness::new(PAYSAFE)
        .left()
        .reloaded()
        .answered(open(PAYSAFE))
        .shows("needs-input");
    let parked = Harness::new(PAYSAFE).waiting().until_quiet(processing);
    let documents = Harness::new(Provider::ConnectFi)
        .starting()
        .answered(connectfi("WAITING_DATA"))
        .shows("needs-input");
    for before in [
        Harness::new(PAYSAFE).waiting(),
        unfinished,
        parked.shows("parked"),
        documents,
    ] {
        let events = before.host_events.len();
        let pressed = before.clone().pressed(Action::CheckNow);
        assert!(pressed.in_flight.is_some());
        assert_eq!(pressed.view().pressed, Some(Action::CheckNow));
        assert_eq!(still(pressed.view()), still(before.view()));
        assert_eq!(pressed.host_events.len(), events, "nothing has changed");
        let again = pressed.clone().pressed(Action::CheckNow);
        assert_eq!(again.calls.len(), pressed.calls.len(), "it is busy");
    }
}

/// Fault N38.
#[test]
fn a_check_without_news_says_so_until_something_changes() {
    let checked = Harness::new(PAYSAFE)
        .waiting()
        .pressed(Action::CheckNow)
        .answered(deciding(PAYSAFE))
        .shows("waiting")
        .offers(&[Action::CheckNow]);
    assert_eq!(checked.view().notice, Some(Notice::NoResultYet));
    // An automatic poll neither repeats it nor removes it.
    let polled = checked.timer_fired().answered(deciding(PAYSAFE));
    assert_eq!(polled.view().notice, Some(Notice::NoResultYet));
    let again = polled.clone().pressed(Action::CheckNow);
    assert_eq!(again.view().notice, None);
    assert_eq!(
        again.answered(deciding(PAYSAFE)).view().notice,
        Some(Notice::NoResultYet)
    );
    let news = polled
        .timer_fired()
        .answered(paysafe("AWAITING_USER_INPUT").revision(2));
    assert_eq!(news.view().notice, None);
}

/// Fault N38.
#[test]
fn an_automatic_poll_without_news_says_nothing() {
    let polled = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .answered(deciding(PAYSAFE));
    assert_eq!(polled.view().notice, None);
}

/// Fault N38.
#[test]
fn a_check_with_news_shows_them_without_a_notice() {
    let provider = Provider::ConnectFi;
    let news = Harness::new(provider)
        .starting()
        .answered(deciding(provider))
        .shows("waiting")
        .pressed(Action::CheckNow)
        .answered(connectfi("REVIEW").revision(2));
    assert_eq!(news.view().notice, None);
    assert_eq!(news.view().topic, Topic::InReview);
}

/// Faults N31, N38.
#[test]
fn a_failed_check_says_that_it_is_tried_again() {
    let failed = Harness::new(PAYSAFE)
        .waiting()
        .pressed(Action::CheckNow)
        .answered(no_network())
        .shows("waiting")
        .offers(&[Action::CheckNow]);
    assert_eq!(failed.view().notice, Some(Notice::TryingAgain));
    assert_eq!(failed.view().topic, Topic::Processing);
    let checked = failed.timer_fired().answered(deciding(PAYSAFE));
    assert_eq!(checked.view().notice, Some(Notice::NoResultYet));
}

/// Faults N07, N38.
#[test]
fn a_check_that_lost_its_network_is_sent_when_online() {
    let checked = Harness::new(PAYSAFE)
        .waiting()
        .timer_fired()
        .answered(bare(503))
        .pressed(Action::CheckNow)
        .offline();
    assert_eq!(checked.view().notice, Some(Notice::Offline));
    assert_eq!(checked.view().topic, Topic::Processing);
    let lost = checked.answered(no_network()).offers(&[Action::CheckNow]);
    let online = lost.after(secs(9)).online();
    assert!(online.timer.is_some() || online.in_flight.is_some());
}
