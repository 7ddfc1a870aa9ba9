//! Fields of a form or a query, where a duplicate name is an error.

/// Decoded names and values, in the order of arrival.
#[derive(Debug)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

/// A field was given more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DuplicateField;

impl Fields {
    /// The only value with that name, if there is one.
    pub(crate) fn single(&self, name: &str) -> Result<Option<&str>, DuplicateField> {
        let mut values = self.0.iter().filter(|(key, _)| key == name);
        let first = values.next().map(|(_, value)| value.as_str());
        match values.next() {
            None => Ok(first),
            Some(_) => Err(DuplicateField),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duplicate_name_is_an_error() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = Fields(vec![pair("a", "1"), pair("b", "2"), pair("a", "1")]);
        assert_eq!(fields.single("a"), Err(DuplicateField));
        assert_eq!(fields.single("b"), Ok(Some("2")));
        assert_eq!(fields.single("c"), Ok(None));
    }
}
