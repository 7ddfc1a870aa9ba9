//! Where the focus goes, and what is announced.

use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Notice, Phase, Topic, View};
use hosted_flow_screen::{Change, Focus, Shown};

use crate::support::english;

/// Before the first answer.
fn first() -> View {
    View::before(Provider::Ondato)
}

fn view(phase: Phase, topic: Topic) -> View {
    View {
        phase,
        topic,
        ..first()
    }
}

/// The changes of a series of views.
fn changes(views: &[View]) -> Vec<Change> {
    let mut shown = Shown::default();
    views
        .iter()
        .map(|view| shown.change_to(&english(view)))
        .collect()
}

fn last(views: &[View]) -> (Focus, Option<String>, bool) {
    let change = changes(views).pop().expect("a view");
    (
        change.focus,
        change.announcement.map(|text| text.to_string()),
        change.is_heading,
    )
}

/// Fault B48.
#[test]
fn a_page_that_opens_neither_speaks_nor_moves_the_focus() {
    for change in changes(&[first(), view(Phase::Idle, Topic::Invitation)]) {
        assert_eq!((change.focus, change.announcement), (Focus::Stay, None));
    }
}

#[test]
fn a_result_that_is_there_at_once_takes_the_focus() {
    let settled = view(Phase::Settled, Topic::Approved);
    let expected = (
        Focus::Heading,
        Some("We’ve confirmed your identity".to_owned()),
        true,
    );
    assert_eq!(last(&[first(), settled]), expected);
}

#[test]
fn a_click_keeps_the_button_and_its_focus() {
    let idle = view(Phase::Idle, Topic::Invitation);
    let starting = View {
        pressed: Some(Action::Start),
        ..view(Phase::Starting, Topic::Preparing)
    };
    let expected = (Focus::Stay, Some("Opening Ondato".to_owned()), false);
    assert_eq!(last(&[idle.clone(), starting.clone()]), expected);
    let leaving = View {
        pressed: Some(Action::Start),
        ..view(Phase::Leaving, Topic::Leaving)
    };
    assert_eq!(
        last(&[idle, starting, leaving]),
        (Focus::Stay, None, false),
        "said once"
    );
}

#[test]
fn a_new_status_in_the_same_phase_is_announced_alone() {
    let waiting = |topic| view(Phase::Waiting, topic);
    let expected = (
        Focus::Stay,
        Some("A person is reviewing your details".to_owned()),
        true,
    );
    assert_eq!(
        last(&[waiting(Topic::Processing), waiting(Topic::InReview)]),
        expected
    );
    let same = last(&[waiting(Topic::Processing), waiting(Topic::Processing)]);
    assert_eq!(same, (Focus::Stay, None, true));
}

#[test]
fn the_focus_stays_where_the_heading_stays() {
    let waiting = view(Phase::Waiting, Topic::InReview);
    let parked = view(Phase::Parked, Topic::InReview);
    assert_eq!(last(&[waiting, parked]), (Focus::Stay, None, true));
}

#[test]
fn a_notice_is_announced_and_its_end_is_the_heading() {
    let waiting = view(Phase::Waiting, Topic::Processing);
    let offline = View {
        notice: Some(Notice::Offline),
        ..waiting.clone()
    };
    let (focus, said, is_heading) = last(&[waiting.clone(), offline.clone()]);
    assert_eq!((focus, is_heading), (Focus::Stay, false));
    assert!(said.is_some_and(|text| text.starts_with("You’re offline")));
    let (_, said, is_heading) = last(&[waiting.clone(), offline, waiting]);
    assert_eq!(
        (said.as_deref(), is_heading),
        (Some("Your details are being checked"), true)
    );
}

#[test]
fn the_focus_is_rescued_once_there_is_nothing_left_to_send() {
    let documents = view(Phase::NeedsInput, Topic::DocumentsNeeded);
    let chosen = View {
        actions: vec![Action::Upload],
        status: Some(Status::NeedsInput),
        ..documents.clone()
    };
    assert_eq!(last(&[chosen.clone(), documents.clone()]).0, Focus::Rescue);
    assert_eq!(last(&[documents, chosen]).0, Focus::Stay);
}

#[test]
fn a_problem_takes_the_focus() {
    let idle = view(Phase::Idle, Topic::Invitation);
    let problem = View::misconfigured(Provider::Ondato, "config-backend");
    assert_eq!(last(&[idle, problem]).0, Focus::Heading);
}
