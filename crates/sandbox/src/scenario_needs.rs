//! What a provider's customers have to provide, in the words of the active scenario.

use std::sync::{Arc, Mutex, PoisonError};

/// The words of the active scenario about what one provider's customers have to provide.
#[derive(Clone, Debug, Default)]
pub(crate) struct ScenarioNeeds(Arc<Mutex<Option<String>>>);

impl ScenarioNeeds {
    pub(crate) fn current(&self) -> Option<String> {
        let words = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        words.clone()
    }

    /// `None` means that the provider's own default applies.
    pub(crate) fn set(&self, words: Option<&str>) {
        let words = words.map(str::to_owned);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }
}
