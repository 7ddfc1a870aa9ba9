//! Reads: they change nothing, and support conditional requests.

use std::collections::{BTreeMap, BTreeSet};

use hosted_flow_core::contract::{Flow, FlowStatus, read_flow};
use hyper::header::{ETAG, IF_NONE_MATCH};
use url::form_urlencoded;

use crate::call::{Call, IDEMPOTENCY_KEY, Wanted};
use crate::events;
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn safe_get(visit: &mut Visit, id: &str) {
    let mut faults = Faults::default();
    let before = open_ids(visit).await;

    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("provider", visit.plan.provider.name())
        .append_pair("returnUrl", visit.plan.page.as_str())
        .finish();
    let call = Call::get("GET /flows?provider&returnUrl", format!("/flows?{query}"));
    let made = visit
        .ask(call.header(IDEMPOTENCY_KEY, &visit.key("get")))
        .await;
    let is_flow = made.status() == 201 || made.flow_id().is_some();
    faults.unless(!is_flow, format!("{made} with a flow"));

    let call = Call::get("GET /flows/{id}/launch", format!("/flows/{id}/launch"));
    let launched = visit.ask(call.wanting(Wanted::Offer)).await;
    faults.unless(!launched.is_success(), &launched);

    let (mut revisions, mut tags) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..READS {
        let read = visit.ask(Call::read(id)).await;
        match read.flow() {
            Ok(flow) => {
                revisions.insert(flow.revision);
            }
            Err(seen) => {
                faults.unless(false, seen);
            }
        }
        tags.insert(read.header(&ETAG).map(str::to_owned));
        visit.ask(Call::head(id)).await;
    }
    // The provider may have reported a new status meanwhile: once, not every time.
    faults.unless(
        revisions.len() <= 2,
        format!("{READS} reads saw {} revisions", revisions.len()),
    );
    faults.unless(
        tags.len() <= 2,
        format!("{READS} reads saw {} entity tags", tags.len()),
    );

    let after = open_ids(visit).await;
    let new = after.difference(&before).count();
    faults.unless(new == 0, format!("{new} more open flows after the reads"));
    visit.note(Rule::SafeGet, faults);
}

async fn open_ids(visit: &mut Visit) -> BTreeSet<String> {
    let list = visit.ask(Call::list("")).await.json();
    let flows = list["flows"].as_array().into_iter().flatten();
    let ids = flows.filter_map(|flow| flow["id"].as_str());
    ids.map(str::to_owned).collect()
}

pub(super) async fn etag(visit: &mut Visit, id: &str) {
    let first = visit.ask(Call::read(id)).await;
    let mut faults = Faults::default();
    let Some(tag) = first.header(&ETAG).filter(|tag| is_tag(tag)) else {
        faults.unless(false, format!("{first} without one ETag in quotes"));
        visit.note(Rule::Etag, faults);
        return;
    };
    let mut tag = tag.to_owned();
    for (what, known) in FORMS {
        let Some(answer) = ask_with(visit, id, &mut tag, known).await else {
            visit.skip(Rule::Etag, "the entity tag changes with every read");
            return;
        };
        let is_304 = faults.unless(answer.status() == 304, format!("{answer} to {what}"));
        if is_304 {
            let has_tag = answer.header(&ETAG).is_some();
            faults.unless(has_tag, format!("{answer} without ETag to {what}"));
        }
    }
    let call = Call::read(id).header(IF_NONE_MATCH, "\"another-tag\"");
    let other = visit.ask(call).await;
    faults.unless(
        other.status() == 200,
        format!("{other} to the tag of another state"),
    );
    visit.note(Rule::Etag, faults);
}

/// Reads with a known tag. Where the flow has changed meanwhile, once more with its new tag; `None`
/// where it has changed again.
async fn ask_with(visit: &mut Visit, id: &str, tag: &mut String, known: Form) -> Option<Exchange> {
    for _ in 0..2 {
        let call = Call::read(id).header(IF_NONE_MATCH, &known(tag));
        let answer = visit.ask(call).await;
        match answer.header(&ETAG) {
            Some(new) if answer.status() == 200 && new != tag.as_str() => new.clone_into(tag),
            _ => return Some(answer),
        }
    }
    None
}

/// Builds an `If-None-Match` for a tag.
type Form = fn(&str) -> String;

/// The forms that match a tag, as browsers and intermediaries send them.
const FORMS: [(&str, Form); 5] = [
    ("its own tag", str::to_owned),
    ("its own tag, weak", |tag| format!("W/{}", strong(tag))),
    ("its own tag, strong", |tag| strong(tag).to_owned()),
    ("a list with its own tag", |tag| {
        format!("\"another-tag\", {tag}")
    }),
    ("*", |_| "*".to_owned()),
];

fn strong(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

fn is_tag(tag: &str) -> bool {
    let inner = strong(tag)
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.contains('"'))
}

pub(super) async fn revision(visit: &mut Visit, id: &str) {
    visit.ask(Call::read(id)).await;
    let mut faults = Faults::default();
    let mut newest: BTreeMap<String, (u64, FlowStatus)> = BTreeMap::new();
    for exchange in visit.answers().filter(|exchange| exchange.is_success()) {
        for flow in flows_of(exchange) {
            let now = (flow.revision, flow.status.0);
            let Some(before) = newest.insert(flow.id.to_string(), now.clone()) else {
                continue;
            };
            let (from, to) = (before.0, now.0);
            faults.unless(
                to >= from,
                format!("{exchange} with revision {to} after revision {from}"),
            );
            faults.unless(
                to != from || before.1 == now.1,
                format!("{exchange} with another status under the same revision {to}"),
            );
        }
    }
    visit.note(Rule::Revision, faults);
}

/// The flows in an answer: a single flow, a list, or events.
fn flows_of(exchange: &Exchange) -> Vec<Flow> {
    if exchange.wanted == Wanted::Events {
        let events = events::read(exchange.body());
        let read = |event: &events::Event| read_flow(event.data.as_bytes()).ok();
        return events.iter().filter_map(read).collect();
    }
    if let Ok(flow) = exchange.flow() {
        return vec![flow];
    }
    let list = exchange.json();
    let lists = [&list["flows"], &list["recent"]];
    let flows = lists.into_iter().filter_map(serde_json::Value::as_array);
    let flows = flows.flatten();
    let read = |flow: &serde_json::Value| read_flow(flow.to_string().as_bytes()).ok();
    flows.filter_map(read).collect()
}

const READS: usize = 4;
