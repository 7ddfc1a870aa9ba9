//! Every order of events: the states that a page can come to, and what holds in all of them.
//!
//! The browser, the storage and the backend are part of a state, and everything that can happen in
//! it is tried: every kind of answer to the call under way, every button, the timer, coming and
//! going, the network, loading anew, Back, and the ways to return. Time is told in three steps:
//! none, what the timer was set to, and a pause longer than every budget. Two states that will do
//! the same ([`hosted_flow_core::flow::Flow::canonical`]) are one. The exploration comes to an end
//! by itself, because trips to the hosted page are counted and there are only so many of them.

mod answers;
mod calls;
mod choice;
mod choices;
mod clicks;
mod leadership;
mod liveness;
mod replies;
mod rules;
mod setting;
mod state_graph;
mod tabs;
mod world;

use std::collections::VecDeque;
use std::fmt;
use std::time::{Duration, Instant};

use hosted_flow_core::config::Config;

use answers::Answers;
use choice::{Choice, Time};
use liveness::Liveness;
pub use setting::{Bounds, Setting};
use state_graph::StateGraph;
use world::{StepTaken, World};

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// What was explored.
    pub setting: Setting,
    /// Trips to the hosted page.
    pub clicks: u8,
    /// States that differ.
    pub states: usize,
    /// Steps between them, each of which was checked.
    pub steps: usize,
    /// Events on the shortest way to the state that is farthest away.
    pub depth: usize,
    /// Whether nothing was left.
    pub is_whole: bool,
    /// How long it took.
    pub took: Duration,
}

/// A rule that does not hold, and the way there.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Which.
    pub rule: &'static str,
    /// What happened, from the first visit on.
    pub way: Vec<String>,
}

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.rule)?;
        for (number, step) in self.way.iter().enumerate() {
            write!(formatter, "\n  {}. {step}", number + 1)?;
        }
        Ok(())
    }
}

impl std::error::Error for Broken {}

/// Explores everything within the bounds, breadth first.
///
/// # Errors
///
/// [`Broken`], with a shortest way there, when a rule does not hold.
pub fn explore(setting: Setting, bounds: Bounds) -> Result<Found, Broken> {
    let config = setting.config();
    let possible = Answers::of(setting);
    let secrets = rules::secrets(bounds.clicks);
    let began = Instant::now();
    let mut atlas = StateGraph::default();
    let mut ways = Liveness::default();
    let mut next = VecDeque::from([(0, World::new(setting.tabs))]);
    atlas.add(&World::new(setting.tabs), None);
    let mut steps = 0;
    while let Some((number, model)) = next.pop_front() {
        if atlas.len() >= bounds.states {
            next.push_back((number, model));
            break;
        }
        let seen = model.view(&config);
        let is_way_out = !model.environment.is_mounted || rules::has_way_out(&seen);
        ways.visit(number, is_way_out);
        let choices = choices::all(&model, &seen, &config, &possible, bounds.clicks);
        for (index, choice) in choices.into_iter().enumerate() {
            let taken = model.take(&config, &seen, &choice);
            steps += 1;
            if let Some(rule) = rules::broken(&model, &seen, &choice, &taken, &config, &secrets) {
                let mut way = atlas.way(number, setting, &possible, bounds);
                way.push(said(&choice, &taken));
                return Err(Broken { rule, way });
            }
            if matches!(choice, Choice::Late(_)) {
                continue;
            }
            let (to, is_new) = atlas.add(&taken.after, Some((number, index)));
            note(&mut ways, number, to, &choice, &taken.after);
            if is_new {
                next.push_back((to, taken.after));
            }
        }
    }
    if let Some((number, rule)) = ways.broken() {
        let way = atlas.way(number, setting, &possible, bounds);
        return Err(Broken { rule, way });
    }
    Ok(Found {
        setting,
        clicks: bounds.clicks,
        states: atlas.len(),
        steps,
        depth: atlas.depth(),
        is_whole: next.is_empty(),
        took: began.elapsed(),
    })
}

fn note(ways: &mut Liveness, from: u32, to: u32, choice: &Choice, after: &World) {
    if choice.is_progress() {
        ways.progress(from, to);
    }
    let is_failing = match choice {
        Choice::Answer(answered) => answered.is_transient,
        // One that asks: a page that is told only counts the time.
        Choice::TimerFired(_) => after.environment.call.is_some(),
        _ => false,
    };
    let is_pausing = matches!(choice, Choice::Answer(_) | Choice::TimerFired(Time::Long));
    if is_failing {
        ways.failing(from, to);
    }
    if is_pausing {
        ways.pausing(from, to);
    }
}

fn said(choice: &Choice, taken: &StepTaken) -> String {
    let StepTaken { after, view, .. } = taken;
    let around = &after.environment;
    format!(
        "{choice:?} → {:?}, {:?}, call {:?}, wake {:?}",
        view.phase, view.actions, around.call, around.wake
    )
}

/// Goes wherever the bytes say, as far as they reach: the first chooses what is explored, and each
/// of the others one of the things that can happen.
///
/// # Panics
///
/// Where a rule does not hold, with the way there.
pub fn walk(bytes: &[u8]) {
    let [first, rest @ ..] = bytes else { return };
    GROUNDS.with(|grounds| {
        let ground = &grounds[usize::from(*first) % grounds.len()];
        ground.walk(&rest[..rest.len().min(LONGEST_WALK)]);
    });
}

/// A setting, and what is made of it once.
struct Ground {
    setting: Setting,
    config: Config,
    possible: Answers,
    secrets: Vec<String>,
}

impl Ground {
    fn of(setting: Setting) -> Self {
        Self {
            setting,
            config: setting.config(),
            possible: Answers::of(setting),
            secrets: rules::secrets(Bounds::WHOLE.clicks),
        }
    }

    fn walk(&self, bytes: &[u8]) {
        let config = &self.config;
        let mut model = World::new(self.setting.tabs);
        let mut way = Vec::new();
        for byte in bytes {
            let seen = model.view(config);
            let mut choices =
                choices::all(&model, &seen, config, &self.possible, Bounds::WHOLE.clicks);
            let choice = choices.swap_remove(usize::from(*byte) % choices.len());
            let taken = model.take(config, &seen, &choice);
            let rule = rules::broken(&model, &seen, &choice, &taken, config, &self.secrets);
            way.push(choice);
            if let Some(rule) = rule {
                panic!("{rule}: {way:#?}");
            }
            model = taken.after;
        }
    }
}

thread_local! {
    static GROUNDS: Vec<Ground> = Setting::all().into_iter().map(Ground::of).collect();
}

/// Longer ways lead back to where shorter ones have been.
const LONGEST_WALK: usize = 64;
