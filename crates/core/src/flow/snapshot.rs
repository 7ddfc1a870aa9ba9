//! What is known of the flow, and how long it has been waited for.

use std::time::Duration;

use super::{Effect, Flow};
use crate::config::Config;
use crate::contract;
use crate::journey::JourneyStage;
use crate::next_action::NextAction;
use crate::provider;
use crate::state::FlowSnapshot;
use crate::status::{Outcome, Status};

impl Flow {
    /// Applies the backend's state of the flow, unless a newer revision is known.
    pub(super) fn apply(&mut self, flow: contract::Flow, etag: Option<String>) {
        let mut outcome = provider::outcome(&flow.status.0);
        let known = self.snapshot.as_ref().filter(|known| known.id == flow.id);
        let is_begun = known.is_some_and(|known| known.is_begun);
        if is_begun && outcome.status == Status::NotStarted {
            // A provider session does not disappear, so this answer is incomplete. A start button
            // would make a second session.
            outcome = Outcome::new(Status::unknown("missing"), NextAction::Wait);
        }
        let stage = JourneyStage::of(&flow.status.0, &outcome);
        if let Some(known) = &self.snapshot
            && known.id == flow.id
            && known.outcome.is_some()
            && flow.revision < known.revision
        {
            return;
        }
        let (documents, attributes) = flow.status.0.requested();
        if known.is_none() {
            self.canceled = None;
        }
        self.uploads.keep_wanted(&documents);
        self.snapshot = Some(FlowSnapshot {
            documents,
            attributes,
            id: flow.id,
            revision: flow.revision,
            etag,
            is_begun: outcome.status != Status::NotStarted,
            outcome: Some(outcome),
            stage: Some(stage),
            is_confirmed: true,
        });
    }

    pub(super) fn is_waiting_for_customer(&self) -> bool {
        let outcome = self.snapshot.as_ref().and_then(|k| k.outcome.as_ref());
        outcome.is_some_and(|outcome| outcome.next_action.is_customers())
    }

    /// The time waited for the current party: the person and the provider have separate budgets.
    pub(super) fn waited(&self) -> Duration {
        if self.is_waiting_for_customer() {
            self.customers_time.waited()
        } else {
            self.providers_time.waited()
        }
    }

    /// How long the current party may take before the polling stops.
    pub(super) fn budget(&self, config: &Config) -> Duration {
        if self.is_waiting_for_customer() {
            config.poll.customer_budget
        } else {
            config.poll.provider_budget
        }
    }

    /// Removes every record of the known flow from this browser's storage.
    pub(super) fn forget_records(&mut self, effects: &mut Vec<Effect>) {
        let Some(known) = &self.snapshot else { return };
        self.records.retain(|record| {
            let is_of_this = record.flow() == &known.id;
            if is_of_this {
                effects.push(Effect::ForgetAttempt(record.key()));
            }
            !is_of_this
        });
    }
}
