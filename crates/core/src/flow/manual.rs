//! "Check now": the screen stays as it is while its read is pending.

use super::{Effect, Flow};
use crate::config::Config;
use crate::state::{ManualCheck, State};
use crate::status::Outcome;

impl Flow {
    pub(super) fn outcome(&self) -> Option<&Outcome> {
        self.snapshot.as_ref()?.outcome.as_ref()
    }

    /// The press: a read at once, without a change of the screen where a status is known.
    pub(super) fn check_by_hand(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let is_known = self.outcome().is_some();
        match &mut self.state {
            State::Watching(watching) if is_known => {
                watching.failures = 0;
                watching.missed = false;
                self.check(config, effects);
            }
            _ => self.watch(config, effects),
        }
        self.manual_check = ManualCheck::Pending;
    }

    /// Its read has ended well.
    pub(super) fn end_manual_check(&mut self) {
        if self.manual_check == ManualCheck::Pending {
            self.manual_check = ManualCheck::NothingNew;
        }
    }

    /// Forgets the press once something has changed, or no read is left of it, in one place, so that
    /// no state can keep it.
    pub(super) fn settle_manual_check(&mut self, before: Option<&Outcome>) {
        let is_read_left = match &self.state {
            State::Watching(watching) => {
                self.awaited.is_some() || !watching.goes_well() || !self.page.is_active()
            }
            _ => false,
        };
        let is_over = self.manual_check == ManualCheck::Pending && !is_read_left;
        let is_watching = matches!(self.state, State::Watching(_));
        if is_over || !is_watching || self.outcome() != before {
            self.manual_check = ManualCheck::None;
        }
    }
}
