//! A table of the file, read key by key, so that every error names its key, and no value is printed,
//! as serde would.

use std::collections::BTreeMap;
use std::time::Duration;

use hosted_flow_core::wire::Redacted;
use toml::{Table, Value};

use super::environment::Environment;
use super::{ConfigError, Credential, Fault, InKey};

/// A table, with the keys that have not been read yet.
#[derive(Debug)]
#[must_use = "what was not read is only found by `finish`"]
pub(crate) struct Section {
    path: String,
    rest: Table,
    environment: Environment,
}

impl Section {
    pub(crate) fn parse(text: &str, environment: Environment) -> Result<Self, ConfigError> {
        let rest = text.parse::<Table>().map_err(|error| {
            let until = error.span().map_or(0, |span| span.start.min(text.len()));
            let line_ends = text.as_bytes()[..until]
                .iter()
                .filter(|byte| **byte == b'\n');
            ConfigError::NotToml {
                line: line_ends.count() + 1,
            }
        })?;
        Ok(Self {
            path: String::new(),
            rest,
            environment,
        })
    }

    /// The full name of a key in this table.
    pub(crate) fn key(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    /// Refuses unknown keys.
    pub(crate) fn finish(self) -> Result<(), ConfigError> {
        match self.rest.keys().next() {
            Some(name) => Err(Fault::Unknown).in_key(self.key(name)),
            None => Ok(()),
        }
    }

    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ConfigError> {
        self.take_one(name, "a string", Value::String, |value| match value {
            Value::String(text) => Some(text),
            _ => None,
        })
    }

    pub(crate) fn required_text(&mut self, name: &str) -> Result<String, ConfigError> {
        let text = self.text(name)?;
        text.ok_or(Fault::Missing).in_key(self.key(name))
    }

    /// A list; in a variable, separated by commas.
    pub(crate) fn texts(&mut self, name: &str) -> Result<Vec<String>, ConfigError> {
        let written = |text: String| {
            let texts = text.split(',').map(|text| text.trim().into());
            Value::Array(texts.collect())
        };
        let texts = self.take_one(name, "a list of strings", written, |value| match value {
            Value::Array(values) => values
                .into_iter()
                .map(|value| match value {
                    Value::String(text) => Some(text),
                    _ => None,
                })
                .collect(),
            _ => None,
        })?;
        texts.ok_or(Fault::Missing).in_key(self.key(name))
    }

    pub(crate) fn flag(&mut self, name: &str) -> Result<Option<bool>, ConfigError> {
        let written = |text: String| text.parse().map_or(Value::String(text), Value::Boolean);
        self.take_one(name, "true or false", written, |value| value.as_bool())
    }

    pub(crate) fn number(&mut self, name: &str) -> Result<Option<u32>, ConfigError> {
        let kind = "a number from 0 to 4294967295";
        self.take_one(name, kind, integer, |value| {
            value.as_integer()?.try_into().ok()
        })
    }

    pub(crate) fn count(&mut self, name: &str) -> Result<Option<u32>, ConfigError> {
        self.take_one(name, "a number", integer, |value| {
            value.as_integer()?.try_into().ok()
        })
    }

    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<u64>, ConfigError> {
        self.take_one(name, "a number of bytes", integer, |value| {
            value.as_integer()?.try_into().ok()
        })
    }

    /// A duration such as `1s` or `500ms`.
    pub(crate) fn duration(&mut self, name: &str) -> Result<Option<Duration>, ConfigError> {
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        let duration = text
            .parse::<jiff::SignedDuration>()
            .ok()
            .and_then(|duration| Duration::try_from(duration).ok());
        let kind = Fault::Kind("a duration such as \"1s\" or \"500ms\"");
        duration.map(Some).ok_or(kind).in_key(self.key(name))
    }

    /// Whether there is such a key that has not been read.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.rest.contains_key(name)
    }

    /// The keys that have not been read.
    pub(crate) fn names(&self) -> Vec<String> {
        self.rest.keys().cloned().collect()
    }

    /// As [`Self::credential`], where it may be absent.
    pub(crate) fn credential_if_any(
        &mut self,
        name: &str,
    ) -> Result<Option<Credential>, ConfigError> {
        let kind = "a string or { env = \"NAME\" }";
        self.take_one(name, kind, Value::String, credential)
    }

    /// A string, or `{ env = "NAME" }`.
    pub(crate) fn credential(&mut self, name: &str) -> Result<Credential, ConfigError> {
        let credential = self.credential_if_any(name)?;
        credential.ok_or(Fault::Missing).in_key(self.key(name))
    }

    /// A list of credentials, as [`Self::credential`] reads one; empty where it is absent. A variable
    /// has one only: a secret may contain any separator.
    pub(crate) fn credentials(&mut self, name: &str) -> Result<Vec<Credential>, ConfigError> {
        let kind = "a list of strings or { env = \"NAME\" }";
        let written = |text| Value::Array(vec![Value::String(text)]);
        let credentials = self.take_one(name, kind, written, |value| match value {
            Value::Array(values) => values.into_iter().map(credential).collect(),
            _ => None,
        })?;
        Ok(credentials.unwrap_or_default())
    }

    pub(crate) fn section(&mut self, name: &str) -> Result<Option<Self>, ConfigError> {
        let path = self.key(name);
        let table = self.take(name, "a table", |value| match value {
            Value::Table(table) => Some(table),
            _ => None,
        })?;
        // A table may be in the environment only.
        let is_given = || self.environment.has_within(&path);
        let table = table.or_else(|| is_given().then(Table::new));
        let environment = self.environment.clone();
        Ok(table.map(|rest| Self {
            path,
            rest,
            environment,
        }))
    }

    pub(crate) fn required_section(&mut self, name: &str) -> Result<Self, ConfigError> {
        let section = self.section(name)?;
        section.ok_or(Fault::Missing).in_key(self.key(name))
    }

    /// Every table in a table, by its name.
    pub(crate) fn sections(&mut self, name: &str) -> Result<BTreeMap<String, Self>, ConfigError> {
        let Some(mut outer) = self.section(name)? else {
            return Ok(BTreeMap::new());
        };
        let names = outer.names();
        let mut sections = BTreeMap::new();
        for name in names {
            if let Some(section) = outer.section(&name)? {
                sections.insert(name, section);
            }
        }
        Ok(sections)
    }

    /// As [`Self::take`], for what a variable can hold; `written` is its text as it would be in
    /// the file.
    fn take_one<T>(
        &mut self,
        name: &str,
        kind: &'static str,
        written: impl FnOnce(String) -> Value,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Result<Option<T>, ConfigError> {
        if let Some(text) = self.environment.value(&self.key(name)) {
            self.rest.insert(name.to_owned(), written(text));
        }
        self.take(name, kind, read)
    }

    fn take<T>(
        &mut self,
        name: &str,
        kind: &'static str,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Result<Option<T>, ConfigError> {
        match self.rest.remove(name) {
            None => Ok(None),
            Some(value) => read(value)
                .map(Some)
                .ok_or(Fault::Kind(kind))
                .in_key(self.key(name)),
        }
    }
}

/// A number in a variable; any other text is refused by its kind.
fn integer(text: String) -> Value {
    text.parse().map_or(Value::String(text), Value::Integer)
}

fn credential(value: Value) -> Option<Credential> {
    match value {
        Value::String(value) => Some(Credential::Inline(Redacted::new(value))),
        Value::Table(mut table) if table.len() == 1 => match table.remove("env") {
            Some(Value::String(name)) => Some(Credential::Environment(name)),
            _ => None,
        },
        _ => None,
    }
}
