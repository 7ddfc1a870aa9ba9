//! Other tabs: whose turn it is to ask, what they tell, and what must hold of both.
//!
//! None of them is played itself. The browser may say at any moment that it is this tab's turn or
//! another one's, and anybody may say anything of any flow.

use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{Action, Effect, Event, TabMessage};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Phase, View};

use super::answers::{REST, another};
use super::calls::Asked;
use super::choices::{Choice, Time};
use super::model::{Around, Model, Taken};
use super::rules::{calls, navigates};
use super::words::{FLOW, OTHER_FLOW, Said};

/// How this tab stands to the others.
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is known of the others is so or not"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Turns {
    /// Whether other tabs have their turns and their say.
    pub(super) is_played: bool,
    /// Whether it is this tab's turn, where it has asked for one: it is until somebody says that it
    /// is not.
    pub(super) is_ours: Option<bool>,
    /// What was told, or may have been, and was not asked for since.
    pub(super) rumoured: u64,
    /// Whether it is asked for as soon as may be.
    pub(super) is_owed: bool,
    /// Whether the backend was asked a moment ago.
    pub(super) has_just_asked: bool,
    /// Whether the last answer about the flow was none.
    pub(super) is_failing: bool,
    /// How long the backend wants not to be asked.
    pub(super) rest: Duration,
}

impl Turns {
    pub(super) fn new(is_played: bool) -> Self {
        Self {
            is_played,
            ..Self::default()
        }
    }

    /// Time goes by.
    pub(super) fn pass(&mut self, passes: Duration) {
        self.rest = self.rest.saturating_sub(passes);
        self.has_just_asked &= passes.is_zero();
    }

    /// What a step comes to.
    pub(super) fn note(
        &mut self,
        choice: &Choice,
        effects: &[Effect],
        provider: Provider,
        call: Option<Asked>,
        knows: bool,
    ) {
        let is_read = call == Some(Asked::Read);
        let is_question = is_read || matches!(call, Some(Asked::List | Asked::Redeem));
        for effect in effects {
            match effect {
                Effect::RequestLeadership(_) => self.is_ours = Some(true),
                Effect::ReleaseLeadership => self.is_ours = None,
                _ => {}
            }
        }
        if let Choice::Answer(answered) = choice {
            let is_said = answered.said.iter().any(|said| said.is_of(provider));
            let is_sure = is_said || knows && answered.is_unchanged();
            self.is_failing = is_read && !is_sure;
            // A failure that says nothing of it does not end a wish that was there.
            if is_question && matches!(&answered.answer.0, Ok(answer) if answer.status < 400) {
                self.rest = answered.rest;
            }
        }
        if !self.is_played {
            return;
        }
        let is_due = wakes(effects).is_some();
        let said = match choice {
            Choice::Answer(answered) | Choice::Uploaded(answered) => answered.said.as_slice(),
            Choice::StreamMessage(said) => std::slice::from_ref(said),
            _ => &[],
        };
        let said = said.iter().filter(|said| said.is_of(provider));
        // What was told is known by now.
        if said.map(|said| said.revision).max() >= Some(self.rumoured) {
            self.rumoured = 0;
            self.is_owed = false;
        }
        match choice {
            // To send a file is not to ask again.
            Choice::Press(action, _) if *action != Action::Upload => self.is_failing = false,
            Choice::Restored(_) => self.is_failing = false,
            Choice::TabMessage(revision, _) if is_due || is_read => {
                self.rumoured = self.rumoured.max(*revision);
                self.is_owed = is_due;
            }
            Choice::Online(true) | Choice::Visible(true, _) | Choice::StreamClosed if is_due => {
                self.rumoured = UNHEARD_OF;
                self.is_owed = true;
            }
            _ => {}
        }
        if calls(effects).next().is_some() {
            self.rumoured = 0;
            self.is_owed = false;
            self.has_just_asked = true;
        }
    }
}

