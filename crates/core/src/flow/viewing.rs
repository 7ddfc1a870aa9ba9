//! The view of the current state.

use super::Flow;
use crate::config::Config;
use crate::features;
use crate::view::{FileOffer, Signals, View};

impl Flow {
    /// The view of the current state.
    #[must_use]
    pub fn view(&self, config: &Config) -> View {
        let mut view = View::of(
            config.provider,
            &self.state,
            self.snapshot.as_ref(),
            Signals {
                online: self.page.is_online(),
                is_paused: self.awaited.is_none() && !self.page.is_active(),
                manual_check: self.manual_check,
                is_recent: self.is_recent(),
                is_elsewhere: self.is_elsewhere,
                offers_continue: config.offers_continue,
            },
        );
        let offers_handoff = config.handoff && self.page.is_desktop && features::HANDOFF;
        if features::DOCUMENTS {
            let offer = FileOffer {
                max_file_bytes: config.max_file_bytes,
                has_camera: !self.page.is_desktop,
            };
            view.add_documents(self.snapshot.as_ref(), &self.uploads, offer);
        }
        view.add_link(offers_handoff, self.link.as_ref(), self.page.can_share);
        view.add_offers(self.offers(config));
        view
    }
}
