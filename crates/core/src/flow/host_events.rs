//! Host events and files to release. Both are derived from the changes of a step, so that no state
//! can forget them.

use super::{Effect, Flow, HostEvent};
use crate::config::Config;
use crate::contract::FlowId;
use crate::state::{ProblemKind, State};
use crate::status::Status;
use crate::view::{Topic, View};

impl Flow {
    fn reported(&self) -> Option<(FlowId, Status)> {
        let known = self.snapshot.as_ref()?;
        Some((known.id.clone(), known.outcome.as_ref()?.status.clone()))
    }

    /// Emits the changes to the host page. A status is emitted once, even if it is read many times.
    pub(super) fn emit_host_events(
        &mut self,
        config: &Config,
        before: &View,
        effects: &mut Vec<Effect>,
    ) {
        let after = self.view(config);
        let is_new_problem = after.problem.is_some() && after.problem != before.problem;
        let new_status = self
            .reported()
            .filter(|now| self.last_reported.as_ref() != Some(now));
        if let Some((flow, status)) = new_status.clone() {
            effects.push(Effect::EmitHostEvent(HostEvent::Status { flow, status }));
            self.last_reported = new_status;
            self.is_end_reported = false;
        }
        if after.topic == Topic::DataNeeded
            && before.topic != Topic::DataNeeded
            && let Some(known) = &self.snapshot
        {
            effects.push(Effect::EmitHostEvent(HostEvent::InputNeeded {
                flow: known.id.clone(),
                attributes: known.attributes.clone(),
            }));
        }
        if after.phase != before.phase {
            effects.push(Effect::EmitHostEvent(HostEvent::Phase(after.phase)));
        }
        if self.state == State::Settled
            && !self.is_end_reported
            && let Some((flow, status)) = self.last_reported.clone()
        {
            effects.push(Effect::EmitHostEvent(HostEvent::Settled { flow, status }));
            self.is_end_reported = true;
        }
        if is_new_problem && let State::Problem(kind) = &self.state {
            let code = kind.code().to_owned();
            effects.push(Effect::EmitHostEvent(HostEvent::Problem { code }));
            if *kind == ProblemKind::SessionExpired {
                effects.push(Effect::EmitHostEvent(HostEvent::SessionExpired));
            }
        }
    }

    /// Releases files that can no longer be sent: personal data is not kept longer than needed.
    pub(super) fn release_files(&self, before: &[String], effects: &mut Vec<Effect>) {
        let kept = self.uploads.kept();
        let gone = before.iter().filter(|document| !kept.contains(document));
        effects.extend(gone.cloned().map(Effect::ForgetFile));
    }
}
