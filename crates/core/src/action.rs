//! What a person can do on the page.

/// The buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Begin.
    Start,
    /// Go on with the open session.
    Continue,
    /// Get a fresh permission for the open session, and go on with it.
    Reauthorize,
    /// Begin anew.
    StartOver,
    /// Hand in the documents that were chosen.
    Upload,
    /// Ask now.
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
