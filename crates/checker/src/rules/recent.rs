//! The recent results in the open list.

use std::collections::BTreeSet;

use hosted_flow_core::contract::{Flow, ReadError, read_flow, read_open_flows};
use hosted_flow_core::provider::{self, Provider};
use jiff::Timestamp;

use crate::call::{Call, Who};
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn look(visit: &mut Visit) {
    let answer = visit.ask(Call::list("")).await;
    if answer.json().get("recent").is_none() {
        visit.skip(Rule::Recent, "not offered");
        return;
    }
    let mut faults = Faults::default();
    let own = results(&mut faults, &answer);
    check(&mut faults, &answer, &own);

    let ours = visit.plan.provider;
    if let Some(other) = Provider::ALL.into_iter().find(|other| *other != ours) {
        let call = Call::list(&format!("&provider={other}"));
        let answer = visit.ask(call).await;
        let results = results(&mut faults, &answer);
        faults.unless(
            results.iter().all(|flow| flow.provider == other),
            format!("{answer} with other providers' results to provider={other}"),
        );
    }
    if visit.plan.other.is_some() {
        let answer = visit.ask(Call::list("").by(Who::Other)).await;
        let theirs = results(&mut faults, &answer);
        let is_own = |flow: &Flow| own.iter().any(|own| own.id == flow.id);
        faults.unless(
            !theirs.iter().any(is_own),
            format!("{answer} with the first user's result to the other user"),
        );
    }
    visit.note(Rule::Recent, faults);
}

/// The results in a list. Those of a provider that is not known here are left out, as the component
/// does.
fn results(faults: &mut Faults, answer: &Exchange) -> Vec<Flow> {
    let list = answer.json();
    let Some(recent) = list.get("recent") else {
        return Vec::new();
    };
    faults.unless(
        recent.is_array(),
        format!("{answer} with a recent that is no list"),
    );
    let mut flows = Vec::new();
    for value in recent.as_array().into_iter().flatten() {
        match read_flow(value.to_string().as_bytes()) {
            Ok(flow) => flows.push(flow),
            Err(ReadError::NotTheContract { field: "provider" }) => {}
            Err(error) => {
                faults.unless(false, format!("{answer} with a result, and {error}"));
            }
        }
    }
    flows
}

fn check(faults: &mut Faults, answer: &Exchange, results: &[Flow]) {
    let is_settled = |flow: &Flow| provider::outcome(&flow.status.0).status.is_terminal();
    faults.unless(
        results.iter().all(is_settled),
        format!("{answer} with a result that is not settled"),
    );
    let of = |flow: &Flow| (flow.provider.name(), flow.purpose.clone());
    let pairs: BTreeSet<_> = results.iter().map(of).collect();
    faults.unless(
        pairs.len() == results.len(),
        format!("{answer} with two results of one provider and purpose"),
    );
    let open = read_open_flows(answer.body()).unwrap_or_default();
    faults.unless(
        !open.iter().any(|flow| pairs.contains(&of(flow))),
        format!("{answer} with a result of a provider and purpose that have an open flow"),
    );
    let created = |flow: &Flow| flow.created_at.as_ref()?.parse::<Timestamp>().ok();
    let times: Vec<Timestamp> = results.iter().filter_map(created).collect();
    faults.unless(
        times.is_sorted_by(|newer, older| newer >= older),
        format!("{answer} with results out of order"),
    );
}
