//! Access control.

use super::creating::NO_OTHER;
use crate::call::{Call, Who};
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn signed_in(visit: &mut Visit) {
    if visit.plan.user.is_empty() {
        visit.skip(Rule::SignedIn, "no credentials were given (--header)");
        return;
    }
    let page = visit.plan.page.as_str().to_owned();
    let known = visit.flow.as_ref().map(ToString::to_string);
    let id = known.unwrap_or_else(|| UNKNOWN.to_owned());
    let mut faults = Faults::default();
    for call in [
        Call::create(&visit.plan, &visit.key("nobody"), &page),
        Call::list(""),
        Call::read(&id),
        Call::launch(&visit.plan, &id, &page),
    ] {
        let answer = visit.ask(call.by(Who::Nobody)).await;
        // Another rule checks redirects.
        let is_known = answer.status() == 401 || answer.is_redirect();
        faults.unless(is_known, format!("{answer} to nobody"));
    }
    visit.note(Rule::SignedIn, faults);
}

pub(super) async fn other_users_flow(visit: &mut Visit, id: &str) {
    if visit.plan.other.is_none() {
        visit.skip(Rule::OtherUsersFlow, NO_OTHER);
        return;
    }
    let page = visit.plan.page.as_str().to_owned();
    let mut faults = Faults::default();
    let plan = &visit.plan;
    let pairs = [
        (Call::read(id), Call::read(UNKNOWN)),
        (
            Call::launch(plan, id, &page),
            Call::launch(plan, UNKNOWN, &page),
        ),
    ];
    for (of_foreign, of_unknown) in pairs {
        let foreign = visit.ask(of_foreign.by(Who::Other)).await;
        let unknown = visit.ask(of_unknown.by(Who::Other)).await;
        faults.unless(
            foreign.status() == 404,
            format!("{foreign} to the other user"),
        );
        faults.unless(
            unknown.status() == 404,
            format!("{unknown} for a flow that does not exist"),
        );
        let is_same = said(&foreign, id) == said(&unknown, UNKNOWN);
        faults.unless(
            is_same || foreign.status() != 404,
            format!("{foreign} with another body than for a flow that does not exist"),
        );
    }
    visit.note(Rule::OtherUsersFlow, faults);
}

/// A body without the requested id: a problem may name its own URL.
fn said(answer: &Exchange, id: &str) -> String {
    String::from_utf8_lossy(answer.body()).replace(id, "{id}")
}

const UNKNOWN: &str = "flw_ffffffffffffffffffffffffffffffff";
