//! Launching a flow again: with the same provider session where that is still usable, otherwise with
//! a new one.

use std::sync::Arc;

use hosted_flow_core::contract::{FlowId, Launch};
use hosted_flow_core::next_action::NextAction;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use tracing::info;

use super::error::report;
use super::{Deadline, FlowError, Flows};
use crate::attempt::Attempt;
use crate::providers::{CreateSession, ProviderError, Resume, Room};
use crate::store::{Replaced, StoredFlow};
use crate::user::UserId;

/// What a launch needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The existing session.
    SameSession,
    /// A new session in its place.
    NewSession,
    /// Nothing: there is a verdict.
    Settled,
    /// Nothing: the provider is processing, or its status is unknown.
    Processing,
}

impl Flows {
    /// A user's flow with a new launch.
    pub(crate) async fn launch(
        self: &Arc<Self>,
        user: UserId,
        id: FlowId,
        attempt: Attempt,
    ) -> Result<(StoredFlow, Launch), FlowError> {
        let deadline = Deadline::of_question();
        let launching = Arc::clone(self).try_launch(user, id, attempt, deadline);
        deadline.answer(launching).await
    }

    async fn try_launch(
        self: Arc<Self>,
        user: UserId,
        id: FlowId,
        attempt: Attempt,
        deadline: Deadline,
    ) -> Result<(StoredFlow, Launch), FlowError> {
        // Before the lock is created: another user's id must create none.
        self.stored(&user, &id).await?;
        let lock = self.locks.of(&id);
        let mut schedule = deadline.wait(lock.lock()).await?;
        let flow = self.stored(&user, &id).await?;
        if way_of(&flow, None) == Way::Settled {
            return Err(FlowError::Settled);
        }
        self.locks.expect_change(&mut schedule);
        // The stored status may be minutes old, and the person may have finished in another tab.
        let flow = match self.read_provider(&flow, &mut schedule, deadline).await {
            Ok(reading) => self.store_status(flow, reading).await?,
            // The provider has deleted the session, so it will never have a result.
            Err(ProviderError::Refused { status: 404, .. }) => {
                return self.renew(flow, &attempt, deadline).await;
            }
            Err(error) => return Err(error.into()),
        };
        let known = self.known_launch(&flow);
        match way_of(&flow, known.as_ref()) {
            Way::SameSession => self.resume(flow, &attempt, deadline).await,
            Way::NewSession => self.renew(flow, &attempt, deadline).await,
            Way::Settled => Err(FlowError::Settled),
            Way::Processing => Err(FlowError::Processing),
        }
    }

    async fn resume(
        self: &Arc<Self>,
        flow: StoredFlow,
        attempt: &Attempt,
        deadline: Deadline,
    ) -> Result<(StoredFlow, Launch), FlowError> {
        let reading = match self
            .providers
            .resume(&flow, attempt, deadline.providers)
            .await
        {
            Ok(Resume::Launch(launch)) => return Ok((flow, launch)),
            Ok(Resume::Instead(reading)) => reading,
            Err(error) => {
                report(&flow.id, flow.provider(), &error);
                return Err(error.into());
            }
        };
        let flow = self.store_status(flow, reading).await?;
        match flow.outcome().next_action {
            NextAction::StartOver => self.renew(flow, attempt, deadline).await,
            _ if flow.is_terminal() => Err(FlowError::Settled),
            _ => Err(FlowError::Processing),
        }
    }

    /// Replaces the provider session by a new one.
    async fn renew(
        &self,
        flow: StoredFlow,
        attempt: &Attempt,
        deadline: Deadline,
    ) -> Result<(StoredFlow, Launch), FlowError> {
        let provider = flow.provider();
        let purpose = flow.purpose.as_deref();
        if self.providers.submission(provider, purpose).is_some() {
            // The same identity would have the same result.
            return Err(FlowError::IdentityRequired);
        }
        let request = CreateSession {
            provider,
            flow: &flow.id,
            user: &flow.user,
            purpose,
            attempt,
        };
        let created = self.providers.create_session(request, deadline.providers);
        let created = created
            .await
            .inspect_err(|error| report(&flow.id, provider, error))?;
        let revision = flow.revision;
        let from = flow.outcome().status.name();
        let next = StoredFlow {
            revision: revision + 1,
            session: created.session,
            status: created.status,
            expires_at: created.expires_at,
            delivered: false,
            ..flow
        };
        match self.store.replace(next.clone(), revision).await? {
            Replaced::Done => {
                let to = next.outcome().status.name();
                self.metrics.transition(provider.name(), from, to);
                info!(flow = %next.id, %provider, revision = next.revision, "new session");
                // Without a hosted page the new session can only be read.
                let launch = created.launch.ok_or(FlowError::Processing)?;
                Ok((next, launch))
            }
            Replaced::MovedOn => Err(FlowError::Changed),
        }
    }
}

