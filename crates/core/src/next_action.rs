//! The next action of the person.

use crate::action::Action;

/// The next action of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NextAction {
    /// Start: there is no session yet.
    Start,
    /// Continue with the same session on the hosted page.
    Continue,
    /// Get a new launch for the same session, then continue.
    Reauthorize,
    /// Start over with a new session.
    StartOver,
    /// Start over, with another bank account or document.
    TryAnother,
    /// Upload what is missing, on our page.
    Upload,
    /// Enter data in the host page's own form.
    ProvideData,
    /// Wait: the status is expected within moments.
    Wait,
    /// The person may leave; the verification continues without them.
    MayLeave,
    /// Contact support, with the flow's id.
    ContactSupport,
    /// Nothing: the verification is complete.
    Nothing,
}

impl NextAction {
    /// The button that continues the open flow, if there is one.
    pub(crate) fn button(self) -> Option<Action> {
        match self {
            Self::Start | Self::Continue => Some(Action::Continue),
            Self::Reauthorize => Some(Action::Reauthorize),
            _ => None,
        }
    }

    /// Whether the flow continues on the hosted page.
    pub(crate) fn is_away(self) -> bool {
        self.button().is_some()
    }

    /// Whether the person has to act, and not the provider.
    pub(crate) fn is_customers(self) -> bool {
        matches!(
            self,
            Self::Start | Self::Continue | Self::Reauthorize | Self::Upload | Self::ProvideData
        )
    }
}
