//! The calls, the navigation and the timer of a step.

use std::time::Duration;

use hosted_flow_core::flow::{Effect, HostEvent};

/// An operation of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Operation {
    Create,
    Launch,
    Read,
    List,
    Handoff,
    Redeem,
}

/// The operation of a URL, with or without a body.
pub(super) fn operation(url: &str, has_body: bool) -> Operation {
    let path = url.trim_start_matches("/hosted-flow/v1");
    match (path, has_body) {
        ("/flows", true) => Operation::Create,
        ("/handoff", true) => Operation::Redeem,
        (path, true) if path.ends_with("/launch") => Operation::Launch,
        (_, true) => Operation::Handoff,
        (path, false) if path.starts_with("/flows?") => Operation::List,
        (_, false) => Operation::Read,
    }
}

pub(super) fn calls(effects: &[Effect]) -> impl Iterator<Item = Operation> {
    effects.iter().filter_map(|effect| match effect {
        Effect::Call { request, .. } => Some(operation(&request.url, request.body.is_some())),
        _ => None,
    })
}

/// The host events among the effects.
pub(super) fn host_events(effects: &[Effect]) -> impl Iterator<Item = &HostEvent> {
    effects.iter().filter_map(|effect| match effect {
        Effect::EmitHostEvent(event) => Some(event),
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