fn way_of(flow: &StoredFlow, known: Option<&Launch>) -> Way {
    match (flow.provider(), flow.outcome().status) {
        (_, Status::Approved | Status::Declined) => Way::Settled,
        (_, Status::Processing | Status::InReview | Status::NeedsInput | Status::Unknown(_)) => {
            Way::Processing
        }
        (provider, Status::AwaitingCustomer) if known.is_none() && opens_once(provider) => {
            Way::NewSession
        }
        (_, Status::AwaitingCustomer) => Way::SameSession,
        (_, Status::NotStarted | Status::Expired | Status::Abandoned | Status::Failed) => {
            Way::NewSession
        }
    }
}

/// Whether a session opens with a secret, so that it opens once, unless that was stored.
fn opens_once(provider: Provider) -> bool {
    Room::of(provider).is_some_and(|room| room.opens_once)
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::contract::FlowStatus;
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;
    use crate::store::ProviderSession;

    #[track_caller]
    fn check(status: &str, expected: Way) {
        let flow = StoredFlow {
            id: FlowId::new("f").unwrap(),
            user: UserId::new("anna").unwrap(),
            revision: 1,
            created_at: Timestamp::UNIX_EPOCH,
            purpose: None,
            session: ProviderSession::new(
                Provider::Ondato,
                "i",
                &json!({"identity_verification": "i"}),
            ),
            status: serde_json::from_str::<FlowStatus>(status).unwrap(),
            expires_at: None,
            delivered: false,
        };
        assert_eq!(way_of(&flow, None), expected, "{status}");
    }

    fn ondato(idv: &str, expected: Way) {
        let status =
            format!(r#"{{"provider":"ondato","identityVerification":{{"status":"{idv}"}}}}"#);
        check(&status, expected);
    }

    fn decided(kyc: &str, expected: Way) {
        let status = format!(
            r#"{{"provider":"ondato","identityVerification":{{"status":"Completed"}},
                 "kycIdentification":{{"status":"{kyc}"}}}}"#
        );
        check(&status, expected);
    }

    fn paysafe(session: &str, reason: &str, expected: Way) {
        let status = format!(
            r#"{{"provider":"paysafe","sessionStatus":"{session}","statusReason":"{reason}"}}"#
        );
        check(&status, expected);
    }

    #[test]
    fn ondatos_session_is_taken_up_again_until_it_ends() {
        for idv in ["Pending", "InProgress", "Suspended"] {
            ondato(idv, Way::SameSession);
        }
        ondato("Expired", Way::NewSession);
        ondato("Aborted", Way::NewSession);
        ondato("Completed", Way::Processing);
        ondato("Paused", Way::Processing);
        decided("Awaiting", Way::Processing);
        decided("Approved", Way::Settled);
        decided("Rejected", Way::Settled);
    }

    #[test]
    fn paysafe_gets_a_new_session_unless_it_is_deciding() {
        paysafe("ACTIVE", "UNSUPPORTED_BANK", Way::NewSession);
        paysafe("AWAITING_USER_INPUT", "", Way::NewSession);
        paysafe("FAILED", "SESSION_EXPIRED", Way::NewSession);
        paysafe("FAILED", "OTHER", Way::NewSession);
        paysafe("FAILED", "NAME_MISMATCH", Way::Settled);
        paysafe("COMPLETED", "", Way::Settled);
        paysafe("ONGOING_VERIFICATION", "", Way::Processing);
    }
}
