//! What must hold at every step and in every state (the invariants of ARCHITECTURE.md).

use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::Effect;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, View};

use super::calls::{Asked, calls, navigates};
use super::choice::{Choice, Time};
use super::clicks::{is_start, state_of};
use super::replies::{Reply, SECRET, SECRET_ID, TOKEN};
use super::tabs;
use super::world::{StepTaken, World, told};

/// No wait is ever longer: the longest `Retry-After`, and jitter on top of it.
const LONGEST_WAKE: Duration = Duration::from_mins(7);

/// What is in a launch, and the states that go out with so many clicks.
pub(super) fn secrets(clicks: u8) -> Vec<String> {
    let planted = [SECRET, SECRET_ID, TOKEN, "c3VwZXItc2VjcmV0LWNvZGU%3D"];
    let states = (0..=clicks).flat_map(|click| [click, click | 0x80]);
    let states = states.map(|click| state_of(click).expose().to_owned());
    planted
        .map(str::to_owned)
        .into_iter()
        .chain(states)
        .collect()
}

/// The first rule that a step breaks, if any.
pub(super) fn broken(
    before: &World,
    seen: &View,
    choice: &Choice,
    taken: &StepTaken,
    config: &Config,
    secrets: &[String],
) -> Option<&'static str> {
    let StepTaken {
        effects,
        after,
        view,
    } = taken;
    let views = [seen, view];
    let rules = [
        of_effects(before, choice, effects, after, seen),
        of_clicks(after),
        of_verdicts(before, choice, taken, config, &views),
        of_budgets(before, choice, taken, config, &views),
        of_intermediaries(choice, effects, &views),
        of_sessions(choice, &views),
        of_silence(effects, secrets),
        of_states(after, view),
        tabs::broken(before, choice, taken, config, &views),
    ];
    rules.into_iter().flatten().next()
}

/// No request and no navigation without a cause.
fn of_effects(
    before: &World,
    choice: &Choice,
    effects: &[Effect],
    after: &World,
    old: &View,
) -> Option<&'static str> {
    let calls: Vec<Asked> = calls(effects).collect();
    if calls.len() > 1 {
        return Some("two calls in one step");
    }
    let (was, is) = (&before.environment, &after.environment);
    if let Some(asked) = calls.first() {
        let is_asking = matches!(asked, Asked::Read | Asked::List | Asked::Redeem);
        // The first request of a visit is made whatever the browser says.
        let is_first = matches!(choice, Choice::Visit(_));
        if is_asking && !is_first && !(is.is_visible && is.is_online) {
            return Some("asks while hidden or offline");
        }
        let has_cause = match choice {
            Choice::Visit(_) | Choice::Press(..) | Choice::TimerFired(_) | Choice::Restored(_) => {
                true
            }
            // Of a call that is awaited, of a file under way, of what is listened to.
            Choice::Answer(_) => was.call.is_some(),
            Choice::Uploaded(_) => was.upload.is_some(),
            Choice::StreamMessage(_) | Choice::StreamClosed => was.listens,
            Choice::Visible(is_visible, _) => *is_visible && !was.is_visible,
            Choice::TabMessage(..) => was.call.is_none(),
            Choice::Leadership(..)
            | Choice::Online(_)
            | Choice::Refused
            | Choice::Chosen(_)
            | Choice::Late(_) => false,
        };
        if !has_cause {
            return Some("a call without a cause");
        }
        let is_hasty = matches!(
            choice,
            Choice::Visible(..) | Choice::StreamClosed | Choice::TabMessage(..)
        );
        // Whoever has asked for it is not kept waiting.
        let is_asked = old.phase == Phase::Checking;
        if is_hasty && !is_asked && !is.tabs.rest.is_zero() {
            return Some("asks before the backend wants to be asked");
        }
        let is_start = matches!(choice, Choice::Press(action, _) if is_start(*action));
        if *asked == Asked::Create && !is_start && was.click.key != is.click.key {
            return Some("a create that nobody has clicked for");
        }
        let is_making = matches!(asked, Asked::Create | Asked::Launch | Asked::Handoff);
        if is_making && matches!(choice, Choice::Visible(..) | Choice::StreamClosed) {
            return Some("something is made though nobody has clicked");
        }
    }
    if navigates(effects) {
        let asked_for_it = was.call.is_some_and(|(_, asked)| {
            matches!(asked, Asked::Create | Asked::Launch | Asked::Handoff)
        });
        if !(matches!(choice, Choice::Answer(_)) && asked_for_it) {
            return Some("a navigation without a launch that was asked for");
        }
        let leave = effects
            .iter()
            .position(|effect| matches!(effect, Effect::Navigate(_)));
        let save = effects
            .iter()
            .position(|effect| matches!(effect, Effect::SaveAttempt(_)));
        if save.is_none_or(|save| Some(save) > leave) {
            return Some("a navigation before its record was stored");
        }
    }
    None
}

