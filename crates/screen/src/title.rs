//! The state of the check in a word, for the title of the browser's tab.

use hosted_flow_core::view::{Phase, Topic, View};

use crate::locale::Key;

/// The state in a word; none before there is one.
#[must_use]
pub fn title(view: &View) -> Option<Key> {
    match (view.phase, view.topic) {
        (Phase::Idle, _) | (_, Topic::LookingUp) => None,
        (Phase::Problem, _) => Some(Key::TitleProblem),
        (Phase::Settled, _) => Some(Key::StepResult),
        (Phase::NeedsInput, _) | (_, Topic::UnfinishedForLong) => Some(Key::TitleAction),
        _ => Some(Key::TitleWaiting),
    }
}
