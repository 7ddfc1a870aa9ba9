//! The order of the rules. Requests that must be refused come before those that create flows, so
//! that a backend that accepts them is found before it creates more.

mod access;
mod creating;
mod everywhere;
mod launching;
mod listing;
mod locale;
mod offers;
mod reading;
mod recent;
mod refusals;

use crate::visit::Visit;

/// Checks every rule.
pub(crate) async fn visit(visit: &mut Visit) {
    creating::create(visit).await;
    if visit.is_unreachable() {
        return;
    }
    refusals::look(visit).await;
    access::signed_in(visit).await;
    if let Some(flow) = visit.flow.clone() {
        let id = flow.as_str();
        creating::same_key(visit, id).await;
        creating::same_key_at_once(visit).await;
        creating::same_key_other_user(visit, id).await;
        access::other_users_flow(visit, id).await;
        reading::safe_get(visit, id).await;
        reading::etag(visit, id).await;
        listing::look(visit, id).await;
        recent::look(visit).await;
        launching::launch(visit, id).await;
        locale::look(visit, id).await;
        offers::events(visit, id).await;
        offers::handoff(visit, id).await;
        // Last: revisions over all earlier answers.
        reading::revision(visit, id).await;
        everywhere::secrets(visit);
    }
    everywhere::own_errors(visit).await;
    everywhere::cors(visit).await;
    everywhere::look(visit);
}
