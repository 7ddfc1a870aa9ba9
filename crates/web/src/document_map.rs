//! Things by document: a handful at most, for which a map would weigh more than all of them.

/// One thing for each document.
pub(crate) struct DocumentMap<T>(Vec<(String, T)>);

impl<T> DocumentMap<T> {
    /// The thing of a document.
    pub(crate) fn get(&self, document: &str) -> Option<&T> {
        let thing = self.0.iter().find(|(of, _)| of == document)?;
        Some(&thing.1)
    }

    /// In place of the one before, if any.
    pub(crate) fn put(&mut self, document: String, thing: T) {
        self.take(&document);
        self.0.push((document, thing));
    }

    /// The thing of a document, which is not kept any more.
    pub(crate) fn take(&mut self, document: &str) -> Option<T> {
        let index = self.0.iter().position(|(of, _)| of == document)?;
        Some(self.0.swap_remove(index).1)
    }
}

impl<T> Default for DocumentMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}
