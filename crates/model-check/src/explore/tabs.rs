//! Other tabs: whose turn it is to ask, what they tell, and what must hold of both.
//!
//! None of them is played itself. The browser may say at any moment that it is this tab's turn or
//! another one's, and anybody may say anything of any flow.

use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{Effect, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, View};

use super::answers::{REST, another};
use super::calls::{Asked, calls, navigates, wakes};
use super::choice::{Choice, Time};
use super::leadership::{NEWER, UNHEARD_OF, tab_message};
use super::replies::{FLOW, OTHER_FLOW, Reply};
use super::world::{Environment, StepTaken, World};

/// What the browser and the other tabs may say now, and be heard.
pub(super) fn choices(environment: &Environment, phase: Phase) -> Vec<Choice> {
    let times = [Time::Stands, Time::Long];
    let mut all = Vec::new();
    if let Some(is_ours) = environment.tabs.is_ours {
        all.extend(times.map(|time| Choice::Leadership(!is_ours, time)));
    }
    let is_heard = !matches!(phase, Phase::Starting | Phase::Leaving | Phase::Settled);
    if environment.is_visible && environment.is_online && is_heard {
        for revision in [NEWER, UNHEARD_OF] {
            all.extend(times.map(|time| Choice::TabMessage(revision, time)));
        }
    }
    all
}

/// What they may say, and it changes nothing.
pub(super) fn late(environment: &Environment, phase: Phase, provider: Provider) -> Vec<Event> {
    let mut all = vec![tab_message(another(provider), FLOW, UNHEARD_OF)];
    match environment.tabs.is_ours {
        Some(is_ours) => all.push(Event::Leadership(is_ours)),
        None => all.extend([true, false].map(Event::Leadership)),
    }
    // Whoever may begin asks whatever it is about: it may have been begun in another tab.
    let is_looking = environment
        .call
        .is_some_and(|(_, asked)| asked == Asked::List);
    if phase != Phase::Idle && !is_looking {
        all.push(tab_message(provider, FLOW, 0));
        all.push(tab_message(provider, OTHER_FLOW, UNHEARD_OF));
    }
    let is_deaf = matches!(phase, Phase::Starting | Phase::Leaving | Phase::Settled);
    if is_deaf || !(environment.is_visible && environment.is_online) {
        all.push(tab_message(provider, FLOW, UNHEARD_OF));
    }
    all
}

/// The first rule of several tabs that a step breaks.
pub(super) fn broken(
    before: &World,
    choice: &Choice,
    taken: &StepTaken,
    config: &Config,
    views: &[&View; 2],
) -> Option<&'static str> {
    let rules = [
        of_parts(before, choice, taken),
        of_turns(before, choice, taken, views),
        of_following(before, choice, taken, views),
        of_rumours(before, choice, taken, views),
        of_telling(choice, taken, config),
    ];
    rules.into_iter().flatten().next()
}

/// A turn is had while there is something to ask and somebody who looks, and given back then.
fn of_parts(before: &World, choice: &Choice, taken: &StepTaken) -> Option<&'static str> {
    let StepTaken {
        effects,
        after,
        view,
    } = taken;
    // A page that is loaded anew has let go of everything.
    let is_old = !matches!(choice, Choice::Visit(_));
    let mut has_turn = is_old && before.environment.tabs.is_ours.is_some();
    for effect in effects {
        match effect {
            Effect::RequestLeadership(_) if has_turn => {
                return Some("asks for a turn beside the one it has");
            }
            Effect::ReleaseLeadership if !has_turn => {
                return Some("gives back a turn that it has not");
            }
            Effect::RequestLeadership(_) | Effect::ReleaseLeadership => has_turn = !has_turn,
            _ => {}
        }
    }
    let around = &after.environment;
    let is_here = around.is_visible && around.is_online;
    let asks = matches!(view.phase, Phase::Waiting | Phase::NeedsInput);
    if has_turn && !(is_here && (asks || view.phase == Phase::Checking)) {
        return Some("keeps its turn though it has nothing to ask");
    }
    if !has_turn && is_here && asks {
        return Some("asks and lets nobody know");
    }
    if around.listens && around.tabs.is_ours == Some(false) {
        return Some("listens though another tab does");
    }
    None
}

/// Whose turn it is changes when it asks next, and nothing else.
fn of_turns(
    before: &World,
    choice: &Choice,
    StepTaken { effects, after, .. }: &StepTaken,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let Choice::Leadership(is_ours, _) = choice else {
        return None;
    };
    if calls(effects).next().is_some() || navigates(effects) {
        return Some("a turn that asks at once");
    }
    let was = &before.environment;
    if after.environment.call != was.call {
        return Some("a turn that loses the call under way");
    }
    // But for what time has brought since the last look.
    let is_aged =
        new.phase == Phase::Parked || (old.phase, new.phase) == (Phase::Waiting, Phase::NeedsInput);
    if old.status != new.status || !(old == new || is_aged) {
        return Some("a turn that changes what is shown");
    }
    let turns = &after.environment.tabs;
    if turns.is_owed && was.call.is_none() && after.environment.wake != was.wake {
        return Some("a turn puts off what is due");
    }
    let asks = matches!(new.phase, Phase::Waiting | Phase::NeedsInput);
    let is_free =
        turns.announced == 0 && was.call.is_none() && was.upload.is_none() && !turns.is_failing;
    if is_free
        && asks
        && *is_ours
        && after
            .environment
            .wake
            .is_none_or(|wake| wake > SOON + turns.rest)
    {
        return Some("a tab that gets its turn does not begin to ask");
    }
    None
}