/// At most one create, one launch and one navigation per click.
fn of_clicks(after: &World) -> Option<&'static str> {
    let click = &after.environment.click;
    if click.launches > 1 {
        return Some("two launches for one click");
    }
    (click.navigations > 1).then_some("two navigations for one click")
}

/// No verdict but the backend's own, never from an unknown word, and another one after it only by a
/// newer revision.
fn of_verdicts(
    before: &World,
    choice: &Choice,
    StepTaken { effects, after, .. }: &StepTaken,
    config: &Config,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let status = new.status.as_ref();
    let is_final = new.phase == Phase::Settled || status.is_some_and(Status::is_terminal);
    if is_final && !after.environment.was_final {
        return Some("a verdict that the backend has not given");
    }
    if status == Some(&Status::Approved) && !after.environment.was_approved {
        return Some("an approval that the backend has not given");
    }
    if matches!(choice, Choice::Restored(_)) && status.is_some() {
        return Some("a status is shown that was kept for Back");
    }
    let is_absorbed = match choice {
        Choice::Late(_) => true,
        // A result that was kept for Back is asked for anew.
        Choice::Visit(_) | Choice::Press(..) | Choice::Restored(_) => false,
        Choice::Answer(answered) => {
            let corrects = |said: &Reply| said.is_of(config.provider) && said.revision > 0;
            old.phase == Phase::Settled && !answered.said.iter().any(corrects)
        }
        _ => old.phase == Phase::Settled,
    };
    if !is_absorbed {
        return None;
    }
    // The page may ask once when it is visible again.
    let may_ask = matches!(choice, Choice::Visible(true, _));
    let asks = |effect: &Effect| matches!(effect, Effect::CancelTimer | Effect::Call { .. });
    let is_same = old == new && effects.iter().all(|effect| may_ask && asks(effect));
    let is_the_flow = before.flow == after.flow || !matches!(choice, Choice::Late(_));
    (!is_same || !is_the_flow).then_some("something changes that is settled or was given up")
}

/// What is not the contract's own word changes nothing that is known.
fn of_intermediaries(
    choice: &Choice,
    effects: &[Effect],
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let (Choice::Answer(answered) | Choice::Uploaded(answered)) = choice else {
        return None;
    };
    if !answered.is_transient {
        return None;
    }
    let forgets =
        |effect: &Effect| matches!(effect, Effect::ForgetAttempt(_) | Effect::ForgetShown);
    if effects.iter().any(forgets) {
        return Some("a failure that may pass makes it forget");
    }
    (old.status != new.status).then_some("a failure that may pass changes what is known")
}

/// A provider's session does not go away because a status is missing: a press would make a second.
fn of_sessions(choice: &Choice, [old, new]: &[&View; 2]) -> Option<&'static str> {
    let is_new = matches!(choice, Choice::Visit(_) | Choice::Press(..));
    let had_session = old
        .status
        .as_ref()
        .is_some_and(|it| *it != Status::NotStarted);
    let falls_back = had_session && new.status == Some(Status::NotStarted);
    (falls_back && !is_new).then_some("a flow that had a session is not started")
}

