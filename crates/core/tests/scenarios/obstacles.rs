//! Pages from which navigation to the hosted page is not possible.

use hosted_flow_core::flow::{Action, Event, NavigationBlocker, Press};
use hosted_flow_core::provider::Provider;

use crate::harness::replies::{failed, open};
use crate::harness::{Harness, PAGE};

const PAYSAFE: Provider = Provider::Paysafe;

const OBSTACLES: [(NavigationBlocker, &str); 2] = [
    (NavigationBlocker::Framed, "framed"),
    (NavigationBlocker::Insecure, "insecure-context"),
];

/// Faults B24, B45.
#[test]
fn no_navigation_from_a_frame_or_an_insecure_page() {
    for (obstacle, code) in OBSTACLES {
        let mut page = Harness::new(PAYSAFE);
        page.obstacle = Some(obstacle);
        let refused = page.starting().shows("problem").has_problem(code);
        assert_eq!(refused.calls_of("post"), 0);
    }
}

/// Faults B24, B45.
#[test]
fn a_continued_flow_does_not_navigate_from_a_frame() {
    for (obstacle, code) in OBSTACLES {
        for (status, action) in [
            (open(PAYSAFE), Action::Continue),
            (failed("USER_ABANDONED_PROCESS"), Action::StartOver),
        ] {
            let mut left = Harness::new(PAYSAFE).left();
            left.obstacle = Some(obstacle);
            let back = left.reloaded().answered(status);
            assert!(back.view().actions.contains(&action));
            let refused = back.pressed(action).shows("problem").has_problem(code);
            assert_eq!(refused.navigations.len(), 1, "{action:?}: the one before");
            assert_eq!(refused.calls_of("post"), 1, "{action:?}: the one before");
        }
    }
}

/// Fault B44.
#[test]
fn without_random_numbers_nothing_starts() {
    let mut page = Harness::new(PAYSAFE).idle();
    page.send(Event::Pressed(Press {
        action: Action::Start,
        href: PAGE.to_owned(),
        entropy: None,
    }));
    let refused = page.shows("problem").has_problem("no-randomness");
    assert_eq!(refused.calls_of("post"), 0);
}

/// Faults B24, B45, T07.
#[test]
fn no_automatic_launch_from_a_frame_or_insecure_page() {
    for (obstacle, code) in OBSTACLES {
        let mut left = Harness::new(Provider::Airwallex).left();
        left.obstacle = Some(obstacle);
        let expired = left
            .last_return_url()
            .replace('#', "&ahfi_id=ahfi_1&code=TOKEN_EXPIRED#");
        let back = left.went_to(&expired);
        let refused = back.answered(open(Provider::Airwallex)).has_problem(code);
        assert_eq!(refused.navigations.len(), 1, "the one before");
        assert_eq!(refused.calls_of("launch"), 0);
    }
}
