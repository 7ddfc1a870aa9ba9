//! The open list.

use hosted_flow_core::contract::{Flow, read_open_flows};
use hosted_flow_core::provider::Provider;
use jiff::Timestamp;

use super::creating::NO_OTHER;
use crate::call::{Call, Who};
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn look(visit: &mut Visit, id: &str) {
    let mut faults = Faults::default();
    let answer = visit.ask(Call::list("")).await;
    match flows(&answer) {
        Ok(flows) => {
            faults.unless(answer.status() == 200, &answer);
            for known in [Some(id), visit.later_flow.as_deref()] {
                let is_listed = known.is_none_or(|known| place(&flows, known).is_some());
                faults.unless(is_listed, format!("{answer} without an open flow"));
            }
            newest_first(visit, id, &answer, &flows);
        }
        Err(seen) => {
            faults.unless(false, seen);
            visit.note(Rule::OpenList, faults);
            return;
        }
    }
    visit.note(Rule::OpenList, faults);
    filter(visit, id).await;
    own(visit, id).await;
}

fn newest_first(visit: &mut Visit, id: &str, answer: &Exchange, flows: &[Flow]) {
    let mut faults = Faults::default();
    if let Some(later) = &visit.later_flow
        && let (Some(first), Some(later)) = (place(flows, id), place(flows, later))
    {
        faults.unless(
            later < first,
            format!("{answer} with the newer flow behind the older"),
        );
    }
    let created = |flow: &Flow| flow.created_at.as_ref()?.parse::<Timestamp>().ok();
    let times: Vec<Timestamp> = flows.iter().filter_map(created).collect();
    faults.unless(
        times.is_sorted_by(|newer, older| newer >= older),
        format!("{answer} with createdAt out of order"),
    );
    visit.note(Rule::NewestFirst, faults);
}

async fn filter(visit: &mut Visit, id: &str) {
    let mut faults = Faults::default();
    let ours = visit.plan.provider;
    for provider in Provider::ALL {
        let answer = visit
            .ask(Call::list(&format!("&provider={provider}")))
            .await;
        let Ok(flows) = flows(&answer) else {
            // A backend may refuse providers that it does not serve.
            let may_refuse = provider != ours && answer.is_refused();
            faults.unless(may_refuse, format!("{answer} to provider={provider}"));
            continue;
        };
        let is_filtered = flows.iter().all(|flow| flow.provider == provider);
        faults.unless(
            is_filtered,
            format!("{answer} with other providers' flows to provider={provider}"),
        );
        let is_listed = provider != ours || place(&flows, id).is_some();
        faults.unless(
            is_listed,
            format!("{answer} without an open flow to provider={provider}"),
        );
    }
    visit.note(Rule::ListFilter, faults);
}

async fn own(visit: &mut Visit, id: &str) {
    if visit.plan.other.is_none() {
        visit.skip(Rule::OwnList, NO_OTHER);
        return;
    }
    let mut faults = Faults::default();
    let others = visit.ask(Call::list("").by(Who::Other)).await;
    let flows = flows(&others).unwrap_or_default();
    faults.unless(others.is_success(), format!("{others} to the other user"));
    faults.unless(
        place(&flows, id).is_none(),
        format!("{others} with the first user's flow to the other user"),
    );
    visit.note(Rule::OwnList, faults);
}

fn flows(answer: &Exchange) -> Result<Vec<Flow>, String> {
    if !answer.is_success() {
        return Err(answer.to_string());
    }
    read_open_flows(answer.body()).map_err(|error| format!("{answer}, and {error}"))
}

fn place(flows: &[Flow], id: &str) -> Option<usize> {
    flows.iter().position(|flow| flow.id.as_str() == id)
}
