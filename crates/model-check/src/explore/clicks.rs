//! Clicks, and the random bytes of each.

use hosted_flow_core::attempt::AttemptState;
use hosted_flow_core::flow::Action;
use hosted_flow_core::random::Entropy;

use super::calls::Operation;

/// The effects of one click so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Click {
    pub(super) key: Option<String>,
    pub(super) launches: u8,
    pub(super) navigations: u8,
}

impl Click {
    /// The key of the create that a cancel gives up, if that is what is given up.
    pub(super) fn canceled_key(&self, call: Option<Operation>) -> Option<String> {
        let is_creating = match call {
            Some(operation) => operation == Operation::Create,
            // Between two tries.
            None => self.launches == 0,
        };
        self.key.clone().filter(|_| is_creating)
    }

    /// A visit, which only as a return may have the effects of a click.
    pub(super) fn of_visit(is_return: bool) -> Self {
        if is_return {
            Self::default()
        } else {
            Self::over()
        }
    }

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
    matches!(
        action,
        Action::Start | Action::Continue | Action::Reauthorize | Action::StartOver
    )
}

/// Whether an action does not concern the flow.
pub(super) fn is_beside(action: Action) -> bool {
    matches!(
        action,
        Action::NotNow
            | Action::OpenInTab
            | Action::OpenInBrowser
            | Action::CopyLink
            | Action::ShareLink
            | Action::Finish
    )
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
