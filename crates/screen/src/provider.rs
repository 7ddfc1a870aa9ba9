//! The texts that differ by provider: each message of the catalogue that begins with a provider's name
//! stands in the place of the one that all have.

use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::{Provider, Subject};

use crate::locale::{Key, OF_PROVIDERS};

/// A heading, and the text below it.
type Pair = (Key, Key);

/// The texts of one provider.
#[derive(Clone, Copy)]
pub(crate) struct ProviderTexts {
    pub(crate) start: Pair,
    /// What to have ready or to expect.
    pub(crate) hints: [Key; 3],
    pub(crate) unfinished: Pair,
    /// While it decides about the identity, before the rest can begin.
    pub(crate) identity: Pair,
    pub(crate) processing: Pair,
    pub(crate) review: Pair,
    pub(crate) details: Pair,
    pub(crate) expired: Pair,
    pub(crate) approved: Key,
    pub(crate) declined: Key,
    /// It was the identity that was declined, before the rest began.
    pub(crate) identity_declined: Key,
    pub(crate) cannot_open: Key,
}

/// The texts of a provider; of one that is not in the build nothing is ever shown but that it is missing.
pub(crate) fn of(provider: Provider) -> &'static ProviderTexts {
    &ALL[provider as usize]
}

/// Whether the first button opens the provider's page.
pub(crate) fn is_hosted(provider: Provider) -> bool {
    provider.facts().stages.get(1) == Some(&JourneyStage::Away)
}

/// The name of the step on the provider's page.
pub(crate) fn away(provider: Provider) -> Key {
    match provider.facts().subject {
        Subject::BankAccount => Key::StepBankAccount,
        Subject::Identity | Subject::NewAccount => Key::StepIdentity,
    }
}

/// The name of the last step.
pub(crate) fn result(provider: Provider) -> Key {
    match provider.facts().subject {
        Subject::NewAccount => Key::StepAccount,
        Subject::Identity | Subject::BankAccount => Key::StepResult,
    }
}

const MISSING: ProviderTexts = ProviderTexts {
    start: (Key::MisconfiguredHeading, Key::MisconfiguredText),
    hints: [Key::RegionLabel; 3],
    unfinished: (Key::MisconfiguredHeading, Key::MisconfiguredText),
    identity: (Key::ProcessingHeading, Key::ProcessingText),
    processing: (Key::ProcessingHeading, Key::ProcessingText),
    review: (Key::ReviewHeading, Key::ReviewText),
    details: (Key::DetailsHeading, Key::DetailsText),
    expired: (Key::ExpiredHeading, Key::ExpiredText),
    approved: Key::MisconfiguredHeading,
    declined: Key::MisconfiguredHeading,
    identity_declined: Key::MisconfiguredHeading,
    cannot_open: Key::CannotOpenHeading,
};

/// By [`Provider`]: the texts are found when it is compiled, so that no name is in the program for it.
static ALL: [ProviderTexts; Provider::ALL.len()] = {
    let mut all = [MISSING; Provider::ALL.len()];
    let mut place = 0;
    while place < all.len() {
        let provider = Provider::ALL[place];
        let mut own = 0;
        while own < OF_PROVIDERS.len() {
            let (name, messages) = OF_PROVIDERS[own];
            if name.len() == provider.name().len() && is_at(name, 0, provider.name()) {
                all[provider as usize] = texts(Own(messages));
            }
            own += 1;
        }
        place += 1;
    }
    all
};

/// The build fails where a provider lacks a text that it cannot share with others.
const fn texts(own: Own) -> ProviderTexts {
    let unfinished = own.key("unfinished-heading");
    let declined = own.key("declined-heading");
    let processing = own.pair("processing", MISSING.processing);
    ProviderTexts {
        start: (own.key("start-heading"), own.key("start-text")),
        hints: own.hints(),
        unfinished: (
            unfinished,
            own.key_or("unfinished-text", Key::UnfinishedText),
        ),
        identity: own.pair("identity", processing),
        processing,
        review: own.pair("review", MISSING.review),
        details: own.pair("details", MISSING.details),
        expired: own.pair("link", MISSING.expired),
        approved: own.key("approved-heading"),
        declined,
        identity_declined: own.key_or("identity-declined-heading", declined),
        cannot_open: own.key_or("cannot-open-heading", MISSING.cannot_open),
    }
}

/// The messages of one provider, by what follows its name in the key.
#[derive(Clone, Copy)]
struct Own(&'static [(&'static str, Key)]);

impl Own {
    const fn key(self, name: &str) -> Key {
        self.find(name, "").expect("each provider has this text")
    }

    const fn key_or(self, name: &str, general: Key) -> Key {
        match self.find(name, "") {
            Some(key) => key,
            None => general,
        }
    }

    /// A heading and its text, both or neither.
    const fn pair(self, name: &str, general: Pair) -> Pair {
        match (self.find(name, "-heading"), self.find(name, "-text")) {
            (Some(heading), Some(text)) => (heading, text),
            _ => general,
        }
    }

    /// The three that begin with `hint`, in the order of the catalogue.
    const fn hints(self) -> [Key; 3] {
        let mut hints = [Key::RegionLabel; 3];
        let mut found = 0;
        let mut place = 0;
        while place < self.0.len() {
            if is_at(self.0[place].0, 0, "hint-") {
                hints[found] = self.0[place].1;
                found += 1;
            }
            place += 1;
        }
        assert!(found == 3, "each provider has three hints");
        hints
    }

    const fn find(self, name: &str, end: &str) -> Option<Key> {
        let mut place = 0;
        while place < self.0.len() {
            let (own, key) = self.0[place];
            let is_whole = own.len() == name.len() + end.len();
            if is_whole && is_at(own, 0, name) && is_at(own, name.len(), end) {
                return Some(key);
            }
            place += 1;
        }
        None
    }
}

/// Whether a part stands in a text at a place.
const fn is_at(text: &str, at: usize, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let mut place = 0;
    while place < part.len() {
        if at + place >= text.len() || text[at + place] != part[place] {
            return false;
        }
        place += 1;
    }
    true
}
