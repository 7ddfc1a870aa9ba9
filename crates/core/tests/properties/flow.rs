//! The flow under any sequence of events.

use hosted_flow_core::flow::{Action, Canonical, Effect, Event, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::time::Now;
use hosted_flow_core::view::Phase;
use proptest::prelude::*;

use crate::any::{Act, Answered, act, answered, message, start};
use crate::harness::replies::{Reply, paysafe};
use crate::harness::{Harness, sound};

const FINAL: &[&str] = &["COMPLETED", "FAILED"];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 0..50)
}

fn answer_of(act: &Act) -> Option<&Answered> {
    match act {
        Act::Answer(reply) | Act::StrayAnswer(_, reply) | Act::Stream(reply) => Some(reply),
        _ => None,
    }
}

fn is_final(status: Option<&Status>) -> bool {
    status.is_some_and(Status::is_terminal)
}

/// The effects without what may differ: delays and call ids.
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

    /// The invariants of [`sound`] hold after every step: at most one call, no timer beside it, a
    /// way out of every state, and no secret in anything printed, stored or fetched.
    ///
    /// Faults D01, S09.
    #[test]
    fn every_step_keeps_the_invariants(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        sound::check_state(&flow);
    }

    /// Fault P05.
    #[test]
    fn there_is_no_verdict_without_an_answer_that_has_it(
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
            // An unknown status is never an approval.
            prop_assert!(was_approved || view.status != Some(Status::Approved));
        }
    }

    /// Fault P04.
    #[test]
    fn a_settled_flow_changes_only_by_a_correction(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            let before = flow.clone();
            let is_settled = before.view().phase == Phase::Settled;
            // A new visit, a restored page and a click are exempt.
            let is_new = match &act {
                Act::Reload | Act::Return | Act::Restored => true,
                Act::Press(action) | Act::PressWithoutEntropy(action) => {
                    before.view().actions.contains(action)
                }
                // A correction; scenarios show that it needs a newer revision.
                Act::Answer(Answered::Flow(_)) => before.in_flight.is_some(),
                _ => false,
            };
            let is_look = matches!(act, Act::Visible(true)) && !before.is_visible;
            flow = flow.does(act);
            if is_settled && !is_new {
                prop_assert_eq!(flow.view(), before.view());
                let looks = flow.calls.len() - before.calls.len();
                prop_assert!(looks <= usize::from(is_look));
                prop_assert_eq!(flow.host_events.len(), before.host_events.len());
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
            // A launch that was pending at the start counts too.
            let allowed = clicks + usize::from(before.view().phase == Phase::Starting);
            prop_assert!(keys.len() <= allowed);
            prop_assert!(flow.navigations.len() - before.navigations.len() <= allowed);
        }
    }

    /// Fault P16.
    #[test]
    fn no_navigation_goes_to_a_host_that_is_not_listed(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        for url in &flow.navigations {
            prop_assert_eq!(url.origin(), "https://pi-verify.eu-mprod.sandbox.dw-cloud.net");
        }
    }

    /// From any state, and with a backend whose answer never changes, polling ends, and there is a
    /// button or a verdict.
    ///
    /// Fault T08.
    #[test]
    fn polling_always_ends(
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

    /// The model checker explores canonical flows, so they must behave like the flow itself.
    #[test]
    fn a_canonical_flow_behaves_like_the_flow(
        start in start(),
        acts in acts(),
        reply in answered(),
    ) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
        }
        // Revisions are renumbered, so the answer needs to be newer than the known revision.
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
            (message(u64::MAX), message(u64::MAX)),
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

    /// Every visible button sends a request, except one that gives up.
    #[test]
    fn every_visible_button_sends_a_request(start in start(), acts in acts()) {
        let mut flow = start.harness();
        for act in acts {
            flow = flow.does(act);
            for action in flow.view().actions {
                let asks = !matches!(action, Action::Cancel);
                if asks && flow.is_online && flow.obstacle.is_none() {
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
    fn a_verdict_is_reported_once_to_the_host_page(start in start(), acts in acts()) {
        let mut flow = start.harness();
        let mut reported = flow.host_events.len();
        let mut verdict = None;
        for act in acts {
            // A new visit; only an open attempt returns.
            if match &act {
                Act::Reload => true,
                Act::Return => !flow.navigations.is_empty(),
                _ => false,
            } {
                verdict = None;
            }
            flow = flow.does(act);
            let new = &flow.host_events[reported..];
            reported = flow.host_events.len();
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

    /// Answers out of order and replicas that disagree: the newest revision is shown, and its first
    /// final status stays.
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
                    flow = flow.timer_fired();
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
