//! The result of an earlier visit, where no flow is open.

use super::{Effect, Flow};
use crate::config::Config;
use crate::contract::{self, FlowId};
use crate::features;
use crate::provider;
use crate::recent::RecentRecord;
use crate::state::{FlowSnapshot, State};
use crate::time::Now;

/// What is known of flows that had ended before this visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Recent {
    /// The flow in this browser's storage.
    stored: Option<FlowId>,
    /// Whether that flow is not to be read any more in this visit.
    is_tried: bool,
    /// Whether the backend lists such flows itself, so that nothing has to be stored.
    is_listed: bool,
    /// Whether the known flow is one of them.
    is_known: bool,
}

impl Flow {
    /// Reads what an earlier visit stored.
    pub(super) fn read_recent(
        &mut self,
        stored: Option<&str>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let stored = stored.filter(|_| features::RECENT);
        let record = stored.and_then(|text| RecentRecord::read(text, now.wall));
        if stored.is_some() && record.is_none() {
            effects.push(Effect::ForgetRecent);
        }
        self.recent.stored = record.map(|record| record.flow().clone());
    }

    /// Whether the known flow had ended before this visit.
    pub(super) fn is_recent(&self) -> bool {
        features::RECENT && self.recent.is_known
    }

    pub(super) fn drop_recent(&mut self) {
        self.recent.is_known = false;
    }

    /// Shows the result of an earlier visit, if there is one: as the backend lists it, or else by a
    /// read of the stored id.
    pub(super) fn show_recent(
        &mut self,
        config: &Config,
        listed: Option<Vec<contract::Flow>>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) -> bool {
        if !features::RECENT {
            return false;
        }
        self.recent.is_listed = listed.is_some();
        if let Some(listed) = listed {
            self.forget_recent(effects);
            let is_over =
                |flow: &contract::Flow| provider::outcome(&flow.status.0).status.is_terminal();
            let mut listed = listed.into_iter();
            let newest = listed.find(|flow| config.is_for(flow) && is_over(flow));
            let Some(newest) = newest.filter(|_| config.shows_recent) else {
                return false;
            };
            self.recent.is_known = true;
            self.apply(newest, None);
            self.on_known(config, now, effects);
            return true;
        }
        if !config.shows_recent || std::mem::replace(&mut self.recent.is_tried, true) {
            return false;
        }
        let Some(stored) = self.recent.stored.clone() else {
            return false;
        };
        self.recent.is_known = true;
        self.snapshot = Some(FlowSnapshot::by_id(stored));
        self.watch(config, effects);
        true
    }

    /// Whether an earlier visit's result is being read, so that nothing is known yet.
    pub(super) fn is_reading_recent(&self) -> bool {
        let is_unknown = |known: &FlowSnapshot| known.outcome.is_none() && !known.is_confirmed;
        self.is_recent()
            && matches!(self.state, State::Watching(_))
            && self.snapshot.as_ref().is_some_and(is_unknown)
    }

    /// The stored flow is another user's, or the backend has forgotten it.
    pub(super) fn drop_stored_recent(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.forget_recent(effects);
        self.drop_flow(effects);
        self.find_again(config, effects);
    }

    /// Stores which flow has ended, unless the backend lists it.
    pub(super) fn keep_recent(&mut self, now: Now, effects: &mut Vec<Effect>) {
        let Some(known) = self.snapshot.as_ref().filter(|_| features::RECENT) else {
            return;
        };
        let is_stored = self.recent.stored.as_ref() == Some(&known.id);
        if self.recent.is_listed || self.recent.is_known || is_stored {
            return;
        }
        let record = RecentRecord::new(known.id.clone(), now.wall);
        self.recent.stored = Some(known.id.clone());
        effects.push(Effect::KeepRecent(record));
    }

    /// The backend does not know the known flow any more: forgets it and what is stored of it.
    pub(super) fn lose_flow(&mut self, effects: &mut Vec<Effect>) {
        let known = self.snapshot.as_ref().map(|known| &known.id);
        if features::RECENT && known.is_some() && self.recent.stored.as_ref() == known {
            self.forget_recent(effects);
        }
        self.forget_flow(effects);
    }

    pub(super) fn forget_recent(&mut self, effects: &mut Vec<Effect>) {
        if features::RECENT && self.recent.stored.take().is_some() {
            effects.push(Effect::ForgetRecent);
        }
    }
}
