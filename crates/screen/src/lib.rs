//! What is shown, as data: the screen of a view in a language, and what changes between two screens.
//!
//! **In scope**: [`Screen`] (steps, mark, heading, texts, buttons, help) from a view and the texts of
//! a language; [`Change`] (where the focus goes, what is announced) from one
//! screen to the next; the catalogue
//! of texts.
//!
//! **Out of scope**: drawing. A renderer executes a screen and decides nothing; nothing here needs a
//! browser.
//!
//! **Where to start**: [`Screen::new`]; the texts are in `locales/en.ftl` and its translations.

mod buttons;
mod change;
mod context;
mod documents;
mod first;
#[cfg(feature = "gallery")]
pub mod gallery;
mod help;
mod locale;
mod mark;
pub mod markup;
mod provider;
mod screen;
mod steps;
mod texts;
mod title;
mod words;

pub use buttons::{Button, Rank};
pub use change::{Change, Focus, Shown};
pub use context::{Context, Format, JourneyPart, Slots};
pub use documents::{Documents, Row};
pub use first::FirstScreen;
pub use help::{Copy, Help, Quoted, short_code};
pub use locale::{Key, Locale, LocaleError};
pub use mark::{Mark, Tone};
pub use screen::{Code, Form, Screen};
pub use steps::{Place, Step, Steps};
pub use texts::{Text, TextError, Texts};
pub use title::title;
