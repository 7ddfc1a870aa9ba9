//! The rules, looked at one after the other. What is refused is asked for before what is made, so
//! that a backend that makes it all the same is seen before it makes more.

mod access;
mod creating;
mod everywhere;
mod launching;
mod listing;
mod offers;
mod reading;
mod refusals;

use crate::visit::Visit;

/// Looks at every rule.
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
        launching::launch(visit, id).await;
        offers::events(visit, id).await;
        offers::handoff(visit, id).await;
        // The last look: revisions over everything that came before.
        reading::revision(visit, id).await;
        everywhere::secrets(visit);
    }
    everywhere::own_errors(visit).await;
    everywhere::cors(visit).await;
    everywhere::look(visit);
}
