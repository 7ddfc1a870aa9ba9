//! Creates and their idempotency keys.

use std::collections::BTreeSet;

use crate::call::{Call, Who};
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn create(visit: &mut Visit) {
    let call = Call::create(&visit.plan, &visit.first_key, visit.plan.page.as_str());
    let answer = visit.ask(call).await;
    let mut faults = Faults::default();
    match answer.flow() {
        Err(seen) => {
            faults.unless(false, seen);
        }
        Ok(flow) => {
            faults.unless(answer.status() == 201, &answer);
            let plan = &visit.plan;
            faults.unless(
                flow.provider == plan.provider,
                format!("{answer} with another provider"),
            );
            // The purpose is optional in an answer, but must be the same.
            let is_requested = flow.purpose.is_none() || flow.purpose == plan.purpose;
            faults.unless(is_requested, format!("{answer} with another purpose"));
            visit.flow = Some(flow.id);
        }
    }
    visit.note(Rule::Create, faults);
}

/// Repeats the first create, then its key with another body.
pub(super) async fn same_key(visit: &mut Visit, id: &str) {
    let call = Call::create(&visit.plan, &visit.first_key, visit.plan.page.as_str());
    let again = visit.ask(call).await;
    let mut faults = Faults::default();
    if faults.unless(again.is_success(), &again) {
        let is_same = again.flow_id().as_deref() == Some(id);
        faults.unless(is_same, format!("{again} with another flow"));
        faults.unless(!is_same || again.status() == 200, &again);
    }
    visit.note(Rule::SameKey, faults);

    let elsewhere = visit.plan.page.with("check", "other-body");
    let call = Call::create(&visit.plan, &visit.first_key, &elsewhere);
    let other = visit.ask(call).await;
    let mut faults = Faults::default();
    faults.unless(matches!(other.status(), 409 | 422), &other);
    visit.note(Rule::SameKeyOtherBody, faults);
}

pub(super) async fn same_key_at_once(visit: &mut Visit) {
    let key = visit.key("at-once");
    let call = Call::create(&visit.plan, &key, visit.plan.page.as_str());
    let answers = visit.ask_concurrently(vec![call; AT_ONCE]).await;
    let mut faults = Faults::default();
    let ids: BTreeSet<String> = answers.iter().filter_map(Exchange::flow_id).collect();
    faults.unless(
        ids.len() <= 1,
        format!("{AT_ONCE} equal creates at once made {} flows", ids.len()),
    );
    faults.unless(
        !ids.is_empty(),
        format!("{AT_ONCE} equal creates at once made no flow"),
    );
    for answer in &answers {
        // A concurrent second request may be asked to retry.
        let is_put_off = matches!(answer.status(), 409 | 425 | 429 | 503);
        faults.unless(answer.is_success() || is_put_off, answer);
    }
    let created = answers.iter().filter(|answer| answer.status() == 201);
    let created = created.count();
    faults.unless(
        created <= 1 || ids.len() > 1,
        format!("{created} of {AT_ONCE} equal creates at once answered 201"),
    );
    visit.later_flow = ids.into_iter().next();
    visit.note(Rule::SameKeyAtOnce, faults);
}

pub(super) async fn same_key_other_user(visit: &mut Visit, id: &str) {
    if visit.plan.other.is_none() {
        visit.skip(Rule::SameKeyOtherUser, NO_OTHER);
        return;
    }
    let call = Call::create(&visit.plan, &visit.first_key, visit.plan.page.as_str());
    let answer = visit.ask(call.by(Who::Other)).await;
    let mut faults = Faults::default();
    match answer.flow_id() {
        Some(other) => {
            faults.unless(
                other != id,
                format!("{answer} with the first user's flow for the other user"),
            );
        }
        None => {
            faults.unless(false, format!("{answer} to the other user"));
        }
    }
    visit.note(Rule::SameKeyOtherUser, faults);
}

const AT_ONCE: usize = 4;

pub(super) const NO_OTHER: &str = "no second user was given (--other-header)";
