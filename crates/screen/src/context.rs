//! What a screen is made from, beside the view.

use std::fmt;

use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::View;

use crate::locale::Key;
use crate::texts::{Text, Texts};

/// Numbers as the language writes them. A browser has `Intl` for this.
pub trait Format: fmt::Debug {
    /// A size in bytes, in the largest unit that it is at least one of.
    fn size(&self, bytes: u64) -> String;
    /// A whole number of percent.
    fn percent(&self, percent: u8) -> String;
    /// A number of minutes, with the word for it.
    fn minutes(&self, minutes: u64) -> String;
}

/// What a screen is made from, beside the view.
#[derive(Clone, Copy, Debug)]
pub struct Context<'page> {
    /// The language, with the page's own texts.
    pub texts: &'page Texts,
    /// Numbers in that language.
    pub format: &'page dyn Format,
    /// What the host page has put into the component.
    pub slots: Slots,
    /// In a journey, the part that is shown.
    pub part: Option<JourneyPart>,
}

/// What the host page has put into the component.
#[expect(clippy::struct_excessive_bools, reason = "each is a place of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    /// A form for missing details.
    pub details: bool,
    /// A way to sign in.
    pub sign_in: bool,
    /// A text to agree to before leaving, such as a link to the privacy notice.
    pub consent: bool,
    /// What comes after success.
    pub next: bool,
}

/// The part of a journey that a view shows: the identity check, or the account that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JourneyPart {
    /// Whether the identity check is shown.
    pub is_identity: bool,
    /// The account's provider.
    pub account: Provider,
}

impl Context<'_> {
    /// A text with the provider's name and the label of the button that it speaks of.
    pub(crate) fn say(&self, view: &View, key: Key) -> Text {
        let provider = view.provider.facts().company;
        let name = view.brand.as_deref().unwrap_or(provider);
        let button = self.texts.get(Key::ButtonCheck);
        self.texts
            .fill(key, &[("provider", name), ("button", &button)])
    }
}
