//! Other tabs: leadership, tab messages, and the rules of both.
//!
//! The other tabs are not simulated. The browser may grant the lock to this tab or to another one at
//! any time, and a message may contain anything about any flow.

use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{Effect, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, View};

use super::answers::{RETRY_AFTER, another};
use super::calls::{Operation, calls, navigates, timer};
use super::choice::{Choice, Time};
use super::leadership::{FORGED_REVISION, NEWER, tab_message};
use super::replies::{FLOW, OTHER_FLOW, Reply};
use super::world::{Environment, StepResult, World};

/// The changes of leadership and the tab messages that may have an effect now.
pub(super) fn choices(environment: &Environment, phase: Phase) -> Vec<Choice> {
    let times = [Time::Zero, Time::Long];
    let mut all = Vec::new();
    if let Some(is_ours) = environment.tabs.is_ours {
        all.extend(times.map(|time| Choice::Leadership(!is_ours, time)));
    }
    let is_received = !matches!(phase, Phase::Starting | Phase::Leaving | Phase::Settled);
    if environment.is_visible && environment.is_online && is_received {
        for revision in [NEWER, FORGED_REVISION] {
            all.extend(times.map(|time| Choice::TabMessage(revision, time)));
        }
    }
    all
}

/// Those that must have no effect now.
pub(super) fn late(environment: &Environment, phase: Phase, provider: Provider) -> Vec<Event> {
    let mut all = vec![tab_message(another(provider), FLOW, FORGED_REVISION)];
    match environment.tabs.is_ours {
        Some(is_ours) => all.push(Event::Leadership(is_ours)),
        None => all.extend([true, false].map(Event::Leadership)),
    }
    // An idle page reads after any message: another tab may have created a flow.
    let is_listing = environment
        .call
        .is_some_and(|(_, operation)| operation == Operation::List);
    if phase != Phase::Idle && !is_listing {
        all.push(tab_message(provider, FLOW, 0));
        all.push(tab_message(provider, OTHER_FLOW, FORGED_REVISION));
    }
    let is_ignored = matches!(phase, Phase::Starting | Phase::Leaving | Phase::Settled);
    if is_ignored || !(environment.is_visible && environment.is_online) {
        all.push(tab_message(provider, FLOW, FORGED_REVISION));
    }
    all
}

/// The first rule of several tabs that a step violates.
pub(super) fn broken(
    before: &World,
    choice: &Choice,
    step: &StepResult,
    config: &Config,
    views: &[&View; 2],
) -> Option<&'static str> {
    let rules = [
        of_locks(before, choice, step),
        of_leadership(before, choice, step, views),
        of_followers(before, choice, step, views),
        of_tab_messages(before, choice, step, views),
        of_broadcasts(choice, step, config),
    ];
    rules.into_iter().flatten().next()
}

/// The lock is held only while the page is visible and polls, and released afterwards.
fn of_locks(before: &World, choice: &Choice, step: &StepResult) -> Option<&'static str> {
    let StepResult {
        effects,
        after,
        view,
    } = step;
    // A reloaded page has released everything.
    let is_old = !matches!(choice, Choice::Visit(_));
    let mut has_lock = is_old && before.environment.tabs.is_ours.is_some();
    for effect in effects {
        match effect {
            Effect::RequestLeadership(_) if has_lock => {
                return Some("requests a lock that it holds");
            }
            Effect::ReleaseLeadership if !has_lock => {
                return Some("releases a lock that it does not hold");
            }
            Effect::RequestLeadership(_) | Effect::ReleaseLeadership => has_lock = !has_lock,
            _ => {}
        }
    }
    let environment = &after.environment;
    let is_here = environment.is_visible && environment.is_online;
    let is_polling = matches!(view.phase, Phase::Waiting | Phase::NeedsInput);
    if has_lock && !(is_here && (is_polling || view.phase == Phase::Checking)) {
        return Some("holds the lock without polling");
    }
    if !has_lock && is_here && is_polling {
        return Some("polls without the lock");
    }
    if environment.has_stream && environment.tabs.is_ours == Some(false) {
        return Some("a follower has a stream open");
    }
    None
}

/// A change of leadership changes the time of the next read, and nothing else.
fn of_leadership(
    before: &World,
    choice: &Choice,
    StepResult { effects, after, .. }: &StepResult,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let Choice::Leadership(is_ours, _) = choice else {
        return None;
    };
    if calls(effects).next().is_some() || navigates(effects) {
        return Some("a change of leadership causes a call at once");
    }
    let was = &before.environment;
    if after.environment.call != was.call {
        return Some("a change of leadership loses the running call");
    }
    // Except changes by the time that has passed.
    let is_aged =
        new.phase == Phase::Parked || (old.phase, new.phase) == (Phase::Waiting, Phase::NeedsInput);
    if old.status != new.status || !(old == new || is_aged) {
        return Some("a change of leadership changes what is shown");
    }
    let tabs = &after.environment.tabs;
    if tabs.is_read_due && was.call.is_none() && after.environment.timer != was.timer {
        return Some("a change of leadership delays a due read");
    }
    let is_polling = matches!(new.phase, Phase::Waiting | Phase::NeedsInput);
    let is_free =
        tabs.announced == 0 && was.call.is_none() && was.upload.is_none() && !tabs.is_failing;
    if is_free
        && is_polling
        && *is_ours
        && after
            .environment
            .timer
            .is_none_or(|timer| timer > SOON + tabs.retry_after_left)
    {
        return Some("a new leader does not start to poll");
    }
    None
}

