//! What is explored, and how far.

use std::fmt;
use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::poll::PollPolicy;
use hosted_flow_core::provider::Provider;

/// How far to go.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Trips to the hosted page; three are a journey with two retries.
    pub clicks: u8,
    /// States, after which the rest is left.
    pub states: usize,
}

impl Bounds {
    /// A journey with two retries, to the last state.
    pub const WHOLE: Self = Self {
        clicks: 3,
        states: usize::MAX,
    };

    /// The same for a page that asks by itself and goes on where it stands. Where it offers a code
    /// for a phone, is told as well, or other tabs have their say, so much more can happen that one
    /// trip is as far as it goes, and none where it is told and not alone.
    #[must_use]
    pub fn whole(setting: Setting) -> Self {
        let clicks = match (setting.events, setting.tabs, setting.at_a_desk) {
            (false, false, false) => Self::WHOLE.clicks,
            (true, true, _) => 0,
            _ => 1,
        };
        Self {
            clicks,
            ..Self::WHOLE
        }
    }
}

/// What is explored: a provider's launch, and the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Whose hosted page.
    pub provider: Provider,
    /// Whether the page stands on a desk and offers to go on on a phone.
    pub at_a_desk: bool,
    /// Whether the page listens to server-sent events.
    pub events: bool,
    /// Whether other tabs have their turns and their say.
    pub tabs: bool,
}

impl Setting {
    /// All five providers, asked and told, alone and with other tabs, and the one that wants a phone
    /// from a desk.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let asked = Provider::ALL.map(Self::asked);
        let told = asked.map(|setting| Self {
            events: true,
            ..setting
        });
        let with_tabs = |setting| Self {
            tabs: true,
            ..setting
        };
        let desk = Self {
            at_a_desk: true,
            ..Self::asked(Provider::Airwallex)
        };
        let (tabs, both) = (asked.map(with_tabs), told.map(with_tabs));
        [asked.as_slice(), &told, &[desk], &tabs, &both].concat()
    }

    /// A page that polls, alone.
    fn asked(provider: Provider) -> Self {
        Self {
            provider,
            at_a_desk: false,
            events: false,
            tabs: false,
        }
    }

    pub(super) fn config(self) -> Config {
        let mut config = Config::new(self.provider);
        config.handoff = self.at_a_desk;
        config.events = self.events;
        config.poll = PollPolicy {
            customer_budget: Duration::from_mins(1),
            provider_budget: Duration::from_mins(1),
            most_failures: 3,
            ..PollPolicy::default()
        };
        config
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.at_a_desk { ", at a desk" } else { "" };
        let how = if self.events { "told" } else { "asked" };
        let tabs = if self.tabs { ", with other tabs" } else { "" };
        write!(formatter, "{}, {how}{place}{tabs}", self.provider)
    }
}