/// What the browser and the other tabs may say now, and be heard.
pub(super) fn choices(around: &Around, phase: Phase) -> Vec<Choice> {
    let times = [Time::Stands, Time::Long];
    let mut all = Vec::new();
    if let Some(is_ours) = around.turns.is_ours {
        all.extend(times.map(|time| Choice::Leadership(!is_ours, time)));
    }
    let is_heard = !matches!(phase, Phase::Starting | Phase::Leaving | Phase::Settled);
    if around.is_visible && around.is_online && is_heard {
        for revision in [NEWER, UNHEARD_OF] {
            all.extend(times.map(|time| Choice::TabMessage(revision, time)));
        }
    }
    all
}

/// What they may say, and it changes nothing.
pub(super) fn late(around: &Around, phase: Phase, provider: Provider) -> Vec<Event> {
    let mut all = vec![rumour(another(provider), FLOW, UNHEARD_OF)];
    match around.turns.is_ours {
        Some(is_ours) => all.push(Event::Leadership(is_ours)),
        None => all.extend([true, false].map(Event::Leadership)),
    }
    // Whoever may begin asks whatever it is about: it may have been begun in another tab.
    let is_looking = around.call.is_some_and(|(_, asked)| asked == Asked::List);
    if phase != Phase::Idle && !is_looking {
        all.push(rumour(provider, FLOW, 0));
        all.push(rumour(provider, OTHER_FLOW, UNHEARD_OF));
    }
    let is_deaf = matches!(phase, Phase::Starting | Phase::Leaving | Phase::Settled);
    if is_deaf || !(around.is_visible && around.is_online) {
        all.push(rumour(provider, FLOW, UNHEARD_OF));
    }
    all
}

/// What another tab tells.
pub(super) fn rumour(provider: Provider, flow: &str, revision: u64) -> Event {
    let said = format!("{provider} {flow} {revision}");
    TabMessage::parse(&said).map_or(Event::TimerFired, Event::TabMessage)
}

/// The first rule of several tabs that a step breaks.
pub(super) fn broken(
    before: &Model,
    choice: &Choice,
    taken: &Taken,
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
fn of_parts(before: &Model, choice: &Choice, taken: &Taken) -> Option<&'static str> {
    let Taken {
        effects,
        after,
        view,
    } = taken;
    // A page that is loaded anew has let go of everything.
    let is_old = !matches!(choice, Choice::Visit(_));
    let mut has_turn = is_old && before.around.turns.is_ours.is_some();
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
    let around = &after.around;
    let is_here = around.is_visible && around.is_online;
    let asks = matches!(view.phase, Phase::Waiting | Phase::NeedsInput);
    if has_turn && !(is_here && (asks || view.phase == Phase::Checking)) {
        return Some("keeps its turn though it has nothing to ask");
    }
    if !has_turn && is_here && asks {
        return Some("asks and lets nobody know");
    }
    if around.listens && around.turns.is_ours == Some(false) {
        return Some("listens though another tab does");
    }
    None
}

/// Whose turn it is changes when it asks next, and nothing else.
fn of_turns(
    before: &Model,
    choice: &Choice,
    Taken { effects, after, .. }: &Taken,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let Choice::Leadership(is_ours, _) = choice else {
        return None;
    };
    if calls(effects).next().is_some() || navigates(effects) {
        return Some("a turn that asks at once");
    }
    let was = &before.around;
    if after.around.call != was.call {
        return Some("a turn that loses the call under way");
    }
    // But for what time has brought since the last look.
    let is_aged =
        new.phase == Phase::Parked || (old.phase, new.phase) == (Phase::Waiting, Phase::NeedsInput);
    if old.status != new.status || !(old == new || is_aged) {
        return Some("a turn that changes what is shown");
    }
    let turns = &after.around.turns;
    if turns.is_owed && was.call.is_none() && after.around.wake != was.wake {
        return Some("a turn puts off what is due");
    }
    let asks = matches!(new.phase, Phase::Waiting | Phase::NeedsInput);
    let is_free =
        turns.rumoured == 0 && was.call.is_none() && was.upload.is_none() && !turns.is_failing;
    if is_free
        && asks
        && *is_ours
        && after
            .around
            .wake
            .is_none_or(|wake| wake > SOON + turns.rest)
    {
        return Some("a tab that gets its turn does not begin to ask");
    }
    None
}

