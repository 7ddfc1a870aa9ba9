//! What a customer has to provide, and how the KYC is decided.

use crate::scenario_needs::ScenarioNeeds;

/// What a customer has to provide, and how the KYC is decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Type and side of each document.
    pub(crate) documents: Vec<RequestedDocument>,
    /// Documents that are requested after the first ones were checked.
    pub(crate) follow_up: Option<Vec<RequestedDocument>>,
    /// Whether `cardAttributes` are requested.
    pub(crate) attributes: bool,
    /// Whether the response to the last upload already has the decision.
    pub(crate) immediate: bool,
    /// Whether there is a review before the decision.
    pub(crate) review: bool,
    pub(crate) decision: Decision,
}

/// Type and side of a document.
type RequestedDocument = (&'static str, Option<&'static str>);

/// The decision of a KYC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Decision {
    #[default]
    Approved,
    Declined,
}

/// Needs of customers whose id and reference have no suffix; a scenario may change them.
#[derive(Clone, Debug)]
pub(super) struct DefaultNeeds(pub(super) ScenarioNeeds);

/// The words at the end of an id or a reference, in any case and order: `c1PassportReview`,
/// `csta-7-license-decline`.
pub(crate) const WORDS: [&str; 10] = [
    "license",
    "passport",
    "contract",
    "utility",
    "idcard",
    "afterwards",
    "attributes",
    "straight",
    "review",
    "decline",
];

/// The example of connectFi's documentation.
const DEFAULT: &str = "license";

impl Needs {
    /// Reads a text that consists of known words only.
    pub(crate) fn read(words: &str) -> Option<Self> {
        match Self::strip(words) {
            (needs, "") => needs,
            _ => None,
        }
    }

    /// Reads the words at the end of an id or reference; `None` if there are none.
    pub(crate) fn from_suffix(text: &str) -> Option<Self> {
        Self::strip(text).0
    }

    /// The needs at the end of a text, and the text before them.
    fn strip(text: &str) -> (Option<Self>, &str) {
        let mut words = Vec::new();
        let mut rest = text;
        loop {
            rest = rest.trim_end_matches(['-', '_', ' ']);
            let Some(word) = WORDS.into_iter().find(|word| ends_with(rest, word)) else {
                break;
            };
            rest = &rest[..rest.len() - word.len()];
            words.push(word);
        }
        words.reverse();
        let mut needs = Self::default();
        for word in &words {
            needs.add(word);
        }
        ((!words.is_empty()).then_some(needs), rest)
    }

    fn add(&mut self, word: &str) {
        let documents: &[_] = match word {
            "license" => &[("LICENSE", Some("FRONT")), ("LICENSE", Some("BACK"))],
            "passport" => &[("PASSPORT", None)],
            "contract" => &[("CONTRACT", None)],
            "utility" => &[("UTILITY", None)],
            "idcard" => &[("ID_CARD", Some("FRONT")), ("ID_CARD", Some("BACK"))],
            _ => &[],
        };
        let requested = self.follow_up.as_mut().unwrap_or(&mut self.documents);
        requested.extend(documents);
        match word {
            "afterwards" => self.follow_up = Some(Vec::new()),
            "attributes" => self.attributes = true,
            "straight" => self.immediate = true,
            "review" => self.review = true,
            "decline" => self.decision = Decision::Declined,
            _ => {}
        }
    }
}

impl DefaultNeeds {
    pub(super) fn current(&self) -> Needs {
        let words = self.0.current();
        Needs::read(words.as_deref().unwrap_or(DEFAULT)).unwrap_or_default()
    }
}

fn ends_with(text: &str, word: &str) -> bool {
    let start = text.len().checked_sub(word.len());
    let end = start.and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suffix_of_an_id_sets_the_needs() {
        let needs = Needs::from_suffix("csta-7-Passport-contractREVIEW_decline").unwrap();
        assert_eq!(needs.documents, [("PASSPORT", None), ("CONTRACT", None)]);
        assert!(needs.review);
        assert_eq!(needs.decision, Decision::Declined);
        assert!(!needs.attributes && !needs.immediate);
        let needs = Needs::from_suffix("c-license-afterwards-utility").unwrap();
        assert_eq!(needs.documents.len(), 2);
        assert_eq!(needs.follow_up, Some(vec![("UTILITY", None)]));
        assert_eq!(Needs::from_suffix("csta-6TqoA6HtSItCANO1KT0W7u"), None);
        assert_eq!(Needs::from_suffix("é"), None);
    }

    #[test]
    fn every_word_of_a_scenario_is_known() {
        for word in WORDS {
            assert_ne!(Needs::read(word), Some(Needs::default()), "{word}");
        }
        assert!(Needs::read("license attributes straight").is_some());
        assert_eq!(Needs::read(""), None);
        assert_eq!(Needs::read("unknown license"), None);
    }

    #[test]
    fn the_default_needs_can_be_set_and_reset() {
        let words = ScenarioNeeds::default();
        let default_needs = DefaultNeeds(words.clone());
        let before = default_needs.current();
        assert_eq!(before.documents.len(), 2);
        words.set(Some("straight"));
        assert!(default_needs.current().immediate && default_needs.current().documents.is_empty());
        words.set(None);
        assert_eq!(default_needs.current(), before);
    }
}
