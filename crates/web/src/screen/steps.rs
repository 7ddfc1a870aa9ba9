//! The list of stages.

use std::cmp::Ordering;

use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::prelude::*;

use crate::text;

/// The part of a journey that a view shows: the identity check, or the account that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct JourneyPart {
    /// Whether the identity check is shown.
    pub(crate) is_identity: bool,
    /// The account's provider.
    pub(crate) account: Provider,
}

/// The stages, with the current one marked.
pub(super) fn steps(view: &View, part: Option<JourneyPart>) -> Html {
    let provider = part.map_or(view.provider, |part| part.account);
    let stages = JourneyStage::all_with(provider);
    let of_stage =
        |stage: &JourneyStage| (text::stage(*stage, provider), text::pace(*stage, provider));
    let before = part.map(|_| (text::IDENTITY_CHECK, None));
    let first = usize::from(before.is_some());
    let here = if part.is_some_and(|part| part.is_identity) {
        0
    } else {
        let here = stages.iter().position(|stage| *stage == view.stage);
        first + here.unwrap_or_default()
    };
    let step = |(index, (name, pace)): (usize, (&'static str, Option<&'static str>))| {
        let place = match (index.cmp(&here), view.phase) {
            (Ordering::Less, _) => "done",
            (Ordering::Equal, Phase::Settled) if view.topic == Topic::Approved => "done",
            (Ordering::Equal, Phase::Settled) => "stopped",
            (Ordering::Equal, _) => "here",
            (Ordering::Greater, _) => "ahead",
        };
        let current = (index == here).then_some("step");
        html! {
            <li class="hosted-flow-step" data-place={place} aria-current={current}>
                { name }
                if let Some(pace) = pace { <span class="hosted-flow-pace">{ pace }</span> }
            </li>
        }
    };
    let all = before.into_iter().chain(stages.iter().map(of_stage));
    html! {
        <ol class="hosted-flow-steps" aria-label={text::PROGRESS}>
            { for all.enumerate().map(step) }
        </ol>
    }
}
