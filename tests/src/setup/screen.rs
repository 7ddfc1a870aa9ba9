//! Screens of the page, as data: what leads to each.

use serde_json::Value;

use super::{STRAIGHT, Setup};
use crate::browser::Device;

/// A screen, and the steps to it.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The set-up of the page.
    pub setup: &'static Setup,
    /// `data-phase`.
    pub phase: &'static str,
    /// Empty where there is none yet.
    pub status: &'static str,
    /// `data-code` of a problem.
    pub code: Option<&'static str>,
    /// The backend's answer to each kind of request.
    pub answers: Answers,
    /// Files to choose, each by its index and kind.
    pub files: &'static [(usize, Chosen)],
    /// The result of each upload.
    pub fates: &'static [Fate],
    /// Buttons to click.
    pub press: &'static [&'static str],
    /// A selector that must match, too.
    pub with: Option<&'static str>,
    /// The device of the browser.
    pub device: Device,
    /// Further parameters after the set-up's query.
    pub rest: &'static str,
    /// The factor by which the page's clock is faster.
    pub speed: u32,
    /// Distinguishes screens of one phase and status.
    pub variant: &'static str,
}

/// A file that the person chooses.
#[derive(Clone, Copy, Debug)]
pub enum Chosen {
    /// A photo.
    Jpeg,
    /// A photo that is refused for its kind.
    Heic,
    /// A photo that is refused for its size.
    TooLarge,
}

/// The result of an upload.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    /// It is refused.
    Refused,
    /// It fails.
    Lost,
    /// It does not end.
    Stuck,
}

/// The backend's answers: JSON of a flow's `status`, an error's status code, or none.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// This user has no open flow; a create is not answered.
    NoFlow,
    /// A create is answered with a flow of this status and, of the provider's origin, this launch; the
    /// navigation is prevented.
    Launch(&'static str, fn(&str) -> Value),
    /// No answer.
    Silence,
    /// The user's open flow, with this status.
    Flow(&'static str),
    /// The same, read once; then the network fails.
    Lost(&'static str),
    /// An error to everything, by its status code.
    Error(u16),
}

/// A screen in which nothing is done, and the backend has no open flow.
#[must_use]
pub const fn screen(setup: &'static Setup, phase: &'static str, status: &'static str) -> Screen {
    Screen {
        setup,
        phase,
        status,
        code: None,
        answers: Answers::NoFlow,
        files: &[],
        fates: &[],
        press: &[],
        with: None,
        device: Device::Desk,
        rest: "",
        speed: 1,
        variant: "",
    }
}

/// The screen with these answers of the backend.
#[must_use]
pub const fn with(answers: Answers, screen: Screen) -> Screen {
    Screen { answers, ..screen }
}

/// Distinguishes the screen from others of its phase and status.
#[must_use]
pub const fn variant(variant: &'static str, screen: Screen) -> Screen {
    Screen { variant, ..screen }
}

/// The screen after these files were chosen and these buttons clicked, with these results.
#[must_use]
pub const fn uploading(
    files: &'static [(usize, Chosen)],
    fates: &'static [Fate],
    press: &'static [&'static str],
    screen: Screen,
) -> Screen {
    Screen {
        files,
        fates,
        press,
        ..screen
    }
}

/// The screen on a phone.
#[must_use]
pub const fn on_a_phone(screen: Screen) -> Screen {
    Screen {
        device: Device::Phone,
        ..variant("phone", screen)
    }
}

/// The screen in which this selector matches, too.
#[must_use]
pub const fn and(selector: &'static str, screen: Screen) -> Screen {
    Screen {
        with: Some(selector),
        ..screen
    }
}

impl Screen {
    /// The name of its screenshots.
    #[must_use]
    pub fn name(&self) -> String {
        let provider = self.setup.provider;
        // The names of these are older than the others.
        let is_old = STRAIGHT.iter().any(|setup| setup.provider == provider);
        let provider = if is_old { "" } else { provider };
        let parts = [provider, self.phase, self.status, self.variant];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }
}
