//! What the person can do next, as data.

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
    /// Whether it is the customer's turn, and not the provider's.
    pub(crate) fn is_customers(self) -> bool {
        matches!(
            self,
            Self::Start | Self::Continue | Self::Reauthorize | Self::Upload
        )
    }
}
