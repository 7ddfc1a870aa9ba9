//! One value for each provider.

use std::ops::{Index, IndexMut};

use hosted_flow_core::provider::Provider;

/// One value for each provider, indexed by provider: `config.ports[provider] = 8081`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerProvider<T>([T; Provider::ALL.len()]);

impl<T> PerProvider<T> {
    /// Creates each value from its provider.
    #[must_use]
    pub fn from_fn(make: impl FnMut(Provider) -> T) -> Self {
        Self(Provider::ALL.map(make))
    }

    /// Creates each value from its provider; stops at the first error.
    pub(crate) fn try_from_fn<E>(
        mut make: impl FnMut(Provider) -> Result<T, E>,
    ) -> Result<Self, E> {
        let mut error = None;
        let mut values = Provider::ALL.map(|provider| {
            if error.is_some() {
                return None;
            }
            make(provider).map_err(|failed| error = Some(failed)).ok()
        });
        match error {
            Some(error) => Err(error),
            // Without an error there is every value.
            None => Ok(Self(Provider::ALL.map(|provider| {
                let value = values[provider as usize].take();
                value.expect("every value was made")
            }))),
        }
    }

    /// Each provider with its value.
    pub fn iter(&self) -> impl Iterator<Item = (Provider, &T)> {
        Provider::ALL.into_iter().zip(&self.0)
    }

    /// Converts each value.
    pub(crate) fn map<U>(self, mut make: impl FnMut(Provider, T) -> U) -> PerProvider<U> {
        let mut index = 0;
        PerProvider(self.0.map(|value| {
            let provider = Provider::ALL[index];
            index += 1;
            make(provider, value)
        }))
    }

    pub(crate) fn into_values(self) -> impl Iterator<Item = T> {
        self.0.into_iter()
    }
}

impl<T> Index<Provider> for PerProvider<T> {
    type Output = T;

    fn index(&self, provider: Provider) -> &T {
        &self.0[provider as usize]
    }
}

impl<T> IndexMut<Provider> for PerProvider<T> {
    fn index_mut(&mut self, provider: Provider) -> &mut T {
        &mut self.0[provider as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_provider_indexes_its_own_value() {
        let names = PerProvider::from_fn(Provider::name);
        for (provider, name) in names.iter() {
            assert_eq!(*name, provider.name());
            assert_eq!(names[provider], provider.name());
        }
        let stopped = PerProvider::try_from_fn(|provider| match provider {
            _ if provider == Provider::ALL[2] => Err(provider),
            other => Ok(other),
        });
        assert_eq!(stopped, Err(Provider::ALL[2]));
    }
}
