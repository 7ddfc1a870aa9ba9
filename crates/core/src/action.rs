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
    /// Give up a start that takes long.
    Cancel,
    /// Leave the check for another day. It only tells the host page.
    NotNow,
    /// Open the page in a tab of its own, where the check can go on.
    OpenInTab,
    /// Open the page in the person's own browser, out of the browser of another app.
    OpenInBrowser,
    /// Copy the page's address for another browser or, where a code is shown, the code's link.
    CopyLink,
    /// Send the code's link by an app of this device.
    ShareLink,
    /// Go on in the host page, after the approval.
    Finish,
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
            Self::Cancel => "cancel",
            Self::NotNow => "not-now",
            Self::OpenInTab => "open-in-tab",
            Self::OpenInBrowser => "open-in-browser",
            Self::CopyLink => "copy-link",
            Self::ShareLink => "share-link",
            Self::Finish => "finish",
        }
    }
}