/// Budgets end, and what has ended rests.
fn of_budgets(
    before: &World,
    choice: &Choice,
    StepTaken { effects, after, .. }: &StepTaken,
    config: &Config,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let around = &after.environment;
    // Coming back is a reason to look once, and a look that fails is repeated; but what is known
    // for sure is asked for no more.
    let is_sure = match choice {
        Choice::Answer(answered) => answered.said.iter().any(|said| said.is_of(config.provider)),
        Choice::StreamMessage(_) | Choice::StreamClosed | Choice::TimerFired(_) => {
            before.environment.wake.is_none()
        }
        _ => false,
    };
    let is_kept = old.phase == Phase::Parked && old.status == new.status;
    // What was told or handed in beside a call may be of the other budget.
    let is_plain = !config.events && config.provider != Provider::ConnectFi;
    let is_anew = matches!(new.phase, Phase::Waiting | Phase::NeedsInput);
    if is_kept && is_sure && is_plain && is_anew {
        return Some("a budget that is over begins anew by itself");
    }
    let asks = |effect: &Effect| matches!(effect, Effect::StartTimer(_) | Effect::Call { .. });
    if new.phase == Phase::Parked && is_sure && effects.iter().any(asks) {
        return Some("what is parked asks by itself");
    }
    if around.wake.is_some_and(|wake| wake > LONGEST_WAKE) {
        return Some("a wait that is too long");
    }
    let is_watching = matches!(old.phase, Phase::Waiting | Phase::NeedsInput);
    let is_over = is_watching && matches!(choice, Choice::TimerFired(Time::Long));
    if is_over && before.environment.is_visible && around.call.is_none() && around.is_online {
        return Some("a wake that asks nothing");
    }
    None
}

/// No secret leaves but with the navigation, and nothing is fetched from elsewhere.
fn of_silence(effects: &[Effect], secrets: &[String]) -> Option<&'static str> {
    let is_secret = |text: &str| secrets.iter().any(|secret| text.contains(secret.as_str()));
    for effect in effects {
        match effect {
            Effect::Call { request, .. } => {
                if !request.url.starts_with("/hosted-flow/v1/") {
                    return Some("a call to somewhere else");
                }
                if is_secret(&request.url) {
                    return Some("a secret in an address that is fetched");
                }
            }
            Effect::SaveAttempt(record) if is_secret(&record.to_text()) => {
                return Some("a secret in storage");
            }
            Effect::Navigate(url) if !url.origin().starts_with("https://") => {
                return Some("a navigation that is not https");
            }
            Effect::Navigate(url) if url.origin().contains("evil") => {
                return Some("a navigation to a host that is not listed");
            }
            _ => {}
        }
    }
    let is_told = told(effects).any(|event| is_secret(&format!("{event:?}")));
    is_told.then_some("a secret in what the host page is told")
}

/// Every state has a way out that the person can see, or goes on by itself.
fn of_states(after: &World, view: &View) -> Option<&'static str> {
    let around = &after.environment;
    let is_busy = around.call.is_some() || around.wake.is_some() || around.upload.is_some();
    if around.wake.is_some() && around.call.is_some() {
        return Some("a wake beside a call");
    }
    let is_watching = matches!(
        view.phase,
        Phase::Checking | Phase::Waiting | Phase::NeedsInput | Phase::Parked
    );
    if is_watching && around.wake.is_some() && !(around.is_visible && around.is_online) {
        return Some("a timer runs while hidden or offline");
    }
    if around.listens && !(around.is_visible && around.is_online && is_watching) {
        return Some("it listens while nobody looks");
    }
    let can_see = around.is_visible && around.is_online;
    if view.phase == Phase::Waiting && can_see && !is_busy {
        return Some("it waits for nothing");
    }
    // Also while the page is said to be hidden or offline: the browser may be wrong.
    if !is_busy && view.phase != Phase::Settled && view.actions.is_empty() {
        return Some("no way out");
    }
    None
}

/// Whether the person has a verdict or something to press.
pub(super) fn has_way_out(view: &View) -> bool {
    view.phase == Phase::Settled || !view.actions.is_empty()
}
