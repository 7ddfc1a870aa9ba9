//! What the person can do next, as data.

use crate::action::Action;

/// What the person can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NextAction {
    /// Begin: there is no session yet.
    Start,
    /// Go on with the same session on the hosted page.
    Continue,
    /// Get a fresh permission for the same session, then go on.
    Reauthorize,
    /// Begin again with a new session.
    StartOver,
    /// Begin again, with another bank account or document.
    TryAnother,
    /// Hand in what is missing, on our page.
    Upload,
    /// Hand in data that the host's own form asks for.
    ProvideData,
    /// Stay: an answer is a matter of moments.
    Wait,
    /// Leave if they like: we go on without them.
    MayLeave,
    /// Write to support, quoting the flow's id.
    ContactSupport,
    /// Nothing: all done.
    Nothing,
}

impl NextAction {
    /// The button that goes on with what is open, where there is one.
    pub(crate) fn button(self) -> Option<Action> {
        match self {
            Self::Start | Self::Continue => Some(Action::Continue),
            Self::Reauthorize => Some(Action::Reauthorize),
            _ => None,
        }
    }

    /// Whether the hosted page is where it goes on.
    pub(crate) fn is_away(self) -> bool {
        self.button().is_some()
    }

    /// Whether it is the customer's turn, and not the provider's.
    pub(crate) fn is_customers(self) -> bool {
        matches!(
            self,
            Self::Start | Self::Continue | Self::Reauthorize | Self::Upload | Self::ProvideData
        )
    }
}
