//! What is offered beside the check: "not now", and advice before the person leaves.

use super::{Advice, Notice, Topic, View};
use crate::action::Action;
use crate::features;

/// What the page and its settings offer.
pub(crate) struct Offers {
    pub(crate) brand: Option<String>,
    /// The one host that hosted pages may have.
    pub(crate) host: Option<String>,
    pub(crate) not_now: bool,
    pub(crate) advice: Option<Advice>,
    /// Whether the page can be opened in another browser from here.
    pub(crate) opens_browser: bool,
    /// The result of copying the page's address, or the link of its code.
    pub(crate) copied: Option<bool>,
}

impl View {
    /// Adds what is offered beside the check.
    pub(crate) fn add_offers(&mut self, offers: Offers) {
        self.brand = offers.brand;
        self.host = offers.host;
        // The person has not started, or has not finished.
        let is_invited = matches!(
            self.topic,
            Topic::Invitation
                | Topic::Unfinished
                | Topic::UnfinishedForLong
                | Topic::OnYourPhone
                | Topic::DocumentsNeeded
                | Topic::DataNeeded
        );
        if !is_invited {
            return;
        }
        // The camera of the phone that scans the code is another one. Where there is a code, the way
        // goes on there.
        let is_elsewhere = self.handoff.is_some()
            || (self.offers_handoff && offers.advice == Some(Advice::NoCamera));
        self.advice = offers.advice.filter(|_| !is_elsewhere);
        if features::ADVICE && self.advice.is_some() {
            if self.advice == Some(Advice::InAppBrowser) && offers.opens_browser {
                self.actions.push(Action::OpenInBrowser);
            }
            self.actions.push(Action::CopyLink);
        }
        let has_link = self.actions.contains(&Action::CopyLink);
        if (features::ADVICE || features::HANDOFF) && has_link {
            let copied = offers.copied.map(|is_copied| {
                if is_copied {
                    Notice::LinkCopied
                } else {
                    Notice::LinkNotCopied
                }
            });
            self.notice = copied.or(self.notice);
        }
        if offers.not_now {
            self.actions.push(Action::NotNow);
        }
    }
}
