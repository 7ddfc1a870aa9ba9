//! What an element of a screen does when the person uses it.

use std::fmt;
use std::rc::Rc;

use hosted_flow_core::features;
use hosted_flow_screen::markup::Does;

use crate::browser::file::ChosenFile;
use crate::browser::{Root, UseEvent, clipboard, target};
use crate::recorder::FlightRecorder;
use crate::user_action::UserAction;

/// What the elements of a screen work with.
#[derive(Clone)]
pub(crate) struct Uses {
    pub(crate) on_action: Rc<dyn Fn(UserAction)>,
    /// The flight record, for support.
    pub(crate) recorder: Option<FlightRecorder>,
    /// Finds the live region.
    pub(crate) live: Rc<dyn Fn() -> Option<Root>>,
}

impl Uses {
    /// Carries out what an element does, at its event.
    pub(crate) fn carry_out(&self, does: &Does, event: &UseEvent) {
        match does {
            Does::Press(action) => (self.on_action)(UserAction::Press(*action)),
            Does::Choose(document) if features::DOCUMENTS => {
                if let Some(file) = ChosenFile::take(event) {
                    let document = document.clone();
                    (self.on_action)(UserAction::Choose { document, file });
                }
            }
            Does::Remove(document) if features::DOCUMENTS => {
                let document = document.clone();
                (self.on_action)(UserAction::Remove { document });
            }
            Does::Hide if features::DOCUMENTS => target::hide(event),
            Does::Copy { value, texts } if features::COPY => {
                let texts = texts.clone();
                // Taken now: the screen may be drawn again meanwhile.
                let places = [target::label(event), (self.live)()];
                clipboard::copy(value, move |is_copied| {
                    let text = if is_copied { texts.done } else { texts.failed };
                    for place in places.into_iter().flatten() {
                        place.set_text_content(Some(&text));
                    }
                });
            }
            Does::OpenRecord if features::RECORDER => {
                // As it is when the person opens it.
                let record = self.recorder.as_ref().and_then(FlightRecorder::export);
                target::fill(event, &record.unwrap_or_default());
            }
            // The feature is not in this build.
            Does::Choose(_)
            | Does::Remove(_)
            | Does::Hide
            | Does::Copy { .. }
            | Does::OpenRecord => {}
        }
    }
}

impl fmt::Debug for Uses {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Uses")
    }
}
