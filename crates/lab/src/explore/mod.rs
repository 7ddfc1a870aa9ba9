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
mod choices;
mod model;
mod rules;
mod ways;
mod words;

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::Flow;
use hosted_flow_core::poll::PollPolicy;
use hosted_flow_core::provider::Provider;

use answers::Answers;
use choices::{Choice, Time};
use model::Model;
use ways::Ways;

/// How far to go.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Trips to the hosted page; three are a journey with two retries.
    pub clicks: u8,
    /// States, after which the rest is left.
    pub states: usize,
}

impl Bounds {
    /// A journey with two retries, to the last state.
    pub const WHOLE: Self = Self {
        clicks: 3,
        states: usize::MAX,
    };

    /// The same for a page that asks; where it is told as well there is so much more that can
    /// happen that one trip is as far as it goes.
    #[must_use]
    pub fn whole(setting: Setting) -> Self {
        let clicks = if setting.events {
            1
        } else {
            Self::WHOLE.clicks
        };
        Self {
            clicks,
            ..Self::WHOLE
        }
    }
}

/// What is explored: a provider's launch, and the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Whose hosted page.
    pub provider: Provider,
    /// Whether the page stands on a desk and offers to go on on a phone.
    pub at_a_desk: bool,
    /// Whether the page listens to server-sent events.
    pub events: bool,
}

impl Setting {
    /// All five providers, asked and told, and the one that wants a phone from a desk.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let setting = |provider, at_a_desk, events| Self {
            provider,
            at_a_desk,
            events,
        };
        let asked = Provider::ALL.map(|provider| setting(provider, false, false));
        let told = Provider::ALL.map(|provider| setting(provider, false, true));
        let desk = setting(Provider::Airwallex, true, false);
        [asked.as_slice(), &told, &[desk]].concat()
    }

    fn config(self) -> Config {
        let mut config = Config::new(self.provider);
        config.handoff = self.at_a_desk;
        config.events = self.events;
        config.poll = PollPolicy {
            customer_budget: Duration::from_mins(1),
            provider_budget: Duration::from_mins(1),
            most_failures: 3,
            ..PollPolicy::default()
        };
        config
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.at_a_desk { ", at a desk" } else { "" };
        let how = if self.events { "told" } else { "asked" };
        write!(formatter, "{}, {how}{place}", self.provider)
    }
}

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
    let possible = Answers::of(setting.provider);
    let secrets = rules::secrets(bounds.clicks);
    let began = Instant::now();
    let mut atlas = Atlas::default();
    let mut ways = Ways::default();
    let mut next = VecDeque::from([(0, Model::new())]);
    atlas.add(&Model::new(), None);
    let mut steps = 0;
    while let Some((number, model)) = next.pop_front() {
        if atlas.places.len() >= bounds.states {
            next.push_back((number, model));
            break;
        }
        let is_way_out = !model.around.is_mounted || rules::has_way_out(&model.view(&config));
        ways.visit(number, is_way_out);
        let choices = choices::all(&model, &config, &possible, bounds.clicks);
        for (index, choice) in choices.into_iter().enumerate() {
            let taken = model.take(&config, &choice);
            steps += 1;
            if let Some(rule) = rules::broken(&model, &choice, &taken, &config, &secrets) {
                let mut way = atlas.way(number, &config, &possible, bounds);
                way.push(said(&choice, &taken.after, &config));
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
        let way = atlas.way(number, &config, &possible, bounds);
        return Err(Broken { rule, way });
    }
    Ok(Found {
        setting,
        clicks: bounds.clicks,
        states: atlas.places.len(),
        steps,
        depth: atlas.depth(),
        is_whole: next.is_empty(),
        took: began.elapsed(),
    })
}

fn note(ways: &mut Ways, from: u32, to: u32, choice: &Choice, after: &Model) {
    if choice.is_progress() {
        ways.progress(from, to);
    }
    let is_failing = match choice {
        Choice::Answer(answered) => answered.is_transient,
        // One that asks: a page that is told only counts the time.
        Choice::Woken(_) => after.around.call.is_some(),
        _ => false,
    };
    let is_pausing = matches!(choice, Choice::Answer(_) | Choice::Woken(Time::Long));
    if is_failing {
        ways.failing(from, to);
    }
    if is_pausing {
        ways.pausing(from, to);
    }
}

fn said(choice: &Choice, after: &Model, config: &Config) -> String {
    let view = after.view(config);
    let around = &after.around;
    format!(
        "{choice:?} → {:?}, {:?}, call {:?}, wake {:?}",
        view.phase, view.actions, around.call, around.wake
    )
}

/// The states, by what tells them apart.
#[derive(Default)]
struct Atlas {
    numbers: HashMap<u128, u32>,
    places: Vec<Place>,
}

/// How a state was first come to: from which, and by which of its choices.
struct Place {
    from: Option<(u32, usize)>,
    depth: u32,
}

impl Atlas {
    /// The state's number, and whether it is a new one.
    fn add(&mut self, model: &Model, from: Option<(u32, usize)>) -> (u32, bool) {
        let print = print_of(&model.flow, &model.around);
        if let Some(number) = self.numbers.get(&print) {
            return (*number, false);
        }
        let number = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        let depth = from.map_or(0, |(from, _)| self.places[from as usize].depth + 1);
        self.numbers.insert(print, number);
        self.places.push(Place { from, depth });
        (number, true)
    }

    /// What happens on the way to a state, found by going it again.
    fn way(&self, number: u32, config: &Config, possible: &Answers, bounds: Bounds) -> Vec<String> {
        let mut indices = Vec::new();
        let mut at = &self.places[number as usize];
        while let Some((from, index)) = at.from {
            indices.push(index);
            at = &self.places[from as usize];
        }
        let mut model = Model::new();
        let mut way = Vec::new();
        for index in indices.into_iter().rev() {
            let choice = choices::all(&model, config, possible, bounds.clicks).swap_remove(index);
            model = model.take(config, &choice).after;
            way.push(said(&choice, &model, config));
        }
        way
    }

    fn depth(&self) -> usize {
        let deepest = self.places.iter().map(|place| place.depth).max();
        deepest.unwrap_or_default() as usize
    }
}

/// 128 bits of everything that a state prints. What is redacted there follows from what is not:
/// the random bytes are numbered by the clicks.
fn print_of(flow: &Flow, around: &model::Around) -> u128 {
    let text = format!("{flow:?}{around:?}");
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        salt.hash(&mut hasher);
        text.hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
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
    config: Config,
    possible: Answers,
    secrets: Vec<String>,
}

impl Ground {
    fn of(setting: Setting) -> Self {
        Self {
            config: setting.config(),
            possible: Answers::of(setting.provider),
            secrets: rules::secrets(Bounds::WHOLE.clicks),
        }
    }

    fn walk(&self, bytes: &[u8]) {
        let config = &self.config;
        let mut model = Model::new();
        let mut way = Vec::new();
        for byte in bytes {
            let mut choices = choices::all(&model, config, &self.possible, Bounds::WHOLE.clicks);
            let choice = choices.swap_remove(usize::from(*byte) % choices.len());
            let taken = model.take(config, &choice);
            let rule = rules::broken(&model, &choice, &taken, config, &self.secrets);
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