/// Without its turn a tab asks by itself once a minute at the most.
fn of_following(
    before: &World,
    choice: &Choice,
    StepTaken { effects, after, .. }: &StepTaken,
    [_, new]: &[&View; 2],
) -> Option<&'static str> {
    let turns = &after.environment.tabs;
    let is_sure = match choice {
        Choice::Answer(_) => true,
        Choice::Leadership(..) => before.environment.call.is_none(),
        _ => false,
    };
    if !is_sure || turns.is_ours != Some(false) || turns.is_failing || turns.announced > 0 {
        return None;
    }
    // But for the moments in which the provider may not have noticed yet.
    let is_just_back = new.phase == Phase::Waiting && new.status == Some(Status::AwaitingCustomer);
    if is_just_back {
        return None;
    }
    let next = wakes(effects).or(after.environment.wake);
    let asks_soon = next.is_some_and(|wake| wake < SELDOM);
    asks_soon.then_some("asks by itself though another tab does")
}

/// What is told is a reason to ask, once and not at any time, and nothing else.
fn of_rumours(
    before: &World,
    choice: &Choice,
    StepTaken { effects, after, .. }: &StepTaken,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let Choice::TabMessage(..) = choice else {
        return None;
    };
    let was = &before.environment;
    let is_idle = old.phase == Phase::Idle;
    // Whether it asks is seen where there was nothing to be seen yet.
    let is_same = old == new || is_idle && new.phase == Phase::Checking && new.status.is_none();
    let has_aged = matches!(choice, Choice::TabMessage(_, Time::Long));
    let is_older = has_aged && old.phase == new.phase && old.status == new.status;
    if !(is_same || is_older) {
        return Some("a rumour changes what is shown");
    }
    let turns = &after.environment.tabs;
    for effect in effects {
        match effect {
            // Whoever has asked for it is not kept waiting.
            Effect::StartTimer(wake) if *wake < turns.rest && old.phase != Phase::Checking => {
                return Some("a rumour wakes before the backend wants to be asked");
            }
            Effect::StartTimer(wake) if *wake > SOON + REST => {
                return Some("a rumour puts off what is due");
            }
            Effect::StartTimer(_) | Effect::CancelTimer | Effect::EmitHostEvent(_) => {}
            // It is due once the pause after a stream that broke off is over, whatever comes then.
            Effect::OpenStream(_) if has_aged => {}
            Effect::Call { .. } if was.call.is_some() => {
                return Some("a rumour gives up the call under way");
            }
            Effect::Call { .. } if !turns.rest.is_zero() && old.phase != Phase::Checking => {
                return Some("a rumour asks before the backend wants to be asked");
            }
            Effect::Call { .. } if turns_before(was, choice) => {
                return Some("rumours ask without end");
            }
            Effect::Call { .. } => {
                let asked = if is_idle { Asked::List } else { Asked::Read };
                if calls(effects).any(|it| it != asked) {
                    return Some("a rumour does more than ask");
                }
            }
            _ => return Some("a rumour does more than ask"),
        }
    }
    None
}

/// Whether the backend was asked only a moment before this.
fn turns_before(was: &Environment, choice: &Choice) -> bool {
    was.tabs.has_just_asked && matches!(choice, Choice::TabMessage(_, Time::Stands))
}

/// The others are told what the backend has said, and nothing that was only heard of.
fn of_telling(
    choice: &Choice,
    StepTaken { effects, .. }: &StepTaken,
    config: &Config,
) -> Option<&'static str> {
    let said: &[Reply] = match choice {
        Choice::Answer(answered) | Choice::Uploaded(answered) => &answered.said,
        Choice::StreamMessage(said) => std::slice::from_ref(said),
        _ => &[],
    };
    let is_said = |rumour: &TabMessage| {
        let told = rumour.to_string();
        let text = |said: &Reply| format!("{} {} {}", config.provider, said.id, said.revision);
        said.iter().any(|said| text(said) == told)
    };
    let mut spread = effects.iter().filter_map(|effect| match effect {
        Effect::Broadcast(rumour) => Some(rumour),
        _ => None,
    });
    let is_made_up = spread.any(|rumour| !is_said(rumour));
    is_made_up.then_some("tells other tabs what nobody has said")
}

/// How seldom is seldom enough, by the architecture's word.
const SELDOM: Duration = Duration::from_mins(1);
/// How soon a tab asks whose turn it is, under the budgets of the exploration.
const SOON: Duration = Duration::from_secs(12);
