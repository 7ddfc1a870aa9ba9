//! What changes between two screens, beside what is shown.

use hosted_flow_core::view::Phase;

use crate::screen::Screen;
use crate::texts::Text;

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// It stays where it is.
    Stay,
    /// To the heading, because the pressed button is gone and the heading is the next thing to read.
    /// It stays where the person is in the host page's form, or outside the component.
    Heading,
    /// To the heading, where the element that had it is gone.
    Rescue,
}

/// What changes with a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where the focus goes.
    pub focus: Focus,
    /// What the live region says from now on, or nothing where it stays as it is.
    pub announcement: Option<Text>,
    /// Whether the announcement is the heading. Then it is left out where the focus has moved to the
    /// heading: screen readers read what has the focus.
    pub is_heading: bool,
}

/// What was shown before. It decides what changes with the next screen.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    screen: Option<Before>,
    said: Text,
}

/// What matters of a screen that was shown.
#[derive(Clone, Debug)]
struct Before {
    phase: Phase,
    heading: Text,
    offers_to_send: bool,
}

impl Shown {
    /// The change to the next screen, which counts as shown from now on.
    pub fn change_to(&mut self, next: &Screen) -> Change {
        let before = self.screen.as_ref();
        // The person is not moved away from what they read on a page that has just opened.
        let is_calm = before.is_none() && matches!(next.phase, Phase::Checking | Phase::Idle);
        let is_new = before.is_none_or(|it| it.phase != next.phase && it.heading != next.heading);
        let keeps_button = next.is_busy() || matches!(next.phase, Phase::Starting | Phase::Leaving);
        let offers_to_send = next.offers_to_send();
        let has_sent = before.is_some_and(|it| it.offers_to_send) && !offers_to_send;
        let focus = if is_new && !is_calm && !keeps_button {
            Focus::Heading
        } else if has_sent {
            Focus::Rescue
        } else {
            Focus::Stay
        };
        let announcement = (self.said != next.announcement).then(|| next.announcement.clone());
        // What is shown before the first answer is not a screen that the person was at.
        if before.is_some() || next.phase != Phase::Checking {
            self.screen = Some(Before {
                phase: next.phase,
                heading: next.heading.clone(),
                offers_to_send,
            });
        }
        self.said = next.announcement.clone();
        Change {
            focus,
            announcement,
            is_heading: next.announcement == next.heading,
        }
    }
}
