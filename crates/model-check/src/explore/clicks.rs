//! Clicks, and the random bytes of each.

use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::flow::Action;
use hosted_flow_core::random::Entropy;

/// The effects of one click so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Click {
    pub(super) key: Option<String>,
    pub(super) launches: u8,
    pub(super) navigations: u8,
}

impl Click {
    /// A click that may have no further effect.
    pub(super) fn over() -> Self {
        Self {
            key: None,
            launches: 1,
            navigations: 1,
        }
    }
}

/// Whether an action leads to the hosted page.
pub(super) fn is_start(action: Action) -> bool {
    !matches!(action, Action::CheckNow | Action::Upload)
}

/// The random bytes of a click, or of a visit after this many clicks.
pub(super) fn entropy(number: u8) -> Entropy {
    let mut bytes = [0x5a; 32];
    bytes[0] = number;
    bytes[16] = number ^ 0xff;
    Entropy::new(bytes)
}

/// The attempt state of these bytes.
pub(super) fn state_of(number: u8) -> AttemptState {
    AttemptState::new(&entropy(number))
}