/// Without its turn a tab asks by itself once a minute at the most.
fn of_following(
    before: &Model,
    choice: &Choice,
    Taken { effects, after, .. }: &Taken,
    [_, new]: &[&View; 2],
) -> Option<&'static str> {
    let turns = &after.around.turns;
    let is_sure = match choice {
        Choice::Answer(_) => true,
        Choice::Leadership(..) => before.around.call.is_none(),
        _ => false,
    };
    if !is_sure || turns.is_ours != Some(false) || turns.is_failing || turns.rumoured > 0 {
        return None;
    }
    // But for the moments in which the provider may not have noticed yet.
    let is_just_back = new.phase == Phase::Waiting && new.status == Some(Status::AwaitingCustomer);
    if is_just_back {
        return None;
    }
    let next = wakes(effects).or(after.around.wake);
    let asks_soon = next.is_some_and(|wake| wake < SELDOM);
    asks_soon.then_some("asks by itself though another tab does")
}

/// What is told is a reason to ask, once and not at any time, and nothing else.
fn of_rumours(
    before: &Model,
    choice: &Choice,
    Taken { effects, after, .. }: &Taken,
    [old, new]: &[&View; 2],
) -> Option<&'static str> {
    let Choice::TabMessage(..) = choice else {
        return None;
    };
    let was = &before.around;
    let is_idle = old.phase == Phase::Idle;
    // Whether it asks is seen where there was nothing to be seen yet.
    let is_same = old == new || is_idle && new.phase == Phase::Checking && new.status.is_none();
    let has_aged = matches!(choice, Choice::TabMessage(_, Time::Long));
    let is_older = has_aged && old.phase == new.phase && old.status == new.status;
    if !(is_same || is_older) {
        return Some("a rumour changes what is shown");
    }
    let turns = &after.around.turns;
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
fn turns_before(was: &Around, choice: &Choice) -> bool {
    was.turns.has_just_asked && matches!(choice, Choice::TabMessage(_, Time::Stands))
}

/// The others are told what the backend has said, and nothing that was only heard of.
fn of_telling(
    choice: &Choice,
    Taken { effects, .. }: &Taken,
    config: &Config,
) -> Option<&'static str> {
    let said: &[Said] = match choice {
        Choice::Answer(answered) | Choice::Uploaded(answered) => &answered.said,
        Choice::StreamMessage(said) => std::slice::from_ref(said),
        _ => &[],
    };
    let is_said = |rumour: &TabMessage| {
        let told = rumour.to_string();
        let text = |said: &Said| format!("{} {} {}", config.provider, said.id, said.revision);
        said.iter().any(|said| text(said) == told)
    };
    let mut spread = effects.iter().filter_map(|effect| match effect {
        Effect::Broadcast(rumour) => Some(rumour),
        _ => None,
    });
    let is_made_up = spread.any(|rumour| !is_said(rumour));
    is_made_up.then_some("tells other tabs what nobody has said")
}

fn wakes(effects: &[Effect]) -> Option<Duration> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::StartTimer(wake) => Some(*wake),
        _ => None,
    })
}

/// What the answer to come may have (a canonical flow is at revision 1).
const NEWER: u64 = 2;
/// What no answer has: somebody made it up.
const UNHEARD_OF: u64 = u64::MAX;

/// How seldom is seldom enough, by the architecture's word.
const SELDOM: Duration = Duration::from_mins(1);
/// How soon a tab asks whose turn it is, under the budgets of the exploration.
const SOON: Duration = Duration::from_secs(12);
