//! Launches.

use hosted_flow_core::provider::Subject;

use crate::call::Call;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn launch(visit: &mut Visit, id: &str) {
    let page = visit.plan.page.with("check", "launch");
    let answer = visit.ask(Call::launch(&visit.plan, id, &page)).await;
    // A provider without hosted pages needs none, and one that opens an account after another one's
    // identity check.
    let facts = visit.plan.provider.facts();
    let may_refuse = facts.hosts.is_empty() || facts.subject == Subject::NewAccount;
    if may_refuse && answer.is_refused() {
        visit.skip(Rule::Launch, "this provider's flow has no hosted page");
        return;
    }
    let mut faults = Faults::default();
    match answer.flow() {
        Err(seen) => {
            faults.unless(false, seen);
        }
        Ok(flow) => {
            faults.unless(answer.status() == 200, &answer);
            faults.unless(
                flow.id.as_str() == id,
                format!("{answer} with another flow"),
            );
            faults.unless(flow.launch.is_some(), format!("{answer} without launch"));
        }
    }
    visit.note(Rule::Launch, faults);
}
