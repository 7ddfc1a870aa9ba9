//! Single values from environment variables, which override the file: `HOSTED_FLOW_` and the key
//! in upper case, `__` between table and key, as in `HOSTED_FLOW_RATE_LIMIT__BURST`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use super::ConfigError;

/// The variables that may override keys; clones share the list of used ones.
#[derive(Clone, Default)]
pub(crate) struct Environment(Rc<RefCell<Variables>>);

#[derive(Default)]
struct Variables {
    given: BTreeMap<String, String>,
    /// The variable from which a key was read.
    used: Overrides,
}

/// The variable of each overridden key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides(BTreeMap<String, String>);

impl Environment {
    pub(crate) fn new(variables: impl IntoIterator<Item = (String, String)>) -> Self {
        let ours = |(name, _): &(String, String)| name.starts_with(PREFIX);
        let given = variables.into_iter().filter(ours).collect();
        Self(Rc::new(RefCell::new(Variables {
            given,
            used: Overrides::default(),
        })))
    }

    /// The value of a key, if a variable has one.
    pub(crate) fn value(&self, key: &str) -> Option<String> {
        let mut variables = self.0.borrow_mut();
        let name = name_of(key);
        let value = variables.given.get(&name)?.clone();
        variables.used.0.insert(key.to_owned(), name);
        Some(value)
    }

    /// Whether a variable has a key of this table.
    pub(crate) fn has_within(&self, table: &str) -> bool {
        let start = format!("{}__", name_of(table));
        let variables = self.0.borrow();
        let mut names = variables.given.keys();
        names.any(|name| name.starts_with(&start))
    }

    /// The used variables, and the names of unknown ones: misspelt, or of another program.
    pub(crate) fn taken(&self) -> (Overrides, Vec<String>) {
        let variables = self.0.borrow();
        let is_used = |name: &String| variables.used.0.values().any(|used| used == name);
        let unused = variables.given.keys().filter(|name| !is_used(name));
        (variables.used.clone(), unused.cloned().collect())
    }
}

impl fmt::Debug for Environment {
    // The values may be secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Environment([redacted])")
    }
}

impl Overrides {
    /// Reports the variable in place of the key that it overrode.
    #[must_use]
    pub fn name(&self, error: ConfigError) -> ConfigError {
        match error {
            ConfigError::Key { key, fault } => {
                let key = self.0.get(&key).cloned().unwrap_or(key);
                ConfigError::Key { key, fault }
            }
            ConfigError::NotToml { .. } => error,
        }
    }
}

fn name_of(key: &str) -> String {
    let name = key.replace('.', "__").replace('-', "_");
    format!("{PREFIX}{}", name.to_ascii_uppercase())
}

const PREFIX: &str = "HOSTED_FLOW_";
