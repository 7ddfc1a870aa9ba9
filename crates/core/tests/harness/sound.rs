//! The invariants, checked after every step of every test.

use std::time::Duration;

use hosted_flow_core::flow::Effect;
use hosted_flow_core::request::{Method, Request};
use hosted_flow_core::time::Now;
use hosted_flow_core::view::Phase;

use super::Harness;
use super::replies::{SECRET_ID, SECRET_PATH, SECURE_CODE};
use super::ways::FILE_NAME;

/// The longest delay of a timer: the longest `Retry-After` and the longest interval on top of it.
const MAX_TIMER: Duration = Duration::from_mins(7);

/// Checks the effects of a step.
#[track_caller]
pub(crate) fn check_effects(harness: &Harness, effects: &[Effect]) {
    let count = |is: fn(&Effect) -> bool| effects.iter().filter(|effect| is(effect)).count();
    let calls = count(|effect| matches!(effect, Effect::Call { .. }));
    let navigations = count(|effect| matches!(effect, Effect::Navigate(_)));
    assert!(calls <= 1, "two calls in one step: {effects:?}");
    assert!(navigations <= 1, "two navigations in one step: {effects:?}");

    for effect in effects {
        match effect {
            Effect::StartTimer(delay) => assert!(*delay <= MAX_TIMER, "{delay:?}"),
            Effect::Call { request, .. } => check_request(harness, request),
            Effect::Navigate(url) => {
                // Saved before navigating: once the page unloads nothing else can run.
                let saved = effects
                    .iter()
                    .take_while(|effect| !matches!(effect, Effect::Navigate(_)))
                    .any(|effect| matches!(effect, Effect::SaveAttempt(_)));
                assert!(saved, "a navigation without a record: {effects:?}");
                assert!(url.origin().starts_with("https://"), "{url:?}");
            }
            Effect::SaveAttempt(record) => {
                let text = record.to_text();
                check_silent(harness, &text);
                assert!(!text.contains("http"), "{text}");
            }
            _ => {}
        }
    }
}

/// Every request goes to the backend's base URL, and no URL contains a secret.
#[track_caller]
fn check_request(harness: &Harness, request: &Request) {
    let base = harness.config.backend.as_str();
    let is_ours = request
        .url
        .strip_prefix(base)
        .is_some_and(|path| path == "/handoff" || path.starts_with("/flows"));
    assert!(is_ours, "{request:?}");
    check_silent(harness, &request.url);
}

/// Checks the state after a step.
#[track_caller]
pub(crate) fn check_state(harness: &Harness) {
    if !harness.is_mounted() {
        // Nothing is shown yet.
        return;
    }
    let view = harness.view();
    let phase = view.phase;
    let place = format!("{phase:?} after {:?}", harness.last);

    // One call at a time, and no timer beside it; a canceled call counts as none.
    let now = Now {
        wall: harness.wall,
        monotonic: harness.monotonic,
    };
    let awaited = harness.flow.canonical(&harness.config, now).awaited;
    let call = harness.in_flight.as_ref();
    let call = call.filter(|(id, _)| awaited == Some(*id));
    // A start tells after a while that it takes long.
    if let (Some(timer), Some(call)) = (harness.timer, call)
        && phase != Phase::Starting
    {
        let has_called = harness.last.iter().any(|effect| effect.starts_with("Call"));
        assert!(
            harness.lost_call == Some(call.0) && !has_called,
            "a timer at {timer:?} and a call at once: {call:?}, {place}"
        );
    }
    if harness.timer.is_some() {
        let is_watching = matches!(
            phase,
            Phase::Idle | Phase::Checking | Phase::Waiting | Phase::NeedsInput | Phase::Parked
        );
        let is_leaving = matches!(phase, Phase::Starting | Phase::Leaving);
        assert!(is_watching || is_leaving, "a timer is pending in {place}");
        if is_watching {
            assert!(
                harness.is_visible,
                "a timer is pending while hidden, {place}"
            );
            assert!(
                harness.is_online,
                "a timer is pending while offline, {place}"
            );
        }
    }
    if let Some((_, call)) = &harness.in_flight {
        // An idle tab lists the open flows, because another tab may have started one. A final
        // status may be corrected, so it is read. No other state without polling sends a read.
        let is_look = match phase {
            Phase::Idle => call.url.contains("/flows?open=true"),
            Phase::Settled => call.method == Method::Get && call.url.contains("/flows/"),
            _ => false,
        };
        let is_quiet = matches!(phase, Phase::Idle | Phase::Settled);
        assert!(is_look || !is_quiet, "a call in progress in {place}");
    }

    if harness.stream.is_some() {
        let is_awake = harness.is_visible && harness.is_online;
        let is_watching = matches!(
            phase,
            Phase::Checking | Phase::Waiting | Phase::NeedsInput | Phase::Parked
        );
        assert!(is_awake && is_watching, "listening in {place}");
    }

    // The person always has a visible way to continue.
    let can_continue =
        harness.in_flight.is_some() || harness.timer.is_some() || harness.upload.is_some();
    // Also while the page seems hidden or offline: the browser may be wrong.
    assert!(
        phase == Phase::Settled || !view.actions.is_empty() || can_continue,
        "no action in {place}: {view:?}"
    );
    // A waiting screen always has a call, a timer or a stream behind it.
    if phase == Phase::Waiting && harness.is_visible && harness.is_online {
        assert!(can_continue, "waiting for nothing: {place}");
    }
}

/// The output contains no secret.
#[track_caller]
pub(crate) fn check_silent(harness: &Harness, printed: &str) {
    for secret in &harness.secrets {
        assert!(!printed.contains(secret), "{secret} is printed: {printed}");
    }
}

/// The secrets of every launch of [`super::replies`]; each click adds its attempt state.
pub(crate) fn planted() -> Vec<String> {
    let encoded = SECURE_CODE.replace('=', "%3D");
    [SECURE_CODE, &encoded, SECRET_PATH, SECRET_ID, FILE_NAME]
        .map(str::to_owned)
        .into()
}
