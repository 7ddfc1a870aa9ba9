//! The actions of the person on the page.

/// The buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Start a flow.
    Start,
    /// Continue with the open session.
    Continue,
    /// Get a new launch for the open session, and continue with it.
    Reauthorize,
    /// Start over with a new flow.
    StartOver,
    /// Upload the documents that were chosen.
    Upload,
    /// Read the status now.
    CheckNow,
}

impl Action {
    /// The name in `data-action`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Continue => "continue",
            Self::Reauthorize => "reauthorize",
            Self::StartOver => "start-over",
            Self::Upload => "upload",
            Self::CheckNow => "check-now",
        }
    }
}
