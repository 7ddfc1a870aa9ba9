//! The optional operations.

use std::time::Duration;

use hosted_flow_core::contract::read_flow;
use hosted_flow_core::provider::Provider;
use hyper::header::ACCEPT;
use jiff::Timestamp;
use serde_json::json;
use url::Url;

use crate::base_url::is_loopback;
use crate::call::{Call, Wanted, Who};
use crate::events::{self, Ending, Event};
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn events(visit: &mut Visit, id: &str) {
    let call = Call::get("GET /flows/{id}/events", format!("/flows/{id}/events"))
        .header(ACCEPT, "text/event-stream")
        .wanting(Wanted::Events);
    let (answer, ending) = visit.listen(call.clone()).await;
    if answer.is_not_offered() {
        visit.skip(Rule::Events, "not offered");
        visit.skip(Rule::Heartbeat, "not offered");
        return;
    }
    let mut faults = Faults::default();
    if faults.unless(answer.status() == 200, &answer) {
        let media_type = answer.media_type();
        let is_stream = media_type == "text/event-stream";
        faults.unless(is_stream, format!("{answer} with another content type"));
        let is_begun = events::is_begun(answer.body());
        faults.unless(is_begun, format!("{answer} without a first event"));
        let seen = events::read(answer.body());
        for event in seen.iter().filter(|event| !event.is_heartbeat()) {
            check_event(&mut faults, event);
        }
        let is_alive = ending != Ending::Silent || events::goes_on(answer.body());
        faults.unless(is_alive || !is_begun, format!("{answer}, then silence"));
    }
    heartbeat(visit, &answer, ending);
    if !visit.plan.user.is_empty() {
        let (nobody, _) = visit.listen(call.clone().by(Who::Nobody)).await;
        let is_known = nobody.status() == 401 || nobody.is_redirect();
        faults.unless(is_known, format!("{nobody} to nobody"));
    }
    if visit.plan.other.is_some() {
        let (other, _) = visit.listen(call.by(Who::Other)).await;
        let is_unknown = other.status() == 404;
        faults.unless(is_unknown, format!("{other} to the other user"));
    }
    visit.note(Rule::Events, faults);
}

/// Another rule checks a stream that is completely silent.
fn heartbeat(visit: &mut Visit, answer: &Exchange, ending: Ending) {
    if events::heartbeats(answer.body()) == 0 {
        let why = "not offered: that a stream has fallen silent is noticed within a minute only";
        return visit.skip(Rule::Heartbeat, why);
    }
    let mut faults = Faults::default();
    let is_over = ending == Ending::Silent && events::goes_on(answer.body());
    faults.unless(!is_over, format!("{answer} with one heartbeat and no more"));
    let seen = events::read(answer.body());
    let mut heartbeats = seen.iter().filter(|event| event.is_heartbeat());
    faults.unless(
        heartbeats.all(|event| !event.data.is_empty()),
        "a heartbeat without data, which no browser hears",
    );
    visit.note(Rule::Heartbeat, faults);
}

fn check_event(faults: &mut Faults, event: &Event) {
    faults.unless(event.kind == "flow", "an event that is not called flow");
    match read_flow(event.data.as_bytes()) {
        Ok(flow) => {
            let revision = flow.revision.to_string();
            faults.unless(
                event.id.as_deref() == Some(&revision),
                "an event whose id is not the revision",
            );
        }
        Err(error) => {
            faults.unless(false, format!("an event, and {error}"));
        }
    }
}

pub(super) async fn handoff(visit: &mut Visit, id: &str) {
    let path = format!("/flows/{id}/handoff");
    let call = Call::post("POST /flows/{id}/handoff", path, &json!({}), &visit.plan);
    let call = call.wanting(Wanted::Offer);
    let answer = visit.ask(call.clone()).await;
    if answer.is_not_offered() {
        visit.skip(Rule::Handoff, "not offered");
        return;
    }
    let mut faults = Faults::default();
    let first = answer.json();
    if faults.unless(answer.is_success(), &answer) {
        let url = first["url"].as_str().and_then(|text| Url::parse(text).ok());
        let is_sound = url.as_ref().is_some_and(|url| {
            let host = url.host_str().unwrap_or_default();
            let is_provider = |provider: Provider| provider.own_hosts().contains(&host);
            let is_secure = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url));
            is_secure && !Provider::ALL.into_iter().any(is_provider)
        });
        faults.unless(
            is_sound,
            format!("{answer} with a url that is no page of the page owner's"),
        );
        let expires = first["expiresAt"].as_str();
        let expires = expires.and_then(|text| text.parse::<Timestamp>().ok());
        let is_short = expires.is_some_and(|expires| {
            let left = expires.duration_since(Timestamp::now());
            left.is_positive() && left.unsigned_abs() <= MAX_LIFETIME
        });
        faults.unless(
            is_short,
            format!("{answer} with an expiresAt that is not within the next hour"),
        );
        let second = visit.ask(call.clone()).await.json();
        faults.unless(
            second["url"] != first["url"],
            "the same link from two handoffs",
        );
    }
    if visit.plan.other.is_some() {
        let other = visit.ask(call.by(Who::Other)).await;
        let is_unknown = other.status() == 404;
        faults.unless(is_unknown, format!("{other} to the other user"));
    }
    visit.note(Rule::Handoff, faults);
}

/// The maximum lifetime of a hand-off link.
const MAX_LIFETIME: Duration = Duration::from_hours(1);
