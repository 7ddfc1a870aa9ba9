//! Other tabs, as far as this tab can observe them.

use std::time::Duration;

use hosted_flow_core::flow::{Action, Effect, Event, TabMessage};
use hosted_flow_core::provider::Provider;

use super::calls::{Operation, calls, timer};
use super::choice::Choice;

/// The state of this tab towards the others.
#[expect(
    clippy::struct_excessive_bools,
    reason = "the flags of this tab's leadership"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct OtherTabs {
    /// Whether leadership changes and tab messages are explored.
    pub(super) is_explored: bool,
    /// Whether this tab is the leader, once it has requested the lock: it is until the browser reports
    /// another holder.
    pub(super) is_ours: Option<bool>,
    /// The newest announced revision that has not been read since.
    pub(super) announced: u64,
    /// Whether its read is due as soon as possible.
    pub(super) is_read_due: bool,
    /// Whether the last read was just now.
    pub(super) has_just_read: bool,
    /// Whether the last read failed.
    pub(super) is_failing: bool,
    /// The rest of the backend's `Retry-After`.
    pub(super) retry_after_left: Duration,
}

impl OtherTabs {
    pub(super) fn new(is_explored: bool) -> Self {
        Self {
            is_explored,
            ..Self::default()
        }
    }

    /// Advances the time.
    pub(super) fn pass(&mut self, passes: Duration) {
        self.retry_after_left = self.retry_after_left.saturating_sub(passes);
        self.has_just_read &= passes.is_zero();
    }

    /// Updates the state after a step.
    pub(super) fn note(
        &mut self,
        choice: &Choice,
        effects: &[Effect],
        provider: Provider,
        call: Option<Operation>,
        knows: bool,
    ) {
        let is_read = call == Some(Operation::Read);
        let is_question = is_read || matches!(call, Some(Operation::List | Operation::Redeem));
        for effect in effects {
            match effect {
                Effect::RequestLeadership(_) => self.is_ours = Some(true),
                Effect::ReleaseLeadership => self.is_ours = None,
                _ => {}
            }
        }
        if let Choice::Answer(answered) = choice {
            let is_in_answer = answered.replies.iter().any(|reply| reply.is_of(provider));
            let is_sure = is_in_answer || knows && answered.is_unchanged();
            self.is_failing = is_read && !is_sure;
            // A failure without a `Retry-After` does not end an earlier one.
            if is_question && matches!(&answered.answer.0, Ok(answer) if answer.status < 400) {
                self.retry_after_left = answered.retry_after_left;
            }
        }
        if !self.is_explored {
            return;
        }
        let is_due = timer(effects).is_some();
        let reply = match choice {
            Choice::Answer(answered) | Choice::Uploaded(answered) => answered.replies.as_slice(),
            Choice::StreamMessage(reply) => std::slice::from_ref(reply),
            _ => &[],
        };
        let reply = reply.iter().filter(|reply| reply.is_of(provider));
        // The announced revision is known now.
        if reply.map(|reply| reply.revision).max() >= Some(self.announced) {
            self.announced = 0;
            self.is_read_due = false;
        }
        match choice {
            // An upload is no read.
            Choice::Press(action, _) if *action != Action::Upload => self.is_failing = false,
            Choice::Restored(_) => self.is_failing = false,
            Choice::TabMessage(revision, _) if is_due || is_read => {
                self.announced = self.announced.max(*revision);
                self.is_read_due = is_due;
            }
            Choice::Online(true) | Choice::Visible(true, _) | Choice::StreamClosed if is_due => {
                self.announced = FORGED_REVISION;
                self.is_read_due = true;
            }
            _ => {}
        }
        if calls(effects).next().is_some() {
            self.announced = 0;
            self.is_read_due = false;
            self.has_just_read = true;
        }
    }
}

/// A message of another tab.
pub(super) fn tab_message(provider: Provider, flow: &str, revision: u64) -> Event {
    let reply = format!("{provider} {flow} {revision}");
    TabMessage::parse(&reply).map_or(Event::TimerFired, Event::TabMessage)
}

/// The revision of the next answer (a canonical flow is at revision 1).
pub(super) const NEWER: u64 = 2;
/// A forged revision, which no answer has.
pub(super) const FORGED_REVISION: u64 = u64::MAX;
