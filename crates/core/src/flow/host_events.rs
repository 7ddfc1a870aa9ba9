//! What the host page is told, and what the shell may let go of: found by looking at what a step
//! changed, so that no state can forget to.

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

    /// Tells the host page what changed. A status is told once, however often it is learned anew.
    pub(super) fn emit_host_events(
        &mut self,
        config: &Config,
        before: &View,
        effects: &mut Vec<Effect>,
    ) {
        let after = self.view(config);
        let is_new_problem = after.problem.is_some() && after.problem != before.problem;
        let news = self
            .reported()
            .filter(|now| self.last_reported.as_ref() != Some(now));
        if let Some((flow, status)) = news.clone() {
            effects.push(Effect::EmitHostEvent(HostEvent::Status { flow, status }));
            self.last_reported = news;
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

    /// Lets go of files that nobody will send any more: what is personal is not kept for long.
    pub(super) fn release_files(&self, before: &[String], effects: &mut Vec<Effect>) {
        let kept = self.uploads.kept();
        let gone = before.iter().filter(|document| !kept.contains(document));
        effects.extend(gone.cloned().map(Effect::ForgetFile));
    }
}
