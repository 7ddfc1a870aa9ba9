//! The calls, the navigation and the timer of a step.

use std::time::Duration;

use hosted_flow_core::flow::Effect;

/// An operation of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Asked {
    Create,
    Launch,
    Read,
    List,
    Handoff,
    Redeem,
}

/// The operation of a URL, with or without a body.
pub(super) fn asked(url: &str, has_body: bool) -> Asked {
    let path = url.trim_start_matches("/hosted-flow/v1");
    match (path, has_body) {
        ("/flows", true) => Asked::Create,
        ("/handoff", true) => Asked::Redeem,
        (path, true) if path.ends_with("/launch") => Asked::Launch,
        (_, true) => Asked::Handoff,
        (path, false) if path.starts_with("/flows?") => Asked::List,
        (_, false) => Asked::Read,
    }
}

pub(super) fn calls(effects: &[Effect]) -> impl Iterator<Item = Asked> {
    effects.iter().filter_map(|effect| match effect {
        Effect::Call { request, .. } => Some(asked(&request.url, request.body.is_some())),
        _ => None,
    })
}

pub(super) fn navigates(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Navigate(_)))
}

pub(super) fn timer(effects: &[Effect]) -> Option<Duration> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::StartTimer(timer) => Some(*timer),
        _ => None,
    })
}
