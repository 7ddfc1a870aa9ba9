//! Host events and files to release. Both are derived from the changes of a step, so that no state
//! can forget them.

use super::{Effect, Flow, FunnelStep, HostEvent};
use crate::attempt::AttemptRecord;
use crate::config::Config;
use crate::contract::FlowId;
use crate::features;
use crate::state::{ProblemKind, State};
use crate::status::Status;
use crate::time::Now;
use crate::view::{Phase, Topic, View};

impl Flow {
    fn reported(&self) -> Option<(FlowId, Status)> {
        let known = self.snapshot.as_ref()?;
        Some((known.id.clone(), known.outcome.as_ref()?.status.clone()))
    }

    /// "Continue" after the approval: the host page goes on, and nothing changes here.
    pub(super) fn finish(&self, effects: &mut Vec<Effect>) {
        if let Some(known) = &self.snapshot {
            let flow = known.id.clone();
            effects.push(Effect::EmitHostEvent(HostEvent::Finished { flow }));
        }
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
        if matches!(self.state, State::Settled)
            && !self.is_end_reported
            && let Some((flow, status)) = self.last_reported.clone()
        {
            effects.push(Effect::EmitHostEvent(HostEvent::Settled { flow, status }));
            self.is_end_reported = true;
        }
        if !self.is_shown && after.phase != Phase::Checking {
            self.is_shown = true;
            funnel(FunnelStep::Shown, effects);
        }
        if after.phase == Phase::Leaving && before.phase != Phase::Leaving {
            funnel(FunnelStep::Left, effects);
        }
        if is_new_problem && let Some(code) = after.problem {
            effects.push(Effect::EmitHostEvent(HostEvent::Problem { code }));
            if matches!(self.state, State::Problem(ProblemKind::SessionExpired)) {
                effects.push(Effect::EmitHostEvent(HostEvent::SessionExpired));
            }
        }
    }

    /// Releases files that can no longer be sent: personal data is not kept longer than needed. While
    /// there are any, the browser asks before it leaves the page, as they would be lost.
    pub(super) fn release_files(&self, before: &[String], effects: &mut Vec<Effect>) {
        let kept = self.uploads.kept();
        let gone = before.iter().filter(|document| !kept.contains(document));
        for document in gone {
            effects.push(Effect::ForgetFile(document.clone()));
        }
        if before.is_empty() != kept.is_empty() {
            effects.push(Effect::WarnOnLeave(!kept.is_empty()));
        }
    }
}

/// Emits a step of the visit.
pub(super) fn funnel(step: FunnelStep, effects: &mut Vec<Effect>) {
    if features::FUNNEL {
        effects.push(Effect::EmitHostEvent(HostEvent::Funnel(step)));
    }
}

/// Emits that the person is back, and for how long they were away.
pub(super) fn back_after(record: &AttemptRecord, now: Now, effects: &mut Vec<Effect>) {
    let seconds = now.wall.since(record.launched_at()).as_secs();
    let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
    funnel(FunnelStep::BackAfter { seconds }, effects);
}
