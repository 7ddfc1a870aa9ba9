//! The rules of every step and every state (the invariants of ARCHITECTURE.md).

use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{Action, Effect, HostEvent};
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Notice, Phase, View};

use super::calls::{Operation, calls, host_events, navigates};
use super::choice::{Choice, Time};
use super::clicks::{is_start, state_of};
use super::replies::{Reply, TOKEN};
use super::tabs;
use super::world::{StepResult, World};
use crate::providers::{SECRET, SECRET_ID};

/// The maximum timer: the maximum `Retry-After` with jitter.
const MAX_TIMER: Duration = Duration::from_mins(7);

/// The secrets of a launch, and the attempt states of this many clicks.
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

/// The first rule that a step violates, if any.
pub(super) fn broken(
    before: &World,
    seen: &View,
    choice: &Choice,
    step: &StepResult,
    config: &Config,
    secrets: &[String],
) -> Option<&'static str> {
    let StepResult {
        effects,
        after,
        view,
    } = step;
    let views = [seen, view];
    let rules = [
        of_effects(before, choice, effects, after, seen),
        of_clicks(after),
        of_verdicts(before, choice, step, config, &views),
        of_budgets(before, choice, step, config, &views),
        of_intermediaries(choice, effects, &views),
        of_sessions(choice, &views),
        of_secrets(effects, secrets),
        of_states(after, view),
        of_screens(before, choice, effects, &views),
        tabs::broken(before, choice, step, config, &views),
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
    let calls: Vec<Operation> = calls(effects).collect();
    if calls.len() > 1 {
        return Some("two calls in one step");
    }
    let (was, is) = (&before.environment, &after.environment);
    if let Some(operation) = calls.first() {
        let is_reading = matches!(
            operation,
            Operation::Read | Operation::List | Operation::Redeem
        );
        // The first request of a visit is sent even while hidden or offline.
        let is_first = matches!(choice, Choice::Visit(_));
        if is_reading && !is_first && !(is.is_visible && is.is_online) {
            return Some("a read while hidden or offline");
        }
        let has_cause = match choice {
            Choice::Visit(_) | Choice::Press(..) | Choice::TimerFired(_) | Choice::Restored(_) => {
                true
            }
            // Only with a running call, a running upload, or an open stream.
            Choice::Answer(_) => was.call.is_some(),
            Choice::Uploaded(_) => was.upload.is_some(),
            Choice::StreamMessage(_) | Choice::StreamClosed => was.has_stream,
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
        // A manual check does not wait for `Retry-After`.
        let is_manual = old.phase == Phase::Checking || old.pressed == Some(Action::CheckNow);
        if is_hasty && !is_manual && !is.tabs.retry_after_left.is_zero() {
            return Some("a read before Retry-After");
        }
        let is_start = matches!(choice, Choice::Press(action, _) if is_start(*action));
        if *operation == Operation::Create && !is_start && was.click.key != is.click.key {
            return Some("a create without a click");
        }
        if *operation == Operation::Create
            && was.canceled_key.is_some()
            && was.canceled_key != is.click.key
        {
            return Some("a canceled create is repeated under another key");
        }
        let is_creating = matches!(
            operation,
            Operation::Create | Operation::Launch | Operation::Handoff
        );
        if is_creating && matches!(choice, Choice::Visible(..) | Choice::StreamClosed) {
            return Some("a create, launch or hand-off without a click");
        }
    }
    if navigates(effects) {
        let is_requested = was.call.is_some_and(|(_, operation)| {
            matches!(
                operation,
                Operation::Create | Operation::Launch | Operation::Handoff
            )
        });
        if !(matches!(choice, Choice::Answer(_)) && is_requested) {
            return Some("a navigation without a requested launch");
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

/// Every verdict is the backend's, never from an unknown status, and changes only with a newer
/// revision.
fn of_verdicts(
    before: &World,
    choice: &Choice,
    StepResult { effects, after, .. }: &StepResult,
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
        return Some("a status from the back/forward cache is shown");
    }
    let is_absorbed = match choice {
        Choice::Late(_) => true,
        // A result from the back/forward cache is read again.
        Choice::Visit(_) | Choice::Press(..) | Choice::Restored(_) => false,
        Choice::Answer(answered) => {
            let corrects = |reply: &Reply| reply.is_of(config.provider) && reply.revision > 0;
            old.phase == Phase::Settled && !answered.replies.iter().any(corrects)
        }
        _ => old.phase == Phase::Settled,
    };
    if !is_absorbed {
        return None;
    }
    // The page may read once when it is visible again.
    let may_read = matches!(choice, Choice::Visible(true, _));
    let reads = |effect: &Effect| matches!(effect, Effect::CancelTimer | Effect::Call { .. });
    let is_same = old == new && effects.iter().all(|effect| may_read && reads(effect));
    let is_the_flow = before.flow == after.flow || !matches!(choice, Choice::Late(_));
    (!is_same || !is_the_flow).then_some("a settled flow or an aborted call changes something")
}

/// A transient failure changes nothing that is known.
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
    let forgets = |effect: &Effect| {
        matches!(
            effect,
            Effect::ForgetAttempt(_) | Effect::ForgetShown | Effect::ForgetRecent
        )
    };
    if effects.iter().any(forgets) {
        return Some("a transient failure removes what is stored");
    }
    (old.status != new.status).then_some("a transient failure changes the status")
}

/// A missing status does not reset a flow that had a session: a click would create a second one.
fn of_sessions(choice: &Choice, [old, new]: &[&View; 2]) -> Option<&'static str> {
    let is_new = matches!(choice, Choice::Visit(_) | Choice::Press(..));
    let had_session = old
        .status
        .as_ref()
        .is_some_and(|it| *it != Status::NotStarted);
    let falls_back = had_session && new.status == Some(Status::NotStarted);
    (falls_back && !is_new).then_some("a flow with a session is shown as not started")
}

/// Budgets end, and polling does not resume by itself.
fn of_budgets(
    before: &World,
    choice: &Choice,
    StepResult { effects, after, .. }: &StepResult,
    config: &Config,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let environment = &after.environment;
    // A return causes one read, which is repeated when it fails; a confirmed status is not read again.
    let is_sure = match choice {
        Choice::Answer(answered) => answered
            .replies
            .iter()
            .any(|reply| reply.is_of(config.provider)),
        Choice::StreamMessage(_) | Choice::StreamClosed | Choice::TimerFired(_) => {
            before.environment.timer.is_none()
        }
        _ => false,
    };
    let is_kept = old.phase == Phase::Parked && old.status == new.status;
    // A stream message or an upload during a call may belong to the other budget.
    // After too many failures the budget need not be used.
    let is_kept = is_kept && old.problem.is_none();
    let is_plain = !config.events && !config.provider.own_hosts().is_empty();
    let has_resumed = matches!(new.phase, Phase::Waiting | Phase::NeedsInput);
    if is_kept && is_sure && is_plain && has_resumed {
        return Some("a used budget restarts by itself");
    }
    let polls = |effect: &Effect| matches!(effect, Effect::StartTimer(_) | Effect::Call { .. });
    if new.phase == Phase::Parked && is_sure && effects.iter().any(polls) {
        return Some("a parked flow polls by itself");
    }
    if environment.timer.is_some_and(|timer| timer > MAX_TIMER) {
        return Some("a timer that is too long");
    }
    let is_polling = matches!(old.phase, Phase::Waiting | Phase::NeedsInput);
    let is_over = is_polling && matches!(choice, Choice::TimerFired(Time::Long));
    if is_over
        && before.environment.is_visible
        && environment.call.is_none()
        && environment.is_online
    {
        return Some("a timer that causes no read");
    }
    None
}

/// What is known stays on the screen, whatever fails and whatever is pressed.
fn of_screens(
    before: &World,
    choice: &Choice,
    effects: &[Effect],
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let is_watched = matches!(
        old.phase,
        Phase::Checking | Phase::Waiting | Phase::NeedsInput | Phase::Parked
    );
    let is_known = is_watched && old.status.is_some();
    let is_read = matches!(before.environment.call, Some((_, Operation::Read)));
    let is_failure = matches!(choice, Choice::Answer(answered) if answered.is_transient);
    if is_known && is_read && is_failure && (new.topic != old.topic || new.phase == Phase::Problem)
    {
        return Some("a failed read replaces what is known");
    }
    let is_pressed = |by: Action| matches!(choice, Choice::Press(action, _) if *action == by);
    if is_known && is_pressed(Action::CheckNow) {
        let is_same = new.topic == old.topic && new.phase == old.phase;
        if !is_same || new.pressed.is_none() || new.notice == Some(Notice::NoResultYet) {
            return Some("a manual check changes the screen");
        }
    }
    let tells =
        |effect: &&Effect| matches!(effect, Effect::EmitHostEvent(HostEvent::Finished { .. }));
    let ends = effects.iter().filter(tells).count();
    let is_event = |effect: &Effect| matches!(effect, Effect::EmitHostEvent(_));
    if is_pressed(Action::Finish) && !(old == new && ends == 1 && effects.iter().all(is_event)) {
        return Some("\"continue\" after the approval changes something");
    }
    if !is_pressed(Action::Finish) && ends > 0 {
        return Some("an end that nobody pressed");
    }
    let is_dead_end = new.is_recent && new.actions.last() != Some(&Action::StartOver);
    is_dead_end.then_some("an earlier result without a new start")
}

/// Secrets leave by the navigation alone, and calls go to the backend alone.
fn of_secrets(effects: &[Effect], secrets: &[String]) -> Option<&'static str> {
    let is_secret = |text: &str| secrets.iter().any(|secret| text.contains(secret.as_str()));
    for effect in effects {
        match effect {
            Effect::Call { request, .. } => {
                if !request.url.starts_with("/hosted-flow/v1/") {
                    return Some("a call to another address than the backend's");
                }
                if is_secret(&request.url) {
                    return Some("a secret in the URL of a call");
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
    let is_leaked = host_events(effects).any(|event| is_secret(&format!("{event:?}")));
    is_leaked.then_some("a secret in a host event")
}

/// Every state shows a way out, or progresses by itself.
fn of_states(after: &World, view: &View) -> Option<&'static str> {
    let environment = &after.environment;
    let is_busy =
        environment.call.is_some() || environment.timer.is_some() || environment.upload.is_some();
    // A start tells after a while that it takes long.
    let is_starting = view.phase == Phase::Starting;
    if environment.timer.is_some() && environment.call.is_some() && !is_starting {
        return Some("a timer beside a call");
    }
    let is_polling = matches!(
        view.phase,
        Phase::Checking | Phase::Waiting | Phase::NeedsInput | Phase::Parked
    );
    if is_polling
        && environment.timer.is_some()
        && !(environment.is_visible && environment.is_online)
    {
        return Some("a timer runs while hidden or offline");
    }
    if environment.has_stream && !(environment.is_visible && environment.is_online && is_polling) {
        return Some("a stream is open while hidden");
    }
    let can_see = environment.is_visible && environment.is_online;
    if view.phase == Phase::Waiting && can_see && !is_busy {
        return Some("it waits without a timer or call");
    }
    // Also while the page is reported hidden or offline: the browser may be wrong.
    if !is_busy && view.phase != Phase::Settled && view.actions.is_empty() {
        return Some("no way out");
    }
    None
}

/// Whether the person has a verdict or a button.
pub(super) fn has_way_out(view: &View) -> bool {
    view.phase == Phase::Settled || !view.actions.is_empty()
}
