//! A map by document id. It holds a few entries at most, so a `Vec` is smaller than a `HashMap`.

/// One value per document id.
pub(crate) struct DocumentMap<T>(Vec<(String, T)>);

impl<T> DocumentMap<T> {
    /// The value of a document.
    pub(crate) fn get(&self, document: &str) -> Option<&T> {
        let value = self.0.iter().find(|(of, _)| of == document)?;
        Some(&value.1)
    }

    /// Sets the value of a document, replacing an earlier one.
    pub(crate) fn put(&mut self, document: String, value: T) {
        self.take(&document);
        self.0.push((document, value));
    }

    /// Removes and returns the value of a document.
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
