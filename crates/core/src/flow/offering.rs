//! What is offered beside the check: "not now", a tab of its own, the page's address for another
//! browser. None of it changes the flow.

use super::{Action, Address, Effect, Flow, HostEvent, Press};
use crate::config::Config;
use crate::features;
use crate::in_app;
use crate::return_url;
use crate::view::{Advice, Offers};

/// Whether the page's address, or the link of its code, was copied.
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
            opens_browser: self.page.is_android,
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
            Action::OpenInBrowser if features::ADVICE => {
                let link = in_app::intent(&own_address(config, press).0);
                effects.extend(link.map(|link| Effect::OpenBrowser(Address(link))));
            }
            Action::CopyLink if features::ADVICE || features::HANDOFF => {
                self.copying = Copying::Pending;
                let link = self.shown_link(config);
                let address = link.unwrap_or_else(|| own_address(config, press));
                effects.push(Effect::CopyAddress(address));
            }
            Action::ShareLink if features::HANDOFF => {
                if let Some(link) = self.shown_link(config) {
                    self.copying = Copying::Pending;
                    effects.push(Effect::ShareAddress(link));
                }
            }
            _ => return false,
        }
        true
    }

    /// The link of the code that is shown. It leaves the page by a press of the person alone.
    fn shown_link(&self, config: &Config) -> Option<Address> {
        let link = self.view(config).handoff.filter(|_| features::HANDOFF)?;
        Some(Address(link.expose().clone()))
    }

    pub(super) fn on_copied(&mut self, is_copied: bool) {
        if (features::ADVICE || features::HANDOFF) && self.copying == Copying::Pending {
            self.copying = Copying::Done(is_copied);
        }
    }
}

/// The page's address, without our parameters and the provider's.
fn own_address(config: &Config, press: &Press) -> Address {
    let cleaned = return_url::read(&press.href, config.names()).cleaned;
    Address(cleaned.unwrap_or_else(|| press.href.clone()))
}
