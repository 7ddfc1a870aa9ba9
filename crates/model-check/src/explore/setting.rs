//! The settings of an exploration, and its bounds.

use std::fmt;
use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::poll::PollPolicy;
use hosted_flow_core::provider::Provider;

/// The bounds of an exploration.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Attempts; three are a flow with two retries.
    pub clicks: u8,
    /// Maximum number of states; the rest is not explored.
    pub states: usize,
}

impl Bounds {
    /// A flow with two retries, to the last state.
    pub const WHOLE: Self = Self {
        clicks: 3,
        states: usize::MAX,
    };

    /// The usual bounds of a setting. Polling alone is explored with two retries. A hand-off, an event
    /// stream or other tabs add so many states that one attempt is the bound, and none where there are
    /// both a stream and other tabs.
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

/// An explored setting: a provider's launch, and the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The provider of the hosted page.
    pub provider: Provider,
    /// Whether the page is on a desktop computer and offers a hand-off.
    pub at_a_desk: bool,
    /// Whether the page opens an event stream.
    pub events: bool,
    /// Whether leadership changes and tab messages are explored.
    pub tabs: bool,
}

impl Setting {
    /// All providers, with polling and streaming, alone and with other tabs, and those whose check needs
    /// a phone, on a desktop computer.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let polling = Provider::ALL.map(Self::polling);
        let streaming = polling.map(|setting| Self {
            events: true,
            ..setting
        });
        let with_tabs = |setting| Self {
            tabs: true,
            ..setting
        };
        let phone = polling
            .into_iter()
            .filter(|setting| setting.provider.facts().needs_phone);
        let desk: Vec<_> = phone
            .map(|setting| Self {
                at_a_desk: true,
                ..setting
            })
            .collect();
        let (tabs, both) = (polling.map(with_tabs), streaming.map(with_tabs));
        [polling.as_slice(), &streaming, &desk, &tabs, &both].concat()
    }

    /// A page that polls, without other tabs.
    fn polling(provider: Provider) -> Self {
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
        config.offers_not_now = true;
        config.offers_continue = true;
        config.poll = PollPolicy {
            customer_budget: Duration::from_mins(1),
            provider_budget: Duration::from_mins(1),
            max_failures: 3,
            ..PollPolicy::default()
        };
        config
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.at_a_desk { ", at a desk" } else { "" };
        let how = if self.events { "streaming" } else { "polling" };
        let tabs = if self.tabs { ", with other tabs" } else { "" };
        write!(formatter, "{}, {how}{place}{tabs}", self.provider)
    }
}
