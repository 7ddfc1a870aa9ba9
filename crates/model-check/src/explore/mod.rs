//! Explores every order of events, and checks the invariants in each reachable state.
//!
//! The browser, the storage and the backend are part of a state. In each state every possible choice
//! is tried: every kind of answer to the running call, every button, the timer, visibility, the
//! network, a reload, Back, and the ways to return. Time has three steps: none, the delay of the
//! timer, and a pause longer than every budget. States with the same behaviour
//! ([`hosted_flow_core::flow::Flow::canonical`]) are one. The number of attempts is bounded, so the
//! exploration is finite.

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
use world::{StepResult, World};

/// The result of an exploration.
#[derive(Clone, Debug)]
pub struct Found {
    /// The explored setting.
    pub setting: Setting,
    /// Maximum number of attempts.
    pub clicks: u8,
    /// Number of distinct states.
    pub states: usize,
    /// Number of steps between them. Each was checked.
    pub steps: usize,
    /// Length of the longest of all shortest paths to a state.
    pub depth: usize,
    /// Whether all states were explored.
    pub is_whole: bool,
    /// How long it took.
    pub took: Duration,
}

/// A violated rule, and the path to it.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The rule.
    pub rule: &'static str,
    /// The events, from the first visit on.
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

/// Explores all states within the bounds, breadth first.
///
/// # Errors
///
/// [`Broken`], with a shortest path, when a rule is violated.
pub fn explore(setting: Setting, bounds: Bounds) -> Result<Found, Broken> {
    let config = setting.config();
    let possible = Answers::of(setting);
    let secrets = rules::secrets(bounds.clicks);
    let began = Instant::now();
    let mut graph = StateGraph::default();
    let mut liveness = Liveness::default();
    let mut next = VecDeque::from([(0, World::new(setting.tabs))]);
    graph.add(&World::new(setting.tabs), None);
    let mut steps = 0;
    while let Some((number, world)) = next.pop_front() {
        if graph.len() >= bounds.states {
            next.push_back((number, world));
            break;
        }
        let seen = world.view(&config);
        let is_way_out = !world.environment.is_mounted || rules::has_way_out(&seen);
        liveness.visit(number, is_way_out);
        let choices = choices::all(&world, &seen, &config, &possible, bounds.clicks);
        for (index, choice) in choices.into_iter().enumerate() {
            let step = world.step(&config, &seen, &choice);
            steps += 1;
            if let Some(rule) = rules::broken(&world, &seen, &choice, &step, &config, &secrets) {
                let mut way = graph.way(number, setting, &possible, bounds);
                way.push(described(&choice, &step));
                return Err(Broken { rule, way });
            }
            if matches!(choice, Choice::Late(_)) {
                continue;
            }
            let (to, is_new) = graph.add(&step.after, Some((number, index)));
            note(&mut liveness, number, to, &choice, &step.after);
            if is_new {
                next.push_back((to, step.after));
            }
        }
    }
    if let Some((number, rule)) = liveness.broken() {
        let way = graph.way(number, setting, &possible, bounds);
        return Err(Broken { rule, way });
    }
    Ok(Found {
        setting,
        clicks: bounds.clicks,
        states: graph.len(),
        steps,
        depth: graph.depth(),
        is_whole: next.is_empty(),
        took: began.elapsed(),
    })
}

fn note(liveness: &mut Liveness, from: u32, to: u32, choice: &Choice, after: &World) {
    if choice.is_progress() {
        liveness.progress(from, to);
    }
    let is_failing = match choice {
        Choice::Answer(answered) => answered.is_transient,
        // Only a timer that causes a call: a page with a stream uses timers for its budget alone.
        Choice::TimerFired(_) => after.environment.call.is_some(),
        _ => false,
    };
    let is_pausing = matches!(choice, Choice::Answer(_) | Choice::TimerFired(Time::Long));
    if is_failing {
        liveness.failing(from, to);
    }
    if is_pausing {
        liveness.pausing(from, to);
    }
}

fn described(choice: &Choice, step: &StepResult) -> String {
    let StepResult { after, view, .. } = step;
    let environment = &after.environment;
    format!(
        "{choice:?} → {:?}, {:?}, call {:?}, timer {:?}",
        view.phase, view.actions, environment.call, environment.timer
    )
}

/// Follows one path that the bytes choose: the first selects the setting, and each other one a
/// choice.
///
/// # Panics
///
/// When a rule is violated, with the path to it.
pub fn walk(bytes: &[u8]) {
    let [first, rest @ ..] = bytes else { return };
    EXPLORATIONS.with(|explorations| {
        let exploration = &explorations[usize::from(*first) % explorations.len()];
        exploration.walk(&rest[..rest.len().min(MAX_WALK)]);
    });
}

/// A setting, with the values that are derived from it once.
struct Exploration {
    setting: Setting,
    config: Config,
    possible: Answers,
    secrets: Vec<String>,
}

impl Exploration {
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
        let mut world = World::new(self.setting.tabs);
        let mut way = Vec::new();
        for byte in bytes {
            let seen = world.view(config);
            let mut choices =
                choices::all(&world, &seen, config, &self.possible, Bounds::WHOLE.clicks);
            let choice = choices.swap_remove(usize::from(*byte) % choices.len());
            let step = world.step(config, &seen, &choice);
            let rule = rules::broken(&world, &seen, &choice, &step, config, &self.secrets);
            way.push(choice);
            if let Some(rule) = rule {
                panic!("{rule}: {way:#?}");
            }
            world = step.after;
        }
    }
}

thread_local! {
    static EXPLORATIONS: Vec<Exploration> = Setting::all().into_iter().map(Exploration::of).collect();
}

/// Longer paths lead back to states of shorter ones.
const MAX_WALK: usize = 64;
