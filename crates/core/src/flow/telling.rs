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
        let known = self.known.as_ref()?;
        Some((known.id.clone(), known.outcome.as_ref()?.status.clone()))
    }

    /// Tells the host page what changed. A status is told once, however often it is learned anew.
    pub(super) fn tell(&mut self, config: &Config, before: &View, effects: &mut Vec<Effect>) {
        let after = self.view(config);
        let is_new_problem = after.problem.is_some() && after.problem != before.problem;
        let news = self
            .reported()
            .filter(|now| self.told.as_ref() != Some(now));
        if let Some((flow, status)) = news.clone() {
            effects.push(Effect::Tell(HostEvent::Status { flow, status }));
            self.told = news;
            self.is_verdict_told = false;
        }
        if after.topic == Topic::DataNeeded
            && before.topic != Topic::DataNeeded
            && let Some(known) = &self.known
        {
            effects.push(Effect::Tell(HostEvent::InputNeeded {
                flow: known.id.clone(),
                attributes: known.attributes.clone(),
            }));
        }
        if after.phase != before.phase {
            effects.push(Effect::Tell(HostEvent::Phase(after.phase)));
        }
        if self.state == State::Settled
            && !self.is_verdict_told
            && let Some((flow, status)) = self.told.clone()
        {
            effects.push(Effect::Tell(HostEvent::Settled { flow, status }));
            self.is_verdict_told = true;
        }
        if is_new_problem && let State::Problem(kind) = &self.state {
            let code = kind.code().to_owned();
            effects.push(Effect::Tell(HostEvent::Problem { code }));
            if *kind == ProblemKind::SessionExpired {
                effects.push(Effect::Tell(HostEvent::SessionExpired));
            }
        }
    }

    /// Lets go of files that nobody will send any more: what is personal is not kept for long.
    pub(super) fn let_go(&self, before: &[String], effects: &mut Vec<Effect>) {
        let kept = self.uploads.kept();
        let gone = before.iter().filter(|document| !kept.contains(document));
        effects.extend(gone.cloned().map(Effect::ForgetFile));
    }
}
