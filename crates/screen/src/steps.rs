//! The list of steps.

use std::cmp::Ordering;

use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Phase, Topic, View};

use crate::context::Context;
use crate::locale::Key;
use crate::provider;
use crate::texts::Text;

/// The steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Name of the list, for screen readers.
    pub label: Text,
    /// “Step 1 of 4 · Identity”, where there is no room for the list.
    pub count: Text,
    /// The steps, in order.
    pub all: Vec<Step>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub name: Text,
    /// Where it is, beside the person.
    pub place: Place,
    /// The same in words, for screen readers.
    pub state: Text,
    /// Whether it is the one that is shown.
    pub is_current: bool,
}

/// Where a step is, beside the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is done.
    Done,
    /// The person is there.
    Here,
    /// The check ended there without success.
    Stopped,
    /// It is still to come.
    Ahead,
}

impl Place {
    /// The name in `data-place`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Here => "here",
            Self::Stopped => "stopped",
            Self::Ahead => "ahead",
        }
    }

    fn key(self) -> Key {
        match self {
            Self::Done => Key::StepStateDone,
            Self::Here => Key::StepStateCurrent,
            Self::Stopped => Key::StepStateStopped,
            Self::Ahead => Key::StepStateAhead,
        }
    }
}

/// The steps of a view, with the current one marked.
pub(crate) fn of(view: &View, context: &Context) -> Steps {
    let part = context.part;
    let provider = part.map_or(view.provider, |part| part.account);
    let mut names = Vec::new();
    let mut here = 0;
    if part.is_some() {
        // In a journey of two, the identity check stands before the account's own steps.
        names.push(Key::StepIdentity);
        here = 1;
    }
    let first = here;
    for stage in JourneyStage::all_with(provider) {
        if *stage == view.stage {
            here = names.len();
        }
        names.push(name(*stage, provider, first > 0));
    }
    if part.is_some_and(|part| part.is_identity) {
        here = 0;
    }
    let mut all = Vec::new();
    for name in &names {
        let place = match (all.len().cmp(&here), view.phase) {
            (Ordering::Less, _) => Place::Done,
            (Ordering::Equal, Phase::Settled) if view.topic == Topic::Approved => Place::Done,
            (Ordering::Equal, Phase::Settled) => Place::Stopped,
            (Ordering::Equal, _) => Place::Here,
            (Ordering::Greater, _) => Place::Ahead,
        };
        all.push(Step {
            name: context.texts.get(*name),
            place,
            state: context.texts.get(place.key()),
            is_current: all.len() == here,
        });
    }
    let (number, total) = ((here + 1).to_string(), names.len().to_string());
    let values = [("number", &*number), ("total", &*total)];
    let count = context.texts.fill(Key::StepCount, &values).to_string();
    Steps {
        label: context.texts.get(Key::StepsLabel),
        count: (count + " · " + &context.texts.get(names[here])).into(),
        all,
    }
}

fn name(stage: JourneyStage, provider: Provider, follows_check: bool) -> Key {
    match stage {
        JourneyStage::Begin => Key::StepStart,
        JourneyStage::Away => provider::away(provider),
        JourneyStage::Documents => Key::StepDocuments,
        // The bank reads the result of the identity check that stands before it.
        JourneyStage::Identity if follows_check => Key::StepBankCheck,
        JourneyStage::Identity => Key::StepIdentity,
        JourneyStage::Details => Key::StepDetails,
        JourneyStage::Decision => Key::StepReview,
        JourneyStage::Result => provider::result(provider),
    }
}
