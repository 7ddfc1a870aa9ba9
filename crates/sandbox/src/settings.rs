//! What can be set of one provider alone.

use std::collections::BTreeMap;
use std::fmt;

/// What can be set of one provider alone. Each provider's room lists its own.
#[derive(Debug)]
pub(crate) struct Setting {
    /// As on the command line.
    pub(crate) name: &'static str,
    /// What stands for its value in the help.
    pub(crate) value: &'static str,
    pub(crate) default: Option<&'static str>,
    pub(crate) help: &'static str,
    /// Whether it means nothing where no webhooks are sent.
    pub(crate) needs_webhooks: bool,
    /// What is wrong with a value.
    pub(crate) check: fn(&str) -> Result<(), &'static str>,
}

/// The values of all settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings(BTreeMap<&'static str, String>);

impl Settings {
    pub(crate) fn set(
        &mut self,
        setting: &'static Setting,
        value: &str,
    ) -> Result<(), SettingError> {
        (setting.check)(value).map_err(SettingError::Value)?;
        self.0.insert(setting.name, value.to_owned());
        Ok(())
    }

    /// The value that was set, or the default.
    pub(crate) fn get(&self, setting: &'static Setting) -> Option<&str> {
        let value = self.0.get(setting.name).map(String::as_str);
        value.or(setting.default)
    }
}

/// Why a setting was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingError {
    /// There is none of that name.
    Name,
    /// What is wrong with its value.
    Value(&'static str),
}

impl fmt::Display for SettingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Name => "there is no such setting",
            Self::Value(problem) => problem,
        })
    }
}

impl std::error::Error for SettingError {}
