//! Draws one view of each screen, without a driver and a backend: for tests of looks, and for people.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_screen::gallery::{Exhibit, exhibits};
use hosted_flow_screen::{Locale, Texts};

use crate::browser::Root;
use crate::browser::clock;
use crate::browser::dom::{OnUse, Parts};
use crate::painter::{Painter, Painting};
use crate::settings::Theme;

#[cfg(feature = "yew")]
mod by_yew;

#[cfg(feature = "yew")]
pub use by_yew::{Gallery, GalleryProps};

/// The names of all exhibits, in their order.
#[must_use]
pub fn names() -> Vec<String> {
    exhibits().into_iter().map(|it| it.name).collect()
}

/// All exhibits, as of now: a link expires on the page's own clock.
fn all() -> Vec<Exhibit> {
    let mut all = exhibits();
    for exhibit in &mut all {
        let until = exhibit.view.handoff_until;
        exhibit.view.handoff_until = until.map(|_| clock::now().monotonic + FOUR_MINUTES);
    }
    all
}

const FOUR_MINUTES: Duration = Duration::from_mins(4);

/// Draws exhibits without Yew, one after another in the same place. Their buttons do nothing.
pub struct PaintedGallery {
    painter: Painter,
    exhibits: Vec<Exhibit>,
}

impl Default for PaintedGallery {
    fn default() -> Self {
        Self {
            painter: Painter::default(),
            exhibits: all(),
        }
    }
}

impl std::fmt::Debug for PaintedGallery {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PaintedGallery")
    }
}

impl PaintedGallery {
    /// Draws an exhibit in place of the one before. Parts are shown where it has them.
    pub fn show(&mut self, root: &Root, name: &str, locale: Locale, parts: &Parts) {
        let Some(exhibit) = self.exhibits.iter().find(|exhibit| exhibit.name == name) else {
            return;
        };
        let slots = exhibit.slots;
        let shown = Parts {
            support: parts.support.clone(),
            details: parts.details.clone().filter(|_| slots.details),
            sign_in: parts.sign_in.clone().filter(|_| slots.sign_in),
            consent: parts.consent.clone().filter(|_| slots.consent),
            next: parts.next.clone().filter(|_| slots.next),
        };
        let no_use: OnUse = Rc::new(|_, _| {});
        self.painter.paint(&Painting {
            root,
            view: &exhibit.view,
            texts: &Texts::new(locale),
            parts: &shown,
            on_use: &no_use,
            theme: Theme::Auto,
            heading_level: 2,
            part: exhibit.part,
        });
    }
}
