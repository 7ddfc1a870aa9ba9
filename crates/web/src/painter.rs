//! Draws screens into an element of the page, and decides nothing.

use std::cell::Cell;
use std::time::Duration;

use hosted_flow_core::view::View;
use hosted_flow_screen::markup::{Extras, markup};
use hosted_flow_screen::{Context, JourneyPart, Screen, Shown, Slots, Text, Texts};

use crate::browser::dom::{DrawnScreen, OnUse, Parts};
use crate::browser::format::Numbers;
use crate::browser::{Root, focus, page};
use crate::code::{self, ShownCode};
use crate::settings::Theme;

/// What a screen is drawn from.
pub(crate) struct Painting<'page> {
    pub(crate) root: &'page Root,
    pub(crate) view: &'page View,
    pub(crate) texts: &'page Texts,
    pub(crate) parts: &'page Parts,
    pub(crate) on_use: &'page OnUse,
    pub(crate) theme: Theme,
    pub(crate) heading_level: u8,
    pub(crate) part: Option<JourneyPart>,
}

/// What is drawn. It is removed when this is dropped.
pub(crate) struct Painter {
    screen: DrawnScreen,
    shown: Shown,
    code: ShownCode,
    has_title: bool,
    /// Element ids are unique, and a page may have several screens.
    number: u32,
}

impl Painter {
    /// Draws a screen in place of the one before, moves the focus and announces what has changed.
    /// Returns after how long the same screen has to be drawn again.
    pub(crate) fn paint(&mut self, painting: &Painting<'_>) -> Option<Duration> {
        let Painting {
            view, texts, parts, ..
        } = *painting;
        let numbers = Numbers(texts.locale());
        let screen = Screen::new(
            view,
            &Context {
                texts,
                format: &numbers,
                slots: Slots {
                    details: parts.details.is_some(),
                    sign_in: parts.sign_in.is_some(),
                    consent: parts.consent.is_some(),
                    next: parts.next.is_some(),
                },
                part: painting.part,
            },
        );
        let code = screen.code.as_ref();
        let valid = code::valid(code, &numbers);
        let extras = Extras {
            theme: painting.theme.name(),
            heading_level: painting.heading_level,
            number: self.number,
            code: self.code.draw(code),
            valid: valid.as_ref(),
        };
        let tree = markup(view, &screen, &extras);
        self.screen
            .draw(painting.root, tree, painting.on_use, parts);
        let change = self.shown.change_to(&screen);
        focus::carry_out(change, self.screen.places().clone());
        code::changes_in(code)
    }

    /// Puts a text in front of the page's title, or takes it away. A page without one is not touched:
    /// another screen of the page may have its own there.
    pub(crate) fn set_title(&mut self, prefix: Option<&Text>) {
        if self.has_title || prefix.is_some() {
            page::set_title_prefix(prefix.map(Text::as_str));
        }
        self.has_title = prefix.is_some();
    }

    /// The live region.
    pub(crate) fn live(&self) -> Option<Root> {
        self.screen.places().live.clone()
    }
}

impl Default for Painter {
    fn default() -> Self {
        Self {
            screen: DrawnScreen::default(),
            shown: Shown::default(),
            code: ShownCode::default(),
            has_title: false,
            number: next_number(),
        }
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.set_title(None);
    }
}

/// A number that no other screen of the page has, by whatever it is drawn.
pub(crate) fn next_number() -> u32 {
    NUMBERS.replace(NUMBERS.get() + 1)
}

thread_local! {
    static NUMBERS: Cell<u32> = const { Cell::new(0) };
}
