//! The flow under any sequence of events.

use hosted_flow_core::flow::{Canonical, Effect, Event, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::time::Now;
use hosted_flow_core::view::Phase;
use proptest::prelude::*;

use crate::any::{Act, Answered, act, answered, rumour, start};
use crate::harness::replies::{Reply, paysafe};
use crate::harness::{Harness, sound};

const FINAL: &[&str] = &["COMPLETED", "FAILED"];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 0..50)
}

fn answer_of(act: &Act) -> Option<&Answered> {
    match act {
        Act::Answer(reply) | Act::Nonsense(_, reply) | Act::Tell(reply) => Some(reply),
        _ => None,
    }
}

fn is_final(status: Option<&Status>) -> bool {
    status.is_some_and(Status::is_terminal)
}

/// Effects without what may differ: how long a wait is, and what a call is called.
fn names(effects: Vec<Effect>) -> Vec<String> {
    let name = |effect| match effect {
        Effect::StartTimer(_) => "StartTimer".to_owned(),
        Effect::Call { request, .. } => format!("{request:?}"),
        Effect::Upload { url, .. } => url,
        other => format!("{other:?}"),
    };
    effects.into_iter().map(name).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    /// Whatever happens, [`sound`] holds after every step: at most one call, no wake beside it,
    /// a way out of every state, and no secret in anything printed, stored or fetched.
    ///
    /// Faults D01, S09.
    #[test]
    fn every_step_is_sound(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        sound::check_state(&flow);
    }

    /// Fault P05.
    #[test]
    fn without_an_answer_that_says_so_there_is_no_verdict(
        start in start(),
        acts in acts(),
    ) {
        let (mut flow, mut was_final, mut was_approved) = (start.harness(), false, false);
        for act in acts {
            if let Some(reply) = answer_of(&act) {
                was_final |= reply.says(FINAL);
                was_approved |= reply.says(&["COMPLETED"]);
            }
            flow = flow.does(act);
            let view = flow.view();
            prop_assert!(was_final || view.phase != Phase::Settled);
            prop_assert!(was_final || !is_final(view.status.as_ref()));
            // Of an unknown word least of all.
            prop_assert!(was_approved || view.status != Some(Status::Approved));
        }
    }

    /// Fault P04.
    #[test]
    fn what_is_settled_takes_in_nothing_more(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            let before = flow.clone();
            let is_settled = before.view().phase == Phase::Settled;
            // A new visit, also of what was kept for Back, and the one button that may be there.
            let is_new = match &act {
                Act::Reload | Act::Return | Act::Restored => true,
                Act::Press(action) | Act::PressWithoutDice(action) => {
                    before.view().actions.contains(action)
                }
                // A correction; that it needs a newer revision, scenarios show.
                Act::Answer(Answered::Flow(_)) => before.in_flight.is_some(),
                _ => false,
            };
            let is_look = matches!(act, Act::Visible(true)) && !before.is_visible;
            flow = flow.does(act);
            if is_settled && !is_new {
                prop_assert_eq!(flow.view(), before.view());
                let looks = flow.calls.len() - before.calls.len();
                prop_assert!(looks <= usize::from(is_look));
                prop_assert_eq!(flow.told.len(), before.told.len());
                prop_assert_eq!(&flow.stored, &before.stored);
            }
        }
    }

    /// Fault B01.
    #[test]
    fn one_click_is_at_most_one_create_and_one_navigation(
        start in start(),
        acts in acts(),
    ) {
        let mut flow = start.harness();
        let (before, mut clicks) = (flow.clone(), 0);
        for act in acts {
            let was_starting = flow.view().phase == Phase::Starting;
            flow = flow.does(act);
            clicks += usize::from(!was_starting && flow.view().phase == Phase::Starting);
            let new = &flow.calls[before.calls.len()..];
            let mut keys: Vec<_> = new.iter().filter_map(|c| c.idempotency_key.clone()).collect();
            keys.dedup();
            // The one that was under way when we came counts too.
            let allowed = clicks + usize::from(before.view().phase == Phase::Starting);
            prop_assert!(keys.len() <= allowed);
            prop_assert!(flow.navigations.len() - before.navigations.len() <= allowed);
        }
    }

    /// Fault P16.
    #[test]
    fn nobody_is_ever_sent_to_a_host_that_is_not_listed(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        for url in &flow.navigations {
            prop_assert_eq!(url.origin(), "https://pi-verify.eu-mprod.sandbox.dw-cloud.net");
        }
    }

    /// However it came about: from any state, with a backend that says the same for ever, asking
    /// comes to an end, and there is a button or a verdict.
    ///
    /// Fault T08.
    #[test]
    fn asking_always_comes_to_an_end(
        start in start(),
        acts in acts(),
        reply in answered(),
    ) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        if !flow.is_mounted() {
            flow = flow.visited();
        }
        let calls = flow.calls.len();
        let quiet = flow.visible().online().until_quiet(|| Reply::from(reply.clone()));
        prop_assert!(quiet.calls.len() - calls < 250, "{} calls", quiet.calls.len() - calls);
        let view = quiet.view();
        prop_assert!(view.phase == Phase::Settled || !view.actions.is_empty(), "{view:?}");
    }

    /// What explores every order of events explores canonical flows: they do as the flow does.
    #[test]
    fn a_canonical_flow_does_as_the_flow_does(
        start in start(),
        acts in acts(),
        reply in answered(),
    ) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        // Revisions are renumbered, so the answer is newer than whatever is known.
        let reply = match reply {
            Answered::Flow(flow) => Answered::Flow(flow.revision(u64::MAX)),
            other => other,
        };
        let now = Now { wall: flow.wall, monotonic: flow.monotonic };
        let then = Now { monotonic: Canonical::MONOTONIC, ..now };
        let Canonical { flow: canonical, awaited, .. } = flow.flow.canonical(&flow.config, now);
        prop_assert_eq!(canonical.view(&flow.config), flow.flow.view(&flow.config));
        prop_assert_eq!(&canonical.canonical(&flow.config, then).flow, &canonical);
        let answer = |id| Event::Answered { id, answer: Reply::from(reply.clone()).0 };
        let mut events = vec![
            (Event::TimerFired, Event::TimerFired),
            (Event::Restored, Event::Restored),
            (Event::StreamClosed, Event::StreamClosed),
            (Event::NavigationRefused, Event::NavigationRefused),
            (Event::Visible(false), Event::Visible(false)),
            (Event::Visible(true), Event::Visible(true)),
            (Event::Online(false), Event::Online(false)),
            (Event::Online(true), Event::Online(true)),
            (Event::Leadership(false), Event::Leadership(false)),
            (Event::Leadership(true), Event::Leadership(true)),
            (rumour(u64::MAX), rumour(u64::MAX)),
        ];
        if let Some(id) = awaited {
            events.push((answer(id), answer(Canonical::CALL)));
        }
        for action in flow.view().actions {
            let press = flow.clone().press(action);
            events.push((press.clone(), press));
        }
        for (real, renamed) in events {
            let step = flow.flow.clone().step(&flow.config, real, now);
            let other = canonical.clone().step(&flow.config, renamed, then);
            prop_assert_eq!(step.flow.view(&flow.config), other.flow.view(&flow.config));
            let [real, other] = [step.effects, other.effects].map(names);
            prop_assert_eq!(real, other);
        }
    }

    /// A button does something: nobody presses into the void.
    #[test]
    fn every_button_on_the_screen_asks_the_backend(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
            for action in flow.view().actions {
                if flow.is_online && flow.obstacle.is_none() {
                    let calls = flow.calls.len();
                    let pressed = flow.clone().pressed(action);
                    prop_assert_eq!(pressed.calls.len(), calls + 1, "{:?}", action);
                    prop_assert_ne!(pressed.view().phase, Phase::Problem);
                }
            }
        }
    }

    /// Fault P04.
    #[test]
    fn a_verdict_is_told_once_however_often_it_is_learned(start in start(), acts in acts()) {
        let mut flow = start.harness();
        let mut told = flow.told.len();
        let mut verdict = None;
        for act in acts {
            // A new visit; whoever was nowhere does not return.
            if match &act {
                Act::Reload => true,
                Act::Return => !flow.navigations.is_empty(),
                _ => false,
            } {
                verdict = None;
            }
            flow = flow.does(act);
            let new = &flow.told[told..];
            told = flow.told.len();
            let is_settled = flow.view().phase == Phase::Settled;
            for event in new {
                match event {
                    HostEvent::Settled { flow, status } => {
                        let now = Some((flow.clone(), status.clone()));
                        prop_assert!(is_settled);
                        prop_assert_ne!(&verdict, &now);
                        verdict = now;
                    }
                    HostEvent::Status { status, .. } if !is_final(Some(status)) => verdict = None,
                    _ => {}
                }
            }
            prop_assert!(!is_settled || verdict.is_some());
        }
    }

    /// Answers out of order and replicas that disagree: what is shown is the newest revision's,
    /// and the first final status of those is the last.
    ///
    /// Faults N30, K12.
    #[test]
    fn the_newest_revision_is_shown(
        answers in prop::collection::vec((0..8u64, 0..4usize), 1..20),
    ) {
        let words = ["ACTIVE", "ONGOING_VERIFICATION", "SOMETHING_ELSE", "COMPLETED"];
        let names = ["awaiting-customer", "processing", "unknown", "approved"];
        let mut flow = Harness::new(Provider::Paysafe).left().returned();
        let mut newest: Option<(u64, usize)> = None;
        for (revision, word) in answers {
            if flow.view().phase != Phase::Settled {
                if flow.in_flight.is_none() {
                    flow = flow.woken();
                }
                flow = flow.answered(paysafe(words[word]).revision(revision));
                if newest.is_none_or(|(known, _)| revision >= known) {
                    newest = Some((revision, word));
                }
            }
            let (_, word) = newest.unwrap();
            prop_assert_eq!(flow.status(), Some(names[word]));
        }
    }
}