/// A follower reads at most once a minute by itself.
fn of_followers(
    before: &World,
    choice: &Choice,
    StepResult { effects, after, .. }: &StepResult,
    [_, new]: &[&View; 2],
) -> Option<&'static str> {
    let tabs = &after.environment.tabs;
    let is_sure = match choice {
        Choice::Answer(_) => true,
        Choice::Leadership(..) => before.environment.call.is_none(),
        _ => false,
    };
    if !is_sure || tabs.is_ours != Some(false) || tabs.is_failing || tabs.announced > 0 {
        return None;
    }
    // Except directly after a return, before the provider has updated its status.
    let is_just_back = new.phase == Phase::Waiting && new.status == Some(Status::AwaitingCustomer);
    if is_just_back {
        return None;
    }
    let next = timer(effects).or(after.environment.timer);
    let polls_soon = next.is_some_and(|timer| timer < FOLLOWER_INTERVAL);
    polls_soon.then_some("a follower polls by itself")
}

/// A tab message causes at most one read, not before `Retry-After`, and nothing else.
fn of_tab_messages(
    before: &World,
    choice: &Choice,
    StepResult { effects, after, .. }: &StepResult,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let Choice::TabMessage(..) = choice else {
        return None;
    };
    let was = &before.environment;
    let is_idle = old.phase == Phase::Idle;
    // On an idle screen the read itself is visible.
    let is_same = old == new || is_idle && new.phase == Phase::Checking && new.status.is_none();
    let has_aged = matches!(choice, Choice::TabMessage(_, Time::Long));
    let is_older = has_aged && old.phase == new.phase && old.status == new.status;
    if !(is_same || is_older) {
        return Some("a tab message changes what is shown");
    }
    let tabs = &after.environment.tabs;
    for effect in effects {
        match effect {
            // A manual check does not wait for `Retry-After`.
            Effect::StartTimer(timer)
                if *timer < tabs.retry_after_left && old.phase != Phase::Checking =>
            {
                return Some("a tab message sets a timer before Retry-After");
            }
            Effect::StartTimer(timer) if *timer > SOON + RETRY_AFTER => {
                return Some("a tab message delays a due read");
            }
            Effect::StartTimer(_) | Effect::CancelTimer | Effect::EmitHostEvent(_) => {}
            // The stream opens again once the pause after its failure is over, at any event.
            Effect::OpenStream(_) if has_aged => {}
            Effect::Call { .. } if was.call.is_some() => {
                return Some("a tab message aborts the running call");
            }
            Effect::Call { .. }
                if !tabs.retry_after_left.is_zero() && old.phase != Phase::Checking =>
            {
                return Some("a tab message causes a read before Retry-After");
            }
            Effect::Call { .. } if has_just_read(was, choice) => {
                return Some("tab messages cause reads without end");
            }
            Effect::Call { .. } => {
                let operation = if is_idle {
                    Operation::List
                } else {
                    Operation::Read
                };
                if calls(effects).any(|it| it != operation) {
                    return Some("a tab message does more than read");
                }
            }
            _ => return Some("a tab message does more than read"),
        }
    }
    None
}

/// Whether the last read was just before this message.
fn has_just_read(was: &Environment, choice: &Choice) -> bool {
    was.tabs.has_just_read && matches!(choice, Choice::TabMessage(_, Time::Zero))
}

/// Only the backend's own replies are broadcast to other tabs.
fn of_broadcasts(
    choice: &Choice,
    StepResult { effects, .. }: &StepResult,
    config: &Config,
) -> Option<&'static str> {
    let reply: &[Reply] = match choice {
        Choice::Answer(answered) | Choice::Uploaded(answered) => &answered.replies,
        Choice::StreamMessage(reply) => std::slice::from_ref(reply),
        _ => &[],
    };
    let is_in_answer = |message: &TabMessage| {
        let sent = message.to_string();
        let text = |reply: &Reply| format!("{} {} {}", config.provider, reply.id, reply.revision);
        reply.iter().any(|reply| text(reply) == sent)
    };
    let mut broadcasts = effects.iter().filter_map(|effect| match effect {
        Effect::Broadcast(message) => Some(message),
        _ => None,
    });
    let is_made_up = broadcasts.any(|message| !is_in_answer(message));
    is_made_up.then_some("broadcasts what the backend has not sent")
}

/// The minimum interval of a follower, as in ARCHITECTURE.md.
const FOLLOWER_INTERVAL: Duration = Duration::from_mins(1);
/// The maximum delay of the first read of a new leader, under the budgets of the exploration.
const SOON: Duration = Duration::from_secs(12);
