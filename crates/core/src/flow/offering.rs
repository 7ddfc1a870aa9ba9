//! What is offered beside the check: "not now", a tab of its own, the page's address for another
//! browser. None of it changes the flow.

use super::{Action, Address, Effect, Flow, HostEvent, Press};
use crate::config::Config;
use crate::features;
use crate::return_url;
use crate::view::{Advice, Offers};

/// Whether the page's address was copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Copying {
    #[default]
    Idle,
    Pending,
    Done(bool),
}

impl Flow {
    pub(super) fn offers(&self, config: &Config) -> Offers {
        let advice = if !features::ADVICE {
            None
        } else if self.page.is_in_app {
            Some(Advice::InAppBrowser)
        } else if !self.page.has_camera && config.provider.needs_camera() {
            Some(Advice::NoCamera)
        } else {
            None
        };
        let copied = match self.copying {
            Copying::Done(is_copied) => Some(is_copied),
            Copying::Idle | Copying::Pending => None,
        };
        Offers {
            brand: config.brand.clone(),
            host: config.hosts.only().map(str::to_owned),
            not_now: config.offers_not_now,
            advice,
            copied,
        }
    }

    /// Handles the buttons that do not change the flow. Returns whether it was one of them.
    pub(super) fn press_beside(
        &mut self,
        config: &Config,
        press: &Press,
        effects: &mut Vec<Effect>,
    ) -> bool {
        self.copying = Copying::Idle;
        match press.action {
            Action::NotNow => effects.push(Effect::EmitHostEvent(HostEvent::NotNow)),
            Action::Finish => self.finish(effects),
            Action::OpenInTab => {
                let address = own_address(config, press);
                // A document without an address of its own cannot be opened.
                if address.0.starts_with("http") {
                    effects.push(Effect::OpenTab(address));
                }
            }
            Action::CopyLink if features::ADVICE => {
                self.copying = Copying::Pending;
                effects.push(Effect::CopyAddress(own_address(config, press)));
            }
            _ => return false,
        }
        true
    }

    pub(super) fn on_copied(&mut self, is_copied: bool) {
        if self.copying == Copying::Pending {
            self.copying = Copying::Done(is_copied);
        }
    }
}

/// The page's address, without our parameters and the provider's.
fn own_address(config: &Config, press: &Press) -> Address {
    let cleaned = return_url::read(&press.href, config.names()).cleaned;
    Address(cleaned.unwrap_or_else(|| press.href.clone()))
}
